"""Datelines: the place, day and agency in front of an article's first words.

"MERRIN, Dolmen (Northwire) - Sleeper cells are being prepared" is a sentence behind a label.
The label says which agency the text came from; left in the sentence it would look like its subject.

- In: one line.
- Out: `Dateline`: where the label ends, and the agency in it.
- Not here: what the agency is called (`agencies`).
"""

import re
from dataclasses import dataclass

from whence.ingest.agencies import is_known_agency, name_agency
from whence.ingest.dates import find_dates
from whence.ingest.lines import count_words

_WORD = r"[^\W\d_][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}(?:,\s*{_WORD}(?:\s+{_WORD}){{0,3}}){{0,2}}"
_DAY = (
    r"(?:,?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:(?:jan|feb|mar|apr|may|"
    r"june?|july?|aug|sept?|"
    r"oct|nov|dec)[a-z]*\.?\s*\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|"
    r"oct|nov|dec)[a-z]*\.?)"
    r"(?:,?\s*\d{4})?)?"
)
_AGENCY = r"(?P<open>[(/\[])\s*(?P<agency>[^\W\d_][^()/\[\]\n]{0,40}?)\s*[)/\]]\.?"
_DASH = r"(?:--|- -|[-–—―_:])"
_FULL = re.compile(
    rf"^(?P<place>{_PLACE})?(?P<day>{_DAY})\s*,?\s*{_AGENCY}\s*(?P<dash>{_DASH})?\s*", re.IGNORECASE
)
_PLAIN = re.compile(
    rf"^(?P<place>{_PLACE})(?P<day>{_DAY})\s*(?P<dash>--|- -|\s-|[–—―])\s+", re.IGNORECASE
)
_DATED = re.compile(
    rf"^(?P<place>{_PLACE})\s*\((?P<date>[^()]{{6,30}})\)\s*{_DASH}\s*",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[(/\[]")
_DASHES = re.compile(r"[-–—―]")
_ALONE = re.compile(
    rf"^(?P<place>{_PLACE})(?P<day>{_DAY})(?:\W*\d{{1,2}}[:.]\d\d\W*(?:[ap]m)?)?\W*"
    r"(?:\((?P<agency>[^\W\d_][\w .&'’-]{0,30})\))?\W*$",
    re.IGNORECASE,
)
# An article opens within so many lines of its body; further on a bracket is hardly an agency's.
OPENING_LINES = 3
_LONGEST = 110
# Capitals that label a story instead of placing it.
_LABELS = frozenset(
    "breaking update updated exclusive analysis opinion watch live news video photos correction "
    "editorial alert urgent advisory obituary review interview timeline factbox profile "
    "explainer feature".split()
)  # fmt: skip
_NOT_AGENCY = frozenset(
    ("photo", "video", "file", "pictured", "left", "right", "center", "update", "live", "ap photo")
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A label in front of a sentence.

    Attributes:
        end: Where it ends in the line, dash included; the length of the line if nothing follows.
        agency: The name in brackets as written, with its offsets, or None.
    """

    end: int
    agency: tuple[str, int, int] | None


def read_dateline(line: str, *, sure: bool = False) -> Dateline | None:
    """The dateline that this line begins with.

    Args:
        line: One line; linear in its first characters.
        sure: Take only places in capitals with a known agency, as for lines that do not open an
            article.

    Returns:
        None if it begins in any other way; a party in brackets behind a person's name is none.
    """
    head = line[:_LONGEST]
    dated = _DATED.match(head) if not sure and _OPENS.search(head) else None
    if dated is not None and _is_capitals(dated["place"]) and find_dates(dated["date"]):
        return Dateline(dated.end(), None)
    match = _FULL.match(head) if _OPENS.search(head) else None
    if match is not None and _is_full(match) and (not sure or _is_certain(match)):
        end = match.end() if count_words(line[match.end() :]) else len(line)
        name = match["agency"]
        return Dateline(end, (name, match.start("agency"), match.end("agency")))
    match = _PLAIN.match(head) if not sure and _DASHES.search(head) else None
    if match is not None and _is_capitals(match["place"]) and count_words(line[match.end() :]) >= 3:
        return Dateline(match.end(), None)
    match = _ALONE.match(line) if len(line) < _LONGEST and not sure else None
    if match is not None and match["day"] and (_is_capitals(match["place"]) or match["agency"]):
        agency = match["agency"]
        at = (match.start("agency"), match.end("agency"))
        return Dateline(len(line), (agency, *at) if agency else None)
    return None


def _is_full(match: re.Match[str]) -> bool:
    place, agency = match["place"], match["agency"]
    if not _is_agency_form(agency) or _is_acronym(agency, place or ""):
        return False
    known = is_known_agency(agency) or (name_agency(agency) is not None)
    if match["open"] == "/" and not (known and place):
        return False
    if match["dash"] is None and match.end() < len(match.string) and not (place and known):
        return False
    if place is None:
        return known or match["dash"] not in (None, ":")
    # "Lind (Greens) - we want more" has a dash too: unknown names need a place that shows itself.
    return known or _is_capitals(place) or "," in place


def _is_certain(match: re.Match[str]) -> bool:
    return (
        bool(match["place"]) and _is_capitals(match["place"]) and is_known_agency(match["agency"])
    )


def _is_agency_form(agency: str) -> bool:
    words = agency.split()
    return (
        len(words) <= 4
        and len(agency) > 1
        and all(word[0].isupper() or word in ("of", "and", "the") for word in words)
        and not re.search(r"[\d?!:;,]", agency)
        and agency.casefold() not in _NOT_AGENCY
    )


def _is_acronym(agency: str, place: str) -> bool:
    """Brackets that shorten the words before them: "Free Valley Council (FVC) - ..."."""
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", place)).casefold()
    return len(agency) > 1 and agency.casefold() == initials and not is_known_agency(agency)


def _is_capitals(place: str) -> bool:
    """Whether the town stands in capitals, as agencies write it, and is no label."""
    town = place.split(",")[0]
    letters = [letter for letter in town if letter.isalpha()]
    return (
        len(letters) >= 3
        and all(letter.isupper() for letter in letters)
        and not _LABELS.intersection(town.casefold().split())
    )
