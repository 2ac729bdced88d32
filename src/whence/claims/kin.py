"""Kin: other words that news uses for the same thing.

One paper has a blaze and an attorney where another has a fire and a lawyer. Only pairs that stand
for each other in nearly every report are listed; words that merely go together are not.

- In: a stem.
- Out: the stem that stands for its kin.
- Not here: names, numbers, meaning in context.
"""

from whence.claims.stems import find_stem

_KIN = (
    "fire blaze inferno",
    "earthquake quake temblor tremor",
    "lawyer attorney",
    "injure wound hurt",
    "arrest detain",
    "kill slay",
    "die death dead",
    "teenager teen youth",
    "movie film",
    "store shop",
    "prison jail",
    "begin start",
    "protester demonstrator protestor",
    "demonstration protest",
    "policeman cop officer",
    "spokesman spokeswoman spokesperson",
    "buy purchase",
    "ship vessel",
    "marry wed",
    "flee escape",
    "bomb explosive",
    "blast explosion explode",
)
_FIRST = {find_stem(word): find_stem(words.split()[0]) for words in _KIN for word in words.split()}


def find_kin(stem: str) -> str:
    """The stem that stands for all of its kin.

    Args:
        stem: As made by `find_stem`.

    Returns:
        The stem itself if no kin is listed.
    """
    return _FIRST.get(stem, stem)
