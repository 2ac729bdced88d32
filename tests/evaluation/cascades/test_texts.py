"""A text knows its parents."""

from datetime import datetime

from whence.evaluation.cascades.texts import ORIGINALS, DateState, Kind, Story, Text


def test_a_text_is_an_original_by_its_kind() -> None:
    """Only dispatches, reports and releases have no parent."""
    moment = datetime(2022, 1, 3)
    text = Text(
        "c0.1", "c0", "tune_flood", Kind.REPORT, "Merrin Post", moment, DateState.RIGHT, moment,
        Story("Title", ()),
    )  # fmt: skip

    assert text.kind in ORIGINALS
    assert text.parents == ()
    assert Kind.REPRINT not in ORIGINALS
