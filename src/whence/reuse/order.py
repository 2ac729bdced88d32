"""Order: which of two documents was published first, and how sure that is.

Dates on pages are days, not minutes; pages are updated and misdated. Only days that do not meet
decide anything.

- In: two documents.
- Out: `Order`.
- Not here: credits, which beat dates (`credits`).
"""

from dataclasses import dataclass

from whence.records import DateInterval, Document, DocumentId

# One day apart may be two time zones; more is surer. A month or a year as date is less sure, and
# so is an earlier page that was changed after the later one came out.
_NEXT_DAY = 0.85
_LATER = 0.95
_COARSE_COST = 0.05
_CHANGED_COST = 0.05


@dataclass(frozen=True, slots=True)
class Order:
    """The later of two documents, or why neither is.

    Attributes:
        child: The later one; None if that cannot be told.
        confidence: 0 to 1, at least .8 if there is a child, else 0.
        why: The reason, as the end of a sentence.
        kind: How far apart and how precise the dates are: its row in the weights of `direction`.
    """

    child: DocumentId | None
    confidence: float
    why: str
    kind: str = ""


def order_documents(one: Document, other: Document) -> Order:
    """Tell which of two documents came later, by their dates.

    Args:
        one: A document.
        other: Another one.

    Returns:
        The same for both orders of the arguments.
    """
    if one.published is None or other.published is None:
        both = one.published is None and other.published is None
        return Order(None, 0.0, "no dates" if both else "one of them has no date")
    if is_later(one, other):
        return _order(one, one.published, other, other.published)
    if is_later(other, one):
        return _order(other, other.published, one, one.published)
    same = one.published.edtf == other.published.edtf
    return Order(None, 0.0, "published the same day" if same else "dates that may be the same")


def is_later(one: Document, other: Document) -> bool:
    """Whether a document surely came out on a later day than another."""
    if one.published is None or other.published is None:
        return False
    return one.published.earliest > other.published.latest


def count_days(earlier: Document, later: Document) -> int:
    """Days between two documents at least, by their dates; 0 if they may be of one day."""
    if earlier.published is None or later.published is None:
        return 0
    return max(0, (later.published.earliest - earlier.published.latest).days)


def _order(later: Document, new: DateInterval, earlier: Document, old: DateInterval) -> Order:
    days = (new.earliest - old.latest).days
    confidence = _LATER if days > 1 else _NEXT_DAY
    kind = "later" if days > 1 else "next day"
    if new.earliest != new.latest or old.earliest != old.latest:
        confidence -= _COARSE_COST
        kind = "coarse date"
    why = f"published {days} day{'s' if days > 1 else ''} later"
    if earlier.modified is not None and earlier.modified.earliest > new.latest:
        confidence -= _CHANGED_COST
        kind = "changed since"
        why += ", though the earlier one was changed after that"
    return Order(later.id, round(max(confidence, 0.8), 3), why, kind)
