"""Local run: one step over many documents, in this process.

One document that a step cannot handle must not stop the pile: its trouble becomes a problem that
the report lists, and the others go on.

- In: a step (a function of one item), the items, and the name of each for the list of problems.
- Out: `Outcome`, one result for each item that came through.
- Not here: what a step does; the engine knows no room by name.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from whence.records import Problem

Item = TypeVar("Item")
Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """Results in the order of the items (None where the step failed), and what failed."""

    results: tuple[Result | None, ...]
    problems: tuple[Problem, ...]


def run_each(
    step: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    stage: str,
    name_of: Callable[[Item], str],
    progress: Progress | None = None,
) -> Outcome[Result]:
    """Run a step over each item; an item that fails becomes a problem.

    Args:
        step: Pure function of one item.
        items: In any order; results keep it.
        stage: Name of the step for problems and progress.
        name_of: The path to show for an item.
        progress: Called as (stage, done, total) behind each item.

    Returns:
        One result an item, None for each that failed, with a problem that says why.
    """
    results: list[Result | None] = []
    problems: list[Problem] = []
    for done, item in enumerate(items, start=1):
        try:
            results.append(step(item))
        except Exception as error:  # noqa: BLE001 - recorded by document in the next line
            problems.append(_problem_of(error, name_of(item), stage))
            results.append(None)
        if progress is not None:
            progress(stage, done, len(items))
    return Outcome(tuple(results), tuple(problems))


def _problem_of(error: Exception, path: str, stage: str) -> Problem:
    _log.warning("step %s failed on %s", stage, path, exc_info=error)
    message = f"{stage} failed on this document ({type(error).__name__}: {error}); it was left out"
    return Problem(path, stage, "step-failed", message)
