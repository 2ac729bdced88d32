"""Grouping: which names of one document are one bearer's.

A document names a person in full once and then by surname, a body in full and then by its acronym.
The longest form is the anchor; a shorter one joins it only if no other anchor could own it, and two
given names never share one surname. The same code groups names found by us and names marked by
others, so that it can be measured alone.

- In: names with kind, in one document; pairs that the text says are one.
- Out: `NameGroup`, and the short names that more than one group could own.
- Not here: finding names (`runs`), pronouns and descriptions (`speakers`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from whence.entities.folding import fold
from whence.entities.likeness import Likeness, compare_people
from whence.entities.names import Name, initials_of, is_acronym, is_generic, read_name
from whence.entities.tables import Gender, may_be_one
from whence.records import EntityKind, Span

# More forms of one surname than this are compared by exact parts only, so that time stays linear.
_MOST_FORMS = 40
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class NameMention:
    """One name as it stands in the text, with what is known of its bearer from beside it.

    Attributes:
        is_kin: Whether a word of kinship stands before it, so that a given name is all of it.
    """

    span: Span
    text: str
    kind: EntityKind
    gender: Gender = Gender.UNKNOWN
    is_kin: bool = False


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names of one bearer.

    Attributes:
        name: The longest form.
        indexes: Which of the given mentions, in order.
        reasons: For each of them, why it is here.
    """

    kind: EntityKind
    name: str
    gender: Gender
    indexes: tuple[int, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A group that may be another group's, both as indexes of the groups, and why."""

    short: int
    full: int
    why: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups in order of their first mention, and the doubts among them."""

    groups: tuple[NameGroup, ...]
    doubts: tuple[Doubt, ...]


@dataclass(slots=True)
class _Form:
    """All mentions that are written alike; joined forms share a root."""

    name: Name
    kind: EntityKind
    gender: Gender
    indexes: list[int]
    why: str = "the same name"
    root: int = -1
    owners: set[int] = field(default_factory=set)


def group_names(
    mentions: Sequence[NameMention], *, stated: Iterable[tuple[int, int, str]] = ()
) -> Grouping:
    """Group the names of one document.

    Args:
        mentions: All of one document, in any order; kinds as known so far, OTHER for unknown.
        stated: Pairs of indexes that the text says are one bearer, with the reason.

    Returns:
        Groups in order of their first mention; every mention is in exactly one.
    """
    forms = _Forms(mentions)
    for a, b, why in stated:
        forms.join_stated(a, b, why)
    forms.join_people()
    forms.join_singles()
    forms.join_bodies()
    return forms.finish()


class _Forms:
    """The forms of one document while they are joined; a class because every step shares them."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self.mentions = mentions
        self.forms: list[_Form] = []
        self.form_of: dict[int, int] = {}
        order = sorted(range(len(mentions)), key=lambda index: (mentions[index].span, index))
        kinds = _kinds_by_words(mentions)
        known: dict[object, int] = {}
        for index in order:
            mention = mentions[index]
            kind = mention.kind
            if kind is EntityKind.OTHER:
                kind = kinds.get(_words(mention.text), kind)
            name = read_name(mention.text, kind)
            key = _form_key(name, kind, mention.gender)
            if key not in known:
                known[key] = len(self.forms)
                self.forms.append(_Form(name, kind, mention.gender, [], root=len(self.forms)))
            form = self.forms[known[key]]
            form.indexes.append(index)
            form.name = max(form.name, name, key=_length)
            if form.gender is Gender.UNKNOWN:
                form.gender = mention.gender
            self.form_of[index] = known[key]

    def root(self, at: int) -> int:
        """The form that stands for all that are joined with this one."""
        while self.forms[at].root != at:
            self.forms[at].root = self.forms[self.forms[at].root].root
            at = self.forms[at].root
        return at

    def join(self, short: int, full: int, why: str) -> None:
        """Join two forms; the longer one's root stays, or the earlier one's."""
        a, b = self.root(short), self.root(full)
        if a == b:
            return
        self.forms[short].why = why
        self.forms[a].root = b
        if self.forms[b].gender is Gender.UNKNOWN:
            self.forms[b].gender = self.forms[a].gender

    def join_stated(self, a: int, b: int, why: str) -> None:
        """Join what the text itself says is one bearer."""
        first, second = sorted((self.form_of[a], self.form_of[b]), key=self._size)
        self.join(first, second, why)

    def _size(self, at: int) -> tuple[int, int]:
        return (*_length(self.forms[at].name)[:1], -at)

    def _people(self, *, single: bool) -> list[int]:
        return [
            at
            for at, form in enumerate(self.forms)
            if form.kind is EntityKind.PERSON and form.name.is_single is single
        ]

    def join_people(self) -> None:
        """Join full names of one person: initials, middle names left out or given."""
        blocks = defaultdict(list)
        for at in self._people(single=False):
            blocks[self.forms[at].name.keys[-1]].append(at)
        for block in blocks.values():
            for at in block if len(block) <= _MOST_FORMS else ():
                owners = {
                    self.root(other)
                    for other in block
                    if other != at and self._is_shorter(at, other)
                }
                if len(owners) == 1:
                    self.join(at, owners.pop(), "a shorter form of the full name")

    def _is_shorter(self, at: int, other: int) -> bool:
        short, full = self.forms[at], self.forms[other]
        if _length(short.name) > _length(full.name) or not may_be_one(short.gender, full.gender):
            return False
        return compare_people(short.name, full.name) in (Likeness.SAME, Likeness.PART)

    def join_singles(self) -> None:
        """Join a surname, or a given name used later, to the only full name that has it."""
        by_surname: dict[str, set[int]] = defaultdict(set)
        by_given: dict[str, set[int]] = defaultdict(set)
        for at in self._people(single=False):
            keys = self.forms[at].name.keys
            by_surname[keys[-1]].add(self.root(at))
            by_given[keys[0]].add(self.root(at))
        singles = self._people(single=True)
        for at in singles:
            form = self.forms[at]
            if self.root(at) != at:
                continue
            owners = self._owners(form, by_surname)
            before = {owner for owner in owners if self._stands_before(owner, at)}
            if len(owners) == 1:
                self.join(at, owners.pop(), "the surname of the only full name that has it")
            elif len(before) == 1:
                self.join(at, before.pop(), "the surname of the only full name before it")
            elif owners:
                form.owners = owners
            else:
                self._join_given(at, by_given)
        self._join_alike(singles)

    def _owners(self, form: _Form, by_key: dict[str, set[int]]) -> set[int]:
        owners = {self.root(owner) for owner in by_key.get(form.name.keys[0], ())}
        return {owner for owner in owners if may_be_one(form.gender, self.forms[owner].gender)}

    def _join_given(self, at: int, by_given: dict[str, set[int]]) -> None:
        form = self.forms[at]
        owners = self._owners(form, by_given)
        is_kin = any(self.mentions[index].is_kin for index in form.indexes)
        if len(owners) != 1 or is_kin:
            form.owners = owners
            return
        owner = owners.pop()
        if self.forms[owner].indexes[0] != form.indexes[0] and self._stands_before(owner, at):
            self.join(at, owner, "the given name of the only full name that has it")

    def _stands_before(self, a: int, b: int) -> bool:
        first, second = self.forms[a].indexes[0], self.forms[b].indexes[0]
        return self.mentions[first].span < self.mentions[second].span

    def _join_alike(self, singles: Iterable[int]) -> None:
        """Join one surname with and without "Mr" where nobody else carries it."""
        alike: dict[str, list[int]] = defaultdict(list)
        for at in singles:
            if self.root(at) == at and not self.forms[at].owners:
                alike[self.forms[at].name.keys[0]].append(at)
        for block in alike.values():
            genders = {self.forms[at].gender for at in block} - {Gender.UNKNOWN}
            if len(genders) == 1:
                for at in block[1:]:
                    self.join(at, block[0], "the same surname")

    def join_bodies(self) -> None:
        """Join acronyms and short forms of bodies to the only long form that has them."""
        for kind in (EntityKind.ORGANIZATION, EntityKind.OTHER, EntityKind.PLACE, EntityKind.GROUP):
            forms = [at for at, form in enumerate(self.forms) if form.kind is kind]
            shorter: dict[object, set[int]] = defaultdict(set)
            for at in forms:
                for short in _short_forms(self.forms[at].name, kind):
                    shorter[short].add(at)
            for at in forms:
                self._join_short(at, shorter)

    def _join_short(self, at: int, shorter: dict[object, set[int]]) -> None:
        form = self.forms[at]
        if self.root(at) != at:
            return
        for key, why in _lookups(form.name):
            owners = {self.root(owner) for owner in shorter.get(key, ()) if owner != at} - {at}
            if len(owners) == 1:
                self.join(at, owners.pop(), why)
                return
            if owners:
                form.owners = owners
                return

    def finish(self) -> Grouping:
        """The groups in order of their first mention."""
        members: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self.forms)):
            members[self.root(at)].append(at)
        groups = sorted(
            (self._group(forms) for forms in members.values()),
            key=lambda group: (self.mentions[group.indexes[0]].span, group.indexes[0]),
        )
        group_of = {self.form_of[group.indexes[0]]: at for at, group in enumerate(groups)}
        place = {self.root(form): at for form, at in group_of.items()}
        doubts = {
            Doubt(
                place[self.root(at)], place[self.root(owner)], "one of several that share this name"
            )
            for at, form in enumerate(self.forms)
            for owner in form.owners
            if self.root(at) != self.root(owner)
        }
        return Grouping(
            tuple(groups), tuple(sorted(doubts, key=lambda doubt: (doubt.short, doubt.full)))
        )

    def _group(self, forms: list[int]) -> NameGroup:
        reasons = {index: self.forms[at].why for at in forms for index in self.forms[at].indexes}
        indexes = sorted(reasons, key=lambda index: (self.mentions[index].span, index))
        longest = max((self.forms[at].name for at in forms), key=_length)
        kinds = [self.forms[at].kind for at in forms if self.forms[at].kind is not EntityKind.OTHER]
        genders = [self.forms[at].gender for at in forms]
        known = [gender for gender in genders if gender is not Gender.UNKNOWN]
        return NameGroup(
            kind=kinds[0] if kinds else EntityKind.OTHER,
            name=longest.text,
            gender=known[0] if known else Gender.UNKNOWN,
            indexes=tuple(indexes),
            reasons=tuple(reasons[index] for index in indexes),
        )


def _words(text: str) -> str:
    return fold(" ".join(text.split()))


def _kinds_by_words(mentions: Sequence[NameMention]) -> dict[str, EntityKind]:
    """For words of unknown kind: the kind that the same words have elsewhere, if only one."""
    seen: dict[str, set[EntityKind]] = defaultdict(set)
    for mention in mentions:
        if mention.kind is not EntityKind.OTHER:
            seen[_words(mention.text)].add(mention.kind)
    return {words: next(iter(kinds)) for words, kinds in seen.items() if len(kinds) == 1}


def _form_key(name: Name, kind: EntityKind, gender: Gender) -> object:
    if kind is EntityKind.PERSON:
        told_apart = gender if name.is_single else None
        return kind, name.keys, name.suffix, name.patronym, told_apart
    return kind, name.canonical or tuple(sorted(name.keys))


def _length(name: Name) -> tuple[int, int, str]:
    return (len(name.keys), len(name.text), name.text)


def _short_forms(name: Name, kind: EntityKind) -> Iterator[object]:
    """What a later mention of this body may be written as."""
    size = min(len(name.keys), _LONGEST)
    if size < 2:
        return
    yield from (("initials", letters) for letters in initials_of(name.text))
    if kind is EntityKind.PLACE:
        if name.keys[-1] == "siti":
            yield name.keys[:-1]
        return
    if kind is not EntityKind.ORGANIZATION:
        yield name.keys[-1:]
        return
    for cut in range(1, size):
        if cut > 1 or not is_generic(name.text.split()[0]):
            yield name.keys[:cut]
        yield name.keys[-cut:]


def _lookups(name: Name) -> Iterator[tuple[object, str]]:
    if is_acronym(name.text):
        letters = fold(name.text.replace(".", ""))
        yield ("initials", letters), "the initials of the only long name that has them"
    if not name.canonical:
        yield name.keys, "a short form of the only long name that has it"
