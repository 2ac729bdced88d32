"""Channels: to whom the words were said, and whose contact it was."""

import pytest

from spoken_pages import cast_of, channel_of, filled, say, write_page
from whence.records import Contact


def contact(text: str, source: str = "Karim Adel", cue: str = "said") -> tuple[str | None, Contact]:
    """The channel's name and the contact of "it rained"."""
    page = write_page(text, outlet="The Vell Herald", authors=["Lena Sorel"])
    saying = say(page, source, cue, "it rained")
    cast = cast_of(page, saying)
    channel = channel_of(cast, saying)
    return None if channel is None else channel.name, filled(cast, saying).contact


@pytest.mark.parametrize(
    ("text", "cue", "name", "kind"),
    [
        ("Karim Adel told Northwire that it rained.", "told", "Northwire", Contact.OTHER),
        ("Karim Adel told the Orvo news agency it rained.", "told", "Orvo", Contact.OTHER),
        (
            "In an interview with Orvo Radio, Karim Adel said it rained.",
            "said",
            "Orvo Radio",
            Contact.OTHER,
        ),
        ("Speaking to Orvo Times, Karim Adel said it rained.", "said", "Orvo Times", Contact.OTHER),
        (
            "Orvo Times quoted Karim Adel as saying it rained.",
            "as saying",
            "Orvo Times",
            Contact.OTHER,
        ),
        ("Karim Adel told state television it rained.", "told", "state television", Contact.OTHER),
        ("Karim Adel told this newspaper it rained.", "told", "The Vell Herald", Contact.OWN),
        ("Karim Adel told the Vell Herald it rained.", "told", "Vell Herald", Contact.OWN),
        ("Karim Adel told me it rained.", "told", "Lena Sorel", Contact.OWN),
        ("Karim Adel told a news conference it rained.", "told", None, Contact.PUBLIC),
        ("Karim Adel told reporters it rained.", "told", None, Contact.PUBLIC),
        ("In a statement, Karim Adel said it rained.", "said", None, Contact.PUBLIC),
        ("Karim Adel testified that it rained.", "testified", None, Contact.PUBLIC),
        ("Karim Adel told The Hill it rained.", "told", "The Hill", Contact.OTHER),
        ("Karim Adel wrote in an Orvo Sun op-ed it rained.", "wrote", "Orvo Sun", Contact.OTHER),
        (
            "On Orvo Radio’s “Good Morning”, Karim Adel said it rained.",
            "said",
            "Orvo Radio",
            Contact.OTHER,
        ),
        (
            "Karim Adel said in a video posted by Orvo News it rained.",
            "said",
            "Orvo News",
            Contact.OTHER,
        ),
        (
            "In an interview, Karim Adel said it rained.",
            "said",
            "The Vell Herald",
            Contact.OWN,
        ),
        ("Karim Adel told radio host Lena Sorel it rained.", "told", "Lena Sorel", Contact.OTHER),
        (
            "In an interview with Lena Sorel, Karim Adel said it rained.",
            "said",
            "Lena Sorel",
            Contact.OTHER,
        ),
        ("Karim Adel repeated to Orvo News it rained.", "repeated", "Orvo News", Contact.OTHER),
        ("In a later interview Karim Adel said it rained.", "said", None, Contact.UNSTATED),
        ("Karim Adel told Syrian media it rained.", "told", "Syrian media", Contact.OTHER),
        ("Karim Adel said on Super Tuesday it rained.", "said", None, Contact.UNSTATED),
        ("Karim Adel told police it rained.", "told", None, Contact.UNSTATED),
        ("Karim Adel told the Vell police department it rained.", "told", None, Contact.UNSTATED),
        ("Karim Adel told the Vell Bakers Convention it rained.", "told", None, Contact.PUBLIC),
        ("Karim Adel told the Vell Insider it rained.", "told", "Vell Insider", Contact.OTHER),
        ("Asked by a reporter, Karim Adel said it rained.", "said", None, Contact.PUBLIC),
        ("Asked by Orvo Radio, Karim Adel said it rained.", "said", "Orvo Radio", Contact.OTHER),
        ("Karim Adel said it rained, per Orvo Radio.", "said", "Orvo Radio", Contact.OTHER),
        (
            "In an interview with Orvo Radio, in which Karim Adel said it rained, he wept.",
            "said",
            "Orvo Radio",
            Contact.OTHER,
        ),
        ("Karim Adel told Vell agents it rained.", "told", None, Contact.UNSTATED),
        ("Karim Adel told his wife it rained.", "told", None, Contact.UNSTATED),
        ("Karim Adel told Omar Zeck it rained.", "told", None, Contact.UNSTATED),
        ("Karim Adel said it rained.", "said", None, Contact.UNSTATED),
    ],
)
def test_the_sentence_states_the_contact(
    text: str, cue: str, name: str | None, kind: Contact
) -> None:
    """Another outlet's, the document's own, everybody's, or nobody's that is stated."""
    assert contact(text, cue=cue) == (name, kind)


def test_without_an_outlet_the_file_gives_the_name() -> None:
    """An unknown outlet is still one and unnamed."""
    page = write_page("Karim Adel told this website it rained.", name="vell-12")
    saying = say(page, "Karim Adel", "told", "it rained")

    channel = channel_of(cast_of(page, saying), saying)

    assert channel is not None
    assert (channel.name, channel.named) == ("outlet of vell-12.txt", False)


def test_an_unnamed_outlet_quotes_somebody() -> None:
    """The paper that quotes him took his words down, or copied who did."""
    page = write_page("Another newspaper quoted Karim Adel as saying it rained.")
    saying = say(page, "Karim Adel", "quoted", "it rained")

    found = filled(cast_of(page, saying), saying)

    assert found.contact is Contact.OTHER


def test_one_of_several_is_told_beside_others() -> None:
    """What others told the same paper shows who asked."""
    page = write_page("Some bakers said it rained, although others told Northwire it snowed.")
    saying = say(page, "Some bakers", "said", "it rained")

    channel = channel_of(cast_of(page, saying), saying)

    assert channel is not None
    assert channel.name == "Northwire"


@pytest.mark.parametrize(
    ("cue", "authors", "kind"),
    [
        ("saw that", [], Contact.OWN),
        ("think", ["Lena Sorel"], Contact.OWN),
        ("think", [], Contact.UNSTATED),
    ],
)
def test_an_author_is_the_own_channel(cue: str, authors: list[str], kind: Contact) -> None:
    """Without a byline "I" may be who gave a reprinted speech, unless it saw something."""
    page = write_page(f"I {cue} it rained.", authors=authors)
    saying = say(page, "I", cue, "it rained")

    assert filled(cast_of(page, saying), saying).contact is kind
