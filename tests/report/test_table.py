"""The table on a terminal."""

import io
from dataclasses import replace

from whence.records import Answer
from whence.report import print_table, to_table


def printed(answer: Answer, limit: int = 20) -> str:
    """What a terminal would show, on one line."""
    file = io.StringIO()
    print_table(answer, file=file, limit=limit)
    return file.getvalue()


def test_a_row_says_claim_documents_and_origins(cells: Answer) -> None:
    """The sentence of the count stands in every row."""
    table = to_table(cells)

    assert table.row_count == 5
    assert [str(column.header) for column in table.columns] == [
        "claim",
        "documents",
        "origins",
        "what stands behind it",
    ]
    assert "5 claims in 5 documents" in printed(cells)


def test_what_is_left_out_is_said(cells: Answer) -> None:
    """A limit never hides that there is more."""
    assert "and 3 more claims in the report" in printed(cells, limit=2)
    assert "more claim" not in printed(cells)


def test_a_claim_cannot_speak_to_the_terminal(cells: Answer) -> None:
    """Escape codes and markup of rich are shown as they are."""
    first = cells.claims[0]
    claim = replace(first.claim, text="\x1b[31mred\x07 [bold]x[/bold] \u202e :smile:")
    text = printed(replace(cells, claims=(replace(first, claim=claim),)))

    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]" in text
    assert ":smile:" in text
