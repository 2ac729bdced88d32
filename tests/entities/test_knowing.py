"""Knowing: how a speaker is said to know."""

import time
from dataclasses import replace

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Access, Attribution


def found(content: str, source: str = "Karim Adel", cue: str = "said") -> Attribution:
    """A saying as the room returns it."""
    page = write_page(f"{source} {cue} {content}.")
    saying = say(page, source, cue, content)
    return filled(cast_of(page, saying), saying)


@pytest.mark.parametrize(
    ("content", "access"),
    [
        ("“I saw the smoke”", Access.SAW),
        ("“We heard two explosions”", Access.SAW),
        ("he saw a man with a rifle", Access.SAW),
        ("“I was standing at the gate”", Access.SAW),
        ("“I was told that they fled”", Access.HEARD),
        ("he had heard from guards", Access.HEARD),
        ("the bridge was down, according to what he had heard", Access.HEARD),
        ("“I learned that they had fled”", Access.HEARD),
        ("“We fought until dawn”", Access.TOOK_PART),
        ("“I fired twice”", Access.TOOK_PART),
        ("he had met the mayor", Access.TOOK_PART),
        ("he was beaten by guards", Access.TOOK_PART),
        ("“It must have been the wind”", Access.INFERRED),
        ("it appeared that the dam had burst", Access.INFERRED),
        ("“I think the bridge was mined”", Access.INFERRED),
        ("the baker saw the smoke and he saw it too", Access.UNKNOWN),
        ("he saw himself as a baker", Access.UNKNOWN),
        ("“We have seen hard years”", Access.UNKNOWN),
        ("“He slipped away”", Access.UNKNOWN),
        ("“I think that is a shame”", Access.UNKNOWN),
        ("he won’t come", Access.UNKNOWN),
        ("he wanted a new bridge", Access.UNKNOWN),
        ("if I had fired", Access.UNKNOWN),
        ("it rained", Access.UNKNOWN),
    ],
)
def test_the_content_shows_how_the_speaker_knows(content: str, access: Access) -> None:
    """Another one's seeing is not the speaker's, and an opinion shows nothing."""
    saying = found(content)

    assert saying.access is access
    assert bool(saying.access_spans) is (access is not Access.UNKNOWN)


@pytest.mark.parametrize(
    ("source", "access"),
    [
        ("A witness", Access.SAW),
        ("A man who attended the meeting", Access.SAW),
        ("A survivor", Access.TOOK_PART),
        ("An official briefed on the talks", Access.HEARD),
        ("Witnesses for the prosecution", Access.UNKNOWN),
        ("An official", Access.UNKNOWN),
    ],
)
def test_the_source_may_show_it(source: str, access: Access) -> None:
    """What the speaker is called says where it stood."""
    assert found("it rained", source=source).access is access


@pytest.mark.parametrize(
    ("source", "cue", "content", "access"),
    [
        ("The Ministry of Health", "said", "it had closed two wards", Access.TOOK_PART),
        ("The Ministry of Health", "announced", "it would close two wards", Access.TOOK_PART),
        ("The Ministry of Health", "said", "it would rain", Access.UNKNOWN),
        ("Karim Adel", "said", "it had closed two wards", Access.UNKNOWN),
        ("Police", "said", "police arrested two men", Access.TOOK_PART),
        ("Karim Adel", "said", "police arrested two men", Access.UNKNOWN),
        ("Karim Adel", "admitted", "planting the bomb", Access.TOOK_PART),
        ("Karim Adel", "suspected", "the baker fled", Access.INFERRED),
        ("Karim Adel", "believed", "the baker fled", Access.INFERRED),
        ("Karim Adel", "believed", "the baker should flee", Access.UNKNOWN),
        ("Karim Adel", "concluded", "the baker fled", Access.INFERRED),
        ("Karim Adel", "concluded", "the mill is the best", Access.UNKNOWN),
        ("Karim Adel", "learned", "how they fled", Access.UNKNOWN),
        ("The lawyer of Karim Adel", "said", "he had met the mayor", Access.UNKNOWN),
    ],
)
def test_deeds_of_the_own_body_and_beliefs(
    source: str, cue: str, content: str, access: Access
) -> None:
    """A body knows what it did; a belief of what happened is inferred, a wish is nothing."""
    assert found(content, source, cue).access is access


def test_a_wish_shows_no_access() -> None:
    """What asserts nothing rests on nothing."""
    page = write_page("Karim Adel hopes “I saw it”.")
    saying = replace(say(page, "Karim Adel", "hopes", "“I saw it”"), asserts=False)

    assert filled(cast_of(page, saying), saying).access is Access.UNKNOWN


@pytest.mark.parametrize("words", ["I SAW IT AND ", "we had been ", "it appears to "])
def test_long_and_loud_contents_cost_little(words: str) -> None:
    """A sentence of a hundred thousand words is read at its beginning."""
    content = words * 30_000
    page = write_page(f"KARIM ADEL SAID {content}.")
    saying = say(page, "KARIM ADEL", "SAID", content.strip())

    begun = time.process_time()
    cast_of(page, saying)
    assert time.process_time() - begun < 5
