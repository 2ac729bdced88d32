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
    return _number((one.outlet or "", one.url or "") for one in documents)


def number_series(texts: Iterable[Text]) -> NDArray[np.int64]:
    """A number for the series of each text; 0 if it has none."""
    return _number((one.series, "") for one in texts)


def _number(known: Iterable[tuple[str, str]]) -> NDArray[np.int64]:
    numbers: dict[tuple[str, str], int] = {}
    rows = []
    for pair in known:
        if pair not in numbers:
            outlet, url = pair
            name = name_key(outlet) if outlet else _host_of(url)
            digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
            numbers[pair] = int.from_bytes(digest[:7], "big") if name else 0
        rows.append(numbers[pair])
    return np.array(rows, dtype=np.int64)


def _host_of(url: str) -> str:
    """The host of an address; empty if it is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
