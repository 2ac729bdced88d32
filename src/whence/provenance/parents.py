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
    by_credit = (_by_credit(item, chain, known) for item in credits)
    return (*precise, *(parent for parent in by_credit if parent is not None))


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


def _by_credit(derivation: Derivation, chain: Sequence[Attribution], known: Known) -> Parent | None:
    """The credit of an article for words that it does not cover itself; None if it is for others.

    A credit of one statement among many says nothing of the rest; that of most of what an article
    attributes, or of its story, does.
    """
    speakers = {item.speaker for item in chain if item.speaker is not None}
    strength = derivation.confidence
    if not derivation.covers:
        kind, why = EdgeKind.CREDITED, "the article credits its story"
    elif speakers & known.credited_speakers(derivation):
        kind, why = EdgeKind.CREDITED, "the same speaker's words are credited"
    elif not known.is_story_credit(derivation):
        return None
    elif not speakers:
        kind, why = EdgeKind.ASSUMED, "no source is stated here, and the article credits a route"
        strength = ASSUMED
    else:
        kind, why = EdgeKind.ASSUMED, "how these words were taken down is not told"
        strength = min(PERHAPS, strength)
    return Parent(derivation, kind, strength, derivation.status, f"{why}: {_why(derivation)}")
