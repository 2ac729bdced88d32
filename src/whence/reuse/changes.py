"""Changes: what one of two like passages says that the other does not.

A copy is rarely false in its whole length: one number, one name, one "reportedly" is. Of all
differences we name those that change what is claimed, in words that a reader can check.

- In: the words of two passages and which of them are equal.
- Out: a sentence or two.
- Not here: who changed it (`descent` knows the direction, if anyone does).
"""

from collections.abc import Iterator, Sequence

from whence.reuse.compare import Run
from whence.reuse.words import fold_word

# Words that weaken what is said; our own list, kept to those that news uses of whole statements.
HEDGES = frozenset(
    """about allegedly alleged almost apparent apparently approximately around believed claimed
    claims could estimated likely may might nearly perhaps possible possibly presumably probably
    purported purportedly reported reportedly roughly seemingly some suggested suspected
    unconfirmed unverified""".split()
)
NEGATIONS = frozenset("no not never none without cannot nobody nothing neither nor".split())
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty
    forty fifty hundred hundreds thousand thousands million millions billion""".split()
)
# Differences of one kind that are spelled out; the rest is counted.
_SHOWN = 3


def describe_changes(a: Sequence[str], b: Sequence[str], runs: Sequence[Run]) -> str:
    """Say what differs between two passages.

    Args:
        a: Words of the first passage as written.
        b: Words of the second.
        runs: The equal words.

    Returns:
        For example '23 of 25 words equal; numbers: "12" / "15"; hedges: "reportedly" / none'. The
        first passage stands before the slash.
    """
    equal = sum(run.length for run in runs)
    longest = max(len(a), len(b))
    parts = [f"{equal} of {longest} words equal"]
    found: dict[str, list[str]] = {}
    for only_a, only_b in _differences(a, b, runs):
        for kind, of_kind in (
            ("numbers", _pick_numbers),
            ("hedges", _pick_hedges),
            ("negations", _pick_negations),
            ("names", _pick_names),
        ):
            left, right = of_kind(only_a), of_kind(only_b)
            if left != right and (left or right):
                found.setdefault(kind, []).append(f"{_quote(left)} / {_quote(right)}")
    for kind, shown in found.items():
        rest = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
        parts.append(f"{kind}: {', '.join(shown[:_SHOWN])}{rest}")
    return "; ".join(parts)


def is_number(word: str) -> bool:
    """Whether a word holds a digit or is a common number word."""
    return any(sign.isdigit() for sign in word) or word.lower() in _NUMBERS


def _differences(
    a: Sequence[str], b: Sequence[str], runs: Sequence[Run]
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of each side between one equal run and the next."""
    at_a = at_b = 0
    for run in (*runs, Run(len(a), len(b), 0)):
        if run.a > at_a or run.b > at_b:
            yield list(a[at_a : run.a]), list(b[at_b : run.b])
        at_a, at_b = run.a + run.length, run.b + run.length


def _pick_numbers(words: list[str]) -> list[str]:
    return [word for word in words if is_number(word)]


def _pick_hedges(words: list[str]) -> list[str]:
    return [word for word in words if fold_word(word) in HEDGES]


def _pick_negations(words: list[str]) -> list[str]:
    return [
        word for word in words if fold_word(word) in NEGATIONS or fold_word(word).endswith("n't")
    ]


def _pick_names(words: list[str]) -> list[str]:
    """Words with a capital; a sentence's first word among them, which a reader will see."""
    return [word for word in words if word[0].isupper() and not is_number(word)]


def _quote(words: list[str]) -> str:
    return f'"{" ".join(words)}"' if words else "none"
