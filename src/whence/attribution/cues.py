"""Cues: which words attribute, and how surely in which frame.

A word is taken as a cue where it was one often enough in the training articles, counted apart for
each frame ("the panel found that" against "police found the car"). Rare words lean on their lemma,
and words never seen on the frame alone, so that '"...", he thundered' is read too.

- In: `cues.tsv`, made by `genscripts/attribution_cues.py`.
- Out: `Lexicon`, `read_lexicon`.
- Not here: the frames themselves (`frames`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from whence.errors import DataError

# Row that counts every word, for words that the table lacks.
ANY = "*"
# How many sightings the next coarser count is worth; chosen on training articles.
WEIGHT = 4.0
# Sightings before "that" or "whether" that show that a cue takes a clause.
LEAST_CLAUSES = 3


@dataclass(frozen=True, slots=True)
class Count:
    """How often a word was seen, and how often it was a cue."""

    cues: int
    seen: int

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(self.cues + other.cues, self.seen + other.seen)


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the table.

    Attributes:
        addressee: Whether it takes the person spoken to ("told reporters that").
        phrase: Whether it is an act of speech whose content may be a phrase: "noun" ("denied the
            charge"), "prep" ("called for calm"), "both" or "".
        frames: Its counts, by key of the frame.
    """

    word: str
    lemma: str
    addressee: bool
    phrase: str
    frames: Mapping[str, Count]

    @property
    def total(self) -> Count:
        """All frames together."""
        return sum(self.frames.values(), Count(0, 0))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of the table, with the sums that rare ones lean on."""

    entries: Mapping[str, Entry]
    lemmas: Mapping[str, Mapping[str, Count]] = field(repr=False)
    totals: Mapping[str, Count] = field(repr=False)
    clauses: Mapping[str, int] = field(repr=False)

    def chance(self, word: str, key: str) -> float:
        """Probability that a word in a frame is a cue, 0 to 1.

        Args:
            word: In lower case.
            key: The frame's key.

        Returns:
            The share of cues among the sightings, each count filled up by the next coarser one:
            word in frame, lemma in frame, lemma, any word in frame.
        """
        prior = _share(self.entries[ANY].frames.get(key, Count(0, 0)), 0.1)
        entry = self.entries.get(word)
        if entry is None:
            return prior
        share = _share(self.totals[entry.lemma], prior)
        share = _share(self.lemmas[entry.lemma].get(key, Count(0, 0)), share)
        return _share(entry.frames.get(key, Count(0, 0)), share)

    def lemma(self, word: str) -> str:
        """The lemma of a word, or the word itself if the table lacks it."""
        entry = self.entries.get(word)
        return entry.lemma if entry is not None else word

    def takes_phrase(self, word: str, kind: str) -> bool:
        """Whether a phrase of the kind "noun" or "prep" behind the word can be what was said."""
        entry = self.entries.get(word)
        return entry is not None and entry.phrase in (kind, "both")

    def takes_clause(self, word: str) -> bool:
        """Whether the word was seen often enough as a cue before "that" or "whether"."""
        return self.clauses.get(self.lemma(word), 0) >= LEAST_CLAUSES


def _share(count: Count, prior: float) -> float:
    return (count.cues + WEIGHT * prior) / (count.seen + WEIGHT)


def to_lexicon(entries: Iterable[Entry]) -> Lexicon:
    """A lexicon of some entries, one of which must be the row of any word."""
    by_word = {entry.word: entry for entry in entries}
    lemmas: dict[str, dict[str, Count]] = {}
    totals: dict[str, Count] = {}
    for entry in by_word.values():
        sums = lemmas.setdefault(entry.lemma, {})
        for key, count in entry.frames.items():
            sums[key] = sums.get(key, Count(0, 0)) + count
        totals[entry.lemma] = totals.get(entry.lemma, Count(0, 0)) + entry.total
    clauses = {
        lemma: sum(count.cues for key, count in sums.items() if _has_clause(key))
        for lemma, sums in lemmas.items()
    }
    return Lexicon(by_word, lemmas, totals, clauses)


def _has_clause(key: str) -> bool:
    after = key.partition(":")[2]
    return after.partition("+")[0] in ("that", "wh")


@cache
def read_lexicon() -> Lexicon:
    """The lexicon that the package ships.

    Raises:
        DataError: The table is missing.
    """
    try:
        text = files("whence.attribution").joinpath("cues.tsv").read_text(encoding="utf-8")
    except OSError as error:
        raise DataError("the table cues.tsv of the attribution room is missing") from error
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return to_lexicon(
        Entry(word, lemma, addressee == "told", phrase.strip("-"), _frames(cell))
        for word, lemma, addressee, phrase, *_, cell in rows
    )


def _frames(cell: str) -> dict[str, Count]:
    found = {}
    for part in cell.split():
        key, _, counts = part.rpartition("=")
        cues, _, seen = counts.partition("/")
        found[key] = Count(int(cues), int(seen))
    return found
