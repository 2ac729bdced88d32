"""A person's corrections change the answer of the example pile as they should."""

from pathlib import Path, PurePath

import pytest

from whence import Answer, read_pile
from whence.case.decisions import COLUMNS

PILE = Path(__file__).parent.parent.parent / "examples" / "sleeper-cells"


def corrected(folder: Path, *lines: str) -> Answer:
    """The answer with these decisions."""
    path = folder / "decisions.csv"
    path.write_text("\n".join((",".join(COLUMNS), *lines)), encoding="utf-8")
    return read_pile([PILE], decisions=path)


def headline(answer: Answer, words: str) -> tuple[int, int]:
    """The interval of the claim with these words in its text."""
    found = next(c for c in answer.claims if words in c.claim.text)
    return found.origins.min, found.origins.max


def test_saying_that_the_withheld_source_is_the_named_one_closes_the_interval(
    tmp_path: Path,
) -> None:
    """The commander of 13 is the one of 12: one origin, no more doubt."""
    line = (
        "same_entity,12-aldan-post-rifles.html,Commander Pell Arno,"
        "13-radio-sable-rifles.txt,a commander who asked not to be named,"
    )

    answer = corrected(tmp_path, line)

    assert headline(answer, "fourteen rifles") == (1, 1)
    assert [decision.line for decision in answer.applied] == [2]


def test_a_namesake_is_told_apart_by_a_person(tmp_path: Path) -> None:
    """The baker and the coach stay two."""
    line = (
        'different_entity,12-aldan-post-rifles.html,"Joran Velt, a baker",'
        "13-radio-sable-rifles.txt,Joran Velt,"
    )

    answer = corrected(tmp_path, line)

    assert sum(entity.name == "Joran Velt" for entity in answer.entities) == 2


def test_passages_are_joined_and_parted(tmp_path: Path) -> None:
    """What a person says of two passages goes before the rules."""
    answer = corrected(
        tmp_path,
        "different_claim,10-merrin-daily-talks.txt,will resume in Merrin in April,"
        "11-coastal-herald-talks.txt,their talks in Merrin in April,",
        "same_claim,10-merrin-daily-talks.txt,The last round ended without a result,"
        "11-coastal-herald-talks.txt,Both sides want the harvest,",
    )

    names = {d.id: PurePath(d.path).name[:2] for d in answer.documents}
    claims = [{names[o.span.document] for o in c.claim.occurrences} for c in answer.claims]
    assert sum(documents == {"10", "11"} for documents in claims) == 1
    assert [decision.line for decision in answer.applied] == [2, 3]


def test_a_rejected_edge_is_gone_and_an_unknown_one_is_told(tmp_path: Path) -> None:
    """07 no longer hangs on 05; an edge that never was leaves its decision unfit."""
    answer = corrected(
        tmp_path,
        "reject_edge,07-valley-mirror-families.txt,,05-radio-sable-families.txt,,",
        "accept_edge,08-valley-mirror-bridge.txt,,14-long-road.html,,",
    )

    names = {d.id: PurePath(d.path).name[:2] for d in answer.documents}
    pairs = {(names[d.child], names.get(d.parent)) for d in answer.derivations}
    assert not pairs & {("07", "05"), ("05", "07")}
    assert [unfit.decision.line for unfit in answer.unfit] == [3]


@pytest.mark.parametrize(
    ("child", "parent"),
    [("10-merrin-daily", "11-coastal-herald"), ("11-coastal-herald", "10-merrin-daily")],
)
def test_an_accepted_edge_covers_words_of_its_child(
    child: str, parent: str, tmp_path: Path
) -> None:
    """Who had it first could not be told; whichever way a person decides, the copy is covered."""
    answer = corrected(tmp_path, f"accept_edge,{child}-talks.txt,,{parent}-talks.txt,,")

    (edge,) = [d for d in answer.derivations if any("line 2" in why for why in d.evidence)]
    assert {span.document for span in edge.covers} == {edge.child}
