"""Roles: what the text says beside a name about its bearer.

"Karim Adel, a 34-year-old baker", "the mayor of Vell, Lena Sorel", "spokesman Ivo Brand": such
words tell persons from bodies, later resolve "the mayor", and keep a doctor and a soldier apart.

- In: the text around a name.
- Out: `Traits`; the role at the head of any description.
- Not here: who is meant by a description (`speakers`).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from whence.entities.folding import fold
from whence.entities.runs import Run
from whence.entities.tables import Gender, load_nations, load_roles, load_titles
from whence.records import EntityKind

_AGE = re.compile(
    r"\b(\d{1,3})[- ]year[- ]old\b|^, (?:aged )?(\d{1,2})(?=[,.;)])|\baged (\d{1,2})\b"
)
_WORDS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# The head of a description ends where one of these begins.
_TAIL = re.compile(
    r"\s(?:of|in|at|for|from|with|who|whose|that|which|on|to|near|by|and|as|under|aged|said|told|was|is"
    r"|has|had|were|are|have|[^\W\d_]+ing)\b|[,;:.(]|\s[-–—]"
)
_AFTER = re.compile(
    r"(?:, (?:who (?:is|was) )?|\s(?:is|was|works as|worked as) )"
    r"(?P<first>an? |the |his |her |their |its |one of the |[^\W\d_]+['’]s )?(?P<rest>[^\n]{2,90})"
)
_BEFORE = re.compile(r"(?:^|[\s“\"])(?:the|an?|his|her|their|its) ([^,.;:()“”\"]{3,70}), $", re.I)
# "A spokesman for the mayor himself, NAME": the name is not the spokesman's.
_ITSELF = re.compile(r"\b(?:himself|herself|itself)\b")
_CLOSED = re.compile(r"\s?(?:[,.;:)]|[-–—]|$)")
_NEAR = 80
KIN = frozenset(
    """sister brother son daughter mother father wife husband cousin uncle aunt niece nephew sons
    girlfriend boyfriend grandmother grandfather grandson granddaughter widow daughters sisters
    brothers children""".split()
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What stands beside a name.

    Attributes:
        roles: Role words, lower case, singular, sorted.
        peoples: Words for a people, folded ("italian").
    """

    roles: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    age: int | None = None
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Head:
    """The role at the head of a description, singular, and how it is used there."""

    role: str
    kind: EntityKind
    plural: bool
    gender: Gender
    peoples: tuple[str, ...] = ()
    age: int | None = None


def read_traits(text: str, run: Run, sources: Collection[int] = ()) -> Traits:
    """Read what stands directly beside a name about its bearer.

    Args:
        text: The whole text.
        run: The name.
        sources: Where the sources of attributions begin; "at Vell, a baker said" has no apposition.

    Returns:
        Roles before the name, in its titles, in an apposition behind it or before it, or in a
        plain "is a"; nothing if the words beside it say nothing.
    """
    before = text[max(0, run.outer - _NEAR) : run.outer]
    after = text[run.end : run.end + _NEAR + 20].split("\n")[0]
    is_source = any(run.end + gap in sources for gap in range(1, 4))
    heads = [
        None if is_source else _head_after(after),
        _head_before(before, after),
        _head_in_front(before),
    ]
    found = [head for head in heads if head is not None and not head.plural]
    roles = {head.role for head in found} | set(_title_roles(run.titles))
    peoples = {people for head in found for people in head.peoples}
    peoples |= {title for title in run.titles if title in load_nations().peoples}
    ages = [head.age for head in found if head.age is not None]
    own_age = _AGE.match(after)
    if own_age is not None:
        ages.append(int(own_age[2]))
    genders = [head.gender for head in found if head.gender is not Gender.UNKNOWN]
    return Traits(
        roles=tuple(sorted(roles)),
        peoples=tuple(sorted(peoples)),
        age=ages[0] if ages else None,
        gender=genders[0] if genders else Gender.UNKNOWN,
    )


def read_head(description: str) -> Head | None:
    """The role at the head of a description.

    Args:
        description: For example "a senior official at the ministry" or "two Italian doctors".

    Returns:
        The last role word before the first "of", "in", "who" and so on; None if there is none.
        A word for a people serves as the head if no role does ("the Italian").
    """
    words = [fold(word) for word in head_words(description)]
    peoples = tuple(word for word in words if _people(word))
    age = _AGE.search(description)
    years = int(age[1] or age[3]) if age and (age[1] or age[3]) else None
    role = _last_role(words)
    if role is not None:
        word, plural = role
        known = load_roles()[word]
        return Head(word, known.kind, plural, known.gender, tuple(map(_people, peoples)), years)
    if words and peoples and words[-1] == peoples[-1]:
        plural = words[-1].endswith("s") and words[-1] not in load_nations().peoples
        return Head(_people(words[-1]), EntityKind.PERSON, plural, Gender.UNKNOWN, (), years)
    return None


def is_kin_before(text: str, run: Run) -> bool:
    """Whether a word of kinship stands directly before a name: "her sister Mina".

    Args:
        text: The whole text.
        run: The name.

    Returns:
        True only without a comma between; such a name is a given name by itself.
    """
    words = _WORDS.findall(text[max(0, run.outer - 20) : run.outer])
    is_beside = text[run.outer - 1 : run.outer] in (" ", "\u00a0")
    return is_beside and bool(words) and fold(words[-1]) in KIN


def head_words(description: str) -> list[str]:
    """The words of a description up to the first "of", "in", "who" and so on.

    Args:
        description: For example "the ministry in Vell".

    Returns:
        Words as written, without punctuation.
    """
    return _WORDS.findall(_head_part(description))


def _head_part(description: str) -> str:
    tail = _TAIL.search(description, 1)
    return description[: tail.start()] if tail else description


def _people(word: str) -> str:
    """The word for a people without a plural ending, or "" if it is none."""
    peoples = load_nations().peoples
    if word in peoples:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in peoples else ""


def _last_role(words: list[str]) -> tuple[str, bool] | None:
    """The last role among the words and whether it is plural; two words go before one."""
    for end in range(len(words), 0, -1):
        for size in (3, 2, 1):
            if size > end:
                continue
            role = singular_role(" ".join(words[end - size : end]))
            if role is not None:
                return role
    return None


def singular_role(word: str) -> tuple[str, bool] | None:
    """A role word as the table has it, and whether it was plural.

    Args:
        word: Folded, one to three words.

    Returns:
        The singular and a flag, or None if it is no role.
    """
    roles = load_roles()
    if word in roles:
        return word, roles[word].kind is EntityKind.GROUP
    for plural, singular in (
        ("men", "man"),
        ("wives", "wife"),
        ("children", "child"),
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(plural):
            stem = word[: -len(plural)] + singular
            if stem in roles and roles[stem].kind is EntityKind.PERSON:
                return stem, True
    return None


def _title_roles(titles: tuple[str, ...]) -> list[str]:
    known = (load_titles().get(title) for title in titles)
    return [title.role for title in known if title is not None and title.role is not None]


def _head_after(after: str) -> Head | None:
    found = _AFTER.match(after)
    if found is None or not _ends_with_role(found["rest"]):
        return None
    is_noun_phrase = found["first"] is not None or len(head_words(found["rest"])) <= 4
    return read_head(found["rest"]) if is_noun_phrase else None


def _ends_with_role(words: str) -> bool:
    """Whether the head of an apposition is a role: "mayor of Vell" but not "gunman shot her"."""
    head = [fold(word) for word in head_words(words)]
    return any(singular_role(" ".join(head[-size:])) for size in (1, 2, 3) if size <= len(head))


def _head_before(before: str, after: str) -> Head | None:
    """The role in "the mayor of Vell, NAME,": not where the name is only the subject of "said"."""
    found = _BEFORE.search(before)
    if found is None or not _CLOSED.match(after) or not _ends_with_role(found[1]):
        return None
    if _ITSELF.search(found[1]):
        return None
    return read_head(found[1])


def _head_in_front(before: str) -> Head | None:
    """The role directly before the name without a comma: "team spokesman"."""
    if not before.endswith((" ", "\u00a0")):
        return None
    words = [fold(word) for word in _WORDS.findall(before)][-5:]
    last = _WORDS.findall(before)[-1:] if before.rstrip()[-1:].isalpha() else []
    if not words or not last or not last[0].islower():
        return None
    for size in (3, 2, 1):
        role = singular_role(" ".join(words[-size:])) if size <= len(words) else None
        if role is not None:
            known = load_roles()[role[0]]
            peoples = tuple(filter(None, map(_people, words[:-size])))
            age = _AGE.search(before[-50:])
            years = int(age[1] or age[3]) if age and (age[1] or age[3]) else None
            return Head(role[0], known.kind, role[1], known.gender, peoples, years)
    return None
