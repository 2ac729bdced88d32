"""Model: the network with the tables of its label sequences, and what it loses on a batch.

- In: batches.
- Out: a loss and its parts.
- Not here: the layers (`network`), how the loss is lowered (`train`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from whence.models.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS
from whence.training.crf import Crf
from whence.training.examples import Array, Batch
from whence.training.network import Reader
from whence.training.samples import Inventory


@dataclass(frozen=True, slots=True)
class Tensors:
    """A batch where the network is; see `examples.Batch`."""

    inputs: tuple[Tensor, ...]
    lengths: Tensor
    tags: Tensor | None
    names: Tensor | None
    silver: Tensor | None
    cues: Tensor
    distances: Tensor
    roles: Tensor


def to_tensors(batch: Batch, device: torch.device) -> Tensors:
    """A batch on the device of the network.

    Args:
        batch: Arrays.
        device: Where the network is.

    Returns:
        The same numbers as tensors.
    """

    def move(item: Array) -> Tensor:
        return torch.from_numpy(item).to(device)

    return Tensors(
        tuple(move(item) for item in batch.inputs),
        move(batch.lengths),
        None if batch.tags is None else move(batch.tags),
        None if batch.names is None else move(batch.names),
        None if batch.silver is None else move(batch.silver),
        move(batch.cues),
        move(batch.distances),
        move(batch.roles),
    )


class Model(nn.Module):
    """The reader with the tables of its label sequences."""

    def __init__(self, inventory: Inventory) -> None:
        """Make a network without knowledge.

        Args:
            inventory: Numbers of the machine's labels, as `samples.find_inventory` gives them.
        """
        super().__init__()
        self.inventory = inventory
        self.reader = Reader(
            tags=len(inventory["tag"]),
            relations=len(inventory["relation"]),
            silver_names=len(inventory["name"]),
        )
        self.tag_crf = Crf(TAG_LABELS)
        self.name_crf = Crf(NAME_LABELS)
        self.link_crf = Crf(LINK_LABELS)

    def loss(self, batch: Tensors, silver: float) -> tuple[Tensor, Mapping[str, float]]:
        """What is lost on a batch.

        Args:
            batch: The batch.
            silver: Weight of the machine's labels.

        Returns:
            The loss a word, and its parts by name.
        """
        vectors, tags, names, as_word, as_cue = self.reader.read(*batch.inputs)
        words = batch.lengths.sum()
        parts: dict[str, Tensor] = {}
        if batch.tags is not None:
            parts["tag"] = self.tag_crf(tags, batch.tags, batch.lengths).sum() / words
        if batch.names is not None:
            parts["name"] = self.name_crf(names, batch.names, batch.lengths).sum() / words
        if len(batch.cues):
            rows, first, last = batch.cues.unbind(1)
            scores = self.reader.link(
                as_word[rows], as_cue[rows, first], as_cue[rows, last], batch.distances
            )
            parts["link"] = self.link_crf(scores, batch.roles, batch.lengths[rows]).sum() / words
        if batch.silver is not None and silver > 0:
            parts["silver"] = silver * self._silver_loss(vectors, batch.silver)
        return sum(parts.values()), {name: float(value.detach()) for name, value in parts.items()}

    def _silver_loss(self, vectors: Tensor, silver: Tensor) -> Tensor:
        """Mean over the words of which the machine said something; 0 if there is none."""
        heads = (self.reader.silver_tag, self.reader.silver_relation, self.reader.silver_name)
        losses = []
        for number, head in enumerate(heads):
            right = silver[:, :, number].flatten()
            scores = head(vectors).float().flatten(0, 1)
            lost = functional.cross_entropy(scores, right, ignore_index=-1, reduction="sum")
            losses.append(lost / (right >= 0).sum().clamp_min(1))
        return sum(losses)
