"""Sign-offs: the lines by which an agency's text shows itself without a dateline.

Many papers cut the dateline off and keep the rest: the agency's name below the writer's, its
copyright, "(Reporting by ...; Editing by ...)", which is how Reuters closes, three underscores
between parts, which is how the Associated Press divides them. Help from an agency ("additional
reporting by") is no such sign: the text is the paper's own.

- In: one line, or all lines of an article.
- Out: `Signed`: the agency, and the characters that show it.
- Not here: datelines (`datelines`), lines that begin with "By" (`bylines`), what an agency is
  called (`agencies`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.ingest.agencies import is_known_agency, name_agency

# 25 of 25 articles of two open corpora of news with such a bracket were that agency's.
_DESKS = re.compile(
    r"\((?:additional )?reporting (?:and writing )?by [^()\n]{3,500}?[;,.] ?"
    r"(?:[^()\n]{3,200}?[;,.] ?)?editing by [^()\n]{3,160}\)",
    re.IGNORECASE,
)
_DESKS_NAME = "Reuters"
# 11 of 11 news articles of the same corpora with such a line name that agency.
_DIVIDER = re.compile(r"^___\.?$")
_DIVIDER_NAME = "Associated Press"
_DIVIDER_WORDS = re.compile(r"\bAssociated Press\b|\bAP\b")
_WORD = r"[^\W\d_][\w’'-]*(?:\.\w+)*"
_NAME = rf"(?P<name>{_WORD}(?:[ -]{_WORD}){{0,3}}?)"
_ALONE = re.compile(rf"^(?P<sign>[\W_]{{0,3}})(?:the )?{_NAME}[\W_]{{0,2}}$", re.IGNORECASE)
_WRITER = re.compile(
    rf"^(?:by )?[^\W\d_][\w.’'-]*(?: (?:and )?[^\W\d_][\w.’'-]*){{1,6}}, ?(?:the )?{_NAME}"
    r"(?: (?:staff )?(?:writer|correspondent|reporter)s?)?\.?$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    rf"^\W{{0,3}}(?:copyright|©)\s?(?:\(c\)|©)?\W{{0,3}}(?:\d{{4}}\W{{0,3}})?(?:by )?(?:the )?"
    rf"{_NAME}(?:[.,;)]| all rights\b| this material\b|$)",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"^\W{0,3}this (?:article|story|report|piece) (?:was |has been )?(?:first |originally )?"
    r"(?:appeared|published|ran|produced|written)(?: first| originally)? (?:at|on|in|by|with) "
    rf"(?:the )?{_NAME}(?:\.|\W{{0,3}}$)",
    re.IGNORECASE,
)
_HEAD_LINES = 3
_END_LINES = 4
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Signed:
    """An agency that a line gives as the maker of the text.

    Attributes:
        name: Its usual name.
        start: Where the words begin in the line that show it.
        end: Where they end.
        origin: What kind of line it is.
    """

    name: str
    start: int
    end: int
    origin: str


def find_signoff(line: str, *, alone: bool = False) -> Signed | None:
    """The agency that a line gives as the maker of the whole text.

    Args:
        line: One line; linear in its last or first characters.
        alone: Also take an agency's bare name, or one behind a writer's; only the lines around an
            article say so much with so little.

    Returns:
        None for all other lines. A bare name must be a known agency's.
    """
    desks = _DESKS.search(line, max(0, len(line) - _LONGEST))
    if desks is not None and len(line) - desks.end() <= 2:
        return Signed(_DESKS_NAME, desks.start(), desks.end(), "sign-off of its desks")
    for form, origin in ((_RIGHTS, "copyright line"), (_APPEARED, "first published")):
        match = form.match(line, 0, _LONGEST)
        found = _to_signed(match, origin) if match is not None else None
        if found is not None:
            return found
    if not alone or len(line) > 120:
        return None
    for form, origin in ((_ALONE, "line of its own"), (_WRITER, "byline")):
        match = form.match(line)
        if match is not None and is_known_agency(match["name"]) and match["name"][0].isupper():
            found = _to_signed(match, origin)
            if found is not None:
                return found
    return None


def find_dash(line: str) -> Signed | None:
    """The known agency that a line names behind a dash or in brackets: "— Northwire".

    Args:
        line: The first line behind an article; elsewhere such a line credits a picture.
    """
    match = _ALONE.match(line) if len(line) <= 60 else None
    if match is None or not match["sign"].strip() or not is_known_agency(match["name"]):
        return None
    return _to_signed(match, "line of its own")


def _to_signed(match: re.Match[str], origin: str) -> Signed | None:
    name = name_agency(match["name"])
    if name is None:
        return None
    return Signed(name, match.start("name"), match.end("name"), origin)


def is_around(number: int, first: int, last: int) -> bool:
    """Whether a line stands where an article's makers are named.

    Args:
        number: Its index.
        first: Index of the first line of the body.
        last: Index of its last line.

    Returns:
        True for lines above the article and its first one, and from its last ones on.
    """
    return first - _HEAD_LINES <= number <= first + 1 or last - 1 <= number <= last + _END_LINES


def find_divider(lines: Sequence[str]) -> tuple[int, Signed] | None:
    """The first line that divides an article as one agency does, if the article names it.

    Args:
        lines: Those of the article.

    Returns:
        Index of the line and what it shows, or None.
    """
    for number, line in enumerate(lines):
        if _DIVIDER.match(line.strip()):
            if any(_DIVIDER_WORDS.search(other) for other in lines):
                return number, Signed(_DIVIDER_NAME, 0, len(line), "dividing line")
            return None
    return None
