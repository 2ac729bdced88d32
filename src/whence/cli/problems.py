"""Problems: what went wrong, on stderr, and the exit code that follows.

- In: an answer.
- Out: one line a problem; 0 or 1.
- Not here: errors that stop a run (`cli.main`).
"""

import click

from whence.records import Answer


def tell_problems(answer: Answer) -> int:
    """Name every problem by its file, and every decision that no longer fits by its line.

    Args:
        answer: What one run found.

    Returns:
        The exit code: 1 if there was any, else 0.
    """
    for problem in answer.problems:
        click.echo(f"{problem.path}: {problem.code}: {problem.message}", err=True)
    for unfit in answer.unfit:
        click.echo(f"decision in line {unfit.decision.line} no longer fits: {unfit.why}", err=True)
    return 1 if answer.problems or answer.unfit else 0
