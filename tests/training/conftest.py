"""A network small enough for a test, and a file to start it from."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Networks of two thin layers instead of six."""
    network = pytest.importorskip("whence.training.network")
    monkeypatch.setattr(network, "HIDDEN", 48)
    monkeypatch.setattr(network, "LAYERS", 2)


@pytest.fixture
def write_start(tmp_path: Path) -> Callable[[], Path]:
    """Writes the weights of an encoder as a published one has them, of the size that is set."""
    torch = pytest.importorskip("torch")
    network = pytest.importorskip("whence.training.network")
    save_file = pytest.importorskip("safetensors.torch").save_file

    def write() -> Path:
        hidden = network.HIDDEN
        dice = torch.Generator().manual_seed(3)
        shapes = {
            "embeddings.word_embeddings": (30522, hidden),
            "embeddings.position_embeddings": (512, hidden),
            "embeddings.token_type_embeddings": (2, hidden),
        }
        for at in range(network.LAYERS):
            layer = f"encoder.layer.{at}"
            for part in ("query", "key", "value"):
                shapes[f"{layer}.attention.self.{part}"] = (hidden, hidden)
            shapes[f"{layer}.attention.output.dense"] = (hidden, hidden)
            shapes[f"{layer}.intermediate.dense"] = (4 * hidden, hidden)
            shapes[f"{layer}.output.dense"] = (hidden, 4 * hidden)
        found = {
            f"{name}.weight": torch.randn(shape, generator=dice) * 0.05
            for name, shape in shapes.items()
        }
        for name, shape in shapes.items():
            if not name.startswith("embeddings"):
                found[f"{name}.bias"] = torch.randn(shape[0], generator=dice) * 0.05
        norms = [f"encoder.layer.{at}.{part}" for at in range(network.LAYERS) for part in NORMS]
        for name in ("embeddings.LayerNorm", *norms):
            found[f"{name}.weight"] = torch.ones(hidden)
            found[f"{name}.bias"] = torch.randn(hidden, generator=dice) * 0.05
        save_file(found, tmp_path / "start.safetensors")
        return tmp_path / "start.safetensors"

    return write


NORMS = ("attention.output.LayerNorm", "output.LayerNorm")
