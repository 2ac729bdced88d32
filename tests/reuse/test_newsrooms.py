"""Names of newsrooms in a text."""

import pytest

from whence.reuse.newsrooms import find_newsrooms, is_common


def names_in(text: str, known: tuple[str, ...] = ()) -> list[str]:
    """The names found in a text, where the pile knows some."""
    return [one.name for one in find_newsrooms(text, 0, len(text), known.__contains__)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday the Merrin Daily was late.", "Merrin Daily"),
        ("He reads Karsan News Agency copy.", "Karsan News Agency"),
        ("Kess's Northern Herald was there.", "Northern Herald"),
        ("The South Vellan broadcaster Orbis asked.", "Orbis"),
        ("Orbis television asked.", "Orbis"),
        ("Copied by Karwire at night.", "Karwire"),
        ("See kess-today.com for that.", "kess-today.com"),
        ("Who read the Mirror?", "Mirror"),
        ("A raid first reported by the Orbis Lantern.", "Orbis Lantern"),
        ("The Lantern, which first reported it, fell.", "Lantern"),
    ],
)
def test_a_newsroom_shows_by_its_name_or_its_place(text: str, name: str) -> None:
    """A word of the trade in the name or beside it, or a place where nothing else can stand."""
    assert names_in(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Merrin Water Board met in Kess.",
        "Vice President Ana Lind smiled.",
        "A Vellan newspaper asked.",
        "A raid first reported by the Kess Police.",
        "Mirror, mirror on the wall.",
    ],
)
def test_other_names_are_none(text: str) -> None:
    """Bodies that report for other reasons, nations before a trade, common words alone."""
    assert names_in(text) == []


def test_the_pile_makes_a_name_known() -> None:
    """What else says nothing is a newsroom's where an outlet of the pile is called so."""
    assert names_in("Orbis and Lantern met.") == []
    assert names_in("Orbis and Lantern met.", ("Orbis", "Lantern")) == ["Orbis", "Lantern"]


def test_offsets_are_those_of_the_text() -> None:
    """Without article and genitive; a stretch in the middle is searched alone."""
    text = "Merrin Daily. The Merrin Daily's man. Merrin Daily."

    (found,) = find_newsrooms(text, 14, 37, lambda _: False)

    assert text[found.start : found.end] == found.name == "Merrin Daily"
    assert found.is_sure


def test_common_names() -> None:
    """Many papers are called Post by those who know which."""
    assert is_common("Post")
    assert not is_common("Merrin Post")
    assert not is_common("Lantern")
