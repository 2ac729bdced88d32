"""Command `python -m whence.evaluation.bench`: reuse, measured beside other tools.

Needs WHENCE_DATA, and an environment with the other tools, which `make bench-reuse` makes. Times
are printed and never judged: no run fails because a machine is slow. Exits 0, or 2 without data.

- In: the data folder, the Python of the peers, perhaps a folder with passim.
- Out: the page on performance.
- Not here: how a tool is run (`bench_runs`), what the page says (`performance`).
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.bench_runs import (
    RUNNERS,
    Place,
    Run,
    search_pile,
    why_no_passim,
    write_pile,
)
from whence.evaluation.performance import Pile, write_page
from whence.evaluation.planted import plant

_PEERS = Path("build/bench-venv/bin/python")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, print, and write the page.

    Args:
        arguments: Of the command line; None for those of the process.

    Returns:
        The exit code.
    """
    options = _read_options(arguments)
    if options.search is not None:
        sys.stdout.write(f"{json.dumps(search_pile(options.search))}\n")
        return 0
    named = os.environ.get("WHENCE_DATA", "")
    if not named or not Path(named).is_dir():
        sys.stderr.write("WHENCE_DATA must name the folder with the data to measure on\n")
        return 2
    try:
        piles = [_compare(Path(named), count, options) for count in sorted(options.documents)]
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    page = write_page(piles, describe_machine())
    if options.write is not None:
        options.write.write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)
    return 0


def describe_machine() -> str:
    """Processor, cores, memory and Python, without the machine's name."""
    model = _find_line(Path("/proc/cpuinfo"), "model name") or platform.machine()
    kilobytes = (_find_line(Path("/proc/meminfo"), "MemTotal") or "0").split()[0]
    memory = f"{int(kilobytes) / 1e6:.0f} GB of memory"
    return f"{model}, {os.cpu_count()} cores, {memory}, Python {platform.python_version()}"


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m whence.evaluation.bench")
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--tools", nargs="+", choices=RUNNERS, default=list(RUNNERS))
    parser.add_argument("--peers", type=Path, default=_PEERS, help="Python with the other tools")
    parser.add_argument("--passim", type=Path, help="folder with passim's files")
    parser.add_argument("--passim-documents", type=int, default=1000, help="run it up to this size")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each tool but passim")
    parser.add_argument("--write", type=Path, help="write the page here, not to standard output")
    parser.add_argument("--search", type=Path, help="only search this pile, and say what it took")
    return parser.parse_args(arguments)


def _compare(data: Path, documents: int, options: argparse.Namespace) -> Pile:
    corpus = plant(data, documents)
    runs: list[Run] = []
    absent: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        write_pile(corpus, pile)
        place = Place(corpus, pile, Path(folder), options.peers, options.passim, options.repeat)
        for tool in RUNNERS:
            why = _why_not(tool, documents, options)
            if why is not None:
                absent[tool] = why
                continue
            try:
                runs.append(RUNNERS[tool](place))
            except DataError as error:
                if tool == "whence":
                    raise
                # Hours of the other tools are not thrown away for one that fails.
                sys.stderr.write(f"{error}\n")
                absent[tool] = "it ended with an error"
                continue
            sys.stderr.write(f"{documents} documents, {tool}: {runs[-1].whole:.2f} CPU seconds\n")
    return Pile(len(corpus.texts), corpus.megabytes, runs, absent)


def _why_not(tool: str, documents: int, options: argparse.Namespace) -> str | None:
    """Why a tool is not run; None if it is. Ours always is."""
    if tool == "whence":
        return None
    if tool not in options.tools:
        return "it was not asked for"
    if not options.peers.is_file():
        return "the environment with the other tools is missing (`make bench-reuse` makes it)"
    if tool == "passim":
        if documents > options.passim_documents:
            return f"it would take hours; see the pile of {options.passim_documents:,} documents"
        return why_no_passim(options.peers, options.passim)
    return None


def _find_line(path: Path, name: str) -> str | None:
    """What stands behind a name in a file of the system; None if it is not there."""
    if not path.is_file():
        return None
    for line in path.read_text(encoding="utf-8").splitlines():
        found, _, value = line.partition(":")
        if found.strip() == name:
            return value.strip()
    return None


if __name__ == "__main__":
    sys.exit(main())
