"""Names of people are put out for invented ones, and the gold moves along."""

import gzip
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import DataError
from whence.evaluation.attribution import GoldArticle
from whence.evaluation.swapped import (
    find_words_of_names,
    invent_names,
    measure_swapped,
    read_people,
    swap_names,
)

TEXT = "HALE’S CHOICE\nMrs. Hale said that Hale’s mill and the hale baker were fine."
GOLD = {"source": [[14, 23]], "cue": [[24, 28]], "content": [[29, 74]]}


def layer(data: Path, *rows: tuple[str, int, int, str, str]) -> Path:
    """The machine layer of PolNeAR dev with these tokens."""
    lines = [f"{name}\t1\t1\t{a}\t{b}\t{word}\t_\t_\t{kind}\n" for name, a, b, word, kind in rows]
    file = data / "attribution" / "polnear" / "dev" / "corenlp_silver.tsv.gz"
    file.write_bytes(gzip.compress("".join(["# document\n", *lines]).encode()))
    return file


def test_a_name_is_replaced_everywhere_in_its_own_letters() -> None:
    """Capitals stay capitals, a small word is no name, and what follows the word stays."""
    swapped = swap_names(GoldArticle("a", TEXT, [GOLD]), {"hale": "drosti"})

    assert swapped.text == (
        "DROSTI’S CHOICE\nMrs. Drosti said that Drosti’s mill and the hale baker were fine."
    )


def test_gold_moves_along() -> None:
    """Each span holds the words that it held, with the new names."""
    swapped = swap_names(GoldArticle("a", TEXT, [GOLD]), {"hale": "drosti"})

    (gold,) = swapped.attributions
    held = {role: [swapped.text[a:b] for a, b in gold[role]] for role in gold}
    assert held == {
        "source": ["Mrs. Drosti"],
        "cue": ["said"],
        "content": ["that Drosti’s mill and the hale baker were fine."[:-1]],
    }


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_every_span_of_gold_holds_whole_new_names(one: int, other: int) -> None:
    """A span that cut a name holds all of the new one; all other words are those it held."""
    low, high = sorted((one, other))
    piece = GoldArticle("a", TEXT, [{"source": [], "cue": [], "content": [[low, high]]}])

    swapped = swap_names(piece, {"hale": "qqqqqqqq"})

    ((start, end),) = swapped.attributions[0]["content"]
    held = swapped.text[start:end].lower().replace("qqqqqqqq", "hale")
    assert TEXT[low:high].lower() in held
    assert "q" not in held


def test_words_of_names_are_those_that_stand_where_the_machine_says() -> None:
    """Titles and small words are left, and so is a token whose offsets do not fit."""
    tokens = [(0, 4, "HALE"), (14, 18, "Mrs."), (19, 23, "Orne"), (29, 33, "that")]

    assert find_words_of_names(TEXT, tokens) == ["hale"]


def test_invented_words_are_new_and_the_same_for_the_same_seed() -> None:
    """No two words become one, and none becomes a word of the text."""
    words = [f"name{chr(97 + at)}" for at in range(26)]
    first = invent_names(words, TEXT, Random(1))

    assert first == invent_names(words, TEXT, Random(1))
    assert len(set(first.values())) == 26
    assert not {"hale", "mill", "said"} & set(first.values())


def test_a_reader_that_minds_no_names_loses_nothing(data: Path, reader: object) -> None:
    """The same articles are scored twice."""
    layer(data, ("rain", 0, 4, "Hale", "PERSON"), ("fair", 30, 36, "Merrin", "LOCATION"))

    measure = measure_swapped(data, reader)

    assert (measure.words, measure.gain, measure.plain.soft.f1) == (1, 0.0, 1.0)


def test_what_a_known_name_brings_is_lost(data: Path, reader: object) -> None:
    """A reader that knows only one source finds nothing when it is called otherwise."""
    layer(data, ("rain", 0, 4, "Hale", "PERSON"))

    class Knowing:
        def read(self, text: str, stretches: list[tuple[int, int]]) -> object:
            return reader.read(text, stretches if "Hale" in text or "Orne" in text else [])

    measure = measure_swapped(data, Knowing())

    assert measure.gain == pytest.approx(100 * (2 / 3 - 1))


def test_a_missing_layer_is_named(tmp_path: Path) -> None:
    """Without names there is nothing to swap."""
    with pytest.raises(DataError, match="layer"):
        read_people(tmp_path / "layer.tsv.gz")
