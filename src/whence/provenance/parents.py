"""Parents: which derivations hold for one occurrence.

Decided by the words: a reused passage that covers the occurrence, a credit that covers it, or, for
a sentence without a source, the route that its article credits. Contact of the document's own
("told this newspaper") keeps an occurrence at its document, unless those very words stand in the
reused passage: then the copy has repeated them, and they state nothing about the copy. What one
version of an article credits holds for every version.

- In: an occurrence, the attributions around it, the derivations of its document.
- Out: `Parent`: each derivation that holds, with the confidence that it does for these words.
- Not here: the graph (`texts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
# Shares of the words that a derivation must cover, to hold for them and to hold for `min`.
_COVERED = 0.5
_TOUCHED = 0.2


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
    own = find_own_contact(chain)
    above = [
        derivation
        for derivation in known.parents_of.get(family, ())
        if derivation.parent in known.unseen_text or known.family_of(derivation.parent) != family
    ]
    here = (item for item in above if item.child == occurrence.span.document)
    held = [parent for item in here if (parent := _by_words(item, occurrence.span, own))]
    precise = {parent.derivation for parent in held}
    credits = [item for item in above if item.basis is Basis.CREDIT and item not in precise]
    found = [parent for item in credits if (parent := _by_credit(item, chain, known))]
    if own is not None:
        is_repeated = bool(own) and all(known.is_copied(span) for span in own)
        found = [_perhaps(parent) for parent in found] if is_repeated else []
    return (*held, *found)


def take_upstream(derivation: Derivation, below: Derivation) -> Parent:
    """A derivation of a text that itself gave words to a claim.

    Args:
        derivation: Its child is the text.
        below: Its parent is the text, or another version of it.

    Returns:
        For `min` only where it is not shown that these words came this way.
    """
    passed_on = [span for span in below.spans if span.document == derivation.child]
    is_shown = not derivation.covers or any(
        cover.overlaps(span) for cover in derivation.covers for span in passed_on
    )
    kind, why = _KINDS[derivation.basis], _why(derivation)
    found = Parent(derivation, kind, derivation.confidence, derivation.status, why)
    return found if is_shown else _perhaps(found)


def find_own_contact(chain: Sequence[Attribution]) -> tuple[Span, ...] | None:
    """The words that state contact of the document's own.

    Args:
        chain: The attributions around an occurrence, innermost first.

    Returns:
        None where nothing says so, or where the contact nearest to the speaker is another's: "X
        told this newspaper that Y told Northwire" is no contact with Y.
    """
    stated = [item for item in chain if item.contact in {Contact.OWN, Contact.OTHER}]
    if not stated or stated[0].contact is Contact.OTHER:
        return None
    own = (item for item in stated if item.contact is Contact.OWN)
    return tuple(span for item in own for span in item.contact_spans or (*item.source, *item.cue))


_KINDS = {
    Basis.REUSE: EdgeKind.REUSED,
    Basis.PARAPHRASE: EdgeKind.REUSED,
    Basis.CREDIT: EdgeKind.CREDITED,
}


def _why(derivation: Derivation) -> str:
    return "; ".join(derivation.evidence)


def _by_words(derivation: Derivation, words: Span, own: Sequence[Span] | None) -> Parent | None:
    """The derivation if it covers these words, and no contact of its own stands against it."""
    covers = derivation.covers
    if not covers and (derivation.basis is Basis.CREDIT or own is not None):
        return None
    share = sum(_share(words, cover) for cover in covers) if covers else 1.0
    if share < _TOUCHED or not (own is None or _is_covered(own, covers)):
        return None
    kind, why = _KINDS[derivation.basis], _why(derivation)
    found = Parent(derivation, kind, derivation.confidence, derivation.status, why)
    return found if share >= _COVERED else _perhaps(found)


def _is_covered(own: Sequence[Span], covers: Sequence[Span]) -> bool:
    """Whether words that state contact stand in what was taken over; not if it has no words."""
    return bool(own) and all(any(cover.overlaps(span) for cover in covers) for span in own)


def _perhaps(parent: Parent) -> Parent:
    """The same, but for `min` only."""
    return replace(parent, confidence=min(PERHAPS, parent.confidence))


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
        strength = min(ASSUMED, strength)
    else:
        kind, why = EdgeKind.ASSUMED, "how these words were taken down is not told"
        strength = min(PERHAPS, strength)
    return Parent(derivation, kind, strength, derivation.status, f"{why}: {_why(derivation)}")
