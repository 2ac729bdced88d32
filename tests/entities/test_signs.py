"""Signs: each number says what a reader would see."""

from spoken_pages import scene_of, write_page
from whence.entities.antecedents import Antecedents
from whence.entities.ranking import Ranking
from whence.entities.signs import FEATURES, Asked
from whence.entities.tables import Gender
from whence.records import Span


def signs_of(
    text: str, source: str, gender: Gender = Gender.MALE, **known: object
) -> dict[str, dict[str, float]]:
    """What is measured of each figure for some words of a page, by its name."""
    page = write_page(text)
    scene = scene_of(page)
    near = Antecedents(scene)
    start = text.index(source)
    span = Span(page.id, start, start + len(source))
    measured = Ranking(scene, near, ()).measure(Asked(span=span, gender=gender, **known))  # type: ignore[arg-type]
    return {scene.figures[at].name: dict(zip(FEATURES, row, strict=True)) for at, row in measured}


def test_the_nearest_name_has_the_first_rank() -> None:
    """And fewer letters and sentences between."""
    signs = signs_of("Karim Adel spoke. Omar Zeck came. He left.", "He")

    assert signs["Omar Zeck"]["rank"] == 0
    assert signs["Karim Adel"]["rank"] == 1
    assert signs["Karim Adel"]["name_sentences"] == 2
    assert signs["Omar Zeck"]["name_letters"] < signs["Karim Adel"]["name_letters"]


def test_gender_bars_before_anything_is_measured() -> None:
    """Lena is no candidate for "he"."""
    assert "Lena Sorel" not in signs_of("Lena Sorel and Karim Adel spoke. He left.", "He")


def test_who_is_named_in_the_content_is_marked() -> None:
    """He who says that Omar lied is hardly Omar."""
    text = "Karim Adel spoke. He said Omar Zeck lied. Omar Zeck left. He slept."
    start = text.index("Omar Zeck lied")
    content = (Span(write_page(text).id, start, start + 14),)

    signs = signs_of(text, "He slept", contents=content)

    assert signs["Omar Zeck"]["own_content"] == 1
    assert signs["Karim Adel"]["own_content"] == 0


def test_a_description_is_held_against_roles_and_words() -> None:
    """The baker is he who is called one; words beside a name count."""
    text = "Karim Adel, a baker of Vell, met the clerk Omar Zeck. The baker of Vell left."

    signs = signs_of(
        text, "The baker of Vell", noun="baker", head="baker", words=frozenset(("vell",))
    )

    assert signs["Karim Adel"]["role_match"] == 1
    assert signs["Omar Zeck"]["role_match"] == 0
    assert signs["Omar Zeck"]["role_rivals"] == 1
    assert signs["Karim Adel"]["shared"] == 1


def test_pronouns_behind_a_name_vote_for_its_gender() -> None:
    """Only in its own paragraph, before the next name."""
    signs = signs_of("Ilo Vann sang. She bowed.\nOmar Zeck left. He slept.", "He slept")

    assert signs["Ilo Vann"]["votes_against"] == 1
    assert signs["Omar Zeck"]["votes"] == 1
