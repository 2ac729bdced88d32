"""Marks: which words of bare text stand in quotation marks.

A speech that two papers quote ties them to the speaker, not to each other; so the words within
marks must be known even where nobody has cut the text into paragraphs. Double marks, curly,
straight and angled, are read first. A single mark opens behind a space and closes behind a stop,
for elsewhere it may be an apostrophe. A mark that fits no reading is left alone.

- In: `words.Marks` and where words begin.
- Out: `Quoted`, stretches of words.
- Not here: nested marks and speakers (`text.quotations`, `attribution`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.reuse.signs import CLOSING, OPENING, SINGLE
from whence.reuse.words import Flags, Marks, Offsets

# Line ends that a quotation may run over before its closing mark counts as lost.
_FURTHEST = 8
_LINE = ord("\n")
_OPENS_AFTER = np.zeros(256, dtype=np.bool_)
_OPENS_AFTER[[ord(sign) for sign in " \t\r\n([{/-'"] + [OPENING, SINGLE]] = True
_STOPS = np.zeros(256, dtype=np.bool_)
_STOPS[[ord(sign) for sign in ".,!?"]] = True
_BLANK = np.zeros(256, dtype=np.bool_)
_BLANK[[ord(sign) for sign in " \t\r\n"]] = True


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words `starts[i]` to `ends[i]` are quoted; `sure[i]` if the closing mark was found.

    Sorted and disjoint.
    """

    starts: Offsets
    ends: Offsets
    sure: Flags

    def count(self, places: Offsets) -> Offsets:
        """How many quoted words stand before each place."""
        if not len(self.starts):
            return np.zeros(len(places), dtype=np.int64)
        sizes = self.ends - self.starts
        before = np.append(0, np.cumsum(sizes))
        at = np.searchsorted(self.starts, places, side="right") - 1
        inside = np.minimum(places - self.starts[at], sizes[at])
        found: Offsets = np.where(at >= 0, before[at] + inside, 0)
        return found

    def read(self, places: Offsets) -> tuple[Flags, Flags]:
        """Which places are surely quoted, and which perhaps."""
        if not len(self.starts):
            none = np.zeros(len(places), dtype=np.bool_)
            return none, none
        at = np.searchsorted(self.starts, places, side="right") - 1
        maybe = (at >= 0) & (places < self.ends[at])
        return maybe & self.sure[at], maybe


def join_quoted(parts: Sequence[Quoted], bases: Offsets) -> Quoted:
    """The stretches of several groups of texts, whose words begin at these places."""
    none = np.zeros(0, dtype=np.int64)
    return Quoted(
        np.concatenate([none, *(q.starts + base for q, base in zip(parts, bases, strict=True))]),
        np.concatenate([none, *(q.ends + base for q, base in zip(parts, bases, strict=True))]),
        np.concatenate([none > 0, *(q.sure for q in parts)]),
    )


def find_quoted(marks: Marks, starts: Offsets, firsts: Offsets) -> Quoted:
    """Pair the marks of some texts.

    A quotation runs from an opening mark to the next closing one, a few lines on at most. Where
    another opening mark comes first and begins a paragraph, it goes on there, as printers do; else
    it ends with its line, unclosed.

    Args:
        marks: Of all the texts, one after the other.
        starts: Where words begin, counted likewise.
        firsts: Where each text begins.

    Returns:
        Stretches of words.
    """
    double = (marks.signs == ord('"')) | (marks.signs == OPENING) | (marks.signs == CLOSING)
    opens = (marks.signs == OPENING) | _are_opening(marks, ord('"'))
    single_opens = (marks.signs == SINGLE) | _are_opening(marks, ord("'"))
    single = single_opens | ((marks.signs == ord("'")) & _STOPS[marks.before])
    return _unite(
        _pair(marks, (double, opens), starts, firsts),
        _pair(marks, (single, single_opens), starts, firsts),
    )


def _are_opening(marks: Marks, sign: int) -> Flags:
    """Which straight marks can only open."""
    found: Flags = (marks.signs == sign) & _OPENS_AFTER[marks.before] & ~_BLANK[marks.behind]
    return found


def _unite(double: Quoted, single: Quoted) -> Quoted:
    """The stretches of both, made one where they meet; single ones only where they are closed."""
    starts = np.concatenate((double.starts, single.starts[single.sure]))
    ends = np.concatenate((double.ends, single.ends[single.sure]))
    sure = np.concatenate((double.sure, single.sure[single.sure]))
    order = np.argsort(starts, kind="stable")
    starts, ends, sure = starts[order], ends[order], sure[order]
    if not len(starts):
        return double
    reach = np.maximum.accumulate(ends)
    heads = np.flatnonzero(np.append(True, starts[1:] >= reach[:-1]))
    last = np.append(heads[1:], len(starts)) - 1
    return Quoted(starts[heads], reach[last], np.logical_and.reduceat(sure, heads))


def _pair(marks: Marks, which: tuple[Flags, Flags], starts: Offsets, firsts: Offsets) -> Quoted:
    """Pair marks of one kind, those of `which[0]`; `which[1]` open, the others close."""
    is_mark = which[0]
    is_line = marks.signs == _LINE
    lines = np.cumsum(is_line)[is_mark]
    line_ends = marks.places[is_line]
    places, before, opens = marks.places[is_mark], marks.before[is_mark], which[1][is_mark]
    texts = np.searchsorted(firsts, places, side="right")
    near = np.zeros(len(places), dtype=np.bool_)
    near[:-1] = (texts[1:] == texts[:-1]) & (lines[1:] - lines[:-1] <= _FURTHEST)
    following = np.append(opens[1:], False)
    closed = opens & near & ~following
    goes_on = opens & near & following
    goes_on[:-1] &= (before[1:] == _LINE) & (lines[1:] > lines[:-1])
    last = np.where(goes_on, len(places), np.arange(len(places)))
    last = np.minimum.accumulate(last[::-1])[::-1] if len(last) else last
    sure = opens & closed[np.minimum(last, max(len(places) - 1, 0))] if len(places) else opens
    ends = np.append(places[1:], 0)
    lost = ~(closed | goes_on)
    if len(places):
        ends[lost] = line_ends[np.minimum(lines[lost], len(line_ends) - 1)]
    low = np.searchsorted(starts, places[opens])
    high = np.searchsorted(starts, ends[opens])
    full = high > low
    return Quoted(low[full], high[full], sure[opens][full])
