"""What belongs to the pile and to no single claim."""

from dataclasses import fields, replace
from types import ModuleType

from whence.config import Settings
from whence.records import Answer
from whence.report.anchors import Anchors
from whence.report.lookup import Lookup, read_lookup
from whence.report.surroundings import (
    MEANINGS,
    view_decisions,
    view_derivations,
    view_identities,
    view_scope,
    view_settings,
    view_unseen,
)


def test_the_scope_names_undated_documents(cells: Answer, lookup: Lookup) -> None:
    """First to last date, and which document has none."""
    scope = view_scope(cells, lookup)

    assert scope.dates == "14 March 2024 to 17 March 2024"
    assert scope.undated == (("Lanterna", "#d3"),)


def test_a_pile_without_dates_says_so(answers: ModuleType) -> None:
    """No date is made up."""
    answer = answers.empty_answer()

    assert view_scope(answer, read_lookup(answer)).dates == "no dates"


def test_unseen_texts_say_what_they_would_settle(cells: Answer, lookup: Lookup) -> None:
    """The text, how many counts, behind which claims, credited by whom."""
    (found,) = view_unseen(cells, lookup)

    assert (found.settles, found.claims) == (1, (1,))
    assert found.children == (("The Merrin Daily", "#d1"),)


def test_derivations_carry_their_evidence(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """A parent may be in the pile or not."""
    first, second = view_derivations(cells.derivations, lookup, anchors)

    assert (first.parent_href, second.parent_href) == ("#unseen", "#d1")
    assert (second.status, second.decided) == ("direction undecided", False)
    assert first.words[0].text == "told the Northwire agency"


def test_possible_identities_are_not_merged(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """They are listed with their reason."""
    found = view_identities(cells.identities, lookup, anchors)

    assert [(one.a, one.b) for one in found["possible"]] == [("Mira", "a teacher")]
    assert found["same"] == found["different"] == ()


def test_decisions_that_no_longer_fit_come_first(cells: Answer) -> None:
    """A person must see at once what did not take effect."""
    found = view_decisions(cells)

    assert [(one.line, one.why) for one in found] == [
        (3, "the words are not in the document"),
        (2, ""),
    ]


def test_every_setting_is_printed_and_explained(cells: Answer) -> None:
    """Another setting can give another count."""
    found = view_settings(replace(cells, settings=Settings(merge_collectors=True)))

    assert [one.name for one in found] == [field.name for field in fields(Settings)]
    assert {one.name: one.value for one in found}["merge_collectors"] == "yes"
    assert set(MEANINGS) == {one.name for one in found}
