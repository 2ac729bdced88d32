"""Weights: the files of a trained model, refused when they are not the ones that were shipped.

- In: a folder with `reader.json` and the graphs that it names.
- Out: `Weights`: sessions and tables.
- Not here: what they compute (`reader`), how they were made (`training`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from whence.errors import DataError
from whence.models.decode import Scores
from whence.models.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MANIFEST = "reader.json"
GRAPHS = ("encoder.onnx", "linker.onnx")
HEADS = {"tag": TAG_LABELS, "name": NAME_LABELS, "link": LINK_LABELS}


@dataclass(frozen=True, slots=True)
class Weights:
    """A model that is ready to answer.

    Attributes:
        digest: Hash of the manifest, and so of everything.
        encoder: Graph of the encoder and its heads.
        linker: Graph of the linker.
        steps: Scores of neighbouring labels by head: "tag", "name", "link".
    """

    digest: str
    encoder: "InferenceSession"
    linker: "InferenceSession"
    steps: Mapping[str, Scores]


def find_weights() -> Path:
    """The folder of the shipped reader."""
    return Path(str(files("whence.models").joinpath("reader")))


def load_weights(folder: Path) -> Weights:
    """Load a model.

    Args:
        folder: Holds the manifest and the graphs.

    Returns:
        The model.

    Raises:
        DataError: A file is missing, or is not the one whose hash the manifest gives, or the
            manifest lacks a hash or a table.
    """
    from onnxruntime import InferenceSession, SessionOptions

    manifest = _read(folder / MANIFEST)
    described = _parse(manifest, folder / MANIFEST)
    graphs = [_read(folder / name) for name in GRAPHS]
    for name, graph in zip(GRAPHS, graphs, strict=True):
        if sha256(graph).hexdigest() != described["sha256"][name]:
            raise DataError(f"{folder / name} is not the file that {MANIFEST} describes: refused")
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    encoder, linker = (
        InferenceSession(graph, options, providers=["CPUExecutionProvider"]) for graph in graphs
    )
    steps = {name: np.array(described["steps"][name], dtype=np.float32) for name in HEADS}
    return Weights(sha256(manifest).hexdigest(), encoder, linker, steps)


def _parse(manifest: bytes, file: Path) -> dict[str, Any]:
    """The manifest, sure to hold a hash of every graph and a table of every head."""
    try:
        found: dict[str, Any] = json.loads(manifest)
    except ValueError as error:
        raise DataError(f"the manifest {file} is no JSON: export the model again") from error
    wanted = {"sha256": GRAPHS, "steps": tuple(HEADS)}
    for key, names in wanted.items():
        if not isinstance(found, dict) or not set(names) <= set(found.get(key, ())):
            raise DataError(f"{key} of {file} must name {', '.join(names)}: export the model again")
    for name, labels in HEADS.items():
        count = len(labels) + 1
        if np.shape(found["steps"][name]) != (count, count):
            raise DataError(
                f"the table {name} of {file} is for other labels: train the model again"
            )
    return found


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DataError(f"the model file {file} is missing") from error
