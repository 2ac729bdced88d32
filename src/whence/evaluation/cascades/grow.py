"""Grow: lets a cascade grow from its originals, copy by copy.

Who copies whom, when, with what credit and what date is drawn here and written down as the truth.

- In: the cast of a pile, habits, originals.
- Out: `Text`s.
- Not here: what the cascades of a pile are (`plots`), single changes (`copying`, `edits`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from whence.evaluation.cascades import edits
from whence.evaluation.cascades.copying import Desk, copy_story, head_title, retitle, slip
from whence.evaluation.cascades.credit import Source, add_credit, is_named, silence
from whence.evaluation.cascades.families import Habits
from whence.evaluation.cascades.outlets import Outlet
from whence.evaluation.cascades.pages import Credits
from whence.evaluation.cascades.realize import capitalize
from whence.evaluation.cascades.texts import DateState, Kind, Sentence, Story, Text
from whence.evaluation.cascades.vocabulary import Vocabulary

_DELAYS = ((1, 8),) * 7 + ((8, 30),) * 6 + ((30, 100),) * 4 + ((100, 500),) * 3
_DATES = (
    (DateState.RIGHT,) * 60
    + (DateState.MISSING,) * 20
    + (DateState.MONTH,) * 7
    + (DateState.NEXT,) * 8
    + (DateState.BACKDATED,) * 5
)
_COPIES = (Kind.REPRINT, Kind.ABRIDGEMENT, Kind.BRIEF, Kind.REWRITE, Kind.ADDITION, Kind.UPDATE)
_FROM_ROOT = 0.65
_MERGED = 0.6
_LARGEST = 12


@dataclass(slots=True)
class Grower:
    """Grows the cascades of one pile.

    Attributes:
        habits: Of the split.
        papers: Outlets that are no agency.
        agencies: Those that are.
        texts: What has grown, parents first.
        fillers: Templates of sentences of an outlet's own.
        spent: New wordings that a rewriter has used.
        pages: What each page says of its source outside the sentences, by key.
    """

    rng: Random
    habits: Habits
    vocabulary: Vocabulary
    papers: Sequence[Outlet]
    agencies: Sequence[Outlet]
    texts: list[Text] = field(default_factory=list)
    pages: dict[str, Credits] = field(default_factory=dict)
    fillers: list[str] = field(default_factory=list)
    spent: set[str] = field(default_factory=set)
    _cascade: str = ""
    _family: str = ""
    _count: int = 0

    def begin(self, cascade: str, family: str) -> None:
        """Begin another cascade."""
        self._cascade, self._family, self._count = cascade, family, 0

    def find_outlet(self, name: str) -> Outlet | None:
        """The outlet of this name; None for a body that is no outlet."""
        everybody = (*self.papers, *self.agencies)
        return next((one for one in everybody if one.name == name), None)

    def draw_paper(self, besides: Iterable[str] = ()) -> Outlet:
        """A paper that none of these names is."""
        taken = set(besides)
        free = [one for one in self.papers if one.name not in taken]
        return self.rng.choice(free or list(self.papers))

    def plant(self, kind: Kind, story: Story, publisher: str, moment: datetime) -> Text:
        """An original.

        Args:
            kind: Dispatch, report or release.
            story: What it says.
            publisher: An outlet's name, or the body that sends a release.
            moment: When it came out.

        Returns:
            The text, in the spelling of its house.
        """
        outlet = self.find_outlet(publisher)
        if outlet is not None:
            story = edits.put_house_style(story, british=outlet.british)
        story = head_title(story, self.habits, self.rng)
        dateline = outlet.short if outlet is not None and outlet.agency else ""
        return self._keep(kind, story, publisher, moment, page=Credits(dateline=dateline))

    def hand_on(
        self,
        kind: Kind,
        parents: Sequence[Text],
        own: Sequence[Sentence] = (),
        *,
        silent: bool = False,
    ) -> Text:
        """A copy of one text, or of two.

        Args:
            kind: What the copier makes of it.
            parents: The main one first.
            own: Sentences of the copier's own.
            silent: Whether nobody is credited, as with press releases.

        Returns:
            The child.
        """
        rng = self.rng
        outlet = self.draw_paper(one.outlet for one in self.texts if one.cascade == self._cascade)
        stories = [edits.take_over(one.story, one.key) for one in parents]
        desk = Desk(self.habits, rng, self.spent)
        made = slip(copy_story(kind, stories, own, desk), kind, self.habits, rng)
        story = retitle(made.story, self.habits, rng)
        if rng.random() < self.habits.weights["house"]:
            story = edits.put_house_style(story, british=outlet.british)
        low, high = rng.choice(_DELAYS)
        begin = max(one.time for one in parents)
        moment = begin + timedelta(minutes=rng.randint(low * 60, high * 60))
        story, page, credited = self._credit(story, parents, silent=silent)
        names = tuple(name for name, _ in credited)
        text = self._keep(kind, story, outlet.name, moment, page=page)
        text = replace(
            text,
            parents=tuple(one.key for one in parents),
            credited=names,
            places=tuple(place for _, place in credited),
            changes=made.changes,
        )
        self.texts[-1] = text
        return text

    def grow(self, roots: Sequence[Text], copies: int, own: Sequence[Sentence] = ()) -> None:
        """Let copies of these originals follow one another.

        Args:
            roots: Originals of one matter; with two of them some copies merge both.
            copies: How many, as long as the cascade has no more than twelve texts.
            own: Sentences that copiers may add; each is used once.
        """
        spare = list(own)
        grown: list[Text] = []
        for _ in range(min(copies, _LARGEST - self._count)):
            usable = [one for one in grown if one.kind is not Kind.BRIEF]
            deep = usable and self.rng.random() >= _FROM_ROOT
            parent = self.rng.choice(usable if deep else list(roots))
            silent = any(root.kind is Kind.RELEASE for root in roots) and not deep
            if len(roots) > 1 and self.rng.random() < _MERGED:
                grown.append(self.hand_on(Kind.MERGER, roots, silent=silent))
                continue
            kind = self._draw_kind()
            added = [spare.pop() for _ in range(min(2, len(spare)))] if _adds(kind) else []
            if _adds(kind):
                added = added or self.fill(2)
            grown.append(self.hand_on(kind, [parent], added, silent=silent))

    def fill(self, count: int) -> list[Sentence]:
        """Sentences of an outlet's own on anything; each template is used once a pile."""
        rows = []
        for _ in range(min(count, len(self.fillers))):
            filler = self.fillers.pop()
            for slot, make in (
                ("{given}", self.vocabulary.make_given),
                ("{surname}", self.vocabulary.make_surname),
                ("{place}", self.vocabulary.make_place),
            ):
                if slot in filler:
                    filler = filler.replace(slot, make())
            rows.append(Sentence(capitalize(filler), quotes="“" in filler))
        return rows

    def _draw_kind(self) -> Kind:
        weights = [self.habits.weights[kind.value] for kind in _COPIES]
        return self.rng.choices(_COPIES, weights)[0]

    def _credit(
        self, story: Story, parents: Sequence[Text], *, silent: bool
    ) -> tuple[Story, Credits, list[tuple[str, str]]]:
        """Credit the parents as the habits have it."""
        rng, weights = self.rng, self.habits.weights
        page = Credits()
        credited: list[tuple[str, str]] = []
        for parent in parents:
            outlet = self.find_outlet(parent.outlet)
            if outlet is None:
                continue
            if rng.random() >= weights["keep.told"]:
                story, _ = silence(story, outlet.name, self.habits, rng)
            elif is_named(story, outlet.name):
                credited.append((outlet.name, "told"))
            chance = weights["credit.agency" if outlet.agency else "credit.outlet"]
            if silent or rng.random() >= chance:
                continue
            name = outlet.short if outlet.agency else outlet.name
            source = Source(name, outlet.agency, f"{parent.time:%A}")
            done = add_credit(story, source, self.habits, rng)
            story = done.story
            if done.place in ("dateline", "byline"):
                page = replace(page, **{done.place: done.name})
            elif done.line:
                page = replace(page, line=done.line)
            credited.append((outlet.name, done.place))
        inherited = self._inherit(parents)
        if inherited and not credited and not silent and rng.random() < weights["inherit"]:
            page = replace(page, dateline=inherited)
            credited.append((inherited, "dateline"))
        return story, page, credited

    def _inherit(self, parents: Sequence[Text]) -> str:
        """The agency in the dateline of a parent that is itself a copy."""
        pages = [self.pages[one.key] for one in parents if one.parents]
        return next((page.dateline for page in pages if page.dateline), "")

    def _keep(
        self, kind: Kind, story: Story, publisher: str, moment: datetime, *, page: Credits
    ) -> Text:
        self._count += 1
        key = f"{self._cascade}.{self._count}"
        state = self.rng.choice(_DATES)
        text = Text(
            key=key,
            cascade=self._cascade,
            family=self._family,
            kind=kind,
            outlet=publisher,
            time=moment,
            date=state,
            shown=_misdate(moment, state, self.rng),
            story=story,
        )
        self.texts.append(text)
        self.pages[key] = page
        return text


def _adds(kind: Kind) -> bool:
    return kind in (Kind.ADDITION, Kind.UPDATE)


def _misdate(moment: datetime, state: DateState, rng: Random) -> datetime:
    if state is DateState.NEXT:
        return moment + timedelta(days=rng.choice((-1, 1)))
    if state is DateState.BACKDATED:
        return moment - timedelta(days=rng.randint(3, 40))
    return moment
