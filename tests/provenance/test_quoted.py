"""The same quoted words are one speaker's, however he is named."""

from dataclasses import replace

import pytest

from whence.config import Settings
from whence.provenance import answer_claim
from whence.provenance.quoted import pair_quoted
from whence.records import Claim, Contact, DocumentId, Span, Voice
from worlds import ROOM, Says, World, claim_and_known


def two_quotations(first: str, second: str, voice: Voice = Voice.QUOTED) -> tuple[Claim, object]:
    """Two documents that quote these words, each from a man of another name."""
    world = World((Says("a", ("Orlin",), Contact.OWN), Says("b", ("Bas Orlin",), Contact.OWN)))
    claim, known = claim_and_known(world)
    texts = {"a": first, "b": " " * ROOM + second}
    documents = tuple(replace(d, text=texts[d.id]) for d in known.documents)
    spans = (
        Span(DocumentId("a"), 0, len(first)),
        Span(DocumentId("b"), ROOM, ROOM + len(second)),
    )
    occurrences = tuple(
        replace(occurrence, span=span, voice=voice)
        for occurrence, span in zip(claim.occurrences, spans, strict=True)
    )
    return replace(claim, occurrences=occurrences), replace(known, documents=documents)


@pytest.mark.parametrize(
    ("first", "second", "paired"),
    [
        ("“The boats left at dawn,”", '"the boats left at dawn."', True),
        ("“The boats left at dawn today,”", "“boats left at dawn today”", True),
        ("“The boats left,”", "“The boats left.”", False),
        ("“The boats left at dawn,”", "“The boats stayed at dawn,”", False),
    ],
)
def test_the_same_five_words_or_more_are_paired(first: str, second: str, paired: bool) -> None:
    """Marks and case do not matter; short or other words do not pair."""
    claim, known = two_quotations(first, second)

    assert list(pair_quoted(claim, known)) == ([(0, 1)] if paired else [])


def test_only_quotations_are_paired() -> None:
    """Reported in the outlet's words, the same sentence may come from two mouths."""
    claim, known = two_quotations(
        "The boats left at dawn", "The boats left at dawn", Voice.REPORTED
    )

    assert list(pair_quoted(claim, known)) == []


def test_one_quotation_is_one_origin() -> None:
    """At both ends of the interval, whatever the names."""
    claim, known = two_quotations("“The boats left at dawn,”", "“The boats left at dawn.”")

    found = answer_claim(claim, known, settings=Settings()).origins

    assert (found.min, found.max) == (1, 1)
