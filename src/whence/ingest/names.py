"""Names: what pages write into their fields, brought down to the name itself.

Sites fill "author" with "By ANA LIND, Staff Writer", "admin" or an address, and end every title
with their own name. What is left is compared and counted, so it has to be the bare name or nothing.

- In: the value of one field.
- Out: the bare value, or "" where none is left.
- Not here: which of several values holds (`finds`).
"""

import re
from urllib.parse import urlsplit

from whence.ingest.bylines import read_byline
from whence.ingest.outlets import is_same_outlet

_BY = re.compile(r"^\W*(?:written\s+|posted\s+|published\s+|reported\s+)?by\b\W*", re.IGNORECASE)
_NOBODY = frozenset(
    "admin administrator staff editor editors editorial team newsroom webmaster guest "
    "contributor author anonymous unknown desk reporter correspondent user root none null "
    "default web online press agencies agency wire full bio blog profile view reviewed updated "
    "update last medium small large paid authors article licensed publisher marketing support "
    "info contact office service services department".split()
)
_NO_NAME = re.compile(r"[@#<>{}\[\]|=\\]|https?:|www\.|\.com\b|\d{2,}")
_CUT = re.compile(r"\s+(?:[|•·»]|[-–—]{1,2}|::)\s+")
_WORDS_OF_NAME = 6


def split_authors(value: str, outlet: str | None) -> tuple[str, ...]:
    """The people in an author field.

    Args:
        value: As the page has it.
        outlet: Outlets call themselves author; their name is dropped.

    Returns:
        Names in order; none for "admin", addresses and the outlet itself.
    """
    bare = _BY.sub("", " ".join(value.split()))
    byline = read_byline(f"By {bare}") if len(bare) < 200 else None
    names = [name for name, _, _ in byline.names] if byline is not None else [bare]
    cleaned = (clean_author(name, outlet) for name in names)
    return tuple(name for name in dict.fromkeys(cleaned) if name)


def clean_author(name: str, outlet: str | None) -> str:
    """One person's name without role, sign or capitals; "" if it is no name."""
    bare = _BY.sub("", " ".join(name.split())).strip(" ,;:.-–—/()")
    words = bare.split()
    if not words or len(words) > _WORDS_OF_NAME or _NO_NAME.search(bare):
        return ""
    if _NOBODY.intersection(word.casefold().strip(".,") for word in words):
        return ""
    if not any(letter.isupper() for letter in bare) or ":" in bare:
        return ""
    if outlet is not None and is_same_outlet(bare, outlet):
        return ""
    return bare.title() if bare.isupper() and len(words) > 1 else bare


def clean_site_name(value: str) -> str:
    """A site's name without what follows a sign; "" for an address or a whole sentence."""
    name = _CUT.split(" ".join(value.split()))[0].strip(" .|-–—")
    if (
        not name
        or len(name) > 60
        or len(name.split()) > 8
        or name.startswith(("http", "www.", "@"))
    ):
        return ""
    return name


def clean_title(value: str) -> tuple[str, str]:
    """A title and the site's name behind its last sign; the name is "" where no sign is."""
    bare = " ".join(value.split())
    cuts = list(_CUT.finditer(bare))
    if not cuts:
        return bare, ""
    return bare[: cuts[-1].start()].strip(), bare[cuts[-1].end() :].strip()


def is_web_address(value: str) -> bool:
    """Whether this is one whole address of the web."""
    bare = value.strip()
    if not bare.startswith(("http://", "https://")) or re.search(r"\s", bare) or len(bare) > 2000:
        return False
    try:
        host = urlsplit(bare).hostname
    except ValueError:
        return False
    return host is not None and "." in host
