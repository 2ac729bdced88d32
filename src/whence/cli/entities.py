"""The command `whence entities`: read a pile, list who is in it and who may be who.

- In: arguments.
- Out: tables on the terminal, perhaps the whole list as text, perhaps JSON.
- Not here: reading and listing (`case`), the tables (`report`), the JSON (`export`).
"""

import io
import sys
from pathlib import Path

import click

from whence.case import list_entities, read_pile
from whence.cli.corrections import with_corrections
from whence.cli.files import write_file
from whence.cli.outputs import check_outputs
from whence.cli.problems import tell_problems
from whence.cli.progress import shown_progress
from whence.export import to_entities_json
from whence.ingest import DOCUMENT_SUFFIXES
from whence.report import print_entities


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", help="Write the whole list here, too, as text.")
@click.option("--json", "json_file", help="Write the list as JSON, too (-: standard output).")
@with_corrections
def entities(
    paths: tuple[Path, ...],
    output: str | None,
    json_file: str | None,
    decisions: Path | None,
    aliases: Path | None,
) -> int:
    """List the persons, bodies and places of a pile, and the pairs that may be one."""
    check_outputs(
        {
            "-o": Path(output) if output is not None else None,
            "--json": Path(json_file) if json_file not in (None, "-") else None,
        },
        paths=paths,
        suffixes=DOCUMENT_SUFFIXES,
        others=(decisions, aliases),
    )
    with shown_progress() as progress:
        answer = read_pile(paths, decisions=decisions, aliases=aliases, progress=progress)
    listing = list_entities(answer)
    if output is not None:
        text = io.StringIO()
        print_entities(listing, file=text, full=True)
        write_file(Path(output), text.getvalue())
    if json_file == "-":
        click.echo(to_entities_json(listing), nl=False)
    elif json_file is not None:
        write_file(Path(json_file), to_entities_json(listing))
    print_entities(listing, file=sys.stderr if json_file == "-" else sys.stdout)
    return tell_problems(answer)
