"""What third documents say of two."""

from collections.abc import Callable, Sequence

from whence.records import Document, DocumentId, Reuse, ReuseId, ReuseKind, ReuseMeaning, Span
from whence.reuse.clues import lay_side_by_side
from whence.reuse.company import Sides, Third, ask_thirds, take_sides
from whence.reuse.edits import find_places
from whence.reuse.pages import Page
from whence.reuse.ties import Tie, join_passages

Write = Callable[..., Document]
LINE = "the first boats came to the lower streets of Kess and fetched many people from their roofs"


def tie_all(documents: Sequence[Document], ends: Sequence[int]) -> dict[frozenset[str], Tie]:
    """Each two share their words up to the end given for each."""
    reuses = []
    for row, a in enumerate(documents):
        for other in range(row):
            b = documents[other]
            end = min(ends[row], ends[other])
            spans = Span(b.id, 0, min(end, len(b.text))), Span(a.id, 0, min(end, len(a.text)))
            kind, meaning = ReuseKind.EDITED, ReuseMeaning.COPYING
            reuses.append(Reuse(ReuseId(f"{a.id}{b.id}"), *spans, kind, meaning, 0.9, "test", ""))
    return dict(join_passages(reuses, {one.id: one for one in documents}))


def sides_of(documents: Sequence[Document], ends: Sequence[int]) -> Sides:
    """With whom the third goes."""
    ties = tie_all(documents, ends)
    a, b, c = (Page(one) for one in documents)
    seen = lay_side_by_side(a, b, ties[frozenset("ab")])
    third = Third(c, ties[frozenset("ac")], ties[frozenset("bc")])
    return take_sides(seen, find_places(seen), [third])[DocumentId("c")]


def test_a_third_has_the_reading_of_one(write: Write) -> None:
    """The other one has changed it, and looks like the child."""
    texts = (LINE.replace("lower", "narrow"), LINE, LINE)
    documents = [write(text, name=name) for text, name in zip(texts, "abc", strict=True)]

    sides = sides_of(documents, [len(LINE)] * 3)

    assert (sides.readings_a, sides.readings_b) == (0, 1)
    (clue,) = ask_thirds([sides])
    assert (clue.name, clue.value > 0) == ("reading", True)


def test_a_third_shares_more_with_one(write: Write) -> None:
    """What the other lacks it has cut; what merely was not found to be shared is not lacking."""
    short = LINE[: LINE.index(" and")]
    cut = [write(text, name=name) for text, name in zip((short, LINE, LINE), "abc", strict=True)]
    whole = [write(LINE, name=name) for name in "abc"]
    ends = [len(short), len(LINE), len(LINE)]

    assert sides_of(cut, ends).words_b > 0
    assert sides_of(whole, ends).words_b == 0


def test_nobody_asked_says_nothing() -> None:
    """Two documents alone have no company."""
    assert ask_thirds([]) == []
