"""Agencies: which name is a news agency's, and where a document credits one for its text.

The dispatch behind three rewrites is usually not in the pile; the agency in a dateline, byline or
credit line is how it shows. A photo credit is none: the picture may have come another way.

- In: names and lines.
- Out: the agency's usual name, or None.
- Not here: agencies named inside sentences (`attribution`), photo credits (`captions`).
"""

import re
from functools import lru_cache
from importlib.resources import files

from whence.errors import DataError

# The forms under which agencies that no table knows call themselves.
_LIKE = re.compile(
    r"(?:\w(?:wire|(?<!ex)press)|\b(?:(?:news|press|telegraph|wire|information)\s+"
    r"(?:agency|service|network|bureau)|news\s?wire|presse|agence\b.*|agencia\b.*|agentur))$",
    re.IGNORECASE,
)
_NOT_LIKE = re.compile(r"\b(?:university|free press|police|city press)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|by|via|from)\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:staff|reports?|wire|wires|news service|correspondents?)$", re.IGNORECASE)
# "the Northwire news agency" is Northwire; "Karsan News Agency" is a name.
_PLAIN_TAIL = re.compile(r"(?<=\w)\s+(?:news |press )?agency$")
_PART = r"[\w&'’-]+(?:\.\w+)*"
_NAME = rf"(?:the\s+)?(?P<name>(?=[^\W\d_]){_PART}(?:\s+{_PART}){{0,4}})"
_CREDITS = (
    re.compile(rf"^\W*(?:source|sources|courtesy|via)\s*:\s*{_NAME}\W*$", re.IGNORECASE),
    re.compile(
        rf"^\W*(?:additional\s+reporting\s+(?:by|from)|"
        rf"with\s+(?:additional\s+)?reporting\s+(?:by|from)|"
        rf"with\s+(?:files|material|inputs?|information|reports?)\s+from|"
        rf"based\s+on\s+(?:an?\s+)?reports?\s+"
        rf"(?:by|from|of))\s+{_NAME}\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*{_NAME}\s+(?:also\s+)?contributed\s+(?:\w+\s+)?to\s+this\s+(?:report|story|"
        rf"article|piece)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:copyright|©|\(c\))\W*(?:\d{{4}}\W*)?{_NAME}\W*(?:all rights.*)?$",
        re.IGNORECASE,
    ),
)
_HELP = re.compile(
    r"^\W*(?:additional|with\s+additional)\s+(?:reporting|research|material|writing)\b"
    r"|^\W*(?:editing|edited|translation|translated|research|graphics?|fact[- ]check\w*)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"^\W*(?:with\s+(?:\w+\s+)?(?:agency|wire|agencies|wires|wire service)\s*(?:reports?|"
    r"reporting|inputs?|"
    r"copy|material)?|agencies|from (?:our )?(?:wire|agency) (?:services|reports)|"
    r"\w+ and agencies)\W*$",
    re.IGNORECASE,
)


def name_agency(name: str, *, trusted: bool = False) -> str | None:
    """The usual name of this agency.

    Args:
        name: A name as written, such as "AP" or "The Northwire news agency".
        trusted: The place where it stands (a dateline's brackets) holds agencies only.

    Returns:
        The table's name; for unknown ones the name as written, without its article, if it looks
        like an agency's or stands in a trusted place; else None.
    """
    bare = _ARTICLE.sub("", " ".join(name.split()).strip(" .,;:()[]—–-"))
    if not bare:
        return None
    table = _load_agencies()
    for form in (bare, _TAIL.sub("", bare)):
        known = table.get(form.casefold())
        if known is not None and (form.isupper() or len(form) > 4 or form == known):
            return known
    if trusted or (_LIKE.search(bare) and bare[0].isupper() and not _NOT_LIKE.search(bare)):
        return _PLAIN_TAIL.sub("", bare)
    return None


def is_known_agency(name: str) -> bool:
    """Whether the table holds this name."""
    return _ARTICLE.sub("", " ".join(name.split())).casefold() in _load_agencies()


def find_credit(line: str) -> tuple[str, int, int] | None:
    """The name in a line that only credits somebody for the text.

    Args:
        line: One line, such as "Source: Northwire" or "The AP contributed to this report."

    Returns:
        The name as written with its offsets in the line, agency or not; None for other lines.
    """
    if len(line) > 120:
        return None
    for form in _CREDITS:
        match = form.match(line)
        if match is not None:
            return match["name"], match.start("name"), match.end("name")
    return None


def is_help(line: str) -> bool:
    """Whether a credit is for help only ("Additional reporting by"), not for the text."""
    return _HELP.match(line) is not None


def has_unnamed_credit(line: str) -> bool:
    """Whether the line credits agencies without naming one ("With agency reports")."""
    return len(line) < 80 and _UNNAMED.match(line) is not None


@lru_cache(maxsize=1)
def _load_agencies() -> dict[str, str]:
    """Every spelling, lower case, to the usual name."""
    path = files("whence.ingest").joinpath("agencies.tsv")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError("the table of agencies is missing: install Whence again") from error
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {spelling.casefold(): row[0] for row in rows for spelling in row}
