"""Copied alike: occurrences that print the same place of one text.

Whoever copies an article changes who speaks: a name becomes "an official", "he" stays without a
name. The words stand at the same place of the passage that both print, so it is the same speaker.

- In: a claim and the passages that its documents share.
- Out: `Copied`: pairs of occurrences at the same place of a shared passage.
- Not here: the same quotation in two texts (`quoted`), what a tie does to the count (`routes`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from whence.provenance.known import Known
from whence.provenance.parents import find_own_contact
from whence.records import Claim, Occurrence, ReuseMeaning, Span

_SAME_PLACE = 0.5  # share of the shorter one that must lie where the other one is printed
_PROOF = 20  # words; fewer may be a set phrase, or a name with its office


@dataclass(frozen=True, slots=True)
class Copied:
    """Two occurrences, by their indexes, at the same place of a copied passage.

    Attributes:
        is_shown: Whether the passage is long enough to show it.
    """

    a: int
    b: int
    is_shown: bool


def pair_copied(claim: Claim, known: Known) -> Iterator[Copied]:
    """Find pairs of occurrences that print the same words of one text.

    Args:
        claim: With its occurrences.
        known: With the passages that documents share.

    Yields:
        Occurrences a < b at the same place of a copied passage; not where both documents state
        contact of their own in words that are not copied.
    """
    own = [_has_own_contact(occurrence, known) for occurrence in claim.occurrences]
    for (a, one), (b, two) in combinations(enumerate(claim.occurrences), 2):
        size = 0 if own[a] and own[b] else _find_size(one.span, two.span, known)
        if size:
            yield Copied(a, b, size >= _PROOF)


def _has_own_contact(occurrence: Occurrence, known: Known) -> bool:
    """Whether the document spoke to the source itself, in words that no other article has."""
    own = find_own_contact(known.chain_of(occurrence.attribution))
    return own is not None and not (own and all(known.is_copied(span) for span in own))


def _find_size(one: Span, two: Span, known: Known) -> int:
    """Words of the longest copied passage in which both stand at the same place."""
    size = 0
    for reuse in known.passages.get((one.document, two.document), ()):
        if reuse.meaning is not ReuseMeaning.COPYING:
            continue
        is_first = reuse.a.document == one.document
        here, there = (reuse.a, reuse.b) if is_first else (reuse.b, reuse.a)
        carried = _carry(one, here, there)
        if carried is not None and _common(carried, two) >= _SAME_PLACE:
            text = known.document[here.document].text
            size = max(size, len(text[here.start : here.end].split()))
    return size


def _carry(words: Span, here: Span, there: Span) -> tuple[float, float] | None:
    """Where words of one passage stand in the other, as far as both are even."""
    start, end = max(words.start, here.start), min(words.end, here.end)
    if end - start < _SAME_PLACE * (words.end - words.start):
        return None
    scale = (there.end - there.start) / (here.end - here.start)
    return there.start + (start - here.start) * scale, there.start + (end - here.start) * scale


def _common(carried: tuple[float, float], words: Span) -> float:
    """Share of the shorter one that both hold."""
    held = min(carried[1], words.end) - max(carried[0], words.start)
    return held / min(carried[1] - carried[0], words.end - words.start)
