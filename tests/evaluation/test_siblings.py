"""Unseen parents are counted where they belong, and where they do not."""

from datetime import datetime

from whence.evaluation.cascades import CascadePile, Kind, Text
from whence.evaluation.cascades.texts import DateState, Story
from whence.evaluation.siblings import count_joined, count_ties, list_groups
from whence.records import (
    Basis,
    Block,
    BlockKind,
    Derivation,
    DerivationId,
    DerivationStatus,
    Document,
    DocumentId,
    UnseenId,
)

WORDS = "the council of the old town closed the bridge over the river at noon"
DAY = datetime(2022, 1, 3)


def text(key: str, *parents: str, withheld: bool = False, credits: str = "") -> Text:
    return Text(
        key, key.split(".")[0], "f", Kind.REPORT, f"Paper {key}", DAY, DateState.RIGHT, DAY,
        Story("t", ()), parents=parents, credited=(credits,) if credits else (), withheld=withheld,
    )  # fmt: skip


def pile(*texts: Text, words: dict[str, str] | None = None) -> CascadePile:
    given = {}
    for one in texts:
        if not one.withheld:
            said = (words or {}).get(one.key, WORDS)
            block = Block(BlockKind.BODY, 0, len(said))
            name = DocumentId(one.key)
            given[one.key] = Document(name, f"{one.key}.txt", said, (block,), name)
    return CascadePile("p", {one.key: one for one in texts}, tuple(given.values()), given)


def derive(child: str, parent: str, basis: Basis = Basis.REUSE) -> Derivation:
    return Derivation(
        DerivationId(child + parent), DocumentId(child), UnseenId(parent),
        DerivationStatus.FOLLOWED, basis, 0.9, (), (), (), "test",
    )  # fmt: skip


HIDDEN = pile(
    text("c0.1", withheld=True),
    text("c0.2", "c0.1", credits="Paper c0.1"),
    text("c0.3", "c0.1", credits="Paper c0.1"),
    text("c0.4", "c0.1"),
)
SEEN = pile(text("c0.1"), text("c0.2", "c0.1"), text("c0.3", "c0.1"))
APART = pile(text("c0.1"), text("c0.2"), text("c1.1"))


def test_one_unseen_text_must_join_more_than_half() -> None:
    """Two texts that each explain one sibling explain nothing."""
    groups = list_groups(HIDDEN)

    found = count_joined(groups, HIDDEN, [derive("c0.2", "u"), derive("c0.3", "u")])
    apart = count_joined(groups, HIDDEN, [derive("c0.2", "u"), derive("c0.3", "v")])

    assert [group.credited for group in groups] == [True]
    assert (found.groups, found.found, found.whole, found.credited_found) == (1, 1, 0, 1)
    assert found.recognized == 1.0
    assert apart.found == 0
    assert found.silent == (0, 0)


def test_a_parent_in_the_pile_needs_no_other() -> None:
    """An unseen one above two of the group is invented, unless the parent itself credits it."""
    groups = list_groups(SEEN)
    children = [derive("c0.2", "u"), derive("c0.3", "u")]
    credits = [derive(key, "u", Basis.CREDIT) for key in ("c0.1", "c0.2", "c0.3")]

    assert count_joined(groups, SEEN, children).invented == 1
    assert count_joined(groups, SEEN, credits).invented == 0
    assert count_joined(groups, SEEN, []).false == 0.0
    assert count_joined(groups, SEEN, children).false == 1.0


def test_independent_reports_have_no_common_parent() -> None:
    """Those of one cascade are watched; other cascades are other matters."""
    groups = list_groups(APART)

    assert [group.members for group in groups] == [("c0.1", "c0.2")]
    joined = count_joined(groups, APART, [derive("c0.1", "u"), derive("c0.2", "u")])
    assert (joined.others, joined.invented) == (1, 1)


def test_any_tie_between_strangers_counts() -> None:
    """Directly or over an unseen text; near ones and far ones apart."""
    none = count_ties(APART, [])
    direct = count_ties(APART, [derive("c0.1", "c0.2")])
    over = count_ties(APART, [derive("c0.1", "u"), derive("c1.1", "u")])

    assert (none.near, none.near_tied, none.far, none.far_tied) == (1, 0, 2, 0)
    assert (direct.near_tied, direct.far_tied) == (1, 0)
    assert (over.near_tied, over.far_tied) == (0, 1)
    assert count_ties(SEEN, [derive("c0.1", "c0.2")]).near == 0


def test_nothing_shows_a_silent_parent_of_equal_copies() -> None:
    """It shows where each sibling lacks something that two others have."""
    parts = (WORDS, WORDS.replace("the", "a"), WORDS.replace("the", "no"))
    texts = (text("c0.1", withheld=True), *(text(f"c0.{at}", "c0.1") for at in (2, 3, 4)))
    mixed = {f"c0.{at + 2}": ". ".join(parts[:at] + parts[at + 1 :]) for at in range(3)}

    assert [group.shown for group in list_groups(pile(*texts))] == [False]
    assert [group.shown for group in list_groups(pile(*texts, words=mixed))] == [True]
    assert [group.shown for group in list_groups(HIDDEN)] == [True]
