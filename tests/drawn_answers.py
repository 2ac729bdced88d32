"""Answers drawn at random: every closed list, any characters, ids that fit together."""

# ruff: noqa: E501 - a record reads best on one line

import hashlib
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from whence import records as r
from whence.config import Settings

TEXT = st.text(max_size=20)
LONG = st.text(
    st.one_of(st.characters(), st.sampled_from("<>&\"'\x00\x1b\u202e\ud800 \n.")),
    min_size=1,
    max_size=80,
)
SCORE = st.floats(0, 1)
DAY = st.dates(date(1900, 1, 1), date(2100, 1, 1))
MAYBE_TEXT = st.none() | TEXT
NAMES = st.sampled_from(["one", "two", "three"])


def intervals() -> st.SearchStrategy[r.DateInterval]:
    """A date interval in the right order."""
    pairs = st.tuples(DAY, DAY).map(sorted)
    return pairs.map(lambda days: r.DateInterval(f"{days[0]}/{days[1]}", *days))


@st.composite
def documents(draw: st.DrawFn, number: int) -> r.Document:
    """A document whose blocks cover its text."""
    text = draw(LONG)
    cut = draw(st.integers(0, len(text) - 1))
    blocks = [
        r.Block(draw(kinds(r.BlockKind)), start, end, draw(st.none() | kinds(r.BlockDetail)))
        for start, end in ((0, cut), (cut, len(text)))
        if start < end
    ]
    id_ = r.DocumentId(hashlib.sha256(f"{number}".encode()).hexdigest())
    return r.Document(
        id_,
        draw(TEXT) or "a.txt",
        text,
        tuple(blocks),
        id_,
        url=draw(MAYBE_TEXT | st.just("javascript:x") | st.just("https://post.example/a?b=1&c=2")),
        outlet=draw(MAYBE_TEXT),
        agency=draw(MAYBE_TEXT),
        title=draw(MAYBE_TEXT),
        authors=tuple(draw(st.lists(TEXT, max_size=2))),
        published=draw(st.none() | intervals()),
        modified=draw(st.none() | intervals()),
        evidence=(r.Evidence("outlet", draw(TEXT), draw(TEXT), 0, 1),),
        sightings=(r.Sighting(draw(TEXT), draw(MAYBE_TEXT), draw(MAYBE_TEXT)),),
        language=draw(MAYBE_TEXT),
    )


def kinds(closed: type[Enum]) -> st.SearchStrategy[Any]:
    """Any member of a closed list."""
    return st.sampled_from(list(closed))


def circumstances(spans: st.SearchStrategy[r.Span]) -> st.SearchStrategy[Any]:
    """A few circumstances."""
    one = st.builds(r.Circumstance, kinds(r.CircumstanceKind), tuples(spans))
    return tuples(one)


def tuples(items: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    """A tuple of at most two."""
    return st.lists(items, min_size=least, max_size=2).map(tuple)


@st.composite
def graphs(draw: st.DrawFn, spans: st.SearchStrategy[r.Span]) -> r.ClaimGraph:
    """Any graph over three vertices, loops included."""
    nodes = [
        r.Node(
            r.NodeId(name),
            draw(kinds(r.NodeKind)),
            draw(MAYBE_TEXT),
            draw(TEXT),
            (0,),
            draw(kinds(r.Access)),
            draw(circumstances(spans)),
            draw(st.booleans()),
        )
        for name in ("one", "three", "two")
    ]
    edge = st.builds(
        r.Edge, TEXT.map(lambda t: "e" + t), NAMES, NAMES, kinds(r.EdgeKind), SCORE,
        kinds(r.DerivationStatus), tuples(spans), TEXT, MAYBE_TEXT,
    )  # fmt: skip
    edges = draw(st.lists(edge, max_size=4, unique_by=lambda one: one.id))
    ties = draw(tuples(st.builds(r.Tie, NAMES, NAMES, SCORE, TEXT, tuples(spans))))
    return r.ClaimGraph(tuple(nodes), tuple(sorted(edges, key=lambda one: one.id)), ties)


@st.composite
def claims(draw: st.DrawFn, number: int, spans: st.SearchStrategy[r.Span]) -> r.AnsweredClaim:
    """A claim with one or two occurrences and any counts."""
    occurrence = st.builds(
        r.Occurrence, spans, st.none() | NAMES, st.none() | NAMES, st.none() | NAMES,
        kinds(r.Modality), kinds(r.Polarity), kinds(r.Access), kinds(r.Voice),
        tuples(NAMES), tuples(spans),
    )  # fmt: skip
    rival = st.builds(
        r.RivalValue, TEXT, st.none() | st.floats(), st.none() | st.floats(),
        st.just((0,)), st.none() | st.integers(0, 3),
    )  # fmt: skip
    claim = r.Claim(
        r.ClaimId(f"claim-{number}"),
        draw(LONG),
        draw(tuples(st.builds(r.Slot, TEXT, TEXT, tuples(spans)))),
        draw(tuples(occurrence, 1)),
        draw(tuples(st.builds(r.Disagreement, TEXT, kinds(r.DisagreementKind), tuples(rival)))),
        draw(st.none() | st.just(r.ClaimId("claim-0"))),
        draw(tuples(st.builds(r.Relation, st.just("claim-0"), kinds(r.RelationKind)))),
        draw(tuples(TEXT)),
    )
    low, more = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    group = st.builds(
        r.OriginGroup, NAMES, kinds(r.NodeKind), TEXT, st.just((0,)), TEXT, tuples(NAMES)
    )
    origins = r.OriginInterval(
        low, low + more, draw(st.booleans()), draw(st.integers(0, 3)), draw(tuples(group)),
        draw(tuples(TEXT)),
    )  # fmt: skip
    counts = r.Counts(draw(st.integers(0, 3)), r.Range(low, low + more), r.Range(0, more))
    return r.AnsweredClaim(claim, draw(graphs(spans)), counts, origins)


@st.composite
def answers(draw: st.DrawFn) -> r.Answer:
    """Any answer about one or two documents."""
    pile = [draw(documents(number)) for number in range(draw(st.integers(1, 2)))]
    pile.sort(key=lambda one: one.path)

    @st.composite
    def spans(draw: st.DrawFn) -> r.Span:
        document = draw(st.sampled_from(pile))
        start = draw(st.integers(0, len(document.text) - 1))
        return r.Span(document.id, start, draw(st.integers(start + 1, len(document.text))))

    place = spans()
    ids = st.sampled_from([document.id for document in pile])
    decision = st.builds(
        r.Decision, st.integers(1, 9), kinds(r.DecisionKind), TEXT, MAYBE_TEXT, MAYBE_TEXT,
        MAYBE_TEXT, MAYBE_TEXT,
    )  # fmt: skip
    time = st.builds(
        r.TimeValue, NAMES, place, kinds(r.TimeKind), TEXT, st.none() | DAY, st.none() | DAY,
        MAYBE_TEXT, MAYBE_TEXT, st.none() | place, TEXT, SCORE,
    )  # fmt: skip
    quantity = st.builds(
        r.QuantityValue, NAMES, place, st.none() | st.floats(), st.none() | st.floats(),
        MAYBE_TEXT, MAYBE_TEXT, st.booleans(), TEXT, SCORE,
    )  # fmt: skip
    mention = st.builds(r.Mention, place, kinds(r.MentionForm), TEXT)
    parts: dict[str, st.SearchStrategy[Any]] = {
        "problems": tuples(st.builds(r.Problem, TEXT, TEXT, TEXT, TEXT)),
        "reuses": tuples(
            st.builds(r.Reuse, NAMES, place, place, kinds(r.ReuseKind), kinds(r.ReuseMeaning), SCORE, TEXT, TEXT)
        ),
        "unseen": tuples(st.builds(r.Unseen, NAMES, kinds(r.UnseenKind), TEXT, st.none() | NAMES, MAYBE_TEXT)),
        "derivations": tuples(
            st.builds(r.Derivation, NAMES, ids, ids | NAMES, kinds(r.DerivationStatus), kinds(r.Basis), SCORE, tuples(TEXT), tuples(place), tuples(place), TEXT)
        ),
        "attributions": tuples(
            st.builds(r.Attribution, NAMES, ids, kinds(r.AttributionKind), tuples(place), tuples(place), tuples(place, 1), kinds(r.Modality), kinds(r.Polarity), TEXT, TEXT, st.none() | NAMES, st.none() | NAMES, st.none() | NAMES, kinds(r.Contact), tuples(place), kinds(r.Access), tuples(place), circumstances(place))
        ),
        "entities": tuples(
            st.builds(r.Entity, NAMES, kinds(r.EntityKind), TEXT, st.booleans(), tuples(TEXT), tuples(NAMES), tuples(TEXT), tuples(mention))
        ),
        "identities": tuples(st.builds(r.Identity, NAMES, NAMES, NAMES, kinds(r.IdentityState), SCORE, TEXT, tuples(place))),
        "values": tuples(time | quantity),
        "near_misses": tuples(st.builds(r.NearMiss, place, place, TEXT)),
        "wanted": tuples(st.builds(r.Wanted, NAMES, st.integers(0, 5))),
        "applied": tuples(decision),
        "unfit": tuples(st.builds(r.Unfit, decision, TEXT)),
    }  # fmt: skip
    drawn = {name: draw(part) for name, part in parts.items()}
    drawn["claims"] = tuple(
        draw(claims(number, place)) for number in range(draw(st.integers(0, 2)))
    )
    drawn["proses"] = tuple(prose(document) for document in pile)
    drawn |= {"version": "0.0.1", "settings": Settings(), "documents": tuple(pile)}
    assert set(drawn) == {field.name for field in fields(r.Answer)}
    return r.Answer(**drawn)


def prose(document: r.Document) -> r.Prose:
    """One sentence a block."""
    blocks = document.blocks
    return r.Prose(
        document.id,
        document.text,
        tuple(r.Paragraph(one.start, one.end, one.kind) for one in blocks),
        tuple(r.Sentence(one.start, one.end, at) for at, one in enumerate(blocks)),
        (),
    )
