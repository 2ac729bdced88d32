"""Finds: the values of one field, read in several places, and which of them holds.

Every value is kept as evidence with the place where it stood. The best place decides; places of
equal rank that contradict each other make a date an interval, never a choice by chance.

- In: values with their places and ranks.
- Out: one value or interval, and the evidence for the record.
- Not here: reading the values (`facts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from whence.ingest.dates import make_interval
from whence.records import DateInterval, Evidence

# Pages are published in one zone and stamped in another.
_ZONE_SLACK = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Find:
    """One value where it was read.

    Attributes:
        evidence: Field, value as written, place, offsets.
        rank: The higher the better; 0 is evidence that never decides.
        value: What it means, such as the usual name of an agency; "" to take it as written.
        interval: For dates.
    """

    evidence: Evidence
    rank: int
    value: str = ""
    interval: DateInterval | None = None

    @property
    def meaning(self) -> str:
        """The value that would be taken."""
        return self.value or self.evidence.value


def choose_value(finds: Sequence[Find]) -> str | None:
    """The value of the best place; the first one among equals; None if none decides."""
    best = max((find.rank for find in finds), default=0)
    return next((find.meaning for find in finds if find.rank == best), None) if best > 0 else None


def choose_date(finds: Sequence[Find]) -> DateInterval | None:
    """The date of the best places.

    Args:
        finds: Those of one field, in order of trust.

    Returns:
        The first of the best rank, narrowed by any other that lies within it. Where those of the
        best rank differ by more than the day that zones explain, all days from the first to the
        last of them; None if none decides.
    """
    dated = [(find.rank, find.interval) for find in finds if find.rank > 0 and find.interval]
    best = max((rank for rank, _ in dated), default=0)
    top = [interval for rank, interval in dated if rank == best]
    if not top:
        return None
    chosen = _prefer_local(top[0], finds, best)
    for interval in [*top, *(interval for _, interval in dated)]:
        if chosen.earliest <= interval.earliest and interval.latest <= chosen.latest:
            chosen = interval
    chosen = _settle_reading(chosen, [find.interval for find in finds if find.interval])
    apart = [
        one
        for one in top
        if one.earliest > chosen.latest + _ZONE_SLACK or one.latest < chosen.earliest - _ZONE_SLACK
    ]
    if not apart:
        return chosen
    return make_interval(
        min(one.earliest for one in [chosen, *apart]), max(one.latest for one in [chosen, *apart])
    )


def _settle_reading(chosen: DateInterval, others: Sequence[DateInterval]) -> DateInterval:
    """For 03/06/2014 the reading that another date agrees with, if only one does."""
    if "/" not in chosen.edtf:
        return chosen
    agreed = {
        day
        for day in (chosen.earliest, chosen.latest)
        for one in others
        if one.edtf != chosen.edtf and one.earliest - _ZONE_SLACK <= day <= one.latest + _ZONE_SLACK
    }
    return make_interval(min(agreed), min(agreed)) if len(agreed) == 1 else chosen


def _prefer_local(stated: DateInterval, finds: Sequence[Find], best: int) -> DateInterval:
    """Machines state the day in Greenwich; the page shows the day where it was written."""
    for find in finds:
        one = find.interval
        if one is None or one.earliest != one.latest or not 0 < find.rank <= best:
            continue
        if find.rank == best and find.evidence.start is not None:
            return stated  # what is best is shown itself
        if one == stated and find.rank < best:
            return stated
        if find.rank < best and abs(one.earliest - stated.earliest) == _ZONE_SLACK:
            return one if stated.earliest == stated.latest else stated
    return stated
