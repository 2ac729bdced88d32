"""Texts: what a cascade consists of, with the truth about each.

- In: nothing.
- Out: `Text`, `Story`, `Sentence` and their closed lists.
- Not here: how they are written (`realize`), changed (`edits`) or handed on (`grow`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


class Kind(Enum):
    """What a text is in its cascade."""

    DISPATCH = "dispatch"
    REPORT = "report"
    RELEASE = "release"
    REPRINT = "reprint"
    ABRIDGEMENT = "abridgement"
    BRIEF = "brief"
    REWRITE = "rewrite"
    ADDITION = "addition"
    UPDATE = "update"
    MERGER = "merger"


ORIGINALS = frozenset({Kind.DISPATCH, Kind.REPORT, Kind.RELEASE})


class DateState(Enum):
    """What a page says of its date, beside the truth."""

    RIGHT = "right"
    MISSING = "missing"
    MONTH = "month"
    NEXT = "a day off"
    BACKDATED = "backdated"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it stands in a text.

    Attributes:
        source: Key of the text where these words were taken from; "" if they are the text's own.
        near: The same sentence with a few words and turns put otherwise.
        far: The same fact in wholly other words.
        quotes: Whether it is somebody's speech.
    """

    text: str
    source: str = ""
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    quotes: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and sentences.

    Attributes:
        names: Short names that a first mention explains, each with its full form.
        place: Town of a dateline.
        titles: Other headlines that it might have.
    """

    title: str
    sentences: tuple[Sentence, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a cascade, in the pile or withheld.

    Attributes:
        key: Unique in its pile, such as "c02.3".
        cascade: Key of its cascade.
        family: Template family, such as "tune_flood".
        outlet: Who published it; for an agency's dispatch the agency.
        time: When it was published in truth.
        date: What its page says of that.
        shown: The moment that the page gives, right or wrong.
        parents: Keys of the texts it was made from, the main one first.
        credited: Names that it credits, as they are called there.
        places: Where the credits stand: "dateline", "byline", "line", "sentence".
        changes: What was done to the parents' words, in order.
        withheld: Whether it is kept out of the pile.
        page: The whole file, once rendered.
        path: Name of the file.
    """

    key: str
    cascade: str
    family: str
    kind: Kind
    outlet: str
    time: datetime
    date: DateState
    shown: datetime
    story: Story
    parents: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    withheld: bool = False
    page: str = ""
    path: str = ""
