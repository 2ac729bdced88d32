"""Outlets: whether a body is a newspaper, a broadcaster or a news agency.

The reporter of somebody's words is no originator, so the one must not be taken for the other. An
outlet shows itself by its name (a Herald, a Wire, a News), by the words beside it ("news agency"),
or by standing in the table of known ones.

- In: a name and the words around it.
- Out: whether it is an outlet; whether two names are one outlet.
- Not here: to whom something was told (`channels`).
"""

import re

from whence.entities.folding import find_key, fold
from whence.entities.names import initials_of, is_acronym, read_name
from whence.entities.tables import find_body, load_cues
from whence.records import EntityKind

_BESIDE_BEFORE = re.compile(
    r"\b(?:newspaper|news agency|newswire|magazine|broadcaster|(?:tv|television|radio) (?:channel"
    r"|station|network)|news (?:website|site|service|portal|outlet)|television|daily|weekly"
    r"|tabloid|website)[, ]*$",
    re.I,
)
_BESIDE_AFTER = re.compile(
    r"\.\ ?(?:com|org|net)\b|[”\"]?,?(?: an?| the)?(?: [^\W\d_]+){0,2}? "
    r"(?:newspaper|news agency|newswire|magazine"
    r"|broadcaster|television|radio|news website|news site|news service|news channel|tv|daily"
    r"|tabloid|wire service)\b",
    re.I,
)
# Words that are added to an outlet's name or left out.
_ADDED = frozenset(map(find_key, "magazine newspaper online website agency newswire news".split()))
_SHAPE = re.compile(r"(?:wire|news|press|gazette|herald|tribune|times|tv|radio|\.com|\.org)$", re.I)
_SITE = re.compile(r"^(?:www\.)?(.+?)(?:\.(?:com|org|net|co|info|news|[a-z]{2}))+$")


def is_outlet_name(name: str, before: str = "", after: str = "") -> bool:
    """Whether a name is an outlet's or a news agency's.

    Args:
        name: As written.
        before: Some words before it.
        after: Some words behind it.

    Returns:
        True if the table, the name's own words or the words directly beside it say so.
    """
    body = find_body(name)
    if body is not None:
        return body.is_outlet
    words = [fold(word).rstrip(".") for word in name.split()]
    if words and load_cues().get(words[-1]) == "outlet" and len(words) > 1:
        return True
    if words and load_cues().get(words[0]) == "outlet" and len(words) > 1:
        return "organization" not in {load_cues().get(word) for word in words[1:]}
    if words[-2:] in (["news", "service"], ["news", "network"], ["news", "channel"]):
        return True
    if len(words) == 1 and _SHAPE.search(words[0]) and words[0] not in load_cues():
        return True
    return bool(_BESIDE_BEFORE.search(before) or _BESIDE_AFTER.match(after))


def is_same_outlet(a: str, b: str) -> bool:
    """Whether two names are one outlet's: with or without "The", as acronym, as address.

    Args:
        a: One name.
        b: The other.

    Returns:
        True only if the names agree; the order does not matter.
    """
    first, second = _bare(a), _bare(b)
    known = {body.name for body in (find_body(first), find_body(second)) if body is not None}
    if find_body(first) and find_body(second):
        return len(known) == 1
    # "news.vell.com" is Vell News.
    if "." in first + second and sorted(_labels(first)) == sorted(_labels(second)):
        return True
    keys = _joined(first), _joined(second)
    return keys[0] == keys[1] or _is_short_for(first, second) or _is_short_for(second, first)


def _bare(name: str) -> str:
    site = _SITE.match(name.strip().lower())
    return site[1] if site and " " not in name.strip() else name.strip()


def _labels(name: str) -> list[str]:
    return re.split(r"[.\s]+", fold(name))


def _joined(name: str) -> str:
    keys = [find_key(key) for key in read_name(name, EntityKind.ORGANIZATION).keys]
    while len(keys) > 1 and keys[-1] in _ADDED:
        keys.pop()
    return "".join(keys)


def _is_short_for(short: str, full: str) -> bool:
    letters = fold(short.replace(".", ""))
    return (
        (is_acronym(short) or len(letters) <= 5)
        and len(letters) > 1
        and (letters in initials_of(full))
    )
