"""WordPiece: a text in the pieces that a BERT model reads, with the way back to its characters.

A model answers for pieces, and people are shown words, so every piece must know which characters
of the text it stands for. The reading is that of the library `tokenizers`, whose uncased BERT
setting the models were trained with: left out are control characters and accents, CJK characters
and signs stand alone, letters are lower case, and each word falls into the longest pieces that the
vocabulary knows (Devlin et al. 2018, after Wu et al. 2016). We made our own to carry no library
with network clients; it remembers words, because a pile repeats them.

- In: a text; the vocabulary, and a table of kinds of characters (`vocabulary.txt`,
  `characters.tsv`).
- Out: `Pieces`: ids and offsets.
- Not here: the marks around a window ([CLS], [SEP]), cutting into windows, the model itself.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

from whence.errors import DataError

UNKNOWN = "[UNK]"
"""The piece that stands for a word that the vocabulary cannot spell."""

_LONGEST_WORD = 100  # characters; a longer word is unknown, as in BERT
_INNER = "##"  # how the vocabulary marks a piece that does not begin a word
_REMEMBERED = 1 << 16  # words; some 20 MB when full
_REMEMBERED_LENGTH = 40  # characters; longer words hardly come back
_SPACE = re.compile("[\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_CJK = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002b81f"
    "\U0002b920-\U0002ceaf\U0002f800-\U0002fa1f]"
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as a model reads it: three sequences of one length.

    Attributes:
        ids: Numbers of the pieces in the vocabulary.
        starts: First character of each in the text that was given; never falls.
        ends: Behind the last one; never falls. Two pieces share a character only where one
            character was read as several letters.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.ids)


class WordPiece:
    """Cuts texts into the pieces of one vocabulary; the same text always gives the same pieces."""

    __slots__ = ("_longest", "_remembered", "_unknown", "vocabulary")

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take a vocabulary.

        Args:
            vocabulary: Number of each piece; inner ones begin with "##".

        Raises:
            DataError: The vocabulary has no piece for unknown words.
        """
        if UNKNOWN not in vocabulary:
            raise DataError(f"the vocabulary has no {UNKNOWN}; use one of an uncased BERT model")
        self.vocabulary = vocabulary
        self._unknown = vocabulary[UNKNOWN]
        self._longest = max(map(len, vocabulary))
        self._remembered = _Remembered(self._cut)

    def encode(self, text: str) -> Pieces:
        """Cut a text into pieces.

        Takes time linear in the length of the text. Marks of the vocabulary written out in the
        text ("[SEP]") are read as signs and letters, so no text can pretend to be a mark. Lone
        surrogates are left out like control characters.

        Args:
            text: Any text.

        Returns:
            Pieces in the order of the text, without marks around them.
        """
        at = 0
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        remembered = self._remembered
        for word in _SPACE.sub(" ", text).split(" "):
            if word:
                found = remembered[word]
                ids += found.ids
                for start in found.starts:  # loops: 30 % faster here than extending by a list
                    starts.append(at + start)
                for end in found.ends:
                    ends.append(at + end)
            at += len(word) + 1
        return Pieces(tuple(ids), tuple(starts), tuple(ends))

    def _cut(self, word: str) -> Pieces:
        """Pieces of what stands between two spaces."""
        letters, origins = _fold(word)
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for part in _kinds().parts.finditer(letters):
            for number, start, end in self._spell(part.group()):
                ids.append(number)
                starts.append(origins[part.start() + start])
                ends.append(origins[part.start() + end - 1] + 1)
        return Pieces(tuple(ids), tuple(starts), tuple(ends))

    def _spell(self, part: str) -> Sequence[tuple[int, int, int]]:
        """Number, start and end of each piece of one word, the longest piece first."""
        unknown = ((self._unknown, 0, len(part)),)
        if len(part) > _LONGEST_WORD:
            return unknown
        found: list[tuple[int, int, int]] = []
        start = 0
        while start < len(part):
            prefix = _INNER if start else ""
            for end in range(min(len(part), start + self._longest), start, -1):
                number = self.vocabulary.get(prefix + part[start:end])
                if number is not None:
                    break
            else:
                return unknown
            found.append((number, start, end))
            start = end
        return found


class _Remembered(dict[str, Pieces]):
    """Pieces of words seen before; forgets all when it is full, so that memory stays bounded."""

    __slots__ = ("_cut",)

    def __init__(self, cut: Callable[[str], Pieces]) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, word: str) -> Pieces:
        found = self._cut(word)
        if len(word) <= _REMEMBERED_LENGTH:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = found
        return found


@dataclass(frozen=True, slots=True)
class _Kinds:
    """How single characters are read, by the table of the library."""

    controls: frozenset[str]
    marks: frozenset[str]
    orders: frozenset[str]
    parts: re.Pattern[str]  # a sign, or letters up to the next sign or space


@cache
def read_wordpiece() -> WordPiece:
    """Read the shipped vocabulary, that of the English uncased BERT models.

    Returns:
        The same object on every call.

    Raises:
        DataError: A file of the room is missing.
    """
    lines = _read("vocabulary.txt").removesuffix("\n").split("\n")
    return WordPiece({piece: number for number, piece in enumerate(lines)})


def _fold(word: str) -> tuple[str, Sequence[int]]:
    """Letters of a word as the vocabulary spells them, and which character each comes from.

    A CJK character gets a space on both sides.
    """
    if word.isascii() and word.isprintable():
        return word.lower(), range(len(word))
    letters: list[str] = []
    origins: list[int] = []
    for origin, character in enumerate(word):
        for letter in _letters(character):
            letters.append(letter)
            origins.append(origin)
    if not _kinds().orders.isdisjoint(letters):
        return _fold_ordered(word)
    return "".join(letters), origins


@lru_cache(maxsize=1 << 12)
def _letters(character: str) -> str:
    kinds = _kinds()
    if character in kinds.controls:
        return ""
    parts = unicodedata.normalize("NFD", _spaced(character))
    return "".join(part.lower() for part in parts if part not in kinds.marks)


def _spaced(character: str) -> str:
    return f" {character} " if _CJK.match(character) else character


def _fold_ordered(word: str) -> tuple[str, Sequence[int]]:
    """Fold a word in which a mark that stays may change places with its neighbours.

    Decomposition sorts neighbouring marks. The library then gives the letters of the sorted word
    the characters of the unsorted one in turn; so do we, as offsets must be the same.
    """
    kinds = _kinds()
    kept = [i for i, character in enumerate(word) if character not in kinds.controls]
    sources = [i for i in kept for _ in _spaced(word[i])]
    parts = _sort_marks([part for i in kept for part in _decompose(word[i])])
    counts = accumulate(is_first for _, is_first in parts)
    pairs = [
        (letter.lower(), sources[count - 1])
        for (letter, _), count in zip(parts, counts, strict=True)
        if letter not in kinds.marks
    ]
    return "".join(letter for letter, _ in pairs), [source for _, source in pairs]


def _decompose(character: str) -> Iterator[tuple[str, bool]]:
    """Parts of a character, and whether each is the first one."""
    for whole in _spaced(character):
        for index, part in enumerate(unicodedata.normalize("NFD", whole)):
            yield part, index == 0


def _sort_marks(parts: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Put each run of marks in canonical order."""
    kinds = _kinds()
    runs = 0
    keys: list[tuple[int, int]] = []
    for part, _ in parts:
        moves = part in kinds.marks or part in kinds.orders
        rank = unicodedata.combining(part) if moves else 0
        runs += rank == 0
        keys.append((runs, rank))
    return [parts[i] for i in sorted(range(len(parts)), key=keys.__getitem__)]


@cache
def _kinds() -> _Kinds:
    members: dict[str, list[str]] = {"control": [], "mark": [], "order": [], "sign": []}
    for line in _read("characters.tsv").splitlines():
        if not line.startswith("#"):
            kind, first, last = line.split("\t")
            members[kind] += map(chr, range(int(first, 16), int(last, 16) + 1))
    members["control"] += map(chr, range(0xD800, 0xE000))
    signs = re.escape("".join(members["sign"]))
    return _Kinds(
        frozenset(members["control"]),
        frozenset(members["mark"]),
        frozenset(members["order"]),
        re.compile(f"[{signs}]|[^ {signs}]+"),
    )


def _read(name: str) -> str:
    try:
        return files("whence.models").joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"the file {name} of the models room is missing") from error
