"""Modality and polarity from the words of the cue."""

import pytest

from whence.attribution.modality import (
    find_lemma,
    find_modality,
    find_polarity,
    is_passive,
    is_perception,
    is_speech,
)
from whence.records import Modality, Polarity

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("cue", "modality", "polarity"),
    [
        ("said", Modality.SAID, POSITIVE),
        ("told", Modality.SAID, POSITIVE),
        ("did not say", Modality.SAID, NEGATIVE),
        ("didn’t say", Modality.SAID, NEGATIVE),
        ("would not say", Modality.DECLINED, NEGATIVE),
        ("may say", Modality.POSSIBLE, POSITIVE),
        ("will say", Modality.PLANNED, POSITIVE),
        ("is said", Modality.REPORTED, POSITIVE),
        ("is thought", Modality.BELIEVED, POSITIVE),
        ("was told by", Modality.SAID, POSITIVE),
        ("denied", Modality.DENIED, NEGATIVE),
        ("did not deny", Modality.DENIED, POSITIVE),
        ("declined", Modality.DECLINED, NEGATIVE),
        ("believes", Modality.BELIEVED, POSITIVE),
        ("vowed", Modality.PLANNED, POSITIVE),
        ("plans to", Modality.PLANNED, POSITIVE),
        ("accused", Modality.ALLEGED, POSITIVE),
        ("reportedly", Modality.REPORTED, POSITIVE),
        ("according to", Modality.SAID, POSITIVE),
        ("cannot say", Modality.SAID, NEGATIVE),
        ("neither confirmed nor denied", Modality.DECLINED, NEGATIVE),
        ("said in May", Modality.SAID, POSITIVE),
        ("told a hearing", Modality.SAID, POSITIVE),
        ("said in an opinion", Modality.SAID, POSITIVE),
        ("not only said", Modality.SAID, POSITIVE),
        ("said without elaborating", Modality.SAID, POSITIVE),
        (":", Modality.SAID, POSITIVE),
        ("", Modality.SAID, POSITIVE),
    ],
)
def test_the_cue_says_how_it_is_put_forward(
    cue: str, modality: Modality, polarity: Polarity
) -> None:
    """Whoever counts voices must not take belief, plan or denial for saying."""
    found = find_modality(cue)

    assert (found, find_polarity(cue, found)) == (modality, polarity)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("denies", "deny"),
        ("denied", "deny"),
        ("planning", "plan"),
        ("alleging", "allege"),
        ("alleges", "allege"),
        ("said", "say"),
        ("mills", "mills"),
        ("s", "s"),
    ],
)
def test_endings_are_taken_off_for_words_of_the_lists_only(word: str, lemma: str) -> None:
    """Any other word stays as it is."""
    assert find_lemma(word) == lemma


@pytest.mark.parametrize(
    ("cue", "speech", "passive", "perception"),
    [
        ("said", True, False, False),
        ("vowed to", True, False, False),
        ("denied", True, False, False),
        ("decided", False, False, False),
        ("overturned", False, False, False),
        ("is proud of", False, False, False),
        ("was charged with", False, True, False),
        ("was accused of", False, True, False),
        ("was told by", True, False, False),
        ("was quoted as saying", True, False, False),
        ("could see", False, False, True),
        ("did not notice", False, False, True),
        ("saw and said", True, False, False),
        (":", False, False, False),
        ("", False, False, False),
    ],
)
def test_an_act_of_speech_is_told_from_deeds_and_sights(
    cue: str, speech: bool, passive: bool, perception: bool
) -> None:
    """Who overturned a rule, was charged or saw smoke has said nothing by that."""
    assert (is_speech(cue), is_passive(cue), is_perception(cue)) == (speech, passive, perception)
