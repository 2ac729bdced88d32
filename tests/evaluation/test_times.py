"""The measure of times reads what the scorer prints."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.times import measure_times, to_document

SCORER = """
import sys
if "--dump" in sys.argv:
    text = '{"doc": "d", "dct": "2019-03-11", "text": "It fell on Friday."}'
    open(sys.argv[3], "w").write(text + chr(10))
else:
    found = open(sys.argv[2]).read().count("2019-03-08")
    print(f"1 documents, 2 gold, {found} found: strict F1 50.00, relaxed F1 60.00, "
          "type accuracy 70.00, value accuracy 80.00, value F1 48.00")
"""


def make_data(folder: Path, scorer: str) -> Path:
    """A data folder with empty sets and a scorer beside it."""
    for name in ("TimeBank", "AQUAINT"):
        (folder / "data" / "times" / "TBAQ-cleaned" / name).mkdir(parents=True)
    (folder / "tools").mkdir()
    (folder / "tools" / "score_timex.py").write_text(scorer)
    return folder / "data"


def test_figures_are_read_from_the_scorer(tmp_path: Path) -> None:
    """Our answers go to the scorer, and its line becomes a record for each set."""
    measures = measure_times(make_data(tmp_path, SCORER))

    assert [measure.name for measure in measures] == ["TimeBank", "AQUAINT"]
    assert (measures[0].strict, measures[0].value, measures[0].found) == (50.0, 48.0, 1)


@pytest.mark.parametrize(
    ("scorer", "message"), [("print('none')", "no figures"), ("raise SystemExit(3)", "failed")]
)
def test_a_broken_scorer_is_told(tmp_path: Path, scorer: str, message: str) -> None:
    """A scorer that fails or prints something else is an error, not a zero."""
    data = make_data(
        tmp_path, f"import sys\nif '--dump' in sys.argv: open(sys.argv[3], 'w')\nelse: {scorer}"
    )

    with pytest.raises(DataError, match=message):
        measure_times(data)


def test_missing_data_is_told(tmp_path: Path) -> None:
    """Without scorer or articles the message names what is missing."""
    with pytest.raises(DataError, match=r"score_timex\.py"):
        measure_times(tmp_path / "data")


def test_paragraphs_part_at_empty_lines() -> None:
    """A line break inside a paragraph is no end."""
    document = to_document("\nOne\ntwo.\n\n  \nThree. \n")

    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "One\ntwo.",
        "Three.",
    ]
