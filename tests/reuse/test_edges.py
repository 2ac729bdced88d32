"""What an outlet opens and closes its pages with."""

import numpy as np

from whence.reuse import Text
from whence.reuse.columns import read_texts
from whence.reuse.edges import find_edges

FOOTER = "write to the editors by post or come to the counter"


def count(texts: list[Text], words: tuple[int, int], *, closing: bool) -> int:
    """Repeated runs among the words of the first text."""
    edges = find_edges(read_texts(texts), closing=closing)
    place, length = (np.array([value]) for value in words)
    return int(edges.count(np.array([0]), place, length)[0])


def pages(number: int, series: str = "Kess") -> list[Text]:
    """Texts of five words of their own, then the footer."""
    own = [" ".join(f"w{n}x{k}" for k in range(5)) for n in range(number)]
    return [Text(f"{n}", f"{words} {FOOTER}", series) for n, words in enumerate(own)]


def test_the_footer_of_four_pages_is_repeated() -> None:
    """All runs of it, none of what stands before it; three pages do not make one."""
    assert count(pages(4), (5, 7), closing=True) == 7
    assert count(pages(4), (0, 5), closing=True) == 0
    assert count(pages(3), (5, 7), closing=True) == 0


def test_texts_of_no_outlet_have_no_footer() -> None:
    """And those of another outlet do not help."""
    assert count(pages(4, series=""), (5, 7), closing=True) == 0
    assert count(pages(3) + pages(3, series="Merrin"), (5, 7), closing=True) == 0


def test_what_only_a_few_pages_open_with_may_be_a_story() -> None:
    """It takes more texts to make a heading than to make a footer."""
    texts = [Text(page.id, " ".join(page.text.split()[::-1]), page.series) for page in pages(20)]

    assert count(texts, (0, 7), closing=False) == 7
    assert count(texts[:8], (0, 7), closing=False) == 0
