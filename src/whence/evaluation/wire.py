"""Wire measured: which agency an article comes from, by its text alone.

PolNeAR's table says of every article of the train and dev folders which agency sent it, if one did.
We read the bare texts as the product does and take the credit that it gives for the whole story, so
a credit that no line states is missed, and one for a picture or for help counts against us.

- In: the data folder.
- Out: `WireMeasure`.
- Not here: credits for single statements (`reuse.credits`), floors (`gate`).
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError
from whence.ingest import read_file
from whence.reuse.credits import find_credits
from whence.reuse.names import Names

_FOLDER = "attribution/polnear"
_LARGEST = 10_000_000
_NONE = ("", "none", "na")
# How the table writes those whose usual name here is another.
_USUAL = {"ap": "Associated Press", "reuters": "Reuters"}


@dataclass(frozen=True, slots=True)
class WireMeasure:
    """Articles of agencies, found by their right name.

    Attributes:
        documents: Articles.
        wire: Those that an agency sent.
        answered: Those for which we name one.
        right: Those for which we name the right one.
    """

    documents: int
    wire: int
    answered: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the answers that are right, 1 without an answer."""
        return self.right / self.answered if self.answered else 1.0

    @property
    def recall(self) -> float:
        """Share of the articles of agencies that are found."""
        return self.right / self.wire if self.wire else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.answered + self.wire
        return 2 * self.right / total if total else 1.0


def measure_wire(data: Path, splits: tuple[str, ...] = ("train", "dev")) -> WireMeasure:
    """Score the origin of articles from their bare texts.

    Args:
        data: The data folder.
        splits: Names of PolNeAR's folders.

    Returns:
        Counts over all articles of the folders; a wrong agency is an answer that is not right.

    Raises:
        DataError: The table or a text is missing.
    """
    folder = data / _FOLDER
    try:
        table = (folder / "metadata.tsv").read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"cannot read the table of articles under {folder}") from error
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    pairs = [
        (
            _to_agency(row),
            find_wire(folder / row["compartment"] / "text" / f"{row['filename']}.txt"),
        )
        for row in rows
        if row["compartment"] in splits
    ]
    return WireMeasure(
        documents=len(pairs),
        wire=sum(gold is not None for gold, _ in pairs),
        answered=sum(found is not None for _, found in pairs),
        right=sum(gold is not None and gold == found for gold, found in pairs),
    )


def find_wire(path: Path) -> str | None:
    """The agency that the product credits for a whole text, by its usual name.

    Args:
        path: A plain text.

    Raises:
        DataError: It is not there.
    """
    if not path.is_file():
        raise DataError(f"the text {path} is missing")
    document = read_file(path, shown=path.name, largest=_LARGEST)
    credits = find_credits({document.id: document}, (), {}, Names(()))
    # Who is said to have told the story first is credited, too, and is no agency of the text.
    named = (credit.name for credit in credits if not credit.content)
    return next((name for name in named if name == document.agency), None)


def _to_agency(row: Mapping[str, str]) -> str | None:
    name = row["wire"].strip()
    return None if name.casefold() in _NONE else _USUAL.get(name.casefold(), name)
