"""Ways over ties that leave one document out."""

from whence.records import DocumentId
from whence.reuse.joined import Joined
from whence.reuse.ties import Tie


def tie(a: str, b: str, words: int) -> Tie:
    """Two documents that share so many words."""
    return Tie(DocumentId(a), DocumentId(b), {}, words, 1, 0.9)


def test_a_way_over_others_joins_but_not_over_the_child() -> None:
    """Each step must share as many words as are asked about."""
    found = [tie("a", "c", 40), tie("b", "c", 30), tie("a", "d", 30), tie("b", "d", 30)]
    ties = {frozenset((one.a, one.b)): one for one in found}
    loose = {**ties, frozenset("bd"): tie("b", "d", 29)}
    alone = {ends: one for ends, one in ties.items() if "c" in ends}

    assert Joined(ties).are_joined(found[0], found[1], DocumentId("c"))
    assert not Joined(loose).are_joined(found[0], found[1], DocumentId("c"))
    assert not Joined(alone).are_joined(found[0], found[1], DocumentId("c"))
