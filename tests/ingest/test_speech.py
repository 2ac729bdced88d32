"""Lines that quote somebody."""

import pytest

from whence.ingest.speech import is_spoken


@pytest.mark.parametrize(
    "line",
    [
        '"We left men behind," Oskel said.',
        "“We left men behind,” said Oskel, who surrendered.",
        "‘Nobody buys and nobody sells,’ he said.",
        "Marr told reporters that it was “a long and bad night”.",
        "He added: «Nobody came for us.»",
    ],
)
def test_quoted_words_with_a_verb_of_speech(line: str) -> None:
    """Every style of quotation marks counts."""
    assert is_spoken(line)


@pytest.mark.parametrize(
    "line",
    [
        "Marr said that it was a bad night.",
        '"We left men behind."',
        "‘We will return to the valley,’ says minister",
        "The farmers' fields and the herders' wells, he said.",
        'The "mill" burned, he said.',
        "",
    ],
)
def test_other_lines(line: str) -> None:
    """Headlines, indirect speech, apostrophes and single words in marks do not."""
    assert not is_spoken(line)
