"""Pipeline: which step follows which; the one place where rooms meet.

Each room is pure and knows no other on its line. Here their records are handed on: documents become
prose, prose gives attributions, names and values; what documents share gives derivations; all of it
gives claims, and each claim gets its graph and its count.

- In: the documents of a pile, settings, a person's rulings.
- Out: `records.Answer`.
- Not here: files (`case`), any method (the rooms), what a decision changes (`rulings`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import whence
from whence.attribution import find_attributions
from whence.claims import ClaimSet, find_claims
from whence.config import Settings
from whence.engine import Progress, run_each
from whence.entities import Aliases, Background, compare_entities, find_entities, find_names
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
    DecisionKind,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Identity,
    Problem,
    Prose,
    Reuse,
    ReuseMeaning,
    Span,
    Value,
)
from whence.reuse import (
    Descent,
    find_paraphrases,
    find_reuses,
    tie_paraphrases,
    trace_descent,
)
from whence.rulings import (
    Ruled,
    Rulings,
    join_ruled,
    rename_entities,
    rule_claims,
    rule_edges,
    rule_entities,
)
from whence.text import is_foreign, read_prose
from whence.times import find_times

NOT_ENGLISH = "the text is not in English; nobody in it is heard, only shared words count"


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of each document alone, in the order of the documents."""

    proses: tuple[Prose, ...]
    casts: tuple[Cast, ...]
    values: tuple[Value, ...]
    problems: tuple[Problem, ...]


def answer_pile(
    documents: Sequence[Document],
    *,
    settings: Settings,
    rulings: Rulings | None = None,
    aliases: Aliases | None = None,
    progress: Progress | None = None,
) -> Answer:
    """Answer for every claim of a pile.

    Args:
        documents: Each once; the order changes nothing but the order of work.
        settings: What the user chose.
        rulings: What a person decided.
        aliases: Names that a person lists as one.
        progress: Called as (stage, done, total).

    Returns:
        Everything found; a document that a step could not handle is left out and is a problem.
    """
    documents = sorted(documents, key=lambda document: (document.path, document.id))
    rulings = rulings or Rulings()
    read = _read_documents(documents, progress)
    texts = {document.id: document.text for document in documents}
    tell = progress or (lambda *_: None)
    tell("compare texts", 0, 1)
    reuses = find_reuses(documents, read.proses)
    background = Background(aliases or Aliases(), _sharing(reuses))
    cast, entities_ruled = rule_entities(read.casts, rulings.named, texts, background)
    paraphrases = find_paraphrases(documents, read.proses, reuses)
    descent = trace_descent(documents, reuses, cast.attributions, cast.entities)
    descent = _with_ties(descent, paraphrases)
    descent, edges_ruled = rule_edges(descent, rulings)
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
        added=rulings.spans_to_add(),
    )
    tell("match claims", 1, 1)
    identities = _identities(found, cast)
    entities, names_ruled = rename_entities(cast.entities, rulings.named, entities_ruled.applied)
    known = Known(
        documents=tuple(documents),
        attributions=cast.attributions,
        entities=entities,
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
    outcomes = (entities_ruled, names_ruled, edges_ruled, rule_claims(rulings, found.claims))
    ruled = join_ruled((Ruled(rulings.applied, rulings.unfit), *outcomes))
    return Answer(
        version=whence.__version__,
        settings=settings,
        documents=tuple(documents),
        proses=read.proses,
        problems=(*read.problems, *answered.problems),
        reuses=tuple(sorted((*reuses, *paraphrases), key=lambda one: (one.a, one.b, one.id))),
        unseen=descent.unseen,
        derivations=descent.derivations,
        attributions=cast.attributions,
        entities=entities,
        identities=identities,
        values=tuple(sorted(read.values, key=lambda value: (value.span, value.id))),
        claims=tuple(claims),
        near_misses=found.near_misses,
        wanted=rank_unseen(tuple(claims)),
        applied=ruled.applied,
        unfit=ruled.unfit,
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


def _with_ties(descent: Descent, paraphrases: Sequence[Reuse]) -> Descent:
    """Descent with the weak ties of rewordings, which only `min` follows."""
    ties = tie_paraphrases(paraphrases, descent.derivations)
    derivations = sorted((*descent.derivations, *ties), key=lambda one: one.id)
    return replace(descent, derivations=tuple(derivations))


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


def _sharing(reuses: Iterable[Reuse]) -> frozenset[frozenset[DocumentId]]:
    """Pairs of documents that share words of their own."""
    return frozenset(
        frozenset((reuse.a.document, reuse.b.document))
        for reuse in reuses
        if reuse.meaning is not ReuseMeaning.BOILERPLATE
    )


def _rank(answered: AnsweredClaim) -> tuple[int, int, int, Span, str]:
    """Claims in several documents first, then the others, then those without any source."""
    first = min(occurrence.span for occurrence in answered.claim.occurrences)
    group = 0 if answered.counts.documents > 1 else 1 if answered.origins.stated else 2
    return (group, -answered.counts.documents, -answered.origins.max, first, answered.claim.id)
