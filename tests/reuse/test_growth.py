"""The search grows with the texts, not with their pairs: counted in steps and bytes, never timed.

Twice the texts may take twice as many function calls, twice the memory and twice the rows, and
some more for what is looked up by halving. Whatever compares each text with each other one, or
each copy of a story with all its copies, takes four times as many and fails here.
"""

import random
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType

import pytest

from whence.reuse import Text, find_passages

# Twice, and a quarter more: ties of a story's copies grow like N log N. Quadratic is 4.
TWICE = 2.5
SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "na", "re", "su", "ta", "vo")


@dataclass(frozen=True)
class Work:
    """What one search took: calls of Python functions, bytes held at one time, rows found."""

    calls: int
    peak: int
    rows: int


def work_for(texts: Sequence[Text]) -> Work:
    """Search, and count."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        rows = len(find_passages(texts))
    finally:
        sys.setprofile(None)
    tracemalloc.start()
    try:
        find_passages(texts)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    return Work(calls, peak, rows)


def words(rng: random.Random, count: int) -> list[str]:
    """So many made-up words."""
    return ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(count)]


def unrelated(count: int) -> list[Text]:
    """Texts of which every tenth copies the first half of the one before."""
    rng = random.Random(1)
    texts: list[Text] = []
    for row in range(count):
        said = words(rng, 120)
        if row % 10 == 9:
            said = [*texts[-1].text.split()[:60], *said[60:]]
        texts.append(Text(str(row), " ".join(said), f"outlet {row % 7}", 730_000 + row % 30))
    return texts


def reprints(count: int) -> list[Text]:
    """One story, so many times, with a word changed in each."""
    rng = random.Random(2)
    story = words(rng, 150)
    texts = []
    for row in range(count):
        said = list(story)
        said[rng.randrange(len(said))] = f"other{row}"
        texts.append(Text(str(row), " ".join(said), f"outlet {row}", 730_000 + row % 30))
    return texts


def furnished(count: int) -> list[Text]:
    """Texts of one outlet that share nothing but a long last line."""
    rng = random.Random(3)
    line = " ".join(words(rng, 40))
    return [Text(str(row), f"{' '.join(words(rng, 100))}\n\n{line}", "one") for row in range(count)]


def identical(count: int) -> list[Text]:
    """The same text, so many times."""
    said = " ".join(words(random.Random(4), 150))
    return [Text(str(row), said) for row in range(count)]


def monotonous(count: int) -> list[Text]:
    """Two long texts of one word."""
    return [Text(str(row), "na " * (50 * count)) for row in range(2)]


@pytest.mark.parametrize("pile", [unrelated, reprints, furnished, identical, monotonous])
def test_twice_the_texts_take_twice_the_work(pile: Callable[[int], list[Text]]) -> None:
    """In calls, memory and rows."""
    find_passages(pile(10))  # tables that are made once are no work of a pile

    small, large = work_for(pile(150)), work_for(pile(300))

    assert large.calls <= TWICE * small.calls
    assert large.peak <= TWICE * small.peak
    assert large.rows <= TWICE * max(1, small.rows)


def test_the_count_sees_quadratic_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the test above could not fail."""

    def compare_all(texts: Sequence[Text]) -> list[bool]:
        def compare(a: Text, b: Text) -> bool:
            return a.text == b.text

        return [compare(a, b) for a in texts for b in texts]

    monkeypatch.setitem(globals(), "find_passages", compare_all)

    small, large = work_for(identical(50)), work_for(identical(100))

    assert large.calls > TWICE * small.calls
    assert large.peak > TWICE * small.peak
    assert large.rows > TWICE * small.rows
