"""Entry point: the group of commands, and what every command does about errors.

- In: arguments.
- Out: an exit code.
- Not here: the commands themselves (one module each).
"""

import importlib
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

import whence
from whence.errors import UsageError

UNEXPECTED = 70
STOPPED = 130
# Loaded when they are called, so that no command waits for what another one needs.
_COMMANDS = ("entities", "report", "reuse")


class _ReaderLeftError(Exception):
    """Whoever read our output has seen enough."""


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """Name a broken pipe so that click does not make an exit code of its own from it."""
    try:
        yield
    except BrokenPipeError as error:
        raise _ReaderLeftError from error
    except SystemExit as error:
        # The library of the tables leaves at once where its pipe breaks.
        if isinstance(error.__context__, BrokenPipeError):
            raise _ReaderLeftError from error
        raise


class _Commands(click.Group):
    """The commands by name, each in the module of its name."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the arguments; help and version are printed here."""
        with _reader_may_leave():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _reader_may_leave():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names of the commands, for the help."""
        return list(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """The command of this name, None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        found = getattr(importlib.import_module(f"whence.cli.{cmd_name}"), cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(whence.__version__, prog_name="whence")
def whence_command() -> None:
    """Say for every claim in a pile of documents who said it and how it got here."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code.

    Args:
        arguments: What stands behind the program's name; None for those of the process.

    Raises:
        SystemExit: Always; 0 fine (also if the reader of standard output left early), 1 finished
            with problems, 2 misuse, 70 an unexpected error, 130 stopped by Ctrl-C.
    """
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: What stands behind the program's name; None for those of the process.

    Returns:
        The exit code.
    """
    try:
        code = whence_command.main(arguments, prog_name="whence", standalone_mode=False)
        with _reader_may_leave():
            if sys.stdout is not None:
                sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("stopped", err=True)
        return STOPPED
    except UsageError as error:
        click.echo(f"whence: {error}", err=True)
        return 2
    except _ReaderLeftError:
        _drop_rest()
        return 0
    except Exception:  # noqa: BLE001 - shown whole in the next line, with its own exit code
        click.echo(f"whence: unexpected error\n{traceback.format_exc()}", err=True)
        return UNEXPECTED
    return code if isinstance(code, int) else 0


def _drop_rest() -> None:
    """Send what still waits for a reader who left nowhere, so that the end of the run is quiet."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except BrokenPipeError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
