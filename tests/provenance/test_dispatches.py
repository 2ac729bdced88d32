"""Whether an agency that several documents credit sent them one text or two."""

from whence.provenance.dispatches import find_dispatches
from whence.records import Basis, Contact, DocumentId, UnseenId
from worlds import Link, Says, World, claim_and_known

WIRE = UnseenId("?wire")


def dispatches_of(
    *speakers: tuple[str, ...], shared: tuple[tuple[int, int], ...] = ()
) -> list[tuple[int, ...]]:
    """For each document that credits the agency the numbers of the texts that it rests on."""
    names = "abcd"[: len(speakers)]
    voices = (Says(n, who, Contact.OTHER, "wire") for n, who in zip(names, speakers, strict=True))
    links = tuple(Link(n, "?wire", Basis.CREDIT, voices=(i,)) for i, n in enumerate(names))
    _, known = claim_and_known(World(tuple(voices), links, shared=shared))
    found = find_dispatches(known, known.derivations)
    every = sorted({node.id for nodes in found.values() for node in nodes})
    return [tuple(every.index(node.id) for node in found[WIRE, DocumentId(name)]) for name in names]


def test_the_same_speaker_is_of_one_dispatch() -> None:
    """Two papers that quote one man out of an agency have one text."""
    first, second = dispatches_of(("Orlin",), ("Orlin",))

    assert first == second
    assert len(first) == 1


def test_two_speakers_may_be_of_two_dispatches() -> None:
    """Nothing ties them, so they are two vertices."""
    first, second = dispatches_of(("Orlin",), ("Fenn",))

    assert not set(first) & set(second)


def test_a_shared_passage_is_of_one_dispatch() -> None:
    """Whoever they quote, they printed the same text."""
    first, second = dispatches_of(("Orlin",), ("Fenn",), shared=((0, 1),))

    assert first == second


def test_who_names_nobody_rests_on_all() -> None:
    """It may have printed any of the dispatches, so none of them is independent of it."""
    first, second, third = dispatches_of(("Orlin",), ("Fenn",), ("a doctor",))

    assert set(third) == {*first, *second}


def test_a_derivation_from_a_document_is_passed_over() -> None:
    """What stands in the pile is one text already."""
    _, known = claim_and_known(World((Says("a"), Says("b")), (Link("b", "a"),)))

    assert find_dispatches(known, known.derivations) == {}
