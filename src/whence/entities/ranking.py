"""Ranking: which figure "he" or "the minister" means, and how sure that is.

Continuity finds most of them, but no single rule knows when a new name takes over. Every figure
spoken of before is measured (`signs`), and trees that were learned from news weigh the numbers.
Below a threshold, or where two are close, nobody is named: a wrong name accuses the wrong man.

Mention ranking by boosted trees (Friedman, "Greedy Function Approximation", 2001), each figure by
itself; we add that the best must stand well clear of the second.

- In: the scene, the speakers found so far, a pronoun or a description.
- Out: `Ranked`, best first; the one that is sure enough.
- Not here: what is measured (`signs`), the learning (`training`), who is asked about (`speakers`).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from whence.entities.antecedents import Antecedent, Antecedents
from whence.entities.figures import Scene
from whence.entities.signs import FEATURES, Asked, Measured, Seen, Signs
from whence.entities.tables import may_be_one
from whence.entities.trees import load_forests
from whence.records import EntityKind, Span

# Names and speakers that are looked at before the words, and figures that are measured at most.
_STEPS = 120
_MOST = 14
Watch = Callable[[Asked, Sequence[Measured]], None]


@dataclass(frozen=True, slots=True)
class Sure:
    """From which score on the best is taken, and how far the second must be behind."""

    least: float
    margin: float


# Chosen on articles that were not trained on (docs/speakers.md).
PRONOUN = Sure(least=0.8, margin=0.15)
# Nobody is accused where the one who is meant has no name.
UNNAMED = Sure(least=0.4, margin=0.1)
DESCRIPTION = Sure(least=0.75, margin=0.2)
# Where the plain rule of continuity agrees; nobody else must come near.
AGREED = Sure(least=0.55, margin=0.35)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure and how likely it is meant, 0 to 1."""

    figure: int
    score: float


class Ranking:
    """Ranks the figures of one document; a class because what it knows is indexed once."""

    def __init__(
        self,
        scene: Scene,
        before: Antecedents,
        contents: Sequence[Span],
        watch: Watch | None = None,
    ) -> None:
        self.scene = scene
        self.before = before
        self.watch = watch
        self.signs = Signs(scene, before, contents)

    def choose(self, asked: Asked) -> Antecedent:
        """The figure that is meant, if it is sure enough.

        Args:
            asked: The words, with what is known of them.

        Returns:
            The best figure with its score as the reason, or None.
        """
        ranked = self.rank(asked)
        if not ranked:
            return Antecedent(None, "nobody whom these words may mean is named before")
        best, second = ranked[0], ranked[1].score if len(ranked) > 1 else 0.0
        if not asked.noun and self._is_overtaken(best.figure, asked):
            return Antecedent(None, "somebody without a name has come in between")
        bars = [DESCRIPTION if asked.noun else PRONOUN]
        if not self.scene.figures[best.figure].named:
            bars = [UNNAMED]
        elif asked.rule == best.figure and not asked.noun:
            bars.append(AGREED)
        ahead = best.score - second
        if not any(best.score >= bar.least and ahead >= bar.margin for bar in bars):
            return Antecedent(None, f"the ranker is not sure, {best.score:.2f}")
        return Antecedent(best.figure, f"the ranker, {best.score:.2f}")

    def rank(self, asked: Asked) -> tuple[Ranked, ...]:
        """Score every figure that the words may mean.

        Args:
            asked: The words, with what is known of them.

        Returns:
            Best first, ties by index; at most fourteen figures whose gender does not forbid it.
        """
        forest = load_forests(FEATURES)["description" if asked.noun else "pronoun"]
        rows = self.measure(asked)
        if self.watch is not None:
            self.watch(asked, rows)
        # "He said Adel had come": he is not Adel.
        others = () if asked.noun else asked.contents
        scored = [
            Ranked(figure, forest.score(row))
            for figure, row in rows
            if not self.signs.is_named_in(figure, others)
        ]
        return tuple(sorted(scored, key=lambda one: (-one.score, one.figure)))

    def measure(self, asked: Asked) -> tuple[Measured, ...]:
        """What is measured of every figure that the words may mean, nearest first."""
        seen = self._look_back(asked)
        return self.signs.measure(asked, dict(islice(seen.items(), _MOST)))

    def _may_be(self, at: int, asked: Asked) -> bool:
        figure = self.scene.figures[at]
        if asked.noun and self.signs.is_named_in(at, (asked.span,)):
            return False
        if asked.noun and not asked.head:
            return figure.kind is EntityKind.ORGANIZATION and figure.named
        if asked.peoples and not set(asked.peoples) <= figure.peoples:
            return False
        is_one = self.before.may_be_person(at) and may_be_one(figure.gender, asked.gender)
        return is_one and (figure.named or not asked.noun)

    def _is_overtaken(self, at: int, asked: Asked) -> bool:
        """Whether somebody unnamed was introduced as a subject after the figure was last seen."""
        newcomer = self.before.newcomer(asked.span.start, asked.gender)
        if newcomer is None or self.before.is_quoted(asked.span.start):
            return False
        seen = self._look_back(asked)[at]
        run = -1 if seen.run is None else self.scene.runs[seen.run].start
        return max(run, -1 if seen.spoke is None else seen.spoke) < newcomer

    def _look_back(self, asked: Asked) -> dict[int, Seen]:
        """Figures before the words, nearest first, with what was last seen of each."""
        seen: dict[int, Seen] = {}
        names = speakers = subjects = 0
        for place, at, run, quoted in self._backwards(asked.span.start):
            if not self._may_be(at, asked):
                continue
            one = seen.setdefault(at, Seen(order=len(seen)))
            if run is None:
                one.spoke_times += 1
                if one.spoke is None:
                    one.spoke, one.spoke_order, one.spoke_quoted = place, speakers, quoted
                    speakers += 1
                continue
            if one.run is None:
                one.run, one.name_order = run, names
                names += 1
            if one.plain is None and not self.before.is_quoted(place):
                one.plain = place
            if one.subject is None and self.before.is_subject(place):
                one.subject, one.subject_order = place, subjects
                subjects += 1
        for at in self._described(asked):
            if at not in seen and self._may_be(at, asked):
                seen[at] = Seen(order=len(seen), name_order=names)
        return seen

    def _described(self, asked: Asked) -> Iterator[int]:
        """Figures of that role or with that word in their name, however far before."""
        if not asked.noun:
            return
        known = self.scene.by_role(asked.head) if asked.head else self.scene.by_word(asked.noun)
        for at in known:
            if 0 <= self.scene.figures[at].first < asked.span.start:
                yield at

    def _backwards(self, place: int) -> Iterator[tuple[int, int, int | None, bool]]:
        """Place, figure, run (None: it spoke there) and whether quoted, nearest first."""
        run = bisect_left(self.scene.starts, place) - 1
        spoken = self.before.spoken_before(place)
        spoke = next(spoken, None)
        for _ in range(_STEPS):
            outer = self.scene.runs[run].outer if run >= 0 else -1
            if spoke is not None and spoke[0] >= outer:
                yield spoke[0], spoke[1], None, spoke[2]
                spoke = next(spoken, None)
            elif run >= 0:
                yield outer, self.scene.owner[run], run, False
                run -= 1
            else:
                return
