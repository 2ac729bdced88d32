"""Descriptions: "the minister" leads to the only one who is such; others stay unnamed."""

import pytest

from spoken_pages import cast_of, say, speaker_of, write_page
from whence.records import EntityKind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karim Adel, the minister, came. The minister said it rained.", "Karim Adel"),
        ("Italian tourist Karim Adel came. The Italian said it rained.", "Karim Adel"),
        ("Karim Adel, a 34-year-old baker, came. The baker said it rained.", "Karim Adel"),
        ("Karim Adel, the mayor, came. The minister said it rained.", "The minister"),
        (
            "Lena Sorel, a nurse, and Karim Adel, a nurse, came. The nurse said it rained.",
            "The nurse",
        ),
        ("The Ministry of Health met. The ministry said it rained.", "Ministry of Health"),
    ],
)
def test_a_definite_description_needs_exactly_one(text: str, name: str) -> None:
    """Two nurses, or none, leave an unnamed source of its own."""
    source = text.split(". ")[1].split(" said")[0]
    page = write_page(text)
    saying = say(page, source, "said", "it rained")

    speaker = speaker_of(cast_of(page, saying), saying)

    assert speaker is not None
    assert speaker.name == name
    assert speaker.named is (name not in ("The minister", "The nurse"))


def test_an_indefinite_description_is_its_own() -> None:
    """A second official is another one; "the official" repeats the first."""
    text = (
        "A senior official said it rained. The official said it snowed. "
        "Another official said it hailed."
    )
    page = write_page(text)
    sayings = [
        say(page, "A senior official", "said", "it rained"),
        say(page, "The official", "said", "it snowed"),
        say(page, "Another official", "said", "it hailed"),
    ]

    cast = cast_of(page, *sayings)

    first, second, third = (speaker_of(cast, one) for one in sayings)
    assert first == second != third
    assert first is not None
    assert (first.name, first.kind, first.roles) == (
        "A senior official",
        EntityKind.PERSON,
        ("official",),
    )


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Residents", EntityKind.GROUP),
        ("Police", EntityKind.GROUP),
        ("A report", EntityKind.OTHER),
        ("A carrier", EntityKind.ORGANIZATION),
        ("One", EntityKind.PERSON),
        ("Several", EntityKind.GROUP),
    ],
)
def test_an_unnamed_source_has_a_kind(source: str, kind: EntityKind) -> None:
    """People, several people, texts and bodies."""
    page = write_page(f"{source} said it rained.")
    saying = say(page, source, "said", "it rained")

    speaker = speaker_of(cast_of(page, saying), saying)

    assert speaker is not None
    assert (speaker.kind, speaker.named) == (kind, False)


def test_two_men_are_those_two() -> None:
    """Exactly two men nearby are the members of "the two men"."""
    page = write_page("Karim Adel came. Omar Zeck spoke. The two men said it rained.")
    saying = say(page, "The two men", "said", "it rained")

    cast = cast_of(page, saying)

    speaker = speaker_of(cast, saying)
    names = {entity.id: entity.name for entity in cast.entities}
    assert speaker is not None
    assert sorted(names[member] for member in speaker.members) == ["Karim Adel", "Omar Zeck"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Northwire spoke to him. The agency said it rained.", "The agency", "The agency"),
        (
            "The Free Valley Council said in a statement that it hailed. "
            "The statement said it rained.",
            "The statement",
            "The statement",
        ),
        ("Witness Orvo Network met. The network said it rained.", "The network", "Orvo Network"),
    ],
)
def test_the_agency_and_the_statement_lead_back(text: str, source: str, name: str | None) -> None:
    """An agency whose name is unknown stays its own; a statement is not its body."""
    page = write_page(text)
    saying = say(page, source, "said", "it rained")
    other = [say(page, "The Free Valley Council", "said", "it hailed")] if "hailed" in text else []

    found = speaker_of(cast_of(page, *other, saying), saying)

    assert (None if found is None else found.name) == name


def test_two_men_may_be_named_together_further_up() -> None:
    """The last two that "and" joins, if nobody else came in between."""
    text = "Bas Orlin and Teo Fenn came.\nIt was dark.\nIt rained.\nThe two men said it snowed."
    page = write_page(text)
    saying = say(page, "The two men", "said", "it snowed")

    found = speaker_of(cast_of(page, saying), saying)

    assert found is not None
    assert len(found.members) == 2


@pytest.mark.parametrize(
    "source",
    ["The baker who came", "The baker of a town", "The town's baker"],
)
def test_a_description_that_tells_who_is_meant_leads_nowhere(source: str) -> None:
    """It introduces somebody, even where a baker is named before."""
    page = write_page(f"Karim Adel, a baker, came. {source} said it rained.")
    saying = say(page, source, "said", "it rained")

    speaker = speaker_of(cast_of(page, saying), saying)

    assert speaker is not None
    assert speaker.name == source


def test_nobody_describes_himself_in_his_own_words() -> None:
    """The minister whom the minister quotes is another."""
    page = write_page("Karim Adel, the minister, said the minister of health agreed it rained.")
    outer = say(page, "Karim Adel", "said", "the minister of health agreed it rained")
    inner = say(page, "the minister of health", "agreed", "it rained", within=outer)

    speaker = speaker_of(cast_of(page, outer, inner), inner)

    assert speaker is not None
    assert speaker.name == "the minister of health"


def test_a_name_that_only_a_source_shows_is_one_figure() -> None:
    """The same words lead to it again."""
    page = write_page("Zorvex said it rained. Zorvex said it snowed.")
    first, second = (
        say(page, "Zorvex", "said", "it rained"),
        say(page, "Zorvex", "said", "it snowed"),
    )

    cast = cast_of(page, first, second)

    found = [speaker_of(cast, one) for one in (first, second)]
    assert found[0] is found[1] is not None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Lena Sorel came. The Sorel campaign said it rained.", "The Sorel campaign", True),
        ("Lena Sorel came. Sorel officials said it rained.", "Sorel officials", False),
        ("Lena Sorel, the Vell Democrat, came. Most Democrats said it rained.", None, False),
        (
            "The French came. Karim Adel, the mayor, sang. The French mayor said it rained.",
            "The French mayor",
            False,
        ),
    ],
)
def test_a_name_inside_a_description_is_not_the_speaker(
    text: str, source: str | None, name: bool
) -> None:
    """A campaign is a body; officials, members and another nation's mayor have no name."""
    source = source or "Most Democrats"
    page = write_page(text)
    saying = say(page, source, "said", "it rained")

    speaker = speaker_of(cast_of(page, saying), saying)

    assert speaker is not None
    assert speaker.named is name
    assert speaker.name == (source.removeprefix("The ") if name else source)


def test_the_police_are_the_only_force_that_is_named() -> None:
    """Named later too; with two forces, none."""
    page = write_page("Police said it rained. The mayor of Vell met Orvo County Police.")
    saying = say(page, "Police", "said", "it rained")

    speaker = speaker_of(cast_of(page, saying), saying)

    assert speaker is not None
    assert speaker.name == "Orvo County Police"
