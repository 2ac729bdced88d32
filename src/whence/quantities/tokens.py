"""Tokens: the words of a text and what each can be in a number phrase.

"A380", "F-16", "10:35" and "555-0142" hold digits and count nothing; "1,200", "3.5" and "1/2" are
one number each. The words are told by `words.tsv`; this module adds the forms of digits.

- In: a stretch of text.
- Out: `Tokens` with a kind each.
- Not here: rules over the kinds (`grammar`), units (`units`).
"""

import re
from functools import cache, lru_cache

from whence.text.patterns import Tokens, assign_letters, cut_tokens
from whence.text.tables import read_table

PACKAGE = "whence.quantities"

# Letters that may stand at digits without a space: scales and short units.
_GLUED = (
    r"(?:k|m|mn|mln|bn|b|tn|km|kms|cm|mm|MM|ft|mi|kg|kgs|lb|lbs|oz|ha|mph|kph|kmh|mw|gw|pc|p)\b"
)
_CUT = re.compile(
    rf"""[AaPp]\.\s?[Mm]\b\.?                                      # a.m.
    |[Nn]os?\.(?=\s?[0-9])                                         # No. 5
    |(?:US|A|C|HK|NZ|S)\$
    |[^\W\d_]+[0-9]\w*                                             # A380
    |[^\W\d_]+
    |[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/])
    |[0-9]+(?:[/:][0-9]+)+                                         # clock times, dates
    |[0-9]+(?:\.[0-9]+){{2,}}
    |[0-9]{{3}}[-–][0-9]{{3}}[-–][0-9]{{4}}                        # telephone numbers
    |[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}
    |[0-9]{{3,4}}['’]?s\b                                          # 1990s
    |[0-9]+(?:st|nd|rd|th)\b
    |[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?(?![\w,])
    |[0-9]+(?:\.[0-9]+)?(?=(?i:{_GLUED})|g\b)
    |[0-9]+(?:[.,]\w+)*[^\W\d_]\w*                                 # 3G, 4x4
    # "6. 1" in texts rebuilt from words or scans; no editor begins a sentence with a figure.
    |(?:(?<=[a-z]\s)|(?<=[($£€]))[0-9]{{1,3}}\.\s[0-9]{{1,2}}(?![0-9:,]|\s?[AaPp]\.?\s?[Mm]\b)
    |[0-9]+\.[0-9]+
    |[0-9]+
    |['’]s\b
    |\S""",
    re.VERBOSE,
)
_FORMS = (
    ("FRACTION", re.compile(r"[1-9][0-9]?/[1-9][0-9]?|[½¼¾⅓⅔]")),
    ("ORD", re.compile(r"[0-9]+(?:st|nd|rd|th)")),
    ("YEARNUM", re.compile(r"1[89][0-9]{2}|20[0-9]{2}")),
    ("NUM", re.compile(r"[0-9]{1,15}(?:\.\s?[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")),
)
_SIGNS = {
    ",": "COMMA",
    ".": "STOP",
    ";": "STOP",
    ":": "STOP",
    "!": "STOP",
    "?": "STOP",
    "(": "OPEN",
    ")": "CLOSE",
    "-": "DASH",
    "–": "DASH",
    "‑": "DASH",
    "—": "BREAK",
    "'s": "POSS",
    "’s": "POSS",
    "%": "PERCENT",
    "$": "CURSIGN",
    "£": "CURSIGN",
    "€": "CURSIGN",
    "¥": "CURSIGN",
    "₹": "CURSIGN",
    "+": "PLUSSIGN",
}
_MERIDIEM = re.compile(r"[AaPp]\.\s?[Mm]\.?")


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for word, kind, _ in read_table(PACKAGE, "words.tsv", columns=3)}


@cache
def find_letters() -> dict[str, str]:
    """The letter of every kind that a rule may name.

    Returns:
        Kind to letter; the same in every run.
    """
    kinds = {*_kinds().values(), *_SIGNS.values(), *(form for form, _ in _FORMS)}
    return assign_letters({*kinds, "CAP", "LOWER", "SIGN", "JUNK", "NOCOUNT", "MERIDIEM"})


@lru_cache(maxsize=1 << 16)
def _letter_of(word: str) -> str:
    return find_letters()[_kind_of(word)]


def _kind_of(word: str) -> str:
    if "0" <= word[0] <= "9" or word in "½¼¾⅓⅔":
        return next((kind for kind, form in _FORMS if form.fullmatch(word)), "JUNK")
    if word in _SIGNS:
        return _SIGNS[word]
    if word.endswith("$"):
        return "CURSIGN"
    if _MERIDIEM.fullmatch(word):
        return "MERIDIEM"
    if not word[0].isalpha():
        return "SIGN"
    if word.lower() in ("no.", "nos."):
        return "NOCOUNT"
    if not word.isalpha():
        return "JUNK"
    kind = _kinds().get(word.lower())
    if kind is not None:
        return kind
    return "CAP" if word[0].isupper() else "LOWER"


def cut_quantities(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into tokens with their kinds.

    Args:
        text: The whole text.
        start: First character.
        end: Offset behind the last.

    Returns:
        Tokens in order; every character that is no space stands in one.
    """
    return cut_tokens(text, start, end, cut=_CUT, kind_of=_letter_of)


@cache
def _value_table() -> dict[str, str]:
    return {word: value for word, _, value in read_table(PACKAGE, "words.tsv", columns=3)}


def value_of(word: str) -> str:
    """The value of a word in the table ("thirds": "3").

    Args:
        word: A word in any case.

    Returns:
        The value, "" if it has none.
    """
    return _value_table().get(word.lower(), "")
