"""Sentences and lines that credit a newsroom."""

from collections.abc import Callable

import pytest

from whence.records import Document
from whence.reuse.wordings import Worded, find_worded

Write = Callable[..., Document]


def worded_in(document: Document) -> list[Worded]:
    """What is credited where the pile knows nothing."""
    return find_worded(document, lambda _: False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam will be raised, according to a report on Friday in the Merrin Daily.",
        "The dam will be raised, per the Merrin Daily.",
        "The dam will be raised, as first reported by the Merrin Daily.",
        "The dam will be raised, officials told the Merrin Daily.",
        "The dam will be raised, reports the Merrin Daily.",
        "The dam will be raised, the Merrin Daily has learned.",
        "In an interview with the Merrin Daily she spoke of a higher dam.",
        "The Merrin Daily, citing an aide, said the dam will be raised.",
        "A Merrin Daily report said the dam will be raised.",
        "Plans obtained by the Merrin Daily show a higher dam.",
        "The Merrin Daily's Ana Lind reports that the dam will be raised.",
    ],
)
def test_wordings_credit(write: Write, sentence: str) -> None:
    """The sentence is what came from there."""
    text = f"It rained. {sentence} Nobody minds."

    (found,) = worded_in(write(text))

    assert found.name == "Merrin Daily"
    assert text[found.sentence.start : found.sentence.end] == sentence
    assert text[found.span.start : found.span.end] == "Merrin Daily"
    assert not found.is_whole


@pytest.mark.parametrize(
    "text",
    [
        "She sold the Merrin Daily in 1990.",
        "The dam is liked, according to a Merrin Daily poll.",
        "A lawyer for the Merrin Daily said the dam will be raised.",
        "According to Merrin Daily editor Ana Lind the dam is high.",
        "The Merrin Daily said it would close.",
        "Picture of the dam via the Merrin Daily.",
        "“I saw it, according to the Merrin Daily, which I read every day,” he said.",
    ],
)
def test_a_name_alone_credits_nobody(write: Write, text: str) -> None:
    """Owners, polls, spokesmen, news of the paper itself, pictures, what others quote."""
    assert worded_in(write(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Merrin Daily broke the story on Monday.",
        "This was first reported by the Merrin Daily.",
        "This article originally appeared in the Merrin Daily.",
        "Read the full story at Merrin Daily",
        "(With inputs from Merrin Daily)",
    ],
)
def test_the_whole_story_is_credited(write: Write, text: str) -> None:
    """Where the words say so, or a line says nothing else."""
    (found,) = worded_in(write(text))

    assert (found.name, found.is_whole) == ("Merrin Daily", True)


def test_a_short_name_means_the_full_one(write: Write) -> None:
    """If there is one; "told the Post" is the document's own where its outlet is unknown."""
    told = "The dam is safe, she told the Post."
    named = f"{told} The Merrin Post has asked twice."
    two = f"{named} The Kess Post has not."

    assert [one.name for one in worded_in(write(named))] == ["Merrin Post"]
    assert worded_in(write(two)) == worded_in(write(told)) == []
    assert [one.name for one in worded_in(write(told, outlet="Kess Today"))] == ["Post"]


def test_a_copyright_line_needs_another_outlet(write: Write) -> None:
    """On a page whose outlet is unknown it is that outlet's own."""
    line = "© 2021 Merrin Daily. All rights reserved."

    assert worded_in(write("It rained.", furniture=line)) == []
    assert len(worded_in(write("It rained.", furniture=line, outlet="Kess Today"))) == 1
