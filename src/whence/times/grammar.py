"""Grammar: which runs of words are an expression of time.

One rule a line, most specific first, over the kinds of `words.tsv`. A rule only says what belongs
together and which part is what; other modules say what it means. Guards against words that only
look like times ("$2000", "28-year-old") are rules too: they take the words and mean nothing.

- In: `Tokens`.
- Out: `Phrase`, in order, disjoint.
- Not here: what a phrase means (`explicit`, `relative`, `lengths`, `clock`).
"""

from collections.abc import Iterator
from functools import cache

from whence.text.patterns import Phrase, Rules, Tokens, compile_rules, find_phrases
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

# Kinds that begin no expression, and kinds that begin none before a common word: most words of a
# text are such, and looking skips them at once (measured: twice as fast).
_NO_BEGINNING = (
    "LOWER|CAP|SIGN|COMMA|STOP|CLOSE|OPEN|POSS|PERCENT|DASH|MERIDIEM|ZONE|"
    "OF|TO|OR|UNTIL|AND|THAN|IN"
)
_WEAK_BEGINNING = (
    "MONEY|THE|ARTICLE|ITS|AT|OVER|UP|ABOUT|MORE|LESS|THIS|THAT|FEW|ANOTHER|LAST|EVERY|NEW|FISCAL|DAYNO|"
    "NUMBER|NUMWORD|BIGNUM|ORDINAL|FRACTION|NTH|HALF|FULL|NEXT|PREV|PER|FRACTION|RANK"
)
_COMMON = "LOWER|CAP|SIGN|COMMA|STOP|CLOSE|IN|MONEY"


@cache
def _rules() -> Rules:
    return compile_rules(
        read_table("whence.times", "rules.tsv", columns=2),
        letters=find_letters(),
        parts=_PARTS,
        guard=f"(?!{_NO_BEGINNING}|({_WEAK_BEGINNING})({_COMMON}))",
    )


def find_expressions(tokens: Tokens) -> Iterator[Phrase]:
    """Find every expression of time, leftmost first.

    Args:
        tokens: Of one paragraph.

    Returns:
        Phrases in order, disjoint; those that only take words out of the way ("skip") too.
    """
    return find_phrases(tokens, _rules())
