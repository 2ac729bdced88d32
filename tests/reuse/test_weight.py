"""How many shared words are too many for chance."""

import pytest

from whence.reuse.weight import count_free, is_heavy

PLAIN = "boats on the lower river will stop at midnight because water has risen"
TITLE = "the Deputy Minister for Rivers and Ports of Ardenia Lena Morro said"


@pytest.mark.parametrize(
    ("text", "equal", "beside", "expected"),
    [
        (PLAIN, 16, False, True),
        (PLAIN, 10, False, True),
        (PLAIN, 9, False, False),
        (PLAIN, 7, True, True),
        (PLAIN, 6, True, False),
        (TITLE, 12, False, False),
        (TITLE, 12, True, False),
        (TITLE, 16, False, True),
    ],
)
def test_short_passages_need_free_words(
    text: str, equal: int, beside: bool, expected: bool
) -> None:
    """Names with titles are stock; beside a known copy less is needed; sixteen always do."""
    assert is_heavy(text.split(), equal, beside=beside) is expected


def test_capitals_say_nothing_in_a_title() -> None:
    """Where every word has one, the words still count; in the body they are names."""
    words = "Boats On The Lower River Stop At Midnight".split()

    assert count_free(words, title=True) == 5
    assert count_free(words) == 0
