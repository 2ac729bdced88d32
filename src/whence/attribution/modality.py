"""Modality: how a content is put forward, and whether it is asserted or negated.

"The minister denied", "is believed to", "plans to": whoever counts voices must not take these for
"said". The lists are short and closed; every other cue counts as plain saying.

- In: the lemma of a cue, the words around it.
- Out: `records.Modality` and `records.Polarity`.
- Not here: hedges inside the content (`claims`).
"""

from collections.abc import Sequence

from whence.attribution.phrases import NEGATIONS
from whence.records import Modality, Polarity

_LEMMAS = {
    Modality.DENIED: "deny dispute reject refute rebut disavow disclaim dismiss contradict denial",
    Modality.DECLINED: "decline refuse",
    Modality.ALLEGED: "allege accuse charge claim purport allegation accusation allegedly"
    " purportedly ostensibly",
    Modality.REPORTED: "report reportedly rumor rumour hear learn understand relay",
    Modality.BELIEVED: "believe think feel fear hope suspect assume consider expect worry doubt"
    " imagine guess suppose know want wish like love hate prefer regard view see favor favour"
    " support oppose belief fear hope opinion",
    Modality.PLANNED: "plan intend vow promise pledge seek aim threaten propose offer agree decide"
    " resolve swear commit pledge prepare plan intention promise",
    Modality.POSSIBLE: "ask question wonder inquire suggest seem appear speculate predict forecast"
    " project estimate apparently",
}
_MODALITY = {lemma: modality for modality, lemmas in _LEMMAS.items() for lemma in lemmas.split()}
_PASSIVE = {
    "say": Modality.REPORTED,
    "think": Modality.BELIEVED,
    "describe": Modality.REPORTED,
    "know": Modality.REPORTED,
    "quote": Modality.SAID,
}
_UNCERTAIN = frozenset("may might could would should must can".split())
_REFUSING = frozenset("would wo will".split())
_FUTURE = frozenset("will 'll shall".split())


def find_modality(lemma: str, group: Sequence[str], *, passive: bool) -> Modality:
    """How the content is put forward.

    Args:
        lemma: Of the cue's head, in lower case; "" if no cue claims the words.
        group: The helping words before it, in lower case.
        passive: Whether the cue is passive ("is said to").

    Returns:
        The modality of the lemma; for plain saying, what "may" or "will" makes of it.
    """
    found = _PASSIVE.get(lemma) if passive else None
    found = found or _MODALITY.get(lemma, Modality.SAID)
    if found is Modality.SAID and _REFUSING & set(group) and NEGATIONS & set(group):
        return Modality.DECLINED
    if found is Modality.SAID and any(word in _UNCERTAIN for word in group):
        return Modality.POSSIBLE
    if found is Modality.SAID and any(word in _FUTURE for word in group):
        return Modality.PLANNED
    return found


def find_polarity(modality: Modality, group: Sequence[str]) -> Polarity:
    """Whether the content is put forward as so.

    Args:
        modality: Of the attribution.
        group: The words of its verb group, in lower case.

    Returns:
        NEGATIVE for what is denied, declined or not said; a negated denial is POSITIVE.
    """
    turned = modality is Modality.DENIED
    if any(word in NEGATIONS for word in group):
        turned = not turned
    turned = turned or modality is Modality.DECLINED
    return Polarity.NEGATIVE if turned else Polarity.POSITIVE
