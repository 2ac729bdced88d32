"""Sources: which words of a source name the speaker."""

import pytest

from spoken_pages import scene_of, write_page
from whence.entities.sources import Source, SourceForm, read_source
from whence.entities.tables import Gender


def read(words: str) -> tuple[Source, list[str]]:
    """The source that begins a page, and the names it is read to mean."""
    page = write_page(f"{words} said that it rained.")
    scene = scene_of(page)
    within = scene.runs_in(0, len(words))
    runs = [scene.runs[at] for at in within]
    source = read_source(
        page.text, 0, len(words), runs, [scene.figure_of(at).kind for at in within]
    )
    return source, [runs[at].text for at in source.names]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Karim Adel", ["Karim Adel"]),
        ("Karim Adel, a spokesman for the Free Valley Council,", ["Karim Adel"]),
        ("A spokesman for the Free Valley Council, Karim Adel,", ["Karim Adel"]),
        ("Valley Council spokesman Karim Adel", ["Karim Adel"]),
        ("The Ministry of Health", ["Ministry of Health"]),
        ("Karim Adel and Lena Sorel", ["Karim Adel", "Lena Sorel"]),
    ],
)
def test_the_head_of_a_source_names_the_speaker(words: str, names: list[str]) -> None:
    """A person before the body for which he speaks; both of two."""
    source, found = read(words)

    assert source.form is SourceForm.NAMES
    assert found == names


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("A senior official at the Ministry of Health", "official"),
        ("Residents of Vell", "resident"),
        ("Karim Adel’s brother", "brother"),
        ("Ministry of Health officials", "official"),
        ("The two men", "man"),
    ],
)
def test_a_body_or_owner_inside_a_description_is_not_the_speaker(words: str, role: str) -> None:
    """An official at a ministry is not the ministry."""
    source, _ = read(words)

    assert source.form is SourceForm.DESCRIPTION
    assert source.head is not None
    assert source.head.role == role


@pytest.mark.parametrize(
    ("words", "form", "gender"),
    [
        ("He", SourceForm.SINGULAR, Gender.MALE),
        ("She", SourceForm.SINGULAR, Gender.FEMALE),
        ("They", SourceForm.PLURAL, Gender.UNKNOWN),
        ("It", SourceForm.THING, Gender.UNKNOWN),
        ("I", SourceForm.FIRST, Gender.UNKNOWN),
        ("who", SourceForm.RELATIVE, Gender.UNKNOWN),
    ],
)
def test_pronouns_show_their_class(words: str, form: SourceForm, gender: Gender) -> None:
    """And their gender, if they have one."""
    source, _ = read(words)

    assert (source.form, source.gender) == (form, gender)


def test_more_people_may_follow_a_name() -> None:
    """Then the named one does not speak alone."""
    assert read("Karim Adel and his wife")[0].others


@pytest.mark.parametrize(
    "words",
    ["A statement from the Free Valley Council", "Adel supporters", "A Karim Adel ally"],
)
def test_what_is_somebody_s_is_not_he(words: str) -> None:
    """A body's statement and a person's followers are described, not named."""
    assert read(words)[0].form is SourceForm.DESCRIPTION


def test_two_may_be_named_behind_what_they_are() -> None:
    """Both speak, not the first alone."""
    assert read("Two guests, Karim Adel and Lena Sorel,")[1] == ["Karim Adel", "Lena Sorel"]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("You", SourceForm.SECOND),
        ("I'm", SourceForm.FIRST),
        ("she’d", SourceForm.SINGULAR),
        ("[He]", SourceForm.SINGULAR),
    ],
)
def test_pronouns_are_read_through_marks_and_contractions(words: str, form: SourceForm) -> None:
    """A reader's span may hold more than the word; the one who is spoken to is told apart."""
    source, _ = read(words)

    assert source.form is form


def test_an_owner_at_the_end_is_the_name() -> None:
    """The source of "the Free Valley Council's promise" is the council."""
    source, found = read("the Free Valley Council's")

    assert source.form is SourceForm.NAMES
    assert found == ["Free Valley Council"]
