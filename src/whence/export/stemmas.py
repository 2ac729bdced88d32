"""Stemmas: who took a story from whom, as a drawing for each story.

A stemma is the picture in which editors of old texts show what was copied from what, and news goes
from hand to hand in the same way. The DOT text keeps the convention of the OpenStemmata database
(one statement a line; grey: a text that nobody has, dashed: a second parent), so that its tools can
read ours; the GraphML text says the same with every reason, for programs that draw or count.

- In: `records.Document`, `records.Derivation`, `records.Unseen`.
- Out: `Story`, `to_dot`, `to_graphml`.
- Not here: what came from what (`reuse`), the graph of one claim (`export.graphs`).
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from xml.etree import ElementTree

from whence.records import (
    Answer,
    Derivation,
    DerivationStatus,
    Document,
    Unseen,
    make_id,
)

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE_KEYS = ("label", "title", "outlet", "published", "kind", "path")
_EDGE_KEYS = ("status", "basis", "confidence", "evidence", "second_parent", "directed")
# What no XML may hold, and what tears a line of DOT in two.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Story:
    """Documents and unseen texts that derivations join.

    Attributes:
        id: The same for the same documents and unseen texts, such as "story-1f0c6a52b9d3e847".
        documents: Sorted by id.
        unseen: Sorted by id.
        derivations: Sorted by child, then parent.
        second: Ids of the followed derivations that are second parents: for each child all but
            the surest.
    """

    id: str
    documents: tuple[Document, ...]
    unseen: tuple[Unseen, ...]
    derivations: tuple[Derivation, ...]
    second: frozenset[str]


def find_stories(answer: Answer) -> tuple[Story, ...]:
    """The stories of a pile: what derivations of any status join.

    Args:
        answer: What one run found.

    Returns:
        Those with most documents first, then by id; documents that no derivation joins to
        anything make no story.
    """
    ends = {derivation: (derivation.child, derivation.parent) for derivation in answer.derivations}
    head: dict[str, str] = {end: end for pair in ends.values() for end in pair}
    for child, parent in ends.values():
        one, other = sorted((_find_head(head, child), _find_head(head, parent)))
        head[other] = one
    groups: dict[str, set[str]] = {}
    for end in head:
        groups.setdefault(_find_head(head, end), set()).add(end)
    within: dict[str, list[Derivation]] = {}
    for derivation, (child, _) in ends.items():
        within.setdefault(_find_head(head, child), []).append(derivation)
    stories = [_to_story(groups[one], within[one], answer) for one in groups]
    return tuple(sorted(stories, key=lambda story: (-len(story.documents), story.id)))


def to_dot(story: Story) -> str:
    """A story in DOT.

    Args:
        story: One of `find_stories`.

    Returns:
        A `digraph` with one statement a line. Unseen texts are grey; a second parent is dashed; a
        tie without a direction has `dir=none` and says why; a derivation that is not followed for
        another reason is grey and says so.
    """
    names = _name_ends(story)
    lines = [f'digraph "{story.id}" {{']
    lines += [
        f'  {names[unseen.id]} [color="grey", label="{_quote(_shorten(unseen.name))}"];'
        for unseen in story.unseen
    ]
    lines += [
        f'  {names[document.id]} [label="{_quote(_label(document))}"];'
        for document in story.documents
    ]
    lines += [
        f"  {names[one.parent]} -> {names[one.child]}{_style(one, story)};"
        for one in story.derivations
    ]
    return "\n".join((*lines, "}", ""))


def to_graphml(story: Story) -> str:
    """A story in GraphML.

    Args:
        story: One of `find_stories`.

    Returns:
        A directed graph (a tie is an edge with `directed` false) in UTF-8, the nodes named as in
        DOT. Nodes have label, title, outlet, published, kind and path, edges status, basis,
        confidence, evidence, second_parent and directed; what is unknown is left out. Characters
        that XML cannot hold are question marks.
    """
    names = _name_ends(story)
    root = ElementTree.Element("graphml", xmlns=_NAMESPACE)
    types = {"confidence": "double", "second_parent": "boolean", "directed": "boolean"}
    for domain, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            about = {"id": f"{domain}-{key}", "for": domain, "attr.name": key}
            about["attr.type"] = types.get(key, "string")
            ElementTree.SubElement(root, "key", about)
    graph = ElementTree.SubElement(root, "graph", id=story.id, edgedefault="directed")
    for unseen in story.unseen:
        node = ElementTree.SubElement(graph, "node", id=names[unseen.id])
        _add_data(node, "node", {"label": unseen.name, "kind": f"unseen {unseen.kind.value}"})
    for document in story.documents:
        node = ElementTree.SubElement(graph, "node", id=names[document.id])
        _add_data(node, "node", _describe(document))
    for derivation in story.derivations:
        about = {"source": names[derivation.parent], "target": names[derivation.child]}
        edge = ElementTree.SubElement(graph, "edge", {"id": derivation.id, **about})
        _add_data(edge, "edge", _describe_edge(derivation, story))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _find_head(head: dict[str, str], end: str) -> str:
    while head[end] != end:
        head[end] = head[head[end]]
        end = head[end]
    return end


def _to_story(ends: Set[str], derivations: Sequence[Derivation], answer: Answer) -> Story:
    ranked = sorted(
        (one for one in derivations if one.status is DerivationStatus.FOLLOWED),
        key=lambda one: (one.child, -one.confidence, one.parent),
    )
    first = {one.child: one.id for one in reversed(ranked)}
    return Story(
        id=make_id("story", *sorted(ends)),
        documents=tuple(
            sorted((one for one in answer.documents if one.id in ends), key=lambda one: one.id)
        ),
        unseen=tuple(
            sorted((one for one in answer.unseen if one.id in ends), key=lambda one: one.id)
        ),
        derivations=tuple(sorted(derivations, key=lambda one: (one.child, one.parent, one.id))),
        second=frozenset(one.id for one in ranked if first[one.child] != one.id),
    )


def _name_ends(story: Story) -> dict[str, str]:
    """Short names, safe in DOT and XML; documents d1, d2, ... and unseen texts u1, u2, ..."""
    names: dict[str, str] = {text.id: f"u{at}" for at, text in enumerate(story.unseen, start=1)}
    return names | {one.id: f"d{at}" for at, one in enumerate(story.documents, start=1)}


def _label(document: Document) -> str:
    """Outlet, title and date, as far as they are known; else the path."""
    known = (document.outlet, document.title and _shorten(document.title), _published(document))
    return " | ".join(part for part in known if part) or document.path


def _published(document: Document) -> str | None:
    return None if document.published is None else document.published.edtf


def _shorten(text: str) -> str:
    text = _SPACE.sub(" ", text).strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _style(derivation: Derivation, story: Story) -> str:
    """The attributes of an edge in DOT."""
    status = derivation.status
    if status is DerivationStatus.UNDECIDED:
        return f' [dir=none, color="grey", label="undecided", {_tooltip(derivation)}]'
    if status is not DerivationStatus.FOLLOWED:
        called = "against time" if status is DerivationStatus.AGAINST_TIME else "loop"
        return f' [color="grey", label="{called}", {_tooltip(derivation)}]'
    dashed = 'style="dashed", ' if derivation.id in story.second else ""
    return f" [{dashed}{_tooltip(derivation)}]"


def _tooltip(derivation: Derivation) -> str:
    return f'tooltip="{_quote("; ".join(derivation.evidence))}"'


def _quote(text: str) -> str:
    """Text for the inside of a quoted string of DOT, on one line."""
    text = _SPACE.sub(" ", _UNFIT.sub("?", text))
    # Readers of this convention take a line with an arrow for an edge.
    text = text.replace("->", "→")
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _describe(document: Document) -> dict[str, str | None]:
    return {
        "label": _label(document),
        "title": document.title,
        "outlet": document.outlet,
        "published": _published(document),
        "kind": "document",
        "path": document.path,
    }


def _describe_edge(derivation: Derivation, story: Story) -> dict[str, str | None]:
    return {
        "status": derivation.status.value,
        "basis": derivation.basis.value,
        "confidence": f"{derivation.confidence:.3f}",
        "evidence": "\n".join(derivation.evidence),
        "second_parent": str(derivation.id in story.second).lower(),
        "directed": str(derivation.status is not DerivationStatus.UNDECIDED).lower(),
    }


def _add_data(element: ElementTree.Element, domain: str, values: dict[str, str | None]) -> None:
    for key, value in values.items():
        if value:
            data = ElementTree.SubElement(element, "data", key=f"{domain}-{key}")
            data.text = _UNFIT.sub("?", value.replace("\r\n", "\n").replace("\r", "\n"))
