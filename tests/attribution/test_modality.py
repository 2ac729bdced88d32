"""Modality and polarity from the cue and its helping words."""

import pytest

from whence.attribution.modality import find_modality, find_polarity
from whence.records import Modality, Polarity

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("lemma", "group", "passive", "modality", "polarity"),
    [
        ("say", "said", False, Modality.SAID, POSITIVE),
        ("say", "did not say", False, Modality.SAID, NEGATIVE),
        ("say", "would not say", False, Modality.DECLINED, NEGATIVE),
        ("say", "may say", False, Modality.POSSIBLE, POSITIVE),
        ("say", "will say", False, Modality.PLANNED, POSITIVE),
        ("say", "is said", True, Modality.REPORTED, POSITIVE),
        ("deny", "denied", False, Modality.DENIED, NEGATIVE),
        ("deny", "did not deny", False, Modality.DENIED, POSITIVE),
        ("decline", "declined", False, Modality.DECLINED, NEGATIVE),
        ("believe", "believes", False, Modality.BELIEVED, POSITIVE),
        ("vow", "vowed", False, Modality.PLANNED, POSITIVE),
        ("accuse", "accused", False, Modality.ALLEGED, POSITIVE),
        ("reportedly", "reportedly", False, Modality.REPORTED, POSITIVE),
    ],
)
def test_the_cue_says_how_it_is_put_forward(
    lemma: str, group: str, passive: bool, modality: Modality, polarity: Polarity
) -> None:
    """Whoever counts voices must not take belief, plan or denial for saying."""
    words = group.split()

    found = find_modality(lemma, words, passive=passive)

    assert (found, find_polarity(found, words)) == (modality, polarity)
