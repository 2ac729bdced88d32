"""Peers: other tools on our pile, each in a process of its own.

Run as a file with the Python of an environment that holds the tool (`make bench-reuse` makes one),
so that nothing of it is installed with Whence. What is timed is what a user of the tool would
write: words cut by a regular expression, runs of five of them, 128 permutations, and the pairs that
the index names. The same cutting is paid by both MinHash tools.

- In: a tool's name, a JSONL file with ids and texts, where to write.
- Out: pairs of row numbers as JSON lines; on standard output CPU seconds from texts in memory to
  pairs, and the version. Also what passim has written, which is run as it is.
- Not here: scores (`planted_score`), processes and memory (`processes`).
"""

import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

PERMUTATIONS = 128
BANDS = 32
THRESHOLD = 0.2
SHINGLE = 5
_WORD = re.compile(r"\w+")
_SEED = 42


def to_shingles(text: str) -> list[str]:
    """Runs of five words in small letters; all words of a shorter text.

    Args:
        text: Any text.
    """
    words = _WORD.findall(text.lower())
    if len(words) < SHINGLE:
        return words
    return [" ".join(run) for run in zip(*(words[at:] for at in range(SHINGLE)), strict=False)]


def run_rensa(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs that rensa's index names, with its batch functions.

    Args:
        texts: By row number.

    Yields:
        Row numbers, the smaller one first.
    """
    rensa: Any = importlib.import_module("rensa")
    sketches = rensa.RMinHash.from_token_sets(map(to_shingles, texts), PERMUTATIONS, _SEED)
    index = rensa.RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    index.insert_many(sketches)
    return _to_pairs(index.query_all(sketches))


def run_datasketch(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs that datasketch's index names, with its batch function.

    Args:
        texts: By row number.

    Yields:
        Row numbers, the smaller one first.
    """
    datasketch: Any = importlib.import_module("datasketch")
    runs = ({run.encode("utf-8") for run in to_shingles(text)} for text in texts)
    sketches = list(datasketch.MinHash.generator(runs, num_perm=PERMUTATIONS, seed=_SEED))
    index = datasketch.MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for row, sketch in enumerate(sketches):
        index.insert(row, sketch)
    return _to_pairs(index.query(sketch) for sketch in sketches)


def _to_pairs(near: Iterable[Iterable[int]]) -> Iterator[tuple[int, int]]:
    return ((row, other) for row, others in enumerate(near) for other in others if row < other)


TOOLS: dict[str, Callable[[Sequence[str]], Iterator[tuple[int, int]]]] = {
    "rensa": run_rensa,
    "datasketch": run_datasketch,
}


def read_passim(folder: Path) -> Iterator[dict[str, int]]:
    """Passages that passim has aligned.

    Args:
        folder: Its output, written with `--pairwise`; ids are row numbers.

    Yields:
        Rows with a, a_start, a_end, b, b_start, b_end.
    """
    for part in sorted((folder / "align.json").glob("part-*.json")):
        with part.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield {
                    **{"a": int(row["id"]), "a_start": row["begin"], "a_end": row["end"]},
                    **{"b": int(row["id2"]), "b_start": row["begin2"], "b_end": row["end2"]},
                }


def main(arguments: Sequence[str]) -> int:
    """Run one tool.

    Args:
        arguments: Name of the tool, the pile, the output.

    Returns:
        The exit code.
    """
    tool, pile, output = arguments[0], Path(arguments[1]), Path(arguments[2])
    with pile.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    begun = time.process_time()
    pairs = list(TOOLS[tool](texts))
    seconds = time.process_time() - begun
    with output.open("w", encoding="utf-8") as file:
        file.writelines(f'{{"a": {a}, "b": {b}}}\n' for a, b in pairs)
    told = {"seconds": seconds, "version": metadata.version(tool)}
    sys.stdout.write(f"{json.dumps(told)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
