"""Network: the reader as a trainable network.

A BERT encoder of six layers (MiniLM, Wang et al. 2020, arXiv:2002.10957) with three small learned
embeddings added at its input, and heads over words: spans of source, cue and content, names, and a
linker that says which words are source and content of one given cue. The linker multiplies and adds
projections of the cue and of each word, after the biaffine scorer of Dozat and Manning (2017,
arXiv:1611.01734).

- In: batches of tensors.
- Out: scores a word and label.
- Not here: best sequences and their loss (`crf`), batches (`examples`).
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from whence.models.features import Boundary, QuoteState, Shape
from whence.models.labels import (
    DISTANCES,
    LINK_LABELS,
    NAME_LABELS,
    TAG_LABELS,
)

HIDDEN = 384
HEADS = 12
LAYERS = 6
LINK_HIDDEN = 256


class Layer(nn.Module):
    """One transformer layer, normalized after each half, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.narrow = nn.Linear(4 * HIDDEN, HIDDEN)
        self.last_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [B, T, H] and an additive mask [B, 1, 1, T] to states."""
        batch, length, _ = states.shape
        parts = self.query_key_value(states).view(batch, length, 3, HEADS, HIDDEN // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        weights = query @ key.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + mask
        mixed = functional.softmax(weights, dim=-1) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        states = self.norm(states + self.drop(self.output(mixed)))
        wide = functional.gelu(self.widen(states))
        return self.last_norm(states + self.drop(self.narrow(wide)))


class Encoder(nn.Module):
    """Pieces with their features to word vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(len(Shape), HIDDEN)
        self.states = nn.Embedding(len(QuoteState), HIDDEN)
        self.boundaries = nn.Embedding(len(Boundary), HIDDEN)
        for table in (self.shapes, self.states, self.boundaries):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.around = nn.Linear(3 * HIDDEN, HIDDEN)

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, boundaries: Tensor, words: Tensor
    ) -> Tensor:
        """Word vectors.

        Args:
            ids: Piece ids [B, T]; 0 is padding.
            shapes: Shape of the piece's word [B, T].
            states: Quote state of the piece's word [B, T].
            boundaries: Boundary before the piece [B, T].
            words: First and last piece of each word [B, W, 2]; 0 where there is no word.

        Returns:
            [B, W, HIDDEN]
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        summed = (
            self.words(ids)
            + self.positions(places)
            + self.shapes(shapes)
            + self.states(states)
            + self.boundaries(boundaries)
        )
        hidden = self.drop(self.norm(summed))
        mask = (ids == 0)[:, None, None, :].to(hidden.dtype) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, mask)
        batch, count, _ = words.shape
        picked = words.reshape(batch, count * 2, 1).expand(-1, -1, HIDDEN)
        vectors = hidden.gather(1, picked).view(batch, count, 2, HIDDEN).mean(2)
        vectors = vectors * (words[:, :, :1] > 0)
        edge = torch.zeros_like(vectors[:, :1])
        before = torch.cat([edge, vectors[:, :-1]], 1)
        after = torch.cat([vectors[:, 1:], edge], 1)
        around = self.around(torch.cat([before, vectors, after], -1))
        return vectors + functional.gelu(around)


class Reader(nn.Module):
    """The encoder with its heads."""

    def __init__(self, *, tags: int = 0, relations: int = 0, silver_names: int = 0) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.15)
        self.tag = nn.Linear(HIDDEN, len(TAG_LABELS))
        self.name = nn.Linear(HIDDEN, len(NAME_LABELS))
        self.link_word = nn.Linear(HIDDEN, 2 * LINK_HIDDEN)
        self.link_cue = nn.Linear(HIDDEN, 4 * LINK_HIDDEN)
        self.link_distance = nn.Embedding(DISTANCES, LINK_HIDDEN)
        self.link_label = nn.Linear(LINK_HIDDEN, len(LINK_LABELS))
        # Only in training: what CoreNLP said of each word.
        self.silver_tag = nn.Linear(HIDDEN, tags)
        self.silver_relation = nn.Linear(HIDDEN, relations)
        self.silver_name = nn.Linear(HIDDEN, silver_names)

    def read(
        self, ids: Tensor, shapes: Tensor, states: Tensor, boundaries: Tensor, words: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """One pass over windows; arguments as of `Encoder`.

        Returns:
            Word vectors [B, W, H], tag scores [B, W, tags], name scores [B, W, names], and the
            projections of each word as a word [B, W, 2 L] and as the edge of a cue [B, W, 4 L].
        """
        vectors = self.drop(self.encoder(ids, shapes, states, boundaries, words))
        return (
            vectors,
            self.tag(vectors),
            self.name(vectors),
            self.link_word(vectors),
            self.link_cue(vectors),
        )

    def link(self, as_word: Tensor, first: Tensor, last: Tensor, distances: Tensor) -> Tensor:
        """Which words of its window are source and content of each cue.

        Args:
            as_word: Projections of the words of the cue's window [C, W, 2 L].
            first: Projection of the cue's first word as an edge [C, 4 L].
            last: Projection of its last word [C, 4 L].
            distances: Bucket of the distance of each word to the cue [C, W].

        Returns:
            Scores [C, W, link labels].
        """
        begins, ends = first.chunk(2, -1)[0], last.chunk(2, -1)[1]
        added, factor = (begins + ends).chunk(2, -1)
        plain, scaled = as_word.chunk(2, -1)
        mixed = plain + self.link_distance(distances)
        mixed = mixed + added[:, None] + scaled * factor[:, None]
        return self.link_label(self.drop(functional.gelu(mixed)))


def load_encoder(reader: Reader, file: Path) -> None:
    """Start the encoder from the weights of a published MiniLM.

    Args:
        reader: The network; changed in place.
        file: A safetensors file with BERT's names of parameters.
    """
    found = load_file(file)
    encoder = reader.encoder
    kinds = found["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        encoder.words.weight.copy_(found["embeddings.word_embeddings.weight"] + kinds)
        encoder.positions.weight.copy_(found["embeddings.position_embeddings.weight"])
        _copy(encoder.norm, found, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            prefix = f"encoder.layer.{number}."
            for part, place in zip(
                ("query", "key", "value"), range(0, 3 * HIDDEN, HIDDEN), strict=True
            ):
                name = f"{prefix}attention.self.{part}."
                layer.query_key_value.weight[place : place + HIDDEN] = found[name + "weight"]
                layer.query_key_value.bias[place : place + HIDDEN] = found[name + "bias"]
            _copy(layer.output, found, prefix + "attention.output.dense")
            _copy(layer.norm, found, prefix + "attention.output.LayerNorm")
            _copy(layer.widen, found, prefix + "intermediate.dense")
            _copy(layer.narrow, found, prefix + "output.dense")
            _copy(layer.last_norm, found, prefix + "output.LayerNorm")


def _copy(module: nn.Module, found: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(found[name + ".weight"])
    module.bias.copy_(found[name + ".bias"])
