"""Tokens: the words of a text and what each can be in an expression of time.

"May" is a month only with a capital, "sat" is Saturday only with one, and "10:35", "1990s" and
"a.m." are one sign each though they hold several characters. What the words are is told by
`words.tsv`; this module reads it and adds the forms of digits.

- In: a stretch of text.
- Out: `Tokens` with a kind each, and the value of a word.
- Not here: rules over the kinds (`grammar`).
"""

import re
from functools import cache, lru_cache

from whence.text.patterns import Tokens, assign_letters, cut_tokens
from whence.text.tables import read_table

_PACKAGE = "whence.times"

_CUT = re.compile(
    r"""[AaPp]\.\s?[Mm]\b\.?                                      # a.m.
    |[Oo]['’][Cc]lock\b
    |[^\W\d_]+                                                    # a word
    |[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![0-9-])
    |[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])
    |[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9.])
    |[0-9]{1,2}(?::[0-9]{2}){1,2}(?![0-9:])
    |[0-9]{1,2}\.[0-9]{2}(?=\s?(?:[AaPp]\.?\s?[Mm]\b))            # 9.25 am
    |[0-9]{1,2}/[0-9]{1,2}(?![0-9/])
    |[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?
    |[0-9]+\.[0-9]+
    |[0-9]{3}0['’]?s\b                                            # 1990s
    |[0-9]{1,2}(?:st|nd|rd|th)\b
    |[0-9]+
    |['’][sS]\b
    |['’‘][0-9]0s\b                                               # '90s
    |['’‘][0-9]{2}\b                                              # '98
    |\S""",
    re.VERBOSE,
)
_DIGIT_FORMS = (
    ("ISO", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*")),
    ("SLASHED", re.compile(r"[0-9]{1,2}([/.])[0-9]{1,2}\1[0-9]{2,4}")),
    ("CLOCK", re.compile(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?")),
    ("FRACTION", re.compile(r"[1-9]/[1-9]")),
    ("DECADE", re.compile(r"[12][0-9]{2}0['’]?s")),
    ("NTH", re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)")),
    ("RANK", re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)")),
    ("YEAR", re.compile(r"1[0-9]{3}|2[01][0-9]{2}")),
    ("DAYNO", re.compile(r"0?[1-9]|[12][0-9]|3[01]")),
    ("NUMBER", re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")),
)
_SIGNS = {
    ",": "COMMA",
    ".": "STOP",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    "'s": "POSS",
    "’s": "POSS",
    "(": "OPEN",
    ")": "CLOSE",
    "½": "FRACTION",
    "¼": "FRACTION",
    "¾": "FRACTION",
    "$": "MONEY",
    "£": "MONEY",
    "€": "MONEY",
    "¥": "MONEY",
    "₹": "MONEY",
    "#": "MONEY",
    "%": "PERCENT",
    "+": "ZONESIGN",
}
# Kinds whose words mean a time only with a capital.
_CAPITAL_ONLY = frozenset(("ABBREV", "WDABBR", "MAYBE"))
_MERIDIEM = re.compile(r"([AaPp])\.?\s?[Mm]\.?")


@cache
def _table() -> dict[str, tuple[str, str]]:
    """Kind and value of each word of `words.tsv`."""
    rows = read_table(_PACKAGE, "words.tsv", columns=3)
    return {word: (kind, value) for word, kind, value in rows}


@cache
def find_letters() -> dict[str, str]:
    """The letter of every kind that a rule may name.

    Returns:
        Kind to letter; the same in every run.
    """
    kinds = {kind for kind, _ in _table().values()}
    kinds.update(form for form, _ in _DIGIT_FORMS)
    kinds.update(_SIGNS.values())
    kinds.update(("MERIDIEM", "SHORTYEAR", "SHORTDECADE", "CAP", "LOWER", "SIGN"))
    return assign_letters(kinds)


@lru_cache(maxsize=1 << 16)
def _letter_of(word: str) -> str:
    return find_letters()[_kind_of(word)]


def _kind_of(word: str) -> str:
    if "0" <= word[0] <= "9":
        return _digit_kind(word)
    if word in _SIGNS:
        return _SIGNS[word]
    if word[0] in "'’‘" and len(word) > 1:
        return "SHORTDECADE" if word.endswith("s") else "SHORTYEAR"
    if _MERIDIEM.fullmatch(word):
        return "MERIDIEM"
    if not word[0].isalpha():
        return "SIGN"
    kind, _ = _table().get(word.lower(), ("", ""))
    if kind and not (kind in _CAPITAL_ONLY and word[0].islower()):
        return kind
    return "CAP" if word[0].isupper() else "LOWER"


def _digit_kind(word: str) -> str:
    for kind, form in _DIGIT_FORMS:
        if form.fullmatch(word):
            return kind
    return "SIGN"


def cut_times(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into tokens with their kinds.

    Args:
        text: The whole text.
        start: First character.
        end: Offset behind the last.

    Returns:
        Tokens in order; every character that is no space stands in one.
    """
    return cut_tokens(text, start, end, cut=_CUT, kind_of=_letter_of)


def value_of(word: str) -> str:
    """The value of a word in the table ("march": "3", "ago": "-1").

    Args:
        word: A word in any case.

    Returns:
        The value, "" if it has none.
    """
    return _table().get(word.lower(), ("", ""))[1]


def is_meridiem_late(word: str) -> bool:
    """Whether "a.m." or "p.m." means the second half of the day.

    Args:
        word: Such a word.

    Returns:
        True for p.m.
    """
    return word[0] in "pP"
