"""What came from what; and the laws of descent."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from whence.records import (
    Attribution,
    Basis,
    DerivationStatus,
    Document,
    Entity,
    Reuse,
)
from whence.reuse import Descent, trace_descent

FLOOD = (
    "Water stood knee deep in the lower streets of Kess when the first boats came to fetch people"
    " from their roofs"
)
OUTLETS = ("Aldan Post", "Kess Today", "Merrin Daily", "Radio Sable")
PARTS = tuple(" ".join(f"{word}{n}" for n in range(18)) for word in ("water", "stone", "lamp"))

Write = Callable[..., Document]
Share = Callable[..., Reuse]
Say = Callable[..., Attribution]
Body = Callable[..., Entity]


def ends_of(descent: Descent) -> dict[tuple[str, str], DerivationStatus]:
    """Statuses by child and parent."""
    return {(d.child, d.parent): d.status for d in descent.derivations}


def test_two_papers_that_credit_one_agency_are_its_children(write: Write, share: Share) -> None:
    """The dispatch is not in the pile; the copies have no edge to each other."""
    one = write(f"Kess, today. {FLOOD}.", name="a", agency="Northwire", outlet="Kess Today")
    other = write(f"{FLOOD}, we hear.", name="b", agency="Northwire", outlet="Aldan Post")

    found = trace_descent([one, other], [share(one, other, FLOOD)], [], [])

    (text,) = found.unseen
    assert text.agency == "Northwire"
    assert set(ends_of(found)) == {("a", text.id), ("b", text.id)}
    assert all(d.covers == () and d.basis is Basis.CREDIT for d in found.derivations)


def test_the_agencys_own_page_is_the_parent_if_it_is_in_the_pile(
    write: Write, share: Share
) -> None:
    """Nothing is unseen then."""
    dispatch = write(f"{FLOOD}.", name="a", outlet="Northwire", day="2021-05-01")
    child = write(f"{FLOOD}, too.", name="b", agency="Northwire", day="2021-05-01")

    found = trace_descent([dispatch, child], [share(dispatch, child, FLOOD)], [], [])

    assert found.unseen == ()
    assert ends_of(found) == {("b", "a"): DerivationStatus.FOLLOWED}


def test_papers_that_cite_each_other_are_a_loop(
    write: Write, share: Share, say: Say, body: Body
) -> None:
    """Neither direction is followed."""
    texts = {"a": f"{FLOOD}, Kess Today reported.", "b": f"{FLOOD}, the Aldan Post reported."}
    one = write(texts["a"], name="a", outlet="Aldan Post", day="2021-05-01")
    other = write(texts["b"], name="b", outlet="Kess Today", day="2021-05-02")
    entities = [body("Aldan Post"), body("Kess Today")]
    said = [
        say(one, FLOOD, cue="Kess Today reported", channel=entities[1]),
        say(other, FLOOD, cue="Aldan Post reported", channel=entities[0]),
    ]

    found = trace_descent([one, other], [share(one, other, FLOOD)], said, entities)

    assert ends_of(found) == dict.fromkeys([("a", "b"), ("b", "a")], DerivationStatus.LOOP)


def test_a_falsely_dated_copy_runs_against_time(
    write: Write, share: Share, say: Say, body: Body
) -> None:
    """It credits a page that came out after it."""
    page = write(f"{FLOOD}.", name="a", outlet="Aldan Post", day="2021-05-09")
    copy = write(f"{FLOOD}, the Aldan Post reported.", name="b", day="2021-05-01")
    outlet = body("Aldan Post")
    said = [say(copy, FLOOD, cue="Aldan Post reported", channel=outlet)]

    found = trace_descent([page, copy], [share(page, copy, FLOOD)], said, [outlet])

    assert ends_of(found) == {("b", "a"): DerivationStatus.AGAINST_TIME}


def test_an_empty_pile_has_no_descent() -> None:
    """Nothing in, nothing out."""
    assert trace_descent([], [], [], []) == Descent((), ())


@st.composite
def piles(draw: st.DrawFn, write: Write, share: Share, say: Say, body: Body) -> dict[str, Any]:
    """Documents with all kinds of dates, credits and shared words, true or not."""
    count = draw(st.integers(2, 6))
    bodies = {name: body(name) for name in (*OUTLETS, "Northwire")}
    documents, said = [], []
    for index in range(count):
        credited = draw(st.lists(st.sampled_from(sorted(bodies)), max_size=2, unique=True))
        cues = [f"{name} reported" for name in credited]
        day = draw(st.none() | st.integers(0, 9))
        published = (
            (date(2021, 5, 1) + timedelta(days=day)).isoformat() if day is not None else None
        )
        document = write(
            f"{FLOOD}. {' '.join(PARTS)} {index} {' '.join(cues)}",
            name=f"{index}",
            day=published,
            outlet=draw(st.none() | st.sampled_from(OUTLETS)),
            agency=draw(st.none() | st.sampled_from(("Northwire", "Aldan Post"))),
        )
        documents.append(document)
        said += [
            say(document, draw(st.sampled_from((FLOOD, *PARTS))), cue=cue, channel=bodies[name])
            for name, cue in zip(credited, cues, strict=True)
        ]
    pairs = st.tuples(st.sampled_from(documents), st.sampled_from(documents))
    chosen = draw(st.lists(st.tuples(pairs, st.sampled_from((FLOOD, *PARTS))), max_size=12))
    reuses = {share(a, b, part) for (a, b), part in chosen if a.id != b.id}
    return {
        "documents": documents,
        "reuses": sorted(reuses, key=lambda reuse: reuse.id),
        "attributions": said,
        "entities": list(bodies.values()),
    }


@given(st.data())
def test_what_is_followed_makes_no_circle(
    write: Write, share: Share, say: Say, body: Body, data: st.DataObject
) -> None:
    """Nor does anything derive from itself, or twice from the same text."""
    found = trace_descent(**data.draw(piles(write, share, say, body)))

    followed = [d for d in found.derivations if d.status is DerivationStatus.FOLLOWED]
    assert nx.is_directed_acyclic_graph(nx.DiGraph((d.child, d.parent) for d in followed))
    ends = [(d.child, d.parent) for d in found.derivations]
    assert len(ends) == len(set(ends))
    assert all(0.2 <= d.confidence <= 1 and d.child != d.parent for d in found.derivations)


@given(st.data(), st.randoms())
def test_order_never_matters(
    write: Write, share: Share, say: Say, body: Body, data: st.DataObject, random: Any
) -> None:
    """The same pile in another order gives the same answer."""
    pile = data.draw(piles(write, share, say, body))
    shuffled = {name: random.sample(rows, len(rows)) for name, rows in pile.items()}

    assert trace_descent(**shuffled) == trace_descent(**pile)


@given(st.data())
def test_what_shares_copied_words_is_joined(
    write: Write, share: Share, say: Say, body: Body, data: st.DataObject
) -> None:
    """Two documents with a copied passage hang together, directly or by what they came from."""
    pile = data.draw(piles(write, share, say, body))

    found = trace_descent(**pile)

    graph = nx.Graph((d.child, d.parent) for d in found.derivations)
    for reuse in pile["reuses"]:
        assert nx.has_path(graph, reuse.a.document, reuse.b.document)
