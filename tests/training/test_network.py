"""The network starts from a published encoder, and padding changes no answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import load_file  # noqa: E402 - comes with torch

from whence.training.network import Reader, load_encoder  # noqa: E402 - needs torch

pytestmark = pytest.mark.usefixtures("small")


def make_inputs(lengths: list[int], longest: int):
    """Windows of words of two pieces each; what is behind the end is 0."""
    dice = torch.Generator().manual_seed(1)
    ids = torch.randint(1000, 2000, (len(lengths), 2 * longest + 2), generator=dice)
    features = [torch.randint(0, 3, ids.shape, generator=dice) for _ in range(3)]
    words = torch.zeros(len(lengths), longest, 2, dtype=torch.long)
    for row, length in enumerate(lengths):
        ids[row, 2 * length + 2 :] = 0
        for item in features:
            item[row, 2 * length + 2 :] = 0
        words[row, :length, 0] = torch.arange(length) * 2 + 1
        words[row, :length, 1] = torch.arange(length) * 2 + 2
    return ids, *features, words


def make_reader():
    """A reader with random weights, ready to answer."""
    torch.manual_seed(2)
    reader = Reader(tags=3, relations=4, silver_names=2).eval()
    for table in (reader.encoder.shapes, reader.encoder.states, reader.encoder.boundaries):
        torch.nn.init.normal_(table.weight)
    return reader


def test_padding_changes_no_answer() -> None:
    """A short window beside a long one is read as alone."""
    reader = make_reader()
    inputs = make_inputs([3, 9], 9)

    both = reader.read(*inputs)

    alone = reader.read(*(item[:1, :8] for item in inputs[:4]), inputs[4][:1, :3])
    for batched, single in zip(both, alone, strict=True):
        assert torch.allclose(batched[:1, :3], single, atol=1e-5)


def test_every_feature_is_heard() -> None:
    """Shape, quotation state and boundary change what is answered."""
    reader = make_reader()
    inputs = make_inputs([4], 4)
    plain = reader.read(*inputs)[1]

    for place in (1, 2, 3):
        changed = [item.clone() for item in inputs]
        changed[place][0, 3] = 1 - min(1, int(changed[place][0, 3]))
        assert not torch.allclose(reader.read(*changed)[1], plain, atol=1e-4)


def test_a_link_depends_on_its_own_cue() -> None:
    """Cues of one batch do not hear each other; other edges give other answers."""
    reader = make_reader()
    _, _, _, as_word, as_cue = reader.read(*make_inputs([5], 5))
    distances = torch.tensor([[2, 1, 0, 15, 16], [0, 15, 16, 17, 18]])
    places = torch.tensor([2, 0])

    both = reader.link(as_word.expand(2, -1, -1), as_cue[0, places], as_cue[0, places], distances)

    alone = reader.link(as_word, as_cue[0, places[:1]], as_cue[0, places[:1]], distances[:1])
    assert torch.allclose(both[0], alone[0], atol=1e-5)
    assert not torch.allclose(both[0], both[1], atol=1e-3)


def test_the_start_is_copied_in_place(write_start: Callable[[], Path]) -> None:
    """Query, key and value become one matrix; the type of a piece goes into the word table."""
    reader, file = make_reader(), write_start()
    load_encoder(reader, file)

    found = load_file(file)
    encoder = reader.encoder
    kind = found["embeddings.token_type_embeddings.weight"][0]
    key = found["encoder.layer.1.attention.self.key.weight"]
    assert torch.equal(encoder.words.weight, found["embeddings.word_embeddings.weight"] + kind)
    assert torch.equal(encoder.layers[1].query_key_value.weight[48:96], key)
    assert torch.equal(encoder.layers[0].narrow.bias, found["encoder.layer.0.output.dense.bias"])
