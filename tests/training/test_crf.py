"""The loss of a sequence is its share among all sequences."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.models.labels import TAG_LABELS, find_neighbours, spell_labels

torch = pytest.importorskip("torch")

from whence.training.crf import Crf  # noqa: E402 - needs torch

LABELS = spell_labels(("x",))


def make_crf(seed: int, labels=LABELS):
    """Tables as training might leave them, and a generator."""
    crf = Crf(labels)
    dice = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        crf.steps.copy_(torch.randn(crf.steps.shape, generator=dice))
    return crf, dice


def score_of(labels, scores, table) -> float:
    """The score of one sequence, by the definition."""
    total = table[-1, labels[0]] + table[labels[-1], -1]
    total += sum(table[a, b] for a, b in pairwise(labels))
    return float(total + sum(scores[at, label] for at, label in enumerate(labels)))


def is_possible(labels) -> bool:
    """Whether spans can spell a sequence."""
    allowed = find_neighbours(LABELS)
    inner = all(allowed[a, b] for a, b in pairwise(labels))
    return bool(inner and allowed[-1, labels[0]] and allowed[labels[-1], -1])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_the_loss_is_that_of_all_sequences(seed: int, words: int) -> None:
    """Brute force over every possible sequence gives the same negative log likelihood."""
    crf, dice = make_crf(seed)
    scores = torch.randn(1, words, len(LABELS), generator=dice) * 2
    possible = [item for item in product(range(len(LABELS)), repeat=words) if is_possible(item)]
    right = possible[seed % len(possible)]

    found = crf(scores, torch.tensor([right]), torch.tensor([words])).item()

    table = crf.table().detach()
    every = torch.tensor([score_of(item, scores[0], table) for item in possible])
    wanted = torch.logsumexp(every, 0) - score_of(right, scores[0], table)
    assert found == pytest.approx(float(wanted), abs=1e-4)


def test_padding_changes_nothing() -> None:
    """Whatever stands behind the end of a sequence, its loss is that of the sequence alone."""
    crf, dice = make_crf(5)
    scores = torch.randn(2, 6, len(LABELS), generator=dice)
    labels = torch.tensor([[1, 3, 0, 2, 2, 2], [0, 1, 2, 2, 3, 4]])

    both = crf(scores, labels, torch.tensor([3, 6]))

    alone = crf(scores[:1, :3], labels[:1, :3], torch.tensor([3]))
    assert both[0].item() == pytest.approx(alone.item(), abs=1e-5)


def test_the_loss_is_never_below_nothing() -> None:
    """A likelihood is at most 1; scores that are sure of the right labels come near it."""
    crf, dice = make_crf(6, TAG_LABELS)
    scores = torch.randn(1, 9, len(TAG_LABELS), generator=dice)
    right = torch.tensor([[0, 1, 2, 3, 8, 0, 9, 11, 0]])

    unsure = crf(scores, right, torch.tensor([9])).item()
    sure = crf(scores.scatter(2, right[:, :, None], 30.0), right, torch.tensor([9])).item()

    assert unsure > 1
    assert -1e-3 < sure < 0.1


def test_an_impossible_sequence_has_no_share() -> None:
    """An end without a begin costs what nothing can make good."""
    crf, dice = make_crf(7)

    found = crf(
        torch.randn(1, 2, len(LABELS), generator=dice), torch.tensor([[0, 3]]), torch.tensor([2])
    )

    assert found.item() > 1000
