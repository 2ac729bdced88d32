"""Own gold is scored item by item, without what nobody can decide."""

import json
from pathlib import Path

import pytest

from whence.evaluation.attribution import read_scorer
from whence.evaluation.gold import GoldAnswer, GoldAttribution, GoldItem, GoldRecord, hash_text
from whence.evaluation.own import measure_abroad, measure_nested, pair_answers

TEXT = "Hale said that Orne said that Ada said that it rained.\nOrne said that it was fair."


def place(words: str) -> tuple[int, int]:
    """Where words stand in the text."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def mark(source: str, cue: str, content: str, depth: int = 1) -> dict[str, object]:
    """One attribution as a line of gold has it."""
    low = TEXT.index(f"{source} {cue} {content}")
    starts = (low, low + len(source) + 1, low + len(source) + len(cue) + 2)
    spans = [
        [[at, at + len(word)]] for at, word in zip(starts, (source, cue, content), strict=True)
    ]
    return {**dict(zip(("source", "cue", "content"), spans, strict=True)), "depth": depth}


def settle(data: Path, name: str, *rows: tuple[tuple[int, int], dict[str, object]]) -> Path:
    """A set of gold with these items, all of them for testing; its folder of sets."""
    folder = data.parent / "gold"
    (folder / name).mkdir(parents=True)
    (data / "town.txt").write_text(TEXT, encoding="utf-8")
    where = {"path": "town.txt", "sha256": hash_text(TEXT), "split": "test"}
    items = [
        {"id": f"{name}-{at}", **where, "start": start, "end": end}
        for at, ((start, end), _) in enumerate(rows)
    ]
    lines = [{"item": f"{name}-{at}", **answer} for at, (_, answer) in enumerate(rows)]
    gold = "".join(f"{json.dumps(line)}\n" for line in lines)
    for file, text in (
        ("draw.json", json.dumps({"items": items})),
        ("gold.jsonl", gold),
        ("agreement.json", json.dumps({"gold_sha256": hash_text(gold)})),
    ):
        (folder / name / file).write_text(text, encoding="utf-8")
    return folder


def test_hearsay_of_every_depth_is_found_in_a_given_content(data: Path, reader: object) -> None:
    """The content is read as it was marked, and what is inside it again."""
    content = "that Orne said that Ada said that it rained"
    inner = mark("Orne", "said", "that Ada said that it rained")
    innermost = mark("Ada", "said", "that it rained", depth=2)
    gold = settle(data, "nested", (place(content), {"attributions": [inner, innermost]}))

    measure = measure_nested(data, gold, reader, split="test")

    assert (measure.who_what.f1, measure.gold, measure.documents) == (1.0, 2, 1)


def test_contents_without_hearsay_count_what_is_found_in_them(data: Path, reader: object) -> None:
    """Precision and recall are taken over all items together."""
    content = "that Ada said that it rained"
    gold = settle(data, "nested", (place(content), {}), (place("that it was fair"), {}))

    measure = measure_nested(data, gold, reader, split="test")

    assert (measure.found, measure.gold, measure.documents) == (1, 0, 2)


def test_items_that_nobody_understands_are_left_out(data: Path, reader: object) -> None:
    """They count neither for nor against."""
    gold = settle(data, "nested", (place("that Ada said that it rained"), {"cannot_tell": True}))

    assert measure_nested(data, gold, reader, split="test").documents == 0


def test_documents_from_abroad_are_scored_outermost(data: Path, reader: object) -> None:
    """What stands inside another content is not marked there, and not held against us."""
    first = mark("Hale", "said", "that Orne said that Ada said that it rained")
    second = mark("Orne", "said", "that it was fair")
    gold = settle(data, "abroad", ((0, len(TEXT)), {"attributions": [first, second]}))

    measure = measure_abroad(data, gold, reader, split="test")

    assert (measure.who_what.f1, measure.strict.f1, measure.gold) == (1.0, 1.0, 2)
    assert measure_abroad(data, gold, reader, split="tune").documents == 0


@pytest.mark.parametrize(("known", "left"), [((), 1), (("Orne",), 2)])
def test_what_cannot_be_decided_is_left_out_on_both_sides(
    data: Path, known: tuple[str, ...], left: int
) -> None:
    """Ours is left out with it, unless it is a decided one as well."""
    roles = [(place("Orne"),), (), (place("that it was fair"),)]
    gold = [GoldAttribution(*roles, cannot_tell=True), *(GoldAttribution(*roles) for _ in known)]
    item = GoldItem("a", "", TEXT, ((0, len(TEXT)),), "test")
    ours = [
        {"source": roles[0], "cue": [], "content": roles[2]},
        {"source": [place("Hale")], "cue": [], "content": [place("it rained")]},
    ]
    scorer = read_scorer(data)

    _, decided, found = pair_answers(
        scorer, scorer.Doc(TEXT), GoldRecord(item, GoldAnswer(tuple(gold))), ours
    )

    assert (len(decided), len(found)) == (len(known), left)
