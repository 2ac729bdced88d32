"""Quality page: today's figures beside the best published ones, as a page of the documentation.

- In: measures.
- Out: Markdown.
- Not here: the measuring, the floors.
"""

from collections.abc import Sequence

from whence.evaluation.measures import Measure

_HEAD = """# Measured quality

Written by `make eval`; do not edit. Every figure is measured on the commit that holds this page,
on data that is not part of the repository. Higher is better. A run fails when a figure falls below
its floor.

| measure | figure | floor | best published | note |
|---|---|---|---|---|
"""

_TAIL = """
Known failures stand on the page [Rooms](rooms.md), room by room.
"""


def write_page(measures: Sequence[Measure]) -> str:
    """Write the page.

    Args:
        measures: In the order in which they are shown.

    Returns:
        Markdown with one row a measure.
    """
    return _HEAD + "".join(_row(measure) for measure in measures) + _TAIL


def _row(measure: Measure) -> str:
    floor = "" if measure.floor is None else to_text(measure.floor, measure.unit)
    figure = to_text(measure.figure, measure.unit)
    cells = (measure.title, figure, floor, measure.best, measure.note)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def to_text(figure: float, unit: str) -> str:
    """A figure as people write it.

    Args:
        figure: The value; what rounds to 0 has no sign.
        unit: "share" has three digits; everything else one, with the unit behind it.

    Returns:
        For example "0.953" or "28.4 F1".
    """
    return f"{figure:z.3f}" if unit == "share" else f"{figure:z.1f} {unit}"
