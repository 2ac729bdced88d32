"""Documents, collections and originators: what stands beside the headline."""

from whence.config import Settings
from whence.provenance import OriginRule, answer_claim, build_graph
from whence.provenance.parts import count_parts
from whence.records import Contact, Counts, NodeKind, Tie
from worlds import Link, Says, World, claim_and_known

OWN = Contact.OWN


def counts(world: World) -> Counts:
    """The plain counts of a world."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings()).counts


def test_a_copy_is_a_document_and_nothing_else() -> None:
    """It brings no collection and no originator."""
    found = counts(
        World((Says("a", ("a tailor",), OWN), Says("b", ("a tailor",), OWN)), (Link("b", "a"),))
    )

    assert found.documents == 2
    assert (found.collections.min, found.collections.max) == (1, 1)
    assert (found.originators.min, found.originators.max) == (1, 1)


def test_a_collection_that_may_be_another_one_adds_to_max_only() -> None:
    """Without ties between collections the texts are told apart."""
    claim, known = claim_and_known(World((Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN))))
    graph = build_graph(claim, known, settings=Settings())
    one, two = (node.id for node in graph.nodes if node.kind is NodeKind.COLLECTION)

    apart = count_parts(graph, rule=OriginRule())
    tied = count_parts(graph, rule=OriginRule(), occasions=[Tie(one, two, 0.5, "perhaps")])

    assert (apart.collections.min, apart.collections.max) == (2, 2)
    assert (tied.collections.min, tied.collections.max) == (1, 2)


def test_an_unsourced_copy_that_passes_for_the_older_text_adds_no_originator() -> None:
    """The speaker whom the other text names stands behind it, whoever had the words first."""
    world = World((Says("a", ("Orlin",)), Says("copy")), (Link("a", "copy"),))

    found = counts(world)

    assert (found.originators.min, found.originators.max) == (1, 1)
