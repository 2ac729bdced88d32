"""Weights: how much a shared word says.

That two sentences share "said" means nothing, that both have "bathtub" means much, and in a pile
about one man his name means little again. A word weighs minus the logarithm of how often
sentences hold it, estimated from the pile's own sentences with a background of English news
standing in where the pile is small (additive smoothing). Equal sentences count once, so that a copy
of a document changes no weight.

- In: the stems of each sentence of the pile, and the table `words.tsv`.
- Out: `Weights`.
- Not here: stems, alignment.
"""

import math
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files

from whence.errors import DataError

# Words of the closed classes carry no content; negation is kept and read apart.
_PREPOSITIONS = frozenset(
    """about above across after against along among amid around as at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into like near of
    off on onto out outside over past per since than through throughout to toward towards under
    until till up upon via with within without""".split()
)
_PRONOUNS = frozenset(
    """i me my mine myself you your yours he him his himself she her hers herself it its itself we
    us our ours they them their theirs themselves this that these those who whom whose which what
    there here one ones someone anyone everyone something anything""".split()
)
_DETERMINERS = frozenset(
    """a an the some any each every all both either another other such same own several many much
    more most less few no not nor and or but if so yet because while whereas though although when
    where why how whether also just only even still too very then now again""".split()
)
_AUXILIARIES = frozenset(
    """be am is are was were been being have has had having do does did doing done will would shall
    should can could may might must ought let get got s t d ll m re ve don't doesn't didn't isn't
    wasn't weren't aren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't
    it's he's she's i'm i've we're""".split()
)
FUNCTION_WORDS = _PREPOSITIONS | _PRONOUNS | _DETERMINERS | _AUXILIARIES

# The background counts as this many sentences beside those of the pile. Chosen on ECB+ topics 1-20.
_BACKGROUND = 150
# Share of sentences assumed for a word that the table lacks, about a third of its rarest entry.
_UNKNOWN = 1e-4
# "Two" stands in one sentence of fifty, any certain larger number in one of some hundreds.
_SMALL_NUMBER = 0.02
_LARGE_NUMBER = 0.002
_SMALL = 12.0
# Marks the key of a number.
NUMBER = "#"


class Weights:
    """The weight of every stem in one pile.

    Args:
        sentences: For each different sentence of the pile, its stems (repeats inside do not count).
    """

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        self._counts: Counter[str] = Counter()
        self._size = 0
        for stems in sentences:
            self._size += 1
            self._counts.update(set(stems))
        self._background = read_words()

    def weigh(self, stem: str) -> float:
        """Weight of a stem: 0 for one in every sentence, about 9 for the rarest.

        Args:
            stem: As made by `find_stem`.

        Returns:
            Minus the natural logarithm of the smoothed share of sentences that hold it.
        """
        share = self._share(stem)
        held = self._counts[stem] + _BACKGROUND * share
        return -math.log(held / (self._size + _BACKGROUND))

    def weigh_in_language(self, stem: str) -> float:
        """Weight of a stem in English news at large, whatever the pile is about.

        A quotation that twenty papers print makes its own words frequent in the pile; that they
        are rare words it keeps.

        Args:
            stem: As made by `find_stem`.

        Returns:
            Minus the natural logarithm of the share of sentences that hold it.
        """
        return -math.log(self._share(stem))

    def _share(self, key: str) -> float:
        if not key.startswith(NUMBER):
            return self._background.get(key, _UNKNOWN)
        first = key[1:].split("-", 1)[0]
        return _SMALL_NUMBER if _is_small(first) else _LARGE_NUMBER

    def count(self, stem: str) -> int:
        """In how many different sentences of the pile it stands."""
        return self._counts[stem]


def _is_small(number: str) -> bool:
    try:
        return float(number) <= _SMALL
    except ValueError:
        return False


def read_words() -> dict[str, float]:
    """The shipped table: stem to the share of sentences of English news that hold it.

    Returns:
        Shares above 0 and below 1.

    Raises:
        DataError: A line of the table is not a stem, a tab and a number.
    """
    table = files("whence.claims").joinpath("words.tsv").read_text(encoding="utf-8")
    shares = {}
    for line in table.splitlines():
        stem, _, count = line.partition("\t")
        if not count.isdigit():
            raise DataError(f"words.tsv: a line must be a stem, a tab and a number, not {line!r}")
        shares[stem] = int(count) / 1_000_000
    return shares
