"""Neighbors: few pairs are looked at, and the right ones."""

from typing import Any

from whence.claims.fold import Given, fold_pile
from whence.claims.neighbors import find_covered, find_neighbors, is_worth
from whence.records import DocumentId, ReuseMeaning, Span


def test_a_rare_word_makes_neighbors(pile: Any) -> None:
    """Whoever shares none is not looked at."""
    written = pile(
        a="The bathtub stood on the roof of the house.",
        b="Three men carried a bathtub through the valley.",
        c="Ferry prices rise in summer again.",
    )
    folded = fold_pile(Given(written.proses))
    index = {name: folded.placed[DocumentId(name)][0][1] for name in "abc"}

    pairs = find_neighbors(folded.profiles)

    assert tuple(sorted((index["a"], index["b"]))) in pairs
    assert not any(index["c"] in pair for pair in pairs)


def test_the_work_grows_with_the_pile_not_its_square(pile: Any) -> None:
    """Two thousand sentences with one word in common are not compared each with each."""
    texts = {
        f"d{number}": f"The ferry number{number} carried grain{number % 7} to quay{number}."
        for number in range(2000)
    }
    folded = fold_pile(Given(pile(**texts).proses))

    assert len(find_neighbors(folded.profiles)) < 2000 * 120


def test_one_shared_sign_is_not_worth_a_look(pile: Any) -> None:
    """Two are, or one that is all there is."""
    written = pile(
        a="The bathtub stood on the roof of the house.",
        b="Three men carried a bathtub through the valley.",
        c="Three men carried a piano through the valley.",
    )
    folded = fold_pile(Given(written.proses))
    a, b, c = (folded.profiles[folded.placed[DocumentId(name)][0][1]] for name in "abc")

    assert not is_worth(a, b)
    assert is_worth(b, c)


def spans(name: str, *places: tuple[int, int, int]) -> tuple[DocumentId, list[tuple[Span, int]]]:
    """Occurrences of a document: start, end, node."""
    id_ = DocumentId(name)
    return id_, [(Span(id_, start, end), node) for start, end, node in places]


def test_a_passage_covers_what_stands_at_the_same_place(pile: Any) -> None:
    """First with first and second with second, not crosswise."""
    written = pile(a="x" * 1000, b="x" * 1000)
    written.share(("a", "x" * 1000), ("b", "x" * 1000))
    placed = dict(
        [spans("a", (0, 400, 0), (600, 1000, 1)), spans("b", (0, 400, 2), (600, 1000, 3))]
    )

    assert find_covered(written.reuses, placed) == {(0, 2), (1, 3)}


def test_boilerplate_covers_nothing(pile: Any) -> None:
    """A shared footer ties no claims."""
    written = pile(a="x" * 50, b="x" * 50)
    written.share(("a", "x" * 50), ("b", "x" * 50), ReuseMeaning.BOILERPLATE)
    placed = dict([spans("a", (0, 50, 0)), spans("b", (0, 50, 1))])

    assert find_covered(written.reuses, placed) == set()


def test_a_passage_that_only_touches_covers_nothing(pile: Any) -> None:
    """More than half of the occurrence must lie in it."""
    written = pile(a="x" * 100, b="x" * 100)
    written.share(("a", "x" * 20), ("b", "x" * 20))
    placed = dict([spans("a", (0, 100, 0)), spans("b", (0, 100, 1))])

    assert find_covered(written.reuses, placed) == set()
