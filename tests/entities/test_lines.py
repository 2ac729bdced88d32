"""Lines: a name above a quotation."""

import pytest

from spoken_pages import scene_of, write_page
from whence.entities.antecedents import Antecedents
from whence.entities.lines import Lines


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Lena Sorel, Vell Board of Trade chief economist", "Lena Sorel"),
        ("From Lena Sorel, baker", "Lena Sorel"),
        ("Lena Sorel came to town.", None),
        ("Common Bridges", None),
    ],
)
def test_a_line_above_is_a_name_with_a_role(above: str, name: str | None) -> None:
    """A sentence is none, and a heading neither."""
    page = write_page(f"{above}\n“It rained.”")
    scene = scene_of(page)

    found = Lines(scene, Antecedents(scene)).named_above(page.text.index("“"))

    assert (None if found is None else scene.figures[found].name) == name


@pytest.mark.parametrize(
    ("heading", "begins"), [("Rain vs. snow: ", True), ("• ", True), ("It rained. So: ", False)]
)
def test_a_run_in_heading_is_part_of_the_quotation(heading: str, begins: bool) -> None:
    """A sentence before it is not."""
    page = write_page(f"{heading}“It rained.”")
    scene = scene_of(page)

    assert Lines(scene, Antecedents(scene)).begins(page.text.index("“")) is begins
