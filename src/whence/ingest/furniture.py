"""Furniture: lines that belong to the page and not to the article, known by their words.

Menus, prompts to subscribe or log in, share buttons, headings of link lists, copyright lines. Only
wording that an article sentence does not have counts here: a kept furniture line does little harm,
a lost sentence may be the claim somebody is looking for.

- In: one line.
- Out: its label, or None if its words do not give it away.
- Not here: what only its neighbors show (`zones`, `label`); captions, bylines and stamps.
"""

import re
from functools import lru_cache
from importlib.resources import files

from whence.errors import DataError
from whence.ingest.lines import Label, count_words
from whence.records import BlockDetail, BlockKind

_DETAILS = {
    "navigation": BlockDetail.NAVIGATION,
    "form": BlockDetail.FORM,
    "related": BlockDetail.RELATED,
    "biography": BlockDetail.BIOGRAPHY,
}
_SIGNS = re.compile(r"[^\w#+-]+|_+")
_NUMBERS = re.compile(r"\d[\d.,]*k?")
_CRUMBS = re.compile(r"^\W*(?:home|you are here)\W*[▸›>»/→|]", re.IGNORECASE)
_ENTRY = re.compile(r"^\s*[^\W_][^\[\]{}<>=]*$")
_URL = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$|^\W*\S+@\S+\.\w+\W*$", re.IGNORECASE)
_MENU = re.compile(r"\s*[|•·»›>/▸→]\s*|\s{3,}")
_RIGHTS = re.compile(
    r"^\W*(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|[:|,]|by\b|\d{4}|(?-i:[A-Z]))|"
    r"copyright\W*$)|\ball rights reserved\b|(?:may|must) not be (?:published, broadcast|"
    r"reproduced|copied|republished)|"
    r"\b(?:©|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^\W*\d[\d.,]*\s?(?:k|m)?\s*(?:shares?|views?|likes?|retweets?|reads?|followers|votes?|"
    r"reactions?)\W*$",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"^(?:about the author\b|(?:the )?(?:author|writer) (?:is|was|lives|teaches|writes|works)\b|"
    r"(?:[A-Z][\w.'’-]+\s+){1,4}(?:is|was)\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,6}(?:reporter|"
    r"correspondent|writer|journalist|editor|columnist|"
    r"producer|contributor|freelancer|blogger|fellow|intern|photographer)\b.{0,200}(?:\b(?:for|"
    r"at|with|of|covering|who covers|based in|focus)\b|@)|"
    r"(?:[A-Z][\w.'’-]+\s+){1,4}(?:covers|writes (?:about|on|for)|reports (?:on|from|for)|"
    r"has (?:covered|written|reported))\b|"
    r"(?:[Rr]each|[Cc]ontact|[Ff]ollow|[Ee]-?mail) (?:(?:staff|senior) )?(?:writer |reporter |"
    r"editor )?"
    r"(?:[A-Z][\w.'’-]+\s*){1,4}(?:at|on|via)\b)"
)
_LONGEST_PROMPT = 60


def judge_furniture(line: str) -> Label | None:
    """What the words of the line say about it.

    Args:
        line: One line; linear in its length.

    Returns:
        A furniture label, or None where the words could be an article's.
    """
    words = count_words(line)
    if not any(letter.isalpha() for letter in line):
        return Label(BlockKind.FURNITURE, "no words")
    if _URL.match(line):
        return Label(BlockKind.FURNITURE, "address", BlockDetail.NAVIGATION)
    if line.startswith(('"', "“", "„", "«", "‘", "'")):
        return None  # somebody's words: "No.", “Share this with nobody,” he told them.
    detail = _load_phrases().get(fold_phrase(line)) if words <= 8 else None
    if detail is not None:
        return Label(BlockKind.FURNITURE, "furniture phrase", detail)
    if words <= _LONGEST_PROMPT:
        return _judge_wording(line, words)
    return Label(BlockKind.FURNITURE, "copyright line") if _is_rights(line) else None


def is_related_heading(line: str) -> bool:
    """Whether a list of links to other articles begins here."""
    label = judge_furniture(line)
    return label is not None and label.detail is BlockDetail.RELATED


def is_rights(line: str) -> bool:
    """Whether the line states a copyright."""
    return len(line) < 400 and _is_rights(line)


def is_biography(line: str) -> bool:
    """Whether the line presents a writer; its place must tell that it is the article's own."""
    return len(line) < 900 and _BIOGRAPHY.match(line) is not None


def fold_phrase(line: str) -> str:
    """Letters in lower case, numbers as "#", signs as single spaces."""
    return " ".join(_SIGNS.sub(" ", _NUMBERS.sub("#", line.casefold())).split())


def _judge_wording(line: str, words: int) -> Label | None:
    if _is_rights(line):
        return Label(BlockKind.FURNITURE, "copyright line")
    if _COUNT.match(line):
        return Label(BlockKind.FURNITURE, "counter", BlockDetail.FORM)
    wordings = _load_wordings()
    if wordings["related"].match(line):
        return Label(BlockKind.FURNITURE, "pointer to another article", BlockDetail.RELATED)
    if wordings["form"].match(line):
        return Label(BlockKind.FURNITURE, "prompt to the reader", BlockDetail.FORM)
    if words <= 40 and (is_menu(line) or _CRUMBS.match(line)):
        return Label(BlockKind.FURNITURE, "menu", BlockDetail.NAVIGATION)
    return None


def is_menu(line: str) -> bool:
    """Whether the line is three or more short entries between signs."""
    parts = [part for part in _MENU.split(line.strip(" |•·»›>")) if part.strip()]
    return len(parts) >= 3 and all(
        1 <= count_words(part) <= 4 and _ENTRY.match(part) for part in parts
    )


def _is_rights(line: str) -> bool:
    return _RIGHTS.search(line) is not None


@lru_cache(maxsize=1)
def _load_phrases() -> dict[str, BlockDetail]:
    rows = _read_table("furniture.tsv")
    return {fold_phrase(phrase): _DETAILS[row[0]] for row in rows for phrase in row[1:]}


@lru_cache(maxsize=1)
def _load_wordings() -> dict[str, re.Pattern[str]]:
    patterns: dict[str, list[str]] = {}
    for detail, pattern in _read_table("prompts.tsv"):
        patterns.setdefault(detail, []).append(pattern)
    return {
        detail: re.compile(rf"^\W*(?:{'|'.join(found)})", re.IGNORECASE)
        for detail, found in patterns.items()
    }


def _read_table(name: str) -> list[list[str]]:
    try:
        text = files("whence.ingest").joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"the table {name} is missing: install Whence again") from error
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("\t") for line in lines]
