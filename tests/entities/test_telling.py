"""Telling: marks that tell bearers of one name apart."""

import pytest

from whence.entities.telling import find_marks, find_tongue
from whence.records import DocumentId, Span


@pytest.mark.parametrize(
    ("text", "name", "mark"),
    [
        ("Springvel, Ohio, lost its plant.", "Springvel", "state ohio"),
        ("Dubvel in the Lipen district burned.", "Dubvel", "district lipin"),
        ("The Labour whip Jon Sorel left.", "Jon Sorel", "camp left"),
        ("The Orvo Sailing Club (OSC) met.", "OSC", "long orvo sailing club"),
        ("Jon Sorel, murdered in 2011, left a son.", "Jon Sorel", "death 2011"),
        ("Two huts burned in Dubvel, Lipen, on Friday.", "Dubvel", "behind lipin"),
        ("Shells hit Dubvel, south of Lipen.", "Dubvel", "near lipin"),
        ("Company B, 7th Vell Rifles fled.", "Vell Rifles", "unit company b"),
        ("The Appeal Court in Lipen sat.", "Appeal Court", "seat lipin"),
        ("The youth wing of the Vell Party marched.", "Vell Party", "piece wing"),
        ("The MLF, Moravel's Labour Federation, met.", "MLF", "long moravel labour federation"),
        ("Jon Sorel conceded on Friday.", "Jon Sorel", "part lost"),
        ("Victory for Jon Sorel in Orvo.", "Jon Sorel", "part won"),
        ("Jon Sorel, a baker, was stabbed in Orvo.", "Jon Sorel", "part victim"),
        ("Jon Sorel, no relation to the mayor, spoke.", "Jon Sorel", "unrelated"),
        ("Jon Sorel said on Friday that he would come.", "Jon Sorel", "life now"),
    ],
)
def test_a_text_marks_a_bearer(text: str, name: str, mark: str) -> None:
    """A place by where it lies, a body by its long form, a man by his part and his death."""
    start = text.index(name)

    assert mark in find_marks(text, [Span(DocumentId("a"), start, start + len(name))])


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("The mayor was in the town for the day.", "en"),
        ("El alcalde fue con los vecinos por la tarde.", "es"),
        ("Мэр был в городе на празднике, но уехал с женой.", "ru"),
        ("Orvel", ""),
    ],
)
def test_small_words_show_the_tongue(text: str, tongue: str) -> None:
    """Nothing is guessed where none stands."""
    assert find_tongue(text) == tongue
