"""What a run costs is seen from outside."""

import sys
from pathlib import Path

import pytest

from whence.evaluation.processes import run_command

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


def run(code: str, **options: float) -> tuple[int, str, float, float]:
    """Code, output, seconds and memory of a Python program."""
    cost = run_command([sys.executable, "-c", code], **options)  # type: ignore[arg-type]
    return cost.code, cost.output.strip(), cost.seconds, cost.memory


def test_code_and_output_come_back() -> None:
    """And variables go in."""
    code = "import os, sys; print(os.environ['COLOR']); print('oh', file=sys.stderr); sys.exit(3)"

    cost = run_command([sys.executable, "-c", code], environment={"COLOR": "red"})

    assert (cost.code, cost.output.strip(), cost.errors.strip()) == (3, "red", "oh")


def test_memory_is_that_of_the_program_and_not_of_its_starter() -> None:
    """A hundred megabytes held here are not counted there; those held there are."""
    held = bytearray(100_000_000)

    small = run("pass")
    large = run("held = bytearray(b'x') * 60_000_000")

    assert small[3] < 60 < large[3] < 120
    assert len(held) == 100_000_000


def test_children_count() -> None:
    """Work that a program has done by another one is its work."""
    work = (
        "import time; begun = time.process_time()\\nwhile time.process_time() - begun < 0.3: pass"
    )
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{work}'])"

    assert run(code)[2] > 0.3


def test_a_run_without_end_is_ended() -> None:
    """With all that it started."""
    code, _, _, _ = run("import time; time.sleep(60)", limit=0.3)

    assert code == -9


def test_a_child_that_left_the_session_holds_nobody_up() -> None:
    """Its open pipe is not waited for, and what was written is dropped."""
    cost = run_command(["sh", "-c", "setsid sleep 30 & sleep 30"], limit=0.3)

    assert (cost.code, cost.output) == (-9, "")
