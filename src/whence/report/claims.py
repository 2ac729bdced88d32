"""Claims: each claim as the page shows it, in three parts.

Those in several documents come first, because there a reader is most easily misled; then those in
one document; then what is asserted there without any source.

- In: `records.Answer`.
- Out: views for the templates.
- Not here: any counting; the sentence of the count comes from `provenance`.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from whence.records import Answer, AnsweredClaim, Claim, Occurrence, RelationKind
from whence.report.anchors import Anchors, Words
from whence.report.chain import to_chain, to_line
from whence.report.differences import DifferenceView, MissView, view_differences, view_misses
from whence.report.lookup import Lookup
from whence.report.occurrences import OccurrenceView, view_occurrence
from whence.report.origins import OriginsView, view_origins
from whence.report.picture import draw_chain
from whence.report.wording import say, say_bounds, say_range, say_slot, show, show_line

Describe = Callable[[AnsweredClaim], str]
Relations = Mapping[int, tuple[tuple[str, int], ...]]
Misses = Mapping[int | None, tuple[MissView, ...]]


@dataclass(frozen=True, slots=True)
class CountView:
    """One number with what it counts and where the words behind it stand."""

    number: str
    what: str
    href: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim.

    Attributes:
        name: Its anchor, such as "c12".
        text: Its exact words.
        href: Where they stand in a document.
        headline: The sentence of the count; `rest` is what stands behind its first semicolon.
        span: How many origins, in figures, for the overview.
        compact: Whether a row is enough: one occurrence in one document.
        line: The chain as a line of words.
        picture: The chain as SVG; empty for a row.
        relations: Words and the number of the other claim.
    """

    name: str
    number: int
    id: str
    text: str
    href: str
    headline: str
    rest: str
    span: str
    documents: int
    compact: bool
    stated: bool
    counts: tuple[CountView, ...]
    occurrences: tuple[OccurrenceView, ...]
    origins: OriginsView
    line: str
    picture: Markup
    differences: tuple[DifferenceView, ...]
    misses: tuple[MissView, ...]
    relations: tuple[tuple[str, int], ...]
    slots: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """All claims in three parts, and the passages left apart that are in none."""

    several: tuple[ClaimView, ...]
    single: tuple[ClaimView, ...]
    unsourced: tuple[ClaimView, ...]
    misses: tuple[MissView, ...]


def view_claims(
    answer: Answer, *, lookup: Lookup, anchors: Anchors, describe: Describe
) -> ClaimsView:
    """All claims of an answer.

    Args:
        answer: What one run found.
        lookup: Records by id.
        anchors: Hands out links.
        describe: Says how many origins a claim has, in a sentence.

    Returns:
        The claims, each part in the answer's order.
    """
    misses = view_misses(answer.near_misses, answer.claims, anchors=anchors)
    relations = _find_relations([answered.claim for answered in answer.claims], lookup)
    desk = _Desk(lookup, anchors, describe, misses, relations)
    numbered = enumerate(answer.claims, start=1)
    views = [_view_claim(number, answered, desk) for number, answered in numbered]
    several = tuple(view for view in views if view.documents > 1)
    rest = [view for view in views if view.documents <= 1]
    return ClaimsView(
        several,
        tuple(view for view in rest if view.stated),
        tuple(view for view in rest if not view.stated),
        misses.get(None, ()),
    )


def say_origins(answered: AnsweredClaim) -> str:
    """How many origins a claim has, in figures.

    Args:
        answered: The claim.

    Returns:
        Such as "1", "1-2" or "not stated".
    """
    origins = answered.origins
    return say_bounds(origins.min, origins.max) if origins.stated else "not stated"


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every claim needs to be shown."""

    lookup: Lookup
    anchors: Anchors
    describe: Describe
    misses: Misses
    relations: Relations


def _view_claim(number: int, answered: AnsweredClaim, desk: _Desk) -> ClaimView:
    claim, lookup, anchors = answered.claim, desk.lookup, desk.anchors
    name = f"c{number}"
    occurrences = tuple(
        view_occurrence(claim, index, name=name, lookup=lookup, anchors=anchors)
        for index in range(len(claim.occurrences))
    )
    documents = len({one.span.document for one in claim.occurrences})
    compact = len(occurrences) == 1 and not claim.disagreements
    origins = view_origins(answered, lookup=lookup, anchors=anchors)
    picture = Markup("")
    if not compact:
        chain = to_chain(answered.graph, lookup, origins.hrefs)
        picture = draw_chain(chain, name=f"{name}-p", title=f"How claim {number} got here")
    headline, _, rest = _to_sentence(desk.describe(answered)).partition("; ")
    return ClaimView(
        name=name,
        number=number,
        id=show_line(claim.id),
        text=show(claim.text),
        href=anchors.link(_find_own(claim, lookup).span),
        headline=headline,
        rest=rest,
        span=say_origins(answered),
        documents=max(answered.counts.documents, documents),
        compact=compact,
        stated=answered.origins.stated,
        counts=_view_counts(answered, name, occurrences),
        occurrences=occurrences,
        origins=origins,
        line=to_line(answered.graph),
        picture=picture,
        differences=view_differences(answered, lookup),
        misses=desk.misses.get(number, ()),
        relations=desk.relations.get(number, ()),
        slots=tuple(
            (say_slot(slot.name), anchors.quote(span))
            for slot in claim.slots
            for span in slot.spans
        ),
    )


def _to_sentence(text: str) -> str:
    line = show_line(text)
    return line[:1].upper() + line[1:]


def _find_own(claim: Claim, lookup: Lookup) -> Occurrence:
    """The occurrence whose words the claim's text is, else the first."""
    for one in claim.occurrences:
        text = lookup.document(one.span.document).text
        if text[one.span.start : one.span.end] == claim.text:
            return one
    return claim.occurrences[0]


def _view_counts(
    answered: AnsweredClaim, name: str, occurrences: Sequence[OccurrenceView]
) -> tuple[CountView, ...]:
    """The plain counts; a single document leads straight to its words."""
    counts, behind = answered.counts, f"#{name}-behind"
    where = f"#{name}-words" if len(occurrences) > 1 else occurrences[0].href
    many = (counts.collections.max != 1, counts.originators.max != 1)
    return (
        CountView(f"{counts.documents}", "document" + "s" * (counts.documents != 1), where),
        CountView(say_range(counts.collections), "collection" + "s" * many[0], behind),
        CountView(say_range(counts.originators), "originator" + "s" * many[1], behind),
        CountView(f"{answered.origins.first_hand}", "with stated first-hand access", behind),
    )


def _find_relations(claims: Sequence[Claim], lookup: Lookup) -> Relations:
    """For each claim how it relates to others, a denial from both sides."""
    found: defaultdict[int, set[tuple[str, int]]] = defaultdict(set)
    for own, claim in enumerate(claims, start=1):
        kinds = [(one.kind, one.to) for one in claim.relations]
        if claim.denies is not None:
            kinds.append((RelationKind.DENIES, claim.denies))
        for kind, to in kinds:
            other = lookup.claims.get(to)
            if other is None:
                continue
            found[own].add((say(kind), other))
            if kind is RelationKind.DENIES:
                found[other].add(("is denied by", own))
    return {
        number: tuple(sorted(pairs, key=lambda pair: (pair[1], pair[0])))
        for number, pairs in found.items()
    }
