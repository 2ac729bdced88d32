"""Records by id."""

from dataclasses import replace

import pytest

from whence.errors import UnknownRecordError
from whence.records import Answer
from whence.report.lookup import Lookup, dated, label_of


def test_documents_are_numbered_in_order(cells: Answer, lookup: Lookup) -> None:
    """The first document of the answer is number 1."""
    assert [lookup.numbers[one.id] for one in cells.documents] == [1, 2, 3, 4, 5]


def test_names_come_from_entities_unseen_texts_and_documents(cells: Answer, lookup: Lookup) -> None:
    """A channel may be an agency or a text that is not in the pile."""
    assert lookup.name("entity-oskel") == "Daren Oskel"
    assert lookup.name("unseen-northwire") == "dispatch of Northwire (not in the pile)"
    assert lookup.name(cells.documents[0].id) == "The Merrin Daily"
    assert lookup.name("nobody") is None


def test_a_document_without_outlet_is_called_by_its_file(cells: Answer) -> None:
    """A label is never empty."""
    document = cells.documents[2]

    assert label_of(replace(document, outlet=None)) == "03-lanterna.html"
    assert label_of(replace(document, outlet=" ", path="")) == "document without a name"


def test_a_document_without_date_is_called_undated(cells: Answer) -> None:
    """No date is made up."""
    assert [dated(one) for one in cells.documents[1:3]] == ["15 March 2024", "undated"]


def test_an_unknown_document_is_an_error(lookup: Lookup) -> None:
    """An answer that points nowhere is broken, and says where."""
    with pytest.raises(UnknownRecordError, match="no document 'x'"):
        lookup.document("x")


def test_blocks_are_found_by_offset(cells: Answer, lookup: Lookup) -> None:
    """White space between blocks is in none."""
    document = cells.documents[0]
    block = document.blocks[1]

    assert lookup.block(document.id, block.start) == block
    assert lookup.block(document.id, block.end) is None
