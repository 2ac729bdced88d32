"""Meaning: what it says about two documents that they share a passage.

Two papers that quote the same sentence of a speech have both heard the speaker; neither copied the
other. Two pages of one outlet that end in the same appeal to subscribe share page furniture. Only
what is left is copying. When unsure we say copying: a tie that is none makes the count of origins
too low, a missing tie makes it too high, and too high is the harmful error.

- In: `Columns`, passages as words of them.
- Out: `records.ReuseMeaning`, with the reason in words.
- Not here: whether a passage is long enough (`weight`), who copied (`descent`).
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np

from whence.records import Document, Prose, ReuseMeaning
from whence.reuse.columns import Columns, is_in_body, read_furniture
from whence.reuse.compare import Run
from whence.reuse.names import name_key
from whence.reuse.seeds import SHINGLE, hash_shingles
from whence.reuse.words import Flags, Hashes, Offsets, mix

# Equal words outside quotation marks that may stand in a row ("the mayor said on Monday") without
# making a shared quotation a copy, and their largest share.
_CUE_WORDS = 5
_CUE_SHARE = 0.25
# A line of furniture counts from this many documents on, a repeated ending of an outlet from that
# many; fewer may be one story printed again.
_FURNITURE_DOCUMENTS = 3
_OUTLET_DOCUMENTS = 4
# A repeated ending lies within the last so many words of the article.
_EDGE = 80
# Share of a passage's runs that must be repeated lines.
_REPEATED = 0.8
# Words of the longest passage that one phrase below marks as furniture; two phrases mark twice as
# long ones.
_CUED = 30
_CUES = re.compile(
    r"""all\ rights\ reserved | may\ not\ be\ (?:published|reproduced|republished)
    | sign\ up\ (?:for|to)\ (?:our|the) | (?:daily|weekly|our)\ newsletter | follow\ us\ on
    | like\ us\ on | click\ here | share\ (?:this|it)\ (?:story|article|in) | in\ the\ comments
    | privacy\ policy | terms\ of\ (?:use|service) | download\ (?:the|our)\ app
    | join\ the\ conversation | watch\ (?:next|this\ video) | subscribe\ (?:to|now|today)
    | reporting\ by\b.*\bediting\ by | contributed\ to\ this\ (?:report|story|article)
    | copyright\ (?:\(c\)|©|\d{4})""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a shared passage means.

    Attributes:
        why: The reason in words; empty for copying.
        alone: It holds only if the two documents share nothing that is copied.
    """

    meaning: ReuseMeaning
    why: str = ""
    alone: bool = False


class Judge:
    """Judges the passages of one pile; it keeps which words are quoted and which lines repeat."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._quoted: dict[int, tuple[Flags, Flags]] = {}
        self._cues: dict[tuple[int, int], int] = {}
        shingles = hash_shingles(columns.hashes, columns.bounds)
        self._outlets = _number_outlets(columns.documents)
        self._furniture = _count_known(mix(shingles), _find_furniture(columns.documents))
        salted = mix(shingles + self._outlets[columns.owners].astype(np.uint64))
        self._endings = _count_known(salted, _find_endings(columns, salted, self._outlets))

    def judge(self, a: int, b: int, length_a: int, length_b: int, runs: Sequence[Run]) -> Verdict:
        """Say what a passage means.

        Args:
            a: Its first word in the columns, in one document.
            b: Its first word in the other.
            length_a: How many words it has there.
            length_b: How many it has here.
            runs: The equal words.

        Returns:
            Boilerplate before quotation before copying.
        """
        if self._is_cued(a, length_a) and self._is_cued(b, length_b):
            return Verdict(ReuseMeaning.BOILERPLATE, "a standing phrase of web pages")
        in_body = is_in_body(self._columns, a) and is_in_body(self._columns, b)
        if in_body and _is_known(self._furniture, a, length_a):
            return Verdict(ReuseMeaning.BOILERPLATE, "stands as page furniture elsewhere")
        if self._is_ending(a, b, length_a, length_b):
            why = "closes several documents of this outlet"
            return Verdict(ReuseMeaning.BOILERPLATE, why, alone=True)
        if self._is_quoted(a, b, runs):
            return Verdict(ReuseMeaning.QUOTATION, "equal only within quotation marks of both")
        return Verdict(ReuseMeaning.COPYING)

    def _is_cued(self, at: int, length: int) -> bool:
        if length > 2 * _CUED:
            return False
        if (at, length) not in self._cues:
            owner = self._columns.owners[at]
            start, end = self._columns.starts[at], self._columns.ends[at + length - 1]
            text = self._columns.documents[owner].text
            self._cues[at, length] = len(_CUES.findall(text, start, end))
        return self._cues[at, length] * _CUED >= length

    def _is_ending(self, a: int, b: int, length_a: int, length_b: int) -> bool:
        """Whether a short part of two documents of one outlet closes many of them."""
        if length_a > _EDGE or not _is_known(self._endings, a, length_a):
            return False
        owners = self._columns.owners[[a, b]]
        outlets = self._outlets[owners]
        sizes = self._columns.bounds[owners + 1] - self._columns.bounds[owners]
        is_part = 2 * length_a <= sizes[0] and 2 * length_b <= sizes[1]
        return bool(is_part and outlets[0] == outlets[1])

    def _is_quoted(self, a: int, b: int, runs: Sequence[Run]) -> bool:
        """Whether the equal words are quoted on both sides, but for a few that bring them in.

        A quotation whose end was not found counts if the other side closes it.
        """
        both = []
        for run in runs:
            sure_a, maybe_a = self._quoted_from(a + run.a, run.length)
            sure_b, maybe_b = self._quoted_from(b + run.b, run.length)
            both.append((sure_a & maybe_b) | (maybe_a & sure_b))
        free = ~np.concatenate(both)
        breaks = np.flatnonzero(~np.concatenate(([False], free, [False])))
        longest = int(np.diff(breaks).max()) - 1
        return longest <= _CUE_WORDS and float(free.mean()) <= _CUE_SHARE

    def _quoted_from(self, at: int, length: int) -> tuple[Flags, Flags]:
        """Which words from here on surely stand in a quotation, and which perhaps do."""
        owner = int(self._columns.owners[at])
        low, high = self._columns.bounds[owner], self._columns.bounds[owner + 1]
        if owner not in self._quoted:
            starts = self._columns.starts[low:high]
            self._quoted[owner] = _find_quoted(starts, self._columns.proses[owner])
        sure, maybe = self._quoted[owner]
        return sure[at - low : at - low + length], maybe[at - low : at - low + length]


def _find_quoted(starts: Offsets, prose: Prose) -> tuple[Flags, Flags]:
    """Which words stand in an outermost quotation whose end was found, and which in any."""
    sure = np.zeros(len(starts), dtype=np.bool_)
    maybe = sure.copy()
    for quotation in prose.quotations:
        if quotation.depth == 0:
            for piece in quotation.pieces:
                low, high = np.searchsorted(starts, (piece.start, piece.end))
                maybe[low:high] = True
                if quotation.closed:
                    sure[low:high] = True
    return sure, maybe


def _find_furniture(documents: Sequence[Document]) -> Hashes:
    """Runs of words that stand in the page furniture of several documents, sorted."""
    words = [found for document in documents if len(found := read_furniture(document))]
    counts = np.array([len(part) for part in words], dtype=np.int64)
    bounds = np.append(0, np.cumsum(counts))
    shingles = hash_shingles(np.concatenate([np.zeros(0, np.uint64), *words]), bounds)
    owners = np.repeat(np.arange(len(words)), counts)
    return _find_repeated(mix(shingles), owners, _FURNITURE_DOCUMENTS)


def _find_endings(columns: Columns, salted: Hashes, outlets: Offsets) -> Hashes:
    """Runs of words that close several documents of one outlet, sorted.

    `salted` are the runs, mixed with the outlet, so that those of two outlets never meet.
    """
    owners = columns.owners
    near = columns.bounds[owners + 1] - np.arange(len(salted)) <= _EDGE
    near &= outlets[owners] != 0
    return _find_repeated(salted[near], owners[near], _OUTLET_DOCUMENTS)


def _find_repeated(keys: Hashes, owners: Offsets, least: int) -> Hashes:
    """Keys that so many documents have, sorted."""
    _, once = np.unique(mix(keys + mix(owners.astype(np.uint64))), return_index=True)
    found, counts = np.unique(keys[once], return_counts=True)
    return found[counts >= least]


def _count_known(keys: Hashes, known: Hashes) -> Offsets:
    """How many of the keys before each place are among the known ones."""
    hits = np.zeros(len(keys) + 1, dtype=np.int64)
    if len(known) and len(keys):
        at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
        np.cumsum(known[at] == keys, out=hits[1:])
    return hits


def _is_known(hits: Offsets, at: int, length: int) -> bool:
    """Whether most runs of words of a passage are known."""
    count = length - SHINGLE + 1
    return count > 0 and int(hits[at + count] - hits[at]) >= _REPEATED * count


def _number_outlets(documents: Sequence[Document]) -> Offsets:
    """A number for who published each document, from the name or address; 0 if neither is known."""
    numbers: dict[tuple[str | None, str | None], int] = {}
    for document in documents:
        known = (document.outlet, document.url)
        if known not in numbers:
            name = name_key(document.outlet) if document.outlet else _host_of(document.url or "")
            digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
            numbers[known] = int.from_bytes(digest[:7], "big") if name else 0
    return np.array([numbers[one.outlet, one.url] for one in documents], dtype=np.int64)


def _host_of(url: str) -> str:
    """The host of an address; empty if it is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
