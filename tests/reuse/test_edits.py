"""Changed words that make sense one way only."""

from collections.abc import Callable

import pytest
from rapidfuzz.distance import Indel, Opcodes

from whence.records import Document, Reuse, ReuseId, ReuseKind, ReuseMeaning, Span
from whence.reuse.clues import Seen, lay_side_by_side
from whence.reuse.edits import Place, find_edits, find_places
from whence.reuse.pages import Page
from whence.reuse.ties import join_passages

Write = Callable[..., Document]


def see(write: Write, one: str, other: str) -> Seen:
    """Two documents that share all their words, more or less."""
    a, b = write(one, name="a"), write(other, name="b")
    spans = Span(a.id, 0, len(one)), Span(b.id, 0, len(other))
    kind, meaning = ReuseKind.EDITED, ReuseMeaning.COPYING
    reuse = Reuse(ReuseId("r"), *spans, kind, meaning, 0.9, "test", "")
    (tie,) = join_passages([reuse], {a.id: a, b.id: b}).values()
    return lay_side_by_side(Page(a), Page(b), tie)


def test_places_hold_what_differs(write: Write) -> None:
    """Other words at one spot are one place, and a word that only one has is another."""
    seen = see(write, "the boats came late to Kess", "the ships came to Kess")

    assert find_places(seen) == [Place((1, 2), (1, 2)), Place((3, 4), (3, 3))]


@pytest.mark.parametrize(
    ("child", "parent", "name"),
    [
        ("the mayor fled to Kess", "the mayor allegedly fled to Kess", "hedge"),
        ("the dam broke yesterday at Kess", "the dam broke today at Kess", "day"),
        ("at least 14 drowned at Kess", "at least 12 drowned at Kess", "number"),
    ],
)
def test_an_edit_speaks_for_the_child(write: Write, child: str, parent: str, name: str) -> None:
    """Doubt goes, days pass, counts rise; with the pages exchanged the sign turns."""
    seen, turned = see(write, child, parent), see(write, parent, child)

    (clue,), (other,) = (find_edits(one, find_places(one)) for one in (seen, turned))

    assert (clue.name, clue.value) == (name, 1)
    assert (other.name, other.value) == (name, -1)


def test_the_same_words_show_nothing(write: Write) -> None:
    """Nor do other words without a meaning for time."""
    same = see(write, "boats came to Kess", "boats came to Kess")
    other = see(write, "boats came to Kess", "ships came to Kess")

    assert find_places(same) == []
    assert find_edits(other, find_places(other)) == []


def test_long_passages_are_cut_where_nothing_differs(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The places are the same, and no part is as long as the passage."""
    words = [f"word{n}" for n in range(6000)]
    edited = [*words[:700], "added", *words[700:3000], "other", *words[3001:5000], *words[5003:]]
    sizes: list[int] = []

    def compare(a: list[str], b: list[str]) -> Opcodes:
        sizes.append(max(len(a), len(b)))
        return opcodes(a, b)

    opcodes = Indel.opcodes
    monkeypatch.setattr(Indel, "opcodes", compare)

    places = find_places(see(write, " ".join(words), " ".join(edited)))

    assert max(sizes) < 2000
    assert places == [
        Place((700, 700), (700, 701)),
        Place((3000, 3001), (3001, 3002)),
        Place((5000, 5003), (5001, 5001)),
    ]
