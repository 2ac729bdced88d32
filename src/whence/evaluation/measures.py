"""Measures: one figure with its floor, its target and the best published one beside it.

A figure without a neighbour says nothing, so each is kept with what it is compared with and where
that was published.

- In: nothing.
- Out: `Measure`.
- Not here: how a figure is measured (one module a room), or what is done below a floor (`gate`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One measured figure.

    Attributes:
        name: Fixed short name, such as "attribution.soft_f1"; floors are pinned to it.
        title: For people, with the data it was measured on.
        figure: The value; higher is better, so that a loss is a gain below 0.
        unit: "%", "share" or what is counted.
        floor: Below this the gate fails; None for a figure that is only shown.
        best: The best published figure and its source, or "none known".
        note: What a reader must know to compare, in a sentence or empty.
    """

    name: str
    title: str
    figure: float
    unit: str
    floor: float | None = None
    best: str = "none known"
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure is at or above its floor."""
        return self.floor is None or self.figure >= self.floor
