"""People and things, counted or guessed."""

from collections.abc import Callable

import pytest

from whence.records import QuantityValue

One = Callable[[str], QuantityValue]
Read = Callable[[str], list[QuantityValue]]


@pytest.mark.parametrize(
    ("text", "low", "high", "of"),
    [
        ("Twelve people were hurt.", 12, 12, "person"),
        ("About 200 villagers fled.", 150, 250, "villager"),
        ("Nearly 300 boats sank.", 250, 300, "boat"),
        ("At least 40 houses burned.", 40, None, "house"),
        ("More than 1,200 homes burned.", 1200, None, "home"),
        ("Up to 30 miners were trapped.", None, 30, "miner"),
        ("Fewer than ten guards stayed.", None, 10, "guard"),
        ("Between 10 and 15 men came.", 10, 15, "man"),
        ("Some 10 to 15 million farmers voted.", 7.5e6, 16.5e6, "farmer"),
        ("Dozens of women marched.", 20, 150, "woman"),
        ("Tens of thousands of fans sang.", 20_000, 100_000, "fan"),
        ("Several hundred pilgrims came.", 300, 1200, "pilgrim"),
        ("A couple of goats died.", 2, 3, "goat"),
        ("Two dozen sailors came.", 21, 27, "sailor"),
        ("Half a million birds came.", 500_000, 500_000, "bird"),
        ("Two hundred and five masked men came.", 205, 205, "man"),
        ("Ten of the hostages fled.", 10, 10, "hostage"),
        ("One police officer fell.", 1, 1, "officer"),
        ("Six AK-47s lay there.", 6, 6, "ak-47"),
        ("Two plainclothes officers came.", 2, 2, "officer"),
        ("A 12-member board sat.", 12, 12, "member"),
        ("Forty or more ponies ran.", 40, None, "pony"),
        ("Twenty more huts burned.", 20, 20, "hut"),
    ],
)
def test_counts(one: One, text: str, low: float | None, high: float | None, of: str) -> None:
    """Numbers and vague words are intervals, with the singular of what they count."""
    value = one(text)

    assert (value.low, value.high, value.unit, value.of) == (low, high, None, of)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The blast killed 12 and shook the town.", 12, 12),
        ("It left 3 dead.", 3, 3),
        ("The toll rose to 41.", 41, 41),
        ("The flood killed at least 40.", 40, None),
        ("Dozens were hurt.", 20, 150),
    ],
)
def test_bare_numbers_with_company(
    one: One, text: str, low: float | None, high: float | None
) -> None:
    """A bare number counts where the words around it say so."""
    value = one(text)

    assert (value.low, value.high, value.of) == (low, high, None)


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 it fell, as in the 2008 elections.",
        "On 4 May 2014 and on May 5 it fell.",
        "They won 3-2.",
        "Call 555-0142 or 020 7946 0018.",
        "No. 5 lives at 12 Mill Road, room 7.",
        "The Vulcan 737 and the G20 met on page 3.",
        "It fell at 10:35, or 9.25 am.",
        "An F-16 and an AK-47 were seen in the 1990s.",
        "The second and the 15th fell in the first half.",
        "Children under 16 stayed away.",
        "No one and this one knew.",
        "He hit .290 in all.",
        "In the nineteen fifties they sang.",
        "Few men and at one point nobody came.",
        "It runs on Vulcan, 7, 8 and more.",
    ],
)
def test_what_counts_nothing(read: Read, text: str) -> None:
    """Years, dates, scores, numbers of telephones, houses and models are no quantities."""
    assert read(text) == []


def test_approximate_words_are_marked(one: One) -> None:
    """“About” and “dozens” leave room on both sides; “at least” is a bound."""
    assert one("About 200 men fled.").approximate
    assert one("Dozens of men fled.").approximate
    assert not one("At least 200 men fled.").approximate
    assert "about" in one("About 200 men fled.").rule


def test_a_count_of_a_unit_is_a_measure(one: One) -> None:
    """“Twenty consecutive years” measures years."""
    value = one("It took twenty consecutive years.")

    assert (value.low, value.unit, value.of) == (20, "year", None)
