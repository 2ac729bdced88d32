"""Fold: occurrences with the very same words become one node.

A pile with five hundred copies of an article holds each sentence five hundred times. What has the
same words needs no comparison; it is folded into one node, and the work that follows counts
nodes. Short sentences ("He was taken to hospital.") are equal by chance, so they are folded only
where the sentences around them are equal too.

- In: prose, attributions, entities and values of the pile.
- Out: `Folded`: nodes with their candidates, signs and weights.
- Not here: likeness that is less than equality (`compare`).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.claims.candidates import Candidate, find_candidates, make_candidate
from whence.claims.match import Profile, make_profile
from whence.claims.signs import Named, Signs, find_named, read_signs
from whence.claims.weights import Weights
from whence.records import (
    Attribution,
    DocumentId,
    Entity,
    EntityId,
    Modality,
    Prose,
    Span,
    Value,
    ValueId,
)

# With fewer different signs than this, equal words may be equal by chance.
_TELLING = 6


@dataclass(frozen=True, slots=True)
class Given:
    """Records of a pile, each kind in any order.

    Attributes:
        added: Words that a person adds as occurrences.
        kept: Words that a person keeps apart from others; their candidates are not folded.
    """

    proses: Sequence[Prose]
    attributions: Sequence[Attribution] = ()
    entities: Sequence[Entity] = ()
    values: Sequence[Value] = ()
    added: Sequence[Span] = ()
    kept: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """Candidates with the same words, in order of their spans; the signs are the first one's."""

    candidates: tuple[Candidate, ...]
    signs: Signs


@dataclass(frozen=True, slots=True)
class Folded:
    """The pile as nodes.

    Attributes:
        nodes: In order of their first candidate.
        profiles: One for each node.
        documents: For each node the documents it stands in.
        placed: For each document its candidates in order, each with the index of its node.
        texts: The text of each document.
        values: By id.
        named: For each document its mentions, in order.
        entities: By id.
    """

    nodes: tuple[Node, ...]
    profiles: tuple[Profile, ...]
    documents: tuple[frozenset[DocumentId], ...]
    placed: Mapping[DocumentId, Sequence[tuple[Span, int]]]
    texts: Mapping[DocumentId, str]
    values: Mapping[ValueId, Value]
    named: Mapping[DocumentId, Sequence[Named]]
    entities: Mapping[EntityId, Entity]

    def find_best(self, span: Span) -> int | None:
        """The node whose candidate fits these words best, or None if none overlaps them."""
        fits = [
            (_fit(span, at), -at.start, node)
            for at, node in self.placed.get(span.document, ())
            if at.overlaps(span)
        ]
        return max(fits)[2] if fits else None

    def find_all(self, span: Span) -> list[int]:
        """The nodes of all candidates that overlap these words."""
        return [node for at, node in self.placed.get(span.document, ()) if at.overlaps(span)]

    def find_named(self, span: Span) -> Sequence[Named]:
        """Mentions that begin inside these words, in order."""
        return _between(self.named.get(span.document, ()), span)

    def find_apart(self, i: int, j: int) -> tuple[Span, Span] | None:
        """Spans of both nodes in different documents, in order, or None if there are none."""
        for one in self.nodes[i].candidates:
            for other in self.nodes[j].candidates:
                if one.span.document != other.span.document:
                    a, b = sorted((one.span, other.span))
                    return a, b
        return None


def _fit(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared / (max(a.end, b.end) - min(a.start, b.start))


def fold_pile(given: Given) -> Folded:
    """Read the candidates of a pile and fold those with the same words.

    Args:
        given: Records of the whole pile.

    Returns:
        The same for any order of the records.
    """
    texts = {prose.document: prose.text for prose in given.proses}
    by_id = {value.id: value for value in given.values}
    named = find_named(given.entities)
    candidates = sorted(_find_all(given), key=lambda candidate: candidate.span)
    signs = [
        read_signs(
            candidate,
            texts[candidate.span.document],
            _between(named.get(candidate.span.document, ()), candidate.span),
            by_id,
        )
        for candidate in candidates
    ]
    nodes = _fold(candidates, signs, given.kept)
    weights = Weights({node.signs.keys for node in nodes})
    placed: dict[DocumentId, list[tuple[Span, int]]] = defaultdict(list)
    for index, node in enumerate(nodes):
        for candidate in node.candidates:
            placed[candidate.span.document].append((candidate.span, index))
    return Folded(
        nodes=nodes,
        profiles=tuple(
            make_profile(node.candidates[0].occurrence, node.signs, weights) for node in nodes
        ),
        documents=tuple(
            frozenset(candidate.span.document for candidate in node.candidates) for node in nodes
        ),
        placed={document: sorted(listed) for document, listed in placed.items()},
        texts=texts,
        values=by_id,
        named=named,
        entities={entity.id: entity for entity in given.entities},
    )


def _find_all(given: Given) -> Iterator[Candidate]:
    said: dict[DocumentId, list[Attribution]] = defaultdict(list)
    for attribution in given.attributions:
        said[attribution.document].append(attribution)
    held: dict[DocumentId, list[Value]] = defaultdict(list)
    for value in given.values:
        held[value.span.document].append(value)
    wanted: dict[DocumentId, set[Span]] = defaultdict(set)
    for span in given.added:
        wanted[span.document].add(span)
    for prose in given.proses:
        here = (said[prose.document], held[prose.document])
        found = find_candidates(prose, *here)
        yield from found
        known = {candidate.span for candidate in found}
        for span in sorted(wanted[prose.document] - known):
            candidate = make_candidate(prose, span, *here)
            if candidate is not None:
                yield candidate


def _between(named: Sequence[Named], span: Span) -> Sequence[Named]:
    """Mentions that begin inside a span."""
    start = bisect_right(named, span.start - 1, key=lambda name: name.span.start)
    end = bisect_right(named, span.end - 1, key=lambda name: name.span.start)
    return named[start:end]


def _fold(
    candidates: Sequence[Candidate], signs: Sequence[Signs], kept: Sequence[Span]
) -> tuple[Node, ...]:
    held = defaultdict(list)
    for span in kept:
        held[span.document].append(span)
    folded: dict[object, list[int]] = defaultdict(list)
    for index, (candidate, sign) in enumerate(zip(candidates, signs, strict=True)):
        key: list[object] = [
            sign.plain,
            candidate.occurrence.modality in (Modality.DENIED, Modality.DECLINED),
            candidate.occurrence.speaker if sign.first_person else None,
        ]
        if any(candidate.span.overlaps(span) for span in held[candidate.span.document]):
            key.append(candidate.span)
        elif len(sign.keys) < _TELLING:
            key.extend(_beside(index, candidates, signs))
        folded[tuple(key)].append(index)
    return tuple(
        Node(tuple(candidates[index] for index in indexes), signs[indexes[0]])
        for indexes in sorted(folded.values())
    )


def _beside(
    index: int, candidates: Sequence[Candidate], signs: Sequence[Signs]
) -> Iterator[tuple[str, ...] | None]:
    """The words of the candidates before and behind in the same document."""
    document = candidates[index].span.document
    for other in (index - 1, index + 1):
        inside = 0 <= other < len(candidates) and candidates[other].span.document == document
        yield signs[other].plain if inside else None
