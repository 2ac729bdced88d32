"""Signs: what two occurrences are compared by.

Two papers word the same event differently, but its names, numbers, days and rare words stay. The
signs of an occurrence are its words of content as stems, names as the entities they stand for, and
numbers as values, in order; days are kept apart, because one paper says "Friday" where another
gives no day at all.

- In: a `Candidate`, the text, its entities and values.
- Out: `Signs`.
- Not here: how much a sign weighs (`weights`), whether two occurrences agree (`match`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.claims.candidates import Candidate
from whence.claims.hedges import find_negation
from whence.claims.kin import find_kin
from whence.claims.stems import find_stem
from whence.claims.weights import FUNCTION_WORDS, NUMBER
from whence.records import (
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    MentionForm,
    QuantityValue,
    Span,
    TimeKind,
    TimeValue,
    Value,
    ValueId,
)
from whence.text import Word

_FIRST_PERSON = frozenset(
    "i i'm i've i'll i'd me my mine myself we we're we've we'll us our ours ourselves".split()
)
_FUTURE = frozenset("will shall won't they'll he'll she'll it'll we'll i'll".split())
# "One" is left out: it is a pronoun more often than a number.
_SMALL = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
_MULTIPLIERS = frozenset(
    """thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion trillion dozen dozens mn bn m""".split()
)
NAME = "@"


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a known entity; `key` is shared by entities that bear the very same name."""

    span: Span
    entity: Entity
    form: MentionForm
    key: EntityId


@dataclass(frozen=True, slots=True)
class Signs:
    """What an occurrence is compared by.

    Attributes:
        keys: Stems, names ("@" and entity id) and numbers ("#" and value), in order.
        plain: All words in lower case, in order.
        names: Named entities that stand in it by name.
        implied: Those that a pronoun or a description in it stands for.
        numbers: Quantities in it.
        days: Expressions in it that fix a day or a longer stretch.
        negated: Key behind the first word of negation, "" if none follows, None without negation.
        first_person: Whether it speaks of "I" or "we".
        future: Whether it speaks of what will be.
    """

    keys: tuple[str, ...]
    plain: tuple[str, ...]
    names: frozenset[EntityId]
    implied: frozenset[EntityId]
    numbers: tuple[QuantityValue, ...]
    days: tuple[TimeValue, ...]
    negated: str | None
    first_person: bool
    future: bool
    kinds: Mapping[EntityId, EntityKind]


def read_signs(
    candidate: Candidate, text: str, named: Sequence[Named], values: Mapping[ValueId, Value]
) -> Signs:
    """The signs of one candidate.

    Args:
        candidate: Its words are read, those of the wrapping are not.
        text: The document's text.
        named: Mentions that overlap the candidate's span, in order.
        values: Values by id.

    Returns:
        A word inside a name gives the name once; a word of a time gives no key.
    """
    held = [values[id_] for id_ in candidate.occurrence.values if id_ in values]
    times = [value for value in held if isinstance(value, TimeValue)]
    numbers = tuple(value for value in held if isinstance(value, QuantityValue))
    own = [name for name in named if _touches(name.span, candidate.words)]
    plain = [
        text[word.start : word.end].lower().replace("’", "'").removesuffix("'s")
        for word in candidate.words
    ]
    keys = _find_keys(candidate.words, plain, own, times, numbers)
    ordered = [key for key in keys if key]
    index = find_negation(text, candidate.words)
    return Signs(
        keys=tuple(dict.fromkeys(ordered)),
        plain=tuple(plain),
        names=frozenset(name.key for name in own if _is_name(name)),
        implied=frozenset(name.key for name in own if name.entity.named and not _is_name(name)),
        numbers=numbers,
        days=tuple(
            time
            for time in times
            if time.kind in (TimeKind.DATE, TimeKind.TIME)
            and time.earliest is not None
            and time.latest is not None
        ),
        negated=None if index is None else next((key for key in keys[index + 1 :] if key), ""),
        first_person=any(word in _FIRST_PERSON for word in plain),
        future=any(word in _FUTURE for word in plain),
        kinds={name.key: name.entity.kind for name in own},
    )


def find_named(entities: Iterable[Entity]) -> dict[DocumentId, list[Named]]:
    """The mentions of each document.

    Places and bodies of the very same name are one for comparing, even where it could not be
    settled whether they are one entity; people are not, because of namesakes.

    Args:
        entities: Of the pile, in any order.

    Returns:
        Mentions in order of their spans.
    """
    keys: dict[EntityId, EntityId] = {}
    first: dict[str, EntityId] = {}
    for entity in sorted(entities, key=lambda entity: entity.id):
        keys[entity.id] = entity.id
        if entity.named and entity.kind is not EntityKind.PERSON:
            written = sorted({_spell(name) for name in (entity.name, *entity.aliases)})
            known = [first[name] for name in written if name in first]
            keys[entity.id] = min(known, default=entity.id)
            first.update(dict.fromkeys(written, keys[entity.id]))
    named: dict[DocumentId, list[Named]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found = Named(mention.span, entity, mention.form, keys[entity.id])
            named[mention.span.document].append(found)
    for listed in named.values():
        listed.sort(key=lambda name: (name.span, name.entity.id))
    return named


def _spell(name: str) -> str:
    return " ".join(find_stem(word) for word in name.split() if word.lower() != "the")


def _touches(span: Span, words: Iterable[Word]) -> bool:
    return any(span.start < word.end and word.start < span.end for word in words)


def _is_name(name: Named) -> bool:
    return name.form is MentionForm.NAME and name.entity.named


def _find_keys(
    words: Sequence[Word],
    plain: Sequence[str],
    named: Sequence[Named],
    times: Sequence[TimeValue],
    numbers: Sequence[QuantityValue],
) -> list[str]:
    """For each word its key, or "" if it carries none."""
    keys = []
    for word, written in zip(words, plain, strict=True):
        name = next((n for n in named if _is_name(n) and _holds(n.span, word)), None)
        if name is not None:
            keys.append(NAME + name.key)
        elif any(_holds(time.span, word) for time in times):
            keys.append("")
        else:
            number = next((n for n in numbers if _holds(n.span, word)), None)
            keys.append(_key(written, number))
    return keys


def _holds(span: Span, word: Word) -> bool:
    return span.start < word.end and word.start < span.end


def _key(written: str, number: QuantityValue | None) -> str:
    is_numeral = written[0].isdigit() or written in _SMALL or written in _MULTIPLIERS
    if number is not None and is_numeral:
        return f"{NUMBER}{number.low}-{number.high}"
    if written in _SMALL:
        return f"{NUMBER}{float(_SMALL[written])}-{float(_SMALL[written])}"
    if written in FUNCTION_WORDS:
        return ""
    return NUMBER + written if written[0].isdigit() else find_kin(find_stem(written))
