"""Train: from a published encoder to the reader, in one run that can be taken up again.

Attributions and names are learned together: every step reads one batch of one kind. The loss is the
negative log likelihood of the labels a word; what CoreNLP said of the words is learned with a small
weight beside it, because a source is a noun phrase and a content is a clause. The weights that are
kept are an exponential average over the last steps (Polyak and Juditsky 1992); that of each pass
is kept too, so that several can be made one when they are exported (Izmailov et al. 2018).

- In: prepared articles, a start encoder.
- Out: a checkpoint file.
- Not here: how good it is (`evaluation`), the shipped form (`export`).
"""

import random
import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from whence.errors import DataError
from whence.training.course import Course, Recipe
from whence.training.examples import Window, to_batch
from whence.training.model import Model, to_tensors
from whence.training.network import load_encoder

LAST, READER = "last.pt", "reader.pt"
_TOLD, _KEPT = 50, 250  # steps between two lines, and between two files
_LEAST_RATE = 1e-3  # of the peak, so that the first and the last steps learn something
_YOUNG = 20  # steps: the average of a young run must not hold on to the start

Line = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Schedule:
    """How fast to learn when: the rates rise, then fall to the end of the run.

    Attributes:
        steps: Steps of the whole run.
        minutes: Minutes of the whole run, 0 for no limit; what comes first ends it.
        warm: Share of the run over which the rates rise.
    """

    steps: int
    minutes: float
    warm: float

    def find_share(self, step: int, minutes: float) -> float:
        """How much of the run is over, from 0 to 1.

        Args:
            step: Steps that were made.
            minutes: Minutes that were spent.

        Returns:
            The greater one of both shares.
        """
        spent = minutes / self.minutes if self.minutes else 0.0
        return min(1.0, max(step / self.steps, spent))

    def find_rate(self, share: float) -> float:
        """The factor of every learning rate.

        Args:
            share: How much of the run is over.

        Returns:
            Near 0 at both ends; the rise is a part of the line that falls to the end.
        """
        return min(1.0, share / self.warm) * (1 - share) + _LEAST_RATE


class Run:
    """A run as it stands: the network, its optimizer, its average and how far it came."""

    def __init__(self, course: Course, start: Path) -> None:
        """Begin a run.

        Args:
            course: What to read.
            start: Safetensors file of the encoder to start from.
        """
        torch.manual_seed(course.recipe.seed)
        self.course = course
        self.recipe = course.recipe
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model = Model(course.inventory)
        load_encoder(self.model.reader, start)
        self.model.to(self.device).train()
        self.optimizer = make_optimizer(self.model, self.recipe)
        self.average = {
            name: value.detach().clone() for name, value in self.model.state_dict().items()
        }
        self.step = 0
        self.epoch = 0
        self.minutes = 0.0

    def learn(self, windows: Sequence[Window], dice: random.Random, rate: float) -> Line:
        """Make one step.

        Args:
            windows: The batch.
            dice: For the jitter of cues.
            rate: Factor of the learning rates.

        Returns:
            The parts of the loss.
        """
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate
        batch = to_tensors(to_batch(windows, dice, jitter=self.recipe.jitter), self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            loss, parts = self.model.loss(batch, self.recipe.silver)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self._follow()
        return parts

    def _follow(self) -> None:
        """Move the average towards the weights."""
        keep = min(self.recipe.average, self.step / (self.step + _YOUNG))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                if value.dtype.is_floating_point:
                    self.average[name].lerp_(value, 1 - keep)

    def save_reader(self, folder: Path) -> None:
        """Write the averaged weights.

        Args:
            folder: Where `reader.pt` is written.
        """
        _save({"model": self.average, "inventory": self.course.inventory}, folder / READER)

    def save(self, folder: Path) -> None:
        """Write all that `load` needs to go on.

        Args:
            folder: Where `last.pt` is written.
        """
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "step": self.step,
            "epoch": self.epoch,
            "minutes": self.minutes,
            "recipe": asdict(self.recipe),
        }
        _save(state, folder / LAST)

    def load(self, folder: Path) -> None:
        """Go on from what `save` wrote.

        Args:
            folder: Where `last.pt` lies.

        Raises:
            DataError: It belongs to a run of another recipe.
        """
        saved: dict[str, Any] = torch.load(folder / LAST, map_location=self.device)
        if saved["recipe"] != asdict(self.recipe):
            raise DataError(f"{folder / LAST} is of another recipe: remove it or use that recipe")
        self.model.load_state_dict(saved["model"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.average = saved["average"]
        self.step, self.epoch, self.minutes = saved["step"], saved["epoch"], saved["minutes"]


def train(
    course: Course,
    *,
    start: Path,
    out: Path,
    tell: Callable[[Line], None],
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Train a reader and write its averaged weights.

    A run that was stopped goes on from its last finished pass, as it would have gone on
    undisturbed: every pass has its own seeds.

    Args:
        course: What to learn from, and how.
        start: Safetensors file of the encoder to start from.
        out: Folder for `last.pt` (to go on from), `reader.pt` (the result) and one file a pass.
        tell: Told of the losses now and then, and after each pass when its files are written.
        clock: Seconds, for a limit of minutes.

    Raises:
        DataError: The course has nothing to learn, or the folder holds a run of another recipe.
    """
    recipe = course.recipe
    steps = round(len(course.read_pass(0)) * recipe.epochs)
    if not steps:
        raise DataError("there is nothing to learn from: no windows, or no epochs")
    schedule = Schedule(steps, recipe.minutes, recipe.warm)
    run = Run(course, start)
    out.mkdir(parents=True, exist_ok=True)
    if (out / LAST).exists():
        run.load(out)
    begun = clock() - run.minutes * 60
    while schedule.find_share(run.step, run.minutes) < 1:
        log = Log(steps, tell)
        for windows, dice in _read_pass(run):
            run.minutes = (clock() - begun) / 60
            share = schedule.find_share(run.step, run.minutes)
            if share >= 1:
                break
            log.add(run, run.learn(windows, dice, schedule.find_rate(share)))
            if run.step % _KEPT == 0:
                run.save_reader(out)
        run.epoch += 1
        run.save_reader(out)
        shutil.copyfile(out / READER, out / name_pass(run.epoch))
        run.save(out)
        log.tell(run)


def _read_pass(run: Run) -> Iterator[tuple[list[Window], random.Random]]:
    """The batches of the pass that is next, with the dice of the pass."""
    seed = f"{run.recipe.seed}/{run.epoch}"
    torch.manual_seed(random.Random(f"{seed}/dropout").getrandbits(63))
    dice = random.Random(f"{seed}/jitter")
    for windows in run.course.read_pass(run.epoch):
        yield windows, dice


class Log:
    """Means of the losses since they were last told."""

    def __init__(self, steps: int, teller: Callable[[Line], None]) -> None:
        """Begin with nothing.

        Args:
            steps: Steps of the whole run.
            teller: Who is told.
        """
        self._steps = steps
        self._teller = teller
        self._losses: dict[str, list[float]] = defaultdict(list)

    def add(self, run: Run, parts: Line) -> None:
        """Note the losses of one step, and tell of them when it is time.

        Args:
            run: The run behind the step.
            parts: The parts of the loss.
        """
        for name, value in parts.items():
            self._losses[name].append(value)
        if run.step % _TOLD == 0:
            self.tell(run)

    def tell(self, run: Run) -> None:
        """Tell of the mean losses.

        Args:
            run: The run as it stands.
        """
        means = {name: round(sum(them) / len(them), 4) for name, them in self._losses.items()}
        counts = {"epoch": run.epoch, "step": run.step, "of": self._steps}
        self._teller({**counts, "minutes": round(run.minutes, 2), **means})
        self._losses.clear()


def make_optimizer(model: Model, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with lower rates for lower layers; the word table stays as it is.

    Args:
        model: The network; its word table is frozen.
        recipe: The rates.

    Returns:
        The optimizer; each group keeps its highest rate under "peak".
    """
    encoder = model.reader.encoder
    encoder.words.weight.requires_grad_(requires_grad=False)
    count = len(encoder.layers)
    groups: list[dict[str, Any]] = [
        {"params": list(layer.parameters()), "lr": recipe.body * recipe.decay ** (count - 1 - at)}
        for at, layer in enumerate(encoder.layers)
    ]
    below = [*encoder.positions.parameters(), *encoder.norm.parameters()]
    groups.append({"params": below, "lr": recipe.body * recipe.decay**count})
    taken = {id(encoder.words.weight), *(id(item) for group in groups for item in group["params"])}
    rest = [item for item in model.parameters() if id(item) not in taken]
    groups.append({"params": rest, "lr": recipe.heads})
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)


def name_pass(number: int) -> str:
    """The file of the weights as they were after a pass.

    Args:
        number: Which pass, from 1.

    Returns:
        A file's name.
    """
    return f"pass-{number}.pt"


def _save(state: Mapping[str, Any], file: Path) -> None:
    """Write a file whole or not at all."""
    rough = file.with_suffix(".new")
    torch.save(state, rough)
    rough.rename(file)
