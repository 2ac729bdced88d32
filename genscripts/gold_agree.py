"""Compare two readers of one set, list what they see differently, and build the gold.

    WHENCE_DATA=DATA python genscripts/gold_agree.py SET --list FILE

Attributions are compared with `tools/score_attribution.py`, one reader as gold and the other as
system (F1 is the same either way round); labels by the share that is equal and Cohen's kappa.
Attributions of which a reader cannot tell are counted and left out of the figures.

- In: `reader_a.jsonl`, `reader_b.jsonl` and, when there, `settled.jsonl` of the set.
- Out: figures; FILE with the disagreements, which quotes nothing but offsets; `gold.jsonl` and
  `agreement.json` once every disagreement is settled.
- Not here: placing words (`gold_offsets.py`).
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from gold_draw import DRAWS, GOLD
from gold_offsets import LABELS

from whence.evaluation.attribution import read_scorer
from whence.evaluation.gold import (
    GoldAnswer,
    GoldAttribution,
    GoldItem,
    hash_text,
    read_answers,
    read_items,
    to_answer,
)

Answers = Mapping[str, GoldAnswer]
Figures = dict[str, Any]  # Any: numbers, and numbers by role


def to_line(found: GoldAttribution) -> Figures:
    """An attribution as its line of JSON has it."""
    return {
        "source": [list(one) for one in found.source],
        "cue": [list(one) for one in found.cue],
        "content": [list(one) for one in found.content],
        "depth": found.depth,
        "cannot_tell": found.cannot_tell,
    }


def compare_attributions(data: Path, items: Sequence[GoldItem], a: Answers, b: Answers) -> Figures:
    """F1 of spans and of whole attributions, and how often a reader could not tell."""
    scorer = read_scorer(data)
    documents = {item.digest: scorer.Doc(item.text) for item in items}
    scored = []
    for item in items:
        if not (a[item.name].cannot_tell or b[item.name].cannot_tell):
            sides = [
                [to_line(found) for found in one[item.name].attributions if not found.cannot_tell]
                for one in (a, b)
            ]
            scored.append((documents[item.digest], *sides))
    result = scorer.score(scored)
    whole = result["attribution"]
    return {
        "exact_f1": {
            role: result["span_exact"][role]["f1"] for role in ("source", "cue", "content")
        },
        **{f"{name}_f1": whole[name]["f1"] for name in ("strict", "soft", "whowhat")},
        "attributions": [whole["soft"]["gold"], whole["soft"]["pred"]],
        "both_or_neither_found_some": sum(
            bool(a[item.name].attributions) == bool(b[item.name].attributions) for item in items
        )
        / len(items),
        "items_cannot_tell": [sum(one.cannot_tell for one in side.values()) for side in (a, b)],
        "attributions_cannot_tell": [
            sum(found.cannot_tell for one in side.values() for found in one.attributions)
            for side in (a, b)
        ],
    }


def compare_labels(items: Sequence[GoldItem], a: Answers, b: Answers) -> Figures:
    """Share of equal labels, Cohen's kappa, labels of each reader, share of equal speakers."""
    pairs = [(a[item.name], b[item.name]) for item in items]
    counts = [Counter(pair[side].label for pair in pairs) for side in (0, 1)]
    equal = sum(one.label == other.label for one, other in pairs) / len(pairs)
    chance = sum(counts[0][label] * counts[1][label] for label in counts[0]) / len(pairs) ** 2
    return {
        "equal": equal,
        "kappa": (equal - chance) / (1 - chance) if chance < 1 else 1.0,
        "labels": [dict(sorted(count.items())) for count in counts],
        "equal_speaker": sum(one.speaker == other.speaker for one, other in pairs) / len(pairs),
    }


def find_agreed(one: GoldAnswer, other: GoldAnswer) -> list[GoldAttribution]:
    """The attributions that both gave alike, in every span and mark."""
    left = list(other.attributions)
    agreed = []
    for found in one.attributions:
        if found in left:
            left.remove(found)
            agreed.append(found)
    return agreed


def differ(name: str, one: GoldAnswer, other: GoldAnswer) -> Figures | None:
    """What is to be settled in an item; nothing if the two answers are alike."""
    if one.label or other.label:
        if (one.label, one.speaker) == (other.label, other.speaker):
            return None
        sides = {"a": [one.label, one.speaker], "b": [other.label, other.speaker]}
        return {"item": name, **sides}
    agreed = find_agreed(one, other)
    if one.cannot_tell == other.cannot_tell and all(
        len(agreed) == len(side.attributions) for side in (one, other)
    ):
        return None
    open_ones = {
        f"{letter}{index}": to_line(found)
        for letter, side in (("a", one), ("b", other))
        for index, found in enumerate(side.attributions, start=1)
        if found not in agreed
    }
    return {"item": name, "cannot_tell": [one.cannot_tell, other.cannot_tell], **open_ones}


def build_line(name: str, a: GoldAnswer, b: GoldAnswer, settled: GoldAnswer | None) -> Figures:
    """One line of the gold: what both gave alike, and what was decided."""
    decided = settled if settled is not None else a
    if decided.label:
        speaker = [list(one) for one in decided.speaker]
        return {"item": name, "label": decided.label, "speaker": speaker}
    found = find_agreed(a, b)
    if settled is not None:
        found += [one for one in settled.attributions if one not in found]
    found.sort(key=lambda one: (one.content, one.cue, one.source))
    return {
        "item": name,
        "cannot_tell": decided.cannot_tell,
        "attributions": [to_line(one) for one in found],
    }


def read_settled(file: Path) -> dict[str, GoldAnswer]:
    """The decisions so far; each must give its reason."""
    settled = {}
    for row in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        line = json.loads(row)
        if not line.get("reason", "").strip():
            sys.exit(f"{file}: {line['item']} is settled without a reason")
        settled[line["item"]] = to_answer(line)
    return settled


def main() -> int:
    """Report, list, and build the gold when nothing is open."""
    parser = argparse.ArgumentParser(description="Compare two readers and build the gold.")
    parser.add_argument("set", choices=sorted(DRAWS))
    parser.add_argument("--list", type=Path, required=True, help="outside the repository")
    given = parser.parse_args()
    data, folder = Path(os.environ["WHENCE_DATA"]), GOLD / given.set
    items = read_items(given.set, data, GOLD)
    a, b = (read_answers(folder / f"reader_{letter}.jsonl", items) for letter in "ab")
    figures = (
        compare_labels(items, a, b)
        if given.set in LABELS
        else compare_attributions(data, items, a, b)
    )
    different = [differ(item.name, a[item.name], b[item.name]) for item in items]
    listed = [one for one in different if one is not None]
    settled = read_settled(folder / "settled.jsonl")
    figures.update(items=len(items), disagreements=len(listed))
    given.list.write_text("".join(f"{json.dumps(one)}\n" for one in listed), encoding="utf-8")
    still = [one["item"] for one in listed if one["item"] not in settled]
    sys.stdout.write(f"{json.dumps(figures, indent=1)}\n{len(still)} items still to be settled\n")
    if still:
        return 1
    open_items = {one["item"] for one in listed}
    rows = []
    for item in items:
        decision = settled[item.name] if item.name in open_items else None
        rows.append(json.dumps(build_line(item.name, a[item.name], b[item.name], decision)))
    gold = "".join(f"{row}\n" for row in rows)
    (folder / "gold.jsonl").write_text(gold, encoding="utf-8")
    figures["gold_sha256"] = hash_text(gold)
    (folder / "agreement.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
