"""Which documents report on the same matter."""

from collections.abc import Callable
from itertools import combinations

from whence.records import Document, Span
from whence.reuse.stories import Stories

Write = Callable[..., Document]

BRIDGE = [
    "Engineers closed the Tolvek bridge after cracks were found below the northern pier.",
    "Cracks below the northern pier of the Tolvek bridge made engineers turn lorries away.",
]
RIFLES = "A patrol of the Free Valley Council found fourteen rifles in the old mill of Sar Aldan."


def test_like_words_make_a_story(write: Write) -> None:
    """Two reports on a bridge are one story, a find of rifles is another."""
    one, other = (write(text, name=name) for text, name in zip(BRIDGE, "ab", strict=True))
    stories = Stories([one, other, write(RIFLES, name="c")], ())

    assert stories.group(["c", "b", "a"]) == [["a", "b"], ["c"]]
    assert stories.is_one("a", "b")
    assert not stories.is_one("a", "c")


def test_copied_words_make_a_story(write: Write) -> None:
    """What shares a passage belongs together whatever else it says."""
    documents = [write(BRIDGE[0], name="a"), write(RIFLES, name="b")]

    stories = Stories(documents, [frozenset(("a", "b"))])

    assert stories.is_one("a", "b")


def test_weeks_apart_is_another_story(write: Write) -> None:
    """The bridge may crack twice; a document without a date fits both times."""
    first = write(BRIDGE[0], name="a", day="2021-05-01")
    second = write(BRIDGE[1], name="b", day="2021-06-01")
    undated = write(BRIDGE[1], name="c")
    stories = Stories([first, second, undated], ())

    assert not stories.is_one("a", "b")
    assert stories.is_one("a", "c")
    assert stories.is_one("b", "c")


def test_a_passage_is_carried_by_its_telling_words(write: Write) -> None:
    """Half of the names, numbers and longer words must be there, and at least three."""
    one = write(BRIDGE[0], name="a")
    stories = Stories([one, write(BRIDGE[1], name="b"), write(RIFLES, name="c")], ())
    whole = Span("a", 0, len(BRIDGE[0]))

    assert stories.find_share("b", [whole]) > 0.5
    assert stories.find_share("c", [whole]) == 0
    assert stories.find_share("b", [Span("a", 0, 9)]) == 0


def test_two_are_one_story_as_they_are_in_a_group(write: Write) -> None:
    """Asked of two or of many, any two alone give the same answer; an empty pile gives none."""
    days = ("2021-05-01", "2021-05-20", None)
    texts = [(text, day) for text in (*BRIDGE, RIFLES, "") for day in days]
    documents = [write(text, name=f"{n:02}", day=day) for n, (text, day) in enumerate(texts)]
    stories = Stories(documents, [frozenset(("00", "09"))])

    for one, other in combinations((document.id for document in documents), 2):
        assert stories.is_one(one, other) is (len(stories.group([one, other])) == 1)
    assert stories.is_one("00", "09")
    assert stories.group([]) == []
