"""Modality: how a content is put forward, and whether it is asserted or negated.

"The minister denied", "is believed to", "plans to": whoever counts voices must not take these for
"said". The lists are short and closed; every other cue counts as plain saying.

- In: the words of a cue.
- Out: `records.Modality` and `records.Polarity`.
- Not here: hedges inside the content (`claims`).
"""

import re
from functools import lru_cache

from whence.records import Modality, Polarity

_LEMMAS = {
    Modality.DENIED: "deny dispute reject refute rebut disavow disclaim dismiss contradict denial",
    Modality.DECLINED: "decline refuse refusal",
    Modality.ALLEGED: "allege accuse charge claim purport allegation accusation allegedly"
    " purportedly ostensibly supposedly",
    Modality.REPORTED: "report reportedly rumor rumour hear learn understand relay",
    Modality.BELIEVED: "believe think feel fear hope suspect assume consider expect worry doubt"
    " imagine guess suppose know want wish like love hate prefer regard view see favor favour"
    " support oppose belief hope opinion",
    Modality.PLANNED: "plan intend vow promise pledge seek aim threaten propose offer decide"
    " resolve swear commit prepare intention",
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
_IRREGULAR = {
    "said": "say", "told": "tell", "thought": "think", "felt": "feel", "knew": "know",
    "known": "know", "sought": "seek", "swore": "swear", "sworn": "swear", "heard": "hear",
    "learnt": "learn", "understood": "understand", "saw": "see", "seen": "see",
}  # fmt: skip
_BE = frozenset("is are was were be been being 's 're".split())
NEGATIONS = frozenset("not n't never no neither nor cannot".split())
# What begins a place, a day or a paper behind the verb: "said in May", "told a hearing".
_ENDS_GROUP = frozenset("in at on a an the during without before after".split())
_ACTS = frozenset(
    """say tell deny dispute reject refute allege accuse claim vow promise pledge threaten swear
    offer propose decline refuse predict forecast project estimate report confirm announce warn
    describe call cite blame condemn criticize criticise admit acknowledge confess""".split()
)
_SENSES = frozenset(
    """see sees saw seen seeing notice notices noticed spot spotted watch watched realize realized
    realise realised forget forgot forgotten ignore ignored overlook overlooked""".split()
)
_HELPERS = frozenset("can could would will did does do had has have may might to be been".split())
_UNCERTAIN = frozenset("may might could would should must can".split())
_REFUSING = frozenset("would wo will".split())
_FUTURE = frozenset("will 'll shall".split())
_WORD = re.compile(r"n['’]t\b|['’]\w+|\w+?(?=n['’]t\b)|\w+", re.I)


def is_speech(cue: str) -> bool:
    """Whether the cue by itself is an act of speech, whatever stands behind it.

    Args:
        cue: The words of the cue.

    Returns:
        True for "vowed", "denied", "accused of"; False for "decided", "wants", "overturned", and
        for a passive, whose subject does not speak.
    """
    words = _words(cue)
    return any(find_lemma(word) in _ACTS for word in words) and not is_passive(cue)


def is_perception(cue: str) -> bool:
    """Whether the cue tells what somebody saw or ignored, not what anybody said.

    Args:
        cue: The words of the cue.

    Returns:
        Whether all its words are such verbs or helpers.
    """
    words = [word for word in _words(cue) if word not in _HELPERS and word not in NEGATIONS]
    return bool(words) and all(word in _SENSES for word in words)


def is_passive(cue: str) -> bool:
    """Whether the cue is a passive whose subject is spoken of ("was charged with").

    Args:
        cue: The words of the cue.

    Returns:
        False for "was told" and "was quoted as saying".
    """
    words = _words(cue)
    if "saying" in words or {"told", "informed", "asked", "by"} & set(words):
        return False
    return any(
        words[at - 1] in _BE and (words[at].endswith("ed") or words[at] in _IRREGULAR)
        for at in range(1, len(words))
    )


def find_modality(cue: str) -> Modality:
    """How the content is put forward.

    Args:
        cue: The words of the cue.

    Returns:
        The modality of the first word that has one of its own; for plain saying, what "may",
        "will" or a passive makes of it.
    """
    words = _words(cue)
    if words[:1] == ["neither"]:
        return Modality.DECLINED
    lemmas = [find_lemma(word) for word in words]
    found = next((_MODALITY[lemma] for lemma in lemmas if lemma in _MODALITY), Modality.SAID)
    passive = _passive(words, lemmas)
    if passive is not None:
        return passive
    if found is not Modality.SAID:
        return found
    group = set(words)
    if _REFUSING & group and NEGATIONS & group:
        return Modality.DECLINED
    if _UNCERTAIN & group:
        return Modality.POSSIBLE
    return Modality.PLANNED if _FUTURE & group else Modality.SAID


def find_polarity(cue: str, modality: Modality) -> Polarity:
    """Whether the content is put forward as so.

    Args:
        cue: The words of the cue.
        modality: What `find_modality` gave.

    Returns:
        NEGATIVE for what is denied, declined or not said; a negated denial is POSITIVE.
    """
    turned = modality is Modality.DENIED
    if NEGATIONS & set(_words(cue)):
        turned = not turned
    turned = turned or modality is Modality.DECLINED
    return Polarity.NEGATIVE if turned else Polarity.POSITIVE


def _words(cue: str) -> list[str]:
    """The words of the verb group, in lower case; "not only" negates nothing."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(cue)]
    if words[:2] == ["not", "only"]:
        words = words[2:]
    ends = [at for at, word in enumerate(words) if at and word in _ENDS_GROUP]
    return words[: ends[0]] if ends else words


def _passive(words: list[str], lemmas: list[str]) -> Modality | None:
    """What "is said to" or "was described as" makes of a verb; "was told by" stays as it is."""
    for at in range(1, len(words)):
        is_participle = words[at] != lemmas[at]
        if lemmas[at] in _PASSIVE and is_participle and _BE & set(words[:at]):
            return _PASSIVE[lemmas[at]]
    return None


@lru_cache(maxsize=4096)
def find_lemma(word: str) -> str:
    """The form of a cue's word that the lists have, as far as endings tell.

    Args:
        word: In lower case.

    Returns:
        The first form made by taking an ending off that the lists have; else the word.
    """
    if _is_listed(word):
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, others in (("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ied", ("y",)),
                           ("ed", ("", "e")), ("ing", ("", "e"))):  # fmt: skip
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        forms = [stem + other for other in others]
        if len(stem) > 2 and stem[-1] == stem[-2]:
            forms.append(stem[:-1])
        for form in forms:
            if _is_listed(form):
                return form
    return word


def _is_listed(form: str) -> bool:
    return form in _MODALITY or form in _PASSIVE or form in _ACTS
