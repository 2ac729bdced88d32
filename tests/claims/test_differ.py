"""Differ: differences inside a claim, shown to be looked at."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from whence.records import AttributionKind, Disagreement, DisagreementKind, EntityKind

FAMILIES = "{} families fled the old town of Sar Aldan for the valley of Merrin by boat{}."


def differ(pile: Any) -> list[Disagreement]:
    """The differences of the claim of document "a"."""
    found = pile.find()
    claim = pile.claim(found, "a", pile.texts["a"][:20])
    assert len(claim.occurrences) == len(pile.texts)
    return list(claim.disagreements)


def two(pile: Any, first: str, second: str) -> Any:
    """Two documents that share a passage."""
    written = pile(a=first, b=second)
    written.share(("a", first), ("b", second))
    return written


def test_another_number_of_the_same_thing(pile: Any) -> None:
    """Both values are shown with who has them; it is for a person to judge."""
    written = two(pile, FAMILIES.format("1,200", ""), FAMILIES.format("1,300", ""))
    written.count("a", "1,200 families", 1200.0, of="family")
    written.count("b", "1,300 families", 1300.0, of="family")

    (found,) = differ(written)

    assert (found.slot, found.kind) == ("how_many", DisagreementKind.LOOK)
    assert [(value.value, value.low, value.occurrences) for value in found.values] == [
        ("1,200 families", 1200.0, (0,)),
        ("1,300 families", 1300.0, (1,)),
    ]


def test_two_open_figures_are_two_figures(pile: Any) -> None:
    """More than 1,200 and more than 1,300 could both be true, and one of them was changed."""
    more = "More than {}"
    written = two(
        pile,
        FAMILIES.format(more.format("1,200"), ""),
        FAMILIES.format(more.format("1,300"), ""),
    )
    for name, number in (("a", 1200.0), ("b", 1300.0)):
        written.count(name, f"{number:,.0f} families", number, of="family", high=None)
        value = written.values.pop()
        written.values.append(replace(value, high=None))

    (found,) = differ(written)

    assert (found.slot, found.kind) == ("how_many", DisagreementKind.LOOK)


def test_numbers_of_other_things_are_no_difference(pile: Any) -> None:
    """Families here, boats there."""
    written = two(pile, FAMILIES.format("Forty", ""), FAMILIES.format("All", " on nine boats"))
    written.count("a", "Forty families", 40.0, of="family")
    written.count("b", "nine boats", 9.0, of="boat")

    assert differ(written) == []


@pytest.mark.parametrize(
    ("approximate", "kind"), [(True, DisagreementKind.ROUNDING), (False, DisagreementKind.VAGUER)]
)
def test_a_vaguer_number_that_holds_the_exact_one(
    pile: Any, approximate: bool, kind: DisagreementKind
) -> None:
    """The word "dozens" and the number 47 can both be true."""
    written = two(pile, FAMILIES.format("47", ""), FAMILIES.format("Dozens of", ""))
    written.count("a", "47 families", 47.0, of="family")
    written.count("b", "Dozens of families", 24.0, 99.0, of="family", approximate=approximate)

    (found,) = differ(written)

    assert (found.slot, found.kind) == ("how_many", kind)


def test_other_days(pile: Any) -> None:
    """Days that cannot both be meant."""
    written = two(
        pile, FAMILIES.format("Forty", " on 2 March"), FAMILIES.format("Forty", " on 4 March")
    )
    written.date("a", "2 March", date(2024, 3, 2))
    written.date("b", "4 March", date(2024, 3, 4))

    (found,) = differ(written)

    assert (found.slot, [value.value for value in found.values]) == ("when", ["2 March", "4 March"])


def test_a_relative_date_that_agrees_is_no_difference(pile: Any) -> None:
    """What was "two months ago" in March was in January."""
    written = two(
        pile, FAMILIES.format("Forty", " in January"), FAMILIES.format("Forty", " two months ago")
    )
    written.date("a", "in January", date(2024, 1, 1), date(2024, 1, 31))
    written.date("b", "two months ago", date(2024, 1, 10), date(2024, 1, 20))

    assert differ(written) == []


def test_another_name_in_the_same_place(pile: Any) -> None:
    """The words around it are equal, the name is not."""
    written = two(
        pile,
        FAMILIES.format("Forty", ""),
        FAMILIES.format("Forty", "").replace("Merrin", "Tolvek"),
    )
    written.name("Merrin", ("a", "Merrin"), kind=EntityKind.PLACE)
    written.name("Tolvek", ("b", "Tolvek"), kind=EntityKind.PLACE)

    (found,) = differ(written)

    assert (found.slot, [value.value for value in found.values]) == ("where", ["Merrin", "Tolvek"])


def test_a_longer_name_is_no_difference(pile: Any) -> None:
    """One name inside the other is the same place, said shorter."""
    written = two(
        pile,
        FAMILIES.format("Forty", ""),
        FAMILIES.format("Forty", "").replace("Merrin", "Old Merrin"),
    )
    written.name("Merrin", ("a", "Merrin"), kind=EntityKind.PLACE)
    written.name("Old Merrin", ("b", "Old Merrin"), kind=EntityKind.PLACE)

    assert differ(written) == []


def test_a_lost_hedge(pile: Any) -> None:
    """Reported here, stated there."""
    written = two(
        pile,
        "The bakery in Sar Aldan was reportedly burned down on the first night.",
        "The bakery in Sar Aldan was burned down on the first night.",
    )

    (found,) = differ(written)

    assert found.slot == "hedge"
    assert [value.value for value in found.values] == ["reportedly", "no hedge"]


def test_two_mouths_for_the_same_words(pile: Any) -> None:
    """The same quotation, given to two people."""
    text = "“People carried doors, because doors are what you need for a tent,” said {}."
    written = two(pile, text.format("Ada Holm"), text.format("Bas Orlin"))
    for name, person in (("a", "Ada Holm"), ("b", "Bas Orlin")):
        speaker = written.name(person, (name, person))
        content = written.texts[name].split("”")[0][1:]
        written.say(
            name, content, source=person, cue="said", kind=AttributionKind.DIRECT, speaker=speaker
        )

    (found,) = differ(written)

    assert found.slot == "speaker"
    assert [value.value for value in found.values] == ["Ada Holm", "Bas Orlin"]


def test_opposite_occurrences_that_a_person_joined(pile: Any) -> None:
    """Nothing is hidden: polarity differs."""
    written = pile(
        a="The patrol found the rifles under the floor of the old mill.",
        b="The patrol did not find the rifles under the floor of the old mill.",
    )
    pair = (written.span("a", written.texts["a"]), written.span("b", written.texts["b"]))

    found = written.find(same=[pair])

    (claim,) = found.claims
    assert [one.slot for one in claim.disagreements] == ["polarity"]
