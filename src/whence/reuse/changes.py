"""Changes: what one of two like passages says that the other does not.

A copy is rarely false in its whole length: one number, one name, one "reportedly" is, or "police
said" is gone and a claim has become a fact. Of all differences we keep those that change what is
claimed, in words that a reader can check.

- In: the words of two passages and which of them are equal.
- Out: `Change`, and a sentence or two.
- Not here: who changed it (`descent` knows the direction, if anyone does).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from whence.reuse.compare import Run
from whence.reuse.paraphrase_wording import FRAME
from whence.reuse.words import fold_word
from whence.text.numerals import CARDINALS, ORDINALS, SCALES, read_numeral

# Words that weaken what is said; our own list, kept to those that news uses of whole statements.
HEDGES = frozenset(
    """about allegedly alleged almost apparent apparently approximately around believed claimed
    claims could estimated likely may might nearly perhaps possible possibly presumably probably
    purported purportedly reported reportedly roughly seemingly some suggested suspected""".split()
)
NEGATIONS = frozenset("no not never none without cannot nobody nothing neither nor".split())
# Words that bring in a speaker; what stands among the hedges ("claimed") is read as one.
SAYING = frozenset(
    """say says said saying tell tells told according announce announces announced state states
    stated add adds added""".split()
)
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december today yesterday tomorrow tonight""".split()
)
_UNVERIFIED = frozenset("unconfirmed uncorroborated unverified unsubstantiated".split())
_VERIFYING = frozenset(
    """authenticate authenticated confirm confirmation confirmed corroborate corroborated
    corroboration independently substantiated verification verified verify""".split()
)
# Number words that are written alone or beside others; "hundreds" and "dozens" are numbers as well.
_NUMBERS = frozenset(
    (*CARDINALS, *ORDINALS, *SCALES, *(f"{name}s" for name in SCALES), "dozen", "dozens", "half")
)
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th)")
# What may stand between "not" and "verified", and before "not", besides grammar.
_BETWEEN = frozenset("able immediate immediately independent official officially possible".split())
_AUXILIARY = frozenset("are can could had has have is was were".split())
# Words of an attribution that are shown before and behind its verb.
_BEFORE, _BEHIND = 4, 2
# Differences of one kind that are spelled out; the rest is counted.
_SHOWN = 3

_Words = Sequence[str]
_Gap = tuple[int, int, int, int]


class ChangeKind(Enum):
    """What kind of words differ; the value is the label that a reader sees."""

    NUMBER = "numbers"
    DAY = "days"
    NAME = "names"
    HEDGE = "hedges"
    CAVEAT = "caveats"
    NEGATION = "negations"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one kind that differ between two equal runs.

    Attributes:
        a: What the first passage has there, as written; empty if nothing.
        b: What the second one has.
        a_start: First word of the first passage that differs there, counted in the passage.
        a_end: Behind the last one.
        b_start: The same in the second passage.
        b_end: Behind the last one.
    """

    kind: ChangeKind
    a: tuple[str, ...]
    b: tuple[str, ...]
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def find_changes(a: Sequence[str], b: Sequence[str], runs: Sequence[Run]) -> tuple[Change, ...]:
    """Find what differs between two passages and changes what is claimed.

    Args:
        a: Words of the first passage as written.
        b: Words of the second.
        runs: The equal words.

    Returns:
        In order of place, then of kind; none for equal passages. With the passages swapped, the
        same with sides swapped. A number that differs is always among them, but not one in another
        look ("3rd" and "third"). An attribution that only stands elsewhere is no change.
    """
    gaps = list(_find_gaps(a, b, runs))
    more = _count_cues(a, b, gaps)
    found = []
    for gap in gaps:
        left, right = _pick(a, *gap[:2]), _pick(b, *gap[2:])
        for kind in ChangeKind if left != right else ():
            if kind is ChangeKind.ATTRIBUTION and not _is_dropped(a, b, gap, more):
                continue
            one, other = left.get(kind, ()), right.get(kind, ())
            is_look = kind is ChangeKind.NUMBER and _read_numbers(one) == _read_numbers(other)
            if one != other and not is_look:
                found.append(Change(kind, one, other, *gap))
    return tuple(found)


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
    changes = find_changes(a, b, runs)
    return "; ".join((f"{equal} of {longest} words equal", *name_changes(changes)))


def name_changes(changes: Sequence[Change]) -> Iterator[str]:
    """Say changes in words.

    Args:
        changes: In any order.

    Yields:
        One text a kind that occurs, for example 'numbers: "12" / "15"'; three of a kind are spelled
        out, the rest is counted.
    """
    for kind in ChangeKind:
        shown = [f"{_quote(one.a)} / {_quote(one.b)}" for one in changes if one.kind is kind]
        rest = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
        if shown:
            yield f"{kind.value}: {', '.join(shown[:_SHOWN])}{rest}"


def is_number(word: str) -> bool:
    """Whether a word holds a digit or is a number word ("twelve", "third", "dozens", "half")."""
    return any(sign.isdigit() for sign in word) or word.lower() in _NUMBERS


def _read_numbers(words: _Words) -> list[object]:
    """What number words are worth, each by itself; a word without a value stands for itself."""
    return [_read_number(word.lower()) for word in words]


@lru_cache(maxsize=4096)
def _read_number(word: str) -> object:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal or word in ORDINALS:
        return "ordinal", int(ordinal[1]) if ordinal else ORDINALS[word]
    value = read_numeral([word])
    return word if value is None else value


def _find_gaps(a: _Words, b: _Words, runs: Sequence[Run]) -> Iterator[_Gap]:
    """Where the words between one equal run and the next stand on each side."""
    at_a = at_b = 0
    for run in (*runs, Run(len(a), len(b), 0)):
        if run.a > at_a or run.b > at_b:
            yield at_a, run.a, at_b, run.b
        at_a, at_b = run.a + run.length, run.b + run.length


def _pick(words: _Words, start: int, end: int) -> dict[ChangeKind, tuple[str, ...]]:
    """The words of each kind in one side of a gap; those of a caveat are of no other kind."""
    has_caveat = any(map(_ends_caveat, words[start:end]))
    caveats = list(_find_caveats(words, start, end)) if has_caveat else []
    taken = {at for first, last in caveats for at in range(first, last)}
    picked: dict[ChangeKind, tuple[str, ...]] = {}
    for at in range(start, end):
        for kind in _find_kinds(words[at]) if at not in taken else ():
            picked[kind] = (*picked.get(kind, ()), words[at])
    if caveats:
        texts = (" ".join(words[first:last]) for first, last in caveats)
        picked[ChangeKind.CAVEAT] = tuple(texts)
    attribution = _pick_attribution(words, start, end)
    if attribution:
        picked[ChangeKind.ATTRIBUTION] = tuple(attribution)
    return picked


@lru_cache(maxsize=65536)
def _find_kinds(word: str) -> tuple[ChangeKind, ...]:
    """What a word may be by itself."""
    return tuple(kind for kind, is_of_kind in _TESTS.items() if is_of_kind(word))


@lru_cache(maxsize=65536)
def _is_saying(word: str) -> bool:
    return fold_word(word) in SAYING


@lru_cache(maxsize=65536)
def _ends_caveat(word: str) -> bool:
    folded = fold_word(word)
    return folded in _UNVERIFIED or folded in _VERIFYING


def _is_day(word: str) -> bool:
    return fold_word(word) in _DAYS and (word[0].isupper() or word.endswith(("day", "morrow")))


def _is_name(word: str) -> bool:
    """A word with a capital; a sentence's first word among them, which a reader will see."""
    return (
        word[0].isupper()
        and not is_number(word)
        and not _is_day(word)
        and fold_word(word) not in FRAME
    )


def _is_hedge(word: str) -> bool:
    return fold_word(word) in HEDGES and not _is_day(word)


def _is_negation(word: str) -> bool:
    folded = fold_word(word)
    return folded in NEGATIONS or folded.endswith("n't")


_TESTS: dict[ChangeKind, Callable[[str], bool]] = {
    ChangeKind.NUMBER: is_number,
    ChangeKind.DAY: _is_day,
    ChangeKind.NAME: _is_name,
    ChangeKind.HEDGE: _is_hedge,
    ChangeKind.NEGATION: _is_negation,
}


def _find_caveats(words: _Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Phrases such as "could not be independently verified" that end among these words."""
    until = start
    for place in range(start, end):
        folded = fold_word(words[place])
        if folded in _UNVERIFIED:
            yield place, place + 1
        elif folded in _VERIFYING and place >= until:
            first = _find_denial(words, place)
            if first is not None:
                until = place + 1
                while until < len(words) and fold_word(words[until]) in _VERIFYING:
                    until += 1
                yield first, until


def _find_denial(words: _Words, place: int) -> int | None:
    """First word of what turns a verification into its lack; None if it is none."""
    at = place - 1
    while at >= 0 and not _denies(words[at]):
        folded = fold_word(words[at])
        if folded not in FRAME and folded not in _VERIFYING and folded not in _BETWEEN:
            return None
        at -= 1
    if at < 0:
        return None
    return at - 1 if at and fold_word(words[at - 1]) in _AUXILIARY else at


def _denies(word: str) -> bool:
    return _is_negation(word) or fold_word(word) == "unable"


def _pick_attribution(words: _Words, start: int, end: int) -> list[str]:
    """The first word of saying among these, with those beside it."""
    for place in range(start, end):
        if _is_saying(words[place]):
            return list(words[max(start, place - _BEFORE) : min(end, place + _BEHIND + 1)])
    return []


def _count_saying(words: _Words) -> int:
    return sum(map(_is_saying, words))


def _count_cues(a: _Words, b: _Words, gaps: Sequence[_Gap]) -> int:
    """How many more words of saying the first passage has outside of what is equal."""
    return sum(
        _count_saying(a[gap[0] : gap[1]]) - _count_saying(b[gap[2] : gap[3]]) for gap in gaps
    )


def _is_dropped(a: _Words, b: _Words, gap: _Gap, more: int) -> bool:
    """Whether an attribution stands here on that side which has more of them on the whole."""
    left, right = _count_saying(a[gap[0] : gap[1]]), _count_saying(b[gap[2] : gap[3]])
    return (more > 0 and left > right) or (more < 0 and right > left)


def _quote(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"' if words else "none"
