"""Match: what makes two occurrences say the same, and what stands against it."""

from datetime import date
from typing import Any

import pytest

from whence.claims.fold import Given, fold_pile
from whence.claims.match import Stand, Verdict, judge_pair
from whence.records import EntityKind, Modality


def judge(pile: Any, *, is_covered: bool = False) -> Verdict:
    """The verdict on the candidates of the first and the last document."""
    folded = fold_pile(Given(pile.proses, pile.attributions, pile.entities, pile.values))
    first, *_, last = pile.texts
    (a,), (b,) = folded.placed[first], folded.placed[last]
    if a[1] == b[1]:
        return Verdict(Stand.SAME, 1.0, "folded")
    return judge_pair(
        folded.profiles[a[1]], folded.profiles[b[1]], event_days=7, is_covered=is_covered
    )


def test_the_same_in_other_words(pile: Any) -> None:
    """Names and rare words agree, and most of both is shared."""
    written = pile(
        a="A patrol found fourteen rifles in the old mill of Sar Aldan.",
        b="Fourteen rifles were found by a patrol in the mill of Sar Aldan.",
    )
    written.name("Sar Aldan", ("a", "Sar Aldan"), ("b", "Sar Aldan"), kind=EntityKind.PLACE)

    assert judge(written).stand is Stand.SAME


def test_the_mirror_says_the_same(pile: Any) -> None:
    """Swapped sides give the mirrored verdict."""
    long = (
        "The old mill of Sar Aldan burned, and so did the bakery behind it, the school, nine "
        "houses at the quay and a ferry loaded with grain."
    )
    short = "The old mill of Sar Aldan burned."

    one, other = judge(pile(a=long, b=short)), judge(pile(a=short, b=long))

    assert (one.stand, other.stand) == (Stand.ELABORATES, Stand.ELABORATED)
    assert one.score == other.score


def test_another_incident_of_the_same_kind(pile: Any) -> None:
    """Like words, but another town and another number: not the same."""
    written = pile(
        a="A patrol found fourteen rifles in the old mill of Sar Aldan.",
        b="A patrol found three rifles in the cellar of a farm near Merrin.",
    )
    written.name("Sar Aldan", ("a", "Sar Aldan"), kind=EntityKind.PLACE)
    written.name("Merrin", ("b", "Merrin"), kind=EntityKind.PLACE)

    assert judge(written).stand in {Stand.NEAR, Stand.APART}


def test_one_victim_and_two_victims(pile: Any) -> None:
    """Numbers of the same thing differ, and the words are not nearly equal."""
    written = pile(
        a="One victim of the fire was carried from the mill to the hospital in Merrin.",
        b="Two victims of the fire died in the hospital in Merrin after the mill fell.",
    )
    written.count("a", "One victim", 1.0, of="victim")
    written.count("b", "Two victims", 2.0, of="victim")

    assert judge(written).stand is not Stand.SAME


def test_a_changed_number_in_copied_words_stays_in_the_claim(pile: Any) -> None:
    """That is a difference to show, not another claim."""
    written = pile(
        a="More than 1,200 families fled the town of Sar Aldan for the valley of Merrin.",
        b="More than 1,300 families fled the town of Sar Aldan for the valley of Merrin.",
    )
    written.count("a", "1,200 families", 1200.0, of="family")
    written.count("b", "1,300 families", 1300.0, of="family")

    assert judge(written, is_covered=True).stand is Stand.SAME


def test_dates_too_far_apart(pile: Any) -> None:
    """Two dated events three weeks apart are not one, whatever the words."""
    written = pile(
        a="A bomb killed four people at the market in Merrin on 2 March.",
        b="A bomb killed four people at the market in Merrin on 23 March.",
    )
    written.date("a", "2 March", date(2024, 3, 2))
    written.date("b", "23 March", date(2024, 3, 23))

    verdict = judge(written)

    assert verdict.stand is not Stand.SAME
    assert "21 days" in verdict.why


def test_a_negation_on_one_side(pile: Any) -> None:
    """The opposite is never the same, even inside copied words."""
    written = pile(
        a="The patrol found the rifles under the floor of the old mill.",
        b="The patrol did not find the rifles under the floor of the old mill.",
    )

    assert judge(written, is_covered=True).stand is Stand.DENIES


def test_a_denial_belongs_to_what_it_denies(pile: Any) -> None:
    """Most of the denial stands in the other claim."""
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

    assert judge(written).stand is Stand.DENIES


def test_two_who_speak_of_themselves(pile: Any) -> None:
    """The word "I" is someone else in another mouth."""
    written = pile(
        a="I saw four men carry rifles into the old mill at night.",
        b="I saw five men carry rifles into the old mill at night too.",
    )
    for name, speaker in (("a", "x"), ("b", "y")):
        written.say(name, written.texts[name][:-1], speaker=speaker)

    verdict = judge(written)

    assert verdict.stand is not Stand.SAME
    assert verdict.is_refused


@pytest.mark.parametrize("is_covered", [False, True])
def test_one_speaks_of_what_will_be(pile: Any, is_covered: bool) -> None:
    """An announced sentence and a passed one are two events, unless the words are copied."""
    written = pile(
        a="The council will open the old mill of Sar Aldan to families.",
        b="The council opened the mill of Sar Aldan to forty families with children.",
    )

    assert (judge(written, is_covered=is_covered).stand is Stand.SAME) is is_covered


def test_common_words_alone_are_not_enough(pile: Any) -> None:
    """Short sentences of common words are alike by chance."""
    written = pile(a="People came here again, police said.", b="Police said people had come here.")

    assert judge(written).stand is not Stand.SAME


def test_the_same_names_are_not_the_same_deed(pile: Any) -> None:
    """Who and where agree; what happened does not."""
    written = pile(
        a="Pell Arno inspected Sar Aldan quietly.", b="Pell Arno left Sar Aldan by ferry."
    )
    written.name("Pell Arno", ("a", "Pell Arno"), ("b", "Pell Arno"))
    written.name("Sar Aldan", ("a", "Sar Aldan"), ("b", "Sar Aldan"), kind=EntityKind.PLACE)

    verdict = judge(written)

    assert verdict.stand is Stand.NEAR
    assert "not what is said of them" in verdict.why
