"""Tradition measured: is the tree of copies found that we know?

Two kinds of material. Invented traditions (`copying`) have as many known trees as we like; the
method was chosen on them. Notre Besoin is a French text that thirteen people copied by hand from
each other, in an order that was written down: it is measured and never looked at for choosing.

The tree that a method can find is smaller than the one that was copied: lost texts with less than
three lines to what is left cannot show, so they are contracted (in Notre Besoin `omega`), and of a
copy of two texts the second parent is dropped (there C for F).

- In: `data/reuse/notre_besoin`, or a number of traditions to invent.
- Out: `TraditionMeasure`.
- Not here: floors (`gate`), inventing traditions (`copying`), building trees (`reuse.stemma`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import fmean
from xml.etree import ElementTree

from whence.errors import DataError
from whence.evaluation.copying import Tradition, invent_tradition
from whence.reuse.stemma import Stemma, build_stemma
from whence.reuse.witnesses import make_table

# The seeds on which the method was chosen lie below.
SEED = 50_000
INVENTED = 40
_SPACES = {"g": "http://graphml.graphdrawing.org/xmlns"}
_CONTRACTED, _DROPPED = "omega", ("C", "F")

_Edge = frozenset[str]
_Arrow = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TraditionMeasure:
    """How near the trees found are to those known.

    Attributes:
        witnesses: Texts that are left, over all traditions.
        known: Known edges between two witnesses.
        edges: Those found, whatever their direction.
        arrows: Those found with the direction for which more speaks.
        arrows_rooted: Those found with their direction if the first text is said to be the first
            (where it is left).
        told: Edges found that join two witnesses in the known tree, too, and whose direction is
            told (`Branch.is_directed`).
        told_right: Those of them whose direction is right.
        sign: Mean sign score over the traditions, see `score_signs`.
        invented: Lost texts that were found where the known tree has none of the same place.
        mixtures: Witnesses that are said to have a second parent.
        mixtures_right: Those that have one.
    """

    witnesses: int
    known: int
    edges: int
    arrows: int
    arrows_rooted: int
    told: int
    told_right: int
    sign: float
    invented: int
    mixtures: int
    mixtures_right: int


@dataclass(frozen=True, slots=True)
class _Case:
    """A tradition with its known tree: arrows over witnesses and lost texts that can show."""

    rows: Mapping[str, Sequence[str | None]]
    arrows: tuple[_Arrow, ...]
    first: str
    mixed: frozenset[str]


def measure_notre_besoin(data: Path) -> TraditionMeasure:
    """Build the tree of Notre Besoin from its given collation.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        Of its 12 known edges how many were found, and the rest.

    Raises:
        DataError: The files are missing.
    """
    folder = data / "reuse" / "notre_besoin"
    try:
        collation = ElementTree.parse(folder / "besoin.xml").getroot()
        tree = (folder / "besoin.dot").read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"{folder} lacks {error.filename}") from error
    lines = [line.strip(" ;").split(" -> ") for line in tree.splitlines() if "->" in line]
    arrows = [(one, other) for one, other in lines if (one, other) != _DROPPED]
    rows = _read_collation(collation)
    parents = {child: parent for parent, child in arrows}
    first = next(parent for parent in parents.values() if parent not in parents)
    return _measure([_Case(rows, _contract(parents, rows.keys()), first, frozenset({"F"}))])


def measure_invented(
    count: int = INVENTED, *, seed: int = SEED, mixed: float = 0.12, lost: float = 0.5
) -> TraditionMeasure:
    """Build the trees of invented traditions.

    Args:
        count: How many.
        seed: For the first; the others follow it.
        mixed: Share of copyists that use a second text.
        lost: Up to this part of all copies is lost.

    Returns:
        The same figures for the same arguments.
    """
    made = (
        invent_tradition(Random(seed + number), mixed=mixed, lost=lost) for number in range(count)
    )
    return _measure([_to_case(tradition) for tradition in made])


def score_signs(known: Iterable[_Edge], found: Iterable[_Edge], witnesses: Sequence[str]) -> float:
    """How often two trees agree which of two witnesses is nearer to a third one.

    For each witness A and each two others B and C take the sign of d(A, B) - d(A, C), where d
    counts the edges of the way through the tree, in both trees. A triple scores 1 less half of the
    difference of the two signs: 1 for the same order, .5 if one tree has a tie, 0 for the opposite
    (after Roos & Heikkila 2009, whose average sign distance compares the same signs; ties as here).

    Args:
        known: Edges of one tree over the witnesses and perhaps others.
        found: Edges of the other one. Two witnesses that it does not join are farther than all.
        witnesses: Those that are compared.

    Returns:
        The mean over all triples, 1 for fewer than three witnesses.
    """
    one, other = (_count_steps(list(edges), witnesses) for edges in (known, found))
    scores = []
    for a in witnesses:
        for b, c in combinations([name for name in witnesses if name != a], 2):
            signs = [_sign(steps[a][b] - steps[a][c]) for steps in (one, other)]
            scores.append(1 - abs(signs[0] - signs[1]) / 2)
    return fmean(scores) if scores else 1.0


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _read_collation(root: ElementTree.Element) -> dict[str, list[str | None]]:
    """The reading of each witness at each rank; None in a marked gap."""
    graph = root.find("g:graph", _SPACES)
    if graph is None:
        raise DataError("the collation holds no graph")
    names = {key.get("id"): key.get("attr.name") for key in root.findall("g:key", _SPACES)}

    def read(element: ElementTree.Element) -> dict[str | None, str]:
        data = element.findall("g:data", _SPACES)
        return {names[one.get("key")]: one.text or "" for one in data}

    nodes = {node.get("id"): read(node) for node in graph.findall("g:node", _SPACES)}
    last = max(int(node["rank"]) for node in nodes.values())
    rows: dict[str, list[str | None]] = {}
    for edge in graph.findall("g:edge", _SPACES):
        witness, node = read(edge)["witness"], nodes[edge.get("target")]
        row = rows.setdefault(witness, [""] * (last - 1))
        if 0 < int(node["rank"]) < last:
            row[int(node["rank"]) - 1] = None if "is_lacuna" in node else node["text"]
    return {witness: _spread_gap(row) for witness, row in rows.items()}


def _spread_gap(row: list[str | None]) -> list[str | None]:
    """The mark of a gap stands at its first place: the places without a word behind it go, too."""
    spread: list[str | None] = []
    for word in row:
        is_gap = word is None or (word == "" and bool(spread) and spread[-1] is None)
        spread.append(None if is_gap else word)
    return spread


def _to_case(tradition: Tradition) -> _Case:
    parents = {child: parent for child, parent in tradition.parents.items() if parent is not None}
    first = next(child for child, parent in tradition.parents.items() if parent is None)
    arrows = _contract(parents, tradition.rows.keys())
    return _Case(tradition.rows, arrows, first, frozenset(tradition.seconds))


def _contract(parents: Mapping[str, str], left: Iterable[str]) -> tuple[_Arrow, ...]:
    """Drop lost texts of which fewer than three lines lead to what is left."""
    kept = set(left)
    arrows = {(parent, child) for child, parent in parents.items()}
    while True:
        lost = {end for arrow in arrows for end in arrow} - kept
        lines = {end: [arrow for arrow in arrows if end in arrow] for end in sorted(lost)}
        gone = next((end for end in lines if len(lines[end]) < 3), None)
        if gone is None:
            return tuple(sorted(arrows))
        arrows -= set(lines[gone])
        if len(lines[gone]) == 2:
            arrows.add(_join(gone, lines[gone]))


def _join(gone: str, lines: Sequence[_Arrow]) -> _Arrow:
    """What two arrows at a lost text become; of two copies of one lost text the order is lost."""
    above = [one for one, other in lines if other == gone]
    below = sorted(other for one, other in lines if one == gone)
    return (above[0], below[0]) if above else (below[0], below[1])


def _measure(cases: Sequence[_Case]) -> TraditionMeasure:
    counts = dict.fromkeys(TraditionMeasure.__dataclass_fields__, 0)
    signs = []
    for case in cases:
        table = make_table(case.rows)
        stemma = build_stemma(table)
        rooted = stemma
        if case.first in case.rows:
            rooted = build_stemma(table, root=case.first)
        for name, value in _count(case, stemma, rooted).items():
            counts[name] += value
        found = [frozenset((one.parent, one.child)) for one in stemma.branches]
        signs.append(score_signs(map(frozenset, case.arrows), found, stemma.witnesses))
    return TraditionMeasure(**counts | {"sign": fmean(signs) if signs else 1.0})  # type: ignore[arg-type]


def _count(case: _Case, stemma: Stemma, rooted: Stemma) -> dict[str, int]:
    known = {arrow for arrow in case.arrows if all(end in case.rows for end in arrow)}
    found = {(one.parent, one.child): one for one in stemma.branches}
    turned = {(one.parent, one.child) for one in rooted.branches}
    told = [
        arrow
        for arrow in known
        for way in (arrow, arrow[::-1])
        if way in found and found[way].is_directed
    ]
    mixed = {mixture.child for mixture in stemma.mixtures}
    lost = _find_lost(map(frozenset, found), case.rows.keys())
    return {
        "witnesses": len(case.rows),
        "known": len(known),
        "edges": sum(arrow in found or arrow[::-1] in found for arrow in known),
        "arrows": sum(arrow in found for arrow in known),
        "arrows_rooted": sum(arrow in turned for arrow in known),
        "told": len(told),
        "told_right": sum(arrow in found for arrow in told),
        "invented": len(lost - _find_lost(map(frozenset, case.arrows), case.rows.keys())),
        "mixtures": len(mixed),
        "mixtures_right": len(mixed & case.mixed),
    }


def _find_lost(edges: Iterable[_Edge], witnesses: Iterable[str]) -> set[frozenset[_Edge]]:
    """Each lost text, as the parts into which it divides the witnesses."""
    around = _list_around(edges)
    left = set(witnesses)
    return {
        frozenset(_reach(around, start, text) & left for start in around[text])
        for text in around
        if text not in left
    }


def _list_around(edges: Iterable[_Edge]) -> dict[str, list[str]]:
    around: dict[str, list[str]] = {}
    for edge in edges:
        one, other = sorted(edge)
        around.setdefault(one, []).append(other)
        around.setdefault(other, []).append(one)
    return around


def _reach(around: Mapping[str, Sequence[str]], start: str, barred: str) -> _Edge:
    seen, waiting = {start, barred}, [start]
    for text in waiting:
        fresh = [near for near in around[text] if near not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return frozenset(seen - {barred})


def _count_steps(edges: Sequence[_Edge], witnesses: Sequence[str]) -> dict[str, dict[str, int]]:
    """Edges on the way from each witness to each text; too many to none."""
    around = _list_around(edges)
    far = len(around) + len(witnesses)
    found = {}
    for start in witnesses:
        steps = dict.fromkeys(witnesses, far) | {start: 0}
        waiting = [start]
        seen = {start}
        for text in waiting:
            fresh = [near for near in around.get(text, ()) if near not in seen]
            seen.update(fresh)
            steps.update(dict.fromkeys(fresh, steps[text] + 1))
            waiting.extend(fresh)
        found[start] = steps
    return found
