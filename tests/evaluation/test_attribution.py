"""The measure of attribution, on two invented articles."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.attribution import (
    find_outermost,
    measure_attribution,
    read_articles,
    read_scorer,
    to_document,
)
from whence.records import BlockKind


def test_our_answer_is_scored_against_the_annotators(data: Path, reader: object) -> None:
    """The scorer sees both in its own form, article by article."""
    measure = measure_attribution(data, reader=reader)

    assert (measure.soft.f1, measure.documents, measure.gold) == (1.0, 2, 2)
    assert measure.exact["source"].recall == 1.0


def test_hearsay_is_no_outermost_attribution(reader: object) -> None:
    """The annotators marked none, so what is found inside a content is not shown to the scorer."""
    text = "Hale said that Orne said that it rained in Merrin."

    (found,) = find_outermost(text, reader)

    assert [text[a:b] for a, b in found["source"]] == ["Hale"]


def test_a_missing_scorer_is_named(tmp_path: Path) -> None:
    """The message says which file is missing."""
    with pytest.raises(DataError, match="score_attribution"):
        read_scorer(tmp_path)


def test_missing_articles_are_named(data: Path) -> None:
    """The message says where they were looked for."""
    with pytest.raises(DataError, match="train"):
        list(read_articles(data, split="train"))


def test_each_line_is_a_paragraph() -> None:
    """Lines without words are none, and offsets are exact."""
    text = "One line.\n\n  Two lines.\r\n"

    blocks = to_document(text).blocks

    assert [text[block.start : block.end] for block in blocks] == ["One line.", "Two lines."]
    assert {block.kind for block in blocks} == {BlockKind.BODY}
