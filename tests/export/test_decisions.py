"""A person's decisions as JSON."""

from whence.export.decisions import from_decision, from_unfit
from whence.records import Answer


def test_a_decision_goes_out_as_written(cells: Answer) -> None:
    """What the line did not say is null."""
    assert from_decision(cells.applied[0]) == {
        "line": 2,
        "kind": "set_outlet",
        "document": "03-lanterna.html",
        "words": None,
        "other_document": None,
        "other_words": None,
        "value": "Lanterna",
        "at": None,
        "other_at": None,
    }


def test_an_unfit_decision_says_why(cells: Answer) -> None:
    """The line and the reason stand together."""
    found = from_unfit(cells.unfit[0])

    assert (found["line"], found["why"]) == (3, "the words are not in the document")
