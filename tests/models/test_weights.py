"""Weights that are not the ones described are refused."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.models.weights import GRAPHS, HEADS, MANIFEST, find_weights, load_weights


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Graphs that are no graphs, with a manifest that describes them rightly."""
    hashes = {}
    for name in GRAPHS:
        (tmp_path / name).write_bytes(name.encode())
        hashes[name] = sha256(name.encode()).hexdigest()
    steps = {head: [[0.0] * (len(it) + 1)] * (len(it) + 1) for head, it in HEADS.items()}
    write(tmp_path, {"sha256": hashes, "steps": steps})
    return tmp_path


def write(folder: Path, manifest: object) -> None:
    """Write a manifest."""
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def read(folder: Path) -> dict:
    """The manifest as it stands."""
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", GRAPHS)
def test_a_changed_graph_is_refused(folder: Path, name: str) -> None:
    """One byte more, and the graph is another; none is opened."""
    (folder / name).write_bytes((folder / name).read_bytes() + b".")

    with pytest.raises(DataError, match=r"is not the file that reader\.json describes"):
        load_weights(folder)


@pytest.mark.parametrize("name", [MANIFEST, *GRAPHS])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    """The message says which file to look for, and where."""
    (folder / name).unlink()

    with pytest.raises(DataError, match="is missing") as caught:
        load_weights(folder)

    assert str(folder / name) in str(caught.value)


@pytest.mark.parametrize("manifest", [[], {}, {"sha256": {}, "steps": {}}, {"sha256": {}}])
def test_a_manifest_without_its_parts_is_refused(folder: Path, manifest: object) -> None:
    """Hashes and tables are both needed."""
    write(folder, manifest)

    with pytest.raises(DataError, match="must name"):
        load_weights(folder)


def test_a_manifest_that_is_no_json_is_refused(folder: Path) -> None:
    """A file cut short is told as such."""
    (folder / MANIFEST).write_text('{"sha256":', encoding="utf-8")

    with pytest.raises(DataError, match="is no JSON"):
        load_weights(folder)


def test_a_table_for_other_labels_is_refused(folder: Path) -> None:
    """Weights of an older list of labels would answer with the wrong names."""
    manifest = read(folder)
    manifest["steps"]["name"].pop()
    write(folder, manifest)

    with pytest.raises(DataError, match="is for other labels"):
        load_weights(folder)


def test_the_shipped_reader_lies_in_the_room() -> None:
    """Weights travel with the package, not with the network."""
    assert find_weights().parts[-3:] == ("whence", "models", "reader")
