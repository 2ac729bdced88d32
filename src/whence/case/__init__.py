"""Case: the Python API; read a pile of documents and ask what stands behind each claim.

This is what the command line and a notebook call. Everything below it is pure; here files are
opened and problems collected.

- In: paths of files and folders, settings, perhaps files of decisions and aliases.
- Out: `records.Answer`; from it `Listing`, who is who; or only `Texts`, to be compared.
- Not here: how an answer is shown (`report`) or written (`export`).
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.case.aliases import read_aliases
    from whence.case.decisions import read_decisions
    from whence.case.listing import Context, Doubt, Listed, Listing, list_entities
    from whence.case.pile import read_pile
    from whence.case.texts import Texts, read_texts

# Loaded on first use: whoever compares texts needs no reader of statements.
_HOMES = {
    "Context": "listing",
    "Doubt": "listing",
    "Listed": "listing",
    "Listing": "listing",
    "Texts": "texts",
    "list_entities": "listing",
    "read_aliases": "aliases",
    "read_decisions": "decisions",
    "read_pile": "pile",
    "read_texts": "texts",
}

__all__ = [
    "Context",
    "Doubt",
    "Listed",
    "Listing",
    "Texts",
    "list_entities",
    "read_aliases",
    "read_decisions",
    "read_pile",
    "read_texts",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
