"""Fold: the same words are one node, wherever they stand."""

from typing import Any

from whence.claims.fold import Folded, Given, fold_pile
from whence.records import DocumentId, Span

LONG = "More than forty families fled the old town of Sar Aldan by boat."
SHORT = "The old mill was burned down."


def fold(pile: Any, **more: Any) -> Folded:
    """The folded pile."""
    return fold_pile(Given(pile.proses, pile.attributions, pile.entities, pile.values, **more))


def test_copies_are_one_node(pile: Any) -> None:
    """Five hundred copies of a sentence cost as much as one."""
    folded = fold(pile(**{f"d{number}": LONG for number in range(500)}))

    assert len(folded.nodes) == 1
    assert len(folded.documents[0]) == 500


def test_short_sentences_need_their_neighbors(pile: Any) -> None:
    """Equal by chance is not equal; copied with what stands beside it is."""
    folded = fold(
        pile(
            a=f"{LONG}\n{SHORT}",
            b=f"{LONG}\n{SHORT}",
            c=f"The ferry prices at the quay of Merrin rise again in summer.\n{SHORT}",
        )
    )

    short = {
        node.signs.plain: node.candidates for node in folded.nodes if "burned" in node.signs.plain
    }
    sizes = sorted(len(node.candidates) for node in folded.nodes if "burned" in node.signs.plain)
    assert len(short) == 1
    assert sizes == [1, 2]


def test_what_a_person_keeps_apart_is_not_folded(pile: Any) -> None:
    """Else it could not be kept apart."""
    written = pile(a=LONG, b=LONG)

    assert len(fold(written, kept=(written.span("a", LONG),)).nodes) == 2


def test_a_person_adds_an_occurrence(pile: Any) -> None:
    """Its node holds exactly the words that were named."""
    written = pile(a=LONG)
    span = written.span("a", "fled the old town")

    folded = fold(written, added=(span,))

    best = folded.find_best(span)
    assert best is not None
    assert [candidate.span for candidate in folded.nodes[best].candidates] == [span]


def test_words_find_their_nodes(pile: Any) -> None:
    """The best fit is one, those that overlap are all."""
    written = pile(a=f"{LONG} {SHORT}")
    folded = fold(written)

    assert len(folded.find_all(Span(DocumentId("a"), 0, len(written.texts["a"])))) == 2
    assert folded.find_best(written.span("a", SHORT)) != folded.find_best(written.span("a", LONG))
    assert folded.find_best(Span(DocumentId("z"), 0, 4)) is None


def test_spans_in_different_documents(pile: Any) -> None:
    """Two nodes of one document only have none."""
    folded = fold(pile(a=f"{LONG} {SHORT}", b="The ferry prices at the quay rise again."))
    index = {node.candidates[0].span: place for place, node in enumerate(folded.nodes)}
    in_a = sorted(place for span, place in index.items() if span.document == "a")
    (in_b,) = (place for span, place in index.items() if span.document == "b")

    assert folded.find_apart(in_a[0], in_a[1]) is None
    assert folded.find_apart(in_a[0], in_b) is not None
