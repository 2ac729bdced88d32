"""Parents: which derivations hold for one occurrence.

Decided by the words: a reused passage that covers the occurrence, a credit that covers it, or, for
a sentence without a source, the route that its article credits. Contact of the document's own
("told this newspaper") keeps an occurrence at its document, unless those very words stand in the
reused passage: then the copy has repeated them, and they state nothing about the copy.

- In: an occurrence, the attributions around it, the derivations of its document.
- Out: `Parent`: each derivation that holds, with the confidence that it does for these words.
- Not here: the graph (`texts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.provenance.known import Known
from whence.records import (
    Attribution,
    Basis,
    Contact,
    Derivation,
    DerivationStatus,
    EdgeKind,
    Occurrence,
    Span,
)

# An assumed parent ties an unsourced sentence at both ends of the interval (rule 3); a statement
# whose way is not told, in an article that credits a route, may have come by it (min only).
ASSUMED = 0.8
PERHAPS = 0.5
_COVERED = 0.5


@dataclass(frozen=True, slots=True)
class Parent:
    """One derivation as it holds for one occurrence."""

    derivation: Derivation
    kind: EdgeKind
    confidence: float
    status: DerivationStatus
    why: str


def find_parents(occurrence: Occurrence, known: Known) -> tuple[Parent, ...]:
    """The derivations that hold for an occurrence.

    Args:
        occurrence: Of a claim.
        known: What the run knows of the pile.

    Returns:
        Those that cover the words, then the article's other credits, which may stand behind them;
        empty if the words are the document's own.
    """
    family = known.family(occurrence.span.document)
    chain = known.chain_of(occurrence.attribution)
    candidates = [
        derivation
        for derivation in known.parents_of.get(family, ())
        if derivation.child == occurrence.span.document
        and (derivation.parent in known.unseen_text or known.family_of(derivation.parent) != family)
    ]
    own = [span for item in chain if item.contact is Contact.OWN for span in item.contact_spans]
    is_own = any(item.contact is Contact.OWN for item in chain)
    precise = [
        Parent(item, _KINDS[item.basis], item.confidence, item.status, _why(item))
        for item in candidates
        if _holds(item, occurrence.span, own, is_own=is_own)
    ]
    if is_own:
        return tuple(precise)
    held = {parent.derivation for parent in precise}
    credits = [item for item in candidates if item.basis is Basis.CREDIT and item not in held]
    return (*precise, *(_by_credit(item, chain, known) for item in credits))


_KINDS = {
    Basis.REUSE: EdgeKind.REUSED,
    Basis.PARAPHRASE: EdgeKind.REUSED,
    Basis.CREDIT: EdgeKind.CREDITED,
}


def _why(derivation: Derivation) -> str:
    return "; ".join(derivation.evidence)


def _holds(derivation: Derivation, words: Span, own: Sequence[Span], *, is_own: bool) -> bool:
    """Whether the derivation covers these words and no contact of its own stands against it."""
    if derivation.basis is Basis.CREDIT:
        return not is_own and any(_share(words, cover) >= _COVERED for cover in derivation.covers)
    covers = derivation.covers
    if covers and sum(_share(words, cover) for cover in covers) < _COVERED:
        return False
    if not is_own:
        return True
    return bool(own) and all(any(cover.overlaps(span) for cover in covers) for span in own)


def _share(words: Span, cover: Span) -> float:
    """Which share of the words the cover holds."""
    if not words.overlaps(cover):
        return 0.0
    return (min(words.end, cover.end) - max(words.start, cover.start)) / (words.end - words.start)


def _by_credit(derivation: Derivation, chain: Sequence[Attribution], known: Known) -> Parent:
    """The credit of an article for words that it does not cover itself."""
    if not derivation.covers:
        why = f"the article credits its story: {_why(derivation)}"
        return Parent(derivation, EdgeKind.CREDITED, derivation.confidence, derivation.status, why)
    speakers = {item.speaker for item in chain if item.speaker is not None}
    if not speakers:
        why = f"no source is stated here, and the article credits a route: {_why(derivation)}"
        return Parent(derivation, EdgeKind.ASSUMED, ASSUMED, derivation.status, why)
    credited = {
        item.speaker
        for item in known.attributions_of.get(derivation.child, ())
        if item.speaker is not None
        and any(span.overlaps(cover) for span in item.content for cover in derivation.covers)
    }
    if speakers & credited:
        why = f"the same speaker's words are credited: {_why(derivation)}"
        return Parent(derivation, EdgeKind.CREDITED, derivation.confidence, derivation.status, why)
    why = f"how these words were taken down is not told; the article credits: {_why(derivation)}"
    confidence = min(PERHAPS, derivation.confidence)
    return Parent(derivation, EdgeKind.ASSUMED, confidence, derivation.status, why)
