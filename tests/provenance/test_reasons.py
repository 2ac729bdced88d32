"""Why an interval is open, in sentences that name what would have to be settled."""

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import Basis, Contact, DerivationStatus
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER
TWO = (Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN))
MAY_BE = frozenset({frozenset(("Orlin", "Fenn"))})


def reasons_of(world: World) -> tuple[str, ...]:
    """The reasons of a world's interval."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings()).origins.reasons


def test_a_closed_interval_needs_none() -> None:
    """Whatever is weak in the graph, it changes nothing here."""
    assert reasons_of(World(TWO)) == ()
    assert reasons_of(World(TWO[:1], possible=MAY_BE)) == ()


def test_two_who_may_be_one_are_named() -> None:
    """With the reason of the identity, once."""
    (reason,) = reasons_of(World(TWO, possible=MAY_BE))

    assert reason in {
        "Orlin and Fenn may be one origin: they may be one",
        "Fenn and Orlin may be one origin: they may be one",
    }


def test_a_weak_derivation_is_named_with_its_ends() -> None:
    """Child first, then what it may rest on."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Fenn",)))
    weak = Link("b", "a", Basis.PARAPHRASE, confidence=0.5)

    assert "b may rest on a: b has it from a" in reasons_of(World(voices, (weak,)))


def test_a_weak_tie_without_direction_names_one_text_behind_both() -> None:
    """Nobody can say which of the two came first."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Fenn",)))
    weak = Link("b", "a", Basis.PARAPHRASE, DerivationStatus.UNDECIDED, 0.5)

    found = reasons_of(World(voices, (weak,)))

    assert any("may have one text behind them: b has it from a" in reason for reason in found)


def test_a_weak_loop_names_one_text_behind_both() -> None:
    """Both have it from one of them, if it is what they credit each other for."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Fenn",)))
    weak = Link("b", "a", Basis.CREDIT, DerivationStatus.LOOP, 0.5)

    (reason,) = reasons_of(World(voices, (weak,)))

    assert "b and a may have one text behind them: " in reason


def test_an_origin_without_a_source_adds_nothing_to_the_minimum() -> None:
    """It may be a copy of anything; the reason says so."""
    (reason,) = reasons_of(World((TWO[0], Says("b"))))

    assert reason == "source not stated in b, so it adds nothing to the minimum"
