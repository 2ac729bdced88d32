"""Course: which windows are read in which order, the same for the same seed.

Every pass meets the articles in other clothes and other windows. Its dice are its own, so that a
run that was stopped between two passes goes on as if nothing had happened.

- In: articles, a `Recipe`.
- Out: batches of windows, pass by pass.
- Not here: what is learned from them (`train`).
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.training.augment import change_sample
from whence.training.corpora import Article
from whence.training.examples import PiecesOf, Window, cut_windows
from whence.training.samples import find_inventory, find_pool, to_sample

NAMELESS = 0.3
"""Share of the windows without any name that are kept in sets of names."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides a run.

    Attributes:
        seed: Of weights, order and changes.
        epochs: Passes over the attribution articles.
        name_share: Share of the name windows read in each pass.
        window: Most pieces a window.
        batch: Most pieces a batch, padding included.
        body: Learning rate of the encoder's top layer.
        heads: Learning rate of everything new.
        decay: Factor of the learning rate from a layer to the one below it.
        warm: Share of steps over which the rates rise.
        silver: Weight of the machine-made syntax.
        average: Factor of the running average of the weights.
        jitter: Share of cues moved by a word.
        minutes: When to have come to the end, whatever was reached by then; 0 for no limit. With
            a limit the result depends on the speed of the machine.
    """

    seed: int = 1
    epochs: float = 8
    name_share: float = 0.4
    window: int = 208
    batch: int = 1900
    body: float = 2e-4
    heads: float = 1e-3
    decay: float = 0.9
    warm: float = 0.05
    silver: float = 0.15
    average: float = 0.998
    jitter: float = 0.15
    minutes: float = 0


class Course:
    """The batches of all passes."""

    def __init__(self, articles: Sequence[Article], pieces_of: PiecesOf, recipe: Recipe) -> None:
        """Take what is to be read.

        Args:
            articles: The articles.
            pieces_of: Piece ids of a word.
            recipe: The recipe.
        """
        self.articles = articles
        self.pieces_of = pieces_of
        self.recipe = recipe
        self.inventory = find_inventory(articles)
        self.pool = find_pool(articles)

    def read_pass(self, number: int) -> list[list[Window]]:
        """The batches of one pass.

        Args:
            number: Which pass, from 0.

        Returns:
            Batches of windows of one kind, attributions or names, shuffled.
        """
        dice = random.Random(f"{self.recipe.seed}/{number}")
        kinds: tuple[list[Window], list[Window]] = ([], [])
        for article in self.articles:
            is_name = article.names is not None
            if is_name and dice.random() > self.recipe.name_share:
                continue
            for window in self._cut(article, dice):
                if is_name and not any(window.names or ()) and dice.random() > NAMELESS:
                    continue
                kinds[is_name].append(window)
        batches = [batch for kind in kinds for batch in fill_batches(kind, dice, self.recipe.batch)]
        dice.shuffle(batches)
        return batches

    def _cut(self, article: Article, dice: random.Random) -> Iterator[Window]:
        layer = dice.randrange(len(article.attributions)) if article.attributions else 0
        sample = change_sample(to_sample(article, layer, self.inventory), dice, self.pool)
        most = dice.choice((self.recipe.window, self.recipe.window * 3 // 4))
        return cut_windows(sample, self.pieces_of, dice, most=most)


def fill_batches(
    windows: Sequence[Window], dice: random.Random, most: int
) -> Iterator[list[Window]]:
    """Batches of windows of nearly equal length.

    Args:
        windows: Windows in any order.
        dice: Mixes windows of nearly equal length.
        most: Most pieces a batch, every window counted as long as the longest of its batch; a
            longer window stands alone.

    Yields:
        Batches that hold every window once.
    """
    batch: list[Window] = []
    longest = 0
    for window in sorted(windows, key=lambda window: (window.size // 16, dice.random())):
        longest = max(longest, window.size)
        if batch and longest * (len(batch) + 1) > most:
            yield batch
            batch, longest = [], window.size
        batch.append(window)
    if batch:
        yield batch
