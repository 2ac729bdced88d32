"""Figures: the entities of one document while they are being found.

A record never changes, yet a person is found bit by bit: a name here, a role there, a pronoun that
shows the gender. A figure gathers these; at the end it becomes an `Entity`.

- In: grouped names with what stands beside them; later, sources that are no names.
- Out: `Figure`, `Scene` (all figures of a document, and which name is whose), `Entity`.
- Not here: who speaks (`speakers`), across documents (`merging`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.entities.aliases import Stated, find_stated
from whence.entities.folding import find_key, fold
from whence.entities.grouping import Doubt, NameMention, group_names
from whence.entities.names import read_name
from whence.entities.outlets import is_outlet_name
from whence.entities.roles import KIN, read_traits
from whence.entities.runs import Run
from whence.entities.settings import read_setting
from whence.entities.tables import Gender, find_body, load_given, load_nations
from whence.records import (
    Document,
    Entity,
    EntityId,
    EntityKind,
    Mention,
    MentionForm,
    Prose,
    Sentence,
    Span,
    make_id,
)

# More figures of one role than this mean nobody; it also keeps the time linear.
_MOST_ALIKE = 60


@dataclass(slots=True)
class Figure:
    """One entity of one document, unfinished.

    Attributes:
        first: Offset of its first mention; -1 without any.
        plural: Whether it is several people.
        outlet: Whether it is known to be an outlet or a news agency.
    """

    kind: EntityKind
    name: str
    named: bool
    first: int
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    outlet: bool = False
    aliases: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    members: tuple[int, ...] = ()
    mentions: list[Mention] = field(default_factory=list)

    def mention(self, span: Span, form: MentionForm, why: str) -> None:
        """Add a mention unless the same words are one already."""
        if all(known.span != span for known in self.mentions[-3:]):
            self.mentions.append(Mention(span, form, why))


@dataclass(slots=True)
class Scene:
    """All figures of one document.

    Attributes:
        runs: The names of the document, in order.
        owner: For each run the index of its figure.
        doubts: Pairs of figures that may be one.
    """

    document: Document
    prose: Prose
    runs: tuple[Run, ...]
    owner: list[int]
    figures: list[Figure]
    doubts: tuple[Doubt, ...]
    starts: list[int] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    described: dict[str, int] = field(default_factory=dict)
    grouped: dict[tuple[int, ...], int] = field(default_factory=dict)
    _by_role: dict[str, list[int]] = field(default_factory=dict)
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    _by_surname: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the figures that are there from the start."""
        self.starts = [run.start for run in self.runs]
        self.sentence_starts = [sentence.start for sentence in self.prose.sentences]
        for at, figure in enumerate(self.figures):
            self._index(at, figure)

    def add(self, figure: Figure) -> int:
        """Add a figure whose roles are known; returns its index."""
        self.figures.append(figure)
        self._index(len(self.figures) - 1, figure)
        return len(self.figures) - 1

    def _index(self, at: int, figure: Figure) -> None:
        for role in sorted(figure.roles | figure.peoples):
            self._by_role.setdefault(role, []).append(at)
        if figure.kind is EntityKind.PERSON and " " in figure.name and figure.named:
            self._by_surname.setdefault(find_key(figure.name.split()[-1]), []).append(at)
        if figure.kind is EntityKind.ORGANIZATION:
            for word in sorted(set(fold(figure.name).split())):
                self._by_word.setdefault(word, []).append(at)

    def by_role(self, role: str) -> list[int]:
        """Figures that are said to be such; none if they are too many to mean one."""
        found = self._by_role.get(role, [])
        return found if len(found) <= _MOST_ALIKE else []

    def by_surname(self, word: str) -> int | None:
        """The only person with this surname, which is also a common word; None for others."""
        if not word[:1].isupper() or " " in word:
            return None
        bearers = self._by_surname.get(find_key(word), [])
        return bearers[0] if len(bearers) == 1 else None

    def by_word(self, word: str) -> list[int]:
        """Bodies with this folded word in their name; none if they are too many to mean one."""
        found = self._by_word.get(word, [])
        return found if len(found) <= _MOST_ALIKE else []

    def runs_in(self, start: int, end: int) -> range:
        """Indexes of the runs that lie inside a stretch."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        while last > first and self.runs[last - 1].end > end:
            last -= 1
        return range(first, last)

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds this offset."""
        at = self.sentence_index(place)
        return None if at is None else self.prose.sentences[at]

    def sentence_index(self, place: int) -> int | None:
        """Index of the sentence that holds this offset, or of the last one before it."""
        at = bisect_right(self.sentence_starts, place) - 1
        return at if at >= 0 else None

    def runs_over(self, start: int, end: int) -> bool:
        """Whether a name overlaps a stretch."""
        at = self.run_before(end)
        return at is not None and self.runs[at].end > start

    def run_at(self, start: int) -> int | None:
        """Index of the run that begins at this offset."""
        at = bisect_left(self.starts, start)
        return at if at < len(self.runs) and self.starts[at] == start else None

    def run_before(self, end: int) -> int | None:
        """Index of the last run that begins before this offset."""
        at = bisect_right(self.starts, end - 1) - 1
        return at if at >= 0 else None

    def figure_of(self, run: int) -> Figure:
        """The figure that a run names."""
        return self.figures[self.owner[run]]


def set_scene(
    document: Document,
    prose: Prose,
    runs: tuple[Run, ...],
    mentions: Sequence[NameMention],
    sources: Sequence[Span] = (),
) -> Scene:
    """Group the names of a document into figures.

    Args:
        document: The document.
        prose: What is read of it.
        runs: Its names, in order.
        mentions: The same names with their kinds.
        sources: Spans of the sources of its attributions.

    Returns:
        The scene with one figure a group, in order of first mention.
    """
    stated = find_stated(prose.text, runs, mentions)
    pairs = [(pair.a, pair.b, pair.why) for pair in stated.pairs]
    grouping = group_names(mentions, stated=pairs)
    owner = [0] * len(runs)
    begins = {span.start for span in sources}
    figures = []
    for at, group in enumerate(grouping.groups):
        for index in group.indexes:
            owner[index] = at
        figure = Figure(
            kind=group.kind,
            name=group.name,
            named=True,
            first=runs[group.indexes[0]].outer,
            gender=group.gender,
        )
        for index, why in zip(group.indexes, group.reasons, strict=True):
            figure.mention(mentions[index].span, MentionForm.NAME, why)
            figure.aliases.add(read_name(runs[index].text, group.kind).text)
        _read_beside(prose.text, figure, [runs[index] for index in group.indexes], begins)
        figure.named = _is_named(figure, [runs[index] for index in group.indexes], stated)
        figures.append(figure)
    return Scene(document, prose, runs, owner, figures, grouping.doubts)


def _read_beside(text: str, figure: Figure, runs: Iterable[Run], sources: set[int]) -> None:
    figure.outlet = figure.kind is not EntityKind.PERSON and is_outlet_name(figure.name)
    for run in runs:
        if figure.kind is EntityKind.PERSON:
            traits = read_traits(text, run, sources)
            figure.roles.update(traits.roles)
            figure.peoples.update(traits.peoples)
            figure.ages.update(() if traits.age is None else (traits.age,))
            if figure.gender is Gender.UNKNOWN:
                figure.gender = traits.gender
        elif figure.kind is not EntityKind.PLACE:
            beside = text[max(0, run.outer - 40) : run.outer], text[run.end : run.end + 40]
            figure.outlet = figure.outlet or is_outlet_name(run.text, *beside)


def _is_named(figure: Figure, runs: Sequence[Run], stated: Stated) -> bool:
    """Whether the name can be compared: no pseudonym, no bare given name."""
    if any(run.start in stated.withheld for run in runs):
        return False
    if figure.kind is not EntityKind.PERSON or " " in figure.name:
        return True
    has_title = any(run.titles and run.titles[-1] not in load_nations().peoples for run in runs)
    is_given = fold(figure.name) in load_given() and find_body(figure.name) is None
    return has_title or not (is_given or figure.roles & KIN)


def finish_figures(scene: Scene, used: Iterable[int]) -> dict[int, Entity]:
    """Make the entities of a scene.

    Args:
        scene: With every mention found.
        used: Figures that an attribution points to; an unnamed one that none uses is left out.

    Returns:
        For each figure's index its entity.
    """
    wanted = set(used)
    for at in range(len(scene.figures) - 1, -1, -1):
        if at in wanted:
            wanted.update(scene.figures[at].members)
    ids: dict[int, EntityId] = {}
    for at, figure in enumerate(scene.figures):
        if at in wanted or (figure.mentions and figure.mentions[0].form is MentionForm.NAME):
            members = tuple(sorted(ids[member] for member in figure.members))
            ids[at] = _figure_id(scene.document, figure, members)
    return {at: _to_entity(scene.figures[at], ids[at], ids, scene.prose) for at in ids}


def _figure_id(document: Document, figure: Figure, members: Sequence[EntityId]) -> EntityId:
    """An id from what the figure is called and where, and from its members."""
    spans = sorted(mention.span for mention in figure.mentions)
    place = (spans[0].start, spans[0].end) if spans else ("", "")
    return EntityId(
        make_id("entity", document.id, figure.kind.value, figure.name, *place, *members)
    )


def _to_entity(figure: Figure, own: EntityId, ids: dict[int, EntityId], prose: Prose) -> Entity:
    names = [one.span for one in figure.mentions if one.form is MentionForm.NAME]
    return Entity(
        id=own,
        kind=figure.kind,
        name=figure.name,
        named=figure.named,
        aliases=tuple(sorted(figure.aliases - {figure.name})),
        members=tuple(sorted(ids[member] for member in figure.members)),
        roles=tuple(sorted(figure.roles | figure.peoples)),
        mentions=tuple(sorted(figure.mentions, key=lambda mention: (mention.span, mention.why))),
        settings=(read_setting(prose, sorted(names)),) if figure.named and names else (),
    )
