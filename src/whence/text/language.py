"""Language: whether a text is English, by its small words.

Everything that reads was learned or written for English. On another language it would say things
that look like answers, so a text that is plainly not English is told apart from one that is merely
short or odd.

- In: an article's text.
- Out: "en" or None; whether it is plainly another language.
- Not here: telling other languages apart.
"""

import re
from itertools import islice

_SMALL = frozenset(
    "the of and to in a is was for on that with as by at from it he said has are were be had "
    "have not his an they their this who which but its will been after more she or her would "
    "we".split()
)
_WORD = re.compile(r"[^\W\d_]+")
# In English news a third to a half of all words are small ones; in German, French or Dutch
# under a tenth are words of this list.
_SHARE = 0.18
_FEWEST = 12
_MOST = 5000
# Of 2,000 English news texts the lowest share among those of 60 words and more was .136.
_FOREIGN_SHARE = 0.12
_ENOUGH_WORDS = 60
_ENOUGH_LETTERS = 200


def guess_language(text: str) -> str | None:
    """Two letters of the language, or None when unsure.

    Args:
        text: The article; only its first 5,000 words count.

    Returns:
        "en" if enough of its words are small English ones.
    """
    words = _first_words(text)
    if len(words) < _FEWEST:
        return None
    return "en" if _small(words) >= _SHARE * len(words) else None


def is_foreign(text: str) -> bool:
    """Whether a text is plainly in another language than English.

    Args:
        text: The article; only its first 5,000 words count.

    Returns:
        True if it is long enough to tell and hardly any word is a small English one, or if most
        letters are of another script; False when unsure.
    """
    words = _first_words(text)
    letters = sum(map(len, words))
    latin = sum(char.isascii() for word in words for char in word)
    if letters >= _ENOUGH_LETTERS and latin < letters / 2:
        return True
    return len(words) >= _ENOUGH_WORDS and _small(words) < _FOREIGN_SHARE * len(words)


def _first_words(text: str) -> list[str]:
    return [match[0].lower() for match in islice(_WORD.finditer(text), _MOST)]


def _small(words: list[str]) -> int:
    return sum(word in _SMALL for word in words)
