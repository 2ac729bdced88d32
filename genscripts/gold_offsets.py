"""Turn a reader's answers in words into offsets.

    WHENCE_DATA=DATA python genscripts/gold_offsets.py SET WHO ANSWERS...

WHO is `reader_a`, `reader_b` or `settled`. An answer is one JSON object a line (gold/README.md).
A string may stand at several places: `#2` after it picks the second in the item; without that, a
cue is the one nearest to its content, a source the one nearest to content or cue, a speaker the
last before the quotation. A content that stands twice needs its `#`.

- In: files of answers, which quote the texts and therefore stay outside the repository.
- Out: `gold/SET/WHO.jsonl`, if every string was placed and every item answered; else a list of what
  was not, and exit code 1.
- Not here: comparing two readers (`gold_agree.py`).
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gold_draw import DRAWS, GOLD

from whence.evaluation.gold import GoldItem, read_items

LABELS = {
    "cueless": ("cueless", "cued", "title_or_scare", "cannot_tell"),
    "speakers": ("named", "group", "unnamed", "author", "cannot_tell"),
    "channels": ("own", "other", "public", "unstated", "cannot_tell"),
    "access": ("saw", "took_part", "heard", "inferred", "unknown", "cannot_tell"),
}
READERS = {"a": "reader_a", "b": "reader_b"}
Pair = tuple[int, int]
Line = dict[str, Any]  # Any: one parsed JSON object


class NotPlacedError(ValueError):
    """A string or a line that cannot be used; the message says which and why."""


def find_places(item: GoldItem, pieces: Iterable[Pair], words: str) -> list[Pair]:
    """Where a string stands in these stretches as whole words, any white space alike."""
    parts = [re.escape(part) for part in words.split()]
    before = r"(?<!\w)" if re.match(r"\w", words.strip()) else ""
    after = r"(?!\w)" if re.search(r"\w$", words.strip()) else ""
    pattern = re.compile(before + r"\s+".join(parts) + after)
    return [
        found.span() for low, high in pieces for found in pattern.finditer(item.text, low, high)
    ]


def place(item: GoldItem, pieces: Sequence[Pair], given: str, near: Sequence[Pair]) -> Pair:
    """The place of one string: the one its `#` names, else the one nearest to `near`."""
    counted = re.fullmatch(r"(.*\S)\s*#(\d+)", given, re.DOTALL)
    places = find_places(item, pieces, counted[1] if counted else given) if given.strip() else []
    if counted:
        if not 1 <= int(counted[2]) <= len(places):
            raise NotPlacedError(f"{given!r}: stands {len(places)} times")
        return places[int(counted[2]) - 1]
    free = [one for one in places if not any(one[0] < e and s < one[1] for s, e in near)]
    if near and free:
        return min(free, key=lambda one: (min(max(s - one[1], one[0] - e) for s, e in near), one))
    if len(places) != 1:
        raise NotPlacedError(f"{given!r}: stands {len(places)} times")
    return places[0]


def place_attribution(item: GoldItem, found: Line) -> Line:
    """One attribution in offsets."""
    unknown = set(found) - {"source", "cue", "content", "cannot_tell", "depth"}
    if unknown:
        raise NotPlacedError(f"unknown keys {sorted(unknown)}")
    content = [place(item, item.pieces, given, ()) for given in found.get("content", [])]
    cue = [place(item, item.pieces, given, content) for given in found.get("cue", [])]
    near = content + cue
    source = [place(item, item.pieces, given, near) for given in found.get("source", [])]
    if not near + source:
        raise NotPlacedError("an attribution without any words")
    return {
        "source": sorted(source),
        "cue": sorted(cue),
        "content": sorted(content),
        "depth": int(found.get("depth", 1)),
        "cannot_tell": bool(found.get("cannot_tell", False)),
    }


def place_speaker(item: GoldItem, given: str) -> Pair:
    """The place of words for a speaker: the last before the quotation, else the first after it."""
    whole = [(0, len(item.text))]
    if re.search(r"#\d+$", given):
        return place(item, whole, given, ())
    places = find_places(item, whole, given) if given.strip() else []
    if not places:
        raise NotPlacedError(f"{given!r}: stands 0 times")
    before = [one for one in places if one[1] <= item.pieces[0][0]]
    return before[-1] if before else places[0]


def place_line(item: GoldItem, line: Line, name: str) -> Line:
    """One answer in offsets."""
    answer: Line = {"item": item.name}
    if name in LABELS:
        if line.get("label") not in LABELS[name]:
            raise NotPlacedError(
                f"label {line.get('label')!r} is none of {', '.join(LABELS[name])}"
            )
        answer["label"] = line["label"]
        answer["speaker"] = [place_speaker(item, given) for given in line.get("speaker", [])]
    else:
        kept = [keep(name, item, chosen) for chosen in line.get("keep", [])]
        placed = [place_attribution(item, found) for found in line.get("attributions", [])]
        answer["cannot_tell"] = bool(line.get("cannot_tell", False))
        answer["attributions"] = kept + placed
    if "reason" in line:
        answer["reason"] = line["reason"]
    return answer


def keep(name: str, item: GoldItem, chosen: str) -> Line:
    """A reader's attribution that the settling keeps: `a2` is the second of reader a."""
    file = GOLD / name / f"{READERS[chosen[0]]}.jsonl"
    for row in file.read_text(encoding="utf-8").splitlines():
        line: Line = json.loads(row)
        if line["item"] == item.name:
            found: Line = line["attributions"][int(chosen[1:]) - 1]
            return found
    raise NotPlacedError(f"{chosen} is not there")


def read_lines(files: Iterable[Path], known: dict[str, GoldItem]) -> tuple[list[Line], list[str]]:
    """The answers, `{"none": [items]}` spelled out, and what cannot be read."""
    lines, troubles = [], []
    for file in files:
        for index, row in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                line = json.loads(row) if row.strip() else {"none": []}
            except json.JSONDecodeError as error:
                troubles.append(f"{file.name}:{index}: {error}")
                continue
            given = [{"item": name} for name in line["none"]] if "none" in line else [line]
            for one in given:
                if one.get("item") in known:
                    lines.append(one)
                else:
                    troubles.append(f"{file.name}:{index}: no item {one.get('item')!r}")
    return lines, troubles


def main() -> int:
    """Place the answers, or say which cannot be placed."""
    parser = argparse.ArgumentParser(description="Turn answers in words into offsets.")
    parser.add_argument("set", choices=sorted(DRAWS))
    parser.add_argument("who", choices=["reader_a", "reader_b", "settled"])
    parser.add_argument("answers", type=Path, nargs="+")
    given = parser.parse_args()
    items = {one.name: one for one in read_items(given.set, Path(os.environ["WHENCE_DATA"]), GOLD)}
    lines, troubles = read_lines(given.answers, items)
    placed: dict[str, Line] = {}
    for line in lines:
        name = line["item"]
        try:
            if name in placed:
                raise NotPlacedError("answered twice")
            placed[name] = place_line(items[name], line, given.set)
        except (NotPlacedError, KeyError, ValueError, IndexError) as error:
            troubles.append(f"{name}: {error}")
    missing = [name for name in items if name not in placed and given.who != "settled"]
    if missing:
        troubles.append(f"{len(missing)} items without a usable answer: {' '.join(missing[:20])}")
    for trouble in troubles:
        sys.stdout.write(f"{trouble}\n")
    if troubles:
        return 1
    file = GOLD / given.set / f"{given.who}.jsonl"
    rows = [json.dumps(placed[name]) for name in items if name in placed]
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    sys.stdout.write(f"{file}: {len(rows)} answers\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
