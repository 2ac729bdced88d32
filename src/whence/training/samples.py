"""Samples: articles as words with labels by word.

People mark characters; the reader answers for words. A span covers every word that it touches, and
what the words were made of is forgotten here, so that `augment` can change them.

- In: `Article`.
- Out: `Sample`; numbers for the machine's labels; words that people are called by.
- Not here: where articles come from (`corpora`), windows (`examples`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.models.features import Words, split_words
from whence.training.corpora import Article, Marked, Name, Silver

Piece = tuple[int, int]
Inventory = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Link:
    """One attribution in words: pieces [first, end) of each role, in order, apart."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """An article as words, with its labels by word.

    Attributes:
        forms: The words.
        boundaries: What stands before each.
        links: Attributions, None where the set has none.
        names: (first, end, kind), None where the set has none.
        silver: (tag, relation, name kind) of each word as numbers, -1 where unknown; None without.
        people: Words that are a part of a person's name, as people or a machine took them.
    """

    forms: tuple[str, ...]
    boundaries: tuple[int, ...]
    links: tuple[Link, ...] | None
    names: tuple[tuple[int, int, str], ...] | None
    silver: tuple[tuple[int, int, int], ...] | None
    people: frozenset[int]


def to_sample(article: Article, layer: int, inventory: Inventory) -> Sample:
    """An article as words with labels.

    Args:
        article: The article.
        layer: Which annotator's attributions.
        inventory: Numbers of silver tags, relations and names under "tag", "relation", "name".

    Returns:
        The sample; spans cover every word that they touch, pieces that touch are one, and of
        names that overlap the first and longest stays.
    """
    words = split_words(article.text)
    links = names = silver = None
    if article.attributions is not None:
        links = _place_links(words, article.attributions[layer])
    if article.names is not None:
        names = _place_names(words, article.names)
    if article.silver is not None:
        silver = _place_silver(words, article.silver, inventory)
    return Sample(
        tuple(article.text[a:b] for a, b in zip(words.starts, words.ends, strict=True)),
        tuple(words.boundaries),
        links,
        names,
        silver,
        _find_people(words, names or (), article.silver or ()),
    )


def join_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces in order, those that touch or overlap made one.

    Args:
        pieces: Pieces [first, end) in any order.

    Returns:
        The same words in as few pieces as can be.
    """
    joined: list[Piece] = []
    for first, end in sorted(pieces):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return tuple(joined)


def find_inventory(articles: Iterable[Article]) -> dict[str, dict[str, int]]:
    """Numbers for the machine's tags, relations and name kinds.

    Args:
        articles: All articles that will be learned from.

    Returns:
        Numbers from 0 in alphabetic order, under "tag", "relation" and "name".
    """
    found: dict[str, set[str]] = {"tag": set(), "relation": set(), "name": set()}
    for article in articles:
        for token in article.silver or ():
            found["tag"].add(token.tag)
            found["relation"].add(token.relation)
            found["name"].add(token.name)
    return {
        key: {item: at for at, item in enumerate(sorted(items))} for key, items in found.items()
    }


def find_pool(articles: Iterable[Article]) -> list[str]:
    """Words that people are called by, out of the sets with names, to swap in.

    Args:
        articles: All articles that will be learned from.

    Returns:
        Capitalized words of three letters and more, each once, in alphabetic order.
    """
    pool: set[str] = set()
    for article in articles:
        if article.names is not None:
            sample = to_sample(article, 0, {})
            pool.update(sample.forms[at] for at in sample.people)
    return sorted(
        form for form in pool if form[0].isupper() and form[1:].islower() and len(form) > 2
    )


def _find_piece(words: Words, start: int, end: int) -> Piece | None:
    """The words that characters [start, end) touch."""
    if start >= end:
        return None
    first, last = bisect_left(words.ends, start + 1), bisect_left(words.starts, end)
    return (first, last) if first < last else None


def _place_links(words: Words, items: Sequence[Marked]) -> tuple[Link, ...]:
    """Attributions whose cue and content hold a word."""

    def place(pairs: Sequence[Piece]) -> tuple[Piece, ...]:
        found = (_find_piece(words, start, end) for start, end in pairs)
        return join_pieces(piece for piece in found if piece)

    links = (Link(place(i.source), place(i.cue), place(i.content)) for i in items)
    return tuple(link for link in links if link.cue and link.content)


def _place_names(words: Words, items: Sequence[Name]) -> tuple[tuple[int, int, str], ...]:
    reached = 0
    kept = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        piece = _find_piece(words, item.start, item.end)
        if piece and piece[0] >= reached:
            kept.append((*piece, item.kind))
            reached = piece[1]
    return tuple(kept)


def _place_silver(
    words: Words, items: Sequence[Silver], inventory: Inventory
) -> tuple[tuple[int, int, int], ...]:
    """What the machine said of each word; of several tokens in a word, the last."""
    rows = [(-1, -1, -1)] * len(words.starts)
    for token in items:
        piece = _find_piece(words, token.start, token.end)
        if piece:
            rows[piece[0]] = (
                inventory["tag"].get(token.tag, -1),
                inventory["relation"].get(token.relation, -1),
                inventory["name"].get(token.name, -1),
            )
    return tuple(rows)


def _find_people(
    words: Words, names: Sequence[tuple[int, int, str]], silver: Sequence[Silver]
) -> frozenset[int]:
    pieces = [(first, end) for first, end, kind in names if kind == "person"]
    for token in silver:
        piece = _find_piece(words, token.start, token.end)
        if piece and token.name == "PERSON":
            pieces.append(piece)
    return frozenset(at for first, end in pieces for at in range(first, end))
