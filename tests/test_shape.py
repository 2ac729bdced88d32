"""The house keeps its shape: headers, mirrored tests, small files, a light import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import whence

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "whence"
MODULES = sorted(SOURCE.rglob("*.py"))
WITHOUT_TEST = {"cli/progress.py"}  # drawn on a terminal only


def name_of(path: Path) -> str:
    """The path below the package."""
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A header names the concept in its first line, then In, Out and Not here."""
    header = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""

    first = header.splitlines()[0] if header else ""
    assert first, f"{path} has no header"
    for part in ("- In:", "- Out:", "- Not here:"):
        assert part in header or path.name in {"__main__.py", "errors.py"}, f"{path}: no {part}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_small(path: Path) -> None:
    """A file of more than 400 lines is split where a reader would."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_tests_mirror_the_source() -> None:
    """A module with behaviour is tested in the file of the same name."""
    missing = [
        name_of(path)
        for path in MODULES
        if path.name not in {"__init__.py", "__main__.py"}
        and path.parent.name != "records"
        and path.parent != SOURCE
        and name_of(path) not in WITHOUT_TEST
        and not (ROOT / "tests" / path.parent.relative_to(SOURCE) / f"test_{path.name}").exists()
    ]

    assert missing == []


def test_import_is_light() -> None:
    """`import whence` loads no heavy library."""
    code = (
        "import sys, whence; print([m for m in ('numpy', 'lxml', 'networkx') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_at_most_fifteen_public_names() -> None:
    """The package's door stays narrow, and every name in it opens."""
    assert len(whence.__all__) <= 15
    assert all(getattr(whence, name) for name in whence.__all__)
