"""Weight: whether shared words are too many, or too particular, to be chance.

Any two reports on one event share "the prime minister of Ardenia, Lena Morro, said on Tuesday"
without either having seen the other. Long runs, and words that the writer was free to choose
(neither names nor numbers nor grammar), do not come together by chance.

- In: the words of a passage as written, and how many of them are equal.
- Out: yes or no.
- Not here: what the likeness means (`meaning`).
"""

from collections.abc import Sequence

from whence.reuse.changes import is_number
from whence.reuse.words import fold_word

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
# A passage in which fewer words than this are equal is two texts on one matter.
LEAST_SIMILAR = 0.5

GRAMMAR = frozenset(
    """a an the and or but if of to in on at by for from with as that this these those it its he
    she they them him her his their we us our you your i me my is are was were be been being has
    have had do does did will would can could not no who which what when where there after
    before than then said says say told""".split()
)


def is_heavy(words: Sequence[str], equal: int, *, beside: bool, title: bool = False) -> bool:
    """Whether so many equal words are more than chance.

    Args:
        words: The passage as written in one of the documents.
        equal: How many of its words are equal in the other one.
        beside: Whether the same two documents share a passage that is heavy by itself.
        title: Whether it stands in a title, where capitals may make no name.

    Returns:
        True from `ENOUGH` equal words on; from `LEAST` (or `LEAST_BESIDE`) on if enough of the
        words were free to choose.
    """
    if equal >= ENOUGH:
        return True
    least, free = (LEAST_BESIDE, FREE_BESIDE) if beside else (LEAST, FREE)
    return equal >= least and count_free(words, title=title) >= free


def count_free(words: Sequence[str], *, title: bool = False) -> int:
    """How many words are neither names nor numbers nor grammar; in a title capitals say nothing."""
    return sum(
        (title or not word[0].isupper()) and not is_number(word) and fold_word(word) not in GRAMMAR
        for word in words
    )
