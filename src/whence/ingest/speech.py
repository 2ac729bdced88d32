"""Speech: whether a line quotes somebody, so that it is not thrown away as page furniture.

A witness's words are what everything else rests on. Whatever else a line looks like, one that
quotes and says who spoke stays in the article, unless readers' comments surround it.

- In: one line.
- Out: yes or no.
- Not here: who spoke (`attribution`).
"""

import re

_QUOTED = re.compile(
    r"(?<![\w,.!?])[\"“”„«»]\s*\w[^\"“”„«»]*\s[^\"“”„«»]*|(?<!\w)['‘]\w[^'‘’]*\s[^'‘]*['’](?!\w)"
)
_VERBS = (
    "said says saying told tells added adds wrote writes stated stating warned claimed argued "
    "insisted explained recalled confirmed announced declared replied asked testified reported "
    "acknowledged admitted alleged denied noted stressed remembered according quoted shouted"
)
_VERB = re.compile(rf"\b(?:{'|'.join(_VERBS.split())})\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…:,\"”»'’)]\s*$")


def is_spoken(line: str) -> bool:
    """Whether the line holds quoted words, a verb of speech, and is no bare headline.

    Args:
        line: One line; linear in its length.

    Returns:
        True for "It burned all night," she said. False for headlines, which end without a mark.
    """
    return (
        _VERB.search(line) is not None
        and _QUOTED.search(line) is not None
        and _ENDED.search(line) is not None
    )
