"""Bench runs: each tool on one and the same pile, in a process of its own.

- In: a pile as a file, the Python that holds the peers, perhaps a copy of passim.
- Out: `Run`s with their cost and score, and why a tool was not run.
- Not here: what is planted (`planted`), the page (`performance`).
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

import whence
from whence.case import read_texts
from whence.errors import DataError
from whence.evaluation import peers
from whence.evaluation.planted import Corpus
from whence.evaluation.planted_score import Score, Shared, score_found
from whence.evaluation.processes import Cost, run_command
from whence.records import ReuseMeaning
from whence.reuse import find_passages

_BOILERPLATE = ReuseMeaning.BOILERPLATE.value
_JAVA = 17
# One thread each: what is compared is work, not cores.
_ONE_THREAD = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"), "1"),
    "SPARK_LOCAL_IP": "127.0.0.1",
}
_SPARK = "--master local[1] --driver-memory 4g pyspark-shell"
_HOURS = 6 * 3600


@dataclass(frozen=True, slots=True)
class Run:
    """One tool on one pile, best of several runs.

    Attributes:
        tool: "whence", "rensa", "datasketch" or "passim".
        version: Of the tool, perhaps with what it runs on.
        search: CPU seconds from texts in memory to the result in memory; None if the tool cannot be
            stopped there.
        whole: CPU seconds of the whole process: start, reading, search, writing.
        memory: Largest memory of the process (of all its processes together), in 10^6 bytes.
        beyond: Bytes of memory that the search took beside the texts, for each byte of text; None
            if unknown.
    """

    tool: str
    version: str
    search: float | None
    whole: float
    memory: float
    beyond: float | None
    score: Score


@dataclass(frozen=True, slots=True)
class Place:
    """Where one comparison is made.

    Attributes:
        corpus: What was planted; ids are row numbers.
        pile: The same as JSONL.
        folder: For what the tools write.
        python: The Python that holds the peers.
        passim: A folder with passim's files, or None.
        repeat: So many runs each; the one with the fewest CPU seconds counts.
    """

    corpus: Corpus
    pile: Path
    folder: Path
    python: Path
    passim: Path | None
    repeat: int


def write_pile(corpus: Corpus, path: Path) -> None:
    """Write a corpus as `whence reuse` reads it.

    Args:
        corpus: Its days must be known.
        path: Where to write.
    """
    with path.open("w", encoding="utf-8") as file:
        for text in corpus.texts:
            day = date.fromordinal(text.day or 1).isoformat()
            row = {"id": text.id, "text": text.text, "series": text.series, "date": day}
            file.write(f"{json.dumps(row, ensure_ascii=False)}\n")


def search_pile(pile: Path) -> dict[str, float]:
    """Search a pile in this process, and say what the search alone took.

    Args:
        pile: JSONL.

    Returns:
        CPU seconds as "seconds"; "before" and "after", the largest memory in 10^6 bytes.
    """
    texts = read_texts([pile]).texts
    before = _read_peak()
    begun = time.process_time()
    found = find_passages(texts)
    seconds = time.process_time() - begun
    return {"seconds": seconds, "before": before, "after": _read_peak(), "rows": len(found)}


def run_whence(place: Place) -> Run:
    """The search in memory, and apart from it the whole command with its rows.

    Args:
        place: Where.

    Raises:
        DataError: One of them failed.
    """
    module = "whence.evaluation.bench"
    searches = _repeat(place, [sys.executable, "-m", module, "--search", str(place.pile)])
    told = min((json.loads(cost.output) for cost in searches), key=lambda one: one["seconds"])
    output = place.folder / "whence.jsonl"
    command = [sys.executable, "-c", "from whence.cli import main; main()"]
    costs = _repeat(place, [*command, "reuse", str(place.pile), "-o", str(output)])
    best = min(costs, key=lambda cost: cost.seconds)
    return Run(
        tool="whence",
        version=f"{whence.__version__}, numpy {np.__version__}",
        search=told["seconds"],
        whole=best.seconds,
        memory=best.memory,
        beyond=(told["after"] - told["before"]) / place.corpus.megabytes,
        score=score_found(place.corpus, _read_rows(output)),
    )


def run_peer(place: Place, tool: str) -> Run:
    """One of the MinHash tools.

    Args:
        place: Where.
        tool: A name in `peers.TOOLS`.

    Raises:
        DataError: It failed.
    """
    output = place.folder / f"{tool}.jsonl"
    costs = _repeat(
        place, [str(place.python), str(peers.__file__), tool, str(place.pile), str(output)]
    )
    best = min(costs, key=lambda cost: cost.seconds)
    told = json.loads(best.output)
    return Run(
        tool=tool,
        version=told["version"],
        search=min(json.loads(cost.output)["seconds"] for cost in costs),
        whole=best.seconds,
        memory=best.memory,
        beyond=None,
        score=score_found(place.corpus, _read_rows(output)),
    )


def run_passim(place: Place) -> Run:
    """passim, once, up to its pairwise passages.

    Args:
        place: With passim's folder.

    Raises:
        DataError: It wrote no passages.
    """
    script = _find_script(place.passim)
    folder = place.folder / "passages"
    cost = run_command(
        [
            *(str(place.python), str(script), "--all-pairs", "--pairwise"),
            *(str(place.pile), str(folder)),
        ],
        environment={
            **_ONE_THREAD,
            "PYSPARK_SUBMIT_ARGS": _SPARK,
            "PYSPARK_PYTHON": str(place.python),
        },
        limit=_HOURS,
    )
    # Its next step, the grouping, needs a Java archive from a network and ends with an error.
    if not (folder / "align.json" / "_SUCCESS").is_file():
        raise DataError(f"passim wrote no passages: {cost.errors}")
    rows = (to_shared(row) for row in peers.read_passim(folder))
    return Run(
        tool="passim",
        version=f"{_read_version(script.parents[1])}, pyspark {_ask_spark(place.python)}",
        search=None,
        whole=cost.seconds,
        memory=cost.memory,
        beyond=None,
        score=score_found(place.corpus, rows),
    )


def why_no_passim(python: Path, folder: Path | None) -> str | None:
    """Why passim cannot be run here, in a sentence; None if it can.

    Args:
        python: The Python that holds the peers.
        folder: Its files, or None.
    """
    try:
        java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return f"there is no Java {_JAVA} on this machine"
    version = re.search(r'version "(\d+)', java.stderr)
    if version is None or int(version[1]) < _JAVA:
        return f"Java on this machine is older than {_JAVA}"
    if folder is None:
        return "no folder with its files was named (`PASSIM=`)"
    if not _find_script(folder).is_file():
        return "the folder named by `PASSIM=` does not hold passim/seriatim.py"
    if not _ask_spark(python):
        return "pyspark, graphframes-py or intervaltree is not installed beside the peers"
    return None


def to_shared(row: Mapping[str, int | str]) -> Shared:
    """A row that a tool wrote, as it is scored.

    Args:
        row: At least a and b, row numbers; with offsets, and perhaps a meaning.
    """
    a, b = int(row["a"]), int(row["b"])
    if "a_start" not in row:
        return Shared(a, b)
    in_a = (int(row["a_start"]), int(row["a_end"]))
    in_b = (int(row["b_start"]), int(row["b_end"]))
    return Shared(a, b, in_a, in_b, row.get("meaning") == _BOILERPLATE)


def _read_rows(path: Path) -> Iterator[Shared]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield to_shared(json.loads(line))


def _repeat(place: Place, command: Sequence[str]) -> list[Cost]:
    costs = []
    for _ in range(place.repeat):
        cost = run_command(command, environment=_ONE_THREAD, limit=_HOURS)
        if cost.code != 0:
            raise DataError(f"{' '.join(command)} ended with {cost.code}: {cost.errors}")
        costs.append(cost)
    return costs


def _find_script(folder: Path | None) -> Path:
    return (folder or Path()) / "passim" / "seriatim.py"


def _read_version(folder: Path) -> str:
    found = re.search(r"version='([^']+)'", (folder / "setup.py").read_text(encoding="utf-8"))
    return found[1] if found else "of unknown version"


def _ask_spark(python: Path) -> str:
    """The version of pyspark; empty if passim's libraries are not there."""
    code = "import graphframes, intervaltree, pyspark; print(pyspark.__version__)"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _read_peak() -> float:
    """The largest memory of this process so far, in 10^6 bytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / 1e6


RUNNERS: dict[str, Callable[[Place], Run]] = {
    "whence": run_whence,
    "rensa": lambda place: run_peer(place, "rensa"),
    "datasketch": lambda place: run_peer(place, "datasketch"),
    "passim": run_passim,
}
