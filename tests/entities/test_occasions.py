"""Occasions: how far a channel that is stated once reaches."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Attribution, Contact


def contact_of(text: str, source: str, cue: str, *others: tuple[str, str, str]) -> Attribution:
    """What is found of "it rained", beside other sayings of the page."""
    page = write_page(text)
    saying = say(page, source, cue, "it rained")
    rest = [say(page, *other) for other in others]
    return filled(cast_of(page, saying, *rest), saying)


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("Lena Sorel warned it rained. “It was wet”, Sorel said in a statement.", True),
        ("Lena Sorel warned it rained. In a statement, Sorel said “It was wet”.", False),
        ("Lena Sorel warned it rained. Speaking at a rally, Sorel said “It was wet”.", True),
        ("Lena Sorel has warned it rained. “It was wet”, Sorel said in a statement.", False),
        ("Lena Sorel warned Monday it rained. “It was wet”, Sorel said Friday in court.", False),
        ("Lena Sorel warned it rained. “It was wet”, Sorel tweeted.", False),
    ],
)
def test_the_next_sentence_may_name_the_occasion(text: str, is_public: bool) -> None:
    """Unless it opens another one, or another time stands beside either."""
    cue = "tweeted" if "tweeted" in text else "said"
    found = contact_of(text, "Lena Sorel", "warned", ("Sorel", cue, "“It was wet”"))

    assert (found.contact is Contact.PUBLIC) is is_public


def test_a_headline_takes_the_occasion_below() -> None:
    """A headline says in short what the text says with its place."""
    text = "# Lena Sorel says it rained\nThe mill stood.\nSorel said in court “It was wet”."
    found = contact_of(text, "Lena Sorel", "says", ("Sorel", "said", "“It was wet”"))

    assert found.contact is Contact.PUBLIC


@pytest.mark.parametrize(
    ("between", "source", "cue", "is_public"),
    [
        ("", "Sorel", "said", True),
        ("\n", "Sorel", "said", True),
        ("\nThe mill stood.\nThe dam held.\n", "Sorel", "said", True),
        ("\nThe mill stood." * 9 + "\n", "Sorel", "said", True),
        ("\nOn Friday, ", "Sorel", "said", False),
        ("\nWhen the mill burned, ", "Sorel", "said", False),
        ("\n", "Sorel", "has said", False),
        ("\n", "Sorel", "says", False),
        ("\n", "Sorel", "never said", False),
        ("\n", "Omar Zeck", "said", False),
    ],
)
def test_an_occasion_holds_until_another_time(
    between: str, source: str, cue: str, is_public: bool
) -> None:
    """For the same speaker, in the same tense and on the same day; it opens the document."""
    opening = "At a rally on Monday, Lena Sorel said “It was wet”."
    text = f"{opening} {between}{source} {cue} it rained."
    found = contact_of(text, source, cue, ("Lena Sorel", "said", "“It was wet”"))

    assert (found.contact is Contact.PUBLIC) is is_public


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("Lena Sorel held a rally in Vell. Sorel said it rained.", True),
        ("Omar Zeck held a rally in Vell. Sorel said it rained.", False),
        ("Lena Sorel missed a rally in Vell. Sorel said it rained.", False),
    ],
)
def test_a_sentence_without_words_may_set_the_scene(text: str, is_public: bool) -> None:
    """It must show the speaker, and before an audience."""
    found = contact_of(text, "Sorel", "said")

    assert (found.contact is Contact.PUBLIC) is is_public


@pytest.mark.parametrize(
    ("first", "source", "cue", "content", "is_carried"),
    [
        ("Lena Sorel", "Omar Zeck", "also said", "it rained", True),
        ("Lena Sorel", "Omar Zeck", "said", "it rained", False),
        ("A harbour guard", "Omar Zeck", "said", "“it rained”", True),
        ("A harbour guard", "Omar Zeck", "said", "it rained", False),
    ],
)
def test_a_second_speaker_of_one_inquiry(
    first: str, source: str, cue: str, content: str, is_carried: bool
) -> None:
    """The word also goes on with the same asking; a quotation may name who was only described."""
    page = write_page(f"{first} told Northwire that it snowed. {source} {cue} {content}.")
    saying = say(page, source, cue, content)
    cast = cast_of(page, say(page, first, "told", "it snowed"), saying)

    assert (filled(cast, saying).contact is Contact.OTHER) is is_carried


def test_a_body_speaks_in_the_report_that_it_put_out() -> None:
    """What the agency said in a report tells where the body's numbers above stand."""
    text = "The Vell Budget Office said it rained. The agency said in a June report it snowed."
    found = contact_of(text, "The Vell Budget Office", "said", ("The agency", "said", "it snowed"))

    assert found.contact is Contact.PUBLIC


@pytest.mark.parametrize(
    ("opening", "is_public"),
    [
        ("On Sunday, at a rally in Vell, Lena Sorel scolded a guest.", True),
        ("Lena Sorel published an open letter on the dam.", True),
        ("Lena Sorel was speaking to the Vell Conference of Bakers.", True),
        ("When guests met at a rally in Vell, Lena Sorel slept.", False),
    ],
)
def test_a_sentence_may_show_the_place_first(opening: str, is_public: bool) -> None:
    """Or as a letter that was put out; never in a clause of its own."""
    found = contact_of(f"{opening} Sorel said it rained.", "Sorel", "said")

    assert (found.contact is Contact.PUBLIC) is is_public


def test_a_spokesman_goes_on_for_the_body() -> None:
    """The statement of its spokesman is where the body's own words above stand."""
    text = "The Vell Party warned it rained. “It was wet”, spokesman Omar Zeck said in a statement."
    said = ("spokesman Omar Zeck", "said", "“It was wet”")
    found = contact_of(text, "The Vell Party", "warned", said)

    assert found.contact is Contact.PUBLIC


@pytest.mark.parametrize(
    ("opening", "is_public"),
    [
        ("At a rally, Lena Sorel said “It was wet”.", True),
        ("Lena Sorel tweeted “It was wet”.", False),
        ("The mill stood.\n" * 6 + "At a rally, Lena Sorel said “It was wet”.", False),
    ],
)
def test_a_gathering_that_opens_a_document_is_home_to_the_rest(
    opening: str, is_public: bool
) -> None:
    """To its end; not what is written, and not what the middle tells of."""
    cue = "tweeted" if "tweeted" in opening else "said"
    text = opening + "\nThe mill stood." * 9 + "\nSorel argued it rained."
    found = contact_of(text, "Sorel", "argued", ("Lena Sorel", cue, "“It was wet”"))

    assert (found.contact is Contact.PUBLIC) is is_public


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("Lena Sorel was booed at a debate in Vell. Sorel said it rained.", True),
        ("Lena Sorel went to see Omar Zeck at a debate. Sorel said it rained.", False),
        ("Lena Sorel watched Friday during a debate. Sorel said it rained.", False),
    ],
)
def test_who_acts_at_a_place_is_heard_there(text: str, is_public: bool) -> None:
    """One who came to hear somebody else is not."""
    assert (contact_of(text, "Sorel", "said").contact is Contact.PUBLIC) is is_public
