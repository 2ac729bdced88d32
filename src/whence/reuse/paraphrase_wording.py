"""Wording of a paraphrase: whether two passages say the same in other words, as such.

A copy with some words exchanged keeps its frame: the words of grammar stand where they stood, with
others between them. Whoever tells a thing anew builds new sentences. So two passages are reworded
if they are related (they share runs of letters, which see through endings: "admire", "admiration")
and if the frame was rebuilt.

- In: the two passages as text.
- Out: `Wording`.
- Not here: whether an event alone could make two reports so alike (`paraphrase`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from whence.reuse.words import fold_word
from whence.text import find_words

# Chosen on Webis-CPC; chosen on either half they are .16/.85 and .14/.84.
RELATED = 0.15
REBUILT = 0.85
_RUN = 4
# The words of closed classes: they carry the sentence, not the matter. All of them, for the frame
# of a sentence is compared word by word; in `weight.GRAMMAR` a word that is missing only makes a
# passage a little heavier.
FRAME = frozenset(
    """a an the this that these those some any each every all both either neither no another such
    i me my mine myself you your yours he him his himself she her hers herself it its itself we us
    our ours they them their theirs themselves who whom whose which what where when why how there
    here one and or but nor so yet if because while whereas though although unless until since
    than as of in on at by for from with without to into onto upon over under above below between
    among through during before after about against along around across behind beside beyond
    despite down except inside near off out outside past per toward towards up via within be am is
    are was were been being have has had having do does did doing done will would shall should can
    could may might must not also just only even still too very then now again more most less much
    many few several other same own whether""".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """How alike two passages are, and in what.

    Attributes:
        related: Share of common runs of four letters, 0 to 1.
        frame: How alike their frames are, 0 to 1: grammar word by word, other words all alike.
    """

    related: float
    frame: float

    @property
    def is_reworded(self) -> bool:
        """Whether the one says what the other says, in a sentence of its own."""
        return self.related >= RELATED and self.frame <= REBUILT


def compare_wording(a: str, b: str) -> Wording:
    """Compare two passages.

    Args:
        a: The one as written.
        b: The other.

    Returns:
        The same for either order; equal passages have 1 and 1, those without a word 0 and 1. The
        frame is compared as the longest common subsequence (the shares of both sides together).
    """
    words_a, words_b = _fold(a), _fold(b)
    return Wording(
        related=_share_runs(words_a, words_b),
        frame=Indel.normalized_similarity(_frame(words_a), _frame(words_b)),
    )


@lru_cache(maxsize=4096)
def _fold(text: str) -> tuple[str, ...]:
    return tuple(fold_word(text[word.start : word.end]) for word in find_words(text, 0, len(text)))


def _frame(words: Sequence[str]) -> list[str]:
    return [word if word in FRAME else "" for word in words]


def _share_runs(a: Sequence[str], b: Sequence[str]) -> float:
    """Twice the common runs of letters through those of both sides; repeats count."""
    runs_a, runs_b = _count_runs(a), _count_runs(b)
    whole = runs_a.total() + runs_b.total()
    return 2 * (runs_a & runs_b).total() / whole if whole else 0.0


def _count_runs(words: Sequence[str]) -> Counter[str]:
    line = f" {' '.join(words)} "
    return Counter(line[at : at + _RUN] for at in range(len(line) - _RUN + 1))
