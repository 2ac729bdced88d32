"""Scripts: names in Arabic and Cyrillic letters beside the same names in Latin ones.

A name in another script is spelled in Latin letters before it is compared. Cyrillic spells vowels,
so the spelling nearly is the one of the news. Arabic leaves most vowels out, and each paper writes
them in as it likes: there only the consonants tell, the skeleton of the name. The tables are our
own, after those of the Library of Congress, as the usual library needs a compiler to install.

- In: a word.
- Out: its script, its Latin spelling, its skeleton.
- Not here: how skeletons are compared (`likeness`).
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from whence.text.tables import read_table


class Script(Enum):
    """What letters a name is written in, as far as the difference matters here."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Letter:
    script: Script
    latin: str
    bone: str


_ARTICLE = re.compile(r"^(?:\u0648)?\u0627\u0644[-\u0640]?(?=\w{3})")
_LATIN_ARTICLE = re.compile(
    r"^(?:a[lrstnzd]|ass|el|e[zsrtd]|ess|[ae]sh|ech|ath|ul)[-'\u2019](?=\w{2})"
)
# Latin spellings of several letters, longer ones first, and the consonant that they stand for.
_SPELLED = (
    ("shch", "c"),
    ("tch", "c"),
    ("sch", "c"),
    ("dzh", "j"),
    ("sh", "c"),
    ("ch", "c"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("p", "b"),
    ("v", "f"),
)
_SOFT_C = re.compile(r"c(?=[eiy])")
_NO_BONE = re.compile(r"[^b-df-hj-np-tz]")
_DOUBLED = re.compile(r"(.)\1+")


@cache
def _load_letters() -> Mapping[str, _Letter]:
    rows = read_table("whence.entities", "letters.tsv", columns=4)
    return {
        letter: _Letter(Script(script), latin.strip("-"), bone.strip("-"))
        for letter, script, latin, bone in rows
    }


@lru_cache(maxsize=50_000)
def find_script(text: str) -> Script:
    """The script of most letters of a text.

    Args:
        text: A name.

    Returns:
        LATIN for a text without letters, OTHER for scripts that have no table.
    """
    if text.isascii():
        return Script.LATIN
    counts = dict.fromkeys(Script, 0)
    letters = _load_letters()
    for sign in text.casefold():
        if sign.isalpha():
            known = letters.get(sign)
            is_latin = unicodedata.name(sign, "").startswith("LATIN")
            counts[known.script if known else Script.LATIN if is_latin else Script.OTHER] += 1
    return max(counts, key=lambda script: counts[script])


@cache
def latin_letters() -> Mapping[int, str]:
    """Latin letters that Unicode does not take apart, for `str.translate`."""
    letters = _load_letters().items()
    return {ord(sign): one.latin for sign, one in letters if one.script is Script.LATIN}


@lru_cache(maxsize=50_000)
def to_latin(text: str) -> str:
    """A text in lower case with its letters spelled in Latin ones.

    Args:
        text: Any text.

    Returns:
        The spelling; signs without one stay as they are. An Arabic article is left out.
    """
    if text.isascii():
        return text.lower()
    letters = _load_letters()
    words = (_ARTICLE.sub("", word) for word in text.casefold().split(" "))
    plain = unicodedata.normalize("NFKC", " ".join(words))
    spelled = "".join(letters[sign].latin if sign in letters else sign for sign in plain)
    apart = unicodedata.normalize("NFKD", spelled)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def find_bones(word: str) -> str:
    """The skeleton of a word: its consonants, those written alike, no vowels, no article.

    Args:
        word: In any script.

    Returns:
        Letters a to z; empty if the word has no consonant. "w" and "y" are vowels here.
    """
    script = find_script(word)
    if script in (Script.ARABIC, Script.CYRILLIC):
        letters = _load_letters()
        bare = _ARTICLE.sub("", word.casefold())
        bones = "".join(letters[sign].bone for sign in bare if sign in letters)
        return _DOUBLED.sub(r"\1", bones.replace("dj", "j"))
    folded = _LATIN_ARTICLE.sub("", to_latin(word))
    folded = _SOFT_C.sub("s", folded[:-1] if folded.endswith("ah") else folded)
    for spelling, bone in _SPELLED:
        folded = folded.replace(spelling, bone.upper())
    folded = folded.replace("c", "k").lower()
    return _DOUBLED.sub(r"\1", _NO_BONE.sub("", folded))
