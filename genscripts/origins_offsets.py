"""Origins gold, the answers: readers' words become offsets, and what cannot be is refused.

Readers copy words; the repository keeps none of them. This places each of them in the document that
the answer names, checks the answer against the rules of the guide, and writes offsets only.

    python genscripts/origins_offsets.py --check FILE...   # say what is wrong, write nothing
    python genscripts/origins_offsets.py a FILE...         # write gold/origins/reader_a.jsonl

`b` writes reader_b.jsonl, `settled` settled.jsonl. Items that the files do not hold are kept.

- In: answers as JSON lines (gold/origins/GUIDE.md), the draw, `WHENCE_DATA`/piles/ecbplus.
- Out: the same answers with offsets; exit 1 and every error, none written, where there is one.
- Not here: whether two readers agree (`origins_agree.py`).
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from origins_draw import ROOT, Item, find_pile, read_draw, read_story

FOLDER = ROOT / "gold/origins"
NAMES = {"a": "reader_a.jsonl", "b": "reader_b.jsonl", "settled": "settled.jsonl"}
ACCESS = ("saw", "took_part", "heard", "inferred", "unknown")
COLLECTION = ("own_contact", "via_agency", "via_outlet", "public_statement", "not_stated")
PARENT = ("not in the pile", "none", "cannot tell")
OWN_VOICE = "own_voice"
# A word written in lower case less often than this is a name, or might be one.
LOWER = 0.2
FIELDS = {"item", "cannot_tell", "occurrences", "originators", "collections", "origins", "stated"}
OCCURRENCE = {"document", "words", "originators", "access", "collection", "parent", "same_words"}
# The answers are JSON of another person's making: any shape may come, so it is checked, not typed.
Json = Any


class AnswerError(Exception):
    """An answer breaks a rule of the guide; the message says which."""


def _need(holds: bool, message: str) -> None:
    if not holds:
        raise AnswerError(message)


class Story:
    """The texts of one story, and the places of words in them."""

    def __init__(self, name: str, texts: dict[str, str], known: set[str]) -> None:
        """Keep the texts; `known` are the words that are no names."""
        self.name = name
        self.texts = texts
        words = re.findall(r"[^\W\d_]+", " ".join(texts.values()))
        self.names = {word.lower() for word in words} - known

    def path(self, name: Json) -> str:
        """Whole path of a document named with or without its folder."""
        _need(isinstance(name, str), f"{name!r} is no document")
        path = name if "/" in name else f"{self.name}/{name}"
        _need(path in self.texts, f"{name!r} is no document of this story")
        return path

    def place(self, path: str, words: Json) -> list[int]:
        """Start and end of words; "#2" behind them is the second place, " [...] " leaves out."""
        _need(isinstance(words, str) and bool(words.strip()), f"{words!r} are no words")
        which = re.fullmatch(r"(?s)(.*\S)\s*#(\d+)", words)
        number = int(which[2]) if which else 1
        sought = (which[1] if which else words).strip()
        begin, _, end = sought.partition(" [...] ")
        pattern = r"\s+".join(re.escape(word) for word in begin.split())
        if end:
            pattern += r".*?" + r"\s+".join(re.escape(word) for word in end.split())
        places = [match.span() for match in re.finditer(pattern, self.texts[path], re.DOTALL)]
        _need(0 < number <= len(places), f"{path} has these words {len(places)} times: {words!r}")
        return list(places[number - 1])


def _interval(value: Json, name: str) -> dict[str, int]:
    _need(isinstance(value, dict) and set(value) == {"min", "max"}, f"{name} needs min and max")
    low, high = value["min"], value["max"]
    _need(type(low) is int and type(high) is int and 0 <= low <= high, f"{name}: 0 <= min <= max")
    return {"min": low, "max": high}


def _check_occurrence(given: Json) -> None:
    _need(isinstance(given, dict), "an occurrence is no object")
    missing = OCCURRENCE - set(given)
    more = set(given) - OCCURRENCE - {"relays", "version"}
    _need(not missing and not more, f"occurrence lacks {sorted(missing)}, has too {sorted(more)}")
    _need(given["access"] in ACCESS, f"access {given['access']!r} is none of {ACCESS}")
    _need(given["collection"] in COLLECTION, f"collection {given['collection']!r} not known")
    _need(isinstance(given["same_words"], bool), "same_words is true or false")
    _need(type(given.get("version", 1)) is int, "version is a whole number")
    credited = given["collection"] in ("via_agency", "via_outlet")
    _need(not (credited and given["parent"] == "none"), "a credited text is a parent: not 'none'")
    _need(bool(given["originators"]), "originators are words, or own_voice")


def _occurrence(given: Json, story: Story) -> dict[str, Json]:
    """One occurrence with offsets; `originators` is "own_voice" or a list of places."""
    _check_occurrence(given)
    path = story.path(given["document"])
    start, end = story.place(path, given["words"])
    parent = given["parent"] if given["parent"] in PARENT else story.path(given["parent"])
    _need(parent != path, f"{path} is its own parent")
    originators: Json = given["originators"]
    own = originators in (OWN_VOICE, [OWN_VOICE])
    _need(own or OWN_VOICE not in originators, "own_voice stands alone")
    return {
        "document": path,
        "start": start,
        "end": end,
        "originators": OWN_VOICE if own else [story.place(path, words) for words in originators],
        "relays": [story.place(path, words) for words in given.get("relays", [])],
        "access": given["access"],
        "collection": given["collection"],
        "parent": parent,
        "same_words": given["same_words"],
        "version": given.get("version", 1),
    }


def _mention(given: Json, story: Story) -> dict[str, Json]:
    """A mention written "document: words"."""
    _need(isinstance(given, str) and ": " in given, f"{given!r} is not 'document: words'")
    name, words = given.split(": ", 1)
    path = story.path(name)
    start, end = story.place(path, words)
    return {"document": path, "start": start, "end": end}


def _check_groups(occurrences: list[Json], groups: list[list[Json]]) -> None:
    """Each originator of an occurrence stands in one group, and groups hold no others."""
    grouped = [(m["document"], m["start"], m["end"]) for group in groups for m in group]
    _need(len(grouped) == len(set(grouped)), "a mention stands in two groups of originators")
    used = {
        (one["document"], *place)
        for one in occurrences
        if one["originators"] != OWN_VOICE
        for place in one["originators"]
    }
    _need(used <= set(grouped), f"originators without a group: {sorted(used - set(grouped))}")
    _need(set(grouped) <= used, f"in a group, in no occurrence: {sorted(set(grouped) - used)}")


def _why(given: Json, story: Story) -> str:
    """The reason in lower case; a name of the data, or four of its words in a row, are refused."""
    _need(isinstance(given, str) and bool(given.strip()), "why is empty")
    why = str(given).lower()
    words = re.findall(r"[^\W\d_]+", why)
    named = sorted(set(words) & story.names)
    _need(not named, f"why holds {named}, which the data writes as a name: describe, do not name")
    text = " ".join(re.findall(r"[^\W\d_]+", " ".join(story.texts.values()).lower()))
    for at in range(len(words) - 3):
        run = " ".join(words[at : at + 4])
        _need(f" {run} " not in f" {text} ", f"why quotes the data: {run!r}")
    return why


def place_answer(given: Json, item: Item, story: Story) -> dict[str, Json]:
    """One answer with offsets for words, checked.

    Raises:
        AnswerError: A rule of the guide is broken, or words are not in their document.
    """
    _need(isinstance(given.get("cannot_tell"), bool), "cannot_tell is true or false")
    placed = {"item": item["item"], "cannot_tell": given["cannot_tell"]}
    if given["cannot_tell"]:
        return {**placed, "why": _why(given.get("why"), story)}
    missing = (FIELDS | {"why"}) - set(given)
    more = set(given) - FIELDS - {"why"}
    _need(not missing and not more, f"the answer lacks {sorted(missing)}, has too {sorted(more)}")
    _need(isinstance(given["occurrences"], list), "occurrences is a list")
    _need(isinstance(given["originators"], list), "originators is a list of lists")
    occurrences = [_occurrence(one, story) for one in given["occurrences"]]
    groups = [[_mention(one, story) for one in group] for group in given["originators"]]
    _check_groups(occurrences, groups)
    overlaps = [
        one["document"] == item["document"]
        and one["start"] < item["end"]
        and item["start"] < one["end"]
        for one in occurrences
    ]
    _need(any(overlaps), "no occurrence holds the words that were given")
    origins = _interval(given["origins"], "origins")
    documents = {one["document"] for one in occurrences}
    _need(1 <= origins["max"] <= len(documents), "max is 1 up to the number of documents")
    _need(isinstance(given["stated"], bool), "stated is true or false")
    _need(given["stated"] == bool(groups), "stated is true just where there is an originator")
    _need(given["stated"] == (origins["min"] > 0), "min is 0 just where no origin is stated")
    return {
        **placed,
        "occurrences": sorted(occurrences, key=lambda one: (one["document"], one["start"])),
        "originators": groups,
        "collections": _interval(given["collections"], "collections"),
        "origins": origins,
        "stated": given["stated"],
        "why": _why(given["why"], story),
    }


def place_files(files: list[Path], say: Callable[[str], None]) -> dict[str, dict[str, Json]]:
    """Placed answers by item; every error goes to `say`."""
    stories = {row["story"]: row for row in read_draw()}
    items = {item["item"]: item for row in stories.values() for item in row["items"]}
    pile = find_pile()
    whole = "\n".join(text for name in stories for text in read_story(pile, name).values())
    # An address writes names in lower case.
    whole = re.sub(r"\S*[/@.]\w\S*", " ", whole)
    words = re.findall(r"[^\W\d_]+", whole)
    seen = Counter(word.lower() for word in words)
    lower = Counter(word for word in words if word.islower())
    known = {word for word in lower if lower[word] >= LOWER * seen[word]}
    texts: dict[str, Story] = {}
    placed: dict[str, dict[str, Json]] = {}
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            try:
                given = json.loads(line)
                _need(isinstance(given, dict), "the line is no object")
                name = given.get("item")
                _need(name in items, f"{name!r} is no item")
                _need(name not in placed, f"{name} is answered twice")
                story = name.split("/")[0]
                if story not in texts:
                    texts[story] = Story(story, read_story(pile, story), known)
                placed[name] = place_answer(given, items[name], texts[story])
            except (AnswerError, ValueError) as error:
                say(f"{file.name}:{number}: {error}")
    return placed


def read_answers(name: str) -> dict[str, dict[str, Json]]:
    """Committed answers by item; none where the file is not there yet."""
    path = FOLDER / name
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {answer["item"]: answer for answer in map(json.loads, lines)}


def write_answers(path: Path, answers: dict[str, dict[str, Json]]) -> None:
    """Answers in the order of the draw, one a line."""
    order = [item["item"] for row in read_draw() for item in row["items"]]
    lines = [json.dumps(answers[item]) + "\n" for item in order if item in answers]
    path.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Place the answers, then write them unless only a check was asked for."""
    errors: list[str] = []
    placed = place_files([Path(name) for name in sys.argv[2:]], errors.append)
    if errors:
        sys.exit("\n".join(errors))
    if sys.argv[1] != "--check":
        name = NAMES[sys.argv[1]]
        write_answers(FOLDER / name, {**read_answers(name), **placed})
    print(f"{len(placed)} answers are in order")  # noqa: T201 - what the command answers


if __name__ == "__main__":
    main()
