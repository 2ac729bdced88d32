"""Weight: whether shared words are too many, or too particular, to be chance.

Any two reports on one event share "the prime minister of Ardenia, Lena Morro, said on Tuesday"
without either having seen the other. Long runs, and words that the writer was free to choose
(neither names nor numbers nor grammar), do not come together by chance.

- In: `Columns`, and passages as words of them.
- Out: how many free words each has; yes or no.
- Not here: what the likeness means (`meaning`).
"""

import functools

import numpy as np
from numpy.typing import NDArray

from whence.reuse.columns import Columns
from whence.reuse.words import CAPITAL, FIGURE, Flags, Offsets, read_words
from whence.text.numerals import CARDINALS, SCALES

# Fewer equal words are never copying, more of them always. Of 30 natural passages of 8 and 9 words
# from FNC-1 read by hand a third were names with titles or set phrases, of 40 of 10 to 14 words
# about one in ten.
LEAST = 10
ENOUGH = 16
# Free words that a passage between the two must have.
FREE = 4
# Within two documents of which one is known to have copied, shorter passages belong to the copy.
LEAST_BESIDE = 7
FREE_BESIDE = 3
# Two documents that share so many words in several passages have one story; the short pieces
# between belong to it unless they are nothing but names and grammar.
MUCH = 48
FREE_WITHIN = 1
# A passage in which fewer words than this are equal is two texts on one matter.
LEAST_SIMILAR = 0.5

# The commonest words of grammar, which make no passage heavier (all: `paraphrase_wording.FRAME`).
GRAMMAR = frozenset(
    """a an the and or but if of to in on at by for from with as that this these those it its he
    she they them him her his their we us our you your i me my is are was were be been being has
    have had do does did will would can could not no who which what when where there after
    before than then said says say told""".split()
)


def are_heavy(
    columns: Columns, starts: Offsets, ends: Offsets, equal: Offsets, needed: tuple[int, int]
) -> Flags:
    """Whether so many equal words are more than chance, for many passages at once.

    Args:
        columns: The pile.
        starts: First word of each passage, in one of the two texts.
        ends: Word behind its last one.
        equal: How many of its words are equal in the other text.
        needed: How many words must be equal, and how many must have been free to choose.

    Returns:
        True from `ENOUGH` equal words on, and for shorter ones that have what is needed.
    """
    least, free = needed
    heavy = equal >= ENOUGH
    rows = np.flatnonzero(~heavy & (equal >= least))
    heavy[rows] = count_free(columns, starts[rows], ends[rows]) >= free
    return heavy


def count_free(columns: Columns, starts: Offsets, ends: Offsets) -> Offsets:
    """How many words are neither names nor numbers nor grammar; in a title capitals say nothing."""
    if not len(starts):
        return np.zeros(0, dtype=np.int64)
    places, firsts = spread(starts, ends)
    looks, words = columns.looks[places], columns.words[places]
    titles = np.repeat(columns.is_title(starts), ends - starts)
    free = ((looks & CAPITAL) == 0) | titles
    free &= (looks & FIGURE) == 0
    free &= ~are_among(words, _bound_words())
    found: Offsets = np.add.reduceat(free, firsts, dtype=np.int64)
    return found


def spread(starts: Offsets, ends: Offsets) -> tuple[Offsets, Offsets]:
    """All places of some passages, one passage after the other, and where each begins in them."""
    sizes = ends - starts
    firsts = np.cumsum(sizes) - sizes
    return np.arange(int(sizes.sum())) + np.repeat(starts - firsts, sizes), firsts


def are_among(words: NDArray[np.uint32], known: NDArray[np.uint32]) -> Flags:
    """Which words are among a few known ones, sorted."""
    few = np.zeros(1 << 16, dtype=np.bool_)
    few[known & 0xFFFF] = True
    found: Flags = few[words & 0xFFFF]
    rows = np.flatnonzero(found)
    at = np.minimum(np.searchsorted(known, words[rows]), len(known) - 1)
    found[rows] = known[at] == words[rows]
    return found


def hash_words(text: str) -> NDArray[np.uint32]:
    """The words of a text as the columns hold them."""
    return (read_words(text, [(0, len(text))]).hashes >> np.uint64(32)).astype(np.uint32)


@functools.cache
def _bound_words() -> NDArray[np.uint32]:
    """Grammar, and the words that are numbers, sorted."""
    numbers = [*CARDINALS, *SCALES, *(f"{name}s" for name in SCALES), "dozen", "dozens"]
    return np.unique(hash_words(" ".join([*sorted(GRAMMAR), *numbers])))
