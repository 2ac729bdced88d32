"""Comparing speakers: who of these few could be one person.

Counting origins must not take two unnamed officials for two: they may be one. So every pair of the
speakers of one claim is judged: unnamed sources with each other and with named ones of compatible
kind and role, bare given names, a body with whoever speaks for it. A doctor and a soldier are two;
an official may be anybody.

- In: a few entities, typically the speakers of one claim.
- Out: `records.Identity` in state POSSIBLE.
- Not here: names across the whole pile (`merging`).
"""

from collections.abc import Sequence
from itertools import combinations, pairwise

from whence.entities.folding import fold
from whence.entities.likeness import Likeness, compare_bodies, compare_people
from whence.entities.merging import first_span
from whence.entities.names import read_name
from whence.entities.roles import read_head
from whence.entities.tables import Gender, load_roles, load_titles, may_be_one
from whence.records import (
    Entity,
    EntityKind,
    Identity,
    IdentityId,
    IdentityState,
    MentionForm,
    make_id,
)

_ALIKE = 0.5
_UNNAMED = 0.4
_GIVEN = 0.35
_BODY = 0.45
# Collective words for a body's people: such a group may be the body itself.
_COLLECTIVE = frozenset(
    """police army military authorities government administration management troops forces
    leadership official staff opposition coalition officer""".split()
)
# Who may speak for a body without being called its spokesman.
_OFFICE = frozenset(
    """official leader head chief boss representative aide adviser advisor president chairman
    chairwoman director minister secretary manager executive ceo commander governor mayor ambassador
    commissioner general deputy member founder principal sheriff superintendent lawyer attorney
    agent owner officer author reporter journalist editor correspondent columnist""".split()
)
_NEXT_ONE = ("another", "a second", "a third", "the other", "a different", "others", "other")
# Characters between the names of a body and of a person that stand together.
_BESIDE = 60


def compare_entities(entities: Sequence[Entity]) -> tuple[Identity, ...]:
    """Judge every pair of a few entities.

    Args:
        entities: For example the speakers of one claim, in any order, after merging.

    Returns:
        POSSIBLE for each pair that may be one though nothing shows it, sorted by id. Nothing for
        two different full names, for occupations, genders or kinds that exclude each other, and for
        two sources that one document itself tells apart ("a second official").
    """
    found = []
    distinct = {entity.id: entity for entity in entities}
    for a, b in combinations(sorted(distinct.values(), key=lambda one: one.id), 2):
        why, score = _judge(a, b)
        if why is not None:
            found.append(
                Identity(
                    id=IdentityId(make_id("identity", a.id, b.id, IdentityState.POSSIBLE.value)),
                    a=a.id,
                    b=b.id,
                    state=IdentityState.POSSIBLE,
                    score=score,
                    why=why,
                    spans=tuple(sorted((*first_span(a), *first_span(b)))),
                )
            )
    return tuple(sorted(found, key=lambda identity: identity.id))


def _judge(a: Entity, b: Entity) -> tuple[str | None, float]:
    if a.id in b.members or b.id in a.members or set(a.members) & set(b.members):
        return "one is among the others", _ALIKE
    if a.named and b.named:
        return _judge_named(a, b)
    if _is_told_apart(a, b):
        return None, 0.0
    if EntityKind.ORGANIZATION in (a.kind, b.kind) and a.kind is not b.kind:
        return _judge_body(a, b)
    if not _kinds_agree(a.kind, b.kind) or not _roles_agree(a, b):
        return None, 0.0
    if _is_bare_name(a) or _is_bare_name(b):
        return "a bare given name or a pseudonym may be anybody's of that kind", _GIVEN
    return f"nothing tells “{a.name}” and “{b.name}” apart", _UNNAMED


def _judge_named(a: Entity, b: Entity) -> tuple[str | None, float]:
    kinds = {a.kind, b.kind}
    if len(kinds) > 1 and _names(a) & _names(b):
        return f"one name, “{a.name}”, taken for two kinds of bearers", _ALIKE
    if EntityKind.PERSON in kinds and kinds <= {EntityKind.PERSON, EntityKind.OTHER}:
        person = EntityKind.PERSON  # a kind that could not be told may be this one
        likeness = compare_people(read_name(a.name, person), read_name(b.name, person))
    elif a.kind is b.kind and a.kind is not EntityKind.GROUP:
        likeness = compare_bodies(read_name(a.name, a.kind), read_name(b.name, b.kind))
    else:
        return _judge_body(a, b)
    if likeness not in (Likeness.OTHER, Likeness.NONE):
        return "the names may be forms of one name", _ALIKE
    return None, 0.0


def _names(entity: Entity) -> set[str]:
    """The names of an entity, folded; what kind it is was guessed for each document."""
    return {fold(name) for name in (entity.name, *entity.aliases)}


def _judge_body(a: Entity, b: Entity) -> tuple[str | None, float]:
    """A body with a person or group that may speak for it."""
    body, other = (a, b) if a.kind is EntityKind.ORGANIZATION else (b, a)
    if body.kind is not EntityKind.ORGANIZATION:
        return None, 0.0
    if other.kind is EntityKind.PLACE:
        return f"{body.name} may speak for {other.name}", _BODY
    roles = set(other.roles)
    if other.kind is EntityKind.GROUP and not other.members:
        is_collective = roles & _COLLECTIVE or not roles
        return ("a body and people who may be of it", _BODY) if is_collective else (None, 0.0)
    if other.kind is EntityKind.OTHER:
        return ("a body and a text that may be its own", _BODY) if not other.named else (None, 0.0)
    if other.kind is not EntityKind.PERSON:
        return None, 0.0
    has_voice = any(role in load_roles() and load_roles()[role].voice for role in roles)
    if has_voice or (roles & _OFFICE and (not other.named or _stand_together(body, other))):
        return f"{other.name} may speak for {body.name}", _BODY
    return None, 0.0


def _stand_together(body: Entity, person: Entity) -> bool:
    """Whether some mention of the one stands directly beside one of the other."""
    spans = sorted(
        [(one.span, True) for one in body.mentions] + [(one.span, False) for one in person.mentions]
    )
    return any(
        first[1] is not second[1]
        and first[0].document == second[0].document
        and second[0].start - first[0].end <= _BESIDE
        for first, second in pairwise(spans)
    )


def _is_told_apart(a: Entity, b: Entity) -> bool:
    """Whether one document speaks of both and calls one of them another one."""
    documents = [{one.span.document for one in entity.mentions} for entity in (a, b)]
    if not documents[0] & documents[1]:
        return False
    return any(one.name.lower().startswith(_NEXT_ONE) for one in (a, b) if not one.named)


def _kinds_agree(a: EntityKind, b: EntityKind) -> bool:
    people = (EntityKind.PERSON, EntityKind.GROUP)
    if a is b or (a in people and b in people):
        return True
    return EntityKind.OTHER in (a, b) and EntityKind.PLACE not in (a, b)


def _roles_agree(a: Entity, b: Entity) -> bool:
    """Whether no occupation, gender or text excludes the other."""
    if not may_be_one(_gender(a), _gender(b)):
        return False
    if a.kind is b.kind is EntityKind.OTHER:
        alike = set(_content(a)) & set(_content(b))
        return not (a.roles and b.roles) or bool(set(a.roles) & set(b.roles)) or bool(alike)
    first, second = _senses(a), _senses(b)
    return not first or not second or bool(first & second)


def _content(entity: Entity) -> list[str]:
    """The words of a text's description: “an autopsy report” is of the autopsy."""
    return [word for word in entity.name.lower().split() if word not in ("a", "an", "the", "of")]


def _senses(entity: Entity) -> set[str]:
    known = (load_roles().get(role) for role in entity.roles)
    return {role.sense for role in known if role is not None and role.specific}


def _gender(entity: Entity) -> Gender:
    genders = {load_roles()[role].gender for role in entity.roles if role in load_roles()}
    genders |= {
        load_titles()[word].gender
        for name in (entity.name, *entity.aliases)
        for word in name.lower().replace(".", "").split()[:1]
        if word in load_titles()
    }
    head = None if entity.named else read_head(entity.name)
    genders |= {head.gender} if head is not None else set()
    genders.discard(Gender.UNKNOWN)
    return genders.pop() if len(genders) == 1 else Gender.UNKNOWN


def _is_bare_name(entity: Entity) -> bool:
    return not entity.named and any(one.form is MentionForm.NAME for one in entity.mentions)
