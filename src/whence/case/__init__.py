"""Case: the Python API; read a pile of documents and ask what stands behind each claim.

This is what the command line and a notebook call. Everything below it is pure; here files are
opened and problems collected.

- In: paths of files and folders, settings, perhaps files of decisions and aliases.
- Out: `records.Answer`; from it `Listing`, who is who.
- Not here: how an answer is shown (`report`) or written (`export`).
"""

from whence.case.aliases import read_aliases
from whence.case.decisions import read_decisions
from whence.case.listing import Context, Doubt, Listed, Listing, list_entities
from whence.case.pile import read_pile

__all__ = [
    "Context",
    "Doubt",
    "Listed",
    "Listing",
    "list_entities",
    "read_aliases",
    "read_decisions",
    "read_pile",
]
