"""What is known of every attribution."""

from collections.abc import Callable

import pytest

from whence.attribution.repairs import (
    cut_out,
    find_content_before,
    find_heard_from,
    find_quoted_as,
    find_signature,
    find_told_by,
    find_withheld,
    is_by_sentence,
    is_run_in_heading,
    is_signature_below,
    is_wish_for_silence,
    keep_paragraph,
)
from whence.records import Block, BlockKind, Document, DocumentId, Prose
from whence.text import read_prose

Reader = Callable[[str], Prose]


def to_prose(text: str) -> Prose:
    """The prose of a text whose lines are paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.BODY, start, start + len(line)))
        start += len(line) + 1
    name = DocumentId("d")
    return read_prose(Document(name, "d.txt", text, tuple(blocks), name))


def at(text: str, part: str) -> tuple[int, int]:
    """Where a part stands."""
    return text.index(part), text.index(part) + len(part)


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("Mill empty\nThe mill is empty", "said", ["The mill is empty"]),
        ("no.\nYes.", "asked", ["no."]),
        ("Yes.", "asked", []),
        ("no.\nYes.", "said", []),
        ("It rained.", "added", ["It rained."]),
    ],
)
def test_a_content_ends_with_the_paragraph_of_its_cue(
    prose: Reader, content: str, cue: str, expected: list[str]
) -> None:
    """Parts elsewhere count only where the paragraph of the cue leads on to them."""
    text = "Mill empty\nThe mill is empty, she said.\nHe asked no.\nYes.\nHe added:\nIt rained."

    kept = keep_paragraph(text, [at(text, content)], [at(text, cue)], prose(text).paragraphs)

    assert [text[a:b] for a, b in kept] == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("he had heard from guards that it", "had heard", "that it", ("had heard from", "guards")),
        ("he learned from two men it rained", "learned", "it rained", ("learned from", "two men")),
        ("he heard from guards that it", "heard from", "that it", ("heard from", "guards")),
        ("he had heard that it rained", "had heard", "that it", None),
        ("he came from Merrin that day", "came", "that day", None),
    ],
)
def test_what_is_heard_from_guards_is_said_by_guards(
    text: str, cue: str, content: str, expected: tuple[str, str] | None
) -> None:
    """The subject only relays it."""
    found = find_heard_from(text, [at(text, cue)], [at(text, content)])

    assert (None if found is None else tuple(text[a:b] for a, b in found)) == expected


@pytest.mark.parametrize(
    ("content", "silent"),
    [
        ("not to be named", True),
        ("to remain anonymous because he feared for his work", True),
        ("not to be identified", True),
        ("to be paid", False),
        ("the mill was empty", False),
    ],
)
def test_a_wish_not_to_be_named_is_no_claim(content: str, silent: bool) -> None:
    """It tells of the source, not of the world."""
    assert is_wish_for_silence(content, [(0, len(content))]) is silent


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" ― Ana Sund", "Ana Sund"),
        (" -- Ana Sund, teacher", "Ana Sund, teacher"),
        ("", None),
        (" and left", None),
        (" - and then “more” of it", None),
        (" ― ana", None),
    ],
)
def test_a_dash_and_a_name_sign_a_quotation(
    prose: Reader, behind: str, expected: str | None
) -> None:
    """Nothing else may stand between the quotation and the end of the paragraph."""
    quotation = "“We carried forty people.”"
    text = quotation + behind

    found = find_signature(text, len(quotation), prose(text).paragraphs[0])

    assert (None if found is None else text[slice(*found)]) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "heading"),
    [
        ("Prices stay high: “It rained.”", "Prices", "stay high:", True),
        ("Orlin continued: “It rained.”", "Orlin", "continued:", False),
        ("Orlin: “It rained.”", "Orlin", ":", False),
        ("Then prices stay high: “It rained.”", "prices", "stay high:", False),
        ("Orlin made this statement: “It rained.”", "Orlin", "made this statement:", False),
    ],
)
def test_a_run_in_heading_attributes_nothing(
    prose: Reader, text: str, source: str, cue: str, heading: bool
) -> None:
    """It opens the paragraph, ends with a colon and holds no word of speech."""
    paragraphs = prose(text).paragraphs

    assert is_run_in_heading(text, [at(text, source)], [at(text, cue)], paragraphs) is heading


@pytest.mark.parametrize(
    ("between", "cue", "below"),
    [("\n", "―", True), (" ", "―", False), ("\nsaid ", "said", False), ("\n:", ":", False)],
)
def test_a_signature_on_its_own_line_claims_nothing(
    prose: Reader, between: str, cue: str, below: bool
) -> None:
    """It names the speaker; on the line of the quotation the dash is a cue."""
    text = f"“It rained.”{between}― Orlin"
    paragraphs = prose(text).paragraphs

    found = is_signature_below(text, [at(text, cue)], [at(text, "“It rained.”")], paragraphs)

    assert found is below


def test_who_was_told_does_not_speak() -> None:
    """The source stands behind "by"; the subject is no part of the content."""
    text = "She was told by two officers that her son was alive."
    content = [at(text, "She"), at(text, "that her son was alive")]

    found = find_told_by(text, [at(text, "was told")], content)

    assert found is not None
    cue, source, left = found
    assert [text[slice(*pair)] for pair in (cue, source, *left)] == [
        *("was told by", "two officers", "that her son was alive")
    ]
    assert find_told_by(text, [at(text, "was")], content) is None


def test_who_is_quoted_speaks() -> None:
    """Not the agency that quotes; "as saying" belongs to the cue."""
    text = "Hale was quoted by Northwire as saying that the road was open."
    content = [at(text, "Hale"), at(text, "as saying that the road was open")]

    found = find_quoted_as(text, [at(text, "was quoted")], content)

    assert found is not None
    cue, source, left = found
    assert [text[slice(*pair)] for pair in (cue, source, *left)] == [
        *("was quoted by Northwire as saying", "Hale", "that the road was open")
    ]
    assert find_quoted_as(text, [at(text, "was quoted")], content[1:]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mill was searched, a commander who asked not to be named told Radio Sable.",
            ("a commander who asked not to be named", "told", "The mill was searched"),
        ),
        (
            "It was empty, an aide who spoke on condition of anonymity said.",
            ("an aide who spoke on condition of anonymity", "said", "It was empty"),
        ),
        ("The mill was searched, a commander who asked for water told Radio Sable.", None),
        ("A commander who asked not to be named told Radio Sable.", None),
    ],
)
def test_a_withheld_source_speaks(text: str, expected: tuple[str, str, str] | None) -> None:
    """What it said stands before the comma."""
    found = find_withheld(text, 0, len(text))

    assert (None if found is None else tuple(text[slice(*pair)] for pair in found)) == expected


def test_on_lines_of_one_sentence_a_content_may_go_on() -> None:
    """There the next line is the next sentence of the paragraph."""
    text = "“We left,” she said.\n“It rained.”\nNobody came.\nThe mill is empty.\nIt is late."
    lines = to_prose(text)
    content = [at(text, "“We left,”"), at(text, "“It rained.”")]

    kept = keep_paragraph(text, content, [at(text, "said")], lines.paragraphs, by_sentence=True)

    assert is_by_sentence(lines)
    assert not is_by_sentence(to_prose(text.replace("\n", "\n\n")))
    assert kept == content


def test_a_content_never_holds_its_own_cue() -> None:
    """The words of source and cue are cut out, and what is left stays in order."""
    assert cut_out([(0, 20)], [(5, 8), (10, 12)]) == [(0, 5), (8, 10), (12, 20)]
    assert cut_out([(0, 4), (6, 9)], [(4, 6)]) == [(0, 4), (6, 9)]
    assert cut_out([(5, 8)], [(0, 9)]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was empty then, Hale told us.", ["The mill was empty then"]),
        ("In May, Hale told us.", []),
        ("The mill was empty and Hale told us.", []),
        ("Hale told us.", []),
    ],
)
def test_a_cue_at_the_end_has_its_clause_before_it(text: str, expected: list[str]) -> None:
    """A comma parts them, and a day is no clause."""
    found = find_content_before(text, 0, [at(text, "Hale")], [at(text, "told")])

    assert [text[slice(*pair)] for pair in found] == expected
