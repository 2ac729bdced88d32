"""Planted, the copies: what is done to an article before it is hidden in foreign text.

Edits are drawn word by word and are milder than real rewriting: what is missed here is missed for
certain, what is found says little of paraphrase.

- In: articles, a source of random numbers.
- Out: `make_copy`, `Piece`.
- Not here: the text around (`planted_text`), the pile (`planted`).
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

KINDS = (
    "verbatim",
    "edited 5 %",
    "edited 10 %",
    "edited 20 %",
    "shuffled",
    "abridged",
    "merged",
    "30 words",
    "20 words",
)
STRESS = ("numbers changed", "OCR noise", "reprinted")

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LINES = re.compile(r"\s*\n\s*")
_DIGITS = re.compile(r"\d")
# What scanners take for one another, one letter in fifty.
_MISREAD = {
    **{"e": "c", "c": "e", "l": "1", "i": "l", "o": "0", "m": "rn", "h": "b", "s": "5", "a": "o"},
    **{"t": "f", "n": "u", "r": "v", "u": "n", "d": "cl", "g": "q", "w": "vv"},
}
_MISREAD_SHARE = 0.02
# Sentences of a text that is printed without paragraphs are taken three by three.
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a copy, and which article they were taken from (0 or 1)."""

    text: str
    source: int = 0


def make_copy(
    articles: tuple[str, str], kind: str, words: Sequence[str], rng: random.Random
) -> tuple[Piece, ...]:
    """Copy an article.

    Args:
        articles: The one that is copied, and another that "merged" puts between its paragraphs.
        kind: One of `KINDS` or `STRESS`.
        words: For edits.
        rng: Draws everything.

    Returns:
        The copy: paragraphs of their own that stand one after the other.
    """
    article = articles[0]
    if kind == "merged":
        return _merge(articles)
    if kind == "verbatim":
        return (Piece(article),)
    if kind == "numbers changed":
        return (Piece(_DIGITS.sub(lambda _: str(rng.randrange(10)), article)),)
    if kind == "OCR noise":
        return (Piece("".join(_misread(sign, rng) for sign in article)),)
    if kind == "reprinted":
        return (Piece(_reprint(article, words, rng)),)
    return (Piece(_rework(article, kind, words, rng)),)


def _rework(article: str, kind: str, words: Sequence[str], rng: random.Random) -> str:
    """Edits, cuts, new orders and quotations."""
    if kind.startswith("edited"):
        return _edit(article.split(), int(kind.split()[1]) / 100, words, rng)
    if kind.endswith("words"):
        tokens = article.split()
        length = int(kind.split()[0])
        start = rng.randrange(len(tokens) - length)
        return f"“{' '.join(tokens[start : start + length])}”"
    sentences = [part for part in _SENTENCE.split(article) if part.strip()]
    if kind == "shuffled":
        rng.shuffle(sentences)
        return " ".join(sentences)
    kept = [part for part in sentences if rng.random() < 0.5] or sentences[:1]
    return _edit(" ".join(kept).split(), 0.03, words, rng)


def _reprint(article: str, words: Sequence[str], rng: random.Random) -> str:
    """As papers print an agency's story: a word changed here and there, every fifth cut short."""
    tokens = article.split()
    if rng.random() < 0.2:
        tokens = tokens[: max(1, 6 * len(tokens) // 10)]
    return _edit(tokens, 0.01, words, rng)


def _merge(articles: tuple[str, str]) -> tuple[Piece, ...]:
    """The paragraphs of two articles by turns; what is left of the longer one at the end."""
    first, second = (_paragraphs(article) for article in articles)
    turns = max(len(first), len(second))
    return tuple(
        Piece(paragraphs[turn], source)
        for turn in range(turns)
        for source, paragraphs in enumerate((first, second))
        if turn < len(paragraphs)
    )


def _paragraphs(article: str) -> list[str]:
    lines = [line for line in _LINES.split(article) if line.strip()]
    if len(lines) > 1:
        return lines
    sentences = [part for part in _SENTENCE.split(article) if part.strip()]
    return [
        " ".join(sentences[at : at + _SENTENCES]) for at in range(0, len(sentences), _SENTENCES)
    ]


def _edit(tokens: Sequence[str], share: float, words: Sequence[str], rng: random.Random) -> str:
    """Replace, drop or add a word at so many places."""
    edited: list[str] = []
    for token in tokens:
        if rng.random() >= share:
            edited.append(token)
            continue
        what = rng.choice(("replace", "drop", "add"))
        if what != "drop":
            edited.append(rng.choice(words))
        if what == "add":
            edited.append(token)
    return " ".join(edited)


def _misread(sign: str, rng: random.Random) -> str:
    return _MISREAD[sign] if sign in _MISREAD and rng.random() < _MISREAD_SHARE else sign
