"""Agencies: texts that may be one, because one agency or outlet may have sent them.

Unseen texts of one agency on one claim may be one dispatch, unless they are said to be of different
days; so may an unseen text and an article of that agency in the pile. An outlet without a name ("a
news agency") may be any of those that nobody gave us.

- In: documents and unseen texts of a claim.
- Out: ties between them; whether a text is an outlet's.
- Not here: who credits whom (`parents`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from whence.provenance.known import Known
from whence.records import DocumentId, EntityId, Node, NodeId, NodeKind, Tie, UnseenId

_PERHAPS_ONE = 0.5


def tie_texts(
    nodes: Iterable[Node], known: Known, *, told: Mapping[NodeId, EntityId]
) -> tuple[Tie, ...]:
    """Ties between texts of one agency that may be one.

    Args:
        nodes: Documents and unseen texts of a claim.
        known: What the run knows of the pile.
        told: For unseen texts that are no record: the outlet, named or not, that was told.

    Returns:
        For `min` only. Two documents that are in the pile are never one.
    """
    ordered = sorted(nodes, key=lambda node: node.id)
    publishers = {
        node.id: _by_outlet(told[node.id], known)
        if node.id in told
        else _by_text(str(node.ref), known)
        for node in ordered
    }
    return tuple(
        Tie(a.id, b.id, _PERHAPS_ONE, f"both come from {name}; it may be one text or two")
        for a, b in combinations(ordered, 2)
        if NodeKind.UNSEEN in {a.kind, b.kind}
        and (name := _common_name(publishers[a.id], publishers[b.id]))
    )


def is_text_of(text: str, outlet: EntityId, known: Known) -> bool:
    """Whether a text may be that of an outlet.

    Args:
        text: Id of a document or an unseen text.
        outlet: Who was told; one without a name may be any.
        known: What the run knows of the pile.

    Returns:
        True if they have a name in common, or the outlet has none.
    """
    publisher = _by_outlet(outlet, known)
    return not publisher.names or bool(publisher.names & _by_text(text, known).names)


@dataclass(frozen=True, slots=True)
class _Publisher:
    """Who published a text.

    Attributes:
        names: As they are compared; none for an outlet without a name.
        day: The day on which an unseen text is said to have been published.
    """

    shown: str
    names: frozenset[str]
    is_seen: bool = False
    day: str | None = None


def _by_outlet(outlet: EntityId, known: Known) -> _Publisher:
    entity = known.entity.get(outlet)
    if entity is None:
        return _Publisher(outlet, _compared([outlet]))
    names = [entity.name, *entity.aliases] if entity.named else []
    return _Publisher(entity.name, _compared(names))


def _by_text(text: str, known: Known) -> _Publisher:
    document = known.document.get(DocumentId(text))
    if document is not None:
        outlet = document.outlet or document.path
        return _Publisher(outlet, _compared([outlet]), is_seen=True)
    unseen = known.unseen_text[UnseenId(text)]
    names = _by_outlet(unseen.entity, known).names if unseen.entity is not None else frozenset()
    shown = unseen.agency or unseen.name
    return _Publisher(shown, names | _compared([shown]), day=unseen.occasion)


def _compared(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold().removeprefix("the ") for name in names)


def _common_name(a: _Publisher, b: _Publisher) -> str | None:
    """The outlet that both may come from, if there is one."""
    if a.day is not None and b.day is not None and a.day != b.day:
        return None
    if a.names & b.names:
        return a.shown
    if a.is_seen or b.is_seen or (a.names and b.names):
        return None
    return b.shown if a.names else a.shown
