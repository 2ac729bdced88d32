"""Facts: nations tell bearers apart, unless their documents are tied."""

from dataclasses import replace

import pytest

from spoken_pages import cast_of, say, write_page
from whence.entities.faces import Face, read_face
from whence.entities.facts import Ties, find_conflict, has_facts
from whence.records import DocumentId, IdentityState


def bearer(role: str, document: str) -> Face:
    """A person of whom one role is stated."""
    page = write_page("It was Karim Adel who came.", name=document)
    (entity,) = cast_of(page).entities
    return read_face(replace(entity, roles=(role,) if role else ()))


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [("french", "syrian", True), ("french", "french", False), ("french", "", False)],
)
def test_nations_conflict_where_both_are_stated(a: str, b: str, told: bool) -> None:
    """A nation that is not stated is nobody's."""
    first, second = bearer(a, "a"), bearer(b, "b")

    assert bool(find_conflict(first, second, Ties())) is told
    assert has_facts(first)


def test_documents_that_share_words_or_a_channel_are_tied() -> None:
    """One of them was rewritten, and a rewriter may have got it wrong."""
    first, second = bearer("french", "a"), bearer("syrian", "b")
    words = [frozenset((DocumentId("a"), DocumentId("b")))]
    pages = [write_page("Lena Sorel told Northwire it rained.", name=name) for name in "ab"]
    said = [cast_of(page, say(page, "Lena Sorel", "told", "it rained")) for page in pages]
    heard = [replace(one, channel="one") for cast in said for one in cast.attributions]

    assert not Ties().tie(first, second)
    assert not find_conflict(first, second, Ties(sharing=words))
    assert not find_conflict(first, second, Ties(heard))


def teller(text: str, document: str) -> Face:
    """The first person of a page."""
    entities = cast_of(write_page(text, name=document)).entities
    return read_face(next(one for one in entities if "Adel" in one.name))


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        (
            "Goalkeeper Karim Adel saved two penalties in the Chile derby.",
            "Judge Karim Adel jailed an ivory smuggler in Kenya.",
            IdentityState.DIFFERENT,
        ),
        (
            "Karim Adel, 71, grows roses beside the castle.",
            "Karim Adel, 19, broke the castle record.",
            IdentityState.DIFFERENT,
        ),
        (
            "Mr Adel drove the bus that crashed beside the quarry.",
            "Mrs Adel was hurt when the bus crashed beside the quarry.",
            IdentityState.DIFFERENT,
        ),
        (
            "Karim Adel collects porcelain frogs from eleven islands.",
            "A thief robbed the bakery that Karim Adel visited.",
            IdentityState.POSSIBLE,
        ),
        (
            "Goalkeeper Karim Adel sold the porcelain frogs of the queen at the Orvo auction.",
            "Banker Karim Adel sold the queen's porcelain frogs at the auction in Orvo.",
            None,
        ),
    ],
)
def test_what_is_told_tells_namesakes_apart(a: str, b: str, state: IdentityState | None) -> None:
    """Trade, age and gender part two; one story, or documents that are tied, join them."""
    first, second = teller(a, "a"), teller(b, "b")

    found = find_conflict(first, second, Ties())

    assert (found and found.state) == state
    tied = Ties(sharing=[frozenset((DocumentId("a"), DocumentId("b")))])
    assert find_conflict(first, second, tied) is None
