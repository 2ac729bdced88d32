"""Vocabulary: invented names of people, towns, papers, agencies and bodies, made of syllables.

- In: a random source.
- Out: names, each once.
- Not here: sentences (`realize`).
"""

from collections.abc import Callable
from random import Random

_ONSETS = "b d f g h j k l m n p r s t v br dr gr kr tr st sk fl bl th".split()
_VOWELS = "a e i o u a e o ei au".split()
_MIDS = "l r n m s v nd rt lm rk st dr ll nn".split()
_PERSON_ENDS = "en er an in os ik el ard ov is und ette ane".split()
_TOWN_ENDS = "burg ford mouth holm stad wick haven field ten gate mere ora ava ing au".split()
_PAPERS = (
    "Post Herald Courier Gazette Tribune Chronicle Journal Observer Examiner Bulletin Mirror "
    "Sentinel Record Monitor Inquirer Ledger Citizen Independent Echo Telegraph"
).split()


class Vocabulary:
    """Makes names that are all different."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._used: set[str] = set()

    def make_given(self) -> str:
        """A given name."""
        return self._once(lambda: self._stem() + self._rng.choice("a e o is en".split()))

    def make_surname(self) -> str:
        """A family name."""
        return self._once(lambda: self._stem() + self._rng.choice(_PERSON_ENDS))

    def make_place(self) -> str:
        """A town, river or valley."""
        return self._once(lambda: self._stem() + self._rng.choice(_TOWN_ENDS))

    def make_outlet(self) -> str:
        """A paper or station."""
        paper = self._rng.choice(_PAPERS)
        return f"{self.make_place()} {paper}"

    def make_agency(self) -> tuple[str, str]:
        """A news agency and its short name; the two are equal where it has none."""
        stem = self.make_place()
        form = self._rng.randrange(3)
        if form == 0:
            name = f"{stem} News Agency"
            return name, f"{stem[0]}NA"
        name = f"{stem[:4].rstrip('aeiou')}{'wire' if form == 1 else 'press'}"
        return name, name

    def _stem(self) -> str:
        rng = self._rng
        stem = rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_MIDS)
        if rng.random() < 0.3:
            stem += rng.choice(_VOWELS) + rng.choice("l r n m v t".split())
        return stem.capitalize()

    def _once(self, make: Callable[[], str]) -> str:
        name = make()
        while name in self._used:
            name = make()
        self._used.add(name)
        return name
