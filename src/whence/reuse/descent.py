"""Descent: what came from what, as far as credits, shared words and dates show it.

A credit says it outright. Shared words say that two texts are kin, and the later one is the child,
unless both repeat the same agency. Where neither shows a direction the tie is kept without one:
for the count of origins it is enough to know that the two are not independent.

- In: documents, reuses, attributions and entities of the whole pile.
- Out: `Descent`: derivations and the texts that are not in the pile.
- Not here: what a derivation does to a claim (`provenance`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.records import (
    Attribution,
    Derivation,
    DerivationId,
    Document,
    Entity,
    Reuse,
    Unseen,
    make_id,
)
from whence.reuse.credits import find_credits
from whence.reuse.drafts import Draft, close_loops, follow_credits
from whence.reuse.kin import add_kin
from whence.reuse.names import Names
from whence.reuse.parents import Pile, find_parents
from whence.reuse.stories import Stories
from whence.reuse.ties import join_passages

STEP = "descent 2"


@dataclass(frozen=True, slots=True)
class Descent:
    """What came from what; both sorted by id."""

    unseen: tuple[Unseen, ...]
    derivations: tuple[Derivation, ...]


def trace_descent(
    documents: Sequence[Document],
    reuses: Sequence[Reuse],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
) -> Descent:
    """Tell what came from what.

    A confidence of .8 or more is followed by `max`: a credit has .85 to .95, shared words alone
    .35 (under ten words) to .97 (fifty and more), and never more than their dates allow. Passages
    that are quotation or boilerplate give none.

    Args:
        documents: The pile.
        reuses: What they share.
        attributions: With speaker, channel and contact resolved.
        entities: Merged over the pile.

    Returns:
        At most one derivation for a child and a parent. Those that are FOLLOWED make no circle.
        For an UNDECIDED one the child is the document with the smaller id, and its confidence
        says how sure it is that the two are kin. Empty `covers` mean the whole story. The order
        of the arguments changes nothing.
    """
    by_id = {document.id: document for document in sorted(documents, key=lambda one: one.id)}
    ties = join_passages(reuses, by_id)
    names = Names(entities, _list_outlets(by_id.values(), attributions, entities))
    credits = find_credits(by_id, attributions, {entity.id: entity for entity in entities}, names)
    stories = Stories(by_id.values() if credits else (), ties)
    parents = find_parents(credits, Pile(by_id, ties, stories, names))
    drafts = close_loops(follow_credits(parents.claimed, by_id, ties), of_credits=True)
    kinship = add_kin(drafts, ties, by_id)
    drafts = close_loops(kinship.drafts, of_credits=False)
    derivations = sorted((_to_derivation(draft) for draft in drafts), key=lambda found: found.id)
    unseen = sorted((*parents.unseen, *kinship.unseen), key=lambda text: text.id)
    return Descent(tuple(unseen), tuple(derivations))


def _list_outlets(
    documents: Iterable[Document], attributions: Iterable[Attribution], entities: Iterable[Entity]
) -> set[str]:
    """Names of outlets and agencies: of documents, and of bodies to which words were said."""
    found = {name for one in documents for name in (one.outlet, one.agency) if name}
    told = {attribution.channel for attribution in attributions} - {None}
    return found | {entity.name for entity in entities if entity.named and entity.id in told}


def _to_derivation(draft: Draft) -> Derivation:
    return Derivation(
        id=DerivationId(make_id("derivation", draft.child, draft.parent)),
        child=draft.child,
        parent=draft.parent,
        status=draft.status,
        basis=draft.basis,
        confidence=round(draft.confidence, 3),
        evidence=draft.evidence,
        spans=draft.spans,
        covers=draft.covers,
        step=STEP,
    )
