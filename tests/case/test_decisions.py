"""A person's decisions are read line by line and tied to exact words."""

from pathlib import Path

import pytest

from whence.case.decisions import COLUMNS, PLACES, apply_decisions, read_decisions
from whence.errors import DecisionFileError
from whence.records import (
    Block,
    BlockKind,
    Decision,
    DecisionKind,
    Document,
    DocumentId,
    Sighting,
)

HEADER = ",".join(COLUMNS)


def written(folder: Path, *lines: str) -> Path:
    """A decisions file with these lines."""
    path = folder / "decisions.csv"
    path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return path


def document(path: str, text: str) -> Document:
    """A document of one body block."""
    id_ = DocumentId("0" * 60 + path[:4])
    block = Block(BlockKind.BODY, 0, len(text))
    return Document(id_, path, text, (block,), id_, sightings=(Sighting(path),))


def test_a_line_becomes_a_decision(tmp_path: Path) -> None:
    """Words with commas are quoted; comments and empty lines are passed over."""
    path = written(tmp_path, "# checked by phone", "", 'add_claim,a.txt,"Boats, they say, left",,,')

    read = read_decisions(path)

    (decision,) = read.decisions
    assert decision.kind is DecisionKind.ADD_CLAIM
    assert decision.words == "Boats, they say, left"
    assert read.problems == ()


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("merge,a.txt,,,,", "is no decision"),
        ("add_claim,a.txt,,,,", "needs words"),
        ("set_date,a.txt,,,,soon", "is no date"),
        ("same_entity,a.txt,Venn,,,", "needs other_document and other_words"),
        ("add_claim,a.txt,one,two,three,four,five", "7 cells"),
        ("set_outlet,,,,,The Daily", "needs document"),
        ("split_entity,a.txt,,,,", "needs words"),
        ("rename_entity,a.txt,Venn,,,", "needs value"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_rest_counts(
    tmp_path: Path, line: str, trouble: str
) -> None:
    """One wrong line never stops the others."""
    path = written(tmp_path, line, "set_outlet,a.txt,,,,The Daily")

    read = read_decisions(path)

    assert [decision.kind for decision in read.decisions] == [DecisionKind.SET_OUTLET]
    (problem,) = read.problems
    assert problem.code == "bad-decision"
    assert problem.path.endswith(":2")
    assert trouble in problem.message


@pytest.mark.parametrize("content", [b"", b"a,b,c\n", b"\xff\xfe\x00"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file without the header is not a decisions file."""
    path = tmp_path / "other.csv"
    path.write_bytes(content)

    with pytest.raises(DecisionFileError, match=r"other\.csv"):
        read_decisions(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(DecisionFileError, match="cannot read decisions from"):
        read_decisions(tmp_path / "none.csv")


def test_a_date_and_an_outlet_are_set_with_evidence() -> None:
    """The document keeps that a person set it."""
    decisions = [
        Decision(2, DecisionKind.SET_DATE, "a.txt", value="2014-03"),
        Decision(3, DecisionKind.SET_OUTLET, "a.txt", value="The Daily"),
    ]

    ruled = apply_decisions([document("pile/a.txt", "Boats left.")], decisions)

    (changed,) = ruled.documents
    assert changed.published is not None
    assert (changed.published.edtf, changed.outlet) == ("2014-03", "The Daily")
    assert {evidence.origin for evidence in changed.evidence} == {"decision"}
    assert ruled.rulings.applied == tuple(decisions)


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (Decision(2, DecisionKind.SET_OUTLET, "z.txt", value="x"), "no document"),
        (Decision(2, DecisionKind.SET_OUTLET, ".txt", value="x"), "no document"),
        (Decision(2, DecisionKind.ADD_CLAIM, "a.txt", words="Ships"), "do not stand in"),
        (Decision(2, DecisionKind.ADD_CLAIM, "a.txt", words="left"), "more than once"),
        (
            Decision(2, DecisionKind.ADD_CLAIM, "a.txt", words="left", at=7),
            "at 7 in pile/a.txt: 6, 16",
        ),
        (
            Decision(2, DecisionKind.SAME_CLAIM, "a.txt", "Boats", "a.txt", "Ships"),
            "do not stand in",
        ),
    ],
)
def test_a_decision_that_no_longer_fits_is_told(decision: Decision, why: str) -> None:
    """A document or words that are not there any more leave the decision unfit, with the reason."""
    ruled = apply_decisions([document("pile/a.txt", "Boats left. All left.")], [decision])

    (unfit,) = ruled.rulings.unfit
    assert unfit.decision == decision
    assert why in unfit.why


def test_an_ambiguous_document_is_not_guessed() -> None:
    """Two files of the same name need more of the path."""
    pile = [document("one/a.txt", "Boats."), document("two/a.txt", "Boats.")]
    decision = Decision(2, DecisionKind.SET_OUTLET, "a.txt", value="x")

    ruled = apply_decisions(pile, [decision])

    assert "names 2 documents" in ruled.rulings.unfit[0].why


def test_a_place_chooses_among_the_same_words(tmp_path: Path) -> None:
    """Two columns more say where the words begin; a place that is no number is a problem."""
    path = tmp_path / "decisions.csv"
    lines = ["split_mention,a.txt,left,,,,16,", "split_mention,a.txt,left,,,,soon,"]
    path.write_text("\n".join((",".join((*COLUMNS, *PLACES)), *lines)), encoding="utf-8")

    read = read_decisions(path)
    ruled = apply_decisions([document("pile/a.txt", "Boats left. All left.")], read.decisions)

    (named,) = ruled.rulings.named
    assert [place.start for place in named.places] == [16]
    assert "is no place" in read.problems[0].message


def test_words_that_stand_once_need_no_place() -> None:
    """A text that is read a little differently moves everything; the words are still there."""
    decision = Decision(2, DecisionKind.SPLIT_MENTION, "a.txt", words="Boats", at=3)

    ruled = apply_decisions([document("pile/a.txt", "Boats left.")], [decision])

    assert [place.start for place in ruled.rulings.named[0].places] == [0]


def test_every_place_of_a_name_is_kept() -> None:
    """Whether they all mean one is for those to say who know the persons."""
    decision = Decision(2, DecisionKind.SAME_ENTITY, "a.txt", "Orlin", "a.txt", "Venn")

    ruled = apply_decisions([document("pile/a.txt", "Orlin met Venn. Orlin left.")], [decision])

    (named,) = ruled.rulings.named
    assert [place.start for place in named.places] == [0, 16]
    assert [place.start for place in named.others] == [10]


@pytest.mark.parametrize(
    ("kind", "values"),
    [(DecisionKind.SET_DATE, ("2014", "2015")), (DecisionKind.SET_OUTLET, ("Post", "Herald"))],
)
def test_of_two_dates_or_outlets_none_holds(kind: DecisionKind, values: tuple[str, str]) -> None:
    """No line goes before another because it stands lower; one that is repeated holds."""
    first, second = (Decision(at, kind, "a.txt", value=v) for at, v in enumerate(values, start=2))
    again = Decision(4, kind, "a.txt", value=values[0])
    pile = [document("pile/a.txt", "Boats left.")]

    against, repeated = (apply_decisions(pile, [first, one]) for one in (second, again))

    assert [unfit.decision for unfit in against.rulings.unfit] == [first, second]
    assert "lines 2 and 3" in against.rulings.unfit[0].why
    assert against.documents == tuple(pile)
    assert repeated.rulings.applied == (first, again)
