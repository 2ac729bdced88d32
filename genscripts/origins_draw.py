"""Origins gold, the draw: which stories and claims of real news are annotated, and in which round.

A gold set whose items somebody picked says what the picker likes. Here every story of the pile is
in, sorted by how much its documents share and cut in thirds; a seed says which come first, and the
claims come by seed from all that the program makes in two or more documents. Nothing that is drawn
is ever replaced. The program is that of the commit which the draw names: it can be drawn again.

    python genscripts/origins_draw.py           # write gold/origins/draw.json
    python genscripts/origins_draw.py --check   # draw again and compare

- In: `WHENCE_DATA`/piles/ecbplus, the commit of this repository.
- Out: paths, hashes and offsets; of each claim one occurrence, the first in path order.
- Not here: the files that readers read (`origins_kit.py`), their answers (`origins_offsets.py`).
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).parent.parent
FILE = ROOT / "gold/origins/draw.json"
SEED = "whence-origins-1"
CLAIMS = 4
SHINGLE = 8
THIRDS = ("heavy", "medium", "light")
FIRST = 10
# Of the first ten of each third; which third gives the fourth is drawn.
TUNE = 3
WORD = re.compile(r"\w+")


class Item(TypedDict):
    """One drawn claim, by the words of one occurrence."""

    item: str
    document: str
    sha256: str
    start: int
    end: int


class Story(TypedDict):
    """One story of the draw; `documents` are sha256 of texts by path."""

    story: str
    share: float
    third: str
    round: int
    split: str
    candidates: int
    candidates_sha256: str
    items: list[Item]
    documents: dict[str, str]


def find_pile() -> Path:
    """Folder of the stories; exit 2 where the data is missing."""
    if "WHENCE_DATA" not in os.environ:
        sys.exit("set WHENCE_DATA to the folder of data")
    return Path(os.environ["WHENCE_DATA"]) / "piles/ecbplus"


def read_story(pile: Path, story: str) -> dict[str, str]:
    """Path below the pile and text of each document of a story, byte copies once, sorted."""
    texts: dict[str, str] = {}
    for path in sorted((pile / story).iterdir()):
        text = path.read_bytes().decode("utf-8")
        if text not in texts.values():
            texts[f"{story}/{path.name}"] = text
    return texts


def hash_text(text: str) -> str:
    """sha256 of a text, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _drawn(names: list[str]) -> list[str]:
    """Names in seeded order; a hash, so that no version of Python changes it."""
    return sorted(names, key=lambda name: (hash_text(f"{SEED}:{name}"), name))


def measure_share(texts: list[str]) -> float:
    """Share of the documents' distinct 8-word shingles that another of them has, 0 to 1."""
    sets = []
    for text in texts:
        words = WORD.findall(text.lower())
        sets.append({tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)})
    shared = 0
    for index, mine in enumerate(sets):
        shared += len(mine & set().union(*sets[:index], *sets[index + 1 :]))
    return shared / max(1, sum(len(mine) for mine in sets))


def plan_stories(shares: dict[str, float]) -> list[dict[str, object]]:
    """Third, round and split of every story, in the order in which they are annotated.

    Round 1 has ten stories of each third, ten for tuning among them. Each later round has one story
    of each third while they last; the rounds are test and tune in turn, test first.
    """
    names = sorted(shares, key=lambda name: (-shares[name], name))
    size = len(names) // len(THIRDS)
    more = _drawn(list(THIRDS))[0]
    planned: list[dict[str, object]] = []
    for at, third in enumerate(THIRDS):
        end = (at + 1) * size if at + 1 < len(THIRDS) else len(names)
        order = _drawn(names[at * size : end])
        tune = TUNE + (third == more)
        for index, name in enumerate(order):
            late = index - FIRST + 2
            turn = 1 if index < FIRST else late
            is_tune = index < tune if index < FIRST else late % 2 == 1
            planned.append(
                {
                    "story": name,
                    "share": round(shares[name], 4),
                    "third": third,
                    "round": turn,
                    "split": "tune" if is_tune else "test",
                }
            )
    return sorted(planned, key=lambda row: (row["round"], THIRDS.index(str(row["third"]))))


def print_claims(pile: Path) -> None:
    """Print, as JSON, the first occurrence of every claim made in two or more documents."""
    # Only this step runs the program, and with the program of the commit that the draw names.
    from whence.case import read_pile  # noqa: PLC0415

    os.chdir(pile)
    found: dict[str, list[list[object]]] = {}
    for folder in sorted(path for path in Path().iterdir() if path.is_dir()):
        answer = read_pile([folder])
        texts = read_story(pile, folder.name)
        paths = {document.id: document.path for document in answer.documents}
        if {document.path: document.text for document in answer.documents} != texts:
            sys.exit(f"{folder}: the program reads another text than the file holds")
        anchors: set[tuple[str, int, int]] = set()
        for answered in answer.claims:
            spans = [occurrence.span for occurrence in answered.claim.occurrences]
            if len({span.document for span in spans}) > 1:
                anchors.add(min((paths[span.document], span.start, span.end) for span in spans))
        found[folder.name] = [list(anchor) for anchor in sorted(anchors)]
    print(json.dumps(found))  # noqa: T201 - read by the process that started this one


def make_claims(commit: str) -> dict[str, list[tuple[str, int, int]]]:
    """First occurrences by story, from the program as it was at a commit."""
    call = ["git", "-C", str(ROOT), "archive", commit, "src"]
    packed = subprocess.run(call, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        environment = {**os.environ, "PYTHONPATH": f"{folder}/src"}
        call = [sys.executable, __file__, "--claims"]
        made = subprocess.run(call, capture_output=True, check=True, env=environment)
    return {
        story: [(document, start, end) for document, start, end in anchors]
        for story, anchors in json.loads(made.stdout).items()
    }


def draw(commit: str) -> str:
    """The whole draw with the program of a commit, as JSON, one line a story."""
    pile = find_pile()
    stories = sorted(path.name for path in pile.iterdir() if path.is_dir())
    texts = {story: read_story(pile, story) for story in stories}
    planned = plan_stories({story: measure_share(list(texts[story].values())) for story in stories})
    claims = make_claims(commit)
    for row in planned:
        story = str(row["story"])
        keys = {f"{document}:{start}:{end}": (document, start, end)
                for document, start, end in claims[story]}  # fmt: skip
        row["candidates"] = len(keys)
        row["candidates_sha256"] = hash_text("\n".join(sorted(keys)))
        row["items"] = [
            {"item": f"{story}/{number}", "document": keys[key][0],
             "sha256": hash_text(texts[story][keys[key][0]]),
             "start": keys[key][1], "end": keys[key][2]}
            for number, key in enumerate(_drawn(list(keys))[:CLAIMS], start=1)
        ]  # fmt: skip
        row["documents"] = {path: hash_text(text) for path, text in texts[story].items()}
    head = json.dumps({"seed": SEED, "program": commit})
    rows = ",\n".join(json.dumps(row) for row in planned)
    return f'{head[:-1]}, "stories": [\n{rows}\n]}}\n'


def read_draw() -> list[Story]:
    """The stories of the committed draw, in the order of annotation."""
    stories: list[Story] = json.loads(FILE.read_text(encoding="utf-8"))["stories"]
    return stories


def main() -> None:
    """Draw, or compare a new draw with the committed one."""
    if "--claims" in sys.argv:
        print_claims(find_pile())
    elif "--check" in sys.argv:
        kept = FILE.read_text(encoding="utf-8")
        if draw(json.loads(kept)["program"]) != kept:
            sys.exit("the draw is another one")
    elif FILE.exists():
        sys.exit(f"{FILE} is drawn and is not drawn a second time")
    else:
        call = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
        commit = subprocess.run(call, capture_output=True, check=True, text=True).stdout.strip()
        FILE.write_text(draw(commit), encoding="utf-8")


if __name__ == "__main__":
    main()
