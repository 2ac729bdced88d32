"""Build: the record of a claim."""

from typing import Any

from whence.records import Modality, RelationKind

RIFLES = "A patrol found fourteen rifles under the floor of the old mill in Sar Aldan."


def test_the_text_keeps_its_hedge(pile: Any) -> None:
    """Of several wordings the hedged one stands for the claim."""
    written = pile(
        a="The bakery in Sar Aldan was burned down on the first night.",
        b="The bakery in Sar Aldan was reportedly burned down on the first night.",
        c="The bakery in Sar Aldan was burned down on the first night, too.",
    )

    (claim,) = written.find().claims

    assert claim.text == written.texts["b"]


def test_the_text_is_rather_spoken_than_a_headline(pile: Any) -> None:
    """Words with a speaker go before a title."""
    written = pile(a=f"# {RIFLES[:-1]}", b=f"{RIFLES[:-1]}, Arno said.")
    arno = written.name("Arno", ("b", "Arno"))
    written.say("b", RIFLES[:-1], source="Arno", cue="said", speaker=arno)

    (claim,) = written.find().claims

    assert [o.speaker for o in claim.occurrences] == [None, arno]
    assert claim.text == RIFLES[:-1]


def test_every_occurrence_has_its_reason(pile: Any) -> None:
    """All but the first say why they were taken in."""
    written = pile(a=RIFLES, b=RIFLES, c=RIFLES.replace("A patrol found", "A patrol has found"))

    (claim,) = written.find().claims

    assert len(claim.why) == len(claim.occurrences) - 1 == 2
    assert all(claim.why)


def test_a_denial_points_to_what_it_denies(pile: Any) -> None:
    """It is a claim of its own, linked."""
    written = pile(
        a="The mayor denied that families had fled the town.",
        b="More than 1,200 families fled the town of Sar Aldan in March.",
    )
    written.say(
        "a",
        "families had fled the town",
        source="The mayor",
        cue="denied",
        modality=Modality.DENIED,
    )

    found = written.find()
    denial, denied = (written.claim(found, name, "amilies") for name in "ab")

    assert denial.denies == denied.id
    assert denied.denies is None
    assert [relation.kind for relation in denial.relations] == [RelationKind.DENIES]


def test_an_elaboration_points_to_the_shorter_claim(pile: Any) -> None:
    """The longer one says all of it and much more."""
    longer = (
        f"{RIFLES[:-1]}, and nine grenades, two radios, a map of the valley and a list of names "
        "in a box behind the school."
    )
    written = pile(a=RIFLES, b=longer)

    found = written.find()
    short, long = written.claim(found, "a", "rifles"), written.claim(found, "b", "rifles")

    assert [(r.to, r.kind) for r in long.relations] == [(short.id, RelationKind.ELABORATES)]
    assert short.relations == ()


def test_an_id_depends_on_the_occurrences_alone(pile: Any) -> None:
    """More documents elsewhere in the pile do not change it."""
    small = pile(a=RIFLES, b=RIFLES)
    large = pile(a=RIFLES, b=RIFLES, c="The ferry prices at the quay of Merrin rise in summer.")

    assert small.find().claims[0].id in {claim.id for claim in large.find().claims}
