"""Plots: what kinds of cascade a pile holds, and the originals that each begins with.

Copying plots begin with a dispatch, a paper's own report, a press release or two dispatches. The
controls hold what only looks like copying: two papers that report on one event without each other,
two that quote one speech, two events of one kind.

- In: a grower, a family or a real article.
- Out: nothing but what the grower then holds.
- Not here: copies (`grow`), pages (`pages`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from whence.evaluation.cascades.families import Fact, Family, Habits
from whence.evaluation.cascades.grow import Grower
from whence.evaluation.cascades.outlets import Outlet
from whence.evaluation.cascades.realize import Brief, Event, Writer, make_event, write_story
from whence.evaluation.cascades.texts import Kind, Sentence, Story

COPYING = (
    "wire",
    "wire",
    "wire",
    "scoop",
    "scoop",
    "release",
    "release",
    "merger",
    "merger",
    "merger",
)
REAL = ("wire", "wire", "scoop", "scoop", "release")
CONTROLS = ("independent", "speech", "kindred")
# Share of copied matters on which another paper reports by itself.
_BESIDE = 0.3
# A press release reaches several papers.
_MORE = {"merger": 1, "release": 2}
_COPIES = (1, 2, 2, 3, 3, 4, 5, 6, 8, 10)


@dataclass(slots=True)
class Matter:
    """An event with what has not been told of it; each voice, quote and extra is used once.

    Attributes:
        voices: For reports that are still to be written.
        spare: Voices that no report has; rewriters may use them.
    """

    event: Event
    voices: list[int]
    spare: tuple[int, ...]
    quotes: list[Fact]
    extras: list[str]
    habits: Habits
    rng: Random

    def tell(self, outlet: Outlet | None, *, quotes: int = 2, said: Sequence[Fact] = ()) -> Story:
        """A story that nobody copied.

        Args:
            outlet: Whose report it is; None for a release.
            quotes: How many of the unused quotations it has.
            said: Quotations that others have too.

        Returns:
            A story in a voice of its own.
        """
        phrases = self.habits.lists
        told = self.rng.choice(phrases["plain told"])
        if outlet is not None and self.rng.random() < 0.6:
            told = self.rng.choice(phrases["told"]).replace("{name}", outlet.called)
            told = told.replace("{day}", f"{self.event.day:%A}")
        own = [self.quotes.pop() for _ in range(min(quotes, len(self.quotes)))]
        extras = [self.extras.pop() for _ in range(min(1, len(self.extras)))]
        brief = Brief(
            voice=self.voices.pop(),
            spare=self.spare,
            told=told,
            quotes=(*own, *said),
            extras=tuple(extras),
            frames=phrases["frame"],
            facts=self.rng.randint(8, 12),
        )
        return write_story(self.event, brief, self.rng)

    def add(self) -> list[Sentence]:
        """What later outlets may add of their own: what is left of quotes and extras."""
        writer = Writer(self.event, self.rng.choice(self.habits.lists["own"]), self.rng)
        rows = [writer.write_sentence(extra) for extra in self.extras]
        frames = [frame for frame in self.habits.lists["frame"] if "{told}" in frame]
        rows += [writer.write_quote(quote, self.rng.choice(frames)) for quote in self.quotes]
        self.extras, self.quotes = [], []
        self.rng.shuffle(rows)
        return rows


def open_matter(family: Family, grower: Grower, day: datetime, *, stories: int) -> Matter:
    """An event of a family of which nothing has been told.

    Args:
        family: Its templates.
        grower: Its names and numbers are drawn.
        day: When it happened.
        stories: How many reports will be written without copying; the other voices are spare.

    Returns:
        A matter with so many voices.
    """
    rng = grower.rng
    event = make_event(family, grower.vocabulary, day.date(), rng)
    voices, quotes, extras = [*range(len(family.voices))], [*family.quotes], [*family.extras]
    rng.shuffle(voices)
    rng.shuffle(quotes)
    rng.shuffle(extras)
    spare = tuple(voices[stories:])
    return Matter(event, voices[:stories], spare, quotes, extras, grower.habits, rng)


def plant_written(grower: Grower, plot: str, family: Family, day: datetime) -> None:
    """A cascade of a template family.

    Args:
        grower: Takes the texts; the cascade has been begun.
        plot: One of `COPYING` or `CONTROLS`.
        family: Its templates.
        day: When the event happened.
    """
    rng = grower.rng
    if plot in CONTROLS:
        _CONTROL[plot](grower, family, day)
        return
    beside = plot in ("wire", "scoop") and rng.random() < _BESIDE
    stories = 1 + (plot == "merger") + beside
    matter = open_matter(family, grower, day, stories=stories)
    if plot == "wire":
        outlets = [rng.choice(grower.agencies)]
    elif plot == "merger":
        outlets = rng.sample([*grower.agencies], 2)
    else:
        outlets = [grower.draw_paper()]
    kind = {"scoop": Kind.REPORT, "release": Kind.RELEASE}.get(plot, Kind.DISPATCH)
    roots = []
    for outlet in outlets:
        released = kind is Kind.RELEASE
        story = matter.tell(None if released else outlet)
        name = "a press office" if released else outlet.name
        roots.append(grower.plant(kind, story, name, _soon(day, rng)))
    if beside:
        other = grower.draw_paper([outlets[0].name])
        grower.plant(Kind.REPORT, matter.tell(other, quotes=1), other.name, _soon(day, rng))
    copies = rng.choice(_COPIES) + _MORE.get(plot, 0)
    grower.grow(roots, copies, matter.add())


def plant_real(grower: Grower, plot: str, story: Story, day: datetime) -> None:
    """A cascade that begins with a real article.

    Args:
        grower: Takes the texts; the cascade has been begun.
        plot: One of `REAL`.
        story: The article.
        day: When it came out.
    """
    rng = grower.rng
    kind = {"wire": Kind.DISPATCH, "scoop": Kind.REPORT}.get(plot, Kind.RELEASE)
    outlet = rng.choice(grower.agencies) if plot == "wire" else grower.draw_paper()
    name = "a press office" if kind is Kind.RELEASE else outlet.name
    root = grower.plant(kind, story, name, _soon(day, rng))
    grower.grow([root], rng.choice(_COPIES) + _MORE.get(plot, 0))


def _plant_independent(grower: Grower, family: Family, day: datetime) -> None:
    """Two or three papers that report on one event without each other; one may be copied."""
    rng = grower.rng
    used: list[str] = []
    stories = rng.randint(2, 3)
    matter = open_matter(family, grower, day, stories=stories)
    for _ in range(stories):
        outlet = grower.draw_paper(used)
        used.append(outlet.name)
        story = matter.tell(outlet, quotes=1)
        grower.plant(Kind.REPORT, story, outlet.name, _soon(day, rng))
    if rng.random() < 0.5:
        grower.grow([grower.texts[-1]], 1)


def _plant_speech(grower: Grower, family: Family, day: datetime) -> None:
    """Two papers that quote one speech and share nothing else."""
    matter = open_matter(family, grower, day, stories=2)
    said = [matter.quotes.pop() for _ in range(2)]
    used: list[str] = []
    for _ in range(2):
        outlet = grower.draw_paper(used)
        used.append(outlet.name)
        story = matter.tell(outlet, quotes=1, said=said)
        grower.plant(Kind.REPORT, story, outlet.name, _soon(day, grower.rng))


def _plant_kindred(grower: Grower, family: Family, day: datetime) -> None:
    """Two events of one kind, each with one report."""
    matter = open_matter(family, grower, day, stories=2)
    other = open_matter(family, grower, day, stories=1)
    other.voices = [matter.voices.pop()]
    for one in (matter, other):
        outlet = grower.draw_paper()
        story = one.tell(outlet, quotes=1)
        grower.plant(Kind.REPORT, story, outlet.name, _soon(day, grower.rng))
        other.quotes, other.extras = matter.quotes, matter.extras


_CONTROL: dict[str, Callable[[Grower, Family, datetime], None]] = {
    "independent": _plant_independent,
    "speech": _plant_speech,
    "kindred": _plant_kindred,
}


def _soon(day: datetime, rng: Random) -> datetime:
    return day + timedelta(minutes=rng.randint(60, 900))
