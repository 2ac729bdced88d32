"""The measure of attribution, on two invented articles."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.attribution import (
    measure_attribution,
    read_articles,
    read_scorer,
    to_document,
)
from whence.records import BlockKind

SCORER = """
ROLES = ("source", "cue", "content")
def read_polnear(folder, split):
    text = "Hale said that it rained."
    gold = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 24]]}
    return {"a": text}, {"a": [("x", [gold])]}
class Doc:
    def __init__(self, text): self.text = text
def score(scored):
    same = all(list(gold) == ours for _, gold, ours in scored)
    figure = {"p": float(same), "r": float(same), "f1": float(same), "pred": 1, "gold": 1}
    by_role = {role: figure for role in ROLES}
    whole = {name: figure for name in ("soft", "strict", "whowhat", "any")}
    return {"attribution": whole, "span_exact": by_role, "span_half": by_role, "token": by_role,
            "source_given_content": 1.0}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a scorer beside it."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "score_attribution.py").write_text(SCORER, encoding="utf-8")
    (tmp_path / "data" / "attribution" / "polnear" / "dev" / "text").mkdir(parents=True)
    return tmp_path / "data"


def test_our_answer_is_scored_against_the_annotators(data: Path) -> None:
    """The scorer sees both in its own form."""
    measure = measure_attribution(data)

    assert (measure.soft.f1, measure.documents, measure.gold) == (1.0, 1, 1)
    assert measure.exact["source"].recall == 1.0


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
