"""Quotations are found in every style of marks, and apostrophes are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import BlockKind, DocumentId, Paragraph
from whence.text.quotations import find_quotations

DOCUMENT = DocumentId("d")


def quoted(*lines: str) -> list[tuple[str, int, bool]]:
    """What is found in these paragraphs: words with marks, depth, closed."""
    text = "\n".join(lines)
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line), BlockKind.BODY))
        at += len(line) + 1
    return [
        ("|".join(text[piece.start : piece.end] for piece in q.pieces), q.depth, q.closed)
        for q in find_quotations(DOCUMENT, text, paragraphs)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“It is over,” she said.", ["“It is over,”"]),
        ('"It is over," she said.', ['"It is over,"']),
        ("‘It is over,’ she said.", ["‘It is over,’"]),
        ("'It's over,' she said.", ["'It's over,'"]),
        ("«It is over», she said.", ["«It is over»"]),
        ('" It is over , " she said .', ['" It is over , "']),
        ("The residents’ homes weren’t safe.", []),
        ("The boats' crews didn't sail in the '90s.", []),
        ("He is 5' 10\" tall.", []),
        ("‘The boats’ crews left,’ he said.", ["‘The boats’ crews left,’"]),
    ],
)
def test_each_style_of_marks(line: str, expected: list[str]) -> None:
    """Curly, straight, angled, double and single marks are read; apostrophes are not."""
    assert [words for words, _, _ in quoted(line)] == expected


def test_a_quotation_inside_a_quotation_is_deeper() -> None:
    """Nested marks give the outer one first and the inner one at depth 1."""
    found = quoted("“She told me ‘leave now’ and ran,” he said.")

    assert [(words, depth) for words, depth, _ in found] == [
        ("“She told me ‘leave now’ and ran,”", 0),
        ("‘leave now’", 1),
    ]


def test_a_quotation_over_paragraphs_is_one() -> None:
    """An opening mark on each paragraph and one closing mark make one quotation."""
    found = quoted("“We left at dawn.", "“Nobody saw us.", "“It rained,” she said.")

    assert found == [("“We left at dawn.|“Nobody saw us.|“It rained,”", 0, True)]


def test_a_quotation_with_one_sentence_a_line_is_one() -> None:
    """Texts saved with one sentence a line have no opening mark on the lines between."""
    found = quoted('"We left at dawn.', "Nobody saw us.", 'It rained," she said.')

    assert found == [('"We left at dawn.|Nobody saw us.|It rained,"', 0, True)]


def test_a_lost_closing_mark_does_not_reach_the_next_quotation() -> None:
    """Where the next mark opens, the quotation has ended with its paragraph."""
    found = quoted('"We left at dawn.', "Nobody saw us.", 'She said: "It rained."')

    assert found == [('"We left at dawn.', 0, False), ('"It rained."', 0, True)]


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    """An unbalanced mark does not swallow the rest of the document."""
    found = quoted("He said: “We left at dawn.", "The boats sailed.")

    assert found == [("“We left at dawn.", 0, False)]


@given(st.lists(st.text(alphabet="ab s.,“”‘’\"'«»", min_size=1, max_size=40), max_size=4))
def test_pieces_stay_inside_their_paragraphs(lines: list[str]) -> None:
    """Whatever the marks, each piece lies in one paragraph and pieces are in order."""
    text = "\n".join(lines)
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line), BlockKind.BODY))
        at += len(line) + 1

    found = find_quotations(DOCUMENT, text, paragraphs)

    for quotation in found:
        for piece in quotation.pieces:
            assert any(p.start <= piece.start and piece.end <= p.end for p in paragraphs)
        assert list(quotation.pieces) == sorted(quotation.pieces)
