"""Problems: what went wrong, on stderr, and the exit code that follows.

- In: an answer, or a list of problems.
- Out: one line a problem; 0 or 1.
- Not here: errors that stop a run (`cli.main`).
"""

from collections.abc import Sequence

import click

from whence.records import Answer, Problem


def tell_problems(answer: Answer) -> int:
    """Name every problem by its file, and every decision that no longer fits by its line.

    Args:
        answer: What one run found.

    Returns:
        The exit code: 1 if there was any, else 0.
    """
    code = list_problems(answer.problems)
    for unfit in answer.unfit:
        click.echo(f"decision in line {unfit.decision.line} no longer fits: {unfit.why}", err=True)
    return 1 if answer.unfit else code


def list_problems(problems: Sequence[Problem]) -> int:
    """Name every problem by its file.

    Args:
        problems: In the order in which they are shown.

    Returns:
        The exit code: 1 if there is any, else 0.
    """
    for problem in problems:
        click.echo(f"{problem.path}: {problem.code}: {problem.message}", err=True)
    return 1 if problems else 0
