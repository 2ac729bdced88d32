"""Turns: an unmarked quotation is somebody's only where the text leaves no choice."""

import pytest

from spoken_pages import cast_of, say, speaker_of, write_page

SAID = ("Karim Adel", "said", "“It rained,”")


def turn(text: str, content: str, *sayings: tuple[str, str, str]) -> str | None:
    """The name of whom a quotation without a cue is given to."""
    page = write_page(text)
    said = [say(page, *one) for one in (*sayings, ("", "", content))]
    found = speaker_of(cast_of(page, *said), said[-1])
    return None if found is None else found.name


@pytest.mark.parametrize("line", ["Lena Sorel", "Lena Sorel, mayor of Vell", "Lena Sorel (41)"])
def test_a_line_above_names_the_speaker(line: str) -> None:
    """With a role, an age or nothing behind the name."""
    text = f"Karim Adel and Lena Sorel argue about it.\n{line}\n“It snowed on the bridge.”"

    assert turn(text, "“It snowed on the bridge.”") == "Lena Sorel"


def test_a_line_holds_until_something_else_stands_between() -> None:
    """Run-in headings before a quotation are part of it; a sentence ends the stretch."""
    text = (
        "Lena Sorel, mayor of Vell\n“It snowed on the bridge.”\n"
        "More is to come: “It hailed on the roof.”"
    )

    assert turn(text, "“It hailed on the roof.”") == "Lena Sorel"
    assert turn(text.replace("More", "The town is old.\nMore"), "“It hailed on the roof.”") is None


def test_a_person_whom_only_the_line_names() -> None:
    """Capitals make the line look like a headline; the role shows that it is none."""
    text = "The town argues.\nIvo Brand, Vell Council baker\n“It snowed on the bridge.”"

    assert turn(text, "“It snowed on the bridge.”") == "Ivo Brand"


def test_answers_belong_to_the_only_one_introduced() -> None:
    """Questions stand as lines of their own; with two introduced, nobody can tell."""
    text = (
        "Karim Adel is the mayor of Vell.\nWill it rain?\n“It rained all day.”\n"
        "Will it snow?\n“It snowed on the bridge.”"
    )

    assert turn(text, "“It snowed on the bridge.”") == "Karim Adel"
    two = text.replace("Karim Adel is", "Karim Adel met Lena Sorel and is")
    assert turn(two, "“It snowed on the bridge.”") is None


def test_a_question_is_nobodys() -> None:
    """Whoever spoke before hardly asks himself."""
    text = "“It rained,” said Karim Adel.\n“Did it rain on the bridge?”"

    assert turn(text, "“Did it rain on the bridge?”", SAID) is None


def test_nobody_goes_on_about_himself_by_name() -> None:
    """A quotation that names the last speaker is somebody else's."""
    text = "“It rained,” said Karim Adel.\n“Adel was on the bridge.”"

    assert turn(text, "“Adel was on the bridge.”", SAID) is None


def test_words_of_another_body_are_not_the_speakers() -> None:
    """The sentence names whose words they are."""
    text = "“It rained,” said Karim Adel. In words of the Free Valley Council “it snowed hard.”"

    assert turn(text, "“it snowed hard.”", SAID) is None


def test_the_only_one_quoted_goes_on_after_a_sentence() -> None:
    """Quoted twice before and nobody else is; then a whole sentence is his."""
    text = (
        "“It rained,” said Karim Adel. “It froze,” said Adel.\n"
        "The bridge is old. The river is high.\nThe roof is gone. “It snowed on the bridge.”"
    )
    sayings = (SAID, ("Adel", "said", "“It froze,”"))

    assert turn(text, "“It snowed on the bridge.”", *sayings) == "Karim Adel"
    assert turn(text, "“It snowed on the bridge.”", *sayings[:1]) is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Lena Sorel was short:", "Lena Sorel"),
        ("Lena Sorel was short.", None),
        ("Lena Sorel knows Karim Adel:", None),
        ("The Lena Sorel campaign was short:", None),
    ],
)
def test_a_sentence_with_a_colon_introduces_its_subject(sentence: str, name: str | None) -> None:
    """Not with a full stop, with two people, or where the name is part of a body's."""
    text = f"Lena Sorel and Karim Adel came. They sang.\n{sentence} “It snowed on the bridge.”"

    assert turn(text, "“It snowed on the bridge.”") == name


def test_the_paragraph_before_tells_of_one_only() -> None:
    """Of him whom the text names most, in its last sentence; not of two."""
    text = (
        "Lena Sorel came to Vell. Sorel sang.\nSorel was tired after the long day on the river.\n"
        "“It snowed on the bridge.”"
    )

    assert turn(text, "“It snowed on the bridge.”") == "Lena Sorel"
    two = text.replace("Sorel was tired", "Sorel met Omar Zeck, tired")
    assert turn(two, "“It snowed on the bridge.”") is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Lena Sorel sent a letter to the council.", "Lena Sorel"),
        ("She was tired of the talk.", "Lena Sorel"),
        ("Lena Sorel and Karim Adel sent a letter.", None),
        ("The aides of Lena Sorel sent a letter.", None),
    ],
)
def test_the_sentence_before_tells_of_the_speaker(before: str, name: str | None) -> None:
    """Of one person as its subject, who speaks in it, or says "I" behind it."""
    text = f"Lena Sorel and Karim Adel came to Vell.\nLena Sorel sang.\n{before} “I saw the snow.”"

    assert turn(text, "“I saw the snow.”") == name


def test_what_is_reported_goes_on_in_a_quotation() -> None:
    """Also where another one was quoted before."""
    text = (
        "“It rained,” said Karim Adel.\nLena Sorel said that it had been warm.\n"
        "“We had no snow on the bridge.”"
    )
    sayings = (SAID, ("Lena Sorel", "said", "that it had been warm"))

    assert turn(text, "“We had no snow on the bridge.”", *sayings) == "Lena Sorel"


def test_a_quotation_shown_again_is_the_same_speaker_s() -> None:
    """Even where others have spoken since."""
    text = (
        "“It rained on the old bridge,” said Karim Adel.\nOmar Zeck sang.\n"
        "“It rained on the old bridge.”"
    )
    page = write_page(text)
    first = say(page, "Karim Adel", "said", "“It rained on the old bridge,”")
    again = say(page, "", "", "“It rained on the old bridge.”")

    found = speaker_of(cast_of(page, first, again), again)

    assert found is not None
    assert found.name == "Karim Adel"


def test_a_heading_is_no_name() -> None:
    """Two capitals above a quotation are a person only if something shows it."""
    text = "The town argues.\nOld Bridges\n“It snowed on the bridge.”"

    assert turn(text, "“It snowed on the bridge.”") is None
