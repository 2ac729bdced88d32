"""Crf: the loss of a whole sequence of labels, not of each word by itself.

A linear-chain conditional random field (Lafferty et al. 2001): sequences that no spans can spell
have no share, and the score of a span counts both of its ends.

- In: scores a word and label.
- Out: the negative log likelihood of the right sequences.
- Not here: the best sequence (`models.decode`).
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from whence.models.labels import find_neighbours

NEVER = -1e4


class Crf(nn.Module):
    """Learned scores of neighbours over labels in BIOES."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        allowed = torch.from_numpy(find_neighbours(labels))
        self.register_buffer("never", torch.where(allowed, 0.0, NEVER))
        self.steps = nn.Parameter(torch.zeros(allowed.shape))

    def table(self) -> Tensor:
        """Scores of neighbours [labels + 1, labels + 1]; last row start, last column end."""
        return self.steps + self.never

    def forward(self, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Negative log likelihood of the right sequences.

        Args:
            scores: [B, W, labels], any float.
            labels: Right labels [B, W]; anything behind the end.
            lengths: Words of each sequence [B], at least 1.

        Returns:
            [B]
        """
        scores = scores.float()
        table = self.table()
        start, end, inner = table[-1, :-1], table[:-1, -1], table[:-1, :-1]
        alive = torch.arange(scores.shape[1], device=scores.device)[None] < lengths[:, None]
        chosen = scores.gather(2, labels[:, :, None])[:, :, 0]
        steps = inner[labels[:, :-1], labels[:, 1:]]
        last = labels.gather(1, lengths[:, None] - 1)[:, 0]
        right = (chosen * alive).sum(1) + (steps * alive[:, 1:]).sum(1)
        right = right + start[labels[:, 0]] + end[last]
        # Sums of exponentials as matrix products: each step subtracts the greatest score first.
        factors = inner.exp()
        state = scores[:, 0] + start
        for at in range(1, scores.shape[1]):
            top = state.max(1, keepdim=True).values
            summed = ((state - top).exp() @ factors).clamp_min(1e-30).log() + top + scores[:, at]
            state = torch.where(alive[:, at, None], summed, state)
        whole = torch.logsumexp(state + end, 1)
        return whole - right
