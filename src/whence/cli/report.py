"""The command `whence report`: read a pile, write the report, print the table.

- In: arguments.
- Out: an HTML file, perhaps JSON, a table on the terminal.
- Not here: reading (`case`), the page (`report`), the contract (`export`).
"""

import sys
from pathlib import Path

import click

from whence.case import read_pile
from whence.cli.corrections import with_corrections
from whence.cli.files import write_file
from whence.cli.problems import tell_problems
from whence.cli.progress import shown_progress
from whence.export import to_json
from whence.report import print_table, write_report


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", default="report.html", show_default=True, help="The report.")
@click.option("--json", "json_file", help="Write the answer as JSON, too (-: standard output).")
@with_corrections
def report(
    paths: tuple[Path, ...],
    output: str,
    json_file: str | None,
    decisions: Path | None,
    aliases: Path | None,
) -> int:
    """Read files and folders (.txt, .html) and write a report on every claim in them."""
    with shown_progress() as progress:
        answer = read_pile(paths, decisions=decisions, aliases=aliases, progress=progress)
    write_file(Path(output), write_report(answer))
    if json_file == "-":
        click.echo(to_json(answer))
    elif json_file is not None:
        write_file(Path(json_file), to_json(answer))
    print_table(answer, file=sys.stderr if json_file == "-" else sys.stdout)
    code = tell_problems(answer)
    click.echo(f"report: {output}", err=True)
    return code
