"""Scripts: Arabic and Cyrillic names beside the same ones in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.scripts import Script, find_bones, find_script, latin_letters, to_latin


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Karim", Script.LATIN),
        ("Đức Łęk", Script.LATIN),
        ("Карим", Script.CYRILLIC),
        ("كريم", Script.ARABIC),
        ("金", Script.OTHER),
        ("12", Script.LATIN),
    ],
)
def test_most_letters_decide_the_script(text: str, script: Script) -> None:
    """A text without letters counts as Latin."""
    assert find_script(text) is script


@pytest.mark.parametrize(
    ("text", "latin"),
    [("Жаров", "zharov"), ("الهادي", "hady"), ("Ørsk", "orsk"), ("Adel", "adel"), ("Mé", "me")],
)
def test_letters_are_spelled_in_latin_ones(text: str, latin: str) -> None:
    """An Arabic article is left out."""
    assert to_latin(text) == latin


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Хамид", "Khamid"),
        ("كريم", "Karim"),
        ("الهادي", "al-Hadi"),
        ("شريف", "Cherif"),
        ("Kassem", "قاسم"),
        ("Джамал", "Jamal"),
        ("Щуров", "Shchurov"),
    ],
)
def test_consonants_agree_across_scripts(a: str, b: str) -> None:
    """Vowels, doubled letters and the article do not count."""
    assert find_bones(a) == find_bones(b) != ""


def test_other_consonants_make_other_skeletons() -> None:
    """Karim is no Halim."""
    assert find_bones("كريم") != find_bones("حليم")
    assert 0x142 in latin_letters()


@given(st.text(max_size=20))
def test_any_text_has_a_spelling_and_a_skeleton(text: str) -> None:
    """Skeletons hold Latin letters only."""
    to_latin(text)

    bones = find_bones(text)
    assert not bones or (bones.isascii() and bones.isalpha())
