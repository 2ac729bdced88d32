"""Tokens become running text, and what is found in it comes back as one label a token."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import DataError
from whence.evaluation.attribution import read_scorer
from whence.evaluation.cofenet import join_tokens, measure_cofenet, to_labels

MARKS = ["``", "''", "'''", "`", "'", "-LRB-", "-RRB-", ".", ",", "n't", "'s", "U.S.", "rain", "$"]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("It is n't Hale 's , is it ?", "It isn't Hale's, is it?"),
        ("`` Rain , '' he said .", "“Rain,” he said."),
        ("Rain , '' said Hale . '' It pours . ''", "Rain,” said Hale. “It pours.”"),
        ("a so-called '' fair '' day", "a so-called “fair” day"),
        ("It rained . ''", "It rained.”"),
        ("`` He said ` rain , ''' she said", "“He said ‘rain,’” she said"),
        ("the miners ' -LRB- and bakers ' -RRB- $ 5", "the miners' (and bakers') $5"),
        ("from the U.S. . It can not", "from the U.S. It cannot"),
    ],
)
def test_tokens_are_joined_as_print_has_them(tokens: str, text: str) -> None:
    """Marks are curly, and stand close where they stand close in print."""
    assert join_tokens(tokens.split()).text == text


@given(st.lists(st.sampled_from(MARKS), min_size=1))
def test_every_token_keeps_its_place(tokens: list[str]) -> None:
    """There is a place for each token, in order, and nothing but spaces between them."""
    joined = join_tokens(tokens)

    assert len(joined.places) == len(tokens)
    assert all(left[1] <= right[0] for left, right in pairwise(joined.places))
    assert "".join(joined.text[a:b] for a, b in joined.places) == joined.text.replace(" ", "")


def test_a_content_goes_on_over_a_stop_that_an_abbreviation_holds(data: Path) -> None:
    """The empty place of the stop belongs to what stands on both its sides, and to no end."""
    joined = join_tokens("from the U.S. . It rained".split())
    whole = {"source": [], "cue": [], "content": [[0, len(joined.text)]]}
    first = {"source": [], "cue": [], "content": [[0, 13]]}

    labels = [to_labels(read_scorer(data), joined, [item]) for item in (whole, first)]

    assert labels[0] == ["B-content"] + ["I-content"] * 5
    assert labels[1] == ["B-content", "I-content", "I-content", "O", "O", "O"]


def test_roles_become_one_label_a_token(data: Path) -> None:
    """A span covers every token that it touches; the cue goes before the content."""
    joined = join_tokens("Rain , she said , is n't due".split())
    found = [{"source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 25]]}]

    labels = to_labels(read_scorer(data), joined, found)

    assert " ".join(labels) == (
        "B-content I-content B-source B-cue B-content I-content I-content I-content"
    )


def test_the_file_is_scored_with_and_without_rules(data: Path, reader: object) -> None:
    """A quotation without a cue is found by a rule, so the two answers differ."""
    said = ["B-source", "B-cue", "B-content", "I-content", "I-content", "O"]
    rows = [
        {"tokens": "Hale said that it rained .".split(), "labels": said},
        {"tokens": "`` We saw the lorries come '' .".split(), "labels": ["O"] * 8},
    ]
    (data / "attribution" / "cofenet").mkdir()
    file = data / "attribution" / "cofenet" / "valid.txt"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")

    measure = measure_cofenet(data, reader)

    assert (measure.raw.exact["cue"].f1, measure.ruled.exact["cue"].f1) == (1.0, 0.5)
    assert (measure.texts, measure_cofenet(data, reader, every=2).texts) == (2, 1)


def test_a_missing_file_is_named(data: Path, reader: object) -> None:
    """The message says which file is missing."""
    with pytest.raises(DataError, match=r"valid\.txt"):
        measure_cofenet(data, reader)
