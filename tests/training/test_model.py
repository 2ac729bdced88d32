"""The loss counts what was marked, and nothing else."""

import random

import pytest

from lessons import named, news
from whence.models import read_wordpiece
from whence.training.corpora import Article
from whence.training.examples import cut_windows, to_batch
from whence.training.samples import find_inventory, to_sample

torch = pytest.importorskip("torch")

from whence.training.model import Model, to_tensors  # noqa: E402 - needs torch

pytestmark = pytest.mark.usefixtures("small")

INVENTORY = find_inventory([news()])


def make_model():
    """A model with random weights, ready to answer."""
    torch.manual_seed(2)
    return Model(INVENTORY).eval()


def to_loss(model, *articles: Article, silver: float = 0.1):
    """The loss of all windows of the articles, and its parts."""
    windows = [
        window
        for article in articles
        for window in cut_windows(
            to_sample(article, 0, INVENTORY),
            lambda form: read_wordpiece().encode(form).ids,
            random.Random(1),
            most=300,
        )
    ]
    batch = to_batch(windows, random.Random(1), jitter=0)
    return model.loss(to_tensors(batch, torch.device("cpu")), silver)


def test_the_loss_is_the_sum_of_its_parts() -> None:
    """News has tags, links and silver; a list has names."""
    model = make_model()

    loss, parts = to_loss(model, news())
    _, others = to_loss(model, named())

    assert set(parts) == {"tag", "link", "silver"}
    assert set(others) == {"name"}
    assert loss.item() == pytest.approx(sum(parts.values()), rel=1e-5)


def test_the_loss_is_counted_by_word() -> None:
    """The same article twice loses what it loses once."""
    model = make_model()

    once, twice = (to_loss(model, *[news()] * count)[0] for count in (1, 2))

    assert once.item() == pytest.approx(twice.item(), rel=1e-4)


def test_silver_weighs_what_the_recipe_says() -> None:
    """Twice the weight is twice the part, no weight is no part."""
    model = make_model()

    light, heavy = (to_loss(model, news(), silver=it)[1]["silver"] for it in (0.1, 0.2))

    assert heavy == pytest.approx(2 * light, rel=1e-5)
    assert "silver" not in to_loss(model, news(), silver=0)[1]


def test_a_batch_of_which_the_machine_said_nothing_has_a_loss() -> None:
    """A mean over nothing is no number, and would ruin every weight."""
    text = news().text

    loss, parts = to_loss(make_model(), Article("x", text, ((),), silver=()))

    assert parts["silver"] == 0
    assert torch.isfinite(loss)
