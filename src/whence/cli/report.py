"""The command `whence report`: read a pile, write the report, print the table.

- In: arguments.
- Out: an HTML file, perhaps JSON and stemmas, a table on the terminal.
- Not here: reading (`case`), the page (`report`), the contract (`export`).
"""

import sys
from pathlib import Path

import click

from whence.case import read_pile
from whence.cli.corrections import with_corrections
from whence.cli.files import write_file
from whence.cli.outputs import check_outputs
from whence.cli.problems import tell_problems
from whence.cli.progress import shown_progress
from whence.cli.stemmas import write_stemmas
from whence.export import to_json
from whence.ingest import DOCUMENT_SUFFIXES
from whence.report import print_table, write_report


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", default="report.html", show_default=True, help="The report.")
@click.option("--json", "json_file", help="Write the answer as JSON, too (-: standard output).")
@click.option(
    "--stemmas",
    type=click.Path(path_type=Path),
    help="A folder: write who took each story from whom, as DOT and GraphML.",
)
@with_corrections
def report(
    paths: tuple[Path, ...],
    output: str,
    json_file: str | None,
    stemmas: Path | None,
    **corrections: Path | None,
) -> int:
    """Read files and folders (.txt, .html) and write a report on every claim in them."""
    check_outputs(
        {
            "-o": Path(output),
            "--json": Path(json_file) if json_file not in (None, "-") else None,
            "--stemmas": stemmas,
        },
        paths=paths,
        suffixes=DOCUMENT_SUFFIXES,
        others=tuple(corrections.values()),
    )
    with shown_progress() as progress:
        answer = read_pile(
            paths,
            decisions=corrections["decisions"],
            aliases=corrections["aliases"],
            progress=progress,
        )
    write_file(Path(output), write_report(answer))
    if json_file not in (None, "-"):
        write_file(Path(json_file), to_json(answer))
    if stemmas is not None:
        drawn = write_stemmas(stemmas, answer)
        click.echo(f"stemmas: {drawn.count} in {stemmas}", err=True)
        for path in drawn.stale:
            click.echo(f"{path}: left by an earlier run; no story of this one", err=True)
    # Standard output comes last: its reader may leave early.
    if json_file == "-":
        click.echo(to_json(answer))
    print_table(answer, file=sys.stderr if json_file == "-" else sys.stdout)
    code = tell_problems(answer)
    click.echo(f"report: {output}", err=True)
    return code
