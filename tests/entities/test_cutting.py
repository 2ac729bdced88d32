"""Cutting: where a name begins and ends inside a run of capitals."""

import re

import pytest

from whence.entities.cutting import Cut, Piece, cut_names, is_common, join_pieces


def cuts(text: str, *, initial: bool = False) -> list[Cut]:
    """The names in a run of words that are all taken as its pieces, links aside."""
    words = [
        Piece(found.start(), found.end(), found[0])
        for found in re.finditer(r"\S+", text)
        if found[0][0].isupper()
    ]
    runs: list[list[Piece]] = []
    for word in words:
        if runs and text[runs[-1][-1].end : word.start] == " ":
            runs[-1].append(word)
        else:
            runs.append([word])
    return [cut for run in join_pieces(text, runs) for cut in cut_names(text, run, initial=initial)]


def texts(text: str, *, initial: bool = False) -> list[str]:
    """Only their words."""
    return [text[cut.pieces[0].start : cut.pieces[-1].end] for cut in cuts(text, initial=initial)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iraqi Prime Minister Karim Adel Monday", ["Karim Adel"]),
        ("Velmar CEO Lena Sorel", ["Velmar", "Lena Sorel"]),
        ("Northwire's Lena Sorel", ["Northwire", "Lena Sorel"]),
        ("Ministry of Health and Population", ["Ministry of Health and Population"]),
        ("University of Vell", ["University of Vell"]),
        ("General Motors Corp", ["General Motors Corp"]),
        ("Secretary of State Lena Sorel", ["Lena Sorel"]),
        ("Syrian Army", ["Syrian Army"]),
        ("Vell Herald Managing Director", ["Vell Herald"]),
        ("Vell-based", []),
        ("Prime Minister", []),
        ("Iraqis", []),
    ],
)
def test_what_is_no_name_is_cut_off(text: str, names: list[str]) -> None:
    """Titles, peoples, days and owners end a name; "of" and "and" join a body's."""
    assert texts(text) == names


def test_titles_are_kept_beside_the_name() -> None:
    """They say what the bearer is."""
    assert cuts("Iraqi Prime Minister Karim Adel")[0].titles == ("iraqi", "prime", "minister")


def test_a_common_word_at_the_start_is_no_name() -> None:
    """The same word inside a sentence may be one."""
    assert texts("Residents Karim", initial=True) == ["Karim"]
    assert is_common("residents")
    assert not is_common("karim")
