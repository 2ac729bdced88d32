"""Whatever really happened, `min` claims no more: known histories, seen only through documents."""

from dataclasses import dataclass, replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import (
    Basis,
    Contact,
    DerivationStatus,
    DocumentId,
    OriginInterval,
    Span,
)
from worlds import ROOM, Link, Says, World, claim_and_known

LAW = settings(max_examples=500, deadline=None)
PEOPLE = ("Orlin", "Fenn", "Marr")
DOCUMENTS = ("a", "b", "c", "d")
OPEN = (DerivationStatus.UNDECIDED, DerivationStatus.AGAINST_TIME)


@dataclass(frozen=True)
class Event:
    """One voice as it really came about.

    Attributes:
        rests_on: Every person, dispatch and article that it could not have done without.
        people: Originator, then relays, as whoever copies it can name them.
        says: What its document shows of that.
        link: The derivation that can be seen, if any.
        copied: The voice whose words it repeats.
    """

    rests_on: frozenset[str]
    people: tuple[str, ...]
    says: Says
    link: Link | None = None
    copied: int | None = None


@st.composite
def events(draw: st.DrawFn, document: str, number: int, before: tuple[Event, ...]) -> Event:
    """An interview of one's own, a dispatch of an agency, or words copied from another article."""
    earlier = [n for n, event in enumerate(before) if event.says.document != document]
    kind = draw(st.sampled_from(("own", "wire", "copy", "copy") if earlier else ("own", "wire")))
    people = tuple(draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True)))
    contact = draw(st.sampled_from((Contact.UNSTATED, Contact.OWN)))
    link, copied, rests_on = None, None, frozenset({document, *people})
    if kind == "wire":
        wire = draw(st.sampled_from(("?wire", "?cable")))
        link = Link(document, wire, Basis.CREDIT, voices=(number,))
        rests_on, contact = rests_on | {wire}, Contact.UNSTATED
    elif kind == "copy":
        copied = draw(st.sampled_from(earlier))
        people, rests_on = before[copied].people, before[copied].rests_on | {document}
        status = draw(st.sampled_from((DerivationStatus.FOLLOWED, *OPEN)))
        confidence = draw(st.sampled_from((0.3, 0.9)))
        link = Link(
            document, before[copied].says.document, Basis.REUSE, status, confidence, (number,)
        )
    shown = draw(st.sampled_from(("named", "named", "withheld", "dropped")))
    if shown == "withheld":
        people = ("a man", *people[1:])
    says = Says(document, people, contact) if shown != "dropped" else Says(document)
    return Event(rests_on, people, says, link, copied)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Event, ...]:
    """Two to four articles with one or two voices each, each after what it copied."""
    told: tuple[Event, ...] = ()
    for document in DOCUMENTS[: draw(st.integers(2, 4))]:
        for _ in range(draw(st.integers(1, 2))):
            told = (*told, draw(events(document, len(told), told)))
    return told


def true_number(told: tuple[Event, ...]) -> int:
    """The most voices of which no two rest on a common person, dispatch or article."""
    needs = [event.rests_on for event in told]
    return max(
        size
        for size in range(1, len(needs) + 1)
        for choice in combinations(needs, size)
        if sum(map(len, choice)) == len(frozenset().union(*choice))
    )


def seen(told: tuple[Event, ...]) -> OriginInterval:
    """The answer for what the documents show; a man without a name may be anybody."""
    names = {*PEOPLE, *(f"a man of {name}" for name in DOCUMENTS)}
    possible = {frozenset(two) for two in combinations(sorted(names), 2) if "man" in " ".join(two)}
    links = tuple(event.link for event in told if event.link is not None)
    copies = ((n, event.copied) for n, event in enumerate(told) if event.copied is not None)
    shared = tuple(sorted((min(pair), max(pair)) for pair in copies))
    voices = tuple(event.says for event in told)
    world = World(voices, links, frozenset(possible), shared=shared)
    claim, known = claim_and_known(world)
    sources = [event.copied for event in told if event.link is not None]
    derivations = []
    for derivation, number in zip(known.derivations, sources, strict=True):
        spans = derivation.covers
        if number is not None:
            parent = DocumentId(derivation.parent)
            spans = (*spans, Span(parent, number * ROOM, (number + 1) * ROOM))
        derivations.append(replace(derivation, spans=spans))
    known = replace(known, derivations=tuple(derivations))
    return answer_claim(claim, known, settings=Settings()).origins


@given(histories())
@LAW
def test_min_never_exceeds_the_truth(told: tuple[Event, ...]) -> None:
    """False confirmation is the harmful error: names withheld, credits lost, directions unknown."""
    found = seen(told)

    assert found.min <= true_number(told)


def test_two_witnesses_and_a_text_that_may_have_copied_one_of_them() -> None:
    """One article names two; another shares the words of one, and nobody knows who had them first.

    Copied from there, it rests on that article as the second witness does: one origin. Had first,
    it is another article: two.
    """
    article = (
        Event(frozenset({"a", "Orlin"}), ("Orlin",), Says("a", ("Orlin",))),
        Event(frozenset({"a", "Fenn"}), ("Fenn",), Says("a", ("Fenn",), Contact.OWN)),
    )
    link = Link("b", "a", status=DerivationStatus.UNDECIDED, voices=(2,))
    copy = Event(frozenset({"a", "b", "Orlin"}), ("Orlin",), Says("b", ("Orlin",)), link, 0)

    found = seen((*article, copy))

    assert (found.min, found.max) == (1, 2)
