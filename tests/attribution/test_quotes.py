"""Quotation marks, as an attribution respects them."""

from collections.abc import Callable

import pytest

from whence.attribution.quotes import Quotes, is_name
from whence.records import AttributionKind, Prose

Reader = Callable[[str], Prose]


def stretches(text: str, *parts: str) -> list[tuple[int, int]]:
    """Where the parts stand in the text."""
    return [(text.index(part), text.index(part) + len(part)) for part in parts]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("He said “we left. It rained” twice.", "“we left", "“we left. It rained”"),
        ("He said they left.", "they left", "they left"),
        ("He saw “very bad” mills.", "mills", "mills"),
        ("He said it was “very bad” there.", "it was “very", "it was “very bad”"),
    ],
)
def test_a_content_closes_the_quotation_that_it_opens(
    prose: Reader, text: str, given: str, expected: str
) -> None:
    """A content that begins with a mark ends with its partner; others stay as they are."""
    closed = Quotes(prose(text)).close(stretches(text, given), None)

    assert [text[a:b] for a, b in closed] == [expected]


def test_a_quotation_over_paragraphs_is_taken_whole_and_once(prose: Reader) -> None:
    """The first content takes all pieces; the next one that touches it takes its own only."""
    text = "“We left,” he said. “It rained.\n“Nobody saw us. It was dark,” he said."
    quotes = Quotes(prose(text))

    first = quotes.close(stretches(text, "“It rained."), None)
    second = quotes.close(stretches(text, "“Nobody saw us"), None)

    assert [text[a:b] for a, b in first] == ["“It rained.", "“Nobody saw us. It was dark,”"]
    assert [text[a:b] for a, b in second] == ["“Nobody saw us. It was dark,”"]


def test_an_inner_content_never_leaves_the_outer_one(prose: Reader) -> None:
    """A quotation that closes behind the outer content is not closed for the inner one."""
    text = "He said she said “we left” early."
    outer = stretches(text, "she said “we")

    closed = Quotes(prose(text)).close(stretches(text, "“we"), outer)

    assert [text[a:b] for a, b in closed] == ["“we"]


def test_five_words_that_nobody_claims_are_left(prose: Reader) -> None:
    """Claimed ones, shorter ones, titles of works and quotations inside others are not."""
    text = (
        "“We carried forty people home.” “We left,” and “The Long Road From Merrin” and "
        "“It rained on us all day,” he said."
    )
    quotes = Quotes(prose(text))
    quotes.close(stretches(text, "“It rained on us all day,”"), None)

    assert [text[a:b] for spans in quotes.unclaimed() for a, b in spans] == [
        "“We carried forty people home.”"
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“We left them all,”", AttributionKind.DIRECT),
        ("they left", AttributionKind.INDIRECT),
        ("it was “very bad” there", AttributionKind.MIXED),
    ],
)
def test_the_kind_follows_the_marks(prose: Reader, content: str, kind: AttributionKind) -> None:
    """All of it in quotation marks, none of it, or a part."""
    text = f"{content} he said."

    assert Quotes(prose(text)).kind(stretches(text, content)) is kind


def test_marks_are_taken_off_only_where_they_hold_everything(prose: Reader) -> None:
    """What is read for hearsay is the speech, not its marks."""
    text = "“We left,” and “we” ran, he said."
    quotes = Quotes(prose(text))

    inside = [quotes.inside(pair) for pair in stretches(text, "“We left,”", "“we” ran")]

    assert [text[a:b] for a, b in inside] == ["We left,", "“we” ran"]


def test_a_title_has_capitals_in_every_long_word() -> None:
    """Speech has not; words without any long one are no title."""
    titles = ["The Long Road From Merrin", "We carried them home", "I do"]

    assert [is_name(title, (0, len(title))) for title in titles] == [True, False, False]


def split(prose: Reader, text: str, *parts: str) -> tuple[list[str], list[str]]:
    """What stays of a content beside a cue in the first sentence, and what is parted."""
    quotes = Quotes(prose(text))
    first = text.index(".") + 1
    kept, parted = quotes.split(stretches(text, *parts), (0, first))
    return [text[a:b] for a, b in kept], [text[a:b] for a, b in parted]


def test_a_quotation_behind_reported_speech_is_parted(prose: Reader) -> None:
    """It is a sentence of its own that no cue claims; words between the two stay."""
    text = "He said it was late. It was dark. “The old bridge broke.”"

    found = split(prose, text, text.removeprefix("He said "))

    assert found == (["it was late. It was dark."], ["“The old bridge broke.”"])


def test_a_quotation_behind_a_sentence_of_the_writers_is_parted(prose: Reader) -> None:
    """The first goes on with the cue's own; the second does not, since no cue claims it."""
    text = "“It was late,” he said. “It was dark.” He has a boat. “The old bridge broke.”"
    contents = ["“It was late,”", "“It was dark.”", "“The old bridge broke.”"]

    assert split(prose, text, *contents) == (contents[:2], contents[2:])


@pytest.mark.parametrize(
    "text",
    [
        "He said it was “very late”. “The old bridge broke.”",
        "He said it was late. It was a “very old” bridge.",
        "He said it was late. “The old bridge",
    ],
)
def test_other_quotations_stay(prose: Reader, text: str) -> None:
    """A quotation that goes on, one inside a sentence, and one that is never closed."""
    content = text.removeprefix("He said ")

    assert split(prose, text, content) == ([content], [])


def test_nothing_is_parted_from_a_cue_that_claims_nothing_else(prose: Reader) -> None:
    """A cue before a quotation in the next sentence keeps it."""
    text = "He had this to say. “The old bridge broke.”"

    assert split(prose, text, "“The old bridge broke.”") == (["“The old bridge broke.”"], [])
