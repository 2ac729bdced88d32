"""Pieces measured: our WordPiece cuts texts as the library `tokenizers` does.

The reader was trained on the library's pieces. A text that ours cuts otherwise would be read with
other numbers or answered in other places, and no figure would tell why. Invented texts are compared
in the tests; here are the articles.

- In: PolNeAR's articles; the library, which only developers install.
- Out: `PiecesMeasure`.
- Not here: WordPiece itself (`models`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from whence.errors import DataError
from whence.evaluation.attribution import read_articles
from whence.models import Pieces, read_wordpiece

Encode = Callable[[str], Pieces]


@dataclass(frozen=True, slots=True)
class PiecesMeasure:
    """How many texts were compared, and how many differ in a piece or its place."""

    texts: int
    differ: int

    @property
    def equal(self) -> float:
        """Share of texts cut alike; 0 if there was none."""
        return 1 - self.differ / self.texts if self.texts else 0.0


def measure_pieces(data: Path, *, every: int = 1) -> PiecesMeasure:
    """Compare our pieces with the library's on PolNeAR train and dev.

    Args:
        data: The data folder.
        every: Take only each so-manieth article.

    Returns:
        The counts.

    Raises:
        DataError: The articles or the library are missing.
    """
    return compare_pieces(
        islice(_read_texts(data), None, None, every), read_wordpiece().encode, open_library()
    )


def compare_pieces(texts: Iterable[str], ours: Encode, theirs: Encode) -> PiecesMeasure:
    """Count the texts in which numbers or offsets of pieces differ."""
    compared = differ = 0
    for text in texts:
        compared += 1
        differ += ours(text) != theirs(text)
    return PiecesMeasure(compared, differ)


def open_library() -> Encode:
    """The library in the setting of uncased BERT models, without marks around the text.

    Returns:
        What it says of a text.

    Raises:
        DataError: The library is not installed.
    """
    try:
        library: Any = import_module("tokenizers")  # Any: only developers have it
    except ModuleNotFoundError as error:
        raise DataError("the library `tokenizers` is missing; `make eval` installs it") from error
    vocabulary = dict(read_wordpiece().vocabulary)
    made = library.Tokenizer(
        library.models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100)
    )
    made.normalizer = library.normalizers.BertNormalizer()
    made.pre_tokenizer = library.pre_tokenizers.BertPreTokenizer()

    def encode(text: str) -> Pieces:
        found = made.encode(text, add_special_tokens=False)
        starts, ends = zip(*found.offsets, strict=True) if found.offsets else ((), ())
        return Pieces(tuple(found.ids), tuple(starts), tuple(ends))

    return encode


def _read_texts(data: Path) -> Iterator[str]:
    for split in ("train", "dev"):
        yield from (article.text for article in read_articles(data, split=split))
