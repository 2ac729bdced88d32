"""Slots: only what the words show."""

from datetime import date
from typing import Any

from whence.records import EntityKind


def test_slots_hold_the_occurrences_own_words(pile: Any) -> None:
    """Who opens the assertion, when, where and how many."""
    written = pile(a="Commander Pell Arno found fourteen rifles in Sar Aldan on 20 March.")
    written.name("Pell Arno", ("a", "Pell Arno"))
    written.name("Sar Aldan", ("a", "Sar Aldan"), kind=EntityKind.PLACE)
    written.count("a", "fourteen rifles", 14.0, of="rifle")
    written.date("a", "20 March", date(2024, 3, 20))

    (claim,) = written.find().claims

    assert {slot.name: slot.text for slot in claim.slots} == {
        "who": "Pell Arno",
        "where": "Sar Aldan",
        "how_many": "fourteen rifles",
        "when": "20 March",
    }


def test_nothing_is_made_up(pile: Any) -> None:
    """A sentence without names and values fills no slot."""
    (claim,) = pile(a="The old mill was burned down by strangers.").find().claims

    assert claim.slots == ()


def test_the_same_words_are_one_slot(pile: Any) -> None:
    """With every place where they stand."""
    text = "Families fled the old town of Sar Aldan for the valley in great numbers."
    written = pile(a=text, b=text)
    written.name("Sar Aldan", ("a", "Sar Aldan"), ("b", "Sar Aldan"), kind=EntityKind.PLACE)

    (claim,) = written.find().claims

    (slot,) = claim.slots
    assert [span.document for span in slot.spans] == ["a", "b"]
