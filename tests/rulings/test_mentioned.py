"""Words of a decision mean the nearest mention that they touch."""

from decided import Pile
from whence.records import DocumentId, Span
from whence.rulings.mentioned import Mentions

PILE = Pile(a=["Karim Adel", "Lena Adel", "Karim Adel"])
MENTIONS = Mentions(entity for cast in PILE.casts for entity in cast.entities)
FIRST, SECOND, THIRD = PILE.spans["a"]
NAMES = {entity.id: entity.name for cast in PILE.casts for entity in cast.entities}


def test_words_around_a_mention_mean_it() -> None:
    """Of two that they touch the nearer one."""
    place = Span(DocumentId("a"), FIRST.start, SECOND.start + 2)

    found = MENTIONS.nearest(place)

    assert found is not None
    assert found[0] == FIRST


def test_words_beside_every_mention_mean_nobody() -> None:
    """The full stop between two names is no name."""
    place = Span(DocumentId("a"), FIRST.end, FIRST.end + 1)

    assert MENTIONS.nearest(place) is None
    assert "no person or body" in MENTIONS.meant_at([place], ".").why


def test_several_places_that_mean_one_are_no_matter() -> None:
    """A name that stands twice for one bearer is clear."""
    meant = MENTIONS.meant_at([FIRST, THIRD], "Karim Adel")

    assert meant.entity is not None
    assert NAMES[meant.entity] == "Karim Adel"


def test_several_places_that_mean_several_are_not_guessed() -> None:
    """Two bearers of one surname are told apart by where the words begin."""
    meant = MENTIONS.meant_at([FIRST, SECOND], "Adel")

    assert meant.entity is None
    assert "stand for 2 persons or bodies" in meant.why
