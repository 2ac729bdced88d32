"""Series: who published a text, as a number.

- In: documents, or bare texts.
- Out: one number a text; equal ones were published by the same outlet.
- Not here: what an outlet's pages have in common (`furniture`).
"""

import hashlib
from collections.abc import Iterable
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from whence.records import Document
from whence.reuse.names import name_key
from whence.reuse.texts import Text


def number_outlets(documents: Iterable[Document]) -> NDArray[np.int64]:
    """A number for who published each document, from the name or address; 0 if neither is known."""
    numbers: dict[tuple[str | None, str | None], int] = {}
    rows = []
    for one in documents:
        known = (one.outlet, one.url)
        if known not in numbers:
            name = name_key(one.outlet) if one.outlet else _host_of(one.url or "")
            numbers[known] = _number(name)
        rows.append(numbers[known])
    return np.array(rows, dtype=np.int64)


def number_series(texts: Iterable[Text]) -> NDArray[np.int64]:
    """A number for the series of each text, whatever its case; 0 if it has none."""
    numbers: dict[str, int] = {"": 0}
    rows = []
    for text in texts:
        if text.series not in numbers:
            numbers[text.series] = _number(" ".join(text.series.casefold().split()))
        rows.append(numbers[text.series])
    return np.array(rows, dtype=np.int64)


def _number(name: str) -> int:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:7], "big") if name else 0


def _host_of(url: str) -> str:
    """The host of an address; empty if it is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
