"""Reuse: what documents share, and what came from what.

Most of what looks like confirmation is copying. This room finds the words that documents have in
common and, where the evidence allows, who had them first.

- In: documents with their prose, or bare texts; attributions and entities for the credits.
- Out: `records.Reuse`, or `Passages` as columns; `Descent` with derivations and the texts that
  nobody gave us.
- Not here: what copying does to the number of origins (`provenance`).
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.reuse.descent import Descent, trace_descent
    from whence.reuse.paraphrase import find_paraphrases
    from whence.reuse.paraphrase_ties import tie_paraphrases
    from whence.reuse.passages import find_reuses
    from whence.reuse.search import find_passages
    from whence.reuse.stemma import Stemma, build_stemma
    from whence.reuse.texts import Passages, Text
    from whence.reuse.witnesses import Table, collate, make_table

# Loaded on first use: whoever compares bare texts needs nothing of descent.
_HOMES = {
    "Descent": "descent",
    "Passages": "texts",
    "Stemma": "stemma",
    "Table": "witnesses",
    "Text": "texts",
    "build_stemma": "stemma",
    "collate": "witnesses",
    "find_paraphrases": "paraphrase",
    "find_passages": "search",
    "find_reuses": "passages",
    "make_table": "witnesses",
    "tie_paraphrases": "paraphrase_ties",
    "trace_descent": "descent",
}

__all__ = [
    "Descent",
    "Passages",
    "Stemma",
    "Table",
    "Text",
    "build_stemma",
    "collate",
    "find_paraphrases",
    "find_passages",
    "find_reuses",
    "make_table",
    "tie_paraphrases",
    "trace_descent",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
