"""Marks: which words of bare text stand in quotation marks.

A speech that two papers quote ties them to the speaker, not to each other; so the words within
marks must be known even where nobody has cut the text into paragraphs. We read only double marks,
curly, straight and angled; a mark that fits no reading is left alone.

- In: `words.Marks` and where words begin.
- Out: `Quoted`, stretches of words.
- Not here: nested marks and speakers (`text.quotations`, `attribution`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.reuse.signs import OPENING
from whence.reuse.words import Flags, Marks, Offsets

# Line ends that a quotation may run over before its closing mark counts as lost.
_FURTHEST = 8
_LINE = ord("\n")
_OPENS_AFTER = np.zeros(256, dtype=np.bool_)
_OPENS_AFTER[[ord(sign) for sign in " \t\r\n([{/-'"] + [OPENING]] = True
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
    """Pair the double marks of some texts.

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
    is_mark = marks.signs != _LINE
    lines = np.cumsum(~is_mark)[is_mark]
    line_ends = marks.places[~is_mark]
    places, signs = marks.places[is_mark], marks.signs[is_mark]
    before, behind = marks.before[is_mark], marks.behind[is_mark]
    straight = signs == ord('"')
    opens = (signs == OPENING) | (straight & _OPENS_AFTER[before] & ~_BLANK[behind])
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
