"""Each tool runs in a process of its own, and its rows are scored by the same rules."""

import json
import sys
from pathlib import Path

import pytest

from articles import write_articles
from whence.errors import DataError
from whence.evaluation import bench_runs
from whence.evaluation.bench_runs import (
    Place,
    run_passim,
    run_peer,
    run_whence,
    search_pile,
    to_shared,
    why_no_passim,
    write_pile,
)
from whence.evaluation.planted import plant
from whence.evaluation.planted_score import Shared


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A small planted pile."""
    write_articles(tmp_path, 20)
    corpus = plant(tmp_path, 30)
    write_pile(corpus, tmp_path / "pile.jsonl")
    return Place(corpus, tmp_path / "pile.jsonl", tmp_path, Path(sys.executable), None, 1)


def tool(folder: Path, code: str) -> Path:
    """A program that plays another tool."""
    (folder / "passim").mkdir()
    script = folder / "passim" / "seriatim.py"
    script.write_text(code, encoding="utf-8")
    (folder / "setup.py").write_text("setup(version='9.9')", encoding="utf-8")
    return script


def test_ours_is_run_in_memory_and_as_a_command(place: Place) -> None:
    """Both find what was planted; the whole takes longer than the search."""
    run = run_whence(place)

    assert run.score.recall == 1
    assert run.search is not None
    assert 0 < run.search < run.whole
    assert run.memory > 10


def test_a_pile_is_searched_in_this_process(place: Place) -> None:
    """The row numbers are the ids."""
    told = search_pile(place.pile)

    assert told["rows"] > 0
    assert told["after"] >= told["before"] > 0


def test_a_peer_is_run_as_a_file(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its line on standard output and its rows are read."""
    code = (
        "import json, sys; open(sys.argv[3], 'w').write('{\"a\": 0, \"b\": 1}\\n'); "
        "print(json.dumps({'seconds': 0.5, 'version': '7'}))"
    )
    monkeypatch.setattr(bench_runs.peers, "__file__", str(tool(place.folder, code)))

    run = run_peer(place, "rensa")

    assert (run.version, run.search, run.score.pairs) == ("7", 0.5, 1)


def test_a_tool_that_fails_is_an_error(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its words, and no figure."""
    script = tool(place.folder, "raise ValueError('no sketch')")
    monkeypatch.setattr(bench_runs.peers, "__file__", str(script))

    with pytest.raises(DataError, match="no sketch"):
        run_peer(place, "rensa")
    with pytest.raises(DataError, match="passim wrote no passages"):
        run_passim(Place(place.corpus, place.pile, place.folder, place.python, place.folder, 1))


def test_passim_is_read_though_its_last_step_fails(place: Place) -> None:
    """Its passages are complete when it has said so."""
    row = {"id": "000000", "begin": 1, "end": 9, "id2": "000001", "begin2": 4, "end2": 12}
    tool(
        place.folder,
        "import pathlib, sys; folder = pathlib.Path(sys.argv[4]) / 'align.json'; "
        "folder.mkdir(parents=True); part = folder / 'part-0.json'; "
        f"part.write_text('''{json.dumps(row)}'''); "
        "(folder / '_SUCCESS').touch(); sys.exit(1)",
    )

    run = run_passim(Place(place.corpus, place.pile, place.folder, place.python, place.folder, 1))

    assert run.version.startswith("9.9, pyspark")
    assert (run.search, run.score.pairs) == (None, 1)


@pytest.mark.parametrize(
    ("java", "reason"),
    [(None, "no Java"), ("11.0.1", "older than 17"), ("17.0.1", "no folder"), ("21", "no folder")],
)
def test_why_passim_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, java: str | None, reason: str
) -> None:
    """In the order in which somebody would mend it."""
    if java is not None:
        fake = tmp_path / "java"
        fake.write_text(f"#!/bin/sh\necho 'openjdk version \"{java}\"' >&2\n", encoding="utf-8")
        fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    why = why_no_passim(Path(sys.executable), None)

    assert why is not None
    assert reason in why


def test_rows_of_tools_are_read_with_or_without_passages() -> None:
    """And with a meaning, where one is told."""
    ends = {"a_start": 1, "a_end": 2, "b_start": 3, "b_end": 4}

    assert to_shared({"a": 0, "b": 1}) == Shared(0, 1)
    assert to_shared({"a": "000", "b": "001", **ends}) == Shared(0, 1, (1, 2), (3, 4))
    assert to_shared({"a": 0, "b": 1, **ends, "meaning": "boilerplate"}).is_furniture
