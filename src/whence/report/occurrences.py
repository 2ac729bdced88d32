"""Occurrences: the exact words of a claim with what is known of how they got there.

- In: `records.Claim`.
- Out: views for the templates.
- Not here: counting, and where the occurrences differ (`report.differences`).
"""

from dataclasses import dataclass

from whence.records import (
    Access,
    Claim,
    Modality,
    Occurrence,
    Polarity,
    Span,
    TimeValue,
    Value,
)
from whence.report.anchors import Anchors, Words
from whence.report.lookup import Lookup, dated
from whence.report.wording import say, say_day, show, show_line

CONTEXT = 140  # characters before and behind the words; about a sentence


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands behind it, with the words that show it."""

    label: str
    text: str
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class OccurrenceView:
    """One place where a document makes the claim.

    Attributes:
        id: Anchor of this view.
        href: Where the words stand in the document.
        before: Words before them, "…" at a cut.
        exact: The exact words.
        after: Words behind them.
        byline: Who said it to whom, in a line; empty for the outlet's own voice.
        why: Why it was taken into the claim.
    """

    id: str
    document: int
    label: str
    date: str
    href: str
    before: str
    exact: str
    after: str
    byline: str
    facts: tuple[Fact, ...]
    why: str


def view_occurrence(
    claim: Claim, index: int, *, name: str, lookup: Lookup, anchors: Anchors
) -> OccurrenceView:
    """One occurrence as the page shows it.

    Args:
        claim: The claim.
        index: Which of its occurrences.
        name: Anchor of the claim on the page.
        lookup: Records by id.
        anchors: Hands out links.

    Returns:
        The view; unknown facts are left out rather than guessed.
    """
    occurrence = claim.occurrences[index]
    document = lookup.document(occurrence.span.document)
    before, after = _find_context(occurrence.span, lookup)
    return OccurrenceView(
        id=f"{name}-o{index + 1}",
        document=lookup.numbers[document.id],
        label=lookup.label(document.id),
        date=dated(document),
        href=anchors.link(occurrence.span),
        before=before,
        exact=show(document.text[occurrence.span.start : occurrence.span.end]),
        after=after,
        byline=_to_byline(occurrence, lookup),
        facts=tuple(_find_facts(occurrence, lookup, anchors)),
        why=show_line(claim.why[index - 1]) if 0 < index <= len(claim.why) else "",
    )


def say_value(value: Value) -> str:
    """What a time or a number can mean.

    Args:
        value: The value.

    Returns:
        Days, or an amount with its unit and what it counts.
    """
    if isinstance(value, TimeValue):
        if value.earliest is None or value.latest is None:
            return show_line(value.timex) or "no day is fixed"
        first, last = say_day(value.earliest), say_day(value.latest)
        return first if first == last else f"{first} to {last}"
    amount = say_amount(value.low, value.high) or "an amount"
    of = f" ({value.of})" if value.of else ""
    return show_line(f"{'about ' if value.approximate else ''}{amount} {value.unit or ''}{of}")


def say_amount(low: float | None, high: float | None) -> str:
    """An amount that may be open at one end.

    Args:
        low: The smallest it can be, or None.
        high: The largest it can be, or None.

    Returns:
        Such as "3", "3 to 5", "at least 3" or "".
    """
    if low is None and high is None:
        return ""
    if high is None:
        return f"at least {low:,g}"
    if low is None:
        return f"at most {high:,g}"
    return f"{low:,g}" if low == high else f"{low:,g} to {high:,g}"


def _find_context(span: Span, lookup: Lookup) -> tuple[str, str]:
    """What stands before and behind the words in their block, cut between words."""
    text = lookup.document(span.document).text
    block = lookup.block(span.document, span.start)
    first, last = (block.start, block.end) if block is not None else (span.start, span.end)
    before = text[max(first, span.start - CONTEXT) : span.start]
    after = text[span.end : max(min(last, span.end + CONTEXT), span.end)]
    if span.start - CONTEXT > first:
        before = "… " + before.partition(" ")[2]
    if span.end + CONTEXT < last:
        after = after.rpartition(" ")[0] + " …"
    return show(before), show(after)


def _to_byline(occurrence: Occurrence, lookup: Lookup) -> str:
    speaker = lookup.name(occurrence.speaker)
    channel = lookup.name(occurrence.channel)
    if speaker is None and channel is None:
        return ""
    notes = [] if occurrence.access is Access.UNKNOWN else [say(occurrence.access)]
    if occurrence.modality is not Modality.SAID:
        notes.append(say(occurrence.modality))
    noted = f" ({', '.join(notes)})" if notes else ""
    return f"{speaker or 'somebody'}{f', to {channel}' if channel else ''}{noted}"


def _find_facts(occurrence: Occurrence, lookup: Lookup, anchors: Anchors) -> list[Fact]:
    attribution = lookup.attributions.get(occurrence.attribution or "")
    source = () if attribution is None else (*attribution.source, *attribution.cue)
    channel = () if attribution is None else attribution.contact_spans
    access = () if attribution is None else attribution.access_spans
    facts = [
        Fact("said by", lookup.name(occurrence.speaker) or "", anchors.quote_all(source)),
        Fact("told to", lookup.name(occurrence.channel) or "", anchors.quote_all(channel)),
        Fact("whose words", say(occurrence.voice)),
    ]
    if occurrence.access is not Access.UNKNOWN or access:
        facts.append(Fact("how they know", say(occurrence.access), anchors.quote_all(access)))
    facts += _find_strength(occurrence, anchors)
    for id_ in occurrence.values:
        if id_ in lookup.values:
            value = lookup.values[id_]
            label = "time" if isinstance(value, TimeValue) else "number"
            facts.append(Fact(label, say_value(value), (anchors.quote(value.span),)))
    return [fact for fact in facts if fact.text or fact.words]


def _find_strength(occurrence: Occurrence, anchors: Anchors) -> list[Fact]:
    """Modality, polarity and hedges, where they say more than "said"."""
    facts = []
    negative = occurrence.polarity is Polarity.NEGATIVE
    if occurrence.modality is not Modality.SAID or negative:
        facts.append(Fact("put as", say(occurrence.modality) + (", negated" if negative else "")))
    if occurrence.hedges:
        facts.append(Fact("weakened by", "", anchors.quote_all(occurrence.hedges)))
    return facts
