"""Folding: one spelling for the many spellings of a word in a name.

Qassem and Kassem, Yousef and Yusuf, Médecins and Medecins are the same words in other alphabets'
clothes. The key of a word drops what varies (diacritics, doubled letters, article prefixes) and
writes one letter for sounds that transliteration spells in several ways. It is our own short table,
after the rules of thumb of transliterated news Arabic and Russian; it errs on the side of telling
words apart, as vowels are kept in three classes. A word in Arabic or Cyrillic letters is spelled in
Latin ones first.

- In: a word or a name as written.
- Out: its folded form, its key.
- Not here: which words of a name must agree (`entities.names`).
"""

import re
import unicodedata
from functools import lru_cache

from whence.entities.scripts import Script, find_script, latin_letters, to_latin

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:a[lrstnzd]|ass|el|e[zsrtd]|ess|[ae]sh|ech|ath|ul)[-'’](?=\w{2})")
_MARKS = re.compile(r"[^\w\s]|_")
_DOUBLED = re.compile(r"(.)\1+")

# Order matters: longer spellings first; each pair is (spelling, what the key writes).
_SOUNDS = (
    ("shch", "sh"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("dh", "d"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ea", "i"),
    ("ie", "i"),
    ("iy", "i"),
    ("ey", "i"),
    ("ei", "i"),
    ("ai", "i"),
    ("ay", "i"),
    ("y", "i"),
    ("e", "i"),
    ("o", "u"),
)
_QU = re.compile(r"qu(?=[aeio])")
_HARD_C = re.compile(r"c(?!h)")
_GLIDE = re.compile(r"^i(?=[aiu])")
_SILENT_H = re.compile(r"(?<=[aiu])h$")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """A text in lower case without diacritics; nothing else changes.

    Args:
        text: Any text.

    Returns:
        The folded text; letters of other scripts stay.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(latin_letters()))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def find_key(word: str) -> str:
    """The key of one word of a name: equal for spellings of the same word.

    Args:
        word: Without space, in any script that `scripts` knows; possessive endings and article
            prefixes ("al-") are dropped.

    Returns:
        The key, never empty unless the word holds no letter and no digit.
    """
    is_foreign = find_script(word) in (Script.ARABIC, Script.CYRILLIC)
    folded = _POSSESSIVE.sub("", to_latin(word) if is_foreign else fold(word))
    folded = _MARKS.sub("", _ARTICLE.sub("", folded))
    if len(folded) < 4 or any(sign.isdigit() for sign in folded):
        return folded
    folded = _QU.sub("k", folded)
    for spelling, sound in _SOUNDS:
        folded = folded.replace(spelling, sound)
    folded = _DOUBLED.sub(r"\1", _HARD_C.sub("k", folded))
    return _SILENT_H.sub("", _GLIDE.sub("", folded))
