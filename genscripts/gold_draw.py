"""Draw what readers of the gold mark: seeded, out of all candidates, never replaced.

    WHENCE_DATA=DATA python genscripts/gold_draw.py SET            write gold/SET/draw.json
    WHENCE_DATA=DATA python genscripts/gold_draw.py SET --check    compare with the committed one

The order is that of the sha256 of seed and name, so it depends on no version of anything and a
candidate that comes or goes moves no other.

- In: the data folder; for `abroad`, the stories of `gold/abroad/stories.tsv`.
- Out: seed, rule, number of candidates, and the items in drawn order, without a word of any text.
- Not here: what readers see (`gold_kit.py`) and answer (`gold_offsets.py`, `gold_agree.py`).
"""

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from gold_quotes import count_words, find_alone, find_quotations
from gold_who import Candidate, find_sources, find_statements

from whence.evaluation.attribution import read_articles
from whence.evaluation.gold import hash_text, read_text

GOLD = Path(__file__).parents[1] / "gold"
SEED = 3
CONTENTS = 900
CONTENT_WORDS = 8
ABROAD = 50
ABROAD_TUNE = 10
ABROAD_WORDS = 100
PER_STORY = 4
CUELESS = 24
QUOTATION_WORDS = 5
ALONE = 3
SPEAKERS = {
    "polnear pronoun": 130,
    "piles pronoun": 60,
    "polnear description": 90,
    "piles description": 90,
}
CHANNELS = {"polnear marked": 100, "piles marked": 50, "polnear plain": 10, "piles plain": 10}
STATEMENTS = "contents of five words or more, with a source,"
ACCESS = {"polnear marked": 45, "piles marked": 48, "polnear plain": 15, "piles plain": 22}
# PolNeAR's files are named after outlet, day and headline; headlines stay out of the repository.
_SLUG = re.compile(r"(?<=_\d{4}-\d\d-\d\d_).*(?=\.txt$)")
Item = dict[str, Any]  # Any: numbers, texts and pairs, as JSON has them
Draw = dict[str, Any]


def draw_nested(data: Path) -> Draw:
    """Contents of PolNeAR's dev split, in which inner attributions are to be found."""
    items: dict[str, Item] = {}
    for article in read_articles(data, split="dev"):
        path = f"attribution/polnear/dev/text/{article.name}.txt"
        for found in article.attributions:
            pieces = sorted([int(start), int(end)] for start, end in found["content"])
            words = sum(count_words(article.text[start:end]) for start, end in pieces)
            if words >= CONTENT_WORDS:
                where = {"start": pieces[0][0], "end": pieces[-1][1], "pieces": pieces}
                items[f"{path}:{pieces}"] = describe(path, article.text, **where)
    drawn = [items[key] for key in shuffle(items)[:CONTENTS]]
    documents = shuffle({item["sha256"] for item in items.values()})
    tune = set(documents[: len(documents) // 3])
    for item in drawn:
        item["split"] = "tune" if item["sha256"] in tune else "test"
    rule = (
        f"contents of attributions of the first annotator in PolNeAR dev with at least "
        f"{CONTENT_WORDS} words in all pieces, equal ones once; a third of the documents is tune"
    )
    return number("nested", rule, len(items), drawn)


def draw_abroad(data: Path) -> Draw:
    """Documents of stories that are neither of the United States nor of politics."""
    rows = (GOLD / "abroad" / "stories.tsv").read_text(encoding="utf-8").splitlines()[1:]
    stories = [row.split("\t")[0] for row in rows if row.split("\t")[1] == "yes"]
    texts = {}
    for story in stories:
        for file in sorted((data / "piles" / "ecbplus" / story).glob("*.txt")):
            path = file.relative_to(data).as_posix()
            text = read_text(data, path)
            if count_words(text) >= ABROAD_WORDS:
                texts[path] = text
    taken: Counter[str] = Counter()
    drawn = []
    for path in shuffle(texts):
        story = Path(path).parent.name
        if taken[story] < PER_STORY and len(drawn) < ABROAD:
            taken[story] += 1
            drawn.append(describe(path, texts[path], start=0, end=len(texts[path])))
    for index, item in enumerate(drawn):
        item["split"] = "tune" if index < ABROAD_TUNE else "test"
    rule = (
        f"documents of at least {ABROAD_WORDS} words in the stories marked yes in stories.tsv; "
        f"in drawn order, at most {PER_STORY} a story; the first {ABROAD_TUNE} are tune"
    )
    return number("abroad", rule, len(texts), drawn)


def draw_cueless(data: Path) -> Draw:
    """Quotations in documents that let many of them stand without a word of introduction."""
    texts = {}
    for pattern in (
        "attribution/polnear/train/text/*.txt",
        "piles/ecbplus/*/*.txt",
        "ingest/wcxb/ground-truth/*.json",
    ):
        for file in sorted(data.glob(pattern)):
            path = file.relative_to(data).as_posix()
            text = read_text(data, path)
            if is_quote_driven(text, by_sentence=path.startswith("piles/")):
                texts[path] = text
    documents = shuffle(texts)[:CUELESS]
    drawn = []
    for index, path in enumerate(documents):
        for start, end in find_long(texts[path]):
            item = describe(path, texts[path], start=start, end=end)
            item["split"] = "tune" if index < len(documents) // 3 else "test"
            drawn.append(item)
    rule = (
        f"documents of PolNeAR train, the ECB+ piles and WCXB with at least {ALONE} quotations of "
        f"at least {QUOTATION_WORDS} words that stand alone (gold_quotes.find_alone); "
        f"items are all quotations of that length in the first {CUELESS} documents; a third of the "
        "documents is tune"
    )
    return number("cueless", rule, len(texts), drawn)


def draw_speakers(data: Path) -> Draw:
    """Sources that are pronouns or descriptions: whom do they mean?"""
    return draw_strata("speakers", "sources", find_sources(data), SPEAKERS)


def draw_channels(data: Path) -> Draw:
    """Contents: who took the words down first?"""
    found = find_statements(data, access=False)
    return draw_strata(
        "channels", "contents of five words or more, with a source,", found, CHANNELS
    )


def draw_access(data: Path) -> Draw:
    """Contents: how is the speaker said to know?"""
    found = find_statements(data, access=True)
    return draw_strata("access", STATEMENTS, found, ACCESS)


def draw_strata(
    name: str, what: str, candidates: Iterable[Candidate], counts: Mapping[str, int]
) -> Draw:
    """So many of each class, in the order of the text; a third of the documents is tune."""
    strata: dict[str, dict[str, Candidate]] = {stratum: {} for stratum in counts}
    for one in candidates:
        strata[one.stratum][f"{one.path}:{list(map(list, one.pieces))}"] = one
    chosen = [
        strata[stratum][key]
        for stratum in counts
        for key in shuffle(strata[stratum])[: counts[stratum]]
    ]
    documents = shuffle({one.path for one in chosen})
    place = {path: index for index, path in enumerate(documents)}
    drawn = []
    for one in sorted(chosen, key=lambda one: (place[one.path], one.pieces)):
        where = {"start": one.pieces[0][0], "end": one.pieces[-1][1]}
        item = describe(one.path, one.text, **where, pieces=one.pieces, stratum=one.stratum)
        item["split"] = "tune" if place[one.path] < len(documents) // 3 else "test"
        drawn.append(item)
    sizes = ", ".join(f"{counts[key]} of {len(strata[key])} {key}" for key in counts)
    rule = (
        f"{what} in PolNeAR dev (first annotator) and gold/abroad by the classes of gold_who.py: "
        f"{sizes}; a third of the documents is tune"
    )
    return number(name, rule, sum(map(len, strata.values())), drawn)


def find_long(text: str) -> list[tuple[int, int]]:
    """The quotations that are long enough to be items."""
    return [
        (start, end)
        for start, end in find_quotations(text)
        if count_words(text[start:end]) >= QUOTATION_WORDS
    ]


def is_quote_driven(text: str, *, by_sentence: bool) -> bool:
    """Whether a document meets the rule of the set `cueless`."""
    alone = find_alone(text, find_quotations(text), by_sentence=by_sentence)
    return len(set(alone) & set(find_long(text))) >= ALONE


def shuffle(names: Iterable[str]) -> list[str]:
    """Names in drawn order."""
    return sorted(names, key=lambda name: sha256(f"{SEED}:{name}".encode()).hexdigest())


def describe(path: str, text: str, **where: object) -> Item:
    """One item, its number and split still missing; names of files tell nothing of their texts."""
    return {"id": "", "path": _SLUG.sub("*", path), "sha256": hash_text(text), **where}


def number(name: str, rule: str, candidates: int, drawn: list[Item]) -> Draw:
    """The whole draw, items numbered in drawn order."""
    for index, item in enumerate(drawn, start=1):
        item["id"] = f"{name}-{index:03}"
    return {"seed": SEED, "rule": rule, "candidates": candidates, "items": drawn}


DRAWS = {
    "nested": draw_nested,
    "abroad": draw_abroad,
    "cueless": draw_cueless,
    "speakers": draw_speakers,
    "channels": draw_channels,
    "access": draw_access,
}


def main() -> int:
    """Write the draw, or compare it."""
    parser = argparse.ArgumentParser(description="Draw the items of one set of gold.")
    parser.add_argument("set", choices=sorted(DRAWS))
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    draw = DRAWS[given.set](Path(os.environ["WHENCE_DATA"]))
    items = draw["items"]
    head = json.dumps({**draw, "items": []}, indent=1).removesuffix("]\n}")
    lines = ",\n".join("  " + json.dumps(item) for item in items)
    text = f"{head}\n{lines}\n ]\n}}\n"
    file = GOLD / given.set / "draw.json"
    if given.check:
        same = file.read_text(encoding="utf-8") == text
        sys.stdout.write(f"{file.name} of {given.set} {'is' if same else 'IS NOT'} as drawn\n")
        return 0 if same else 1
    file.write_text(text, encoding="utf-8")
    documents = len({item["sha256"] for item in items})
    sys.stdout.write(
        f"{draw['candidates']} candidates; {len(items)} items from {documents} documents\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
