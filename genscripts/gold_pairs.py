"""Draw name pairs, show them to readers, compare their answers, build the gold of `pairs`.

    python genscripts/gold_pairs.py draw CANDIDATES     write gold/pairs/draw.json and texts.jsonl
    python genscripts/gold_pairs.py check               compare the draw with the committed one
    python genscripts/gold_pairs.py kit FILE            pairs for a reader, outside the repository
    python genscripts/gold_pairs.py agree A B SETTLED   agreement; gold.jsonl when all is settled

The texts are invented, so they stand in the repository. CANDIDATES is a file of them with one JSON
object a line: id, a_context, a_name, b_context, b_name and, not carried over, what its writer
meant.

- In: candidates; answers, one JSON object a line: {"item": ID, "label": one of `LABELS`}.
- Out: the files of gold/pairs.
- Not here: scoring (`whence.evaluation.pairs`).
"""

import argparse
import json
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from whence.evaluation.gold import hash_text

FOLDER = Path(__file__).parents[1] / "gold" / "pairs"
SEED = 4
COUNT = 240
TUNE = 80
LABELS = ("same", "different", "cannot_tell")
FIELDS = ("id", "a_context", "a_name", "b_context", "b_name")
Line = dict[str, Any]  # Any: one parsed JSON object


def read_lines(file: Path) -> list[Line]:
    """The objects of a file."""
    rows = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows if row.strip()]


def to_text(lines: list[Line]) -> str:
    """Objects, one a line."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def draw(names: list[str]) -> Line:
    """So many of the candidates, in the order of the hash of seed and name."""
    order = sorted(names, key=lambda name: sha256(f"{SEED}:{name}".encode()).hexdigest())[:COUNT]
    items = [
        {"id": name, "split": "tune" if at < TUNE else "test"} for at, name in enumerate(order)
    ]
    rule = f"{COUNT} of all candidates in the order of the sha256 of seed and id; {TUNE} are tune"
    return {"seed": SEED, "rule": rule, "candidates": len(names), "items": items}


def write_draw(candidates: list[Line]) -> None:
    """The draw and, for every candidate, its texts without what its writer meant."""
    texts = to_text([{field: line[field] for field in FIELDS} for line in candidates])
    (FOLDER / "texts.jsonl").write_text(texts, encoding="utf-8")
    drawn = {**draw([line["id"] for line in candidates]), "texts_sha256": hash_text(texts)}
    (FOLDER / "draw.json").write_text(json.dumps(drawn, indent=1) + "\n", encoding="utf-8")


def check() -> int:
    """Whether the committed draw is the one that the texts give."""
    texts = (FOLDER / "texts.jsonl").read_text(encoding="utf-8")
    drawn = {
        **draw([line["id"] for line in read_lines(FOLDER / "texts.jsonl")]),
        "texts_sha256": hash_text(texts),
    }
    same = json.loads((FOLDER / "draw.json").read_text(encoding="utf-8")) == drawn
    sys.stdout.write(f"draw.json {'is' if same else 'IS NOT'} as drawn\n")
    return 0 if same else 1


def show(file: Path) -> None:
    """The drawn pairs as plain text."""
    texts = {line["id"]: line for line in read_lines(FOLDER / "texts.jsonl")}
    items = json.loads((FOLDER / "draw.json").read_text(encoding="utf-8"))["items"]
    shown = ""
    for item in items:
        one = texts[item["id"]]
        shown += f"===== {one['id']}\nA [{one['a_name']}]: {one['a_context']}\n"
        shown += f"B [{one['b_name']}]: {one['b_context']}\n\n"
    file.write_text(shown, encoding="utf-8")


def agree(a: Path, b: Path, settled: Path) -> int:
    """Keep both readers' answers, tell how far they agree, build the gold if nothing is open."""
    names = [
        item["id"]
        for item in json.loads((FOLDER / "draw.json").read_text(encoding="utf-8"))["items"]
    ]
    sides = [{line["item"]: line["label"] for line in read_lines(file)} for file in (a, b)]
    for side in sides:
        wrong = [name for name in names if side.get(name) not in LABELS]
        if wrong or len(side) != len(names):
            sys.stdout.write(f"without a usable answer: {wrong}\n")
            return 1
    decisions = {line["item"]: line for line in read_lines(settled)} if settled.exists() else {}
    open_ones = [name for name in names if sides[0][name] != sides[1][name]]
    counts = [Counter(side.values()) for side in sides]
    equal = 1 - len(open_ones) / len(names)
    chance = sum(counts[0][label] * counts[1][label] for label in LABELS) / len(names) ** 2
    figures: Line = {
        "equal": equal,
        "kappa": (equal - chance) / (1 - chance),
        "labels": [dict(sorted(count.items())) for count in counts],
        "items": len(names),
        "disagreements": len(open_ones),
    }
    for letter, side in zip("ab", sides, strict=True):
        rows = to_text([{"item": name, "label": side[name]} for name in names])
        (FOLDER / f"reader_{letter}.jsonl").write_text(rows, encoding="utf-8")
    still = [name for name in open_ones if not decisions.get(name, {}).get("reason")]
    sys.stdout.write(f"{json.dumps(figures, indent=1)}\nstill to be settled: {still}\n")
    if still:
        return 1
    (FOLDER / "settled.jsonl").write_text(
        to_text([decisions[name] for name in open_ones]), encoding="utf-8"
    )
    labels = {
        name: decisions[name]["label"] if name in open_ones else sides[0][name] for name in names
    }
    gold = to_text([{"item": name, "label": labels[name]} for name in names])
    (FOLDER / "gold.jsonl").write_text(gold, encoding="utf-8")
    figures["gold_sha256"] = hash_text(gold)
    (FOLDER / "agreement.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def main() -> int:
    """Run one step."""
    parser = argparse.ArgumentParser(description="Draw, show and settle name pairs.")
    parser.add_argument("step", choices=["draw", "check", "kit", "agree"])
    parser.add_argument("files", type=Path, nargs="*")
    given = parser.parse_args()
    if given.step == "draw":
        write_draw(read_lines(given.files[0]))
    elif given.step == "kit":
        show(given.files[0])
    elif given.step == "agree":
        return agree(*given.files)
    return check() if given.step in {"draw", "check"} else 0


if __name__ == "__main__":
    sys.exit(main())
