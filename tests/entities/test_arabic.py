"""Arabic names: found by their words, as no capital marks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.arabic import find_arabic


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال كريم الهادي إن المطر نزل", ["كريم الهادي"]),
        ("أعلن وزير النقل محمد عادل في فيل أمس", ["محمد عادل"]),
        ("قالت الطبيبة لمار الهادي إن المطر نزل", ["لمار الهادي"]),
        ("وصلت جمعية النهر الكبير إلى فيل", ["جمعية النهر الكبير"]),
        ("نزل المطر في المدينة", []),
        ("It rained on Karim Adel.", []),
        ("قال كريم إن المطر نزل", []),
    ],
)
def test_names_are_found_by_their_words(text: str, names: list[str]) -> None:
    """A given name alone is too little."""
    assert [text[start:end] for start, end in find_arabic(text, 0, len(text))] == names


@given(text=st.text(alphabet="محدعلي النب و،.", max_size=60))
def test_names_are_disjoint_and_inside(text: str) -> None:
    """Whatever the letters."""
    end = 0
    for start, behind in find_arabic(text, 0, len(text)):
        assert end <= start < behind <= len(text)
        end = behind
