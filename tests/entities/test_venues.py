"""Venues: where everybody could hear or read it."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Contact


def venue(text: str, source: str = "Karim Adel", cue: str = "said") -> str | None:
    """The words that say that "it rained" was open to all."""
    page = write_page(text)
    saying = say(page, source, cue, "it rained")
    found = filled(cast_of(page, saying), saying)
    if found.contact is not Contact.PUBLIC:
        return None
    return " … ".join(text[span.start : span.end] for span in found.contact_spans)


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Karim Adel tweeted that it rained.", "tweeted", "tweeted"),
        ("Karim Adel said on Facebook it rained.", "said", "on Facebook"),
        ("Karim Adel said at Monday’s rally it rained.", "said", "at Monday’s rally"),
        ("In a 1963 speech, Karim Adel said it rained.", "said", "In a 1963 speech"),
        ("In\u00a0a\u00a0statement Karim Adel said it rained.", "said", "In\u00a0a\u00a0statement"),
        ("Karim Adel told supporters it rained.", "told", "supporters"),
        (
            "Karim Adel told the security conference it rained.",
            "told",
            "the security conference",
        ),
        ("Karim Adel said in a June report it rained.", "said", "in a June report"),
        ("Karim Adel said at the mayors’ forum it rained.", "said", "at the mayors’ forum"),
        ("Karim Adel attacked in parliament it rained.", "attacked", "in parliament"),
        (
            "Speaking to hundreds of bakers, Karim Adel said it rained.",
            "said",
            "hundreds of bakers",
        ),
        ("On the stump, Karim Adel said it rained.", "said", "On the stump"),
        ("Karim Adel said under oath it rained.", "said", "under oath"),
        ("In an address to bakers, Karim Adel said it rained.", "said", None),
        (
            "In an address to veterans, Karim Adel said it rained.",
            "said",
            "In an address to veterans",
        ),
        ("At his arraignment, Karim Adel said it rained.", "said", "At his arraignment"),
        ("In a series of tweets, Karim Adel said it rained.", "said", "In a series of tweets"),
        (
            "While speaking with the press, Karim Adel said it rained.",
            "said",
            "the press",
        ),
        ("The rally in Vell, at which Karim Adel said it rained, was long.", "said", "rally"),
        ("In the report’s wake, Karim Adel said it rained.", "said", None),
        ("Karim Adel told voters’ families it rained.", "told", None),
        ("In a private meeting, Karim Adel said it rained.", "said", None),
        ("After Lena Sorel testified, Karim Adel said it rained.", "said", None),
        ("Karim Adel, who gave a speech in a debate, said it rained.", "said", None),
        ("Karim Adel declined, but Lena Sorel was in court; he said it rained.", "said", None),
    ],
)
def test_the_place_belongs_to_the_saying(text: str, cue: str, words: str | None) -> None:
    """A place in another clause is where something else was said."""
    assert venue(text, cue=cue) == words


@pytest.mark.parametrize(
    ("source", "is_public"),
    [
        ("A statement from the mill", True),
        ("The lawsuit", True),
        ("court records", True),
        ("her official website", True),
        ("The police report", True),
        ("The report", True),
        ("A new study by Orvo College", True),
        ("The poll", True),
        ("The leaked memo", False),
        ("Vellnet, the largest website", False),
        ("A court clerk", False),
        ("A website designer", False),
    ],
)
def test_a_document_that_anybody_may_read_is_its_own_venue(source: str, is_public: bool) -> None:
    """A lawsuit says it to all; a clerk says it to one."""
    assert (venue(f"{source} said it rained.", source) == source) is is_public


@pytest.mark.parametrize(
    ("source", "cue", "is_public"),
    [
        ("The Supreme Court of Vell", "ruled", True),
        ("A judge", "made a decision", True),
        ("A judge", "whispered", False),
        ("A baker", "ruled", False),
    ],
)
def test_a_court_rules_before_all(source: str, cue: str, is_public: bool) -> None:
    """A ruling is open; what a judge whispers is not."""
    assert (venue(f"{source} {cue} it rained.", source, cue) == source) is is_public


def test_a_place_inside_what_is_said_is_part_of_it() -> None:
    """He speaks of a statement and not in one."""
    page = write_page("Karim Adel said she cried in a statement.")
    saying = say(page, "Karim Adel", "said", "she cried in a statement")

    assert filled(cast_of(page, saying), saying).contact is Contact.UNSTATED


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("She ran a new ad, which says it rained.", "which", "says"),
        (
            "According to its annual tax filings it rained.",
            "its annual tax filings",
            "According to",
        ),
        ("“it rained” — Karim Adel (@adel)", "Karim Adel", "—"),
    ],
)
def test_a_document_may_be_meant_by_a_small_word(text: str, source: str, cue: str) -> None:
    """An ad by "which", a post by the handle that signs it."""
    assert venue(text, source, cue) is not None
