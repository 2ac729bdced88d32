"""A run lowers its loss, and may be stopped and taken up again."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from lessons import named, news
from whence.errors import DataError
from whence.models import read_wordpiece
from whence.training.course import Course, Recipe

torch = pytest.importorskip("torch")

from whence.training.train import Run, Schedule, name_pass, train  # noqa: E402 - needs torch

pytestmark = pytest.mark.usefixtures("small")

RECIPE = Recipe(seed=3, epochs=3, name_share=1, batch=120, warm=0.2)
ARTICLES = [*(news(f"daily/{at}") for at in range(3)), *(named(f"list/{at}") for at in range(3))]


class StoppedError(Exception):
    """Somebody pulled the plug."""


def course_of(recipe: Recipe = RECIPE) -> Course:
    """A course of six short articles."""
    return Course(ARTICLES, lambda form: read_wordpiece().encode(form).ids, recipe)


def run(start: Path, out: Path, recipe: Recipe = RECIPE, **options) -> list[Mapping[str, float]]:
    """A whole run; what it told."""
    told: list[Mapping[str, float]] = []
    train(course_of(recipe), start=start, out=out, **{"tell": told.append, **options})
    return told


def stop_after(passes: int) -> Callable[[Mapping[str, float]], None]:
    """Stops the run when it tells of its last pass."""

    def tell(line: Mapping[str, float]) -> None:
        if line["epoch"] == passes:
            raise StoppedError

    return tell


def weights_of(out: Path) -> Mapping:
    """The averaged weights."""
    return torch.load(out / "reader.pt")["model"]


def test_two_steps_lower_the_loss(write_start: Callable[[], Path]) -> None:
    """On the windows that they were made on."""
    begun = Run(course_of(replace(RECIPE, heads=1e-2, jitter=0)), write_start())
    begun.model.eval()
    windows = next(it for it in begun.course.read_pass(0) if it[0].tags is not None)

    losses = [sum(begun.learn(windows, random.Random(1), 1.0).values()) for _ in range(3)]

    assert losses[2] < losses[1] < losses[0]


def test_a_stopped_run_ends_as_an_undisturbed_one(
    write_start: Callable[[], Path], tmp_path: Path
) -> None:
    """Whatever was stopped between two passes goes on with the same dice."""
    start = write_start()
    run(start, tmp_path / "whole")

    for passes in (1, 2):
        with pytest.raises(StoppedError):
            run(start, tmp_path / "parts", tell=stop_after(passes))
    run(start, tmp_path / "parts")

    whole, parts = weights_of(tmp_path / "whole"), weights_of(tmp_path / "parts")
    assert whole.keys() == parts.keys()
    assert all(torch.equal(whole[name], parts[name]) for name in whole)


def test_a_finished_run_is_finished(write_start: Callable[[], Path], tmp_path: Path) -> None:
    """Who starts it again changes nothing."""
    start = write_start()
    told = run(start, tmp_path)
    before = weights_of(tmp_path)

    assert run(start, tmp_path) == []
    assert all(torch.equal(before[name], value) for name, value in weights_of(tmp_path).items())
    assert told[-1]["step"] == told[-1]["of"]
    last = torch.load(tmp_path / name_pass(told[-1]["epoch"]))["model"]
    assert all(torch.equal(before[name], last[name]) for name in before)
    assert told[0]["tag"] > told[-1]["tag"]


def test_a_run_of_another_recipe_is_not_taken_up(
    write_start: Callable[[], Path], tmp_path: Path
) -> None:
    """Half a run with one recipe and half with another is a run of none."""
    start = write_start()
    run(start, tmp_path)

    with pytest.raises(DataError, match="another recipe"):
        run(start, tmp_path, replace(RECIPE, heads=1e-2))


def test_nothing_to_learn_is_said(write_start: Callable[[], Path], tmp_path: Path) -> None:
    """A run without windows would write the weights it started from."""
    with pytest.raises(DataError, match="nothing to learn"):
        run(write_start(), tmp_path, replace(RECIPE, epochs=0))


def test_a_limit_of_minutes_ends_a_run(write_start: Callable[[], Path], tmp_path: Path) -> None:
    """The clock counts from the beginning, over every stop."""
    start, recipe = write_start(), replace(RECIPE, epochs=100, minutes=10)
    seconds = iter(range(0, 100_000, 30))

    told = run(start, tmp_path, recipe, clock=lambda: float(next(seconds)))

    assert told[-1]["minutes"] == pytest.approx(10, abs=0.6)
    assert told[-1]["step"] < told[-1]["of"]
    assert run(start, tmp_path, recipe, clock=lambda: 0.0) == []


def test_rates_rise_and_fall() -> None:
    """From near nothing to the peak and back, whichever of steps and minutes is ahead."""
    schedule = Schedule(steps=100, minutes=50, warm=0.1)

    assert schedule.find_share(20, 5) == 0.2
    assert schedule.find_share(20, 25) == 0.5
    assert schedule.find_share(150, 0) == 1.0
    rates = [schedule.find_rate(at / 100) for at in range(101)]
    assert rates.index(max(rates)) == 10
    assert 0 < rates[0] < 0.01
    assert 0 < rates[100] < 0.01


def test_lower_layers_learn_more_slowly(write_start: Callable[[], Path]) -> None:
    """The word table not at all."""
    begun = Run(course_of(), write_start())

    rates = [group["peak"] for group in begun.optimizer.param_groups]
    lower, upper, below, heads = rates
    assert below < lower < upper < heads
    assert not begun.model.reader.encoder.words.weight.requires_grad
    counted = sum(len(group["params"]) for group in begun.optimizer.param_groups)
    assert counted == len(list(begun.model.parameters())) - 1
