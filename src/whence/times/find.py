"""Finding times: from the paragraphs of a document to its time values.

One pass finds the expressions; then each is read against the publication. If only an interval is
known for that, everything is read for its first and for its last day, and the answer holds both.

- In: `records.Prose`, the interval of the publication.
- Out: `records.TimeValue`.
- Not here: what an expression means (the other modules of this room).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from whence.records import DateInterval, Prose, Span, TimeValue, ValueId, make_id
from whence.text.patterns import Phrase
from whence.times.calendar import join_bounds, span_edtf
from whence.times.clock import JOINTS, join_clock, read_clock, read_part_of_day
from whence.times.cycles import (
    read_month,
    read_quarter,
    read_season,
    read_this_quarter,
    read_year_back,
)
from whence.times.explicit import (
    read_century,
    read_day,
    read_day_range,
    read_decade,
    read_iso,
    read_slashed,
    read_week_of,
    read_year,
    read_year_range,
    read_year_words,
)
from whence.times.grammar import find_expressions
from whence.times.holidays import read_holiday
from whence.times.lengths import (
    read_bare_length,
    read_each,
    read_length,
    read_recent,
    read_reference,
    read_set_length,
    read_weekdays,
)
from whence.times.reading import Reading, Scene, Told
from whence.times.steps import (
    read_long_ago,
    read_narrated,
    read_sided_length,
    read_steps,
    read_the_unit,
    read_unit,
    read_unit_end,
)
from whence.times.tense import find_tense
from whence.times.tokens import cut_times
from whence.times.weekdays import read_next_to_today, read_today, read_weekday, read_weekend

# Each takes a phrase and the scene and returns its reading, or None where the words mean no time.
_RESOLVERS: dict[str, Callable[[Phrase, Scene], Reading | None]] = {
    "bare_length": read_bare_length,
    "century": read_century,
    "clock": read_clock,
    "day": read_day,
    "day_range": read_day_range,
    "decade": read_decade,
    "each": read_each,
    "fiscal": read_year,
    "holiday": read_holiday,
    "iso": read_iso,
    "length": read_length,
    "long_ago": read_long_ago,
    "month": read_month,
    "narrated": read_narrated,
    "next_to_today": read_next_to_today,
    "part_of_day": read_part_of_day,
    "quarter": read_quarter,
    "recent": read_recent,
    "reference": read_reference,
    "season": read_season,
    "set_length": read_set_length,
    "sided_length": read_sided_length,
    "slashed": read_slashed,
    "steps": read_steps,
    "the_unit": read_the_unit,
    "this_quarter": read_this_quarter,
    "today": read_today,
    "unit": read_unit,
    "unit_end": read_unit_end,
    "week_of": read_week_of,
    "weekday": read_weekday,
    "weekdays": read_weekdays,
    "weekend": read_weekend,
    "year": read_year,
    "year_back": read_year_back,
    "year_range": read_year_range,
}
# Rules whose reading leans the way the sentence looks, and those that name a date.
_LEANING = frozenset("day day_range month weekday quarter season weekend week_of holiday".split())
_DATED = frozenset(("day", "day_range", "month", "week_of"))
_LINKS = frozenset(("and", "or", "to", "until", "through", "-", "–", ","))
_WINDOW = 40
_JOINT_REACH = 20
_INTERVAL_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase in its place, with the tense of its sentence."""

    phrase: Phrase
    start: int
    end: int
    tense: str
    year: int | None
    is_quoted: bool


def find_times(prose: Prose, published: DateInterval | None) -> tuple[TimeValue, ...]:
    """Find the expressions of time in a document and what they mean.

    Relative expressions are read against the publication, in this version also inside quotations,
    and the rule says so. When the publication is not known they are returned without days.

    Args:
        prose: What is read of the document.
        published: When it was published, as an interval, or None if unknown.

    Returns:
        Values in order of their spans, which are disjoint.
    """
    found = _find(prose)
    if published is None:
        return _to_values(prose, _read_all(prose.text, found, None))
    told = _read_all(prose.text, found, published.earliest)
    if published.latest != published.earliest:
        told = _merge(told, _read_all(prose.text, found, published.latest))
    return _to_values(prose, told)


def _find(prose: Prose) -> list[_Found]:
    """All phrases, each with what its sentence and its neighbours tell."""
    sentences = _Stretches((item.start, item.end) for item in prose.sentences)
    quoted = _Stretches(_outer_quotations(prose))
    found: list[_Found] = []
    for paragraph in prose.paragraphs:
        tokens = cut_times(prose.text, paragraph.start, paragraph.end)
        phrases = list(find_expressions(tokens))
        for phrase, year in zip(phrases, _share_years(phrases), strict=True):
            if phrase.rule == "skip":
                continue
            start, end = tokens.starts[phrase.start], tokens.end(phrase.end - 1)
            tense = _tense(phrase, sentences.find(start)) if phrase.rule in _LEANING else ""
            found.append(_Found(phrase, start, end, tense, year, quoted.find(start) is not None))
    return found


class _Stretches:
    """Disjoint stretches in order, to ask which one holds an offset."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def find(self, at: int) -> tuple[int, int] | None:
        """The stretch that holds an offset."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._stretches[index][1]:
            return None
        return self._stretches[index]


def _outer_quotations(prose: Prose) -> Iterator[tuple[int, int]]:
    for quotation in prose.quotations:
        if quotation.depth == 0:
            yield from ((piece.start, piece.end) for piece in quotation.pieces)


def _tense(phrase: Phrase, sentence: tuple[int, int] | None) -> str:
    """The tense around a phrase, from at most `_WINDOW` words of its sentence on each side."""
    tokens = phrase.tokens
    first, last = sentence if sentence is not None else (0, tokens.end(phrase.end - 1))
    begin = max(bisect_left(tokens.starts, first), phrase.start - _WINDOW)
    end = min(bisect_left(tokens.starts, last), phrase.end + _WINDOW)
    words = tokens.words[begin : max(end, phrase.end)]
    return find_tense(words, phrase.start - begin, phrase.end - begin)


def _share_years(phrases: Sequence[Phrase]) -> list[int | None]:
    """The year that each phrase takes from the one behind it: "in April and May 2011"."""
    years: list[int | None] = [None] * len(phrases)
    carried: int | None = None
    for index in range(len(phrases) - 1, -1, -1):
        phrase = phrases[index]
        own = read_year_words(phrase.words("year")) if phrase.rule in _DATED else None
        is_linked = index + 1 < len(phrases) and _are_linked(phrase, phrases[index + 1])
        if own is None and is_linked and phrase.rule in _DATED and "side" not in phrase.groups:
            years[index] = carried
        carried = own if own is not None else years[index]
    return years


def _are_linked(first: Phrase, second: Phrase) -> bool:
    between = first.tokens.words[first.end : second.start]
    return len(between) in (1, 2) and all(word.lower() in _LINKS for word in between)


def _read_all(text: str, found: Sequence[_Found], day: date | None) -> list[Told]:
    """Read every phrase for one day of publication, joining times of day to their dates."""
    told: list[Told] = []
    for item in found:
        scene = Scene(day, item.tense, item.start, told, item.year)
        reading = _RESOLVERS[item.phrase.rule](item.phrase, scene)
        if reading is None:
            continue
        if item.is_quoted and reading.anchor == "published":
            rule = f"{reading.rule}; in a quotation, read against the publication"
            reading = replace(reading, rule=rule)
        joined = _join(text, told[-1], item, reading) if told else None
        if joined is not None:
            told[-1] = joined
        else:
            told.append(Told(item.start, item.end, reading))
    return [item for item in told if not item.reading.is_partial]


def _join(text: str, last: Told, item: _Found, reading: Reading) -> Told | None:
    if item.start - last.end > _JOINT_REACH or not JOINTS.fullmatch(text, last.end, item.start):
        return None
    joined = join_clock(last.reading, reading)
    return Told(last.start, item.end, joined) if joined is not None else None


def _merge(first: Sequence[Told], last: Sequence[Told]) -> list[Told]:
    """What holds for the first and for the last day of publication, phrase by phrase."""
    others = {(item.start, item.end): item.reading for item in last}
    return [
        replace(item, reading=_merge_readings(item.reading, others[item.start, item.end]))
        for item in first
        if (item.start, item.end) in others
    ]


def _merge_readings(first: Reading, last: Reading) -> Reading:
    if first.timex == last.timex and first.bounds == last.bounds:
        return first
    if first.bounds is None or last.bounds is None:
        return replace(first, timex=_common(first.timex, last.timex), bounds=None, edtf=None)
    bounds = join_bounds(first.bounds, last.bounds)
    return replace(
        first,
        timex=_common(first.timex, last.timex),
        bounds=bounds,
        edtf=span_edtf(bounds),
        rule=f"{first.rule}; publication known as an interval",
        confidence=min(first.confidence, last.confidence) * _INTERVAL_SHARE,
    )


def _common(first: str, last: str) -> str:
    """A TIMEX3 value with X wherever two values differ."""
    if len(first) != len(last):
        return "XXXX"
    masked = (one if one == other else "X" for one, other in zip(first, last, strict=True))
    parts = "".join(masked).split("-")
    return "-".join("X" * len(part) if "X" in part and part.isalnum() else part for part in parts)


def _to_values(prose: Prose, told: Sequence[Told]) -> tuple[TimeValue, ...]:
    return tuple(_to_value(prose, item) for item in told)


def _to_value(prose: Prose, item: Told) -> TimeValue:
    reading = item.reading
    anchor = reading.anchor_at
    return TimeValue(
        id=ValueId(make_id("value", prose.document, item.start, item.end, "time")),
        span=Span(prose.document, item.start, item.end),
        kind=reading.kind,
        timex=reading.timex,
        earliest=reading.bounds.earliest if reading.bounds is not None else None,
        latest=reading.bounds.latest if reading.bounds is not None else None,
        edtf=reading.edtf if reading.bounds is not None else None,
        anchor=reading.anchor,
        anchor_span=Span(prose.document, *anchor) if anchor is not None else None,
        rule=reading.rule,
        confidence=round(reading.confidence, 3),
    )
