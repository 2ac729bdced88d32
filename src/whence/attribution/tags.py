"""Tags: the class of each word, such as noun, finite verb or adverb.

The rules need to know where a noun phrase ends and a verb begins. Two small tables say how often a
common word is of which class and which class follows which; the likeliest row of classes is found
with the method of Viterbi (1967), and unknown words are judged by capital letter and ending.

- In: the words of one sentence.
- Out: one letter a word: N noun, P name, A adjective, D determiner, Q number, U pronoun, W "who"
  and its kin, S "'s", V finite verb, B bare verb, M modal, G "-ing", E past participle, R adverb,
  I preposition or conjunction, C "and", T "to", X other; of a mark, the mark's own kind.
- Not here: phrases.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from whence.errors import DataError

LETTERS = "NPADQUWSVBMGERICTX"
START = "^"
MARK = "."
# Score of an ending among words too rare for the table: how much likelier than by chance, in nats.
_ENDINGS: tuple[tuple[tuple[str, ...], tuple[tuple[str, float], ...]], ...] = (
    (("ly",), (("R", 2.0), ("A", -1.0))),
    (("ing",), (("G", 2.0), ("N", 0.0))),
    (("ed",), (("E", 1.7), ("V", 1.3), ("A", -0.5))),
    (
        ("al", "ive", "ous", "ful", "ic", "able", "ible", "less", "ish", "ary", "ian"),
        (("A", 1.5), ("N", -0.5)),
    ),
    (("s",), (("N", 1.0), ("V", -0.3))),
)
_UNKNOWN = (("N", 1.0), ("A", 0.3), ("B", -1.0), ("V", -2.0))
_Scores = tuple[tuple[str, float], ...]


@cache
def read_words() -> Mapping[str, _Scores]:
    """The table of common words: for each its classes, with log P(class | word) / P(class)."""
    counts = {row[0]: _counts(row[1]) for row in _rows("words.tsv")}
    total = dict.fromkeys(LETTERS + MARK, 1.0)
    for row in _rows("tags.tsv"):
        total[row[1]] = total.get(row[1], 1.0) + float(row[2])
    everything = sum(total.values())
    return {
        word: tuple(
            (letter, math.log(n / sum(seen.values()) * everything / total[letter]))
            for letter, n in seen.items()
        )
        for word, seen in counts.items()
    }


@cache
def read_order() -> Mapping[tuple[str, str], float]:
    """Log P(class | class before it)."""
    seen = {(row[0], row[1]): float(row[2]) for row in _rows("tags.tsv")}
    befores = (*LETTERS, MARK, START)
    sums = {b: sum(seen.get((b, a), 0.0) for a in (*LETTERS, MARK)) for b in befores}
    return {
        (b, a): math.log((seen.get((b, a), 0.0) + 0.5) / (sums[b] + 10.0))
        for b in befores
        for a in (*LETTERS, MARK)
    }


def find_tags(words: Sequence[tuple[str, str]]) -> list[str]:
    """The likeliest class of each word of a sentence.

    Args:
        words: Each as written, with the kind of mark that it is, or "" for a word.

    Returns:
        As many letters (or kinds of mark) as words; of equal ones the first in the table.
    """
    order = read_order()
    table = read_words()
    current = {START: 0.0}
    back: list[dict[str, str]] = []
    for at, (form, mark) in enumerate(words):
        scores = ((MARK, 0.0),) if mark else _scores(table, form, first=at == 0)
        best: dict[str, float] = {}
        came: dict[str, str] = {}
        for letter, score in scores:
            before, value = "", -math.inf
            for earlier, reached in current.items():
                step = reached + order[earlier, letter]
                if step > value:
                    before, value = earlier, step
            best[letter] = value + score
            came[letter] = before
        current = best
        back.append(came)
    return _walk_back(words, current, back)


def _walk_back(
    words: Sequence[tuple[str, str]], last: Mapping[str, float], back: Sequence[Mapping[str, str]]
) -> list[str]:
    found: list[str] = []
    letter = max(last, key=lambda key: last[key])
    for came, (_, mark) in zip(reversed(back), reversed(words), strict=True):
        found.append(mark or letter)
        letter = came[letter]
    return found[::-1]


def _scores(table: Mapping[str, _Scores], form: str, *, first: bool) -> _Scores:
    word = form.lower()
    known = table.get(word.replace("’", "'"))
    if form[0].isupper() and not first:
        is_function = known is not None and len(word) < 5 and known[0][0] in "DIUWMCTR"
        return (*known, ("P", 0.0)) if known is not None and is_function else (("P", 0.0),)
    if known is not None:
        return (*known, ("P", -1.0)) if form[0].isupper() else known
    if form[0].isupper():
        return (("P", 0.0),)
    if form[0].isdigit():
        return (("Q", 0.0),)
    for endings, scores in _ENDINGS:
        if word.endswith(endings):
            return scores
    return _UNKNOWN


def _counts(cell: str) -> dict[str, float]:
    pairs = (part.split(":") for part in cell.split())
    return {letter: float(n) for letter, n in pairs}


def _rows(name: str) -> list[list[str]]:
    try:
        text = files("whence.attribution").joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"the table {name} of the attribution room is missing") from error
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
