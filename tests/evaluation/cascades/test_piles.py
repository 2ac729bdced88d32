"""Piles are the same for the same seed, and their truth is whole."""

import json
from pathlib import Path

import pytest

from whence.evaluation.cascades import Kind, make_piles, write_pile
from whence.evaluation.cascades.__main__ import main


def test_the_same_seed_gives_the_same_pages() -> None:
    """And another seed others."""
    one, same = (make_piles("tune", piles=1, seed=5)[0] for _ in range(2))
    other = make_piles("tune", piles=1, seed=6)[0]

    assert one == same
    assert {text.page for text in one.texts.values()} != {t.page for t in other.texts.values()}


def test_what_is_withheld_is_not_in_the_pile() -> None:
    """Releases never are; others as asked."""
    for share in (0.0, 1.0):
        pile = make_piles("tune", piles=1, withhold=share, seed=7)[0]
        hidden = {key for key, text in pile.texts.items() if text.withheld}

        assert pile.of_text.keys() == pile.texts.keys() - hidden
        assert len(pile.documents) == len(pile.of_text)
        kinds = {pile.texts[key].kind for key in hidden}
        assert kinds <= ({Kind.RELEASE} if share == 0 else set(Kind))


def test_parents_come_before_children() -> None:
    """No text comes from one that is not there."""
    pile = make_piles("tune", piles=1, seed=8)[0]
    seen: set[str] = set()

    for key, text in pile.texts.items():
        assert set(text.parents) <= seen
        assert all(one.source in (*text.parents, "") for one in text.story.sentences)
        seen.add(key)


def test_a_pile_is_written_with_its_truth_elsewhere(tmp_path: Path) -> None:
    """File names and pages tell nothing of who copied whom."""
    pile = make_piles("tune", piles=1, seed=9)[0]

    write_pile(pile, tmp_path / "pile", tmp_path / "truth.json")

    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    paths = {row["path"] for row in truth["texts"] if row["path"]}
    assert paths == {path.name for path in (tmp_path / "pile").iterdir()}
    assert len(paths) == len(pile.documents)


def test_the_command_writes_a_folder_and_its_truth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without data there are written stories only."""
    monkeypatch.delenv("WHENCE_DATA", raising=False)

    assert main([str(tmp_path), "--piles", "1", "--seed", "5"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"tune-0", "tune-0.json"}
    monkeypatch.setenv("WHENCE_DATA", str(tmp_path))
    assert main([str(tmp_path), "--piles", "1"]) == 2
