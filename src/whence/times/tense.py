"""Tense: whether the words around a date look back or ahead.

"Will meet on Friday" and "met on Friday" mean two Fridays. We look for the nearest cue before the
date in its sentence, then for the nearest one behind it; the verb that only reports ("said") counts
only where the date hangs on it ("said Friday").

- In: the words of a sentence, and where the date stands.
- Out: "past", "future" or "" when nothing tells.
- Not here: which Friday it then is (`weekdays`).
"""

from collections.abc import Iterator, Sequence
from functools import cache

from whence.text.tables import read_table

# A date this many words behind a reporting verb hangs on it: "said late Friday", "said on Friday".
_CLOSE = 3
# Words within which a modal verb ("would hold") still speaks of the date.
_MODAL_REACH = 6
_BE = frozenset("is are was were be being".split())
# Words that mean the past of what they stand before: "had been due to expire".
_PLUPERFECT = frozenset(("had", "been"))


@cache
def _cues() -> dict[str, str]:
    """Cue and what it tells: "past", "ahead", "ahead to" (before "to"), "modal", "report"."""
    return {row[0]: row[1] for row in read_table("whence.times", "tenses.tsv", columns=2)}


def find_tense(words: Sequence[str], start: int, end: int) -> str:
    """Tell whether the sentence around an expression looks back or ahead.

    Args:
        words: Words and signs of the sentence, as written.
        start: Index of the expression's first word.
        end: Index behind its last word.

    Returns:
        "past", "future" or "".
    """
    if end < len(words) and words[end] in ("'s", "’s"):
        return ""
    cues = _cues()
    beside = (*words[max(0, start - _CLOSE) : start], *words[end : end + 1])
    if any(cues.get(word.lower()) == "report" for word in beside):
        return "past"
    before = (_tell(words, index) for index in range(start - 1, -1, -1))
    after = (_tell(words, index) for index in range(end, len(words)))
    return _first(before) or _first(after) or _reported(words)


def _first(cues: Iterator[str]) -> str:
    """The nearest cue; a modal verb far away counts only if nothing else is said."""
    modal = ""
    for distance, cue in enumerate(cues):
        if cue == "modal":
            if distance < _MODAL_REACH:
                return "future"
            modal = "future"
        elif cue:
            return cue
    return modal


def _tell(words: Sequence[str], index: int) -> str:
    """What one word tells."""
    word = words[index]
    cue = _cues().get(word.lower(), "")
    if cue in ("ahead", "modal"):
        return "future" if cue == "ahead" else cue
    if cue == "ahead to":
        return _tell_plan(words, index)
    if cue == "report":
        return ""
    if cue == "past" or _is_past_form(word):
        return "past"
    return ""


def _tell_plan(words: Sequence[str], index: int) -> str:
    """What "expected to", "due for" tell, by the words beside them."""
    follows = words[index + 1].lower() if index + 1 < len(words) else ""
    precedes = [word.lower() for word in words[max(0, index - 2) : index]]
    if any(word in _PLUPERFECT for word in precedes):
        return "past"
    if words[index].lower() == "due" and not _BE.intersection(precedes):
        return ""
    return "future" if follows in ("to", "for", "on") else ""


def _is_past_form(word: str) -> bool:
    return len(word) > 4 and word.islower() and word.endswith("ed") and not word.endswith("eed")


def _reported(words: Sequence[str]) -> str:
    cues = _cues()
    return "past" if any(cues.get(word.lower()) == "report" for word in words) else ""
