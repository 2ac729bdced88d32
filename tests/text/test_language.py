"""English or unknown."""

import pytest

from whence.text.language import guess_language, is_foreign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of the town said that it was closed for the night and the day after.", "en"),
        (
            "Der Bürgermeister der Stadt sagte, dass die Brücke in der Nacht geschlossen bleibt.",
            None,
        ),
        ("Мэр сказал, что мост закрыт после дождя и что дорога открыта для всех жителей.", None),
        ("The mill burned.", None),
        ("", None),
    ],
)
def test_small_words_decide(text: str, language: str | None) -> None:
    """Too few words, or too few small ones, and the answer is None."""
    assert guess_language(text) == language


GERMAN = "Der Bürgermeister der Stadt sagte, dass die alte Brücke in der Nacht geschlossen bleibt. "
CHINESE = "市长说这座桥今晚关闭，明天早上再开放，请大家注意安全。"
ENGLISH = "The mayor of the town said that it was closed for the night and the day after. "
SCORES = "Merrin 2 Oldham 1 Sable 0 Velt 3 "


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (GERMAN * 5, True),
        (GERMAN, False),
        (CHINESE * 10, True),
        (ENGLISH * 5, False),
        (ENGLISH * 5 + GERMAN * 2, False),
        (SCORES, False),
        ("", False),
    ],
)
def test_a_text_is_foreign_only_when_plainly_so(text: str, foreign: bool) -> None:
    """Short, odd or mixed texts are read; what is long and has no small English words is not."""
    assert is_foreign(text) is foreign
