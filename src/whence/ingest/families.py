"""Families: which documents are versions of one article.

An outlet corrects, updates and moves its articles; each saved version looks like another document
that says the same. Versions are told by their outlet or address and by nearly the same text.

- In: documents without copies.
- Out: for each document the id that stands for all its versions.
- Not here: articles that other outlets took over (`reuse`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from whence.ingest.blocks import join_article
from whence.ingest.lines import fold_line
from whence.records import Document, DocumentId

_GRAM = 4
# Share of all 4-word runs of two texts that both must hold: a later story that repeats an earlier
# one as its background is no version of it.
_SAME_TEXT = 0.6
# With the same title or address: share of the shorter text's runs that the longer one holds.
_SAME_TITLE = 0.4
# Runs in more documents of one outlet than this are its page, and say nothing about versions.
_COMMON = 12


def find_families(documents: Sequence[Document]) -> Mapping[DocumentId, DocumentId]:
    """The family of each document.

    Args:
        documents: Each once, in any order.

    Returns:
        The smallest id of all versions, by document. Pairs are found through shared runs of
        words, so not all pairs are compared.
    """
    parents: dict[DocumentId, DocumentId] = {one.id: one.id for one in documents}

    def find_root(name: DocumentId) -> DocumentId:
        while parents[name] != name:
            parents[name] = parents[parents[name]]
            name = parents[name]
        return name

    for group in _group_documents(documents):
        grams = {one.id: _cut_grams(one) for one in group}
        by_id = {one.id: one for one in group}
        for first, second, shared in _find_pairs(grams):
            if _is_version(by_id[first], by_id[second], grams, shared):
                low, high = sorted((find_root(first), find_root(second)))
                parents[high] = low
    return {name: find_root(name) for name in parents}


def _group_documents(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """Those of one outlet, and those of one address."""
    groups: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in sorted(documents, key=lambda one: one.id):
        if document.outlet:
            groups["outlet", document.outlet.casefold()].append(document)
        if document.url:
            groups["url", document.url].append(document)
    return (group for _, group in sorted(groups.items()) if len(group) > 1)


def _cut_grams(document: Document) -> frozenset[str]:
    words = fold_line(join_article(document)).split()
    return frozenset(
        " ".join(words[start : start + _GRAM]) for start in range(len(words) - _GRAM + 1)
    )


def _find_pairs(
    grams: Mapping[DocumentId, frozenset[str]],
) -> Iterator[tuple[DocumentId, DocumentId, int]]:
    holders: dict[str, list[DocumentId]] = defaultdict(list)
    for name in sorted(grams):
        for gram in grams[name]:
            holders[gram].append(name)
    shared: dict[tuple[DocumentId, DocumentId], int] = defaultdict(int)
    for names in holders.values():
        if 1 < len(names) <= _COMMON:
            for at, first in enumerate(names):
                for second in names[at + 1 :]:
                    shared[first, second] += 1
    return ((first, second, count) for (first, second), count in sorted(shared.items()))


def _is_version(
    first: Document,
    second: Document,
    grams: Mapping[DocumentId, frozenset[str]],
    shared: int,
) -> bool:
    sizes = (len(grams[first.id]), len(grams[second.id]))
    titles = {fold_line(one.title or "") for one in (first, second)}
    same = (len(titles) == 1 and titles != {""}) or (first.url and first.url == second.url)
    if same:
        return shared >= _SAME_TITLE * min(sizes)
    return shared >= _SAME_TEXT * (sum(sizes) - shared)
