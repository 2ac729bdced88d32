"""Planted, the score: what a tool found of what was planted, and what it found beside it.

Every tool is scored by the same rules, whether it tells passages or only pairs. What two real
articles share by themselves nobody has judged: it is counted apart, neither right nor false.

- In: `planted.Corpus`, and what a tool found in it.
- Out: `Score`.
- Not here: running the tools (`bench`), floors (`gate`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from whence.evaluation.planted import Copy, Corpus, Stretch
from whence.evaluation.planted_copies import KINDS, STRESS

_REPRINTED = "reprinted"
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What a tool says two texts share.

    Attributes:
        a: Row of one text.
        b: Row of the other.
        in_a: Characters of the passage in `a`; None of a tool that tells only pairs.
        in_b: The same in `b`.
        is_furniture: The tool itself says that this is no copying.
    """

    a: int
    b: int
    in_a: Stretch | None = None
    in_b: Stretch | None = None
    is_furniture: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of what was planted.

    Attributes:
        recall_of: By kind, the share of planted copies found: a pair (of source and copy) of which
            a passage holds a planted character. Of reprints, the share that a chain of found pairs
            ties to the story.
        coverage_of: By kind, the share of planted characters that lie in passages with the source
            (of reprints: with any other text of the story). Empty without passages.
        pairs: Pairs of texts that are said to share copied or quoted words.
        false: Those of which no passage lies mostly in a real article on both sides (of a tool that
            tells none: one text holds no article).
        of_one_series: False pairs within one outlet, as a rule its furniture taken for copying.
        real: Those of two texts without an article in common, both sides mostly in real articles.
        furniture: Pairs of which only furniture was found, and told so.
    """

    recall_of: Mapping[str, float]
    coverage_of: Mapping[str, float]
    recall: float
    coverage: float
    pairs: int
    false: int
    of_one_series: int
    real: int
    furniture: int

    @property
    def false_share(self) -> float:
        """False pairs among the pairs reported, 0 if there is none."""
        return self.false / self.pairs if self.pairs else 0.0


@dataclass(slots=True)
class _Tally:
    hits: dict[str, list[bool]] = field(default_factory=dict)
    covered: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, copy: Copy, is_found: bool, spans: Sequence[Stretch]) -> None:
        """Count one planted copy."""
        self.hits.setdefault(copy.kind, []).append(is_found)
        whole = sum(end - start for start, end in copy.stretches)
        part = count_covered(copy.stretches, spans)
        self.covered.setdefault(copy.kind, []).append((part, whole))


def score_found(corpus: Corpus, found: Iterable[Shared]) -> Score:
    """Score what a tool found.

    Args:
        corpus: What was planted.
        found: Passages or bare pairs, in any order, either text first.

    Returns:
        The score; stress kinds have figures of their own and are in no total.
    """
    spans: dict[_Pair, list[Stretch]] = {}
    pairs: dict[_Pair, bool] = {}
    furniture: set[_Pair] = set()
    for one in found:
        ends = (min(one.a, one.b), max(one.a, one.b))
        if one.is_furniture:
            furniture.add(ends)
            continue
        is_real = _is_real(corpus, one.a, one.in_a) and _is_real(corpus, one.b, one.in_b)
        pairs[ends] = pairs.get(ends, False) or is_real
        spans.setdefault((one.a, one.b), [])
        spans.setdefault((one.b, one.a), [])
        if one.in_a is not None and one.in_b is not None:
            spans[one.a, one.b].append(one.in_b)
            spans[one.b, one.a].append(one.in_a)
    related = {
        pair for pair in pairs if not corpus.articles[pair[0]].isdisjoint(corpus.articles[pair[1]])
    }
    tells = any(spans.values())
    tally = _count(corpus, spans, tells=tells)
    recall_of = {kind: _mean(tally.hits.get(kind, [])) for kind in (*KINDS, *STRESS)}
    coverage_of = {kind: _share(tally.covered.get(kind, [])) for kind in (*KINDS, *STRESS)}
    false = [
        pair for pair, is_real in pairs.items() if not is_real and (tells or pair not in related)
    ]
    return Score(
        recall_of=recall_of,
        coverage_of=coverage_of if tells else {},
        recall=_mean([hit for kind in KINDS for hit in tally.hits.get(kind, [])]),
        coverage=_share([row for kind in KINDS for row in tally.covered.get(kind, [])]),
        pairs=len(pairs),
        false=len(false),
        of_one_series=sum(corpus.texts[a].series == corpus.texts[b].series for a, b in false),
        real=sum(is_real and pair not in related for pair, is_real in pairs.items()),
        furniture=len(furniture - pairs.keys()),
    )


def count_covered(stretches: Sequence[Stretch], spans: Sequence[Stretch]) -> int:
    """How many characters of the stretches lie in any of the spans.

    Args:
        stretches: Disjoint.
        spans: May overlap.
    """
    covered = 0
    spans = sorted(spans)
    for low, high in stretches:
        at = low
        for span in spans:
            start, end = max(at, span[0]), min(high, span[1])
            if end > start:
                covered += end - start
                at = end
    return covered


def _count(corpus: Corpus, spans: Mapping[_Pair, Sequence[Stretch]], *, tells: bool) -> _Tally:
    """Score each planted copy; a pair counts only if its passage holds planted characters."""
    tally = _Tally()
    reprints = [copy for copy in corpus.copies if copy.kind == _REPRINTED]
    for copy in corpus.copies:
        if copy.kind != _REPRINTED:
            own = spans.get((copy.source, copy.child))
            hit = own is not None and (not tells or count_covered(copy.stretches, own) > 0)
            tally.add(copy, hit, own or ())
    if reprints:
        story = {reprints[0].source, *(copy.child for copy in reprints)}
        tied = _tied_to(reprints[0].source, story, spans)
        beside: dict[int, list[Stretch]] = {}
        for (a, b), found in spans.items():
            if a in story and b in story:
                beside.setdefault(b, []).extend(found)
        for copy in reprints:
            tally.add(copy, copy.child in tied, beside.get(copy.child, ()))
    return tally


def _tied_to(source: int, story: set[int], pairs: Iterable[_Pair]) -> set[int]:
    """The texts of a story that chains of pairs within it tie to the source."""
    near: dict[int, list[int]] = {}
    for a, b in pairs:
        if a in story and b in story:
            near.setdefault(a, []).append(b)
    tied, ahead = {source}, [source]
    while ahead:
        new = [one for one in near.get(ahead.pop(), ()) if one not in tied]
        tied.update(new)
        ahead += new
    return tied


def _is_real(corpus: Corpus, row: int, span: Stretch | None) -> bool:
    """Whether most of a passage lies in a real article; without a passage, if the text has one."""
    start, end = corpus.real[row]
    if span is None:
        return end > start
    inside = max(0, min(span[1], end) - max(span[0], start))
    return 2 * inside >= span[1] - span[0]


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _share(rows: Sequence[tuple[int, int]]) -> float:
    whole = sum(size for _, size in rows)
    return sum(part for part, _ in rows) / whole if whole else 0.0
