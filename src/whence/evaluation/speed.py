"""Speed and precision: what the small weights save, and what they cost.

The shipped weights are whole numbers of eight bits. They may cost half a point of F1 against the
same model in full precision; how fast they read depends on the machine, so that is shown and never
held to a floor.

- In: PolNeAR's articles; readers.
- Out: words per second of processor time, `PrecisionMeasure`.
- Not here: how weights are made (`training`).
"""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import process_time

from whence.attribution import find_attributions
from whence.errors import DataError
from whence.evaluation.attribution import (
    AttributionMeasure,
    measure_attribution,
    read_articles,
    to_document,
)
from whence.models import Reader
from whence.text import find_words, read_prose


@dataclass(frozen=True, slots=True)
class PrecisionMeasure:
    """PolNeAR dev read with the shipped weights and with those in full precision."""

    shipped: AttributionMeasure
    full: AttributionMeasure

    @property
    def gain(self) -> float:
        """Points of soft F1 that the small weights bring; below 0 for what they cost."""
        return 100 * (self.shipped.soft.f1 - self.full.soft.f1)


def measure_speed(data: Path, reader: Reader, *, every: int = 1) -> float:
    """Words that are read for attributions in a second of processor time, hearsay included.

    Args:
        data: The data folder; whole articles of PolNeAR dev are read.
        reader: It must have read nothing yet, since it remembers.
        every: Take only each so-manieth article.

    Returns:
        Words per second, over all threads of this process.

    Raises:
        DataError: The articles are missing.
    """
    articles = islice(read_articles(data, split="dev"), None, None, every)
    proses = [read_prose(to_document(article.text)) for article in articles]
    words = sum(len(find_words(prose.text, 0, len(prose.text))) for prose in proses)
    begun = process_time()
    for prose in proses:
        find_attributions(prose, reader)
    took = process_time() - begun
    if not words or took <= 0:
        raise DataError(f"nothing was read of the articles in {data}, so there is no speed")
    return words / took


def compare_precision(data: Path, shipped: Reader, full: Reader) -> PrecisionMeasure:
    """Score PolNeAR dev with both readers.

    Args:
        data: The data folder.
        shipped: The reader that ships.
        full: The same model in full precision.

    Returns:
        Both figures.

    Raises:
        DataError: The articles or the scorer are missing.
    """
    return PrecisionMeasure(
        measure_attribution(data, reader=shipped), measure_attribution(data, reader=full)
    )


def measure_weight(folder: Path) -> float:
    """The size of all files of a model, in megabytes of 10^6 bytes.

    Raises:
        DataError: The folder holds none.
    """
    sizes = [file.stat().st_size for file in folder.glob("*") if file.is_file()]
    if not sizes:
        raise DataError(f"no weights in {folder}")
    return sum(sizes) / 1e6
