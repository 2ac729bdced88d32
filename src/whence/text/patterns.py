"""Patterns: rules that are written over kinds of words instead of letters.

"MONTH DAY COMMA? YEAR" says plainly what a date is; the same rule over letters would be a page
long and slow. Each kind of word is one private letter, a stretch of text becomes a short string of
such letters, and a rule is a regular expression over that string. The idea is that of token
patterns as in Chang and Manning (2014); ours are only a translation to Python's own expressions.

- In: rules in words, a text, and what kind each word is.
- Out: compiled rules; tokens with their kinds and offsets; the phrases that rules find.
- Not here: the rules themselves (`times`, `quantities`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

_NAME = re.compile(r"\b[A-Z][A-Z_0-9]+\b")
_SPACE = re.compile(r"\s+")
_PLAIN_GROUP = re.compile(r"\((?!\?)")
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one rule found: tokens `start` to `end` (exclusive).

    Attributes:
        rule: Name of the rule.
        groups: First and last token (exclusive) of the named parts that took part.
    """

    tokens: Tokens
    rule: str
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]

    def words(self, group: str) -> tuple[str, ...]:
        """Words of a part, lower case; empty if it took no part."""
        start, end = self.groups.get(group, (0, 0))
        return tuple(word.lower() for word in self.tokens.words[start:end])

    def word(self, group: str) -> str:
        """First word of a part, or ""."""
        return (self.words(group) or ("",))[0]


@dataclass(frozen=True, slots=True)
class Rules:
    """The compiled rules of a room.

    Attributes:
        begins: All rules as one expression; the group that took part bears the rule's number.
        names: Name of each rule.
        patterns: Each rule alone, with its named parts.
    """

    begins: re.Pattern[str]
    names: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]


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


def compile_rules(
    rows: Iterable[tuple[str, ...]],
    *,
    letters: Mapping[str, str],
    parts: Mapping[str, str],
    guard: str,
) -> Rules:
    """Compile all rules of a room.

    Args:
        rows: Name and rule, most specific first; names may repeat.
        letters: Letter of each kind.
        parts: Named pieces of rules.
        guard: A rule that every phrase must also fit at its first word, such as "(?=NUM|WORD)"; it
            is tried first and spares most words of a text the other rules.

    Returns:
        The rules, for `find_phrases`.
    """
    named = tuple((row[0], row[1]) for row in rows)
    bare = "|".join(
        f"(?P<r{number}>{_NAMED_GROUP.sub('(', rule)})" for number, (_, rule) in enumerate(named)
    )
    return Rules(
        compile_rule(f"{guard}({bare})", letters, parts),
        tuple(name for name, _ in named),
        tuple(compile_rule(rule, letters, parts) for _, rule in named),
    )


def find_phrases(tokens: Tokens, rules: Rules) -> Iterator[Phrase]:
    """Find every phrase that a rule describes, leftmost first; at one word the first rule wins.

    Args:
        tokens: Of one stretch of text.
        rules: Of the room.

    Yields:
        Phrases in order, disjoint.
    """
    for hit in rules.begins.finditer(tokens.kinds):
        number = int((hit.lastgroup or "r0")[1:])
        found = rules.patterns[number].match(tokens.kinds, hit.start())
        if found is not None:
            groups = {name: found.span(name) for name, part in found.groupdict().items() if part}
            yield Phrase(tokens, rules.names[number], found.start(), found.end(), groups)


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
