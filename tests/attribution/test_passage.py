"""Passages: tokens, quotations, sentences."""

from collections.abc import Callable

import pytest

from whence.attribution.passage import LONGEST_UNIT, QUOTE, Passage, find_pieces, read_passages
from whence.records import DocumentId, Prose, Quotation, Span

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She didn't go.", "she did n't go ."),
        ("She did n't go .", "she did n't go ."),
        ("Hale's men, Mr. Hale said.", "hale 's men , mr. hale said ."),
        ("The boats' crews left.", "the boats 's crews left ."),
        ("Gen. A. B. Orlin of the U.N. spoke.", "gen. a. b. orlin of the u.n. spoke ."),
        ("It ended.Hale left", "it ended . hale left"),
    ],
)
def test_tokens_are_finer_than_words(passage: Reader, text: str, expected: str) -> None:
    """Clitics stand apart, titles and initials keep their point."""
    assert " ".join(passage(text).words) == expected


def test_a_long_quotation_is_one_token(passage: Reader) -> None:
    """What is inside it is another's speech; a few quoted words stay in the sentence."""
    found = passage("He called it “a shame” and said, “We will not go there again.”")

    assert found.words[-1] == QUOTE
    assert len(found.quotations) == 1
    assert [found.words[first:end] for first, end, _ in found.short] == [["“", "a", "shame", "”"]]


def test_offsets_lead_back_to_the_text(passage: Reader) -> None:
    """Each token is the text between its offsets."""
    text = "Hale didn’t say “so”, did he?"
    found = passage(text)

    forms = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert [form.lower().replace("’", "'") for form in forms] == list(found.words)


def test_a_question_in_marks_ends_no_sentence(passage: Reader) -> None:
    """The speaker behind a quoted question belongs to its sentence."""
    assert len(passage("“Who was it then, do you know?” Hale asked.").units) == 1


def test_a_headline_is_read_without_its_capitals(passage: Reader) -> None:
    """In a line of capitals a verb is still a verb."""
    found = passage("Minister Says Army Was Not There")

    assert found.tags[1] == "V"


def test_an_endless_sentence_is_cut(passage: Reader) -> None:
    """No rule walks further than the longest unit."""
    found = passage("word " * 1000)

    assert max(end - first for first, end in found.units) == LONGEST_UNIT


def test_two_single_marks_are_one() -> None:
    """Typewritten ''...'' is taken with both marks."""
    quotation = Quotation((Span(DocumentId("d"), 1, 7),), 0, closed=True)

    assert find_pieces("''word''", [quotation])[0][:2] == (0, 8)


def test_there_is_one_passage_a_paragraph() -> None:
    """Nothing to read gives nothing."""
    assert list(read_passages(Prose(DocumentId("d"), "", (), (), ()))) == []
