"""The measure of paraphrase, on pairs that a test can hold."""

import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.paraphrase import draw_paraphrases, measure_paraphrase

TOLD = "The ferry that ran aground off {} was pulled free by two tugs when the tide came in."
ANEW = "Two tugs freed the stranded {} ferry at high tide, after it had run aground."
SPUN = "The vessel that walked aground off {} was drawn open by two boats when the flood went in."
PLACES = ["Kess", "Ortal", "Lomas", "Dun", "Ardle", "Vey", "Tarn", "Holm"]


def write(folder: Path, rows: list[tuple[str, str, str]]) -> None:
    """A sample: original, paraphrase, judgement."""
    path = folder / "reuse/webis_cpc/sample_1000.json"
    path.parent.mkdir(parents=True)
    pairs = [
        {"original": [{"text": a}], "paraphrase": [{"text": b}], "is_paraphrased": judged}
        for a, b, judged in rows
    ]
    path.write_text(json.dumps(pairs), encoding="utf-8")


def test_rewordings_are_told_from_exchanged_words(tmp_path: Path) -> None:
    """Word overlap cannot do it, the frame can."""
    rows = [(TOLD.format(place), ANEW.format(place), "Yes") for place in PLACES]
    rows += [(TOLD.format(place), SPUN.format(place), "No") for place in PLACES]
    write(tmp_path, rows)

    found = measure_paraphrase(tmp_path)

    assert (found.pairs, found.paraphrases) == (16, 8)
    assert (found.f1, found.shipped) == (1, 1)


def test_who_always_says_yes_is_shown_beside(tmp_path: Path) -> None:
    """A figure without a neighbour says nothing."""
    rows = [(TOLD.format(place), ANEW.format(place), "Yes") for place in PLACES[:2]]
    rows += [(TOLD.format(place), TOLD.format(place), "No") for place in PLACES[2:4]]
    write(tmp_path, rows)

    assert measure_paraphrase(tmp_path).constant == pytest.approx(2 / 3)


def test_bounds_are_not_chosen_on_what_is_measured(tmp_path: Path) -> None:
    """Judgements that mean nothing give no figure above chance."""
    rows = [
        (TOLD.format(place), SPUN.format(place), ("Yes", "No")[number // 8 % 2])
        for number, place in enumerate(PLACES * 4)
    ]
    write(tmp_path, rows)

    found = measure_paraphrase(tmp_path)

    assert found.f1 <= found.constant + 0.1


@pytest.mark.parametrize("content", [None, "[]", "{}"])
def test_missing_data_is_an_error(tmp_path: Path, content: str | None) -> None:
    """A measure without data is refused."""
    if content is not None:
        write(tmp_path, [])
        (tmp_path / "reuse/webis_cpc/sample_1000.json").write_text(content, encoding="utf-8")

    with pytest.raises(DataError, match=r"is missing|holds no pairs"):
        measure_paraphrase(tmp_path)


def test_pairs_are_drawn_for_a_reader(tmp_path: Path) -> None:
    """What two texts of one pile tell alike, once, whatever stands twice."""
    lead = "A ferry ran aground off Kess on Monday. Harbour master Mira Tolan closed the port."
    lead += " Passengers were rowed ashore by men from the village."
    other = "Kess lost its ferry to a sandbank on Monday. The port stays shut, Mira Tolan told us."
    odd = "A heron on the wheelhouse roof watched the tugs with visible contempt for an hour."
    anew = "On its wheelhouse a heron stood and watched both tugs, in contempt visible for an hour."
    pile = tmp_path / "piles/ecbplus/1"
    pile.mkdir(parents=True)
    for number, text in enumerate((f"{lead} {odd}", f"{other} {anew}", f"{other} {anew}")):
        (pile / f"{number}.txt").write_text(text, encoding="utf-8")
    table = tmp_path / "reuse/fnc1/bodies.csv"
    table.parent.mkdir(parents=True)
    table.write_text(f"Body ID,articleBody\n1,{lead}\n", encoding="utf-8")

    (drawn,) = draw_paraphrases(tmp_path, "ecbplus")

    assert {drawn.a, drawn.b} == {odd, anew}
    assert draw_paraphrases(tmp_path, "fnc1") == ()
