"""Origins gold, agreement: what two readers share, what is to be settled, and the gold itself.

A number that two careful readers do not reach alike cannot be asked of a program. This measures how
far they agree, lists where they do not, and builds the gold from what they agree on and what was
settled in writing.

    python genscripts/origins_agree.py FILE     # print agreement, write disagreements to FILE
    python genscripts/origins_agree.py --gold   # write gold/origins/gold.jsonl and hashes.json

- In: reader_a.jsonl, reader_b.jsonl and settled.jsonl in gold/origins, the draw.
- Out: figures; FILE with the words of the data, so never inside the repository; the gold.
- Not here: placing words (`origins_offsets.py`).
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from origins_draw import ROOT, find_pile, hash_text, read_draw, read_story
from origins_offsets import FOLDER, NAMES, OWN_VOICE, Json, read_answers, write_answers

GOLD = FOLDER / "gold.jsonl"
HASHES = FOLDER / "hashes.json"
Pair = tuple[Json, Json]


def match_occurrences(a: Json, b: Json) -> list[Pair]:
    """Occurrences of two answers that overlap, one to one, in order."""
    left = list(b["occurrences"])
    pairs = []
    for one in a["occurrences"]:
        for other in left:
            same = one["document"] == other["document"]
            if same and one["start"] < other["end"] and other["start"] < one["end"]:
                pairs.append((one, other))
                left.remove(other)
                break
    return pairs


def _documents(answer: Json) -> set[str]:
    return {one["document"] for one in answer["occurrences"]}


def list_differences(a: Json, b: Json) -> list[str]:
    """What must be settled between two answers to one item; empty where they agree."""
    if a["cannot_tell"] or b["cannot_tell"]:
        return [] if a["cannot_tell"] and b["cannot_tell"] else ["cannot_tell"]
    found = [name for name in ("origins", "stated") if a[name] != b[name]]
    if _documents(a) != _documents(b):
        found.append("documents")
    pairs = match_occurrences(a, b)
    if len(pairs) < max(len(a["occurrences"]), len(b["occurrences"])):
        found.append("occurrences")
    if any(one["parent"] != other["parent"] for one, other in pairs):
        found.append("parents")
    if any((one["originators"] == OWN_VOICE) != (other["originators"] == OWN_VOICE)
           for one, other in pairs):  # fmt: skip
        found.append("own voice")
    return found


def list_unsettled(a: Json, b: Json) -> list[str]:
    """Lesser fields in which two agreeing answers differ; the gold names them as unscored."""
    if a["cannot_tell"]:
        return []
    found = [] if a["collections"] == b["collections"] else ["collections"]
    if len(a["originators"]) != len(b["originators"]):
        found.append("originators")
    pairs = match_occurrences(a, b)
    for field in ("access", "collection", "same_words", "version"):
        if any(one[field] != other[field] for one, other in pairs):
            found.append(field)
    return found


def measure_alpha(pairs: Sequence[Pair], distance: Callable[[Json, Json], float]) -> float | None:
    """Krippendorff's alpha of two readers without gaps; None where nothing varies.

    Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability"; 1 is full agreement.
    """
    values = [value for pair in pairs for value in pair]
    counts = Counter(values)
    expected = sum(counts[x] * counts[y] * distance(x, y) for x in counts for y in counts if x != y)
    if not expected:
        return None
    observed = sum(distance(x, y) for x, y in pairs) / len(pairs)
    return 1 - observed / (expected / (len(values) * (len(values) - 1)))


def _nominal(x: Json, y: Json) -> float:
    return float(x != y)


def _interval(x: Json, y: Json) -> float:
    return float((x - y) ** 2)


def _say_f1(name: str, shared: int, a: int, b: int) -> str:
    score = f"{200 * shared / (a + b):.1f}" if a + b else "-"
    return f"{name}: F1 {score} ({shared} shared, {a} and {b})"


def _say_same(
    name: str, pairs: Sequence[Pair], distance: Callable[[Json, Json], float] = _nominal
) -> str:
    same = sum(x == y for x, y in pairs)
    alpha = measure_alpha(pairs, distance) if pairs else None
    shown = "-" if alpha is None else f"{alpha:.3f}"
    share = f"{100 * same / len(pairs):.1f} %" if pairs else "-"
    return f"{name}: same in {same} of {len(pairs)} ({share}), alpha {shown}"


def report_agreement(both: Sequence[Pair]) -> list[str]:
    """Lines of figures over the items that both readers answered."""
    told = [(a, b) for a, b in both if not a["cannot_tell"] and not b["cannot_tell"]]
    pairs = [pair for a, b in told for pair in match_occurrences(a, b)]
    documents = [(_documents(a), _documents(b)) for a, b in told]
    lines = [
        f"items that both answered: {len(both)}",
        _say_same("cannot tell", [(a["cannot_tell"], b["cannot_tell"]) for a, b in both]),
        f"both tell: {len(told)}",
    ]
    ranges = [tuple((x["origins"]["min"], x["origins"]["max"]) for x in pair) for pair in told]
    lines.append(_say_same("[min, max]", [(a, b) for a, b in ranges]))
    lines.append(_say_same("min >= 2", [(a[0] >= 2, b[0] >= 2) for a, b in ranges]))
    for at, name in enumerate(("min", "max")):
        lines.append(
            _say_same(f"{name} (interval)", [(a[at], b[at]) for a, b in ranges], _interval)
        )
    ranges = [tuple((x["collections"]["min"], x["collections"]["max"]) for x in p) for p in told]
    lines.append(_say_same("collections [min, max]", [(a, b) for a, b in ranges]))
    lines.append(_say_same("stated", [(a["stated"], b["stated"]) for a, b in told]))
    groups = [(len(a["originators"]), len(b["originators"])) for a, b in told]
    lines.append(_say_same("number of originators (interval)", groups, _interval))
    for name, rest in (("documents", 0), ("documents but the one given", 1)):
        counts = [sum(len(side[at]) - rest for side in documents) for at in (0, 1)]
        shared = sum(len(a & b) - rest for a, b in documents)
        lines.append(_say_f1(name, shared, *counts))
    counts = [sum(len(pair[at]["occurrences"]) for pair in told) for at in (0, 1)]
    lines.append(_say_f1("occurrences that overlap", len(pairs), *counts))
    own = [(one["originators"] == OWN_VOICE, other["originators"] == OWN_VOICE)
           for one, other in pairs]  # fmt: skip
    lines.append(_say_same("own voice", own))
    for field in ("parent", "collection", "access", "same_words", "version"):
        lines.append(_say_same(field, [(one[field], other[field]) for one, other in pairs]))
    return lines


def _show_answer(answer: Json, texts: dict[str, str]) -> str:
    if answer["cannot_tell"]:
        return f"cannot tell: {answer['why']}"
    lines = [f"origins {answer['origins']}, collections {answer['collections']}, {answer['why']}"]
    for one in answer["occurrences"]:
        text = texts[one["document"]]
        own = one["originators"] == OWN_VOICE
        names = [] if own else [text[start:end] for start, end in one["originators"]]
        fields = ("version", "access", "collection", "parent", "same_words")
        rest = ", ".join(f"{field} {one[field]}" for field in fields)
        lines.append(f"{one['document']}: <<{text[one['start'] : one['end']]}>>")
        lines.append(f"    {' | '.join(names) or OWN_VOICE}; {rest}")
    return "\n    ".join(lines)


def write_disagreements(file: Path, a: dict[str, Json], b: dict[str, Json]) -> int:
    """Write the items that must be settled, both answers in words; how many there are."""
    pile = find_pile()
    blocks = []
    for row in read_draw():
        texts = read_story(pile, row["story"])
        for item in row["items"]:
            name = item["item"]
            if name in a and name in b and (differ := list_differences(a[name], b[name])):
                given = texts[item["document"]][item["start"] : item["end"]]
                blocks.append(
                    f"{name} ({', '.join(differ)})\n  {item['document']}: <<{given}>>\n"
                    f"  A {_show_answer(a[name], texts)}\n  B {_show_answer(b[name], texts)}\n"
                )
    file.write_text("\n".join(blocks), encoding="utf-8")
    return len(blocks)


def build_gold(a: dict[str, Json], b: dict[str, Json], settled: dict[str, Json]) -> dict[str, Json]:
    """Gold by item: settled, else what both agree on (with the offsets of reader A).

    Exits with the items that both answered differently and nobody settled.
    """
    gold: dict[str, Json] = {}
    open_items = []
    for row in read_draw():
        for name in (item["item"] for item in row["items"]):
            head: dict[str, Json] = {
                "story": row["story"],
                "split": row["split"],
                "round": row["round"],
            }
            if name in settled:
                gold[name] = {**settled[name], **head, "by": "settled"}
            elif name in a and name in b:
                if list_differences(a[name], b[name]):
                    open_items.append(name)
                    continue
                head["unsettled"] = list_unsettled(a[name], b[name])
                gold[name] = {**a[name], **head, "by": "agreed"}
    if open_items:
        sys.exit(f"{len(open_items)} items are not settled: {' '.join(open_items)}")
    return gold


def write_gold(gold: dict[str, Json]) -> None:
    """Write the gold, and sha256 of the whole and of the lines of each split."""
    write_answers(GOLD, gold)
    text = GOLD.read_text(encoding="utf-8")
    hashes: dict[str, Json] = {"gold.jsonl": hash_text(text)}
    for split in ("tune", "test"):
        lines = [
            line for line in text.splitlines(keepends=True) if json.loads(line)["split"] == split
        ]
        told = [answer for answer in map(json.loads, lines) if not answer["cannot_tell"]]
        hashes[split] = {
            "sha256": hash_text("".join(lines)),
            "items": len(lines),
            "cannot_tell": len(lines) - len(told),
            "min_at_least_2": sum(answer["origins"]["min"] >= 2 for answer in told),
        }
    HASHES.write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Report agreement, or build the gold."""
    a, b = read_answers(NAMES["a"]), read_answers(NAMES["b"])
    if sys.argv[1] == "--gold":
        write_gold(build_gold(a, b, read_answers(NAMES["settled"])))
        return
    file = Path(sys.argv[1])
    if file.resolve().is_relative_to(ROOT.resolve()):
        sys.exit("the list holds the publishers' words: name a file outside the repository")
    both = [(a[name], b[name]) for name in a if name in b]
    print("\n".join(report_agreement(both)))  # noqa: T201 - what the command answers
    print(f"to be settled: {write_disagreements(file, a, b)}")  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
