"""Patterns: rules that are written over kinds of words instead of letters.

"MONTH DAY COMMA? YEAR" says plainly what a date is; the same rule over letters would be a page
long and slow. Each kind of word is one private letter, a stretch of text becomes a short string of
such letters, and a rule is a regular expression over that string. The idea is that of token
patterns as in Chang and Manning (2014); ours are only a translation to Python's own expressions.

- In: rules in words, a text, and what kind each word is.
- Out: compiled rules; tokens with their kinds and offsets.
- Not here: the rules themselves (`times`, `quantities`).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_NAME = re.compile(r"\b[A-Z][A-Z_0-9]+\b")
_SPACE = re.compile(r"\s+")
_PLAIN_GROUP = re.compile(r"\((?!\?)")
_FIRST_PRIVATE = 0xE000


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and signs of a stretch of text.

    Attributes:
        words: As written.
        starts: Offset of each in the whole text.
        kinds: One letter for each.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    kinds: str

    def end(self, index: int) -> int:
        """Offset behind the token at `index`."""
        return self.starts[index] + len(self.words[index])


def assign_letters(kinds: Iterable[str]) -> dict[str, str]:
    """A private letter for every kind, the same for the same set of kinds.

    Args:
        kinds: Names of two or more upper-case letters.

    Returns:
        One character outside every script for each name.
    """
    return {kind: chr(_FIRST_PRIVATE + index) for index, kind in enumerate(sorted(set(kinds)))}


def compile_rule(
    rule: str, letters: Mapping[str, str], parts: Mapping[str, str] | None = None
) -> re.Pattern[str]:
    """Turn a rule over kinds into a regular expression over their letters.

    Args:
        rule: A regular expression in which spaces mean nothing and upper-case names stand for a
            kind or a part; groups with a name in lower case capture, others do not.
        letters: Letter of each kind.
        parts: Named pieces of rules, which may use each other but not in a circle.

    Returns:
        The compiled rule, to be matched against `Tokens.kinds`.

    Raises:
        KeyError: A name is neither kind nor part.
    """

    def spell(name: re.Match[str]) -> str:
        word = name[0]
        if parts is not None and word in parts:
            return "(?:" + _NAME.sub(spell, parts[word]) + ")"
        return letters[word]

    spelled = _SPACE.sub("", _NAME.sub(spell, rule))
    return re.compile(_PLAIN_GROUP.sub("(?:", spelled))


def cut_tokens(
    text: str, start: int, end: int, *, cut: re.Pattern[str], kind_of: Callable[[str], str]
) -> Tokens:
    """Cut a stretch of text into tokens and tell the kind of each.

    Args:
        text: The whole text.
        start: First character.
        end: Offset behind the last.
        cut: What one token is; what it does not match is no token.
        kind_of: Letter of the kind of a word.

    Returns:
        Tokens in order.
    """
    words: list[str] = []
    starts: list[int] = []
    for found in cut.finditer(text, start, end):
        words.append(found[0])
        starts.append(found.start())
    return Tokens(tuple(words), tuple(starts), "".join(map(kind_of, words)))
