"""Entity: a person, a body, a place or a group that documents speak of, and who is who.

Two entities are the same, possibly the same, or different. Only *same* is merged; *possible* is
shown and widens the interval.

- In: nothing.
- Out: `Entity`, `Mention`, `Setting`, `Identity`, `Cast`.
- Not here: how names are compared (`entities`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.records.attribution import Attribution
from whence.records.ids import DocumentId, EntityId, IdentityId
from whence.records.span import Span


class EntityKind(Enum):
    """What kind of thing it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"
    OTHER = "other"


class MentionForm(Enum):
    """How it is mentioned."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class IdentityState(Enum):
    """Whether two entities are one."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is mentioned; `why` says by which rule it was tied to it."""

    span: Span
    form: MentionForm
    why: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What one document tells around the names of an entity; only for comparing, never shown.

    Attributes:
        words: Keys of the words that tell a story.
        names: Keys of those among them that are written as names.
        lands: Countries named there.
        trades: Fields of what the bearer is said to do ("sport").
        ages: Stated of the bearer.
        years: Named there.
        genders: That titles or given names show ("f", "m").
        is_latin: Whether the text is written in Latin letters.
        tongue: Of the text around it, two letters, or empty.
        marks: What tells it from others of its name, each with its sort: "district vell".
    """

    document: DocumentId
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    genders: frozenset[str] = frozenset()
    is_latin: bool = True
    tongue: str = ""
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity.

    Attributes:
        name: Longest name, or for an unnamed one its description as written ("a senior official").
        aliases: Other names, sorted.
        named: Whether it has a proper name that can be compared across documents. A bare given
            name or a stated pseudonym is not one.
        members: For a group of known members ("the two men"): the members.
        roles: Lower-case role words stated of it ("doctor", "official", "spokesman"), sorted.
        mentions: In order of document id and offset.
        parts: Ids of the entities of single documents that were merged into this one, sorted;
            empty for an entity that was not merged. Identities that say *same* name these.
        settings: What is told around its names, one a document, sorted by document.
    """

    id: EntityId
    kind: EntityKind
    name: str
    named: bool
    aliases: tuple[str, ...] = ()
    members: tuple[EntityId, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    parts: tuple[EntityId, ...] = ()
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """What is held of two entities; `a` sorts before `b`.

    Attributes:
        score: 0 to 1, how strongly the reason speaks for "same".
        why: The reason in a sentence.
        spans: The words it rests on.
        by: "rule" or "decision".
    """

    id: IdentityId
    a: EntityId
    b: EntityId
    state: IdentityState
    score: float
    why: str
    spans: tuple[Span, ...]
    by: str = "rule"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in one document or in the whole pile.

    Attributes:
        entities: Sorted by id.
        identities: Sorted by id.
        attributions: The attributions with speaker, channel, contact, access and circumstances.
    """

    entities: tuple[Entity, ...]
    identities: tuple[Identity, ...]
    attributions: tuple[Attribution, ...]
