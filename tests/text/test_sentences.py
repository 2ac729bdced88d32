"""Sentences end where a reader would end them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import BlockKind, DocumentId, Paragraph
from whence.text.quotations import find_quotations
from whence.text.sentences import find_sentences


def cut(line: str) -> list[str]:
    """The sentences of one paragraph."""
    paragraphs = [Paragraph(0, len(line), BlockKind.BODY)]
    quotations = find_quotations(DocumentId("d"), line, paragraphs)
    return [line[s.start : s.end] for s in find_sentences(line, paragraphs, quotations)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The boats sailed.", "Nobody saw them."],
        ["Dr. Orla Venn met Gen. Tamm on Aug. 3 in St. Ives.", "They spoke."],
        ["It cost 3.5 million.", "That is much."],
        ["“It is over.", "We won,” she said.", "The crowd left."],
        ["“It is over.”", "The crowd left."],
        ["“Is it over?” he asked.", "Yes."],
        ["The U.S. Army left.", "The rest stayed."],
        ["He works for Harbour Inc.", "The firm is old."],
        ["J. R. Solen wrote it.", "It sold well."],
        ['" It is over . "', "She left ."],
        ["Wait...", "What happened?!", "Nothing."],
    ],
)
def test_known_cuts(sentences: list[str]) -> None:
    """Abbreviations, initials, decimals and closing marks do not mislead the cut."""
    assert cut(" ".join(sentences)) == sentences


@given(st.text(alphabet="aB .!?“”\"'\n1", max_size=80).filter(lambda t: t.strip() != ""))
def test_every_character_is_in_one_sentence(line: str) -> None:
    """Sentences are disjoint, in order, and leave out nothing but space."""
    paragraphs = [Paragraph(0, len(line), BlockKind.BODY)]
    quotations = find_quotations(DocumentId("d"), line, paragraphs)

    found = find_sentences(line, paragraphs, quotations)

    covered = "".join(line[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(line.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
