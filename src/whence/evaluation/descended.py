"""Descent measured: is it found who took it from whom, on cascades of which we know?

Three questions, on tuning and on test families apart. Of each true parent and child in the pile, is
the direction right? Of siblings whose parent was withheld, does one unseen text join them, and is
none invented elsewhere? Are documents tied that have nothing to do with each other?

- In: generated piles (`cascades`), the data folder for their real articles.
- Out: `DescentMeasure`.
- Not here: the generator, what counts as right (`lineage`, `siblings`), floors (`gate`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from time import process_time

from whence.attribution import find_attributions
from whence.entities import find_entities, find_names, merge_casts
from whence.evaluation.cascades import CascadePile, make_piles
from whence.evaluation.lineage import (
    COVERAGES,
    Direction,
    Verdict,
    count_direction,
    judge_pair,
    list_above,
    list_pairs,
)
from whence.evaluation.measures import Measure
from whence.evaluation.siblings import Joined, Ties, count_joined, count_ties, list_groups
from whence.models import Reader, read_reader
from whence.records import Derivation
from whence.reuse import Descent, find_reuses, trace_descent
from whence.text import read_prose

PILES = 14
SHORT_PILES = 2


@dataclass(frozen=True, slots=True)
class DescentMeasure:
    """What was found on the piles of one split.

    Attributes:
        split: "tune" or "test".
        families: Names of the template families that took part.
        documents: In all piles.
        direction: Over all true parents and children.
        evident: Over those where credit, dates or changes could show it at all.
        unmarked: Over those where neither credit nor dates say anything.
        withheld: Over those of cascades of which an original was withheld.
        families_of: Direction by family.
        outcomes: How many pairs came out how.
        joined: Unseen texts found and invented.
        ties: False ties.
        seconds: CPU time of reading and tracing, without generating.
    """

    split: str
    families: tuple[str, ...]
    documents: int
    direction: Direction
    evident: Direction
    unmarked: Direction
    withheld: Direction
    families_of: dict[str, Direction]
    outcomes: dict[str, int]
    joined: Joined
    ties: Ties
    seconds: float


def measure_descent(data: Path | None, split: str, *, piles: int = PILES) -> DescentMeasure:
    """Let the product untangle generated piles.

    Args:
        data: The folder that WHENCE_DATA names; None for written stories alone.
        split: "tune" or "test".
        piles: Of six cascades each.

    Returns:
        The same figures for the same data, but for the CPU time.

    Raises:
        DataError: Articles, templates or the reader's weights are missing.
    """
    made = make_piles(split, data=data, piles=piles)
    reader = read_reader()
    begun = process_time()
    found = [trace_pile(pile, reader).derivations for pile in made]
    seconds = process_time() - begun
    return score_descent(split, made, found, seconds=seconds)


def trace_pile(pile: CascadePile, reader: Reader) -> Descent:
    """The descent that the product finds in a pile, reader and all.

    Args:
        pile: Its documents are read.
        reader: Finds attributions and names.

    Returns:
        As `reuse.trace_descent` gives it.
    """
    documents = pile.documents
    proses = [read_prose(document) for document in documents]
    casts = []
    for document, prose in zip(documents, proses, strict=True):
        attributions = find_attributions(prose, reader)
        casts.append(find_entities(document, prose, attributions, find_names(prose, reader)))
    cast = merge_casts(casts)
    reuses = find_reuses(documents, proses)
    return trace_descent(documents, reuses, cast.attributions, cast.entities)


def score_descent(
    split: str,
    piles: Sequence[CascadePile],
    found: Sequence[Sequence[Derivation]],
    *,
    seconds: float = 0.0,
) -> DescentMeasure:
    """Compare derivations with the truth.

    Args:
        split: Name of the split.
        piles: With their truth.
        found: Derivations of each pile.
        seconds: CPU time that they took.

    Returns:
        All figures.
    """
    verdicts = [
        judge_pair(pair, pile, list_above(derivations))
        for pile, derivations in zip(piles, found, strict=True)
        for pair in list_pairs(pile)
    ]
    rows = list(zip(piles, found, strict=True))
    joined = [count_joined(list_groups(pile), pile, derivations) for pile, derivations in rows]
    ties = [count_ties(pile, derivations) for pile, derivations in rows]
    families = sorted({text.family for pile in piles for text in pile.texts.values()})
    outcomes: dict[str, int] = {}
    for verdict in verdicts:
        outcomes[verdict.outcome.value] = outcomes.get(verdict.outcome.value, 0) + 1
    return DescentMeasure(
        split=split,
        families=tuple(families),
        documents=sum(len(pile.documents) for pile in piles),
        direction=count_direction(verdicts),
        evident=_direction_of(verdicts, lambda one: one.pair.has_evidence),
        unmarked=_direction_of(verdicts, lambda one: not one.pair.credit and not one.pair.days),
        withheld=_direction_of(verdicts, lambda one: one.pair.withheld),
        families_of={name: _of_family(verdicts, name) for name in families},
        outcomes=dict(sorted(outcomes.items())),
        joined=Joined(*_add_up(joined)),
        ties=Ties(*_add_up(ties)),
        seconds=seconds,
    )


def _of_family(verdicts: Sequence[Verdict], family: str) -> Direction:
    return _direction_of(verdicts, lambda one: one.pair.family == family)


def _direction_of(verdicts: Sequence[Verdict], fits: Callable[[Verdict], bool]) -> Direction:
    return count_direction([verdict for verdict in verdicts if fits(verdict)])


def _add_up(counts: Sequence[Joined] | Sequence[Ties]) -> list[int]:
    """The sums of all fields."""
    names = [one.name for one in fields(counts[0])] if counts else []
    return [sum(getattr(count, name) for count in counts) for name in names]


def describe_descent(measure: DescentMeasure) -> str:
    """All figures of a measure in lines, for people.

    Args:
        measure: Of one split.

    Returns:
        Several lines; families are named.
    """
    lines = [f"{measure.split}: {measure.documents} documents; {', '.join(measure.families)}"]
    parts = {
        "all pairs": measure.direction,
        "with evidence": measure.evident,
        "without credit and dates": measure.unmarked,
        "of withheld cascades": measure.withheld,
        **measure.families_of,
    }
    for name, one in parts.items():
        right, covered = one.baseline
        line = " ".join(
            f"{share:.1f}:{'-' if value is None else f'{value:.3f}'}"
            for share, value in zip(COVERAGES, one.line, strict=True)
        )
        lines.append(
            f"  {name}: {one.pairs} pairs, right {one.precision:.3f} at {one.coverage:.3f}"
            f" (earliest date {right:.3f} at {covered:.3f}); {line}"
        )
    lines.append("  " + ", ".join(f"{name} {count}" for name, count in measure.outcomes.items()))
    joined, ties = measure.joined, measure.ties
    silent, silent_found = joined.silent
    lines.append(
        f"  unseen parent recognized {joined.found} of {joined.groups} ({joined.recognized:.3f}), "
        f"whole {joined.whole}; credited {joined.credited_found} of {joined.credited}, "
        f"silent {silent_found} of {silent}, with evidence {joined.shown_found} of {joined.shown}; "
        f"invented {joined.invented} of {joined.others} "
        f"({joined.false:.3f})"
    )
    lines.append(
        f"  false ties {ties.near_tied} of {ties.near} near, {ties.far_tied} of {ties.far} far; "
        f"{measure.seconds:.1f} CPU-s"
    )
    return "\n".join(lines)


def list_descent_measures(data: Path, *, short: bool = False) -> tuple[Measure, ...]:
    """The figures of descent for the quality page, on test families; those of tuning in the notes.

    Args:
        data: The folder that WHENCE_DATA names.
        short: Fewer piles.

    Returns:
        Direction, unseen parents recognized and not invented, strangers left apart.

    Raises:
        DataError: Articles, templates or the reader's weights are missing.
    """
    piles = SHORT_PILES if short else PILES
    tune, test = (measure_descent(data, split, piles=piles) for split in ("tune", "test"))
    return to_measures(tune, test)


def to_measures(tune: DescentMeasure, test: DescentMeasure) -> tuple[Measure, ...]:
    """Rows of the quality page.

    Args:
        tune: Of the families that methods were tuned on.
        test: Of the others; the figures are theirs.

    Returns:
        Four rows. A direction that is not decided counts as one that is not right, so that saying
        less is no way to a better figure at 80 %.
    """
    cascades = f"{test.documents} documents of generated cascades ({', '.join(test.families)})"
    direction, joined, ties = test.direction, test.joined, test.ties
    right, covered = direction.baseline
    silent, silent_found = joined.silent
    return (
        Measure(
            "descent.right_at_80",
            f"who took it from whom, the surest 80 % of {direction.pairs} pairs in {cascades}",
            direction.at_coverage(0.8),
            "share",
            best=f"earliest date {right:.3f} of the {covered:.3f} that it decides",
            note=f"right {direction.precision:.3f} of the {direction.coverage:.3f} decided, "
            f"{direction.over_others} over a third document; of pairs with any evidence "
            f"{test.evident.precision:.3f} of {test.evident.coverage:.3f}; on tuning families "
            f"{tune.direction.at_coverage(0.8):.3f}",
        ),
        Measure(
            "descent.unseen_recognized",
            f"withheld parents of {joined.groups} groups of siblings recognized",
            joined.recognized,
            "share",
            note=f"credited {joined.credited_found} of {joined.credited}, silent {silent_found} of "
            f"{silent}; of those that anything can show {joined.shown_found} of {joined.shown}; on "
            f"tuning families {tune.joined.recognized:.3f}, shown {tune.joined.of_shown:.3f}",
        ),
        Measure(
            "descent.unseen_not_invented",
            f"{joined.others} groups with their parent in the pile, or none, given no unseen one",
            1 - joined.false,
            "share",
            note=f"on tuning families {1 - tune.joined.false:.3f}",
        ),
        Measure(
            "descent.strangers_apart",
            f"{ties.near} pairs of independent reports on one event left untied",
            1 - ties.near_tied / ties.near if ties.near else 1.0,
            "share",
            note=f"of {ties.far} pairs of unrelated documents {ties.far_tied} tied; on tuning "
            f"families {tune.ties.near_tied} of {tune.ties.near} and {tune.ties.far_tied} of "
            f"{tune.ties.far}",
        ),
    )
