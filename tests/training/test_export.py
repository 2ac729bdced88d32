"""What ships answers as what was trained."""

import json
import warnings
from pathlib import Path

import numpy as np
import pytest

from whence.models import open_reader
from whence.models.labels import TAG_LABELS
from whence.models.weights import GRAPHS, MANIFEST, load_weights

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from whence.training.export import FINITE_TAGS, export_reader, load_model  # noqa: E402 - needs torch
from whence.training.model import Model  # noqa: E402 - needs torch

INVENTORY = {"tag": {"DT": 0, "VBD": 1}, "relation": {"det": 0}, "name": {"O": 0}}
TEXT = "Mara Dell said the boats sank. Oto told the harbor so.\n" * 9


def make_model():
    """A model with random weights and tables, ready to answer."""
    torch.manual_seed(2)
    model = Model(INVENTORY).eval()
    with torch.no_grad():
        for crf in (model.tag_crf, model.name_crf, model.link_crf):
            crf.steps.copy_(torch.randn(crf.steps.shape))
        model.reader.tag.bias[TAG_LABELS.index("S-cue")] += 1
    return model


def export(model, out: Path, *, eight_bits: bool = False) -> Path:
    """The model as it ships."""
    with warnings.catch_warnings():
        # The exporter that needs no further library is the older one of two, and says so.
        warnings.simplefilter("ignore", DeprecationWarning)
        export_reader(model, out, facts={"name": "test"}, eight_bits=eight_bits)
    return out


def make_inputs(lengths: list[int], longest: int) -> dict[str, np.ndarray]:
    """Windows of words of two pieces; what is behind the end is 0."""
    dice = np.random.default_rng(1)
    shape = (len(lengths), 2 * longest + 2)
    feed = {"ids": dice.integers(1000, 2000, shape)}
    feed |= {name: dice.integers(0, 3, shape) for name in ("shapes", "states", "boundaries")}
    feed["words"] = np.zeros((len(lengths), longest, 2), np.int64)
    for row, length in enumerate(lengths):
        for name in ("ids", "shapes", "states", "boundaries"):
            feed[name][row, 2 * length + 2 :] = 0
        feed["words"][row, :length] = [[2 * at + 1, 2 * at + 2] for at in range(length)]
    return feed


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lengths", [[7], [5, 5, 5], [3, 9, 1]])
def test_graphs_answer_as_the_network(lengths: list[int], tmp_path: Path) -> None:
    """One window, several, and several of different length, to 1e-4."""
    model = make_model()
    weights = load_weights(export(model, tmp_path))
    feed = make_inputs(lengths, max(lengths))

    found = weights.encoder.run(None, feed)

    with torch.no_grad():
        vectors, *wanted = model.reader.read(*(torch.from_numpy(item) for item in feed.values()))
        scores = model.reader.silver_tag(vectors)
        finite = [INVENTORY["tag"][tag] for tag in FINITE_TAGS if tag in INVENTORY["tag"]]
        others = [at for at in range(scores.shape[-1]) if at not in finite]
        wanted.append(scores[..., finite].amax(-1) - scores[..., others].amax(-1))
    for graph, network in zip(found, wanted, strict=True):
        for row, length in enumerate(lengths):
            difference = graph[row, :length] - network[row, :length].numpy()
            assert np.abs(difference).max() < 1e-4


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("cues", [1, 4])
def test_the_linker_answers_as_the_network(cues: int, tmp_path: Path) -> None:
    """For any number of cues and words."""
    model = make_model()
    weights = load_weights(export(model, tmp_path))
    dice = np.random.default_rng(1)
    size = model.reader.link_label.in_features
    feed = {
        "as_word": dice.normal(size=(cues, 6, 2 * size)).astype(np.float32),
        "first": dice.normal(size=(cues, 4 * size)).astype(np.float32),
        "last": dice.normal(size=(cues, 4 * size)).astype(np.float32),
        "distances": dice.integers(0, 29, (cues, 6)),
    }

    found = weights.linker.run(None, feed)[0]

    with torch.no_grad():
        wanted = model.reader.link(*(torch.from_numpy(item) for item in feed.values()))
    assert np.abs(found - wanted.numpy()).max() < 1e-4


@pytest.mark.usefixtures("small")
def test_the_manifest_describes_what_lies_beside_it(tmp_path: Path) -> None:
    """Its hashes are accepted, its tables are those of the network, its facts are kept."""
    model = make_model()
    export(model, tmp_path)

    weights = load_weights(tmp_path)

    manifest = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert manifest["name"] == "test"
    assert set(manifest["sha256"]) == set(GRAPHS)
    for head, crf in (("tag", model.tag_crf), ("name", model.name_crf), ("link", model.link_crf)):
        assert np.abs(weights.steps[head] - crf.table().detach().numpy()).max() < 1e-4


@pytest.mark.usefixtures("small")
def test_an_exported_reader_reads(tmp_path: Path) -> None:
    """Even random weights answer with letters of the text."""
    reader = open_reader(export(make_model(), tmp_path))

    found = reader.read(TEXT, [(0, len(TEXT))])

    assert found.attributions
    assert all(0 <= item.start < item.end <= len(TEXT) for item in found.names)


def test_eight_bits_are_small_and_load(tmp_path: Path) -> None:
    """The true size of the reader ships in 25 MB and answers near the network."""
    model = make_model()
    export(model, tmp_path, eight_bits=True)
    feed = make_inputs([12, 12], 12)

    found = load_weights(tmp_path).encoder.run(None, feed)[0]

    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 25_000_000
    with torch.no_grad():
        wanted = model.reader.read(*(torch.from_numpy(item) for item in feed.values()))[1]
    assert np.abs(found - wanted.numpy()).mean() < 0.1 * float(wanted.std())


@pytest.mark.usefixtures("small")
def test_a_checkpoint_comes_back(tmp_path: Path) -> None:
    """Weights and the numbers of the machine's labels are all that is needed."""
    model = make_model()
    torch.save({"model": model.state_dict(), "inventory": INVENTORY}, tmp_path / "reader.pt")

    found = load_model(tmp_path / "reader.pt")

    assert not found.training
    same = found.state_dict()
    assert all(torch.equal(same[name], value) for name, value in model.state_dict().items())


@pytest.mark.usefixtures("small")
def test_several_checkpoints_become_their_mean(tmp_path: Path) -> None:
    """Each weight is the mean of its values; of one file it is the value."""
    models = [make_model(), make_model()]
    with torch.no_grad():
        for value in models[1].parameters():
            value.add_(1.0)
    files = [tmp_path / "pass-1.pt", tmp_path / "pass-2.pt"]
    for model, file in zip(models, files, strict=True):
        torch.save({"model": model.state_dict(), "inventory": INVENTORY}, file)

    found = dict(load_model(*files).named_parameters())

    before = dict(models[0].named_parameters())
    assert all(torch.allclose(found[name], before[name] + 0.5, atol=1e-5) for name in before)
