"""Differences: what occurrences of one claim say differently, and passages that were left apart.

A difference is shown side by side for a person to look at; nothing here says which is right.

- In: `records.Claim`, `records.NearMiss`.
- Out: views for the templates.
- Not here: finding them (`claims`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.records import AnsweredClaim, Claim, Disagreement, NearMiss, RivalValue, Span
from whence.report.anchors import Anchors, Words
from whence.report.lookup import Lookup
from whence.report.occurrences import say_amount
from whence.report.wording import count, say, say_slot, show_line


@dataclass(frozen=True, slots=True)
class RivalView:
    """One of the values, who gives it, and how many origins stand behind it."""

    value: str
    amount: str
    origins: str
    occurrences: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A slot in which occurrences differ; `step` names where it changed, if that is known."""

    slot: str
    look: str
    step: str
    values: tuple[RivalView, ...]


@dataclass(frozen=True, slots=True)
class MissView:
    """A passage that was considered and left out; `claim` is the claim it is in, or None."""

    own: Words
    other: Words
    claim: int | None
    why: str


def view_differences(answered: AnsweredClaim, lookup: Lookup) -> tuple[DifferenceView, ...]:
    """Where the occurrences of a claim differ.

    Args:
        answered: The claim.
        lookup: Records by id.

    Returns:
        In the order of the claim.
    """
    return tuple(_view(one, answered, lookup) for one in answered.claim.disagreements)


def view_misses(
    misses: Sequence[NearMiss], claims: Sequence[AnsweredClaim], *, anchors: Anchors
) -> Mapping[int | None, tuple[MissView, ...]]:
    """Passages left apart, by the claims that they were compared with.

    Args:
        misses: Pairs of passages.
        claims: All claims, in order.
        anchors: Hands out links.

    Returns:
        For each claim's number the pairs that have a passage in it, under None the rest.
    """
    places = _find_places([answered.claim for answered in claims])
    views: defaultdict[int | None, dict[MissView, None]] = defaultdict(dict)
    for miss in misses:
        of_a, of_b = (_find_claims(span, places) for span in (miss.a, miss.b))
        a, b, why = anchors.quote(miss.a), anchors.quote(miss.b), show_line(miss.why)
        for number in of_a:
            views[number][MissView(a, b, of_b[0] if of_b else None, why)] = None
        for number in of_b:
            views[number][MissView(b, a, of_a[0] if of_a else None, why)] = None
        if not of_a and not of_b:
            views[None][MissView(a, b, None, why)] = None
    return {number: tuple(found) for number, found in views.items()}


def _view(one: Disagreement, answered: AnsweredClaim, lookup: Lookup) -> DifferenceView:
    step = ""
    names = {node.id: show_line(node.name) for node in answered.graph.nodes}
    for edge in answered.graph.edges:
        if edge.id == one.edge:
            step = f"between {names[edge.start]} and {names[edge.end]}"
    values = tuple(_view_rival(rival, answered.claim, lookup) for rival in one.values)
    return DifferenceView(say_slot(show_line(one.slot)), say(one.kind), step, values)


def _view_rival(rival: RivalValue, claim: Claim, lookup: Lookup) -> RivalView:
    value = show_line(rival.value) or "no value"
    amount = say_amount(rival.low, rival.high)
    origins = "no origins of its own are counted"
    if rival.origins is not None:
        origins = count(rival.origins, "origin")
    occurrences = tuple(
        (index + 1, lookup.label(claim.occurrences[index].span.document))
        for index in sorted(rival.occurrences)
        if index < len(claim.occurrences)
    )
    return RivalView(value, "" if amount == value else amount, origins, occurrences)


def _find_places(
    claims: Sequence[Claim],
) -> Mapping[str, Sequence[tuple[Span, int]]]:
    """For each document the occurrences in it with the number of their claim."""
    places: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for number, claim in enumerate(claims, start=1):
        for occurrence in claim.occurrences:
            places[occurrence.span.document].append((occurrence.span, number))
    return places


def _find_claims(span: Span, places: Mapping[str, Sequence[tuple[Span, int]]]) -> list[int]:
    found = {number for at, number in places.get(span.document, ()) if at.overlaps(span)}
    return sorted(found)
