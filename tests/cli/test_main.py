"""Exit codes: 0 fine, 1 finished with problems, 2 misuse, 70 unexpected."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from whence.cli import main as entry
from whence.cli.main import run, whence_command
from whence.records import DecisionKind

DOCS = Path(__file__).parents[2] / "docs"

STORY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"


def pile(folder: Path, **files: str) -> list[str]:
    """Arguments for a report on these files."""
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return ["report", str(folder), "-o", str(folder / "out" / "report.html")]


def test_a_clean_pile_ends_with_0(tmp_path: Path) -> None:
    """The report is written."""
    assert run(pile(tmp_path, a=STORY)) == 0
    assert "<html" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_problems_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file and its code stand on stderr."""
    assert run(pile(tmp_path, a=STORY, b="")) == 1
    assert "b.txt: empty:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["report"], ["report", "--no-such-option", "x"], ["nonsense"]],
    ids=str,
)
def test_misuse_ends_with_2(arguments: list[str]) -> None:
    """Too little, unknown options, unknown commands."""
    assert run(arguments) == 2


def test_a_decisions_file_that_is_none_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, and nothing is written."""
    arguments = [*pile(tmp_path, a=STORY), "--decisions", str(tmp_path / "none.csv")]

    assert run(arguments) == 2
    assert "none.csv" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_file_of_aliases_that_is_none_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line is named, and nothing is written."""
    file = tmp_path / "aliases.toml"
    file.write_text("\ncolor = 1\n")

    assert run([*pile(tmp_path, a=STORY), "--aliases", str(file)]) == 2
    assert "aliases.toml:2: unknown key 'color'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_unexpected_error_ends_with_70(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The traceback is shown, not swallowed."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("whence.cli.report.read_pile", fail)

    assert run(pile(tmp_path, a=STORY)) == 70
    assert "the sky fell" in capsys.readouterr().err


def left_early(folder: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and messages of a run whose standard output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    code = "from whence.cli import main; main()"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=folder,
        )
    finally:
        os.close(writer)
    return done.returncode, done.stderr


@pytest.mark.parametrize("copies", [2, 400])
def test_rows_whose_reader_leaves_end_with_0(tmp_path: Path, copies: int) -> None:
    """As with `head`, however much there is still to write, and without a word about it."""
    story = "A storm had torn its chain, and twelve people stayed on the island until the morning."
    lines = (json.dumps({"id": str(at), "text": STORY + story}) + "\n" for at in range(copies))
    (tmp_path / "pile.jsonl").write_text("".join(lines), encoding="utf-8")

    code, told = left_early(tmp_path, "reuse", "pile.jsonl")

    assert (code, told) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("reuse", "--help"),
        ("report", "a.txt", "--json", "-", "--stemmas", "drawn"),
        ("report", "a.txt", "--stemmas", "drawn"),
        ("entities", "a.txt"),
    ],
    ids=" ".join,
)
def test_whatever_is_printed_its_reader_may_leave(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """Code 0; the files are written before."""
    pile(tmp_path, a=STORY)

    code, told = left_early(tmp_path, *arguments)

    assert (code, "roken" in told, "Traceback" in told) == (0, False, False)
    assert (tmp_path / "report.html").exists() == (arguments[0] == "report")
    assert ("stemmas: 0 in drawn" in told) == ("--stemmas" in arguments)


def test_without_any_standard_output_the_report_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that was started with it closed has none."""
    monkeypatch.setattr(sys, "stdout", None)

    assert run(pile(tmp_path, a=STORY)) == 0
    assert (tmp_path / "out" / "report.html").exists()


def test_ctrl_c_ends_with_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says no more than that."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("whence.cli.report.read_pile", stop)

    assert run(pile(tmp_path, a=STORY)) == 130
    assert capsys.readouterr().err.strip() == "stopped"
    for page in ("how-to.md", "reference.md"):
        assert "130" in (DOCS / page).read_text(encoding="utf-8")


def test_help_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    """And names the command."""
    assert run(["--help"]) == 0
    assert "report" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--version"], ["reuse", "--help"]], ids=" ".join)
def test_no_command_waits_for_what_another_needs(arguments: list[str]) -> None:
    """To tell the version or to compare texts neither reader nor page parser is loaded."""
    code = (
        f"import sys; from whence.cli.main import run; assert run({arguments}) == 0; "
        "heavy = ('onnxruntime', 'lxml', 'trafilatura', 'jinja2', 'rich', 'whence.pipeline'); "
        "print([one for one in heavy if one in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_the_entry_point_leaves_with_the_code() -> None:
    """What the shell sees."""
    with pytest.raises(SystemExit, match="2"):
        entry(["nonsense"])


def test_every_command_option_and_decision_is_documented() -> None:
    """Whoever reads the pages finds all that can be typed."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*.md")))

    context = click.Context(whence_command)
    for name in whence_command.list_commands(context):
        command = whence_command.get_command(context, name)
        assert command is not None
        assert f"whence {name} PATH..." in text
        for option in command.params:
            assert option.param_type_name == "argument" or option.opts[0] in text
    assert all(f"| `{kind.value}` |" in text for kind in DecisionKind)
