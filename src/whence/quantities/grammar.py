"""Grammar: which runs of words are a number phrase.

One rule a line, most specific first, over the kinds of `words.tsv`. What looks like a number and
counts nothing (dates, "No. 5", addresses) has rules of its own, which take the words away.

- In: `Tokens`.
- Out: `Phrase`, in order, disjoint.
- Not here: what a phrase means (`read`), which noun is counted (`nouns`).
"""

from collections.abc import Iterator
from functools import cache

from whence.quantities.tokens import PACKAGE, find_letters
from whence.text.patterns import Phrase, Rules, Tokens, compile_rules, find_phrases
from whence.text.tables import read_table

_PARTS = {
    # At most ten words: longer runs of number words are no number, and looking stays linear.
    "SPELLED": "((SMALL|BIG|ARTICLE BIG) ((DASH|AND)? (SMALL|BIG)){0,8} (AND ARTICLE HALF)?)",
    "DIGITS": "((NUM|YEARNUM) (DASH? FRACTION)? (DASH? (BIG|SCALE|MSIGN)){0,2})",
    "NUMERAL": "((NUM|YEARNUM) (DASH? FRACTION)? (AND ARTICLE HALF)? (DASH? (BIG|SCALE)){0,2}"
    "|FRACTION|HALF ARTICLE BIG|SPELLED)",
}
_BEGINNINGS = (
    "NUM|YEARNUM|FRACTION|SMALL|BIG|ARTICLE|HALF|VAGUE|FEW|DOZEN|CURSIGN|MONTH|NOCOUNT|ORD|AGED|"
    "MAGNITUDE|BETWEEN|ORDWORD|PART|TENS|DIES"
)


@cache
def _rules() -> Rules:
    return compile_rules(
        read_table(PACKAGE, "rules.tsv", columns=2),
        letters=find_letters(),
        parts=_PARTS,
        guard=f"(?={_BEGINNINGS})",
    )


def find_numbers(tokens: Tokens) -> Iterator[Phrase]:
    """Find every number phrase, leftmost first.

    Args:
        tokens: Of one paragraph.

    Returns:
        Phrases in order, disjoint; those that only take words out of the way ("skip") too.
    """
    return find_phrases(tokens, _rules())
