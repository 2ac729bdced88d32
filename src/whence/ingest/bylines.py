"""Bylines: who wrote it, where a line says that and nothing else.

"By Ana Lind and Bo Tarn in Merrin" names two people and a place; "By Northwire" names an agency;
"By Friday the water had reached the mill." is a sentence. A line is a byline only if every part of
it is a name, a role, a place after "in", an outlet or a stamp.

- In: one line.
- Out: `Byline`.
- Not here: which names are agencies (`agencies`); authors in the head of a page (`head`).
"""

import re
from dataclasses import dataclass

from whence.ingest.dates import find_dates
from whence.ingest.stamps import read_stamps

_OPENING = re.compile(
    r"^\W*(?P<how>(?:words|story|text|report|article|written|reported|posted|published|"
    r"reporting|compiled|"
    r"edited|interview|analysis|opinion|photographs?|photos?|video|pictures|"
    r"exclusive)\s*(?:and\s+(?:photo\w*|pictures|video)\s*)?"
    r"(?::|by\b:?)|by\b:?)\s+",
    re.IGNORECASE,
)
# "ByAna Lind": the space was made by style.
_STUCK = re.compile(r"^By(?=[A-Z][a-z]+\s+[A-Z])")
_CREDIT = re.compile(
    r"^\W*(?:additional\s+reporting|additional\s+research|with\s+(?:additional\s+)?reporting|"
    r"reporting|editing|writing|"
    r"edited|compiled|translated|translation|research|fact[- ]check\w*|graphics?)\s+by\b",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"\b(?:contributed|contributed\s+reporting)(?:\s+to\s+this\s+(?:report|story|"
    r"article))?(?:\s+from\s+[\w ,]+)?\W*$|"
    r"\breported\s+from\s+[A-Z][\w ]+(?:[;,]|\band\b)\s*.{0,80}\bfrom\s+[A-Z][\w ]+\W*$"
)
_CUTS = re.compile(r"\s*(?:\||•|·|–|—|;|\s-\s|\t|/)\s*")
_JOINTS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|with|&)\s+", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|at|from|near)\s+(?:the\s+)?(?P<place>[A-Z].*)$")
_FOR = re.compile(r"\s+(?:for|of)\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_PARTICLES = frozenset(
    "de da di do du del della der den dem des van von vom zu bin bint ibn abu al el la le dos y "
    "e ap of und ten ter".split()
)
_ROLES = frozenset(
    "staff writer writers reporter reporters correspondent correspondents editor editors "
    "columnist bureau chief senior chief special contributor contributors contributing "
    "freelance journalist producer desk newsroom online web digital foreign political "
    "diplomatic defence defense security crime court business sports health science education "
    "environment regional national international middle east africa europe asia and our own "
    "team agencies agency wire reporting service services media news the a an ph.d. phd md jr. "
    "sr. jr sr report reports newspaper".split()
)
_WORD = re.compile(r"[^\W\d_][\w.'’‘-]*\.?")
_NAME_WORDS = 5
_SMALL = frozenset("to at in on for with as by from and or the a an is are of vs".split())
_LONGEST = 30
_ANONYMOUS = frozenset(
    "staff admin webmaster newsroom editor editors reporter desk agencies team".split()
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    Attributes:
        names: Names as written, in order, with their offsets in the line; people, agencies and
            outlets alike.
        credit: Whether it credits help ("Additional reporting by") instead of the author.
    """

    names: tuple[tuple[str, int, int], ...]
    credit: bool = False


def read_byline(line: str) -> Byline | None:
    """What this line says about its writers, if it says nothing else.

    Args:
        line: One line.

    Returns:
        None for sentences and for everything that is no byline.
    """
    if len(line.split()) > _LONGEST:
        return None
    if _CREDIT.match(line) or _CREDITED.search(line):
        return _read_credit(line)
    opening = _OPENING.match(line) or _STUCK.match(line)
    if opening is None:
        return None
    dates = find_dates(line)
    if dates and read_stamps(line[dates[0].start :]):
        line = line[: dates[0].start]
    names: list[tuple[str, int, int]] = []
    for number, (start, end) in enumerate(_cut_parts(line, opening.end(), _CUTS)):
        part = line[start:end]
        if read_stamps(part) or not part.strip(" .,:"):
            continue
        found = _read_names(line, start, end)
        if found is None or (number == 0 and not found and not _is_anonymous(part)):
            return None
        names.extend(found)
    return Byline(tuple(names))


def is_name(text: str) -> bool:
    """Whether these are two to five capitalized words, as a person's full name is written."""
    words = text.strip(" .,").split()
    small = _SMALL.intersection(word.casefold() for word in words)
    return 2 <= len(words) <= 4 and _is_named(words) and not small and not text.isupper()


def _read_credit(line: str) -> Byline | None:
    """A line of credits: every capitalized run is a name; its verbs are those of such lines."""
    inner = line.strip("()[] ")
    if len(inner) > 200 or ('"' in inner or "“" in inner):
        return None
    runs = re.finditer(r"[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|al-\w+|de|van|bin))+", line)
    skipped = ("Additional", "Reporting", "Editing", "With", "Writing", "Compiled", "The")
    names = [
        (match[0], match.start(), match.end()) for match in runs if not match[0].startswith(skipped)
    ]
    return Byline(tuple(names), credit=True)


def _cut_parts(line: str, start: int, joints: re.Pattern[str]) -> list[tuple[int, int]]:
    parts = []
    for match in joints.finditer(line, start):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(line)))
    return [(low, high) for low, high in parts if line[low:high].strip()]


def _read_names(line: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The names in one part; None if anything in it is neither name, role nor place."""
    part = line[start:end].rstrip(" .,:;")
    place = _PLACE.search(part)
    if place is not None:
        if not all(
            word[0].isupper() or word.lower() in _PARTICLES
            for word in _WORD.findall(place["place"])
        ):
            return None
        part = part[: place.start()]
    names = []
    for low, high in _cut_parts(line[: start + len(part)], start, _JOINTS):
        for first, last in _cut_parts(line[:high], low, _FOR):
            piece = line[first:last].strip(" .,:")
            words = piece.split()
            if not words or _is_role(words) or read_stamps(piece):
                continue
            if len(words) > _NAME_WORDS + 1 or not _is_named(words):
                return None
            at = line.index(piece, first)
            names.append((piece, at, at + len(piece)))
    return names


def _is_role(words: list[str]) -> bool:
    return all(word.lower().strip(".,'’s") in _ROLES or word.lower() in _ROLES for word in words)


def _is_anonymous(part: str) -> bool:
    words = set(re.findall(r"[a-z]+", part.lower()))
    return bool(words & _ANONYMOUS) and len(words) <= 4


def _is_named(words: list[str]) -> bool:
    """Whether every word is capitalized or a particle of names, the last one capitalized."""
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    joined = ("al-", "el-", "d'", "d’")
    return (words[-1][0].isupper() or words[-1].startswith(joined)) and all(
        word[0].isupper() or word.lower() in _PARTICLES or word.startswith(joined) for word in words
    )
