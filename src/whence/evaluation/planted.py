"""Planted: a pile in which we know what was copied, because we planted it ourselves.

Nobody has labelled which news passages were copied. So we take real articles, hide copies of them
in made-up text, and put them among other real articles and made-up ones. Each outlet opens and
closes its pages with lines of its own, so that furniture must be told from copying; and one story
is reprinted by hundreds of outlets, because the most copied story is the one that must not be lost.

- In: the articles of PolNeAR's train split and of FNC-1 in the data folder, read when it is run.
- Out: `Corpus`.
- Not here: what counts as found (`planted_score`).
"""

import csv
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.planted_copies import KINDS, STRESS, Piece, make_copy
from whence.evaluation.planted_text import Maker
from whence.reuse import Text

SEED = 20_240_314
Stretch = tuple[int, int]

# One family (an article and a copy of each kind) for so many texts.
_FAMILY = 50
# Outlets of about thirty texts each, up to thirty; an outlet's furniture shows by repetition.
_OUTLETS = 30
# Real articles among the texts without a family, which share what they share.
_REAL = 0.3
# One text in twenty reprints the same story, up to so many outlets.
_REPRINTS = 500
_SHORTEST, _LONGEST = 250, 900
_REPRINTED = "reprinted"


@dataclass(frozen=True, slots=True)
class Copy:
    """What was planted in one text.

    Attributes:
        source: Row of the text with the whole article.
        child: Row of the text that holds the copy.
        stretches: Characters of the child that were taken from the source, in order.
    """

    kind: str
    source: int
    child: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts with what was planted in them.

    Attributes:
        texts: In random order.
        copies: What was planted.
        real: For each text its characters that come from a real article; (0, 0) for none.
        articles: For each text the numbers of these articles.
    """

    texts: tuple[Text, ...]
    copies: tuple[Copy, ...]
    real: tuple[Stretch, ...]
    articles: tuple[frozenset[int], ...]

    @property
    def megabytes(self) -> float:
        """Size of all texts in UTF-8, in units of 10^6 bytes."""
        return sum(len(text.text.encode()) for text in self.texts) / 1e6


@dataclass(frozen=True, slots=True)
class _Made:
    """A text before it has its place."""

    text: Text
    real: Stretch
    articles: frozenset[int]
    # Kind, number of the source among those made, and stretches.
    copies: tuple[tuple[str, int, tuple[Stretch, ...]], ...] = ()


@dataclass(slots=True)
class _Press:
    """Makes texts, each with the furniture of its outlet."""

    maker: Maker
    rng: random.Random
    furniture: list[tuple[str, str]]
    made: list[_Made] = field(default_factory=list)

    def add(
        self,
        around: tuple[str, str],
        pieces: Sequence[Piece],
        articles: Sequence[int],
        *,
        furniture: tuple[str, str, str] | None = None,
        copies: Sequence[tuple[str, int]] = (),
    ) -> int:
        """Make a text of pieces with text around; returns its number.

        `articles` are those of the pieces by their `source`; `copies` the kind and the number of
        the source text, in the same order.
        """
        series, head, foot = furniture or self._draw_outlet()
        parts, at = [head], len(head)
        taken: list[list[Stretch]] = [[] for _ in articles]
        every_part: tuple[str | Piece, ...] = (around[0], *pieces, around[1])
        for part in every_part:
            said = part.text if isinstance(part, Piece) else part
            if isinstance(part, Piece):
                taken[part.source].append(_to_words(said, at + 2))
            if said:
                parts.append(said)
                at += 2 + len(said)
        every = [stretch for stretches in taken for stretch in stretches]
        real = (min(every)[0], max(end for _, end in every)) if every else (0, 0)
        day = date(2020, 1, 1) + timedelta(days=self.rng.randrange(30))
        text = Text("", "\n\n".join((*parts, foot)), series, day.toordinal())
        planted = tuple(
            (kind, source, tuple(stretches))
            for (kind, source), stretches in zip(copies, taken, strict=False)
        )
        self.made.append(_Made(text, real, frozenset(articles), planted))
        return len(self.made) - 1

    def _draw_outlet(self) -> tuple[str, str, str]:
        outlet = self.rng.randrange(len(self.furniture))
        return (f"Outlet {outlet}", *self.furniture[outlet])


def plant(data: Path, count: int, *, seed: int = SEED) -> Corpus:
    """Make a pile with planted copies.

    Args:
        data: The folder that WHENCE_DATA names.
        count: How many texts, at least 30; one in fifty is an article of which a copy of each kind
            is planted, and one in twenty reprints one story (at most 500).
        seed: For everything that is drawn.

    Returns:
        The same texts for the same data and seed.

    Raises:
        DataError: The articles are missing, or too few.
    """
    articles = read_articles(data)
    rng = random.Random(seed)
    families = max(1, count // _FAMILY)
    if families + 2 > len(articles):
        raise DataError(f"{len(articles)} articles are too few for {count} texts")
    rng.shuffle(articles)
    maker = Maker(articles, rng)
    outlets = max(1, min(_OUTLETS, count // _OUTLETS))
    press = _Press(maker, rng, [_make_furniture(maker, rng) for _ in range(outlets)])
    _add_families(press, articles[: families + 1], families)
    _add_reprints(press, articles[families + 1], min(_REPRINTS, count // 20), families + 1)
    others = range(families + 2, len(articles))
    for number in others[: int(max(0, count - len(press.made)) * _REAL)]:
        press.add(("", ""), (Piece(articles[number]),), (number,))
    while len(press.made) < count:
        press.add((maker.make(rng.randint(200, 700)), ""), (), ())
    return _arrange(press.made, rng)


def read_articles(data: Path) -> list[str]:
    """Real articles of a middling length, each once.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        Texts of 250 to 900 words, sorted.

    Raises:
        DataError: There are none.
    """
    return read_fitting(data, lambda text: _SHORTEST <= len(text.split()) <= _LONGEST)


def read_fitting(data: Path, fits: Callable[[str], bool]) -> list[str]:
    """Real articles that fit, each once.

    Args:
        data: The folder that WHENCE_DATA names.
        fits: Whether a text is taken.

    Returns:
        Articles of PolNeAR's train split and bodies of FNC-1, sorted.

    Raises:
        DataError: There are none.
    """
    csv.field_size_limit(sys.maxsize)
    found: set[str] = set()
    for path in sorted((data / "attribution" / "polnear" / "train" / "text").glob("*.txt")):
        found.add(path.read_text(encoding="utf-8"))
    for path in sorted((data / "reuse" / "fnc1").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            found.update(row["articleBody"] for row in csv.DictReader(rows))
    fitting = sorted(text for text in found if fits(text))
    if not fitting:
        raise DataError(f"{data} holds no articles: attribution/polnear/train, reuse/fnc1")
    return fitting


def _add_families(press: _Press, articles: Sequence[str], families: int) -> None:
    """For each article its text and a copy of each kind; the last article is only merged in."""
    sources = [
        press.add(("", ""), (Piece(article),), (number,)) for number, article in enumerate(articles)
    ]
    for number in range(families):
        both = (articles[number], articles[number + 1])
        for kind in (*KINDS, *(kind for kind in STRESS if kind != _REPRINTED)):
            pieces = make_copy(both, kind, press.maker.words, press.rng)
            ends = (number, number + 1) if kind == "merged" else (number,)
            host = press.rng.randint(100, 250)
            press.add(
                (press.maker.make(host), press.maker.make(host)),
                pieces,
                ends,
                copies=[(kind, sources[end]) for end in ends],
            )


def _add_reprints(press: _Press, article: str, count: int, number: int) -> None:
    """One story as so many outlets print it, each between lines of its own."""
    source = press.add(("", ""), (Piece(article),), (number,))
    for paper in range(count):
        head, foot = _make_furniture(press.maker, press.rng)
        press.add(
            ("", ""),
            make_copy((article, ""), _REPRINTED, press.maker.words, press.rng),
            (number,),
            furniture=(f"Paper {paper}", head, foot),
            copies=((_REPRINTED, source),),
        )


def _make_furniture(maker: Maker, rng: random.Random) -> tuple[str, str]:
    """The lines with which an outlet opens and closes its pages."""
    head, foot = maker.make(rng.randint(8, 20)), maker.make(rng.randint(25, 45))
    return head.replace("\n\n", " "), foot.replace("\n\n", " ")


def _to_words(text: str, at: int) -> Stretch:
    """Where the words of a piece begin and end if it stands at this place."""
    signs = [place for place, sign in enumerate(text) if sign.isalnum()]
    return (at + signs[0], at + signs[-1] + 1) if signs else (at, at)


def _arrange(made: Sequence[_Made], rng: random.Random) -> Corpus:
    """Put the texts in random order, and name them by it."""
    order = list(range(len(made)))
    rng.shuffle(order)
    row_of = {number: row for row, number in enumerate(order)}
    return Corpus(
        texts=tuple(
            Text(
                f"{row:06}", made[number].text.text, made[number].text.series, made[number].text.day
            )
            for row, number in enumerate(order)
        ),
        copies=tuple(
            Copy(kind, row_of[source], row_of[number], stretches)
            for number, one in enumerate(made)
            for kind, source, stretches in one.copies
        ),
        real=tuple(made[number].real for number in order),
        articles=tuple(made[number].articles for number in order),
    )
