"""Other tools are called as their users call them; here they are only played."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from whence.evaluation import peers

TEXTS = ["The ferry at Merrin stopped.", "The ferry at Merrin stopped on Monday.", "Boats"]


class Sketches:
    """Plays both libraries: a sketch is a set of runs, and whatever shares one is near."""

    def __init__(self, **_: object) -> None:
        self.kept: list[tuple[int, set[object]]] = []

    @staticmethod
    def from_token_sets(sets: Iterable[Iterable[str]], *_: object) -> list[set[str]]:
        """Sketches of many texts."""
        return [set(tokens) for tokens in sets]

    @staticmethod
    def generator(sets: Iterable[set[bytes]], **_: object) -> Iterator[set[bytes]]:
        """Sketches of many texts, one by one."""
        yield from sets

    def insert(self, row: int, sketch: set[object]) -> None:
        """Keep a sketch."""
        self.kept.append((row, sketch))

    def insert_many(self, sketches: Iterable[set[object]]) -> None:
        """Keep many under their row numbers."""
        self.kept.extend(enumerate(sketches))

    def query(self, sketch: set[object]) -> list[int]:
        """What shares a run."""
        return [row for row, other in self.kept if other & sketch]

    def query_all(self, sketches: Iterable[set[object]]) -> list[list[int]]:
        """The same for many."""
        return [self.query(sketch) for sketch in sketches]


@pytest.fixture(autouse=True)
def _play(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("RMinHash", "RMinHashLSH", "MinHash", "MinHashLSH")
    library = SimpleNamespace(**dict.fromkeys(names, Sketches))
    for tool in peers.TOOLS:
        monkeypatch.setitem(sys.modules, tool, library)
    monkeypatch.setattr(peers.metadata, "version", lambda tool: f"{tool} 1")


def test_a_shingle_is_five_words() -> None:
    """In small letters; a shorter text gives its words."""
    assert peers.to_shingles(TEXTS[1]) == [
        *(
            "the ferry at merrin stopped",
            "ferry at merrin stopped on",
            "at merrin stopped on monday",
        )
    ]
    assert peers.to_shingles(TEXTS[2]) == ["boats"]


@pytest.mark.parametrize("tool", sorted(peers.TOOLS))
def test_pairs_are_written_with_the_time_they_took(
    tool: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each pair once, no text with itself."""
    pile, output = tmp_path / "pile.jsonl", tmp_path / "out.jsonl"
    pile.write_text("".join(f"{json.dumps({'text': text})}\n" for text in TEXTS))

    assert peers.main([tool, str(pile), str(output)]) == 0

    assert [json.loads(line) for line in output.read_text().splitlines()] == [{"a": 0, "b": 1}]
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["seconds"] >= 0) == (f"{tool} 1", True)


def test_what_passim_wrote_is_read(tmp_path: Path) -> None:
    """All parts, under our names."""
    (tmp_path / "align.json").mkdir()
    row = {"id": "000003", "begin": 1, "end": 9, "id2": "000001", "begin2": 4, "end2": 12}
    for part in range(2):
        (tmp_path / "align.json" / f"part-{part}.json").write_text(f"{json.dumps(row)}\n")

    rows = list(peers.read_passim(tmp_path))

    assert rows == [{"a": 3, "a_start": 1, "a_end": 9, "b": 1, "b_start": 4, "b_end": 12}] * 2
