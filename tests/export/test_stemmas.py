"""Stemmas: a drawing a story, in DOT as OpenStemmata keeps it and in GraphML."""

import re
from dataclasses import replace
from types import ModuleType

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import answers as made_answers
import drawn_answers
from whence.export.stemmas import Story, find_stories, to_dot, to_graphml
from whence.records import (
    Basis,
    Derivation,
    DerivationId,
    DerivationStatus,
    Document,
    Unseen,
    UnseenId,
    UnseenKind,
)

# A statement of DOT on a line of its own: a node or an edge with quoted or plain attributes.
_TEXT = r'"(?:[^"\\]|\\.)*"'
_STATEMENT = re.compile(
    rf"  ([du]\d+)(?: -> ([du]\d+))?(?: \[((?:\w+=(?:\w+|{_TEXT})(?:, )?)*)\])?;"
)
_ATTRIBUTE = re.compile(rf"(\w+)=(\w+|{_TEXT})")


def read_dot(text: str) -> nx.MultiDiGraph:
    """The graph that a DOT text of ours describes; any other line fails."""
    graph = nx.MultiDiGraph()
    first, *lines, last = text.splitlines()
    assert re.fullmatch(r'digraph "story-[0-9a-f]{16}" \{', first)
    assert last == "}"
    for line in lines:
        found = _STATEMENT.fullmatch(line)
        assert found, line
        one, other, rest = found.groups()
        values = {
            key: re.sub(r"\\(.)", r"\1", value[1:-1]) if value[0] == '"' else value
            for key, value in _ATTRIBUTE.findall(rest or "")
        }
        if other is None:
            graph.add_node(one, **values)
        else:
            graph.add_edge(one, other, **values)
    return graph


def derivation(child: Document, parent: Document | Unseen, **more: object) -> Derivation:
    """A followed derivation unless told otherwise."""
    plain = Derivation(
        DerivationId(f"derivation-{child.id[:8]}-{parent.id[:8]}"),
        child.id,
        parent.id,
        DerivationStatus.FOLLOWED,
        Basis.REUSE,
        0.9,
        ("shares 40 words",),
        (),
        (),
        "descent 1",
    )
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture
def story(answers: ModuleType) -> Story:
    """Two documents of one unseen text, of which one used the other, too; one tie; one odd one."""
    one, two, three, four, _ = answers.pile()
    unseen = Unseen(
        UnseenId("unseen-1"), UnseenKind.DISPATCH, 'the "old" dispatch -> of\nNorthwire'
    )
    found = [
        derivation(one, unseen),
        derivation(two, unseen, confidence=0.95),
        derivation(two, one, confidence=0.85),
        derivation(three, two, status=DerivationStatus.UNDECIDED),
        derivation(one, four, status=DerivationStatus.AGAINST_TIME),
    ]
    answer = answers.answer(answers.pile(), [], unseen=(unseen,), derivations=tuple(found))
    (only,) = find_stories(answer)
    return only


def test_a_story_is_what_derivations_join(story: Story) -> None:
    """The fifth document, which nothing joins, is in none."""
    assert (len(story.documents), len(story.unseen), len(story.derivations)) == (4, 1, 5)
    assert len(story.second) == 1


def test_dot_keeps_the_convention(story: Story) -> None:
    """Grey is unseen, dashed is a second parent, a tie has no direction and says so."""
    graph = read_dot(to_dot(story))

    assert graph.nodes["u1"] == {"color": "grey", "label": 'the "old" dispatch → of Northwire'}
    assert all("color" not in graph.nodes[name] for name in graph if name != "u1")
    styles = sorted(
        (values.get("style", ""), values.get("dir", ""), values.get("label", ""))
        for _, _, values in graph.edges(data=True)
    )
    assert styles == [
        ("", "", ""),
        ("", "", ""),
        ("", "", "against time"),
        ("", "none", "undecided"),
        ("dashed", "", ""),
    ]


def test_graphml_says_the_same_with_reasons(story: Story) -> None:
    """Read by another program, it has the nodes and edges of the DOT text."""
    graph = nx.parse_graphml(to_graphml(story))
    drawn = read_dot(to_dot(story))

    assert set(graph) == set(drawn)
    assert sorted(graph.edges()) == sorted(drawn.edges())
    second = [data for _, _, data in graph.edges(data=True) if data["second_parent"]]
    assert [(one["confidence"], one["status"]) for one in second] == [(0.85, "followed")]
    assert {data["evidence"] for _, _, data in graph.edges(data=True)} == {"shares 40 words"}
    assert graph.nodes["d1"]["published"] or graph.nodes["d1"]["outlet"]
    assert graph.nodes["u1"]["kind"] == "unseen dispatch"


def test_the_order_of_records_changes_nothing(answers: ModuleType, story: Story) -> None:
    """A second run writes the same bytes."""
    turned = answers.answer(
        answers.pile()[::-1], [], unseen=story.unseen, derivations=story.derivations[::-1]
    )

    (again,) = find_stories(turned)

    assert (to_dot(again), to_graphml(again)) == (to_dot(story), to_graphml(story))


def test_a_pile_without_derivations_has_no_story(answers: ModuleType) -> None:
    """Documents alone are not drawn."""
    assert find_stories(answers.answer(answers.pile(), [])) == ()


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8), st.data())
def test_any_text_can_be_drawn(pairs: list[tuple[int, int]], data: st.DataObject) -> None:
    """Whatever a title or a reason holds, both texts can be read back."""
    documents = [data.draw(drawn_answers.documents(number)) for number in range(5)]
    found = {
        (one, other): derivation(
            documents[one],
            documents[other],
            id=DerivationId(f"derivation-{one}-{other}"),
            evidence=(data.draw(drawn_answers.LONG),),
        )
        for one, other in pairs
        if one != other
    }
    answer = replace(
        made_answers.empty_answer(),
        documents=tuple(documents),
        derivations=tuple(found.values()),
    )

    for story in find_stories(answer):
        graph = nx.parse_graphml(to_graphml(story).encode().decode())
        drawn = read_dot(to_dot(story))
        assert sorted(graph.edges()) == sorted(drawn.edges())
        assert len(graph) == len(story.documents)
