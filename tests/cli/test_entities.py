"""`whence entities` lists who is in a pile, and takes corrections."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from whence.case.decisions import COLUMNS, PLACES
from whence.cli.main import run
from whence.export import read_entities_schema

FERRY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Merrin Daily.\n"
QUAY = (
    "Bas Orlin repaired the ferry at Merrin in May, the Coastal Herald said. "
    "Lena Orlin paid for it.\n"
)


def pile(folder: Path) -> list[str]:
    """Arguments for a list of two documents."""
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "quay.txt").write_text(QUAY, encoding="utf-8")
    return ["entities", str(folder / "ferry.txt"), str(folder / "quay.txt")]


def decided(folder: Path, *lines: str) -> list[str]:
    """Arguments for a decisions file of these lines."""
    path = folder / "decisions.csv"
    path.write_text("\n".join((",".join((*COLUMNS, *PLACES)), *lines)), encoding="utf-8")
    return ["--decisions", str(path)]


def listed(folder: Path, *lines: str) -> tuple[int, dict[str, Any]]:
    """Exit code and the list as JSON, checked against its schema."""
    output = folder / "out.json"
    code = run([*pile(folder), "--json", str(output), *decided(folder, *lines)])
    found = json.loads(output.read_text(encoding="utf-8"))
    Draft202012Validator(read_entities_schema()).validate(found)
    return code, found


def bearers(found: dict[str, Any]) -> dict[str, int]:
    """For each name in how many documents it is."""
    return {one["name"]: one["documents"] for one in found["entities"]}


def test_one_name_in_two_documents_is_one_person(tmp_path: Path) -> None:
    """With the words of every mention and what ties the two."""
    code, found = listed(tmp_path)

    (orlin,) = (one for one in found["entities"] if one["name"] == "Bas Orlin")
    assert (code, orlin["documents"], len(orlin["ties"])) == (0, 2, 1)
    assert {mention["words"] for mention in orlin["mentions"]} >= {"Bas Orlin"}


def test_the_list_goes_to_the_terminal_and_whole_into_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON on standard output sends the tables to stderr."""
    assert run([*pile(tmp_path), "-o", str(tmp_path / "list.txt")]) == 0
    assert "Bas Orlin" in capsys.readouterr().out
    assert "ferry.txt:39" in (tmp_path / "list.txt").read_text(encoding="utf-8")

    assert run([*pile(tmp_path), "--json", "-"]) == 0
    shown = capsys.readouterr()
    assert bearers(json.loads(shown.out))["Bas Orlin"] == 2
    assert "in 2 documents" in shown.err


def test_a_namesake_is_split_off_and_renamed(tmp_path: Path) -> None:
    """By document and words, or where these begin."""
    lines = (
        "split_entity,quay.txt,Bas Orlin,,,the elder Orlin,,",
        "rename_entity,ferry.txt,Bas Orlin,,,Bas Orlin the ferryman,39,",
    )

    code, found = listed(tmp_path, *lines)

    names = bearers(found)
    assert (code, len(found["applied"])) == (0, 2)
    assert (names["the elder Orlin"], names["Bas Orlin the ferryman"]) == (1, 1)
    assert "Bas Orlin" not in names


def test_what_cannot_hold_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A contradiction, a person who is not there, words that are gone."""
    lines = (
        "same_entity,quay.txt,Bas Orlin,quay.txt,Lena Orlin,,,",
        "different_entity,quay.txt,Lena Orlin,quay.txt,Bas Orlin,,,",
        "rename_entity,quay.txt,repaired the,,,Nobody,,",
        "split_mention,quay.txt,Teo Fenn,,,,,",
    )

    code, found = listed(tmp_path, *lines)

    assert code == 1
    assert [one["line"] for one in found["unfit"]] == [2, 4, 5]
    assert "line 3 of the decisions" in found["unfit"][0]["why"]
    assert "decision in line 5 no longer fits" in capsys.readouterr().err


def test_corrections_survive_another_document(tmp_path: Path) -> None:
    """Who was split off stays so when a third document names the same."""
    line = "split_entity,quay.txt,Bas Orlin,,,the elder Orlin,,"
    (tmp_path / "third.txt").write_text(
        "Bas Orlin of the ferry at Merrin bought a boat, a clerk said.\n", encoding="utf-8"
    )
    arguments = [*pile(tmp_path), str(tmp_path / "third.txt"), *decided(tmp_path, line)]

    assert run([*arguments, "--json", str(tmp_path / "out.json")]) == 0

    names = bearers(json.loads((tmp_path / "out.json").read_text(encoding="utf-8")))
    assert (names["Bas Orlin"], names["the elder Orlin"]) == (2, 1)


def test_problems_end_with_1_and_misuse_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty file is named with its code."""
    (tmp_path / "empty.txt").write_text("")

    assert run([*pile(tmp_path), str(tmp_path / "empty.txt")]) == 1
    assert "empty.txt: empty:" in capsys.readouterr().err
    assert run(["entities"]) == 2
    assert run([*pile(tmp_path), "--decisions", str(tmp_path / "none.csv")]) == 2


def test_an_unexpected_error_ends_with_70(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The traceback is shown."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("whence.cli.entities.read_pile", fail)

    assert run(pile(tmp_path)) == 70
    assert "the sky fell" in capsys.readouterr().err
