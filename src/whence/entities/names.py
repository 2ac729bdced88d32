"""Names: what of a written name is the name, cut into parts that can be compared.

A person's name is a given name, perhaps others, and a surname; a body's name is a set of words
whose order varies ("Health Ministry", "Ministry of Health"). We cut off what is no part of it
(titles, roles, "the", "Inc.") and keep the keys of the rest.

- In: a name as written, and its kind.
- Out: `Name`.
- Not here: whether two names agree (`likeness`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whence.entities.compounds import FATHER, JOINED, PARTICLES, join_words
from whence.entities.folding import find_key, fold
from whence.entities.scripts import Script, find_script, to_latin
from whence.entities.sounds import spell_turkic
from whence.entities.tables import (
    Nations,
    find_body,
    load_common,
    load_cues,
    load_nations,
    load_roles,
    load_titles,
)
from whence.records import EntityKind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'&][^\W_]+)*[’']?")
_AFTER = re.compile(
    r"\s*(?:,(?!\s*(?:inc|corp|ltd|llc|jr|sr)\b)|\(|;|\bwho\b|\s[-–—]\s).*", re.I | re.S
)
# A wing in brackets is part of a body's name.
_AFTER_BODY = re.compile(
    _AFTER.pattern.replace(r"\(", r"\((?![^\W\d_]*[a-z]{3}(?: [^\W\d_]+)?\)$)"), re.I | re.S
)
_PREFIXED = re.compile(r"^(?:a[lrstnzd]|el|e[zsrtd]|[ae]sh|ul)[-'’](?=\w{3})")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_OWNED = re.compile(r"(?:['’]s|['’])$")
_OWNER_END = re.compile(r"\s+['’]s?$")
_SPACED = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
# These tell a father from a son.
_SUFFIXES = {
    "junior": "jr",
    "younger": "jr",
    "senior": "sr",
    "elder": "sr",
    "jnr": "jr",
    "snr": "sr",
    **{numeral: numeral for numeral in ("jr", "sr", "ii", "iii", "iv")},
}
_GENERATION = re.compile(r",?\s+(?:the )?(" + "|".join(_SUFFIXES) + r")\b\.?$", re.I)
_LEGAL = frozenset(
    """inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa sas sarl se
    bv nv spa srl ab oy oyj kg pty lp group holdings holding""".split()
)
_LOOSE = frozenset("group holdings holding company co corporation incorporated limited".split())
# Abbreviations and British spellings.
_LONG = {
    "mt": "mount",
    "ft": "fort",
    **dict.fromkeys(("st", "ste", "sainte", "sankt", "sint", "szent", "sveti", "sfantu"), "saint"),
    "dept": "department",
    "univ": "university",
    "centre": "center",
    "defence": "defense",
    "organisation": "organization",
    "programme": "program",
    "theatre": "theater",
    "harbour": "harbor",
    "labour": "labor",
}
_LINKS = frozenset("the of for and in on to at a an & und et de la du des".split())
# Behind these it is said where or whose the bearer is.
_BEHIND_PERSON = frozenset("of at from in for with and".split())
_BEHIND_BODY = frozenset("between near off above below outside from with during over".split())
_BEHIND_PLACE = _BEHIND_BODY | {"in", "at", "to", "on"}
# Seas that are called by this word alone.
_WATERS = frozenset(
    "mediterranean caribbean baltic aegean adriatic caspian pacific atlantic arctic".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut into comparable parts.

    Attributes:
        text: The name as written, without titles and what follows it.
        keys: Key of each word that counts, in order; of a body without links and legal endings.
        suffix: "jr", "sr", a numeral ("iii") or "".
        patronym: Whether a word like "bin" says whose son it is.
        canonical: Usual name of a known body or country, else "".
        bones: Of a person, the consonants of each word that counts.
        script: In which it is written.
        words: Each word that counts in Latin letters, for its sound.
    """

    text: str
    keys: tuple[str, ...]
    suffix: str = ""
    patronym: bool = False
    canonical: str = ""
    bones: tuple[str, ...] = ()
    script: Script = Script.LATIN
    words: tuple[str, ...] = ()

    @property
    def is_single(self) -> bool:
        """Whether only one word counts."""
        return len(self.keys) == 1


# Large enough for the names of 10^5 bearers, which every round of a merge reads again.
@lru_cache(maxsize=250_000)
def read_name(text: str, kind: EntityKind) -> Name:
    """Cut a name into its parts.

    Args:
        text: The name with or without title, role, article, or a description behind a comma.
        kind: Of its bearer; decides what is cut off.

    Returns:
        The parts. If cutting would leave nothing, every word counts.
    """
    after = _AFTER if kind is EntityKind.PERSON else _AFTER_BODY
    bare = " ".join(after.sub("", text).split()) or " ".join(text.split())
    bare = _OWNER_END.sub("", bare)
    return _read_person(bare) if kind is EntityKind.PERSON else _read_body(bare, kind)


def _read_person(text: str) -> Name:
    found = list(_WORD.finditer(text))
    words = [word[0] for word in found]
    generation = _GENERATION.search(text) if len(words) > 1 else None
    end = sum(word.start() < generation.start() for word in found) if generation else len(words)
    found = found[: _person_end(words[: end or 1])]
    found = found[_name_start([word[0] for word in found]) :] or found
    folded = list(_split_initials(word[0] for word in found))
    parts = join_words(folded)
    return Name(
        text=_shown(text, found) + (generation[0] if generation and end else ""),
        keys=tuple(part.key for part in parts) or tuple(folded) or (fold(text),),
        suffix=_SUFFIXES[fold(generation[1])] if generation and end else "",
        patronym=any(word in FATHER for word in folded[1:-1]),
        bones=tuple(part.bones for part in parts),
        script=find_script(text),
        words=_spoken([word[0] for word in found]),
    )


def _spoken(words: Sequence[str]) -> tuple[str, ...]:
    spelled = list(_split_initials(spell_turkic(" ".join(words)).split(" ")))
    return tuple(part.word for part in join_words(spelled))


def _person_end(words: list[str]) -> int:
    """Index behind the name: before "of Vell", unless only titles stand before that."""
    roles, titles = load_roles(), load_titles()
    named = False
    for index, word in enumerate(words):
        if named and word in _BEHIND_PERSON:
            return index
        bare = fold(word).rstrip(".")
        named = named or not (word.islower() or bare in roles or bare in titles)
    return len(words)


def _split_initials(words: Iterable[str]) -> Iterator[str]:
    """The words folded, each of several initials by itself."""
    for word in words:
        folded = fold(word).rstrip("’'")
        yield from folded.split(".")[:-1] if _INITIALS.fullmatch(folded) else (folded,)


def _shown(text: str, found: Sequence[re.Match[str]]) -> str:
    """The name as written, without a possessive ending, with the bracket that closes a wing."""
    if not found:
        return text
    start, end = found[0].start(), found[-1].end()
    is_open = text[end : end + 1] == ")" and "(" in text[start:end]
    return _OWNED.sub("", text[start : end + is_open])


def _name_start(words: list[str]) -> int:
    """Index of the first word behind all titles, roles, common words and demonyms."""
    roles, titles, peoples = load_roles(), load_titles(), load_nations().peoples
    start = 0
    for index, word in enumerate(words[:-1]):
        folded = fold(word).rstrip("’'")
        is_title = folded in titles or folded.rstrip(".") in titles
        is_owner = _OWNED.search(word) is not None
        is_lower = word.islower() and folded not in PARTICLES and folded not in JOINED
        is_rank = index == 0 and 2 < len(word) < 5 and word.isupper() and not words[-1].isupper()
        if is_title or is_owner or is_lower or is_rank or folded in roles or folded in peoples:
            start = index + 1
    return start


def _read_body(text: str, kind: EntityKind) -> Name:
    text = _SPACED.sub("", text)
    found = list(_WORD.finditer(text))
    found = found[next((at for at, word in enumerate(found) if not _is_small(word[0])), 0) :]
    behind = _BEHIND_PLACE if kind is EntityKind.PLACE else _BEHIND_BODY
    tail = next((at for at, word in enumerate(found) if at and word[0] in behind), len(found))
    found = found[:tail]
    found = found[_body_start([word[0] for word in found]) :]
    while len(found) > 1 and fold(found[0][0]) in ("the", "a", "an"):
        found = found[1:]
    shown = _shown(text, found)
    folded = [_ORDINAL.sub(r"\1", fold(word[0].replace(".", ""))) for word in found]
    kept = _name_nations([word for word in folded if word not in _LINKS])
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept.pop()
    if len(kept) == 2 and kept[0] in _WATERS and kept[1] in ("sea", "ocean"):
        kept.pop()
    keys = tuple(key for key in (find_key(_LONG.get(word, word)) for word in kept) if key)
    if len(found) == 1 and is_acronym(shown) and folded[0] in load_common():
        keys = (shown.replace(".", ""),)  # "IS" is no "is", though "NATO" is "Nato"
    return Name(
        text=shown,
        keys=keys or tuple(folded) or (fold(text),),
        canonical=_canonical(shown, kind),
        script=find_script(shown),
        words=tuple(_PREFIXED.sub("", to_latin(_LONG.get(word, word))) for word in kept),
    )


def _is_small(word: str) -> bool:
    """Whether a word is written small; a number is not."""
    return word.islower() and not word[0].isdigit()


def _body_start(words: list[str]) -> int:
    """Index of the first word behind what a body is called beside its name: "US carmaker Vell"."""
    start = 0
    if len(words) > 1 and _OWNED.search(words[0]) and fold(words[-1]) in load_cues():
        return 0  # "Karvel's roads ministry"
    for index, word in enumerate(words[:-1]):
        if (_is_small(word) and word not in _LINKS) or word.endswith("-based"):
            start = index + 1
    return start


def _name_nations(words: list[str]) -> list[str]:
    """Write one word for a nation and its people where all else fits any: "Turkish army".

    Firms keep their words: two airlines may be called by the nation and by its people.
    """
    nations, named, rest, at = load_nations(), [], [], 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _nation(words[at : at + n], nations)), 0)
        named.append(_nation(words[at : at + size], nations) if size else words[at])
        rest += words[at : at + 1] if not size else []
        at += size or 1
    is_public = len(rest) < len(words) and rest and is_generic(" ".join(rest))
    return named if is_public else words


def _nation(words: list[str], nations: Nations) -> str:
    joined = " ".join(words)
    name = nations.peoples.get(joined, "") or nations.places.get(joined, "")
    return fold(name).replace(" ", "") if words else ""


def _canonical(text: str, kind: EntityKind) -> str:
    place = load_nations().places.get(fold(text), "") if _may_be_place(text, kind) else ""
    body = find_body(text) if kind is not EntityKind.PLACE else None
    return body.name if body else place


def _may_be_place(text: str, kind: EntityKind) -> bool:
    is_acronym = len(text.replace(".", "")) <= 3
    return kind in (EntityKind.PLACE, EntityKind.ORGANIZATION) and (
        not is_acronym or text.isupper()
    )


def initials_of(text: str) -> tuple[str, ...]:
    """The acronyms that a long name may have, lower case.

    Args:
        text: A name of several words.

    Returns:
        Initials without and with the small words, and both without legal endings; those of fewer
        than two letters are left out.
    """
    words = [word for part in _WORD.findall(text) for word in part.split("-") if word]
    folded = [fold(word) for word in words]
    large = [word for word in folded if word not in _LINKS]
    short = [word for word in large if word not in _LEGAL]
    options = {"".join(word[0] for word in kept) for kept in (folded, large, short)}
    return tuple(sorted(option for option in options if len(option) > 1))


def large_words(text: str) -> list[str]:
    """The words of a body's name that give its acronym their letters.

    Args:
        text: The name.

    Returns:
        Folded, without links and legal endings.
    """
    words = [fold(word) for part in _WORD.findall(text) for word in part.split("-") if word]
    return [word for word in words if word not in _LINKS and word not in _LEGAL]


def legal_form(text: str) -> str:
    """The legal form with which a firm is named, or empty.

    Args:
        text: Its name.

    Returns:
        Folded, without full stops; "Holding" and "Company" are none.
    """
    last = fold(text.replace(".", "").rpartition(" ")[2])
    return last if last in _LEGAL - _LOOSE else ""


def is_acronym(text: str) -> bool:
    """Whether a name is two to seven capitals, perhaps with full stops or digits."""
    bare = text.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isalnum() and bare.isupper() and not bare.isdigit()


@lru_cache(maxsize=50_000)
def is_generic(text: str) -> bool:
    """Whether a body's name would fit several bodies: "Interior Ministry", "Supreme Court".

    With the name or people of a nation in it, a body of the state is one, a firm need not be.
    """
    cues, nations = load_cues(), load_nations()
    words = [word for word in map(fold, _WORD.findall(text)) if word not in _LINKS]
    rest = [word for word in words if word not in nations.peoples]
    is_state = any(word in _STATE for word in rest)
    is_named = is_state and len(rest) < len(words)
    return bool(words) and not is_named and all(word in cues or word in _GENERIC for word in rest)


def is_state_body(words: Sequence[str]) -> bool:
    """Whether words are what every state calls one of its bodies: "interior ministry".

    Args:
        words: Folded.
    """
    return len(words) > 1 and words[-1] in _STATE and is_generic(" ".join(words))


# Bodies that every state has.
_STATE = frozenset(
    """ministry department court parliament senate assembly government police army navy prosecutor
    secretariat directorate tribunal embassy cabinet""".split()
)
# What such bodies are for, and how they are ranked.
_GENERIC = frozenset(
    """interior home health defence defense foreign external internal justice education higher
    finance supreme high national state federal central city county general house senate public
    security affairs labour labor agriculture farming water irrigation energy electricity oil trade
    commerce transport transportation culture tourism environment religious youth sports social
    welfare family women children communications information technology science research housing
    planning economy economic industry fisheries fishing immigration migration displacement
    emergency situations reconstruction development natural resources mining planning land rural
    budget administrative appeal criminal constitutional human rights intelligence naval air
    ground revenue statistics veterans police traffic prisons prison customs tax taxes""".split()
)
