"""A reader without weights and a scorer without data, for the measures."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from whence.models import ReadAttribution, Reading, ReadName

SCORER = """
import re
ROLES = ("source", "cue", "content")
class Doc:
    def __init__(self, text):
        self.words = [match.span() for match in re.finditer(r"\\w+|[^\\w\\s]", text)]
    def attribution(self, item):
        return {role + "_t": frozenset(
            at for at, (start, end) in enumerate(self.words)
            for low, high in item.get(role, ()) if start < high and low < end) for role in ROLES}
def iou(a, b):
    return len(a & b) / len(a | b) if a or b else 1.0
def prf(right, found, gold):
    p, r = right / found if found else 0.0, right / gold if gold else 0.0
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0,
            "pred": found, "gold": gold}
def read_polnear(folder, split):
    from pathlib import Path
    texts = {file.stem: file.read_text(encoding="utf-8")
             for file in sorted((Path(folder) / split / "text").glob("*.txt"))}
    said = re.compile(r"(\\w+) (said) (that [^.\\n]+)")
    return texts, {name: [("x", [
        {role: [list(match.span(at))] for at, role in enumerate(ROLES, 1)}
        for match in said.finditer(text)])] for name, text in texts.items()}
def score(scored):
    right = found = gold = 0
    for doc, theirs, ours in scored:
        a, b = ([doc.attribution(item) for item in side] for side in (theirs, ours))
        right += sum(item in b for item in a)
        found, gold = found + len(b), gold + len(a)
    figure = prf(right, found, gold)
    by_role = dict.fromkeys(ROLES, figure)
    return {"attribution": dict.fromkeys(("soft", "strict", "whowhat", "any"), figure),
            "span_exact": by_role, "span_half": by_role, "token": by_role,
            "source_given_content": figure["r"]}
def flatten(found):
    labels, spans = {}, {role: set() for role in ROLES}
    for role in ("content", "cue", "source"):
        for item in found:
            labels.update((at, role) for start, end in item[role] for at in range(start, end))
    for at, role in sorted(labels.items()):
        if labels.get(at - 1) != role:
            end = at
            while labels.get(end) == role:
                end += 1
            spans[role].add((at, end))
    return spans
def score_bio(gold, found):
    same = prf(sum(a == b for a, b in zip(gold, found)), len(found), len(gold))
    by_role = dict.fromkeys(ROLES, same)
    return {"exact": by_role, "begin": by_role, "jaccard": dict.fromkeys(ROLES, same["f1"])}
"""


class FakeReader:
    """Finds "X said that ..." in each stretch, and takes each capitalized word for a person."""

    def read(self, text: str, stretches: Sequence[tuple[int, int]]) -> Reading:
        """What stands in the stretches."""
        found, names = [], []
        for low, high in stretches:
            for match in re.compile(r"(\w+) (said) (that [^.\n]+)").finditer(text, low, high):
                roles = ((match.span(at),) for at in (1, 2, 3))
                found.append(ReadAttribution(*roles, 1.0))
            for match in re.compile(r"\b[A-Z]\w+").finditer(text, low, high):
                names.append(ReadName(*match.span(), "person", 1.0))
        return Reading(tuple(found), tuple(names))


@pytest.fixture
def reader() -> FakeReader:
    """A reader that needs no weights."""
    return FakeReader()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two articles of PolNeAR dev and a scorer beside it."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "score_attribution.py").write_text(SCORER, encoding="utf-8")
    texts = tmp_path / "data" / "attribution" / "polnear" / "dev" / "text"
    texts.mkdir(parents=True)
    (texts / "fair.txt").write_text("Orne said that it was fair in Merrin.", encoding="utf-8")
    (texts / "rain.txt").write_text("Hale said that it rained.", encoding="utf-8")
    return tmp_path / "data"
