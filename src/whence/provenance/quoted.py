"""Quoted alike: occurrences that quote the same words, and so the same speaker.

Two papers that print one quotation quote one mouth, even where one of them gives only a surname, a
pronoun, or a name that was misread. The words tie the speakers, not the documents.

- In: a claim and the texts of its documents.
- Out: pairs of occurrences that quote the same words.
- Not here: what a tie does to the count (`routes`).
"""

import re
from collections.abc import Iterator
from itertools import combinations

from whence.provenance.known import Known
from whence.records import Claim, Occurrence, ReuseMeaning, Voice

SAME_WORDS = 0.9  # shown to be one: both ends of the interval merge the speakers
_FEWEST = 5  # words; shorter quotations are often scare quotes or titles
_WORD = re.compile(r"[^\W_]+")


def pair_quoted(claim: Claim, known: Known) -> Iterator[tuple[int, int]]:
    """Find pairs of occurrences that quote the same words.

    Args:
        claim: With its occurrences.
        known: With the documents and the passages they share.

    Yields:
        Indexes a < b of two occurrences, both in quotation marks, in which the words of one are
        those of the other or part of them, or which a passage shared as a quotation covers.
    """
    quoted = [
        (index, occurrence, _words(occurrence, known))
        for index, occurrence in enumerate(claim.occurrences)
        if occurrence.voice is Voice.QUOTED
    ]
    for (a, one, first), (b, two, second) in combinations(quoted, 2):
        if one.span.document != two.span.document and (
            _same(first, second) or _share_quotation(one, two, known)
        ):
            yield a, b


def _words(occurrence: Occurrence, known: Known) -> tuple[str, ...]:
    span = occurrence.span
    text = known.document[span.document].text[span.start : span.end]
    return tuple(_WORD.findall(text.lower().replace("’", "").replace("'", "")))


def _same(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the shorter words stand in the longer ones without a gap."""
    short, long = sorted((first, second), key=len)
    if len(short) < _FEWEST:
        return False
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _share_quotation(one: Occurrence, two: Occurrence, known: Known) -> bool:
    documents = (one.span.document, two.span.document)
    for reuse in known.passages.get(documents, ()):
        here, there = (reuse.a, reuse.b) if reuse.a.document == documents[0] else (reuse.b, reuse.a)
        is_quotation = reuse.meaning is ReuseMeaning.QUOTATION
        if is_quotation and here.overlaps(one.span) and there.overlaps(two.span):
            return True
    return False
