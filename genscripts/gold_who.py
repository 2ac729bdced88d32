"""Candidates of the sets that ask who speaks, to whom, and how she knows.

The sources and contents are those that people marked, in PolNeAR's dev split and in the own gold of
the ECB+ piles (`abroad`): no program chose them.

- In: the data folder, `gold/abroad`.
- Out: items by name: path, text, and the stretches that are asked about.
- Not here: the order in which they are drawn (`gold_draw.py`).
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.entities.tables import load_nations
from whence.evaluation.attribution import read_articles
from whence.evaluation.gold import read_gold

GOLD = Path(__file__).parents[1] / "gold"
Pair = tuple[int, int]
PRONOUNS = frozenset("i he she it we they me him her us them you".split())
_DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your one two three four five some
    many several most all other another both each every no few dozens hundreds thousands""".split()
)
_HEAD_ENDS = re.compile(r"\s(?:of|at|for|in|from|with|who|which|that|to|on|by|near|whose)\s|[,(–—]")
_NO_DESCRIPTION = _DETERMINERS | set("who whom whose which what him her me us them".split())
_APPOSED = re.compile(r",\s[A-Z][\w.'’-]+ [A-Z]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CHANNEL = re.compile(
    r"\b(?:told|tells?|telling|interview\w*|statement|conference|briefing|reporters?|journalists?"
    r"|according to|report(?:ed|s)?|quoted|cited|citing|court|testif\w+|testimony|hearing|tweet\w*"
    r"|twitter|facebook|instagram|e-?mail\w*|letter|phone|spoke|speech|speaking|address\w*|show"
    r"|program(?:me)?|radio|television|TV|newspaper|magazine|agency|wrote|posted|announced)\b"
)
_ACCESS = re.compile(
    r"\b(?:I|we|me|us|my|our|saw|seen|watched|witness\w*|heard|hear|told me|told us|was told|were"
    r" told|learn(?:ed|t)|must have|appear\w*|seem\w*|apparent\w*|suggest\w*|evidence|indicat\w*"
    r"|looks? like|smelled|felt|met)\b"
)
_AROUND = 200
CONTENT_WORDS = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing to ask about: stretches of a text, and the class it was drawn from."""

    path: str
    text: str
    pieces: tuple[Pair, ...]
    stratum: str


def find_sources(data: Path) -> Iterator[Candidate]:
    """Sources that are a pronoun or a description without a name at its head."""
    for path, text, roles in _read_attributions(data):
        for pieces in {tuple(found["source"]) for found in roles}:
            words = " ".join(text[a:b] for a, b in pieces)
            kind = classify_source(words, at_start=_is_at_start(text, pieces))
            if kind:
                yield Candidate(path, text, pieces, f"{_place(path)} {kind}")


def find_statements(data: Path, *, access: bool) -> Iterator[Candidate]:
    """Contents with a source; the class says whether words of a channel or of access are near."""
    pattern = _ACCESS if access else _CHANNEL
    for path, text, roles in _read_attributions(data):
        for found in roles:
            content = tuple(found["content"])
            words = sum(len(_WORD.findall(text[a:b])) for a, b in content)
            if words < CONTENT_WORDS or not found["source"]:
                continue
            outer = [*found["source"], *found["cue"], *content]
            low, high = min(a for a, _ in outer), max(b for _, b in outer)
            searched = text[low:high] if access else _outside(text, content, low, high)
            kind = "marked" if pattern.search(searched) else "plain"
            yield Candidate(path, text, content, f"{_place(path)} {kind}")


def classify_source(words: str, *, at_start: bool) -> str:
    """Whether a source is a pronoun, a description or (empty) something else."""
    found = _WORD.findall(words)
    if not found:
        return ""
    if len(found) == 1 and found[0].lower() in PRONOUNS and found[0] != "US":
        return "pronoun"
    first = found[0]
    if (len(found) == 1 and first.lower() in _NO_DESCRIPTION) or _APPOSED.search(words):
        return ""
    is_opened = first.lower() in _DETERMINERS or first[0].islower()
    head = _WORD.findall(_HEAD_ENDS.split(words, maxsplit=1)[0])
    if not head or not (is_opened or (at_start and len(head) == 1)):
        return ""
    last = head[-1]
    is_plain = last[0].islower() or last.lower() in load_nations().peoples
    is_plain = is_plain or (len(head) == 1 and at_start and last.lower().endswith("s"))
    return "description" if is_plain and not last.lower().endswith(("'s", "’s")) else ""


def _read_attributions(data: Path) -> Iterator[tuple[str, str, Sequence[dict[str, list[Pair]]]]]:
    for article in read_articles(data, split="dev"):
        roles = [
            {role: _pairs(found[role]) for role in ("source", "cue", "content")}
            for found in article.attributions
        ]
        yield f"attribution/polnear/dev/text/{article.name}.txt", article.text, roles
    draw = json.loads((GOLD / "abroad" / "draw.json").read_text(encoding="utf-8"))
    paths = {item["id"]: item["path"] for item in draw["items"]}
    for record in read_gold("abroad", data, GOLD):
        roles = [
            {
                "source": list(found.source),
                "cue": list(found.cue),
                "content": list(found.content),
            }
            for found in record.answer.attributions
            if not found.cannot_tell
        ]
        yield paths[record.item.name], record.item.text, roles


def _pairs(given: Sequence[Sequence[int]]) -> list[Pair]:
    return sorted((int(start), int(end)) for start, end in given)


def _place(path: str) -> str:
    return "polnear" if path.startswith("attribution/") else "piles"


def _is_at_start(text: str, pieces: Sequence[Pair]) -> bool:
    """Whether a source begins a sentence, so that its capital says nothing."""
    if not pieces:
        return False
    before = text[max(0, pieces[0][0] - 4) : pieces[0][0]].rstrip(" “\"'‘")
    return not before or before[-1] in ".!?\n\r:”"


def _outside(text: str, content: Sequence[Pair], low: int, high: int) -> str:
    """The words around a content, some of the text on either side included."""
    shown, at = "", max(0, low - _AROUND // 4)
    for start, end in sorted(content):
        shown += text[at:start] + " … "
        at = max(at, end)
    return shown + text[at : max(at, high) + _AROUND]
