"""Every row of the table of edge cases, from the documents to the headline."""

from dataclasses import replace

import pytest

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import (
    Access,
    AnsweredClaim,
    Basis,
    Claim,
    ClaimId,
    Contact,
    DerivationStatus,
    Disagreement,
    DisagreementKind,
    Polarity,
    Relation,
    RelationKind,
    RivalValue,
)
from worlds import Link, Says, World, claim_and_known

OTHER, OWN, PUBLIC = Contact.OTHER, Contact.OWN, Contact.PUBLIC


def answered(world: World, settings: Settings | None = None) -> AnsweredClaim:
    """The answer of a world."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=settings or Settings())


def credits(child: str, parent: str, *voices: int) -> Link:
    """A credit that covers these voices, or the whole document."""
    return Link(child, parent, Basis.CREDIT, voices=voices or None)


INTERVIEW = World(
    tuple(Says(name, ("fighter",), OTHER, "wire") for name in ("daily", "portal", "weekly")),
    tuple(
        credits(name, "?wire", number) for number, name in enumerate(("daily", "portal", "weekly"))
    ),
)
TRANSLATION = Link("b", "a", Basis.PARAPHRASE)
TWO_WITNESSES = World((Says("a", ("tailor",), OWN), Says("a", ("baker",), OWN)))
ROWS = {
    "three articles quote one man, all from one agency interview": (INTERVIEW, 1, 1),
    "two witnesses in one article, and its copy that repeats both": (
        TWO_WITNESSES.plus(
            Says("b", ("tailor",), OWN), Says("b", ("baker",), OWN), links=(Link("b", "a"),)
        ),
        1,
        1,
    ),
    "same agency, two interviews, both dispatches in the pile": (
        World((Says("wire-monday", ("tailor",), OWN), Says("wire-friday", ("baker",), OWN))),
        2,
        2,
    ),
    "same agency, two interviews, dispatches not in the pile": (
        World(
            (Says("a", ("tailor",), OTHER, "wire"), Says("b", ("baker",), OTHER, "wire")),
            (credits("a", "?wire", 0), credits("b", "?wire", 1)),
        ),
        1,
        2,
    ),
    "two agencies each interview the same man": (
        World((Says("wire", ("tailor",), OWN), Says("cable", ("tailor",), OWN))),
        1,
        1,
    ),
    "two neighbours known only through one prisoner who talked to two papers": (
        World(
            (
                Says("a", ("neighbour One", "prisoner"), OWN),
                Says("b", ("neighbour Two", "prisoner"), OWN),
            )
        ),
        1,
        1,
    ),
    "two outlets quote a senior official": (
        World(
            (Says("a", ("a senior official",), OWN), Says("b", ("a senior official",), OWN)),
            possible=frozenset({frozenset(("a senior official of a", "a senior official of b"))}),
        ),
        1,
        2,
    ),
    "two outlets quote a senior official, and none says where he spoke": (
        World(
            (Says("a", ("a senior official",)), Says("b", ("a senior official",))),
            possible=frozenset({frozenset(("a senior official of a", "a senior official of b"))}),
        ),
        1,
        2,
    ),
    "a doctor and a soldier, both unnamed, each to another outlet": (
        World((Says("a", ("a doctor",), OWN), Says("b", ("a soldier",), OWN))),
        2,
        2,
    ),
    "one article names a witness, another states it in its own voice": (
        World((Says("a", ("tailor",), OWN), Says("b"))),
        1,
        2,
    ),
    "two own-voice articles without shared words": (World((Says("a"), Says("b"))), 0, 2),
    "a body's statement, and its named spokesman elsewhere": (
        World(
            (Says("a", ("council",), PUBLIC), Says("b", ("spokesman",), OWN)),
            possible=frozenset({frozenset(("council", "spokesman"))}),
        ),
        1,
        2,
    ),
    "residents said": (World((Says("a", ("a group of residents",), OWN),)), 1, 1),
    "a press release in five papers": (
        World(tuple(Says(name, ("ministry",), PUBLIC) for name in "abcde")),
        1,
        1,
    ),
    "a press conference at which five papers were": (
        World(tuple(Says(name, ("ministry",), OWN) for name in "abcde")),
        1,
        1,
    ),
    "five papers quote the ministry, and none says where it spoke": (
        World(tuple(Says(name, ("ministry",)) for name in "abcde")),
        1,
        1,
    ),
    "A cites B, B cites A, nobody else": (
        World(
            (Says("a", (), OTHER, "b"), Says("b", (), OTHER, "a")),
            (
                Link("a", "b", Basis.CREDIT, DerivationStatus.LOOP, voices=(0,)),
                Link("b", "a", Basis.CREDIT, DerivationStatus.LOOP, voices=(1,)),
            ),
        ),
        0,
        1,
    ),
    "a translation adds nothing": (
        TWO_WITNESSES.plus(
            Says("b", ("tailor",), OWN), Says("b", ("baker",), OWN), links=(TRANSLATION,)
        ),
        1,
        1,
    ),
    "an expert's inference from the same documents adds nothing": (
        TWO_WITNESSES.plus(
            Says("b", ("expert",), access=Access.INFERRED), links=(credits("b", "a", 2),)
        ),
        1,
        1,
    ),
    "an expert's inference from nobody says what adds nothing to min": (
        TWO_WITNESSES.plus(Says("b", ("expert",), OWN, access=Access.INFERRED)),
        1,
        2,
    ),
    "a corrected version adds nothing": (
        World((Says("a", ("tailor",), OWN), Says("a2", ("a tailor",), OWN)), versions={"a2": "a"}),
        1,
        1,
    ),
}


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row(row: str) -> None:
    """The interval is that of the table.

    Worlds have no languages and no reasoning. A translation is a document that has everything from
    another one without sharing its words; an expert's inference is an attribution whose access is
    "inferred", in a document that credits the other one for it. Where nothing says what he read,
    he is somebody who may have it from those who stand beside him.
    """
    world, low, high = ROWS[row]

    found = answered(world).origins

    assert (found.min, found.max) == (low, high)


@pytest.mark.parametrize(
    ("row", "documents", "collections", "originators"),
    [
        ("three articles quote one man, all from one agency interview", 3, (1, 1), (1, 1)),
        ("two witnesses in one article, and its copy that repeats both", 2, (1, 1), (2, 2)),
        ("same agency, two interviews, both dispatches in the pile", 2, (2, 2), (2, 2)),
        ("two agencies each interview the same man", 2, (2, 2), (1, 1)),
        (
            "two neighbours known only through one prisoner who talked to two papers",
            2,
            (2, 2),
            (2, 2),
        ),
        ("two outlets quote a senior official", 2, (2, 2), (1, 2)),
        ("two outlets quote a senior official, and none says where he spoke", 2, (2, 2), (1, 2)),
        ("a doctor and a soldier, both unnamed, each to another outlet", 2, (2, 2), (2, 2)),
        ("one article names a witness, another states it in its own voice", 2, (1, 1), (1, 2)),
        ("two own-voice articles without shared words", 2, (0, 2), (0, 2)),
        ("a body's statement, and its named spokesman elsewhere", 2, (1, 2), (1, 2)),
        ("residents said", 1, (1, 1), (1, 1)),
        ("a press release in five papers", 5, (1, 1), (1, 1)),
        ("a press conference at which five papers were", 5, (5, 5), (1, 1)),
        ("five papers quote the ministry, and none says where it spoke", 5, (1, 5), (1, 1)),
        ("A cites B, B cites A, nobody else", 2, (0, 0), (0, 0)),
        ("a translation adds nothing", 2, (1, 1), (2, 2)),
        ("an expert's inference from the same documents adds nothing", 2, (1, 1), (2, 3)),
    ],
)
def test_the_three_plain_counts(
    row: str, documents: int, collections: tuple[int, int], originators: tuple[int, int]
) -> None:
    """Documents, collections and originators stand beside the headline."""
    counts = answered(ROWS[row][0]).counts

    assert counts.documents == documents
    assert (counts.collections.min, counts.collections.max) == collections
    assert (counts.originators.min, counts.originators.max) == originators


DISPUTED = World((Says("a", ("tailor",), OWN), Says("b", ("governor",), PUBLIC)))


def test_a_denial_is_a_claim_of_its_own_with_its_own_count() -> None:
    """Both are linked, and neither lends the other an origin.

    That the second voice denies it was found before: it is an occurrence of another claim.
    """
    claim, known = claim_and_known(DISPUTED)
    said, denied = claim.occurrences
    denied = replace(denied, polarity=Polarity.NEGATIVE)
    relation = Relation(claim.id, RelationKind.DENIES)
    denial = Claim(ClaimId("denial"), "no", (), (denied,), denies=claim.id, relations=(relation,))

    first, second = (
        answer_claim(one, known, settings=Settings())
        for one in (replace(claim, occurrences=(said,)), denial)
    )

    assert [(a.origins.min, a.origins.max) for a in (first, second)] == [(1, 1), (1, 1)]
    assert (second.claim.denies, second.claim.relations) == (claim.id, (relation,))
    assert not {node.ref for node in first.graph.nodes} & {"governor", "b"}


def test_a_denial_within_a_claim_is_counted_apart() -> None:
    """Who affirms and who denies it are two versions, each with its own origins."""
    claim, known = claim_and_known(DISPUTED)
    values = (RivalValue("yes", None, None, (0,)), RivalValue("no", None, None, (1,)))
    denial = Disagreement("polarity", DisagreementKind.DENIAL, values)

    found = answer_claim(replace(claim, disagreements=(denial,)), known, settings=Settings())

    assert (found.origins.min, found.origins.max) == (1, 1)
    assert [value.origins for value in found.claim.disagreements[0].values] == [1, 1]


def test_own_reporting_and_wire_copy_in_one_article_are_told_apart_by_the_sentence() -> None:
    """The wire sentence leads to the wire; the reporter's own witness counts beside it."""
    world = World(
        (
            Says("a", ("fighter",), OTHER, "wire"),
            Says("a", ("tailor",), OWN),
            Says("b", ("fighter",), OTHER, "wire"),
        ),
        (credits("a", "?wire", 0), credits("b", "?wire", 2)),
    )

    found = answered(world).origins

    assert (found.min, found.max) == (2, 2)


def test_nothing_but_the_outlets_voice_is_not_stated() -> None:
    """The loop and the two own-voice articles are printed as not stated."""
    for row in ("A cites B, B cites A, nobody else", "two own-voice articles without shared words"):
        assert not answered(ROWS[row][0]).origins.stated


def test_a_loop_is_marked() -> None:
    """The edges of a loop keep their status."""
    edges = answered(ROWS["A cites B, B cites A, nobody else"][0]).graph.edges

    assert sum(edge.status is DerivationStatus.LOOP for edge in edges) == 2


def test_merged_collectors_make_one_agency_one_origin() -> None:
    """With the setting, two interviews of one agency are one."""
    world = World(
        (Says("a", ("tailor",), OTHER, "wire"), Says("b", ("baker",), OTHER, "wire")),
    )

    found = answered(world, replace(Settings(), merge_collectors=True)).origins

    assert (found.min, found.max) == (1, 1)


def test_an_unsourced_sentence_of_an_article_that_credits_a_route_hangs_on_it() -> None:
    """Rule 3: it is tied to the agency and adds nothing to max beside it."""
    world = World(
        (
            Says("a", ("fighter",), OTHER, "wire"),
            Says("b"),
        ),
        (credits("a", "?wire", 0), credits("b", "?wire")),
    )

    found = answered(world).origins

    assert (found.min, found.max) == (1, 1)
