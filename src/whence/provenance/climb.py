"""Climbing: everything that stands behind the texts from which words came, and beside them.

If B took the words from A and credits an agency for them, A has them from the agency as well, and
if it had the same words from C, A and C are not independent; without this, a copy that dropped the
credit and passes for the older text would count as another origin. So the way leads up every
derivation, and down again with the words to those who reused them. Where nobody can say which of
two texts took the words from the other, it leads down to either, and both pass a knot.

Of two that cite each other, one rests on the other, and nobody knows which. So every way by the one
meets every way by the other in a knot of just these two, and ways by the same one do not meet: if
theirs is the text that the other had it from, they have no more in common than before. A way is
named by what it passes there in any case: the text itself, or what the same words came over.

What is behind a step depends on the step alone, not on who takes it. So steps are the vertices of a
graph, and what is behind them is found once for all: those that lead back to each other have the
same behind them (Tarjan, "Depth-first search and linear graph algorithms", 1972). They meet in
landings, one for each text and occurrence, so that there are about as many ways from step to step
as there are edges, and not as many as there are pairs of edges.

- In: edges between texts at one level of caution.
- Out: `Climb`, which tells the points behind an edge, or behind an occurrence at a text.
- Not here: what an occurrence passes besides texts (`routes`).
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from whence.provenance.joining import join_pairs
from whence.records import DocumentId, Edge, EdgeKind, NodeId, Span

KNOT = "knot "

_ALL = -1  # stands for the occurrences of an edge that concerns all


class _Kind(Enum):
    """What a step is: over an edge, or a landing at a text where several such steps meet."""

    __hash__ = object.__hash__  # that of names is written in Python and took a sixth of the time

    UP = auto()
    INTO = auto()
    DOWN = auto()
    OVER = auto()
    BESIDE = auto()
    TIE = auto()


class _Step(NamedTuple):
    """A step.

    Attributes:
        at: Id of the edge of UP and OVER, else of the text.
        word: The occurrence that it concerns.
        text: Where OVER leads.
        spans: For BESIDE the words that were reused; None: any.
    """

    kind: _Kind
    at: str
    word: int = _ALL
    text: str = ""
    spans: tuple[Span, ...] | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """The points that a way passes, and the texts at its beginning."""

    points: frozenset[str]
    roots: frozenset[str]


@dataclass(slots=True)
class _Text:
    """The edges at one text.

    Attributes:
        parents: Derivations into it.
        ties: Reused words whose direction is not known.
        loops: Other links whose direction is not known: credits in a circle.
        down: Reused words that lead to another text, and that text.
    """

    parents: list[Edge] = field(default_factory=list)
    ties: list[Edge] = field(default_factory=list)
    loops: list[Edge] = field(default_factory=list)
    down: list[tuple[Edge, str]] = field(default_factory=list)


class Climb:
    """The ways between texts."""

    def __init__(
        self, followed: Sequence[Edge], tied: Sequence[Edge], same: Mapping[NodeId, NodeId]
    ) -> None:
        """Sort the edges by the texts at their ends.

        Args:
            followed: Edges that have a direction.
            tied: Those that have none: undecided, against time, or in a circle.
            same: The vertex that stands for each merged one.
        """
        self.steps = 0  # taken from one step to another; for a test
        self._same = same
        self._edge: dict[str, Edge] = {}
        self._texts: dict[str, _Text] = {}
        for edge in (*followed, *tied):
            self._edge[edge.id] = edge
            upper, _ = (self._text(same[id_]) for id_ in (edge.start, edge.end))
            if edge.kind is EdgeKind.REUSED:
                upper.down.append((edge, same[edge.end]))
        for edge in followed:
            self._text(same[edge.end]).parents.append(edge)
        for edge in tied:
            is_reuse = edge.kind is EdgeKind.REUSED
            for id_ in {same[edge.start], same[edge.end]}:
                text = self._text(id_)
                (text.ties if is_reuse else text.loops).append(edge)
            if is_reuse:
                self._text(same[edge.end]).down.append((edge, same[edge.start]))
        self._into = {(same[edge.end], edge.id) for edge in followed}
        self._common = {id_: _find_common(text) for id_, text in self._texts.items()}
        self._knot = _find_knots(self._texts)
        self._ways = {id_: self._find_ways(id_) for id_, text in self._texts.items() if text.loops}
        self._bits: dict[tuple[bool, str], int] = {}
        self._found: dict[_Step, int] = {}

    def _text(self, id_: str) -> _Text:
        return self._texts.setdefault(id_, _Text())

    def knots(self, edge: Edge) -> frozenset[str]:
        """The knots of a tie or a loop; two occurrences that pass the same one are joined by it.

        Args:
            edge: One of those given that have no direction.

        Returns:
            One for reused words; for a loop one for each way by the one text and by the other.
        """
        if edge.id in self._knot:
            return frozenset({self._knot[edge.id]})
        start, end = (self._ways[self._same[id_]] for id_ in (edge.start, edge.end))
        return frozenset(_name_knot(edge, one, other) for one in start for other in end)

    def behind_edge(self, edge: Edge) -> Behind:
        """What is behind the text that an edge comes from, that text included.

        Args:
            edge: One of those given.

        Returns:
            Points and roots.
        """
        return self._read(self._reach(_Step(_Kind.UP, edge.id)))

    def behind(self, text: str, occurrence: int) -> Behind:
        """What is behind an occurrence at a text, the text not included unless in a circle.

        Args:
            text: The vertex that stands for it.
            occurrence: Index of the claim's occurrence.

        Returns:
            Points and roots; the text itself is a root if the words came to it from no other.
        """
        up = [edge for edge in self._text(text).parents if _concerns(edge, occurrence)]
        mask = 0 if up else self._bit(text, is_root=True)
        mask |= self._meet(text, (occurrence,), text)
        for edge in up:
            mask |= self._reach(_Step(_Kind.UP, edge.id))
        for kind in (_Kind.DOWN, _Kind.TIE):
            mask |= self._reach(_Step(kind, text, occurrence))
        return self._read(mask)

    def _bit(self, point: str, *, is_root: bool) -> int:
        return 1 << self._bits.setdefault((is_root, point), len(self._bits))

    def _read(self, mask: int) -> Behind:
        points: set[str] = set()
        roots: set[str] = set()
        for (is_root, point), bit in self._bits.items():
            if mask >> bit & 1:
                (roots if is_root else points).add(point)
        return Behind(frozenset(points), frozenset(roots))

    def _own(self, step: _Step) -> int:
        """The points of one step alone."""
        if step.kind is _Kind.UP:
            edge = self._edge[step.at]
            start = self._same[edge.start]
            return self._bit(start, is_root=False) | self._meet(start, _words(edge), start)
        if step.kind is _Kind.OVER:
            edge = self._edge[step.at]
            return self._meet(step.text, _words(edge), self._way(edge))
        if step.kind is _Kind.INTO and not self._text(step.at).parents:
            return self._bit(step.at, is_root=True)
        mask = 0
        if step.kind is _Kind.TIE:
            for edge in self._text(step.at).ties:
                if _concerns(edge, step.word):
                    mask |= self._bit(self._knot[edge.id], is_root=False)
        return mask

    def _way(self, reuse: Edge) -> str:
        """What all pass who come over reused words into the text at the lower end, or at either."""
        return self._knot.get(reuse.id, self._same[reuse.start])

    def _find_ways(self, text: str) -> frozenset[str]:
        """What those pass who pass a text or come over reused words into it."""
        here = self._texts[text]
        over = (edge for edge in (*here.parents, *here.ties) if edge.kind is EdgeKind.REUSED)
        return frozenset({text, *map(self._way, over)})

    def _meet(self, text: str, words: Sequence[int], way: str) -> int:
        """The knots of the loops at a text, for who comes to these words of it in this way."""
        mask = 0
        for edge in self._text(text).loops:
            if any(_concerns(edge, word) for word in words):
                start, end = self._same[edge.start], self._same[edge.end]
                met = [_name_knot(edge, way, it) for it in self._ways[end] if start == text]
                met += [_name_knot(edge, it, way) for it in self._ways[start] if end == text]
                for knot in met:
                    mask |= self._bit(knot, is_root=False)
        return mask

    def _next(self, step: _Step) -> Iterator[_Step]:
        """The steps that follow one."""
        match step.kind:
            case _Kind.UP:
                yield from self._rise(self._edge[step.at])
            case _Kind.INTO:
                yield from (_Step(_Kind.UP, edge.id) for edge in self._text(step.at).parents)
            case _Kind.DOWN:
                for edge, below in self._text(step.at).down:
                    if _concerns(edge, step.word):
                        yield _Step(_Kind.OVER, edge.id, text=below)
            case _Kind.OVER:
                yield from self._land(self._edge[step.at], step.text)
            case _Kind.BESIDE:
                for edge in self._text(step.at).parents:
                    if _concerns(edge, step.word) and _is_same_way(edge, step.spans):
                        yield _Step(_Kind.UP, edge.id)

    def _rise(self, edge: Edge) -> Iterator[_Step]:
        """The ways into the text that an edge comes from, and out of it with reused words."""
        start = self._same[edge.start]
        yield _Step(_Kind.INTO, start)
        for word in _words(edge):
            yield _Step(_Kind.TIE, start, word)
            if edge.kind is EdgeKind.REUSED:
                yield _Step(_Kind.DOWN, start, word)

    def _land(self, reuse: Edge, text: str) -> Iterator[_Step]:
        """The ways of the same words into a text that reused them, and those out of it again."""
        common = self._common[text]
        spans = tuple(span for span in reuse.spans if span.document in common)
        if (text, reuse.id) in self._into:
            yield _Step(_Kind.UP, reuse.id)
        for word in _words(reuse):
            yield _Step(_Kind.TIE, text, word)
            yield _Step(_Kind.DOWN, text, word)
            yield _Step(_Kind.BESIDE, text, word, spans=spans if reuse.spans else None)

    def _reach(self, start: _Step) -> int:
        """The points of a step and of all that follow from it."""
        if start in self._found:
            return self._found[start]
        number: dict[_Step, int] = {}
        low: dict[_Step, int] = {}
        masks: dict[_Step, int] = {}
        open_: list[_Step] = []
        ways: list[tuple[_Step, Iterator[_Step]]] = []

        def enter(step: _Step) -> None:
            number[step] = low[step] = len(number)
            masks[step] = self._own(step)
            open_.append(step)
            ways.append((step, self._next(step)))

        enter(start)
        while ways:
            here, further = ways[-1]
            for there in further:
                self.steps += 1
                if there in self._found:
                    masks[here] |= self._found[there]
                elif there in number:
                    low[here] = min(low[here], number[there])
                else:
                    enter(there)
                    break
            else:
                ways.pop()
                if low[here] == number[here]:
                    self._close(here, open_, masks)
                if ways:
                    above = ways[-1][0]
                    low[above] = min(low[above], low[here])
                    masks[above] |= self._found.get(here, 0)
        return self._found[start]

    def _close(self, first: _Step, open_: list[_Step], masks: Mapping[_Step, int]) -> None:
        """Give all steps that lead back to each other the same points."""
        circle = [open_.pop()]
        while circle[-1] != first:
            circle.append(open_.pop())
        mask = 0
        for step in circle:
            mask |= masks[step]
        self._found.update(dict.fromkeys(circle, mask))


def _concerns(edge: Edge, occurrence: int) -> bool:
    return not edge.occurrences or occurrence == _ALL or occurrence in edge.occurrences


def _words(edge: Edge) -> Sequence[int]:
    return edge.occurrences or (_ALL,)


def _name_knot(loop: Edge, start: str, end: str) -> str:
    return f"{KNOT}{loop.id} {start} {end}"


def _find_knots(texts: Mapping[str, _Text]) -> Mapping[str, str]:
    """The knot of each tie. Ties of the same words have one: a way over one is over all."""
    pairs: list[tuple[Hashable, Hashable]] = []
    for id_, text in texts.items():
        words = {word for edge in text.ties for word in _words(edge)}
        for edge in text.ties:
            here = words if _ALL in words else edge.occurrences
            pairs += [(edge.id, (id_, word)) for word in here]
    head = join_pairs(pairs)
    first: dict[Hashable, str] = {}
    for one in sorted(one for one in head if isinstance(one, str)):
        first.setdefault(head[one], f"{KNOT}{one}")
    return {one: first[group] for one, group in head.items() if isinstance(one, str)}


def _find_common(text: _Text) -> frozenset[DocumentId]:
    """The documents in which the words of several edges of a text stand."""
    held = (*text.parents, *text.ties, *text.loops, *(edge for edge, _ in text.down))
    edges = {edge.id: edge for edge in held}
    counted = Counter(
        document for edge in edges.values() for document in {s.document for s in edge.spans}
    )
    return frozenset(document for document, count in counted.items() if count > 1)


def _is_same_way(edge: Edge, words: tuple[Span, ...] | None) -> bool:
    """Whether an edge may have brought these words into its text; None: whichever they are."""
    if edge.kind is not EdgeKind.REUSED or not edge.spans or words is None:
        return True
    return any(one.overlaps(other) for one in edge.spans for other in words)
