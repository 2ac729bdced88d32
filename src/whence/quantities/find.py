"""Finding quantities: from the paragraphs of a document to its quantity values.

- In: `records.Prose`.
- Out: `records.QuantityValue`.
- Not here: what a phrase means (`counts`, `measures`).
"""

from collections.abc import Callable

from whence.quantities.amount import Amount
from whence.quantities.counts import read_count, read_dozen, read_vague
from whence.quantities.grammar import find_numbers
from whence.quantities.measures import (
    read_age,
    read_magnitude,
    read_measure,
    read_money,
    read_one_in,
    read_part,
    read_percent,
)
from whence.quantities.tokens import cut_quantities
from whence.records import Prose, QuantityValue, Span, ValueId, make_id
from whence.text.patterns import Phrase, Tokens

# What reads the phrases of each rule; each returns None where nothing is counted.
_READERS: dict[str, Callable[[Phrase], Amount | None]] = {
    "age": read_age,
    "count": read_count,
    "dozen": read_dozen,
    "magnitude": read_magnitude,
    "measure": read_measure,
    "money": read_money,
    "one_in": read_one_in,
    "part": read_part,
    "percent": read_percent,
    "vague": read_vague,
}


def find_quantities(prose: Prose) -> tuple[QuantityValue, ...]:
    """Find the numbers that count or measure something.

    Years, dates, times of day, scores, ordinals, addresses and model numbers are not among them;
    lengths of time are, beside what `times` makes of them.

    Args:
        prose: What is read of the document.

    Returns:
        Values in order of their spans, which are disjoint and hold the hedge, the number and the
        unit, not the noun. `low` is None where it is open below, `high` where open above.
    """
    found: list[QuantityValue] = []
    for paragraph in prose.paragraphs:
        tokens = cut_quantities(prose.text, paragraph.start, paragraph.end)
        behind = 0
        for phrase in find_numbers(tokens):
            reader = _READERS.get(phrase.rule)
            amount = reader(phrase) if reader is not None else None
            if amount is not None and amount.start >= behind:
                found.append(_to_value(prose, tokens, amount))
                behind = amount.end
    return tuple(found)


def _to_value(prose: Prose, tokens: Tokens, amount: Amount) -> QuantityValue:
    start, end = tokens.starts[amount.start], tokens.end(amount.end - 1)
    why = f"; {amount.room.why}" if amount.room.why else ""
    return QuantityValue(
        id=ValueId(make_id("value", prose.document, start, end, "quantity")),
        span=Span(prose.document, start, end),
        low=amount.room.low,
        high=amount.room.high,
        unit=amount.unit,
        of=amount.of,
        approximate=amount.room.is_approximate,
        rule=f"{amount.rule}{why}",
        confidence=amount.confidence,
    )
