"""Lines of a paraphrase: sentences as the signs by which they are compared.

What the event itself gives to everybody (names, numbers) is kept apart from the words that a writer
was free to choose, and both from what stands in quotation marks: two who heard one speaker both
print his words. Titles are left out; they are too short to show anything.

- In: the prose of a document.
- Out: `Line`, one a sentence.
- Not here: what two lines have in common (`paraphrase_likeness`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import BlockKind, DocumentId, Prose, Sentence
from whence.reuse.changes import SAYING, is_number
from whence.reuse.paraphrase_stems import stem_word, weigh_stem
from whence.reuse.paraphrase_wording import GRAMMAR
from whence.reuse.words import fold_word
from whence.text import Word, find_words

# A sentence of fewer words says too little; one with a longer word is code.
LEAST_WORDS = 7
_LONGEST = 24
_LEADS = 2
# Words that only bring in what somebody says.
TELLING = SAYING | frozenset(
    """statement report reports reported reporting quoted quote spokesman spokeswoman
    spokesperson telling""".split()
)


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
        is_lead: Whether it is one of the first two of its document: they sum up the event.
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
        In order; sentences of fewer than seven words, and lines of code, are left
        out. A word with a capital is a
        name, the first one of a sentence only if it has one elsewhere too.
    """
    quoted = [(piece.start, piece.end) for one in prose.quotations for piece in one.pieces]
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
    lines = (
        _read(prose, sentence, words, quoted, known)
        for sentence, words in kept
        if len(words) >= LEAST_WORDS and all(one.end - one.start <= _LONGEST for one in words)
    )
    return tuple(replace(line, is_lead=place < _LEADS) for place, line in enumerate(lines))


def _read(
    prose: Prose,
    sentence: Sentence,
    words: Sequence[Word],
    quoted: Sequence[tuple[int, int]],
    known: set[str],
) -> Line:
    free: dict[str, int] = {}
    names: set[str] = set()
    others: set[str] = set()
    is_told = False
    inside = [span for span in quoted if span[0] < sentence.end and sentence.start < span[1]]
    for place, word in enumerate(words):
        written = prose.text[word.start : word.end]
        folded = fold_word(written)
        stem = stem_word(folded)
        if any(start <= word.start < end for start, end in inside):
            others.add(stem)
        elif folded in TELLING:
            is_told = True
        elif is_number(written) or (written[0].isupper() and (place or folded in known)):
            names.add(stem)
        elif folded not in GRAMMAR:
            free.setdefault(stem, place)
    signs = (names | others | free.keys()) - GRAMMAR
    return Line(
        document=prose.document,
        start=sentence.start,
        end=sentence.end,
        free=free,
        names=frozenset(names - GRAMMAR),
        signs=frozenset(signs),
        weight=math.fsum(weigh_stem(sign) for sign in signs),
        is_told=is_told,
        is_lead=False,
    )
