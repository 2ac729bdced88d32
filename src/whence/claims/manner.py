"""Manner: how much of an attribution must stay with what it attributes.

"The mayor said that the bridge fell" asserts, through him, that it fell. "The mayor promised to
mend it", "declined to comment" or "asked for help" assert what the mayor did, and "police believe
he fled" must never be shown as "he fled".

- In: an attribution and the words of its cue.
- Out: `Manner`.
- Not here: how cues are found and classed (`attribution`).
"""

from collections.abc import Iterable
from enum import Enum

from whence.claims.hedges import is_doubt
from whence.claims.stems import find_stem
from whence.records import Attribution, Modality, Polarity


class Manner(Enum):
    """PLAIN: the content stands alone.

    DOUBTED: the content is compared; the cue is a hedge and is shown with it.
    DENIED: the content is compared; the whole saying is shown.
    WHOLE: the saying itself is what is asserted.
    """

    PLAIN = "plain"
    DOUBTED = "doubted"
    DENIED = "denied"
    WHOLE = "whole"


_DOUBTING = frozenset(
    find_stem(word)
    for word in """believe think suspect assume expect fear guess suppose consider imagine doubt
    suggest seem appear speculate predict forecast project estimate may might could""".split()
)
_BY_MODALITY = {
    Modality.DENIED: Manner.DENIED,
    Modality.DECLINED: Manner.WHOLE,
    Modality.PLANNED: Manner.WHOLE,
    Modality.ALLEGED: Manner.DOUBTED,
}


def find_manner(attribution: Attribution, cues: Iterable[str]) -> Manner:
    """How the content of an attribution is to be shown and compared.

    Args:
        attribution: Whose modality and polarity decide first.
        cues: The words of each cue.

    Returns:
        WHOLE for what was not said ("would not say"), planned, asked or wished.
    """
    if attribution.modality in _BY_MODALITY:
        return _BY_MODALITY[attribution.modality]
    if attribution.polarity is Polarity.NEGATIVE:
        return Manner.WHOLE
    words = [word for cue in cues for word in cue.lower().split()]
    if any(is_doubt(word) for word in words):
        return Manner.DOUBTED
    if attribution.modality in (Modality.BELIEVED, Modality.POSSIBLE):
        doubts = any(find_stem(word) in _DOUBTING for word in words)
        return Manner.DOUBTED if doubts else Manner.WHOLE
    return Manner.PLAIN
