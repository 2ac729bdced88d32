"""Standing phrases, and reports about such things."""

import pytest

from whence.reuse.standing import find_standing


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our morning letter and never miss a story from the valley",
        "Copyright © Kess Today. All rights reserved",
        "Reporting by M. Tolan in Kess; editing by L. Morro",
    ],
)
def test_some_phrases_are_sure(text: str) -> None:
    """Only pages speak like this, and nothing else stands beside it."""
    found = find_standing(text)

    assert found.is_sure
    assert not found.is_news


@pytest.mark.parametrize(
    ("text", "is_news"),
    [
        ("The mill changed its privacy policy after the council imposed a fine", True),
        ("The names of the two boys may not be published, the court said", True),
        ("Ferries stopped at midnight after the flood. Follow us on all channels", True),
        ("We have changed our privacy policy and ask you to read it", False),
        ("Subscribe to the letter from the valley, weekly and free of charge", False),
        ("Privacy policy | Terms of use | Contact", False),
    ],
)
def test_a_report_about_such_things_is_told_apart(text: str, is_news: bool) -> None:
    """Somebody speaks, or something has happened and no reader is spoken to."""
    found = find_standing(text)

    assert found.count
    assert found.is_news is is_news


def test_phrases_are_counted() -> None:
    """Sure ones and others, in capitals or not."""
    assert find_standing("PRIVACY POLICY and terms of use. All rights reserved").count == 3
    assert find_standing("Nothing of the kind").count == 0
