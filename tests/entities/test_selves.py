"""Selves: the words with which a speaker means itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spoken_pages import say, scene_of, write_page
from whence.entities.figures import Scene
from whence.entities.selves import Telling, is_insider, read_selves
from whence.records import Attribution


def page_of(content: str, source: str = "Karim Adel") -> tuple[Scene, Attribution]:
    """A scene with one saying."""
    page = write_page(f"{source} said {content}.")
    return scene_of(page), say(page, source, "said", content)


def tellings(content: str, source: str = "Karim Adel") -> tuple[Telling, ...]:
    """What is read of a saying by the figure of its name, if it has one."""
    scene, saying = page_of(content, source)
    return read_selves(scene, saying, 0 if scene.figures else None)


def subjects(content: str, source: str = "Karim Adel") -> list[str]:
    """The words that mean the speaker."""
    text = f"{source} said {content}."
    found = tellings(content, source)
    return [text[one.start : one.end] for telling in found for one in telling.subjects]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("“I ran. We fled”", ["I", "We"]),
        ("“It rained, and I ran”", ["I"]),
        ("“The roof that I built fell”", []),
        ("“If I had run”", []),
        ("he ran", ["he"]),
        ("he ran and she ran", ["he"]),
        ("she ran", []),
        ("Adel ran", ["Adel"]),
        ("“Our ship sank”", ["Our ship"]),
    ],
)
def test_the_subject_of_a_main_clause_is_looked_for(content: str, words: list[str]) -> None:
    """In a quotation the first person, in reported speech what it begins with."""
    assert subjects(content) == words


@pytest.mark.parametrize(
    ("source", "content", "words"),
    [
        ("A police officer", "police arrested him", ["police"]),
        ("A baker", "police arrested him", []),
        ("A ministry spokesman", "the ministry closed it", ["ministry"]),
        ("A ministry spokesman", "the bank closed it", []),
        ("A ministry spokesman", "its ships sank", ["its ships"]),
        ("A baker", "its ships sank", []),
    ],
)
def test_a_body_is_its_speaker(source: str, content: str, words: list[str]) -> None:
    """Only in the mouth of those who belong to it, by what the document calls them."""
    assert subjects(content, source) == words


@pytest.mark.parametrize(
    ("source", "inside"),
    [("A police officer", True), ("The mayor", True), ("A baker", False)],
)
def test_an_insider_speaks_for_a_body(source: str, inside: bool) -> None:
    """Officers and heads do."""
    scene, saying = page_of("it rained", source)
    assert is_insider(scene, saying, None) is inside


@given(st.lists(st.sampled_from(["It rained.", "I ran!", "“Who?”", "x"]), max_size=40))
def test_only_the_beginning_is_read(parts: list[str]) -> None:
    """Three sentences in order, none past six hundred characters, none overlapping."""
    found = tellings(" ".join(["It", *parts]))
    starts = [one.start for one in found]

    assert len(found) <= 3
    assert starts == sorted(set(starts))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert sum(one.end - one.start for one in found) <= 600
