"""Processes: what one run of a program costs, with all the programs that it starts.

CPU seconds are those of user and system together, over all cores: they bear other work on the same
machine better than the clock does. A tool that runs in several processes (a Java machine and its
workers) is watched from outside, since nobody else adds up its memory.

- In: a command.
- Out: `Cost`.
- Not here: what the command is (`bench`).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_EVERY = 0.1
# Places in /proc/PID/stat behind the name: session, user time, system time.
_SESSION, _USER, _SYSTEM = 3, 11, 12
# The system counts what a process used before it became the program, that is, the memory of whoever
# started it; so a small one starts it.
_STARTER = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as file:
    json.dump([code, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6], file)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took.

    Attributes:
        code: Exit code; -9 if it was ended from outside.
        output: Standard output.
        errors: The end of standard error.
        seconds: CPU seconds of all its processes.
        memory: Largest memory in use, in 10^6 bytes: as the system keeps it, or, if several
            processes ran at one time, their sum as seen ten times a second.
    """

    code: int
    output: str
    errors: str
    seconds: float
    memory: float


class _Watch:
    """What the processes of one session were seen to use."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._seconds: dict[int, float] = {}
        self.memory = 0.0

    @property
    def seconds(self) -> float:
        """CPU seconds of all processes, as far as they were seen."""
        return sum(self._seconds.values())

    def look(self) -> None:
        """Note what they have used by now; memory only of several at one time."""
        ticks, page = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
        sizes = []
        for folder in _PROC.glob("[0-9]*"):
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                pages = int((folder / "statm").read_text().split()[1])
            except (OSError, IndexError):
                continue
            number = int(folder.name)
            if int(fields[_SESSION]) == self._session and number != self._session:
                self._seconds[number] = (int(fields[_USER]) + int(fields[_SYSTEM])) / ticks
                sizes.append(pages * page / 1e6)
        if len(sizes) > 1:
            self.memory = max(self.memory, sum(sizes))


def _end(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """End a session; what it wrote is lost, as one of its children may hold the pipes."""
    os.killpg(process.pid, 9)
    process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()
    return b"", b""


def run_command(
    command: Sequence[str], *, environment: Mapping[str, str] | None = None, limit: float = 3600
) -> Cost:
    """Run a command in a session of its own and watch it.

    Args:
        command: Program and arguments.
        environment: Variables beside those of this process.
        limit: Seconds by the clock after which its session is ended and its output dropped.

    Returns:
        What it took.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "used"
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _STARTER, str(kept), *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
        watch, begun = _Watch(process.pid), time.monotonic()
        while True:
            try:
                output, errors = process.communicate(timeout=_EVERY)
                break
            except subprocess.TimeoutExpired:
                watch.look()
                if time.monotonic() - begun > limit:
                    output, errors = _end(process)
                    break
        used = json.loads(kept.read_text()) if kept.exists() else (-9, 0.0, 0.0)
    return Cost(
        code=used[0],
        output=output.decode("utf-8", "replace"),
        errors=errors.decode("utf-8", "replace")[-2000:],
        seconds=max(used[1], watch.seconds),
        memory=max(used[2], watch.memory),
    )
