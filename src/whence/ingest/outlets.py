"""Outlets: who published a document, where something on it says so.

The outlet is what a reader counts; three copies by one outlet are no three voices. A site's own
name is best, its address is the last resort, and a name is taken from plain text only where it
cannot be anything else.

- In: names, lines and web addresses.
- Out: names of outlets.
- Not here: agencies (`agencies`); weighing several finds (`facts`).
"""

import re
from urllib.parse import urlsplit

_WORDS = frozenset(
    "times post herald courier gazette tribune chronicle news daily journal observer guardian "
    "telegraph independent star mail standard express echo examiner bulletin weekly review "
    "mirror sun globe register sentinel dispatch record argus monitor today broadcasting radio "
    "tv television magazine portal watch newspaper online inquirer press reporter ledger "
    "advertiser citizen leader voice channel network media wire digest tageblatt zeitung "
    "nachrichten le la el".split()
) - {"le", "la", "el"}  # fmt: skip
_NOT_NAMES = frozenset(
    "breaking latest top local world national sports sport business more our the all live watch "
    "in on of to for with is are daily weekly news today online radio tv video".split()
)
_CONNECTORS = frozenset(("of", "the", "and", "&", "de", "la", "le"))
_COPYRIGHT = re.compile(r"©|\(c\)(?=\W*\d{4})|\bcopyright\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b(?:\s*[-–—,/]\s*(?:(?:19|20)?\d\d|present))?")
_RIGHTS_END = re.compile(
    r"\b(?:all\s+rights|rights\s+reserved|no\s+part|this\s+material|terms|privacy|reproduction|"
    r"unauthorized|designed|powered|"
    r"registered|part\s+of|published\s+by|a\s+division|contact|cookies|content)\b.*$|[|•·∙].*$|"
    r"\.\s+[A-Z].*$",
    re.IGNORECASE | re.DOTALL,
)
_LEGAL = re.compile(
    r",?\s*\b(?:ltd|limited|llc|l\.l\.c|inc|incorporated|plc|gmbh|corp|corporation|co|company|"
    r"pty|s\.?a)\b\.?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[^\W_][\w .,&'’!-]{1,48}$")
# Hosts that lend their name to many writers: the first label is the outlet.
_LENT = (
    "blogspot wordpress tumblr livejournal typepad medium substack over-blog hubpages weebly "
    "wixsite ghost github googlepages squarespace".split()
)  # fmt: skip
_GENERIC = frozenset(
    "www www1 www2 www3 ww2 m mobile amp article articles news edition editions en uk us int "
    "international world sport sports entertainment blog blogs archive archives web old new "
    "beta static story stories local politics business tech".split()
)
# Second-level labels under which outlets register, as in example.co.uk.
_SECOND = frozenset("co com org net gov ac edu gob or ne go".split())


def is_outlet_like(line: str) -> bool:
    """Whether the line is nothing but a name such as newspapers and stations have.

    Args:
        line: One line.

    Returns:
        True for two to five capitalized words, one of them a usual word of such names.
    """
    words = line.strip(" .|").split()
    if not 2 <= len(words) <= 5 or ":" in line or line.rstrip().endswith((".", "?", "!", ",")):
        return False
    folded = [word.casefold().strip("'’,") for word in words]
    named = all(word[0].isupper() or word in _CONNECTORS or word[0].isdigit() for word in words)
    return named and bool(_WORDS.intersection(folded)) and not _NOT_NAMES.issuperset(folded)


def find_copyright_name(line: str) -> tuple[str, int, int] | None:
    """The name in a copyright line.

    Args:
        line: One line, such as "© 2024 The Valley Mirror. All rights reserved."

    Returns:
        The name as written with its offsets in the line; None where it is missing or unclear.
    """
    sign = _COPYRIGHT.search(line)
    if sign is None:
        return None
    rest = line[sign.end() :]
    rest = _RIGHTS_END.sub("", _YEARS.sub(lambda m: " " * len(m[0]), rest))
    rest = re.sub(r"©|\(c\)|\bcopyright\b|\bby\b", lambda m: " " * len(m[0]), rest, flags=re.I)
    name = _LEGAL.sub("", rest.strip(" .,:;-–—|©()"))
    name = name.strip(" .,:;-–—|©()")
    if not name or not _NAME.match(name) or len(name.split()) > 6 or not name[0].isupper():
        return None
    start = line.find(name, sign.end())
    return (name, start, start + len(name)) if start >= 0 else None


def name_host(url: str) -> str | None:
    """The name of the site in a web address, without the parts that sites share.

    Args:
        url: An address with its scheme.

    Returns:
        Such as "valley-mirror.example" or "somebody.blogspot.com"; None for no address.
    """
    try:
        host = (urlsplit(url.strip()).hostname or "").casefold().rstrip(".")
    except ValueError:
        return None
    labels = [label for label in host.split(".") if label]
    if len(labels) < 2 or all(label.isdigit() for label in labels):
        return None
    ends = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2
    own = labels[-ends]
    if own in _LENT:
        return ".".join(labels[-ends - 1 :]) if len(labels) > ends else host
    while len(labels) > ends and (labels[0] in _GENERIC or labels[0].startswith(own)):
        labels.pop(0)
    return ".".join(labels)


def is_host_of(name: str, url: str) -> bool:
    """Whether the address spells this name, as coastal-herald.example does the Coastal Herald."""
    host = name_host(url)
    if host is None:
        return False
    letters = _fold(name)
    return len(letters) >= 4 and letters in (_fold(label) for label in host.split("."))


def is_same_outlet(first: str, second: str) -> bool:
    """Whether two spellings are one name: articles, case and signs aside."""
    return _fold(first) == _fold(second)


def _fold(name: str) -> str:
    bare = re.sub(r"^the\s+", "", name.casefold())
    return "".join(letter for letter in bare if letter.isalnum())
