"""Ties: who of the people behind a claim may be, or is, one with another.

A false second witness is the harmful error, so whoever could be the same is tied: speakers that
could not be resolved, names that may be one, people who only heard or inferred it, perhaps from
those who stand beside them. Whoever speaks the same words of one text is the same, however a
rewriter called him.

- In: a claim, `Known`, its people.
- Out: `records.Tie` with the confidence that the two are one.
- Not here: what a tie does to the count (`routes`), texts that may be one (`dispatches`).
"""

from itertools import combinations, product

from whence.provenance.copied import Copied, pair_copied
from whence.provenance.known import Known
from whence.provenance.people import People
from whence.provenance.quoted import SAME_WORDS, pair_quoted
from whence.records import Access, Claim, EntityId, IdentityState, Node, NodeId, NodeKind, Tie

_MAY_BE = 0.5  # for `min` only
_UNRESOLVED = 0.3  # a speaker that could not be resolved may be any other
_SECOND_HAND = 0.3  # who heard or inferred it may have it from any other
_LEARNED = {Access.HEARD: "only heard of it", Access.INFERRED: "only inferred it"}


def find_ties(claim: Claim, known: Known, people: People) -> tuple[Tie, ...]:
    """Find who may be, or is, one with another.

    Args:
        claim: With its occurrences.
        known: What the run knows of the pile.
        people: Of the same claim.

    Returns:
        Ties between originators and relays; those without a stated source have none.
    """
    nodes = {node.id: node for node in people.nodes}
    speakers = sorted(
        (n for n in nodes.values() if n.kind in {NodeKind.ORIGINATOR, NodeKind.RELAY} and n.stated),
        key=lambda node: node.id,
    )
    by_name = (_compare(a, b, known) for a, b in combinations(speakers, 2))
    found = [tie for tie in by_name if tie is not None]
    copied = (_of_copied(one, people, known) for one in pair_copied(claim, known))
    found += [tie for tie in copied if tie is not None]
    for pair in pair_quoted(claim, known):
        lines = _lines(pair, people)
        if lines is not None:
            why = "both documents quote the same words"
            found.append(Tie(lines[0][0], lines[1][0], SAME_WORDS, why))
    return tuple(found)


def _compare(a: Node, b: Node, known: Known) -> Tie | None:
    if a.ref is None or b.ref is None:
        return Tie(a.id, b.id, _UNRESOLVED, "who speaks could not be resolved")
    if a.ref == b.ref:
        return Tie(a.id, b.id, 1.0, "the same person")
    tie = _identified(a, b, known)
    if tie is not None:
        return tie
    for node in (a, b):
        if node.kind is NodeKind.ORIGINATOR and node.access in _LEARNED:
            why = f"{node.name} {_LEARNED[node.access]}, perhaps from the other"
            return Tie(a.id, b.id, _SECOND_HAND, why)
    return None


def _identified(a: Node, b: Node, known: Known) -> Tie | None:
    """The tie by an identity of the two, else of the groups in whose name they speak."""
    refs = [EntityId(str(node.ref)) for node in (a, b)]
    own = known.identity.get(frozenset(refs))
    sides = ((ref, *known.groups_of.get(ref, ())) for ref in refs)
    found = [own] if own else [known.identity.get(frozenset(pair)) for pair in product(*sides)]
    for state, confidence in ((IdentityState.SAME, 1.0), (IdentityState.POSSIBLE, _MAY_BE)):
        for identity in found:
            if identity is not None and identity.state is state:
                return Tie(a.id, b.id, confidence, identity.why, identity.spans)
    return None


def _of_copied(copied: Copied, people: People, known: Known) -> Tie | None:
    """The tie of two speakers of one text; shown only where not both have a name."""
    lines = _lines((copied.a, copied.b), people)
    if lines is None:
        return None
    one, two = lines
    is_shown = copied.is_shown and len(one) == len(two)
    is_shown &= not all(_is_named(line[0], people, known) for line in lines)
    why = f"both documents print the same words{' of one text' if is_shown else ''}"
    return Tie(one[0], two[0], 1.0 if is_shown else _MAY_BE, why)


def _lines(
    pair: tuple[int, int], people: People
) -> tuple[tuple[NodeId, ...], tuple[NodeId, ...]] | None:
    """How two occurrences came from their originators, where each has one and they differ."""
    stated = {node.id for node in people.nodes if node.stated}
    one, two = (people.tellings[index].lines for index in pair)
    if len(one) != 1 or len(two) != 1 or one[0][0] == two[0][0]:
        return None
    return (one[0], two[0]) if {one[0][0], two[0][0]} <= stated else None


def _is_named(id_: NodeId, people: People, known: Known) -> bool:
    ref = next(node.ref for node in people.nodes if node.id == id_)
    return ref is not None and known.entity[EntityId(ref)].named
