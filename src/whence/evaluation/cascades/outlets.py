"""Outlets: the papers and agencies of a pile, each with its house style and its page.

- In: a vocabulary and a random source.
- Out: `Outlet`s.
- Not here: the pages themselves (`pages`).
"""

from dataclasses import dataclass
from random import Random

from whence.evaluation.cascades.vocabulary import Vocabulary
from whence.ingest.agencies import is_known_agency


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes.

    Attributes:
        short: What a dateline says, such as "KNA".
        british: Spelling of the house.
        html: Saved as web pages, else as plain text.
        stamp: How dates are written.
        curly: Whether quotation marks are curly.
        staff: Names of its writers.
        slogan: A line at the end of each page.
    """

    name: str
    short: str
    agency: bool
    british: bool
    html: bool
    stamp: str
    curly: bool
    staff: tuple[str, ...]
    slogan: str

    @property
    def called(self) -> str:
        """How a sentence names it."""
        return self.name if self.agency else f"the {self.name}"

    @property
    def host(self) -> str:
        """Its web address."""
        return f"{self.name.casefold().replace(' ', '-')}.example"


_STAMPS = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "Published {day} {month} {year} at {hour}:{minute}",
    "{weekday}, {day} {month} {year}",
    "Posted: {month} {day}, {year} {hour}:{minute}",
    "{year}-{number}-{two}",
)
_SLOGANS = (
    "Independent news from {place} and the region since {year}.",
    "The newsroom of the {name} can be reached at {place}, Market Square 4.",
    "The {name} is a member of the press council of {place}.",
)


def make_outlets(vocabulary: Vocabulary, papers: int, agencies: int, rng: Random) -> list[Outlet]:
    """Papers and agencies that are all different.

    Args:
        vocabulary: Makes their names.
        papers: How many papers and stations.
        agencies: How many agencies, which come last.
        rng: Draws their style.

    Returns:
        So many outlets.
    """
    made = []
    for number in range(papers + agencies):
        agency = number >= papers
        name = short = vocabulary.make_outlet()
        if agency:
            name, short = _make_agency(vocabulary)
        staff = tuple(f"{vocabulary.make_given()} {vocabulary.make_surname()}" for _ in range(3))
        slogan = rng.choice(_SLOGANS).format(
            name=name, place=vocabulary.make_place(), year=rng.randint(1848, 1990)
        )
        made.append(
            Outlet(
                name,
                short,
                agency,
                british=rng.random() < 0.5,
                html=rng.random() < 0.5,
                stamp=rng.choice(_STAMPS),
                curly=rng.random() < 0.6,
                staff=staff,
                slogan=slogan,
            )
        )
    return made


def _make_agency(vocabulary: Vocabulary) -> tuple[str, str]:
    """An agency whose initials are not those of a real one."""
    name, short = vocabulary.make_agency()
    while is_known_agency(short):
        name, short = vocabulary.make_agency()
    return name, short
