"""Lengths and sets: how long something takes, and how often it comes back.

"Two weeks" fixes no day but can be compared; "every Monday" is a set. "A year" behind a price is a
rate, not a length. Values follow TIMEX3: P2W, PT10H, P2Y6M, PXD for "a few days".

- In: `Phrase`, `Scene`.
- Out: `Reading`, or None.
- Not here: stretches that end at the publication ("the past two months": `relative`).
"""

from whence.records import TimeKind
from whence.text.numerals import read_numeral
from whence.text.patterns import Phrase
from whence.times.reading import Reading, Scene
from whence.times.tokens import value_of

_CLOCK = {
    "hour": "H",
    "hours": "H",
    "minute": "M",
    "minutes": "M",
    "seconds": "S",
}
# Units that TIMEX3 writes as so many of another one.
_MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "FN": (2, "W")}
_HALVES = {"Y": "6M", "H": "30M", "M": "30S"}
_SEASONS = ("SP", "SU", "FA", "WI")
_LINKS = frozenset(("-", "–", "—", "‑", "to", "or", "and", "until"))


def read_count(words: tuple[str, ...]) -> float | None:
    """How many units number words name.

    Args:
        words: Lower case; "a" and "another" are one, "half an" a half, "a couple of" two.

    Returns:
        The number, or None for vague words ("several").
    """
    if "couple" in words:
        return 2
    if words in (("another",), ("a",), ("an",)):
        return 1
    return read_numeral([word for word in words if word not in ("of", "more")])


def to_duration(count: float | None, word: str) -> str:
    """The TIMEX3 value of a length.

    Args:
        count: How many units, or None if unknown.
        word: The unit, such as "weeks".

    Returns:
        Such as "P2W", "PT10H", "P2Y6M", "P20Y" (two decades) or "PXD".
    """
    clock = _CLOCK.get(word)
    letter = clock or value_of(word)
    lead = "PT" if clock else "P"
    if letter in _MULTIPLES:
        factor, smaller = _MULTIPLES[letter]
        if count is None:
            return f"{lead}X{letter}"
        count, letter = count * factor, smaller
    if count is None:
        return f"{lead}X{letter}"
    whole = int(count)
    half = _HALVES.get(letter if lead == "PT" or letter == "Y" else "")
    if count == whole:
        return f"{lead}{whole}{letter}"
    if count - whole == 0.5 and half is not None:
        return f"{lead}{whole}{letter}{half}" if whole else f"{lead}{half}"
    return f"{lead}{count:g}{letter}"


def read_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "two weeks", "a 10-hour", "12 to 18 months", "a year and a half", "$5 a year"."""
    del scene
    word = phrase.word("unit")
    words = phrase.words("num")
    count = read_count(words)
    if _is_rate(phrase, words):
        return Reading(TimeKind.SET, to_duration(1, word), "rate", 0.8)
    is_vague = count is None and any(value_of(part) == "X" for part in words)
    if count is None and not is_vague:
        return None
    if "half" in phrase.groups and count is not None:
        count += 0.5
    rule = "length between two numbers" if "high" in phrase.groups else "length"
    if "rough" in phrase.groups:
        rule = f"{rule}; {' '.join(phrase.words('rough'))}"
    return Reading(TimeKind.DURATION, to_duration(count, word), rule, 0.85)


# Signs and words within which a price stands before its "a year".
_PRICE_REACH = 5
_OFTEN = frozenset(("once", "twice", "times"))


def _is_rate(phrase: Phrase, words: tuple[str, ...]) -> bool:
    """Whether "a year" says how often: behind a price, a percentage or "twice"."""
    if words not in (("a",), ("an",)) or phrase.start == 0:
        return False
    before = phrase.tokens.words[max(0, phrase.start - _PRICE_REACH) : phrase.start]
    if before[-1].lower() in _OFTEN:
        return True
    is_behind_number = before[-1].lower() in ("cents", "percent", "%", "million", "billion")
    return is_behind_number or (before[-1][0].isdigit() and any(w in "$£€¥" for w in before))


def read_bare_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "years", "weeks", "day-long": a length whose number is not told."""
    del scene
    word = phrase.word("unit")
    count = None if word.endswith("s") or word in ("centuries", "millennia") else 1
    return Reading(TimeKind.DURATION, to_duration(count, word), "length without number", 0.5)


def read_recent(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "recent years", "the coming weeks": only before or after the publication."""
    del scene
    words = phrase.tokens.words[phrase.start : phrase.end]
    is_ahead = any(word.lower() in ("coming", "next", "ahead") for word in words)
    timex = "FUTURE_REF" if is_ahead else "PAST_REF"
    return Reading(TimeKind.DATE, timex, "unknown stretch at the publication", 0.5)


def read_each(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "every Monday", "each year", "every two weeks"."""
    del scene
    words = phrase.words("what")
    value, last = value_of(words[0]), words[-1]
    step = 2 if "other" in _lower(phrase) else 1
    if value in ("MO", "AF", "EV", "NI"):
        timex = f"XXXX-XX-XXT{value}"
    elif _kind_is_weekday(words[0]):
        timex = f"XXXX-WXX-{value}"
    elif _kind_is_month(words[0]):
        timex = f"XXXX-{int(value):02d}"
    elif words[0] in ("summer", "winter", "autumn", "spring", "fall"):
        timex = f"XXXX-{_SEASONS[int(value)]}"
    else:
        count = read_numeral(words[:-1]) if len(words) > 1 else step
        timex = to_duration(count, last)
    return Reading(TimeKind.SET, timex, "set", 0.85)


def _lower(phrase: Phrase) -> tuple[str, ...]:
    return tuple(word.lower() for word in phrase.tokens.words[phrase.start : phrase.end])


def _kind_is_weekday(word: str) -> bool:
    return word.endswith("day") and word != "day"


def _kind_is_month(word: str) -> bool:
    return value_of(word).isdigit() and not word.endswith(("day", "er", "mn", "ng", "ll"))


def read_weekdays(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "Mondays", "Tuesday nights"."""
    del scene
    part = value_of(phrase.word("part"))
    timex = f"XXXX-WXX-{value_of(phrase.word('wday'))}" + (f"T{part}" if part else "")
    return Reading(TimeKind.SET, timex, "set of weekdays", 0.85)


def read_set_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "daily", "annually", "per month"."""
    del scene
    word = phrase.word("unit")
    timex = to_duration(1, word) if word else value_of(phrase.word("word"))
    return Reading(TimeKind.SET, timex, "set", 0.8)


_REFERENCES = {
    "future": "FUTURE_REF",
    "term": "FUTURE_REF",
    "past": "PAST_REF",
    "recent": "PAST_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
}


def read_reference(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "now", "recently", "the future": only past, present or future."""
    del scene
    timex = _REFERENCES.get(phrase.word("word"), "PRESENT_REF")
    return Reading(TimeKind.DATE, timex, "points to past, present or future", 0.5)
