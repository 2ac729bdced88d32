"""Names: when two spellings name the same outlet or agency.

"The Merrin Daily" and "Merrin Daily's" are one paper; "A.P." and "the Associated Press" are one
agency. A wrong "same" would invent a derivation, so only the parts of a name that never tell two
outlets apart are dropped. An address is written in one word ("merrindaily.example"); which names it
may stand for is asked the other way round.

- In: names as written.
- Out: `name_key`, equal for spellings of one name; `host_forms`, the addresses that it may have.
- Not here: people and bodies in general (`entities`).
"""

import re
from collections.abc import Iterable
from pathlib import PurePath

from whence.records import Document, Entity, EntityId, EntityKind
from whence.reuse.words import fold_word, read_words

# Agencies are credited by their initials more often than by name.
_INITIALS = {
    "aap": "australian associated press",
    "afp": "agence france presse",
    "ani": "asian news international",
    "ap": "associated press",
    "apa": "austria presse agentur",
    "cp": "canadian press",
    "dpa": "deutsche presse agentur",
    "ians": "indo asian news service",
    "irna": "islamic republic news agency",
    "itar tass": "tass",
    "pa": "press association",
    "pti": "press trust of india",
    "upi": "united press international",
}
_LONGEST_INITIALS = 6
# Initials with points ("A.P.").
_POINTED = re.compile(
    r"(?<![\w.])(?:[^\W\d_]\.){2,}(?!\w)|(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_](?![\w.])"
)
# Shorter forms of a host may be some other word.
_LEAST_FORM = 5
# The word that hosts have at their end and keys have not.
_LOST = "news"
_DROPPED = frozenset("the news agency newswire newspaper website online www com net org".split())


def name_key(name: str) -> str:
    """A form of a name that is equal for the same outlet.

    Args:
        name: As written; an address's host is a name too.

    Returns:
        Folded words with single spaces; the whole folded name if nothing else is left.
    """
    name = _POINTED.sub(lambda found: found[0].replace(".", ""), name)
    words = read_words(name, [(0, len(name))] if name else [])
    cut = [name[a:b] for a, b in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    folded = [fold_word(word).removesuffix("'s") for word in cut]
    kept = [word for word in folded if word not in _DROPPED] or folded
    key = " ".join(kept)
    return _INITIALS.get(key, key)


def call_document(document: Document) -> str:
    """What a document is called in a sentence: its title, else the name of its file."""
    return document.title or PurePath(document.path).name


def host_forms(key: str) -> set[str]:
    """How the address of an outlet with this key may be written.

    Args:
        key: A `name_key`.

    Returns:
        All in one word; initials before one or more whole words ("nvtimes" or "nvalleytimes" for
        Northern Valley Times); three initials or more ("nvt"); each also with "news" behind it,
        since keys do without.
    """
    words = key.split()
    initials = "".join(word[0] for word in words)
    forms = {"".join(words), initials[:-1] + words[-1]} if words else set()
    for count in range(1, len(words) - 1):
        form = initials[:count] + "".join(words[count:])
        if len(form) >= _LEAST_FORM:
            forms.add(form)
    if len(initials) > 2:
        forms.add(initials)
    return forms | {f"{form}{_LOST}" for form in forms}


def is_part(key: str, of: str) -> bool:
    """Whether a name may be a short form of another: some of its words, or within its address.

    Args:
        key: The `name_key` that may be short ("herald").
        of: The `name_key` of the outlet ("coastal herald", "coastalherald").

    Returns:
        False for a name without words.
    """
    if not key:
        return False
    if set(key.split()) <= set(of.split()):
        return True
    short = key.replace(" ", "")
    return len(short) > 3 and " " not in of and short in of


class Names:
    """Which names a pile makes equal (a stated alias, initials in brackets, initials of a name)."""

    def __init__(self, entities: Iterable[Entity], outlets: Iterable[str] = ()) -> None:
        """Read what is known of names.

        Args:
            entities: Of the pile.
            outlets: Names of outlets and agencies; initials ("MVN") mean the one of them that has
                these initials ("Merrin Valley News"), if there is just one.
        """
        self._full = _find_full(outlets)
        self._keys: dict[EntityId, str] = {}
        bearers: dict[str, set[EntityId]] = {}
        for entity in entities:
            if entity.named and entity.kind in (EntityKind.ORGANIZATION, EntityKind.OTHER):
                self._keys[entity.id] = name_key(entity.name)
                for name in (entity.name, *entity.aliases):
                    bearers.setdefault(name_key(name), set()).add(entity.id)
        # A name that two bodies bear ("the Post") says nothing.
        self._bearers = {key: next(iter(ids)) for key, ids in bearers.items() if len(ids) == 1}

    def key(self, name: str) -> str:
        """The key of a name, by way of the entity that bears it if there is one."""
        key = name_key(name)
        key = self._full.get(key, key)
        entity = self._bearers.get(key)
        return self._keys[entity] if entity is not None else key

    def entity(self, key: str) -> EntityId | None:
        """The entity that bears a name with this key."""
        return self._bearers.get(key)


def _find_full(names: Iterable[str]) -> dict[str, str]:
    """The key of the one name that has certain initials, by the key of these initials."""
    keys: dict[str, set[str]] = {}
    short: set[str] = set()
    for name in names:
        words = name.replace(".", "").split()
        if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= _LONGEST_INITIALS:
            short.add(name_key(name))
        capitals = [word[0] for word in words if word[0].isupper() and word != "The"]
        if len(capitals) > 1:
            keys.setdefault("".join(capitals).lower(), set()).add(name_key(name))
    return {one: min(keys[one]) for one in short if len(keys.get(one, ())) == 1}
