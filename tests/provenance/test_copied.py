"""Occurrences that print the same place of one text have one speaker, however he is called."""

from dataclasses import replace

import pytest

from whence.config import Settings
from whence.provenance import Known, answer_claim
from whence.provenance.copied import Copied, pair_copied
from whence.records import Claim, Contact, ReuseMeaning, Span
from worlds import ROOM, Says, World, claim_and_known

OWN, UNSTATED = Contact.OWN, Contact.UNSTATED


def shared(
    contact: Contact = UNSTATED, size: int = ROOM, names: tuple[str, str] = ("Orlin", "a doctor")
) -> tuple[Claim, Known]:
    """Two documents that share the first characters of what they print."""
    world = World((Says("a", names[:1], contact), Says("b", names[1:], contact)), shared=((0, 1),))
    claim, known = claim_and_known(world)
    (reuse,) = known.reuses
    a, b = (Span(s.document, s.start, s.start + size) for s in (reuse.a, reuse.b))
    return claim, replace(known, reuses=(replace(reuse, a=a, b=b),))


@pytest.mark.parametrize(("size", "is_shown"), [(ROOM, True), (30, False)])
def test_twenty_words_show_it(size: int, is_shown: bool) -> None:
    """Fewer may be a set phrase, and tie the speakers for `min` only."""
    assert list(pair_copied(*shared(size=size))) == [Copied(0, 1, is_shown)]


def test_contact_of_their_own_keeps_two_documents_apart() -> None:
    """Two who both spoke to him, in words that were not copied, have not copied each other."""
    assert list(pair_copied(*shared(OWN, size=60))) == []
    assert list(pair_copied(*shared(OWN, size=ROOM))) == [Copied(0, 1, True)]


def test_only_a_copied_passage_pairs() -> None:
    """Words shared as a quotation are not the place of one text."""
    claim, known = shared()
    (reuse,) = known.reuses
    quotation = replace(reuse, meaning=ReuseMeaning.QUOTATION)

    assert list(pair_copied(claim, replace(known, reuses=(quotation,)))) == []


@pytest.mark.parametrize(("other", "most"), [("a doctor", 1), ("Fenn", 2)])
def test_a_copy_may_drop_a_name_but_two_names_stay_two_at_most(other: str, most: int) -> None:
    """The unnamed speaker of a copy is the named one; of two names neither is given up."""
    claim, known = shared(names=("Orlin", other))

    found = answer_claim(claim, known, settings=Settings()).origins

    assert (found.min, found.max) == (1, most)
