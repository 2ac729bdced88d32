"""Entities: who appears in a pile, who speaks, to whom, and who is who.

A name stands in many forms, a pronoun or "the minister" stands for a name, and a senior official is
nobody we can name. This room finds them in each document, ties every attribution to its speaker and
channel, and says across documents what is the same, what may be, and what is not.

- In: `records.Document`, `records.Prose`, `records.Attribution`.
- Out: `records.Cast` of a document or of the pile; `records.Identity` among a few speakers.
- Not here: finding attributions (`attribution`), counting origins (`provenance`).
"""

from whence.entities.casting import find_entities
from whence.entities.compare import compare_entities
from whence.entities.facts import Background
from whence.entities.grouping import NameMention
from whence.entities.listed import Aliases, parse_aliases
from whence.entities.marked import group_marked
from whence.entities.merging import merge_casts
from whence.entities.spotting import find_names

__all__ = [
    "Aliases",
    "Background",
    "NameMention",
    "compare_entities",
    "find_entities",
    "find_names",
    "group_marked",
    "merge_casts",
    "parse_aliases",
]
