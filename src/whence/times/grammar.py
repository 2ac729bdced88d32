"""Grammar: which runs of words are an expression of time.

One rule a line, most specific first, over the kinds of `words.tsv`. A rule only says what belongs
together and which part is what; other modules say what it means. Guards against words that only
look like times ("$2000", "28-year-old") are rules too: they take the words and mean nothing.

- In: `Tokens`.
- Out: `Phrase`, in order, disjoint.
- Not here: what a phrase means (`explicit`, `relative`, `lengths`, `clock`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whence.text.patterns import Tokens, compile_rule
from whence.text.tables import read_table
from whence.times.tokens import find_letters

_PARTS = {
    "MON": "(MONTH|MAYBE|ABBREV STOP?)",
    "WDAY": "(WEEKDAY|WDABBR STOP?)",
    "DAYN": "(DAYNO|NTH)",
    "SPELLED": "(NUMWORD NUMWORD (DASH? NUMWORD)?)",
    "YEARS": "(YEAR|SHORTYEAR)",
    "DIGITS": "(DAYNO|NUMBER|YEAR)",
    # At most eight words: longer runs of number words are no number, and looking stays linear.
    "NUMERAL": "((DIGITS FRACTION?|NUMWORD|BIGNUM|FRACTION|HALF|ARTICLE BIGNUM)"
    "(DASH? (AND DASH?)? (ARTICLE DASH?)? (NUMWORD|BIGNUM|FRACTION|HALF)){0,6})",
    "ONEU": "(DAYU|WEEKU|MONTHU|YEARU|LONGU|CENTURY|CLOCKU|QUARTER|WEEKEND)",
    "MANYU": "(UNITS|CLOCKUS|QUARTERS|WEEKENDS)",
    "ANYU": "(DAYU|WEEKU|MONTHU|YEARU|LONGU|CENTURY|CLOCKU|UNITS|CLOCKUS|QUARTERS)",
    "DATEU": "(DAYU|WEEKU|MONTHU|YEARU|LONGU|CENTURY|WEEKEND)",
    "ROUGH": "(ABOUT|OVER|(MORE|LESS) THAN|AT LEAST|AT MOST|UP TO)",
    "SHADE": "(THE? (EARLY|MID|LATE) (IN|OF|DASH)? THE?|THE? PARTOF OF THE?)",
    "VAGUE": "(ARTICLE? FEW OF? (MORE)?)",
    "NTHQ": "((ORDINAL|NTH) DASH? QUARTER)",
    "NTHH": "((ORDINAL|NTH|LAST) DASH? HALF)",
    "LINK": "(DASH|TO|UNTIL|AND|OR)",
    "RELYEAR": "((LAST|THIS|NEXT|CURRENT) YEARU)",
}

_NAMED = re.compile(r"\(\?P<\w+>")

# Kinds that begin no expression, and kinds that begin none before a common word: most words of a
# text are such, and looking skips them at once (measured: twice as fast).
_NO_BEGINNING = "LOWER|CAP|SIGN|COMMA|STOP|CLOSE|OPEN|POSS|MERIDIEM|ZONE|OF|TO|OR|UNTIL|FROM|AND|THAN|OLD|ERA|IN"
_WEAK_BEGINNING = (
    "THE|ARTICLE|ITS|AT|OVER|UP|ABOUT|MORE|LESS|THIS|THAT|FEW|ANOTHER|LAST|EVERY|NEW|FISCAL|DAYNO|"
    "NUMBER|NUMWORD|BIGNUM|ORDINAL|FRACTION|NTH|HALF|FULL|NEXT|PREV|PER|FRACTION|RANK"
)
_COMMON = "LOWER|CAP|SIGN|COMMA|STOP|CLOSE|IN"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One expression: tokens `start` to `end` (exclusive).

    Attributes:
        rule: Name of the resolver.
        groups: First and last token of the named parts that took part.
    """

    tokens: Tokens
    rule: str
    start: int
    end: int
    groups: dict[str, tuple[int, int]]

    def words(self, group: str) -> tuple[str, ...]:
        """Words of a part, lower case; empty if it took no part."""
        start, end = self.groups.get(group, (0, 0))
        return tuple(word.lower() for word in self.tokens.words[start:end])

    def word(self, group: str) -> str:
        """First word of a part, or ""."""
        return (self.words(group) or ("",))[0]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The rules of `rules.tsv`.

    Attributes:
        begins: All rules as one expression; the group that took part bears the rule's number.
    """

    begins: re.Pattern[str]
    names: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]


@cache
def _grammar() -> _Grammar:
    letters = find_letters()
    rows = read_table("whence.times", "rules.tsv", columns=2)
    bare = "|".join(
        f"(?P<r{number}>{_NAMED.sub('(', rule)})" for number, (_, rule) in enumerate(rows)
    )
    return _Grammar(
        compile_rule(
            f"(?!{_NO_BEGINNING}|({_WEAK_BEGINNING})({_COMMON}))({bare})", letters, _PARTS
        ),
        tuple(name for name, _ in rows),
        tuple(compile_rule(rule, letters, _PARTS) for _, rule in rows),
    )


def find_phrases(tokens: Tokens) -> Iterator[Phrase]:
    """Find every expression of time, leftmost first.

    Args:
        tokens: Of one paragraph.

    Yields:
        Phrases in order, disjoint; those that only take words out of the way ("skip") too.
    """
    grammar = _grammar()
    for hit in grammar.begins.finditer(tokens.kinds):
        number = int((hit.lastgroup or "r0")[1:])
        found = grammar.patterns[number].match(tokens.kinds, hit.start())
        if found is not None:
            groups = {name: found.span(name) for name, part in found.groupdict().items() if part}
            yield Phrase(tokens, grammar.names[number], found.start(), found.end(), groups)
