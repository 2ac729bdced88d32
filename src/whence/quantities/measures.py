"""Measures: money, percentages, ages, magnitudes, and numbers with a unit.

- In: `Phrase`.
- Out: `Amount`, or None.
- Not here: plain counts (`counts`).
"""

from whence.quantities.amount import (
    Amount,
    counted_of,
    find_hedge,
    is_year,
    read_numbers,
    read_value,
)
from whence.quantities.nouns import find_noun
from whence.quantities.tokens import find_letters, value_of
from whence.quantities.units import find_currency, find_unit, per_time, raise_unit
from whence.quantities.vague import make_room
from whence.text.patterns import Phrase

_PERCENT = 100.0
_OLDEST = 115


def read_age(phrase: Phrase) -> Amount | None:
    """Read "34-year-old", "aged 28", "Orla Venn, 28,"."""
    value = read_value(phrase.words("num"))
    word = phrase.word("unit") or "years"
    unit = find_unit(word)
    if value is None or unit is None or value > _OLDEST:
        return None
    confidence = 0.9 if "unit" in phrase.groups else 0.75
    return Amount(
        make_room(value, value, ()), unit.name, "age", "age", confidence, phrase.start, phrase.end
    )


def read_money(phrase: Phrase) -> Amount | None:
    """Read "$5 million", "110 billion euros", "$1.2-1.5bn"."""
    numbers = read_numbers(phrase)
    sign = phrase.word("sign")
    code = "GBP" if sign in ("pound", "pounds") else find_currency(sign)
    if numbers is None or code is None:
        return None
    hedged = find_hedge(phrase)
    room = make_room(*numbers, hedged.hedge)
    return Amount(room, code, None, "money", 0.95, hedged.start, hedged.end)


def read_percent(phrase: Phrase) -> Amount | None:
    """Read "12 percent", "10-15%", "three percentage points"."""
    numbers = read_numbers(phrase)
    if numbers is None:
        return None
    hedged = find_hedge(phrase)
    unit = "percentage point" if "points" in phrase.groups else "percent"
    room = make_room(*numbers, hedged.hedge)
    of = counted_of(phrase, phrase.end)
    return Amount(room, unit, of, "percentage", 0.95, hedged.start, hedged.end)


def read_part(phrase: Phrase) -> Amount | None:
    """Read "two-thirds of the voters", "half of them", as percent."""
    count = read_value(phrase.words("num"))
    parts = float(value_of(phrase.word("part")) or 1)
    if count is None or not 0 < count <= parts:
        return None
    hedged = find_hedge(phrase)
    share = _PERCENT * count / parts
    of = counted_of(phrase, phrase.end)
    room = make_room(share, share, hedged.hedge)
    return Amount(room, "percent", of, "part of a whole", 0.8, hedged.start, hedged.end)


def read_one_in(phrase: Phrase) -> Amount | None:
    """Read "one in five people", "nine out of ten", as percent."""
    count, whole = read_value(phrase.words("num")), read_value(phrase.words("part"))
    if count is None or whole is None or not 0 < count < whole:
        return None
    noun = find_noun(phrase.tokens, phrase.end, is_one=False)
    hedged = find_hedge(phrase)
    share = _PERCENT * count / whole
    of = noun.lemma if noun is not None else None
    room = make_room(share, share, hedged.hedge)
    return Amount(room, "percent", of, "so many in so many", 0.7, hedged.start, hedged.end)


def read_magnitude(phrase: Phrase) -> Amount | None:
    """Read "magnitude 6.1", "a 5.9-magnitude quake"."""
    value = read_value(phrase.words("num"))
    if value is None:
        return None
    room = make_room(value, value, ())
    return Amount(room, "magnitude", None, "magnitude", 0.95, phrase.start, phrase.end)


def read_measure(phrase: Phrase) -> Amount | None:
    """Read "12 km", "50 miles per hour", "two-day", "5 million barrels of oil"."""
    numbers = read_numbers(phrase)
    unit = find_unit(phrase.word("unit"))
    if numbers is None or unit is None or is_year(phrase) or _is_rank(phrase):
        return None
    if "square" in phrase.groups:
        unit = raise_unit(unit, phrase.word("square"))
    if unit.measure == "temperature" and _is_minus(phrase):
        numbers = (-numbers[1], -numbers[0])
    if "per" in phrase.groups:
        unit = per_time(unit, phrase.words("per")[-1])
    hedged = find_hedge(phrase)
    room = make_room(*numbers, hedged.hedge)
    of = counted_of(phrase, phrase.end)
    return Amount(room, unit.name, of, "measure", 0.9, hedged.start, hedged.end)


def _is_minus(phrase: Phrase) -> bool:
    """Whether "minus" stands before a temperature."""
    return phrase.start > 0 and phrase.tokens.words[phrase.start - 1].lower() in ("minus", "−")


def _is_rank(phrase: Phrase) -> bool:
    """Whether the number stands behind a capitalised word: "Chapter Two Seconds", "Apollo 11"."""
    letters = find_letters()
    return phrase.start > 0 and phrase.tokens.kinds[phrase.start - 1] == letters["NOCOUNT"]
