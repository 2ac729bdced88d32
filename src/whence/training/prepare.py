"""Prepare: all training articles in one file, so that a run does not depend on a folder of data.

- In: the data folder.
- Out: one file of articles, and its hash.
- Not here: reading each set (`corpora`).
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from whence.errors import DataError
from whence.training.corpora import Article, Marked, Name, Silver, read_names, read_polnear


def prepare(data: Path, out: Path) -> str:
    """Read every set that may be trained on and write its articles.

    Args:
        data: The data folder.
        out: The file to write: one article a line, as JSON.

    Returns:
        The sha256 of the file, which the model card quotes.

    Raises:
        DataError: A set is missing.
    """
    articles = [*read_polnear(data, split="train"), *read_names(data)]
    lines = [json.dumps(asdict(article), ensure_ascii=False) for article in articles]
    content = ("\n".join(lines) + "\n").encode("utf-8")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    return sha256(content).hexdigest()


def read_prepared(file: Path) -> Sequence[Article]:
    """The articles of a prepared file.

    Args:
        file: What `prepare` wrote.

    Returns:
        The articles in order.

    Raises:
        DataError: The file is missing.
    """
    if not file.is_file():
        raise DataError(f"{file} is missing: run the step prepare first")
    with file.open(encoding="utf-8") as lines:
        return [_to_article(json.loads(line)) for line in lines]


def _to_article(row: dict[str, Any]) -> Article:
    layers, names, silver = row["attributions"], row["names"], row["silver"]
    return Article(
        row["name"],
        row["text"],
        None if layers is None else tuple(tuple(map(_to_marked, items)) for items in layers),
        None if names is None else tuple(Name(**item) for item in names),
        None if silver is None else tuple(Silver(**item) for item in silver),
    )


def _to_marked(item: dict[str, Any]) -> Marked:
    return Marked(**{role: tuple(map(tuple, pairs)) for role, pairs in item.items()})
