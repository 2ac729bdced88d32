"""Lines that belong to the page, known by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.furniture import (
    fold_phrase,
    is_biography,
    is_menu,
    is_related_heading,
    is_rights,
    judge_furniture,
)
from whence.records import BlockDetail


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("Sign up for our newsletter and get the day's headlines in your inbox.", BlockDetail.FORM),
        ("Log in to read more stories from the valley.", BlockDetail.FORM),
        ("Subscribe to Lanterna for one year of borderlands.", BlockDetail.FORM),
        ("Already a subscriber? Log in", BlockDetail.FORM),
        ("By signing up you agree to our terms.", BlockDetail.FORM),
        ("We use cookies to make this page better.", BlockDetail.FORM),
        ("Your email address will not be published.", BlockDetail.FORM),
        ("Share this on your wall!", BlockDetail.FORM),
        ("Follow us on Telegram", BlockDetail.FORM),
        ("Like us on Facebook", BlockDetail.FORM),
        ("Story continues below", BlockDetail.NAVIGATION),
        ("1.2k shares", BlockDetail.FORM),
        ("Most read", BlockDetail.RELATED),
        ("READ MORE: Ferry prices to rise", BlockDetail.RELATED),
        ("More from Ortal", BlockDetail.RELATED),
        ("Home | News | Weather | Sport | Log in", BlockDetail.NAVIGATION),
        ("Home > World > Dolmen", BlockDetail.NAVIGATION),
        ("https://valley-mirror.example/mill", BlockDetail.NAVIGATION),
        ("About the author", BlockDetail.BIOGRAPHY),
        ("© 2024 The Valley Mirror. All rights reserved.", None),
        ("* * *", None),
    ],
)
def test_furniture(line: str, detail: BlockDetail | None) -> None:
    """Menus, prompts, buttons, pointers and copyright lines."""
    label = judge_furniture(line)

    assert label is not None
    assert label.why
    assert label.detail is detail


@pytest.mark.parametrize(
    "line",
    [
        "By signing the treaty, the two towns agreed to share the mill.",
        "Like her mother, she fled the town at night.",
        "Start of the murder trial in Ortal delayed",
        "This report was published by the Witness Field Network on Monday.",
        "Already a member of the council, Lind ran again.",
        "Copyright law was changed in the spring.",
        "Not a member of any party, he spoke for the herders.",
        "Send in the mules, the mayor shouted.",
        "Follow the river to Ortal and you will see the graves.",
        '"No."',
        "“Share this with nobody,” he told them.",
        "Either/or choices are rare in the valley.",
        "Most of those who fled came by the river.",
    ],
)
def test_sentences_that_look_like_it(line: str) -> None:
    """A lost sentence is worse than a kept prompt."""
    assert judge_furniture(line) is None


def test_headings_copyright_and_lives() -> None:
    """What zones are made of."""
    assert is_related_heading("You may also like")
    assert not is_related_heading("The bridge is closed")
    assert is_rights("Copyright 2024 Aldan Post. Contact us.")
    assert not is_rights("The right to vote")
    assert is_biography("Aurel Quist writes about borderlands for Lanterna.")
    assert is_biography("Ana Lind is a freelance reporter based in Merrin.")
    assert not is_biography("Ana Lind is afraid of the river.")
    assert is_menu("Radio Sable | Listen live | Podcasts")
    assert not is_menu("Ortal | Merrin")
    assert fold_phrase("  Read 12,000 – MORE! ") == "read # more"


@given(st.text(max_size=200))
def test_any_line_can_be_judged(line: str) -> None:
    """No words are always furniture, and nothing raises."""
    label = judge_furniture(line)

    assert label is not None or any(letter.isalpha() for letter in line)
