"""Direction: which of two texts was made from the other, as a sum of reasons.

No single sign decides it: dates are wrong on one page in five, a longer text may be the update. So
each sign has a weight, and the sum is the logarithm of the odds that the one is the child. Below
a bar nothing is said. The weights were learned once (logistic regression) and are written here.

- In: the clues on two pages.
- Out: `Direction`.
- Not here: the clues (`clues`, `edits`, `company`), families of more than two (`branching`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from whence.records import DocumentId
from whence.reuse.clues import Clue

# Logistic regression over 858 parents and children of generated cascades (families for tuning
# only; with each family held out in turn 99 % of the surer four fifths were right), rounded. By
# hand, for want of cases: "coarse date", "changed since", "day". Lowered, since the generator makes
# them too easy: "mention", "number". Raised to what they are worth where nothing else is known: the
# dates. Learned and left out, as the sign depends on habits: bylines, words of contact, hearsay,
# fewer words, lost quotation marks, parts left out inside.
WEIGHTS = {
    "later": 1.6,
    "next day": 1.45,
    "coarse date": 1.4,
    "changed since": 1.4,
    "lead": 0.9,
    "end": 0.8,
    "mention": 3.0,
    "unexplained": 0.4,
    "dateline": 0.8,
    "update": 1.1,
    "hedge": 0.8,
    "day": 0.8,
    "number": 0.7,
    "reading": 1.4,
    "company": 0.4,
    "standing": 1.0,
}
# A direction is followed from this probability on; `max` follows what is at least as sure.
SURE = 0.8
# However many reasons there are: something unforeseen may have happened.
_SUREST = 0.97
# A reason is told from this part of the log-odds on, and so many at most.
_TOLD = 0.25
_MOST = 4


@dataclass(frozen=True, slots=True)
class Direction:
    """How two documents stand to each other.

    Attributes:
        child: Whichever is likelier to be the child; None if nothing speaks for either.
        odds: Logarithm of the odds that it is, 0 or more.
        speaks: The reasons, strongest first, said of the child; the parent is "{other}".
        against: What speaks against it, said of the parent; the child is "{other}".
    """

    child: DocumentId | None
    odds: float
    speaks: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def why(self) -> tuple[str, ...]:
        """All reasons in words, for evidence of which the child is the subject."""
        return (
            *(_say("it", reason, "the other") for reason in self.speaks),
            *(f"against this: {_say('the other', one, 'this one')}" for one in self.against),
        )

    def describe(self, child: str, parent: str) -> str:
        """The reasons for a direction that is not sure, naming both documents.

        Args:
            child: What to call the likelier child.
            parent: What to call the other one.
        """
        against = ", ".join(_say("the other", one, "this one") for one in self.against)
        if not self.speaks:
            return f"against {child} as the copy of {parent}: {against}"
        reasons = ", ".join(_say("it", reason, "the other") for reason in self.speaks)
        said = f"for {child} as the copy of {parent}: {reasons}"
        return f"{said}; against: {against}" if against else said

    @property
    def confidence(self) -> float:
        """Probability that the child is the child, if one of the two is."""
        return round(min(_SUREST, 1 / (1 + exp(-self.odds))), 3)

    @property
    def is_sure(self) -> bool:
        """Whether it is followed."""
        return self.child is not None and self.confidence >= SURE


def weigh_clues(a: DocumentId, b: DocumentId, clues: Sequence[Clue]) -> Direction:
    """Add up what speaks for one of two documents and for the other.

    Args:
        a: The first document, for which clues above 0 speak.
        b: The second.
        clues: In any order.

    Returns:
        The same for the documents exchanged and the signs of the clues turned.
    """
    parts = sorted(
        ((WEIGHTS[clue.name] * clue.value, clue) for clue in clues),
        key=lambda part: (-abs(part[0]), part[1].name),
    )
    odds = round(sum(part for part, _ in parts), 6)
    if not odds:
        return Direction(None, 0.0)
    sign = 1 if odds > 0 else -1
    told = [(part * sign, clue) for part, clue in parts if abs(part) >= _TOLD][:_MOST]
    speaks = tuple(clue.why for part, clue in told if part > 0)
    against = tuple(clue.why for part, clue in told if part < 0)
    if not speaks and not against:
        speaks = (next(clue.why for part, clue in parts if part * sign > 0),)
    return Direction(a if odds > 0 else b, abs(odds), speaks, against)


def _say(who: str, reason: str, other: str) -> str:
    """A reason as a clause; the date alone needs no subject where it is said of the child."""
    if reason.startswith("published"):
        return reason if who == "it" else f"{who} was {reason}"
    return f"{who} {reason.replace('{other}', other)}"
