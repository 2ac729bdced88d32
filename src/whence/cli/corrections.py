"""Corrections: the options by which a person corrects what a command reads.

Every command that reads a pile takes them, under one name and with one meaning.

- In: a command.
- Out: the same with `--decisions` and `--aliases`.
- Not here: reading the files that they name (`case`).
"""

from collections.abc import Callable
from pathlib import Path

import click

_OPTIONS = (
    click.option(
        "--decisions",
        type=click.Path(path_type=Path),
        help="A CSV file with your corrections.",
    ),
    click.option(
        "--aliases",
        type=click.Path(path_type=Path),
        help="A TOML file with names that are one.",
    ),
)


def with_corrections(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options for corrections.

    Args:
        command: Its function, which takes `decisions` and `aliases`, paths or None.

    Returns:
        The function with both options.
    """
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
