"""Draw pairs of real texts, show them to readers, compare their answers, build the gold of `reuse`.

    python genscripts/gold_reuse.py draw                write gold/reuse/draw.json
    python genscripts/gold_reuse.py check               is every text the one that was drawn?
    python genscripts/gold_reuse.py kit FOLDER          pairs for a reader, outside the repository
    python genscripts/gold_reuse.py agree A B SETTLED   agreement; gold.jsonl when all is settled

Half of the pairs are drawn from all that the search of that day found, half from the nearest ones
that it did not; of each half, half are bodies of FNC-1 and half come from the ECB+ piles. The draw
cannot be made again with a later search: it keeps the offsets that were shown.

- In: `WHENCE_DATA`; answers, one JSON object a line: {"item": ID, "label": ...}.
- Out: the files of gold/reuse.
- Not here: scoring (`whence.evaluation.spotcheck`).
"""

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from gold_pairs import read_lines, to_text

from whence.evaluation.gold import hash_text
from whence.evaluation.spotcheck import (
    FOUND_LABELS,
    NEAR_LABELS,
    Pair,
    list_candidates,
    rank_of,
    read_collections,
)

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "gold" / "reuse"
SEED = "whence-reuse-5"
EACH = 25
LABELS = {"found": FOUND_LABELS, "near": NEAR_LABELS}
Line = dict[str, Any]  # Any: one parsed JSON object


def data() -> Path:
    """The folder of the data; exits where it is not named."""
    folder = os.environ.get("WHENCE_DATA")
    if not folder:
        sys.exit("WHENCE_DATA names no folder")
    return Path(folder)


def write_draw() -> None:
    """The first of all candidates in the order of their hashes."""
    items: list[Line] = []
    sizes: Line = {}
    for name, collections in read_collections(data()).items():
        texts = {path: text for collection in collections for path, text in collection.items()}
        candidates = list_candidates(collections)
        for kind, pairs in (("found", candidates.found), ("near", candidates.near)):
            sizes[f"{name} {kind}"] = len(pairs)
            drawn = sorted(pairs, key=lambda pair: rank_of(SEED, pair))[:EACH]
            items += [
                to_item(f"{kind}-{name}-{at:02}", kind, pair, texts)
                for at, pair in enumerate(drawn, start=1)
            ]
    rule = f"the first {EACH} of all candidates of each kind in the order of sha256(seed:a:b)"
    drawn_all = {"seed": SEED, "rule": rule, "candidates": sizes, "items": items}
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "draw.json").write_text(json.dumps(drawn_all, indent=1) + "\n", encoding="utf-8")


def to_item(name: str, kind: str, pair: Pair, texts: dict[str, str]) -> Line:
    """One drawn pair."""
    return {
        "id": name,
        "kind": kind,
        "a": pair.a,
        "a_sha256": hash_text(texts[pair.a]),
        "b": pair.b,
        "b_sha256": hash_text(texts[pair.b]),
        "passages": [list(passage) for passage in pair.passages],
    }


def read_draw() -> list[Line]:
    """The drawn pairs."""
    items: list[Line] = json.loads((FOLDER / "draw.json").read_text(encoding="utf-8"))["items"]
    return items


def all_texts() -> dict[str, str]:
    """Every text by its path."""
    kinds = read_collections(data()).values()
    return {path: text for kind in kinds for texts in kind for path, text in texts.items()}


def check() -> int:
    """Whether the texts are those that were drawn from."""
    texts = all_texts()
    other = [
        item[side]
        for item in read_draw()
        for side in ("a", "b")
        if hash_text(texts.get(item[side], "")) != item[f"{side}_sha256"]
    ]
    sys.stdout.write(f"{'other texts than drawn: ' + str(other) if other else 'as drawn'}\n")
    return 1 if other else 0


def show(folder: Path) -> None:
    """One file for the pairs found and one for the others, with what was found marked."""
    if folder.resolve().is_relative_to(ROOT.resolve()):
        sys.exit("the kit holds the publishers' texts: name a folder outside the repository")
    folder.mkdir(parents=True, exist_ok=True)
    texts = all_texts()
    for kind in LABELS:
        shown = ""
        for item in read_draw():
            if item["kind"] == kind:
                sides = [
                    mark(texts[item["a"]], [(p[0], p[1]) for p in item["passages"]]),
                    mark(texts[item["b"]], [(p[2], p[3]) for p in item["passages"]]),
                ]
                shown += f"===== {item['id']}\n--- A\n{sides[0]}\n--- B\n{sides[1]}\n\n"
        (folder / f"{kind}.txt").write_text(shown, encoding="utf-8")


def mark(text: str, passages: list[tuple[int, int]]) -> str:
    """The text with each passage between brackets that bear its number."""
    marks = [(start, 1, f"⟦{at}: ") for at, (start, _) in enumerate(passages, start=1)]
    marks += [(end, 0, f" :{at}⟧") for at, (_, end) in enumerate(passages, start=1)]
    shown, before = "", 0
    for place, _, sign in sorted(marks):
        shown += text[before:place] + sign
        before = place
    return shown + text[before:]


def read_answers(file: Path, items: list[Line]) -> dict[str, str]:
    """One legal label for each item; exits where there is none."""
    answers = {line["item"]: line["label"] for line in read_lines(file)}
    wrong = [item["id"] for item in items if answers.get(item["id"]) not in LABELS[item["kind"]]]
    if wrong or len(answers) != len(items):
        sys.exit(f"{file.name}: without a usable answer: {wrong}")
    return answers


def compare(kind: str, names: list[str], sides: list[dict[str, str]]) -> Line:
    """How far two readers agree on the pairs of one kind."""
    counts = [Counter(side[name] for name in names) for side in sides]
    equal = sum(sides[0][name] == sides[1][name] for name in names) / len(names)
    chance = sum(counts[0][one] * counts[1][one] for one in LABELS[kind]) / len(names) ** 2
    kappa = (equal - chance) / (1 - chance) if chance < 1 else 1.0
    labels = [dict(sorted(count.items())) for count in counts]
    return {"equal": equal, "kappa": kappa, "labels": labels, "items": len(names)}


def agree(a: Path, b: Path, settled: Path) -> int:
    """Keep both readers' answers, tell how far they agree, build the gold if nothing is open."""
    items = read_draw()
    sides = [read_answers(file, items) for file in (a, b)]
    decisions = {line["item"]: line for line in read_lines(settled)} if settled.exists() else {}
    names = [item["id"] for item in items]
    open_ones = [name for name in names if sides[0][name] != sides[1][name]]
    figures: Line = {
        kind: compare(kind, [item["id"] for item in items if item["kind"] == kind], sides)
        for kind in LABELS
    }
    for letter, side in zip("ab", sides, strict=True):
        rows = to_text([{"item": name, "label": side[name]} for name in names])
        (FOLDER / f"reader_{letter}.jsonl").write_text(rows, encoding="utf-8")
    still = [name for name in open_ones if not decisions.get(name, {}).get("reason")]
    sys.stdout.write(f"{json.dumps(figures, indent=1)}\nstill to be settled: {still}\n")
    if still:
        return 1
    kept = to_text([decisions[name] for name in open_ones])
    (FOLDER / "settled.jsonl").write_text(kept, encoding="utf-8")
    gold = to_text(
        [
            {
                "item": name,
                "label": decisions[name]["label"] if name in open_ones else sides[0][name],
            }
            for name in names
        ]
    )
    (FOLDER / "gold.jsonl").write_text(gold, encoding="utf-8")
    figures |= {"disagreements": len(open_ones), "gold_sha256": hash_text(gold)}
    (FOLDER / "agreement.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def main() -> int:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("draw")
    commands.add_parser("check")
    commands.add_parser("kit").add_argument("folder", type=Path)
    agreeing = commands.add_parser("agree")
    for name in ("a", "b", "settled"):
        agreeing.add_argument(name, type=Path)
    given = parser.parse_args()
    if given.command == "draw":
        write_draw()
        return 0
    if given.command == "check":
        return check()
    if given.command == "kit":
        show(given.folder)
        return 0
    return agree(given.a, given.b, given.settled)


if __name__ == "__main__":
    sys.exit(main())
