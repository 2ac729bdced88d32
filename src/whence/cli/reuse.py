"""The command `whence reuse`: find the passages that documents share, without a case.

- In: arguments.
- Out: JSON lines on standard output or in a file.
- Not here: reading (`case`), finding (`reuse`), the rows (`export`).
"""

from pathlib import Path

import click

from whence.case import read_texts
from whence.cli.files import open_output
from whence.cli.outputs import check_outputs
from whence.cli.problems import list_problems
from whence.cli.ticks import shown_ticks
from whence.export import to_rows
from whence.ingest import DOCUMENT_SUFFIXES, ROW_SUFFIXES
from whence.reuse import find_passages


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", default="-", help="Write here, not to standard output.")
def reuse(paths: tuple[Path, ...], output: str) -> int:
    """Find the passages that documents share; one JSON object a line.

    PATHS are files and folders. A .jsonl file holds one object a line: id and text, and where known
    series (or outlet) and date (2014, 2014-03 or 2014-03-11). A .txt or .html file is one document,
    and its id is the path as given.

    Each row holds a, a_start, a_end, b, b_start, b_end, kind, meaning and similarity: two ids and
    the characters that the passage takes in each text, from 0, end exclusive. They count in the
    text as given; of .txt and .html files in the text as it was read (see the manual).
    """
    target = None if output == "-" else Path(output)
    check_outputs({"-o": target}, paths=paths, suffixes=DOCUMENT_SUFFIXES | ROW_SUFFIXES)
    with shown_ticks() as tick:
        pile = read_texts(paths, passed_over=target, progress=tick)
        with open_output(target) as write:
            tick("comparing texts:", len(pile.texts))
            passages = find_passages(pile.texts)
            tick("writing passages:", len(passages))
            for rows in to_rows(passages, [text.id for text in pile.texts]):
                write(rows)
    code = list_problems(pile.problems)
    click.echo(f"texts: {len(pile.texts):,}; passages: {len(passages):,}", err=True)
    return code
