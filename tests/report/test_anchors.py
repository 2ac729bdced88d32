"""Links to exact words."""

from whence.records import Answer, Span
from whence.report.anchors import Anchors


def test_a_link_names_document_and_offset(cells: Answer, anchors: Anchors) -> None:
    """The link can be read by people, too."""
    document = cells.documents[1]

    assert anchors.link(Span(document.id, 120, 130)) == "#d2-s120"


def test_places_are_remembered_once_and_in_order(cells: Answer, anchors: Anchors) -> None:
    """Every link that was handed out gets its anchor."""
    document = cells.documents[1]
    for start in (30, 10, 30):
        anchors.link(Span(document.id, start, start + 1))

    assert anchors.starts(document.id) == [10, 30]
    assert anchors.starts(cells.documents[0].id) == []


def test_quoted_words_are_exact(cells: Answer, anchors: Anchors) -> None:
    """Words come with their link and the outlet that printed them."""
    document = cells.documents[0]
    start = document.text.index("Daren Oskel")

    words = anchors.quote(Span(document.id, start, start + len("Daren Oskel")))

    assert (words.text, words.place) == ("Daren Oskel", "The Merrin Daily")
    assert words.href == f"#d1-s{start}"


def test_long_words_are_cut_where_they_are_only_evidence(cells: Answer, anchors: Anchors) -> None:
    """The cut shows."""
    document = cells.documents[0]

    words = anchors.quote(Span(document.id, 0, len(document.text)), limit=20)

    assert words.text.endswith("…")
    assert len(words.text) <= 21
