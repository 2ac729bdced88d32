"""Standing phrases: what web pages say to their readers, told from news about such things.

"Sign up for our newsletter" is furniture wherever it stands. "Privacy policy" may be furniture, or
the matter of a report that two papers share. When unsure we take it for a report: furniture ties
nobody, and a tie that is missed makes one origin look like two.

- In: a shared passage as text.
- Out: `Standing`.
- Not here: where in its texts the passage stands (`meaning`).
"""

import re
from dataclasses import dataclass

_SURE = r"""\b(?: all\ rights\ reserved
    | material\ may\ not\ be\ (?:published|reproduced|republished)
    | sign\ up\ (?:for|to)\ our | our\ newsletter | follow\ us\ on | like\ us\ on
    | share\ this\ (?:story|article) | download\ our\ app
    | reporting\ by\b.*\bediting\ by | contributed\ to\ this\ (?:report|story|article)
    | copyright\ (?:\(c\)|©) )"""
_WEAK = r"""\b(?: may\ not\ be\ (?:published|reproduced|republished) | sign\ up\ (?:for|to)\ the
    | (?:daily|weekly)\ newsletter | click\ here | share\ (?:this|it)\ in
    | in\ the\ comments | privacy\ policy | terms\ of\ (?:use|service) | download\ the\ app
    | join\ the\ conversation | watch\ (?:next|this\ video) | subscribe\ (?:to|now|today)
    | copyright\ \d{4} )"""
_FLAGS = re.IGNORECASE | re.VERBOSE
_PHRASE = re.compile(f"{_SURE}|{_WEAK}", _FLAGS)
_SURE_SENTENCE = re.compile(rf"[^.!?\n]*{_SURE}[^.!?\n]*", _FLAGS)
_WEAK_PHRASE = re.compile(_WEAK, _FLAGS)
# Signs of a report: a day, somebody who speaks; or a past tense, unless the reader is spoken to.
_REPORTED = re.compile(
    r"""\b(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day | yesterday | last\ (?:week|month|year)
    | sa(?:id|ys) | told | according\ to | announced | accused )\b""",
    _FLAGS,
)
_PAST = re.compile(
    r"\b(?:[a-z]{3,}ed|was|were|had|has|have|after|because|whether)\b", re.IGNORECASE
)
_READER = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
# What is left beside the phrases is no report if it has fewer words.
_LEAST = 5

TRIGGERS = """rights reserved; be published; be reproduced; be republished; sign up;
    daily newsletter; weekly newsletter; our newsletter; follow us; like us; click here; share this;
    share it; the comments; privacy policy; terms of; download the; download our; the conversation;
    watch next; watch this; subscribe to; subscribe now; subscribe today; reporting by;
    contributed to"""
"""Two words in a row of each phrase but "copyright", which is followed by anything."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What standing phrases a passage holds.

    Attributes:
        count: How many.
        is_sure: Whether one of them is said by pages to their readers only.
        is_news: Whether the words beside them may be a report.
    """

    count: int
    is_sure: bool
    is_news: bool


def find_standing(text: str) -> Standing:
    """Look for standing phrases in a passage.

    Args:
        text: The passage as written.
    """
    count = len(_PHRASE.findall(text))
    if not count:
        return Standing(0, is_sure=False, is_news=False)
    others, sure = _SURE_SENTENCE.subn(" ", text)
    others = _WEAK_PHRASE.sub(" ", others)
    is_reported = bool(_REPORTED.search(others))
    is_told = is_reported or bool(_PAST.search(others) and not _READER.search(others))
    return Standing(count, is_sure=sure > 0, is_news=is_told and len(others.split()) >= _LEAST)
