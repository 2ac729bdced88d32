"""The rooms meet here: one failing document leaves the others answered."""

from pathlib import Path

import pytest

from whence import pipeline, read_pile
from whence.records import DecisionKind, Document, Prose
from whence.text import read_prose

STORY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"


def test_a_document_that_a_step_cannot_handle_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its trouble is a problem with its path; the rest of the pile is answered."""
    (tmp_path / "bad.txt").write_text(STORY.replace("ferry", "train"))
    (tmp_path / "good.txt").write_text(STORY)

    def read_or_fail(document: Document) -> Prose:
        if document.path.endswith("bad.txt"):
            raise ValueError("no prose here")
        return read_prose(document)

    monkeypatch.setattr(pipeline, "read_prose", read_or_fail)
    answer = read_pile([tmp_path])

    assert [(p.path[-7:], p.code) for p in answer.problems] == [("bad.txt", "step-failed")]
    assert len(answer.documents) == 2
    assert answer.claims


def test_claims_in_several_documents_come_first_and_unsourced_ones_last(tmp_path: Path) -> None:
    """The order of the report."""
    (tmp_path / "a.txt").write_text(STORY + "\nThe quay was empty when the children came home.\n")
    (tmp_path / "b.txt").write_text("The ferry at Merrin stopped on Monday, the Herald said.\n")

    answer = read_pile([tmp_path])

    ranks = [0 if c.counts.documents > 1 else 1 if c.origins.stated else 2 for c in answer.claims]
    assert ranks == sorted(ranks)
    assert {0, 2} <= set(ranks)


def test_a_new_name_is_shown_and_changes_no_count(tmp_path: Path) -> None:
    """Who is who is settled before; the graph of the claim shows the new name."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text("The ferry at Merrin stopped on Monday, the Herald said.\n")
    decisions = tmp_path / "decisions.csv"
    header = "decision,document,words,other_document,other_words,value"
    decisions.write_text(f"{header}\nrename_entity,a.txt,Bas Orlin,,,the ferryman\n")
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]

    before, after = read_pile(paths), read_pile(paths, decisions=decisions)

    assert [one.kind for one in after.applied] == [DecisionKind.RENAME_ENTITY]
    assert [c.origins.max for c in before.claims] == [c.origins.max for c in after.claims]
    assert "the ferryman" in {node.name for c in after.claims for node in c.graph.nodes}
