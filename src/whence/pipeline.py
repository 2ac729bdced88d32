"""Pipeline: which step follows which; the one place where rooms meet.

Each room is pure and knows no other on its line. Here their records are handed on: documents become
prose, prose gives attributions, names and values; what documents share gives derivations; all of it
gives claims, and each claim gets its graph and its count.

- In: the documents of a pile, settings, a person's rulings.
- Out: `records.Answer`.
- Not here: files (`case`), any method (the rooms).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import whence
from whence.attribution import find_attributions
from whence.claims import ClaimSet, find_claims
from whence.config import Settings
from whence.engine import Progress, run_each
from whence.entities import compare_entities, find_entities, find_names, merge_casts
from whence.models import read_reader
from whence.provenance import Known, answer_claim, rank_unseen
from whence.quantities import find_quantities
from whence.records import (
    Answer,
    AnsweredClaim,
    Attribution,
    AttributionId,
    Cast,
    Claim,
    Decision,
    DecisionKind,
    Derivation,
    DerivationStatus,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Identity,
    Problem,
    Prose,
    Span,
    Unfit,
    UnseenId,
    Value,
)
from whence.reuse import Descent, find_reuses, trace_descent
from whence.text import is_foreign, read_prose
from whence.times import find_times

NOT_ENGLISH = "the text is not in English; nobody in it is heard, only shared words count"


@dataclass(frozen=True, slots=True)
class Rulings:
    """A person's decisions, tied to words of the pile.

    Attributes:
        pairs: Two passages that name the same or different entities or claims; for an added
            occurrence the new passage, then one of the claim it belongs to.
        edges: Child and parent (a document id, or the name of an unseen text).
        added: Passages that are to be claims.
        applied: Decisions that have already taken effect.
        unfit: Decisions that no longer fit, and why.
    """

    pairs: tuple[tuple[Decision, Span, Span], ...] = ()
    edges: tuple[tuple[Decision, DocumentId, str], ...] = ()
    added: tuple[tuple[Decision, Span], ...] = ()
    applied: tuple[Decision, ...] = ()
    unfit: tuple[Unfit, ...] = ()

    def spans_of(self, *kinds: DecisionKind) -> tuple[tuple[Span, Span], ...]:
        """The pairs of passages that decisions of these kinds name."""
        return tuple((a, b) for decision, a, b in self.pairs if decision.kind in kinds)


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of each document alone, in the order of the documents."""

    proses: tuple[Prose, ...]
    casts: tuple[Cast, ...]
    values: tuple[Value, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Ruled:
    """The decisions of one kind that took effect and those that did not."""

    applied: tuple[Decision, ...]
    unfit: tuple[Unfit, ...]


def answer_pile(
    documents: Sequence[Document],
    *,
    settings: Settings,
    rulings: Rulings | None = None,
    progress: Progress | None = None,
) -> Answer:
    """Answer for every claim of a pile.

    Args:
        documents: Each once; the order changes nothing but the order of work.
        settings: What the user chose.
        rulings: What a person decided.
        progress: Called as (stage, done, total).

    Returns:
        Everything found; a document that a step could not handle is left out and is a problem.
    """
    documents = sorted(documents, key=lambda document: (document.path, document.id))
    rulings = rulings or Rulings()
    read = _read_documents(documents, progress)
    cast, entities_ruled = _merge(read.casts, rulings)
    tell = progress or (lambda *_: None)
    tell("compare texts", 0, 1)
    reuses = find_reuses(documents, read.proses)
    descent = trace_descent(documents, reuses, cast.attributions, cast.entities)
    descent, edges_ruled = _rule_edges(descent, rulings)
    tell("compare texts", 1, 1)
    tell("match claims", 0, 1)
    found = find_claims(
        read.proses,
        documents,
        cast.attributions,
        cast.entities,
        read.values,
        reuses,
        settings=settings,
        same=rulings.spans_of(DecisionKind.SAME_CLAIM, DecisionKind.ADD_OCCURRENCE),
        different=rulings.spans_of(DecisionKind.DIFFERENT_CLAIM),
        added=_added(rulings),
    )
    tell("match claims", 1, 1)
    identities = _identities(found, cast)
    known = Known(
        documents=tuple(documents),
        attributions=cast.attributions,
        entities=cast.entities,
        identities=identities,
        reuses=reuses,
        unseen=descent.unseen,
        derivations=descent.derivations,
    )
    answered = run_each(
        lambda claim: answer_claim(claim, known, settings=settings),
        found.claims,
        stage="count origins",
        name_of=lambda claim: claim.id,
        progress=progress,
    )
    claims = sorted((claim for claim in answered.results if claim is not None), key=_rank)
    claims_ruled = _rule_claims(rulings, found)
    return Answer(
        version=whence.__version__,
        settings=settings,
        documents=tuple(documents),
        proses=read.proses,
        problems=(*read.problems, *answered.problems),
        reuses=reuses,
        unseen=descent.unseen,
        derivations=descent.derivations,
        attributions=cast.attributions,
        entities=cast.entities,
        identities=identities,
        values=tuple(sorted(read.values, key=lambda value: (value.span, value.id))),
        claims=tuple(claims),
        near_misses=found.near_misses,
        wanted=rank_unseen(tuple(claims)),
        applied=_in_line(
            rulings.applied, entities_ruled.applied, edges_ruled.applied, claims_ruled.applied
        ),
        unfit=_unfit_in_line(
            rulings.unfit, entities_ruled.unfit, edges_ruled.unfit, claims_ruled.unfit
        ),
    )


def _read_documents(documents: Sequence[Document], progress: Progress | None) -> _Read:
    """Run the steps that look at one document alone."""
    reader = read_reader()  # first of all: without its weights nothing can be answered

    def read(document: Document) -> tuple[Prose, Cast, tuple[Value, ...]]:
        prose = read_prose(document)
        attributions = find_attributions(prose, reader)
        cast = find_entities(document, prose, attributions, find_names(prose, reader))
        values: tuple[Value, ...] = (
            *find_times(prose, document.published),
            *find_quantities(prose),
        )
        return prose, cast, values

    outcome = run_each(
        read,
        documents,
        stage="read documents",
        name_of=lambda document: document.path,
        progress=progress,
    )
    proses: list[Prose] = []
    casts: list[Cast] = []
    values: list[Value] = []
    for document, result in zip(documents, outcome.results, strict=True):
        if result is None:
            proses.append(Prose(document.id, document.text, (), (), ()))
            continue
        proses.append(result[0])
        casts.append(result[1])
        values.extend(result[2])
    foreign = [document.path for document in documents if is_foreign(document.text)]
    problems = [Problem(path, "read documents", "not-english", NOT_ENGLISH) for path in foreign]
    return _Read(tuple(proses), tuple(casts), tuple(values), (*outcome.problems, *problems))


def _merge(casts: Sequence[Cast], rulings: Rulings) -> tuple[Cast, _Ruled]:
    """Join the casts of all documents as the rules and a person's decisions say."""
    mentioned = [
        (mention.span, entity.id)
        for cast in casts
        for entity in cast.entities
        for mention in entity.mentions
    ]
    pairs: dict[DecisionKind, list[frozenset[EntityId]]] = {
        DecisionKind.SAME_ENTITY: [],
        DecisionKind.DIFFERENT_ENTITY: [],
    }
    applied, unfit = [], []
    for decision, a, b in rulings.pairs:
        if decision.kind not in pairs:
            continue
        ids = [_mentioned_at(span, mentioned) for span in (a, b)]
        if ids[0] is None or ids[1] is None:
            words = decision.words if ids[0] is None else decision.other_words
            unfit.append(Unfit(decision, f"no person or body is found at the words {words!r}"))
        elif ids[0] == ids[1] and decision.kind is DecisionKind.DIFFERENT_ENTITY:
            unfit.append(Unfit(decision, "both passages stand in one document as one entity"))
        else:
            pairs[decision.kind].append(frozenset(id_ for id_ in ids if id_ is not None))
            applied.append(decision)
    cast = merge_casts(
        casts,
        same=pairs[DecisionKind.SAME_ENTITY],
        different=pairs[DecisionKind.DIFFERENT_ENTITY],
    )
    return cast, _Ruled(tuple(applied), tuple(unfit))


def _mentioned_at(span: Span, mentioned: Iterable[tuple[Span, EntityId]]) -> EntityId | None:
    """The entity whose mention is closest to these words."""
    near = [
        (abs(at.start - span.start) + abs(at.end - span.end), id_)
        for at, id_ in mentioned
        if at.overlaps(span)
    ]
    return min(near)[1] if near else None


def _rule_edges(descent: Descent, rulings: Rulings) -> tuple[Descent, _Ruled]:
    """Accept or reject derivations as a person decided."""
    derivations = list(descent.derivations)
    applied, unfit = [], []
    names = {unseen.id: unseen.name for unseen in descent.unseen}
    for decision, child, parent in rulings.edges:
        hit = [d for d in derivations if _is_edge(d, child, parent, names)]
        if not hit:
            unfit.append(Unfit(decision, "no derivation joins these two any more"))
            continue
        applied.append(decision)
        derivations = [d for d in derivations if d not in hit]
        if decision.kind is DecisionKind.ACCEPT_EDGE:
            derivations.extend(_accepted(d, child, parent, decision, names) for d in hit)
    ordered = tuple(sorted(derivations, key=lambda derivation: derivation.id))
    return replace(descent, derivations=ordered), _Ruled(tuple(applied), tuple(unfit))


def _is_edge(
    derivation: Derivation, child: DocumentId, parent: str, names: Mapping[UnseenId, str]
) -> bool:
    ends = {derivation.child, derivation.parent}
    if {child, parent} == ends:
        return True
    return derivation.child == child and _name_of(derivation, names) == parent


def _name_of(derivation: Derivation, names: Mapping[UnseenId, str]) -> str | None:
    return names.get(UnseenId(derivation.parent))


def _accepted(
    derivation: Derivation,
    child: DocumentId,
    parent: str,
    decision: Decision,
    names: Mapping[UnseenId, str],
) -> Derivation:
    is_unseen = _name_of(derivation, names) is not None
    is_turned = child != derivation.child
    reason = f"accepted by a person (line {decision.line} of the decisions)"
    return replace(
        derivation,
        child=child,
        parent=derivation.parent if is_unseen else DocumentId(parent),
        status=DerivationStatus.FOLLOWED,
        confidence=1.0,
        evidence=(*derivation.evidence, reason),
        covers=tuple(span for span in derivation.spans if span.document == child)
        if is_turned
        else derivation.covers,
    )


def _added(rulings: Rulings) -> tuple[Span, ...]:
    occurrences = (
        a for decision, a, _ in rulings.pairs if decision.kind is DecisionKind.ADD_OCCURRENCE
    )
    return (*(span for _, span in rulings.added), *occurrences)


def _rule_claims(rulings: Rulings, found: ClaimSet) -> _Ruled:
    """Which decisions about claims took effect, read off the claims themselves."""
    applied, unfit = [], []
    for decision, span in rulings.added:
        if _claims_at(span, found.claims):
            applied.append(decision)
        else:
            unfit.append(
                Unfit(decision, "these words cannot be a claim: they are not article text")
            )
    for decision, a, b in rulings.pairs:
        if decision.kind in (DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY):
            continue
        at_a, at_b = _claims_at(a, found.claims), _claims_at(b, found.claims)
        if not at_a or not at_b:
            unfit.append(Unfit(decision, "one of the two passages is in no claim"))
        elif bool(at_a & at_b) == (decision.kind is DecisionKind.DIFFERENT_CLAIM):
            unfit.append(Unfit(decision, "another decision says otherwise of these passages"))
        else:
            applied.append(decision)
    return _Ruled(tuple(applied), tuple(unfit))


def _claims_at(span: Span, claims: Iterable[Claim]) -> set[str]:
    return {
        claim.id
        for claim in claims
        if any(occurrence.span.overlaps(span) for occurrence in claim.occurrences)
    }


def _identities(found: ClaimSet, cast: Cast) -> tuple[Identity, ...]:
    """Identities of the pile, and those between the speakers of one claim, which `min` needs."""
    entities = {entity.id: entity for entity in cast.entities}
    known = {identity.id: identity for identity in cast.identities}
    decided = {frozenset((identity.a, identity.b)) for identity in cast.identities}
    attributions = {attribution.id: attribution for attribution in cast.attributions}
    for claim in found.claims:
        speakers = _speakers(claim, attributions, entities)
        for identity in compare_entities([entities[id_] for id_ in sorted(speakers)]):
            if frozenset((identity.a, identity.b)) not in decided:
                known[identity.id] = identity
    return tuple(known[id_] for id_ in sorted(known))


def _speakers(
    claim: Claim,
    attributions: Mapping[AttributionId, Attribution],
    entities: Mapping[EntityId, Entity],
) -> set[EntityId]:
    """The speakers of a claim's occurrences and of the attributions around them, and members."""
    speakers: set[EntityId] = set()
    for occurrence in claim.occurrences:
        if occurrence.speaker is not None:
            speakers.add(occurrence.speaker)
        at = occurrence.attribution
        while at is not None:
            attribution = attributions[at]
            if attribution.speaker is not None:
                speakers.add(attribution.speaker)
            at = attribution.within
    return speakers.union(*(entities[id_].members for id_ in speakers))


def _rank(answered: AnsweredClaim) -> tuple[int, int, int, Span, str]:
    """Claims in several documents first, then the others, then those without any source."""
    first = min(occurrence.span for occurrence in answered.claim.occurrences)
    group = 0 if answered.counts.documents > 1 else 1 if answered.origins.stated else 2
    return (group, -answered.counts.documents, -answered.origins.max, first, answered.claim.id)


def _in_line(*parts: tuple[Decision, ...]) -> tuple[Decision, ...]:
    return tuple(sorted((d for part in parts for d in part), key=lambda decision: decision.line))


def _unfit_in_line(*parts: tuple[Unfit, ...]) -> tuple[Unfit, ...]:
    return tuple(sorted((u for part in parts for u in part), key=lambda unfit: unfit.decision.line))
