"""Documents and problems as JSON."""

from dataclasses import replace

from whence.export.documents import from_document, from_problem
from whence.records import Answer, Evidence, Problem


def test_a_document_goes_out_with_its_whole_text(cells: Answer) -> None:
    """Blocks point into the text that is given beside them, furniture too."""
    document = from_document(cells.documents[0])

    shown = [document["text"][block["start"] : block["end"]] for block in document["blocks"]]
    assert "Sign up for our newsletter" in shown
    assert document["published"] == {
        "edtf": "2024-03-14",
        "earliest": "2024-03-14",
        "latest": "2024-03-14",
    }


def test_evidence_is_grouped_by_field(cells: Answer) -> None:
    """Every source of a fact is kept under the fact's name, in the order found."""
    evidence = (Evidence("outlet", "B", "meta"), Evidence("outlet", "A", "url"))
    document = from_document(replace(cells.documents[0], evidence=evidence))

    assert document["evidence"] == {
        "outlet": [
            {"value": "B", "from": "meta", "start": None, "end": None},
            {"value": "A", "from": "url", "start": None, "end": None},
        ]
    }


def test_a_problem_keeps_its_code() -> None:
    """A problem is written field by field."""
    problem = Problem("a.pdf", "ingest", "format", "not text")

    assert from_problem(problem)["code"] == "format"
