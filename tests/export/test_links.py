"""Ties between documents as JSON."""

from whence.export.links import from_derivation, from_reuse, from_unseen, from_wanted
from whence.records import Answer


def test_a_derivation_says_child_parent_and_reason(cells: Answer) -> None:
    """The parent may be a text that is not in the pile."""
    found = from_derivation(cells.derivations[0])

    assert found["child"] == cells.documents[0].id
    assert found["parent"] == cells.unseen[0].id
    assert found["evidence"] == ["It says “told the Northwire agency”."]


def test_reuse_has_two_spans_and_no_direction(cells: Answer) -> None:
    """Both passages are given with their documents."""
    found = from_reuse(cells.reuses[0])

    assert {found["a"]["document"], found["b"]["document"]} == {
        document.id for document in cells.documents[:2]
    }


def test_an_unseen_text_is_named_and_wanted(cells: Answer) -> None:
    """What would settle counts points to the unseen text."""
    unseen, wanted = from_unseen(cells.unseen[0]), from_wanted(cells.wanted[0])

    assert unseen["kind"] == "dispatch"
    assert wanted == {"unseen": unseen["id"], "claims": 1}
