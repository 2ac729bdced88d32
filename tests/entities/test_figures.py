"""Figures: the entities of a document while they are found."""

from spoken_pages import scene_of, write_page
from whence.entities.figures import Figure, finish_figures
from whence.entities.tables import Gender
from whence.records import EntityKind, MentionForm, Span

TEXT = "Dr. Lena Sorel, a 40-year-old surgeon, came. Sorel left. The Free Valley Council met."


def test_a_figure_gathers_what_stands_beside_its_names() -> None:
    """Roles, age and gender, over all mentions."""
    lena = scene_of(write_page(TEXT)).figures[0]

    assert (lena.name, lena.kind, lena.gender) == ("Lena Sorel", EntityKind.PERSON, Gender.FEMALE)
    assert (lena.roles, lena.ages) == ({"doctor", "surgeon"}, {40})
    assert [mention.form for mention in lena.mentions] == [MentionForm.NAME] * 2


def test_a_scene_finds_runs_by_place() -> None:
    """Those that lie inside a stretch, the one at a place, the one before it."""
    scene = scene_of(write_page(TEXT))

    assert [scene.runs[at].text for at in scene.runs_in(0, 30)] == ["Lena Sorel"]
    assert scene.run_before(len(TEXT)) == 2
    assert scene.by_surname("Sorel") == 0
    assert scene.by_word("council") == [1]
    assert scene.by_role("surgeon") == [0]
    sentence = scene.sentence_at(50)
    assert sentence is not None
    assert TEXT[sentence.start : sentence.end] == "Sorel left."


def test_unnamed_figures_are_kept_only_if_used() -> None:
    """A description that nobody points to is no entity."""
    page = write_page(TEXT)
    scene = scene_of(page)
    figure = Figure(EntityKind.PERSON, "a guest", named=False, first=0)
    figure.mention(Span(page.id, 0, 3), MentionForm.DESCRIPTION, "test")
    at = scene.add(figure)

    assert at not in finish_figures(scene, [])
    assert finish_figures(scene, [at])[at].name == "a guest"


def test_a_bare_given_name_is_no_name_to_compare() -> None:
    """Unless a title shows that it is a surname."""
    bare = scene_of(write_page("“It rained,” said Mina, who fled. Karim came.")).figures
    titled = scene_of(write_page("It was Mr. Karim who fled.")).figures

    assert [figure.named for figure in bare if figure.name == "Karim"] == [False]
    assert [figure.named for figure in titled] == [True]
