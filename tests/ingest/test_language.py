"""English or unknown."""

import pytest

from whence.ingest.language import guess_language


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
