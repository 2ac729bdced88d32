"""Sightings: copies of one file become one document, versions of one article one family.

The same bytes in two folders are one document seen twice. A corrected or updated version confirms
nothing that the first one said; it joins the family. A line that one outlet prints in three stories
is part of its page.

- In: documents as read.
- Out: the documents of a pile, sorted.
- Not here: copies by other outlets (`reuse`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.ingest.families import find_families
from whence.ingest.lines import count_words, fold_line
from whence.ingest.speech import is_spoken
from whence.records import Block, BlockKind, Document, Sighting

# So many stories of one outlet must print a line before it is part of the page.
_STORIES = 3
_KINDS = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})
# Longer lines are background that an outlet repeats from story to story.
_LONGEST_REPEATED = 40


def join_sightings(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents of a pile: each once, in families, repeated lines set aside.

    Args:
        documents: As read, in any order; those of the same bytes several times.

    Returns:
        Sorted by path, then id; the order of the input changes nothing. `path` is the first in
        sorted order, all paths stand in `sightings`, `family` is the smallest id of all versions.
    """
    by_id: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        by_id[document.id].append(document)
    joined = sorted(
        (_join_copies(copies) for copies in by_id.values()), key=lambda one: (one.path, one.id)
    )
    families = find_families(joined)
    grouped = [replace(one, family=families[one.id]) for one in joined]
    return tuple(_set_repeats_aside(grouped))


def _join_copies(copies: Sequence[Document]) -> Document:
    first = min(copies, key=lambda one: one.path)
    seen = {sighting for copy in copies for sighting in copy.sightings}
    sightings = sorted(seen, key=lambda one: (one.path, one.url or "", one.part or ""))
    return replace(first, sightings=tuple(sightings) or (Sighting(first.path, first.url),))


def _set_repeats_aside(documents: Sequence[Document]) -> list[Document]:
    families: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in documents:
        for block in document.blocks if document.outlet else ():
            if block.kind in _KINDS:
                families[_key(document, block)].add(document.family)
    repeated = {key for key, found in families.items() if len(found) >= _STORIES}
    return [
        replace(one, blocks=tuple(_judge_block(one, block, repeated) for block in one.blocks))
        if one.outlet
        else one
        for one in documents
    ]


def _key(document: Document, block: Block) -> tuple[str, str]:
    return document.outlet or "", fold_line(document.text[block.start : block.end])


def _judge_block(document: Document, block: Block, repeated: set[tuple[str, str]]) -> Block:
    if block.kind not in _KINDS or _key(document, block) not in repeated:
        return block
    line = document.text[block.start : block.end]
    if is_spoken(line) or _is_attributed(line) or count_words(line) > _LONGEST_REPEATED:
        return block
    why = f"printed in {_STORIES} or more stories of {document.outlet}"
    return replace(block, kind=BlockKind.FURNITURE, detail=None, why=why)


def _is_attributed(line: str) -> bool:
    """Background with its source is part of the story each time."""
    words = set(fold_line(line).split())
    return bool(words & {"said", "says", "told", "according"})
