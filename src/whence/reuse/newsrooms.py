"""Newsrooms: which names in a text are those of papers, broadcasters and agencies.

A name is a newsroom's if the pile knows it as one, if a word of the trade is part of it ("Merrin
Daily"), if such a word stands beside it ("the broadcaster Vell"), or if it is one of the few that
everybody knows by a name that says nothing. In doubt it is none: whoever is credited by mistake
becomes a source that never was.

- In: a stretch of text; names that the pile knows.
- Out: `Newsroom`s with their place.
- Not here: whether the text credits them (`wordings`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from whence.text.tables import read_table

BESIDE = (
    r"(?:news ?paper|daily|tabloid|weekly|magazine|broadcaster|news ?wire|news agency|press agency"
    r"|wire service|news (?:web ?)?site|news portal|news channel|news outlet|radio station"
    r"|radio network|(?:tv|television) (?:station|channel|network|news)|television|radio|tv"
    r"|website)"
)
_WORD = r"[^\W\d_a-z][\w&.’'/-]*[\w’']|[^\W\d_a-z]|\d+[^\W\d_]\w*"
_RUN = re.compile(
    rf"(?<![\w@#/.])(?:{_WORD})(?:[ \xa0](?:(?:of|and|&|de|la|el)[ \xa0])?(?:{_WORD}))*"
)
_HOST = re.compile(r"(?<![\w@/.])(?:[\w-]+\.)+(?:com|org|net|info|news|co\.\w\w)\b(?!/|@)")
_BEFORE = re.compile(rf"\b{BESIDE} [“\"‘']?$", re.IGNORECASE)
_AFTER = re.compile(
    rf"[”\"’']?,? (?:(?:an?|the) [\w -]{{0,20}})?{BESIDE}\b(?![- ][“\"‘']?(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "The Lebanese newspaper" and "state television" have no name.
_NO_NAME = re.compile(r"(?:[a-z]an|ese|ish|can|aqi|eli|ani|nch|tch|ic|[Ss]tate|Chinese|Public)$")
# Where only a newsroom can stand, whatever it is called.
_FIRST_BY = re.compile(
    r"\b(?:(?:first|originally|initially) (?:reported|published|revealed|disclosed|broken|told"
    r"|brought to light|made public)|as reported)(?: (?:on )?\w+day)? (?:by|in|on)"
    r" (?:the )?[“\"‘']?$",
    re.IGNORECASE,
)
_WAS_FIRST = re.compile(
    r"[”\"’']?(?:,? (?:which|who) (?:was |were )?(?:the )?first (?:to )?report(?:ed)?\b"
    r"| first reported (?:that|on|the)\b|(?:,? which)? broke the (?:story|news)\b"
    r"| was (?:the )?first to report\b| is reporting (?:that|today)\b)"
)
_BODY = re.compile(
    r"\b(?:service|ministry|department|police|cent(?:er|re)s?|institute|university|office"
    r"|commission|council|court|committee|association|government|army|foundation|hospital|company"
    r"|inc|ltd|group|bank|school|watch|union|fund|bureau)\b",
    re.IGNORECASE,
)
_SHAPE = re.compile(r"[^\W\d_a-z]\w{2,}(?:(?<!bar)wire|(?<!x)(?<!m)(?<!ord)press|news)")
_ARTICLE = re.compile(r"(?:\bthe|['’]s?) [“\"‘']?$", re.IGNORECASE)
_TAIL = frozenset("agency service network channel online magazine".split())
_SITE = re.compile(r"\.(?:com|org|net)$", re.IGNORECASE)
# What opens a sentence or a title beside a name and is no part of it.
_OPENERS = frozenset(
    "the a an and but as on in at for from by to with according however meanwhile when while after "
    "before since also if this that its it he she they we you i monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october "
    "november december president mr mrs ms citing quoting via per source sources story told".split()
)
_SMALL = frozenset("of and & de la el".split())
_NEAR = 50


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A newsroom that is named.

    Attributes:
        start: Offset of its name.
        end: Offset behind it, without a genitive.
        name: As written.
        is_sure: Whether it could be nothing else; "the Standard said" may mean something else.
    """

    start: int
    end: int
    name: str
    is_sure: bool


def find_newsrooms(
    text: str, start: int, end: int, is_known: Callable[[str], bool]
) -> Iterator[Newsroom]:
    """Find the names of newsrooms in a stretch of text.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        is_known: Whether the pile knows a name as an outlet's.

    Yields:
        In order, disjoint; the longest at each place.
    """
    for run in _RUN.finditer(text, start, end):
        words = [(run.start() + m.start(), run.start() + m.end()) for m in _cut(run[0])]
        row = 0
        while row < len(words):
            found, after = _find_at(text, words, row, (start, end), is_known)
            if found is not None:
                yield found
            row = after
    for host in _HOST.finditer(text, start, end):
        if host[0][0].islower():
            yield Newsroom(host.start(), host.end(), host[0], is_sure=True)


def is_common(name: str) -> bool:
    """Whether a name is one common word that many newsrooms have in theirs ("Post")."""
    return "alone" in _load_words().get(name.lower(), ())


def _cut(run: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"[^ \xa0]+", run)


def _find_at(
    text: str,
    words: list[tuple[int, int]],
    row: int,
    bounds: tuple[int, int],
    is_known: Callable[[str], bool],
) -> tuple[Newsroom | None, int]:
    """The longest newsroom whose name begins with this word, and the row to go on from."""
    first = text[slice(*words[row])]
    if first.lower() in _OPENERS or first.lower() in _SMALL:
        return None, row + 1
    has_article = (
        _ARTICLE.search(text, max(bounds[0], words[row][0] - 6), words[row][0]) is not None
    )
    best: tuple[Newsroom, int] | None = None
    for last in range(row, min(len(words), row + 6)):
        start, end = words[row][0], words[last][1]
        written = text[start:end]
        is_genitive = written.endswith(("'s", "’s"))
        name = re.sub(r"(?:['’]s|['’.])$", "", written)
        sort = _sort_of(name, has_article=has_article, is_known=is_known)
        if not sort and _stands_beside(text, start, start + len(name), bounds):
            sort = "sure"
        if sort:
            best = Newsroom(start, start + len(name), name, sort == "sure"), last + 1
        if is_genitive or (best and last + 1 < len(words) and _is_small(text, words[last + 1])):
            break
    if best is None:
        return None, row + 1
    return best


def _is_small(text: str, word: tuple[int, int]) -> bool:
    return text[slice(*word)] in ("and", "&")


def _sort_of(name: str, *, has_article: bool, is_known: Callable[[str], bool]) -> str:
    """How sure it is that a name is a newsroom's: "sure", "likely", or empty for no."""
    table = _load_words()
    if _SHAPE.fullmatch(name):
        return "sure"
    words = _SITE.sub("", name.lower()).replace("-", " ").split()
    if is_known(name) or "name" in table.get(_SITE.sub("", name.lower()), ()) or _SITE.search(name):
        return "sure"
    if not words or words[0] in ("vice", "white"):
        return ""
    if len(words) > 2 and words[-1] in _TAIL:
        words = words[:-1]
    sorts = table.get(words[-1], ())
    if len(words) > 1:
        if "last" in sorts or "first" in table.get(words[0], ()):
            return "sure"
        return "likely" if "the" in sorts and has_article else ""
    if "alone" in sorts and has_article and name[0].isupper():
        return "likely"
    return ""


def _stands_beside(text: str, start: int, end: int, bounds: tuple[int, int]) -> bool:
    """Whether the words before or behind a name say that it is a newsroom's."""
    before, after = (
        text[max(bounds[0], start - _NEAR) : start],
        text[end : min(bounds[1], end + _NEAR)],
    )
    name = text[start:end]
    if (_BEFORE.search(before) or _AFTER.match(after)) and not _NO_NAME.search(name):
        return True
    is_whole = not after[1:2].isupper() and _BODY.search(name) is None
    return is_whole and bool(_FIRST_BY.search(before) or _WAS_FIRST.match(after))


@cache
def _load_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, sorts in read_table("whence.reuse", "newsrooms.tsv", columns=2):
        found[word] = (*found.get(word, ()), *sorts.split())
    return found
