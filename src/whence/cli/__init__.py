"""Command line: parse arguments, call `case`, print.

Results go to stdout and into files, everything else to stderr. Exit codes: 0 fine, 1 finished with
problems, 2 misuse, 70 an unexpected error, 130 stopped by Ctrl-C. A reader of stdout who leaves
early has what he wants: 0.

- In: arguments.
- Out: the `whence` command.
- Not here: any work; it is in functions that are tested without a terminal.
"""

from whence.cli.main import main

__all__ = ["main"]
