"""Export: a trained reader in the form that ships.

Two graphs: the encoder with its heads, and the linker. Matrices and the word table are kept in
eight bits, one scale a column and one bit spared (`per_channel`, `reduce_range` of onnxruntime's
dynamic quantization), because that loses least and runs on processors without wide integer
instructions. Of the silver heads only the finite verbs ship.

- In: a checkpoint of `train`.
- Out: a folder with graphs and manifest.
- Not here: how good the result is (`evaluation`).
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from torch import Tensor, nn

from whence.models.weights import GRAPHS, MANIFEST
from whence.training.model import Model
from whence.training.network import LINK_HIDDEN, Reader

# Penn Treebank tags of verbs that make a clause (Marcus et al. 1993).
FINITE_TAGS = ("MD", "VBD", "VBP", "VBZ")


class _Encoding(nn.Module):
    """What of a reading ships: the heads, and of the machine's tags only the finite verbs."""

    def __init__(self, reader: Reader, finite: Sequence[int]) -> None:
        super().__init__()
        self.reader = reader
        count = reader.silver_tag.out_features
        self.finite = [at for at in range(count) if at in finite]
        self.others = [at for at in range(count) if at not in finite]

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, boundaries: Tensor, words: Tensor
    ) -> tuple[Tensor, ...]:
        vectors, *heads = self.reader.read(ids, shapes, states, boundaries, words)
        scores = self.reader.silver_tag(vectors)
        best = scores[..., self.finite].amax(-1), scores[..., self.others].amax(-1)
        return (*heads, best[0] - best[1])


class _Linking(nn.Module):
    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, as_word: Tensor, first: Tensor, last: Tensor, distances: Tensor) -> Tensor:
        return self.reader.link(as_word, first, last, distances)


def load_model(*files: Path) -> Model:
    """A trained model out of its checkpoint, or the mean of several of one run.

    Args:
        *files: What `train` wrote; one at least.

    Returns:
        The model, ready to answer.
    """
    saved = [torch.load(file, map_location="cpu") for file in files]
    model = Model(saved[0]["inventory"])
    states = [item["model"] for item in saved]
    model.load_state_dict({name: _find_mean([item[name] for item in states]) for name in states[0]})
    return model.eval()


def _find_mean(values: Sequence[Tensor]) -> Tensor:
    """The mean of tensors of one shape; of whole numbers, which are no weights, the first."""
    if not values[0].dtype.is_floating_point:
        return values[0]
    return torch.stack(list(values)).mean(0)


def export_reader(
    model: Model, out: Path, *, facts: dict[str, Any], eight_bits: bool = True
) -> None:
    """Write the graphs and the manifest.

    Args:
        model: The trained model.
        out: Folder to write to.
        facts: What the manifest says of the model beside its hashes and tables.
        eight_bits: Whether to keep matrices in eight bits.
    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        rough = Path(folder)
        tags = model.inventory["tag"]
        export_graphs(model.reader, rough, finite=[tags[tag] for tag in FINITE_TAGS if tag in tags])
        for name in GRAPHS:
            if eight_bits:
                _quantize(rough / name, out / name)
            else:
                (out / name).write_bytes((rough / name).read_bytes())
    steps = {
        "tag": model.tag_crf.table(),
        "name": model.name_crf.table(),
        "link": model.link_crf.table(),
    }
    manifest = {
        **facts,
        "sha256": {name: sha256((out / name).read_bytes()).hexdigest() for name in GRAPHS},
        "steps": {
            name: [[round(value, 4) for value in row] for row in table.tolist()]
            for name, table in steps.items()
        },
    }
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (out / MANIFEST).write_text(text, encoding="utf-8")


def export_graphs(reader: Reader, out: Path, *, finite: Sequence[int]) -> None:
    """Write both graphs in full precision.

    Args:
        reader: The network.
        out: Folder to write to.
        finite: Numbers of the tags of finite verbs; at least one.
    """
    pieces = torch.ones(2, 6, dtype=torch.long)
    words = torch.ones(2, 4, 2, dtype=torch.long)
    names = ["ids", "shapes", "states", "boundaries", "words"]
    by_piece, by_word = {0: "windows", 1: "pieces"}, {0: "windows", 1: "words"}
    outputs = ["tags", "names", "as_word", "as_cue", "verbs"]
    torch.onnx.export(
        _Encoding(reader, finite).eval(),
        (pieces, pieces, pieces, pieces, words),
        str(out / GRAPHS[0]),
        input_names=names,
        output_names=outputs,
        dynamic_axes={
            **dict.fromkeys(names[:4], by_piece),
            **dict.fromkeys((names[4], *outputs), by_word),
        },
        opset_version=17,
        dynamo=False,
    )
    edge = torch.zeros(2, 4 * LINK_HIDDEN)
    torch.onnx.export(
        _Linking(reader).eval(),
        (torch.zeros(2, 5, 2 * LINK_HIDDEN), edge, edge, torch.zeros(2, 5, dtype=torch.long)),
        str(out / GRAPHS[1]),
        input_names=["as_word", "first", "last", "distances"],
        output_names=["roles"],
        dynamic_axes={
            "as_word": {0: "cues", 1: "words"},
            "first": {0: "cues"},
            "last": {0: "cues"},
            "distances": {0: "cues", 1: "words"},
            "roles": {0: "cues", 1: "words"},
        },
        opset_version=17,
        dynamo=False,
    )


def _quantize(rough: Path, out: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(rough, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
