"""Every command that reads a pile takes a person's corrections."""

from pathlib import Path

import click
from click.testing import CliRunner

from whence.cli.corrections import with_corrections


def test_a_command_takes_both_files_or_none() -> None:
    """As paths, and None where they are not given; decisions are shown first."""

    @click.command()
    @with_corrections
    def show(decisions: Path | None, aliases: Path | None) -> int:
        click.echo(f"{decisions!s} {aliases!s}")
        return 0

    runner = CliRunner()

    assert runner.invoke(show, ["--decisions", "a.csv"]).output == "a.csv None\n"
    assert runner.invoke(show, ["--aliases", "b.toml"]).output == "None b.toml\n"
    shown = runner.invoke(show, ["--help"]).output
    assert shown.index("--decisions") < shown.index("--aliases")
