"""Value: a time or a quantity in the text, with what it means and how sure that is.

- In: nothing.
- Out: `TimeValue`, `QuantityValue`, `Value`.
- Not here: how values are found (`times`, `quantities`).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from whence.records.ids import ValueId
from whence.records.span import Span


class TimeKind(Enum):
    """TIMEX3's types of temporal expressions."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class TimeValue:
    """One temporal expression.

    Attributes:
        timex: TIMEX3 value, such as "2014-03", "P2M", "PAST_REF".
        earliest: First day it can mean, or None if it fixes no day.
        latest: Last day it can mean (included), or None.
        edtf: The interval as EDTF, or None.
        anchor: What it was resolved against: "published", "text" or None for an absolute date.
        anchor_span: The words of the anchor if it stands in the text.
        rule: The rule that resolved it.
        confidence: 0 to 1.
    """

    id: ValueId
    span: Span
    kind: TimeKind
    timex: str
    earliest: date | None
    latest: date | None
    edtf: str | None
    anchor: str | None
    anchor_span: Span | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """One number phrase.

    Attributes:
        low: Smallest value it can mean, or None if open below.
        high: Largest value it can mean, or None if open above ("at least").
        unit: Canonical unit ("kilometer", "percent", "USD"), or None for a plain count.
        of: The noun counted, singular and lower case, or None.
        approximate: Whether the words leave room ("about", "dozens").
        rule: The rule that read it.
    """

    id: ValueId
    span: Span
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    approximate: bool
    rule: str
    confidence: float


Value = TimeValue | QuantityValue
