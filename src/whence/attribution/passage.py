"""Passage: the words and marks of one paragraph, or of one content, ready for the rules.

The rules walk over words, so a paragraph is cut once into tokens finer than words ("didn't" is
two), each with its class. A long quotation is one token: what stands in it is another's speech,
read later by running the finder on its inside; a few quoted words stay part of the sentence.

- In: the text, a stretch of it, its sentences and quotations.
- Out: `Passage`.
- Not here: what the tokens mean (`frames`, `sources`, `contents`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from whence.attribution.tags import find_tags, read_words
from whence.records import Prose, Quotation, Sentence
from whence.text import find_words

# A quotation of this many words or more is one token; five is also the least that counts as
# speech when no cue claims it.
LONG_QUOTATION = 5
# Units longer than this many tokens are cut, so that no rule walks further; of the sentences of the
# training articles one in ten thousand is longer.
LONGEST_UNIT = 160
# The word and the class of a long quotation; no other token has them.
QUOTE = "“”"
QUOTE_TAG = '"'
# A line of so many words, of which so large a part is capitalised, is set like a headline.
MIN_HEADLINE = 4
MOSTLY = 0.65

_CLITIC = r"(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)"
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mrs?|Ms|Drs?|Sens?|Reps?|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Hon|St|Jr|Sr|No|vs)\."
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|[Nn]['’][Tt](?![^\W_])"
    rf"|['’]{_CLITIC}(?![^\W_])"
    r"|\d+(?:[.,:/]\d+)*%?[^\W_]*(?:-[^\W_]+)*"
    r"|[^\W_]+(?:(?:['’&-]|\.(?=[a-z\d]))[^\W_]+)*"
    r"|\.\.+|--+|''|``|\S"
)
_CUT = re.compile(rf"(?P<word>.*?)(?:(?P<not>n['’]t)|(?P<clitic>['’]{_CLITIC}))$", re.I | re.S)
_MARKS = {
    **dict.fromkeys([".", "!", "?", "…"], "."),
    **dict.fromkeys(["-", "–", "—", "--", "---"], "-"),
    **dict.fromkeys(["“", "”", "‘", "’", "'", '"', "«", "»", "„", "''", "``", "`"], "'"),
}
_ENDS_SPEECH = frozenset(",.!?;…—–")


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens in order.

    Attributes:
        text: The document's whole text; offsets count its characters.
        starts: Offset of each token.
        ends: Offset behind each token.
        words: Each token in lower case; a long quotation is `QUOTE`.
        tags: Class of each token (`tags`); of a mark, the mark's own kind.
        held: Whether a token stands inside a short quotation.
        quotations: For each token that is a long quotation: its index in the given quotations.
        short: Short quotations, as (first token, end token, index of the quotation).
        units: Sentences as (first token, end token); a long quotation never crosses two.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    tags: Sequence[str]
    held: Sequence[bool]
    quotations: dict[int, int]
    short: tuple[tuple[int, int, int], ...]
    units: tuple[tuple[int, int], ...]


class Piece(NamedTuple):
    """The part of a quotation that stands in one paragraph; `number` names the quotation."""

    start: int
    end: int
    number: int


def read_passage(
    text: str, stretch: tuple[int, int], sentences: Sequence[Sentence], pieces: Sequence[Piece]
) -> Passage:
    """Cut a stretch of text into tokens.

    Args:
        text: The document's whole text.
        stretch: First offset and offset behind the last.
        sentences: Those that overlap the stretch, in order.
        pieces: The outermost quotations inside it, in order, disjoint.

    Returns:
        The passage; without tokens if the stretch holds only space.
    """
    cutter = _Cutter(text)
    at = stretch[0]
    for piece in pieces:
        if not is_long(text, piece):
            cutter.short.append(piece)
            continue
        cutter.cut(at, piece.start)
        cutter.take_quotation(piece)
        at = piece.end
    cutter.cut(at, stretch[1])
    return cutter.passage(sentences)


def is_long(text: str, piece: Piece) -> bool:
    """Whether the quoted words are speech of their own rather than a few words of a sentence."""
    words = find_words(text, piece.start, min(piece.end, piece.start + 200))
    if len(words) >= LONG_QUOTATION:
        return True
    inner = text[piece.start : piece.end].rstrip("”’\"'» ")
    return bool(words) and inner[-1] in _ENDS_SPEECH


class _Cutter:
    """Collects tokens; a class because cutting, marking and units share the same lists."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotations: dict[int, int] = {}
        self.short: list[Piece] = []

    def cut(self, start: int, end: int) -> None:
        for found in _TOKEN.finditer(self.text, start, end):
            first, last = found.span()
            cut = _CUT.match(found[0]) if "'" in found[0] or "’" in found[0] else None
            if cut is not None and cut["word"]:
                middle = first + len(cut["word"])
                self._take(first, middle)
                self._take(middle, last)
            else:
                self._take(first, last)

    def take_quotation(self, piece: Piece) -> None:
        self.quotations[len(self.starts)] = piece.number
        self._take(piece.start, piece.end)

    def _take(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def passage(self, sentences: Sequence[Sentence]) -> Passage:
        count = len(self.starts)
        forms = [self._form(at) for at in range(count)]
        units = tuple(self._units(sentences))
        tags: list[str] = []
        for first, end in units:
            tags.extend(find_tags(_to_tag(forms[first:end])))
        held = [False] * count
        short = tuple(self._short())
        for first, end, _ in short:
            held[first:end] = [True] * (end - first)
        words = [form.lower().replace("’", "'") for form in forms]
        return Passage(
            self.text, self.starts, self.ends, words, tags, held, self.quotations, short, units
        )

    def _form(self, at: int) -> str:
        """The token as written; the bare apostrophe of "the voters' choice" becomes "'s"."""
        if at in self.quotations:
            return QUOTE
        form = self.text[self.starts[at] : self.ends[at]]
        is_joined = at > 0 and self.ends[at - 1] == self.starts[at]
        if form in ("'", "’") and is_joined and self.text[self.starts[at] - 1] in "sSxXzZ":
            return "'s"
        return form

    def _short(self) -> Iterator[tuple[int, int, int]]:
        for piece in self.short:
            first = bisect_left(self.starts, piece.start)
            end = bisect_left(self.starts, piece.end)
            if first < end:
                yield first, end, piece.number

    def _units(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
        begins = {0, len(self.starts)}
        for sentence in sentences:
            at = bisect_left(self.starts, sentence.start)
            if 0 < at < len(self.starts) and not self._runs_on(at, sentence.start):
                begins.add(at)
        ordered = sorted(begins)
        for first, end in pairwise(ordered):
            for at in range(first, end, LONGEST_UNIT):
                yield at, min(at + LONGEST_UNIT, end)

    def _runs_on(self, at: int, start: int) -> bool:
        """Whether a sentence only begins inside a quotation, or behind a question quoted in it."""
        if self.ends[at - 1] > start:
            return True
        if at - 1 not in self.quotations:
            return False
        inner = self.text[self.starts[at - 1] : self.ends[at - 1]].rstrip("”’\"'» ")
        return inner.endswith(("?", "!"))


def _mark(form: str) -> str:
    """The kind of a mark, or "" for a word."""
    if form[0].isalnum() or form[-1].isalnum():
        return ""
    return QUOTE_TAG if form == QUOTE else _MARKS.get(form, form[0])


def _to_tag(forms: Sequence[str]) -> list[tuple[str, str]]:
    """The words as they are judged: a headline in capitals is read as if it had none."""
    words = [form for form in forms if form[0].isalpha()]
    capitals = sum(form[0].isupper() for form in words)
    if len(words) >= MIN_HEADLINE and capitals > MOSTLY * len(words):
        table = read_words()
        forms = [form.lower() if form.lower() in table else form for form in forms]
    return [(form, _mark(form)) for form in forms]


def find_pieces(text: str, quotations: Sequence[Quotation]) -> list[Piece]:
    """Every piece of every quotation, in order of start, an outer one before those inside it.

    Two single marks set as one ("''") are taken together.
    """
    found = []
    for index, quotation in enumerate(quotations):
        for span in quotation.pieces:
            start, end = span.start, span.end
            if start > 0 and text[start - 1] == text[start] == "'":
                start -= 1
            if end < len(text) and text[end - 1] == text[end] == "'":
                end += 1
            found.append(Piece(start, end, index))
    return sorted(found, key=lambda piece: (piece.start, -piece.end))


def outermost(
    pieces: Sequence[Piece], begins: Sequence[int], stretch: tuple[int, int]
) -> list[Piece]:
    """The outermost quotations inside a stretch.

    Args:
        pieces: All of the document, as `find_pieces` gives them.
        begins: Their starts.
        stretch: First offset and offset behind the last.

    Returns:
        In order, disjoint.
    """
    found: list[Piece] = []
    reached = stretch[0]
    for at in range(bisect_left(begins, stretch[0]), len(pieces)):
        piece = pieces[at]
        if piece.start >= stretch[1]:
            break
        if reached <= piece.start and piece.end <= stretch[1]:
            found.append(piece)
            reached = piece.end
    return found


def read_passages(prose: Prose) -> Iterator[Passage]:
    """The passage of each paragraph, in order.

    Args:
        prose: What is read of one document.

    Yields:
        As many passages as paragraphs.
    """
    pieces = find_pieces(prose.text, prose.quotations)
    begins = [piece.start for piece in pieces]
    starts = [sentence.start for sentence in prose.sentences]
    for paragraph in prose.paragraphs:
        stretch = (paragraph.start, paragraph.end)
        first, end = bisect_left(starts, stretch[0]), bisect_left(starts, stretch[1])
        inside = prose.sentences[first:end]
        yield read_passage(prose.text, stretch, inside, outermost(pieces, begins, stretch))
