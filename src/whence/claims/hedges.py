"""Hedges: words that weaken an assertion, and words that turn it round.

A "reportedly" that gets lost between two papers is a finding, and a "not" makes another claim.
Both are small closed lists; what they govern is not parsed here.

- In: the words of an occurrence.
- Out: spans of hedges; whether it is negated.
- Not here: cues of attributions (`attribution`).
"""

from collections.abc import Sequence

from whence.text import Word

_DOUBT = frozenset(
    """reportedly allegedly apparently possibly perhaps probably likely unlikely presumably
    seemingly supposedly purportedly ostensibly maybe may might could alleged suspected
    purported apparent possible probable unconfirmed rumored rumoured appears appeared
    seems seemed believed thought""".split()
)
# Verbs and participles of these are hedges inside a sentence, but no doubt as a cue by themselves.
_CUES = frozenset("appears appeared seems seemed believed thought may might could".split())
_MEASURE = frozenset(
    "about around approximately nearly almost roughly some estimated circa at up over more".split()
)
# Of these only the pair is a hedge: "at least", "up to".
_PAIRS = {"at": frozenset({"least", "most"}), "up": frozenset({"to"}), "more": frozenset({"than"})}
_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion dozen dozens half""".split()
)
_NEGATION = frozenset(
    """not no never neither nor none nobody nothing without cannot deny denies denied denying
    refused refuse refuses""".split()
)
_SUBORDINATORS = frozenset(
    "that which who whose whom because although though if unless when while after before as".split()
)


def find_hedges(text: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Hedges among the words of an occurrence.

    Words of doubt ("reportedly", "may") count anywhere; words of measure ("about", "at least")
    only where a number follows.

    Args:
        text: The document's text.
        words: Words in order.

    Returns:
        Stretches in order; "at least" is one stretch.
    """
    plain = [text[word.start : word.end].lower() for word in words]
    found = []
    for index, word in enumerate(plain):
        if word in _DOUBT and not (word == "may" and text[words[index].start] == "M"):
            found.append(words[index])
        elif word in _MEASURE:
            last = _end_of_measure(plain, index)
            if last is not None:
                found.append(Word(words[index].start, words[last].end))
    return tuple(found)


def _end_of_measure(plain: Sequence[str], index: int) -> int | None:
    last = index
    if plain[index] in _PAIRS:
        last += 1
        if last >= len(plain) or plain[last] not in _PAIRS[plain[index]]:
            return None
    after = plain[last + 1] if last + 1 < len(plain) else ""
    return last if after in _NUMBER_WORDS or after[:1].isdigit() else None


def find_negation(text: str, words: Sequence[Word]) -> int | None:
    """Where the first word that turns an assertion round stands.

    Args:
        text: The document's text.
        words: Words in order.

    Returns:
        Index among the words of the first "not", "never", "didn't" and the like, or None.
    """
    for index, word in enumerate(words):
        plain = text[word.start : word.end].lower().replace("’", "'")
        if plain in _NEGATION or plain.endswith("n't"):
            return index
    return None


def has_negation(text: str, words: Sequence[Word]) -> bool:
    """Whether the main clause is turned round.

    Only words before the first subordinate clause count: "the mayor left because he was not well"
    asserts that he left.

    Args:
        text: The document's text.
        words: Words in order.

    Returns:
        True for an odd case too: double negation is not resolved.
    """
    plain = [text[word.start : word.end].lower() for word in words]
    ends = [index for index, word in enumerate(plain) if index > 1 and word in _SUBORDINATORS]
    return find_negation(text, words[: ends[0]] if ends else words) is not None


def is_measure(words: str) -> bool:
    """Whether a hedge weakens a number ("about", "at least") and not the assertion.

    Args:
        words: The words of the hedge.

    Returns:
        True for a word of measure.
    """
    return words.lower().split(" ", 1)[0] in _MEASURE


def is_doubt(words: str) -> bool:
    """Whether a cue is itself a word of doubt ("reportedly", "allegedly").

    Args:
        words: The words of the cue.

    Returns:
        True if one of them is.
    """
    return any(word in _DOUBT - _CUES for word in words.lower().split())
