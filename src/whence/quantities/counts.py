"""Counts: numbers of people and things, plain or vague.

A bare number is kept only where the words around it say that something was counted ("killing 12",
"12 were hurt"); years, scores and models are let go, because a wrong number is worse than a missed
one.

- In: `Phrase`.
- Out: `Amount`, or None.
- Not here: numbers with a unit (`measures`).
"""

from whence.quantities.amount import Amount, Hedged, find_hedge, is_year, read_numbers, read_value
from whence.quantities.nouns import Noun, find_noun, is_plural, skip_partitive, stops, to_singular
from whence.quantities.tokens import find_letters
from whence.quantities.units import find_currency, find_unit
from whence.quantities.vague import Room, make_room, make_word_room, round_room
from whence.text.numerals import SCALES
from whence.text.patterns import Phrase


def read_vague(phrase: Phrase) -> Amount | None:
    """Read "dozens of", "tens of thousands", "a couple of weeks", "several hundred"."""
    words = phrase.word("vague")
    if words == "few" and not _is_a_few(phrase):
        return None
    if "vague2" in phrase.groups:
        words = f"{words} of {phrase.word('vague2')}"
    big = phrase.word("big")
    times = float(SCALES.get(big, 12 if big == "dozen" else 1))
    room = make_word_room(words, times=times)
    if room is None:
        return None
    hedged = find_hedge(phrase)
    if hedged.hedge in _UNSURE_HEDGES:
        hedged = Hedged((), phrase.start, phrase.end)
    room = _hedge_room(room, hedged.hedge)
    confidence = 0.8
    if "unit" in phrase.groups:
        word = phrase.word("unit")
        unit = find_unit(word)
        name = unit.name if unit is not None else find_currency(word)
        return Amount(room, name, None, "vague number", confidence, hedged.start, hedged.end)
    noun = _vague_noun(phrase)
    if noun is None and not _has_company(phrase):
        return None
    of = noun.lemma if noun is not None else None
    return Amount(room, None, of, "vague number", confidence, hedged.start, hedged.end)


def _is_a_few(phrase: Phrase) -> bool:
    """Whether "few" stands behind an article; alone it means hardly any."""
    words = phrase.tokens.words
    first = phrase.groups["vague"][0]
    before = words[first - 1].lower() if first > 0 else ""
    return before in ("a", "the", "last", "next", "past", "first", "these", "those", "every")


def _vague_noun(phrase: Phrase) -> Noun | None:
    after = skip_partitive(phrase.tokens, phrase.end)
    words = phrase.tokens.words
    if after < len(words) and words[after].lower() == "more":
        after += 1
    return find_noun(phrase.tokens, after, is_one=False)


def _hedge_room(room: Room, hedge: tuple[str, ...]) -> Room:
    """A vague word with a hedge: "at least" and "up to" open one side."""
    if not hedge or room.low is None or room.high is None:
        return room
    opened = make_room(room.low, room.high, hedge)
    if opened.low is not None and opened.high is not None:
        return room
    return Room(opened.low, opened.high, True, f"{room.why}, {opened.why}")


def read_dozen(phrase: Phrase) -> Amount | None:
    """Read "a dozen", "half a dozen", "two dozen"."""
    value = 0.5 if "half" in phrase.groups else read_value(phrase.words("num") or ("a",))
    if value is None:
        return None
    hedged = find_hedge(phrase)
    room = _hedge_room(round_room(12 * value), hedged.hedge)
    noun = _vague_noun(phrase)
    if noun is None and not _has_company(phrase):
        return None
    of = noun.lemma if noun is not None else None
    return Amount(room, None, of, "dozen", 0.85, hedged.start, hedged.end)


# "At one point", "on one hand": one of these is no count.
_NO_THING = frozenset(("time", "point", "hand", "side", "way", "thing"))


def read_count(phrase: Phrase) -> Amount | None:
    """Read "12 people", "10 to 15 boats", "at least 40", "killing 12"."""
    numbers = read_numbers(phrase)
    if numbers is None or _is_label(phrase):
        return None
    hedged = find_hedge(phrase)
    noun, is_compound = _noun(phrase, numbers, hedged)
    if noun is None and not _has_company(phrase) and not _is_told(phrase, hedged):
        return None
    if noun is not None and noun.lemma in _NO_THING and numbers[1] == 1:
        return None
    if noun is None and phrase.groups.get("high") and not hedged.hedge:
        return None
    room = make_room(*numbers, hedged.hedge)
    if numbers[0] >= 100 and phrase.words("num")[0] in ("a", "an") and not hedged.hedge:
        room = round_room(numbers[0])
    unit = find_unit(noun.lemma) if noun is not None and not is_compound else None
    if noun is not None and unit is not None:
        if phrase.tokens.words[noun.end - 2].lower() == "nautical":
            unit = find_unit("nautical") or unit
        return Amount(room, unit.name, None, "measure", 0.85, hedged.start, noun.end)
    of = noun.lemma if noun is not None else None
    rule = "count" if noun is not None else "count of something not named beside it"
    confidence = (0.7 if is_compound else 0.9) if noun is not None else 0.6
    return Amount(room, None, of, rule, confidence, hedged.start, hedged.end)


def _noun(phrase: Phrase, numbers: tuple[float, float], hedged: Hedged) -> tuple[Noun | None, bool]:
    """The noun counted, and whether it hangs on a hyphen ("a 12-member board")."""
    tokens = phrase.tokens
    letters = find_letters()
    end = hedged.end
    if end < len(tokens.words) and tokens.kinds[end] == letters["DASH"]:
        return _compound(phrase, end), True
    after = end
    while after < len(tokens.words) and tokens.words[after].lower() in ("more", "other", "others"):
        after += 1
    if after > end and tokens.words[after - 1].lower() == "others":
        return Noun("other", after), False
    partitive = skip_partitive(tokens, after)
    if partitive != after:
        return find_noun(tokens, partitive, is_one=False), False
    return find_noun(tokens, after, is_one=numbers[1] == 1), False


# Words behind a hyphen that make no count of a number ("two-way", "one-sided", "three-time").
_NO_COMPOUND = frozenset(
    """way time sided fold off on to for of up out stop point handed liner piece part man's and or
    th st nd rd old plus year game run""".split()
)


def _compound(phrase: Phrase, dash: int) -> Noun | None:
    tokens = phrase.tokens
    after = dash + 1
    if after >= len(tokens.words) or tokens.starts[after] != tokens.end(dash):
        return None
    word = tokens.words[after].lower()
    is_word = tokens.kinds[after] == find_letters()["LOWER"] and word not in stops()
    if not is_word or word in _NO_COMPOUND or phrase.words("num") == ("one",):
        return None
    return Noun(to_singular(word), after + 1)


# Words before a bare number, and behind it, that say that people or things were counted.
_COUNTING_BEFORE = frozenset(
    """killing killed kills wounding wounded injuring injured leaving arresting arrested displacing
    kidnapping kidnapped""".split()
)


_TOLL = frozenset(("toll", "number", "total", "count", "tally"))


_COUNTING_AFTER = frozenset(
    """dead killed injured wounded missing hurt were died hospitalized arrested detained
    displaced""".split()
)


_TOLL_REACH = 5


# Hedges that are as often prepositions ("children under 16", "a man over 40") prove no count.
_UNSURE_HEDGES = frozenset((("under",), ("over",), ("below",), ("above",)))


def _is_told(phrase: Phrase, hedged: Hedged) -> bool:
    """Whether the hedge alone shows that a bare number was counted ("at least 40")."""
    words = phrase.tokens.words
    is_followed = phrase.end < len(words) and words[phrase.end] in (",", ":")
    if is_followed and words[phrase.end + 1 : phrase.end + 2] == ("000",):
        return False
    return bool(hedged.hedge) and hedged.hedge not in _UNSURE_HEDGES and not is_year(phrase)


def _has_company(phrase: Phrase) -> bool:
    """Whether the words beside a bare number say that something was counted."""
    words = phrase.tokens.words
    before = [word.lower() for word in words[max(0, phrase.start - _TOLL_REACH) : phrase.start]]
    after = words[phrase.end].lower() if phrase.end < len(words) else ""
    if after in _COUNTING_AFTER or (before and before[-1] in _COUNTING_BEFORE):
        return True
    is_told = bool(before) and before[-1] in ("to", "at", "of", "is", "was", "reached")
    return is_told and any(word in _TOLL for word in before)


_YEAR_BEFORE = frozenset(
    """in since of by until till from during after before the this that early late mid circa and to
    for his her its their our""".split()
)


def _is_label(phrase: Phrase) -> bool:
    """Whether a number names something: "Boeing 737 jets", "the 2008 elections", "F-16s"."""
    tokens = phrase.tokens
    words, letters = tokens.words, find_letters()
    if phrase.start == 0:
        return False
    before = words[phrase.start - 1].lower()
    kind = tokens.kinds[phrase.start - 1]
    is_tight = tokens.end(phrase.start - 1) == tokens.starts[phrase.start]
    if is_tight and kind in (letters["DASH"], letters["SIGN"], letters["STOP"], letters["PERCENT"]):
        return _is_joined(phrase)
    if is_year(phrase):
        return before in _YEAR_BEFORE or kind in (letters["MONTH"], letters["POSS"])
    if phrase.words("num") == ("one",):
        return before in ("no", "any", "this", "that", "the", "which", "every", "each", "number")
    if before in ("top", "number", "big", "#"):
        return True
    return kind == letters["CAP"] and not _begins_sentence(phrase, phrase.start - 1)


def _is_joined(phrase: Phrase) -> bool:
    """Whether a sign ties the number to a word or number before it ("AK-47", "3-2", ".290")."""
    tokens = phrase.tokens
    sign = phrase.start - 1
    if sign == 0:
        return tokens.words[sign] != "-"
    return tokens.end(sign - 1) == tokens.starts[sign] or tokens.words[sign] in ".#"


def _begins_sentence(phrase: Phrase, index: int) -> bool:
    """Whether a capitalised word has its capital from its place, or all words have one."""
    tokens, letters = phrase.tokens, find_letters()
    if index == 0 or tokens.kinds[index - 1] in (letters["STOP"], letters["SIGN"]):
        return True
    after = tokens.words[phrase.end : phrase.end + 1]
    return bool(after) and after[0][:1].isupper() and is_plural(after[0].lower())
