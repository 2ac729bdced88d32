"""The page says what was measured, on what, and what was not."""

from whence.evaluation.bench_runs import Run
from whence.evaluation.performance import Pile, write_page
from whence.evaluation.planted_copies import KINDS, STRESS
from whence.evaluation.planted_score import Score

FIGURES = dict.fromkeys((*KINDS, *STRESS), 0.5)


def run_of(tool: str, whole: float, search: float | None, *, tells: bool) -> Run:
    """A run with made-up figures."""
    score = Score(
        recall_of=FIGURES,
        coverage_of=FIGURES if tells else {},
        recall=0.75,
        coverage=0.25,
        pairs=1000,
        false=5,
        of_one_series=4,
        real=7,
        furniture=9,
    )
    return Run(tool, "1.0", search, whole, 120.0, 4.0 if tells else None, score)


def lines_of(*runs: Run, **absent: str) -> list[str]:
    """The lines of a page on one pile of 10 MB."""
    return write_page([Pile(1000, 10.0, runs, absent)], "a machine").splitlines()


def test_costs_are_told_with_their_ratio_to_ours() -> None:
    """In seconds, megabytes a second, and times ours; a missing figure stays empty."""
    ours = run_of("whence", 2.0, 0.5, tells=True)
    lines = lines_of(
        ours, run_of("other", 3.0, 1.0, tells=False), run_of("third", 200.0, None, tells=True)
    )

    assert "| whence | 0.50 s | 20 | 1.0 | 2.00 s | 5 | 1.0 | 120 MB | 1,000 |" in "".join(lines)
    assert "| other | 1.00 s | 10 | 2.0 | 3.00 s | 3.33 | 1.5 | 120 MB |" in "".join(lines)
    assert "| third |  |  |  | 200.00 s | 0.05 | 100.0 |" in "".join(lines)
    assert "5 (0.50 %) | 4 | 7 |" in "".join(lines)


def test_only_tools_with_passages_have_a_coverage() -> None:
    """The other ones are left out of those tables."""
    lines = lines_of(run_of("whence", 2.0, 0.5, tells=True), run_of("other", 3.0, 1.0, tells=False))

    assert sum(line.startswith("| whence") for line in lines) == 5
    assert sum(line.startswith("| other") for line in lines) == 3


def test_a_tool_that_was_not_run_is_named_with_the_reason() -> None:
    """So is the machine."""
    lines = lines_of(run_of("whence", 2.0, 0.5, tells=True), passim="there is no Java 17")

    assert "passim was not run: there is no Java 17." in lines
    assert any("Measured on a machine." in line for line in lines)
