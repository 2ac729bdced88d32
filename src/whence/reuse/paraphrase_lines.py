"""Lines of a paraphrase: sentences as the signs by which they are compared.

What the event itself gives to everybody (names, numbers) is kept apart from the words that a writer
was free to choose, and both from what stands in quotation marks: two who heard one speaker both
print his words. Titles are left out; they are too short to show anything.

- In: the prose of a document.
- Out: `Line`, one a sentence.
- Not here: what two lines have in common (`paraphrase_likeness`).
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from whence.records import BlockKind, DocumentId, Prose, Sentence, Span
from whence.reuse.changes import SAYING, is_number
from whence.reuse.paraphrase_stems import stem_word, weigh_stem
from whence.reuse.paraphrase_wording import FRAME
from whence.reuse.ties import merge_spans
from whence.reuse.words import fold_word
from whence.text import Word, find_words

# A sentence of fewer words says too little; one with a longer word is code.
LEAST_WORDS = 7
_LONGEST = 24
# The first lines sum up the event, as everybody does: up to three, and no more than every third.
_LEADS = 3
_LEAD_SHARE = 3
# Words that only bring in what somebody says.
TELLING = SAYING | frozenset(
    """statement report reports reported reporting quoted quote spokesman spokeswoman
    spokesperson telling""".split()
)


class _Sort(Enum):
    """What a word is by itself."""

    GRAMMAR = "grammar"
    TELLING = "telling"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence.

    Attributes:
        free: Stems that its writer was free to choose (no name, no number, no grammar, not quoted),
            in order, each with its first place among the words.
        names: Stems of names and numbers, not quoted.
        signs: All stems but those of grammar and of saying, quoted ones too.
        weight: What the signs weigh together.
        is_told: Whether a word of saying stands in it.
        is_lead: Whether it is one of the first of its document, which sum up the event.
    """

    document: DocumentId
    start: int
    end: int
    free: Mapping[str, int]
    names: frozenset[str]
    signs: frozenset[str]
    weight: float
    is_told: bool
    is_lead: bool


def read_lines(prose: Prose) -> tuple[Line, ...]:
    """Read the sentences of standfirst and body.

    Args:
        prose: Of one document.

    Returns:
        In order; sentences of fewer than seven words, and lines of code, are left out. A word
        with a capital is a name, the first one of a sentence only if it has one elsewhere too.
    """
    quoted = merge_spans(piece for one in prose.quotations for piece in one.pieces)
    kept = [
        (sentence, find_words(prose.text, sentence.start, sentence.end))
        for sentence in prose.sentences
        if prose.paragraphs[sentence.paragraph].kind is not BlockKind.TITLE
    ]
    known = {
        fold_word(written)
        for _, words in kept
        for word in words[1:]
        if (written := prose.text[word.start : word.end])[0].isupper()
    }
    lines = [
        _read(prose, sentence, words, quoted, known)
        for sentence, words in kept
        if len(words) >= LEAST_WORDS and all(one.end - one.start <= _LONGEST for one in words)
    ]
    leads = min(_LEADS, -(-len(lines) // _LEAD_SHARE))
    return tuple(replace(line, is_lead=place < leads) for place, line in enumerate(lines))


@lru_cache(maxsize=65536)
def _read_word(written: str) -> tuple[_Sort, str, str]:
    """What a word is by itself, the word folded, and its stem."""
    folded = fold_word(written)
    if folded in FRAME:
        return _Sort.GRAMMAR, folded, folded
    sort = _Sort.TELLING if folded in TELLING else _Sort.WORD
    return _Sort.NUMBER if is_number(written) else sort, folded, stem_word(folded)


def _read(
    prose: Prose,
    sentence: Sentence,
    words: Sequence[Word],
    quoted: Sequence[Span],
    known: set[str],
) -> Line:
    free: dict[str, int] = {}
    names: set[str] = set()
    others: set[str] = set()
    is_told = False
    first = bisect_right(quoted, sentence.start, key=lambda span: span.end)
    behind = bisect_left(quoted, sentence.end, key=lambda span: span.start)
    inside = quoted[first:behind]
    for place, word in enumerate(words):
        written = prose.text[word.start : word.end]
        sort, folded, stem = _read_word(written)
        if sort is _Sort.GRAMMAR:
            continue
        if any(span.start <= word.start < span.end for span in inside):
            others.add(stem)
        elif sort is _Sort.TELLING:
            is_told = True
        elif sort is _Sort.NUMBER or (written[0].isupper() and (place or folded in known)):
            names.add(stem)
        else:
            free.setdefault(stem, place)
    signs = names | others | free.keys()
    return Line(
        document=prose.document,
        start=sentence.start,
        end=sentence.end,
        free=free,
        names=frozenset(names),
        signs=frozenset(signs),
        weight=math.fsum(weigh_stem(sign) for sign in signs),
        is_told=is_told,
        is_lead=False,
    )
