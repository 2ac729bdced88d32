"""Performance page: what finding reuse costs, beside other tools in the same run.

Figures in seconds mean little on another machine; the ratios do. So the page says on what it was
measured, and gives every cost as a multiple of ours, too.

- In: runs of all tools on the same piles.
- Out: Markdown.
- Not here: the measuring (`bench_runs`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from whence.evaluation.bench_runs import Run
from whence.evaluation.planted_copies import KINDS, STRESS

_HEAD = """# Performance

Written by `make bench-reuse`; do not edit. How the passages that documents share are found,
beside other tools, in one run on the same piles, each tool in a process of its own with one
thread. Seconds are CPU seconds (user and system). Ratios are those to `whence`: above 1, the
other tool takes more.

The piles are planted: copies of real articles, hidden in made-up text of which no six words in a
row stand anywhere else, among other real articles and made-up ones. Every outlet opens and closes
its pages with lines of its own. Planted edits are milder than real rewriting: **these figures are
no accuracy on news.** They say what is missed at least, and what it costs.

"""

_TAIL = """## How to read it

- **search**: from texts in memory to the result in memory. **whole**: the process from its start
  to the written file; of `whence` the command `whence reuse`. **memory**: the most that the
  process held, the texts included.
- **pair recall**: of the planted copies those of which the tool names the pair (with a passage
  that holds planted characters, where it tells passages). A merged copy counts once for each of
  its two sources; a reprint counts if a chain of pairs ties it to the story. **coverage**: the
  share of planted characters in passages of that pair (of reprints: with any text of the story).
- **false**: pairs said to share copied or quoted words of which no passage lies mostly in a real
  article on both sides; of tools without passages, pairs of which one text holds no article.
  Pairs of two different real articles are counted apart as **real**: they share what they share,
  and nobody has judged it. **furniture**: false pairs of one outlet, as a rule its lines taken
  for copying. `whence` labels such passages as boilerplate, and those it labels are not counted
  as reported.
- rensa and datasketch tell pairs of documents, no passages: runs of five words cut by a regular
  expression, 128 permutations, 32 bands (rensa) or a threshold of .2 (datasketch), their batch
  functions. A copy that is a small part of its page is beyond what they are made for.
- passim is run with its defaults on all pairs up to its pairwise passages (`seriatim.py
  --all-pairs --pairwise`, one local Spark thread); the grouping behind it, which needs a Java
  archive from a network, is not run. So it compares texts of one outlet, too, and aligns their
  furniture: users who filter by outlet spare themselves that time and those false pairs, and lose
  what an outlet copies from itself.

To run it: `make bench-reuse` with `WHENCE_DATA` set; it installs the other tools into an
environment of their own. `PASSIM=FOLDER`, with a copy of passim's repository, adds passim where
Java 17 is present.
"""


@dataclass(frozen=True, slots=True)
class Pile:
    """All runs on one pile.

    Attributes:
        documents: Texts in it.
        megabytes: Their size.
        runs: The first one is ours.
        absent: Tools that were not run, and why.
    """

    documents: int
    megabytes: float
    runs: Sequence[Run]
    absent: Mapping[str, str]


def write_page(piles: Sequence[Pile], machine: str) -> str:
    """Write the page.

    Args:
        piles: Smallest first.
        machine: What it was measured on, in a sentence.

    Returns:
        Markdown.
    """
    versions = sorted({f"{run.tool} {run.version}" for pile in piles for run in pile.runs})
    measured = f"Measured on {machine}. Versions: {'; '.join(versions)}.\n\n"
    return _HEAD + measured + "".join(_write_pile(pile) for pile in piles) + _TAIL


def _write_pile(pile: Pile) -> str:
    parts = [f"## {pile.documents:,} documents, {pile.megabytes:.1f} MB\n\n", _write_costs(pile)]
    for tool, why in sorted(pile.absent.items()):
        parts.append(f"{tool} was not run: {why}.\n\n")
    parts.append(_write_kinds(pile, "Pair recall", KINDS, _recall))
    parts.append(_write_kinds(pile, "Coverage", KINDS, _coverage))
    parts.append(_write_kinds(pile, "Stress: pair recall", STRESS, _recall))
    parts.append(_write_kinds(pile, "Stress: coverage", STRESS, _coverage))
    return "".join(parts)


def _write_costs(pile: Pile) -> str:
    ours = pile.runs[0]
    head = (
        *("tool", "search", "MB/s", "ratio", "whole", "MB/s", "ratio", "memory", "pairs"),
        *("false", "furniture", "real"),
    )
    rows = []
    for run in pile.runs:
        score = run.score
        rows.append(
            (
                run.tool,
                *_cost(run.search, ours.search, pile.megabytes),
                *_cost(run.whole, ours.whole, pile.megabytes),
                f"{run.memory:,.0f} MB",
                f"{score.pairs:,}",
                f"{score.false:,} ({100 * score.false_share:.2f} %)",
                f"{score.of_one_series:,}",
                f"{score.real:,}",
            )
        )
    beyond = "" if ours.beyond is None else f" beside the texts: {ours.beyond:.1f} bytes a byte"
    return _table(head, rows) + (f"Memory of our search{beyond}.\n\n" if beyond else "")


def _cost(seconds: float | None, ours: float | None, megabytes: float) -> tuple[str, str, str]:
    if seconds is None:
        return "", "", ""
    ratio = f"{seconds / ours:,.1f}" if ours else ""
    return f"{seconds:,.2f} s", f"{megabytes / seconds:,.3g}", ratio


def _recall(run: Run) -> tuple[Mapping[str, float], float]:
    return run.score.recall_of, run.score.recall


def _coverage(run: Run) -> tuple[Mapping[str, float], float]:
    return run.score.coverage_of, run.score.coverage


def _write_kinds(
    pile: Pile,
    title: str,
    kinds: Sequence[str],
    figures: Callable[[Run], tuple[Mapping[str, float], float]],
) -> str:
    total = ("all",) if kinds is KINDS else ()
    rows = []
    for run in pile.runs:
        figure_of, mean = figures(run)
        if figure_of:
            cells = [f"{figure_of[kind]:.3f}" for kind in kinds]
            rows.append((run.tool, *cells, *(f"{mean:.3f}" for _ in total)))
    return f"{title}:\n\n" + _table(("tool", *kinds, *total), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"
