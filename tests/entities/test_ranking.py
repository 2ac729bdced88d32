"""Ranking: the best is taken only where it is sure, and never against gender."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spoken_pages import cast_of, say, scene_of, speaker_of, write_page
from whence.entities.antecedents import Antecedents
from whence.entities.ranking import Ranking
from whence.entities.signs import Asked
from whence.entities.tables import Gender
from whence.records import Attribution, Document, Span

MEN = ("Karim Adel", "Omar Zeck", "Marco Brand")
WOMEN = ("Lena Sorel", "Maria Hask", "Anna Vell")
FACTS = ("it rained", "it snowed", "it hailed", "it froze")


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A text of short sayings by names and pronouns, in paragraphs, and what each says."""
    lines, sayings = [], []
    for number in range(draw(st.integers(2, 7))):
        source = draw(st.sampled_from((*MEN, *WOMEN, "He", "She")))
        fact = f"{draw(st.sampled_from(FACTS))} on day {number}"
        lines.append(f"{source} said {fact}.")
        sayings.append((source, fact))
        lines.append(draw(st.sampled_from((" ", "\n"))))
    return "".join(lines).strip(), sayings


def attributions(page: Document, sayings: list[tuple[str, str]]) -> list[Attribution]:
    return [say(page, source, "said", fact) for source, fact in sayings]


@given(stories())
@settings(max_examples=60, deadline=None)
def test_a_pronoun_never_leads_to_the_other_gender_or_to_a_later_name(
    story: tuple[str, list[tuple[str, str]]],
) -> None:
    """Whoever it leads to is of that gender and is named before it."""
    text, sayings = story
    page = write_page(text)
    said = attributions(page, sayings)
    cast = cast_of(page, *said)

    for one, (source, _) in zip(said, sayings, strict=True):
        found = speaker_of(cast, one)
        if source in ("He", "She") and found is not None:
            assert found.name in (MEN if source == "He" else WOMEN)
            assert text.index(found.name) < one.source[0].start


@given(stories())
@settings(max_examples=40, deadline=None)
def test_an_unrelated_paragraph_at_the_end_changes_nothing(
    story: tuple[str, list[tuple[str, str]]],
) -> None:
    """What was answered stands."""
    text, sayings = story
    page = write_page(text)
    longer = write_page(f"{text}\nThe bridge over the old river stayed shut. She was a fine ship.")

    before, after = (
        [
            None if found is None else found.name
            for found in (speaker_of(cast, one) for one in attributions(some, sayings))
        ]
        for some, cast in (
            (page, cast_of(page, *attributions(page, sayings))),
            (longer, cast_of(longer, *attributions(longer, sayings))),
        )
    )

    assert before == after


@given(stories())
@settings(max_examples=40, deadline=None)
def test_every_mention_returns_to_its_words(
    story: tuple[str, list[tuple[str, str]]],
) -> None:
    """A mention of a person is a name of his or the pronoun, with a reason."""
    text, sayings = story
    page = write_page(text)

    cast = cast_of(page, *attributions(page, sayings))

    for entity in cast.entities:
        for mention in entity.mentions:
            words = text[mention.span.start : mention.span.end]
            assert words in (*MEN, *WOMEN, "He", "She")
            assert mention.why


def test_the_reason_is_the_score() -> None:
    """What the trees say is told with the name."""
    text = "“It rained,” said Karim Adel. He said it snowed."
    page = write_page(text)
    first, second = (
        say(page, "Karim Adel", "said", "“It rained,”"),
        say(page, "He", "said", "it snowed"),
    )

    found = speaker_of(cast_of(page, first, second), second)

    assert found is not None
    assert found.mentions[-1].why.startswith("the ranker, 0.")


@pytest.mark.parametrize("words", ["He", "She"])
def test_nobody_before_is_nobody(words: str) -> None:
    """A pronoun before all names leads nowhere."""
    text = f"{words} left. Karim Adel and Lena Sorel spoke."
    page = write_page(text)
    scene = scene_of(page)
    gender = Gender.MALE if words == "He" else Gender.FEMALE
    asked = Asked(span=Span(page.id, 0, len(words)), gender=gender)

    assert Ranking(scene, Antecedents(scene), ()).choose(asked).figure is None


def test_names_of_one_letter_are_no_trouble() -> None:
    """Initials stand in lists of suspects."""
    text = "K. and L. spoke. K. said it rained. He said it snowed."
    page = write_page(text)
    said = [say(page, "K.", "said", "it rained"), say(page, "He", "said", "it snowed")]

    assert len(cast_of(page, *said).attributions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Karim Adel came. He said Karim Adel was tired.",
        "Karim Adel came. A man of the town was tired. He said it rained.",
    ],
)
def test_he_is_not_whom_he_names_nor_one_before_a_newcomer(text: str) -> None:
    """Who is named in the words does not say them; an unnamed subject takes the pronoun over."""
    page = write_page(text)
    content = text[text.index("He said ") + 8 : -1]
    saying = say(page, "He", "said", content)

    assert speaker_of(cast_of(page, saying), saying) is None
