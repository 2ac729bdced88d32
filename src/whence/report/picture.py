"""Picture: the chain of a claim as SVG.

From left to right: who said it, who passed it on, who took it down, what is not in the pile, the
documents. What is not in the pile is dashed and grey, undecided steps are dashed, and a dotted line
joins what may be one. Made here, without any program, so that the page stays one file.

- In: `Chain`.
- Out: SVG as markup, with everything escaped.
- Not here: colours and type, which the page's style gives to the classes.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from whence.records import NodeKind
from whence.report.chain import LARGEST, STAGES, Box, Chain, Link
from whence.report.layout import Layout, find_layout

WIDTH, HEIGHT = 168, 58  # of a box; five columns fit on a page of A4
GAP, ROW, LANE = 48, 14, 12  # between columns, between rows, height of a lane
MARGIN, HEAD = 8, 26
LEAST = 0.8  # of its size a picture may shrink to before it scrolls
LETTERS = 18  # of the width of an "n", in a wide font and the style's size, fit into a box
NARROW, BROAD = frozenset("fijlrtI.,:;'’|()!-– "), frozenset("mwMW@%—…")
HEADS = (
    "Who said it",
    "Who passed it on",
    "Who took it down",
    "Not in the pile",
    "Documents",
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a box or lane stands: left edge and middle line."""

    x: float
    y: float
    column: int


def draw_chain(chain: Chain, *, name: str, title: str) -> Markup:
    """Draw the chain of a claim.

    Args:
        chain: Boxes and arrows.
        name: Prefix of ids inside the picture, once on the page.
        title: What the picture shows, for those who cannot see it.

    Returns:
        One SVG element; empty where there is nothing to draw or more than can be read.
    """
    if not chain.boxes or len(chain.boxes) > LARGEST:
        return Markup("")
    stages = {box.id: STAGES[box.kind] for box in chain.boxes}
    layout = find_layout(stages, [(arrow.start, arrow.end) for arrow in chain.arrows])
    heights = [_height(column, stages) for column in layout.columns]
    bows = 30 if _has_backward(layout) else 0
    width = 2 * MARGIN + len(layout.columns) * (WIDTH + GAP) - GAP + 20
    height = HEAD + max(heights) + 2 * MARGIN + bows
    places = _find_places(layout, stages, max(heights))
    parts = [
        *_draw_heads(layout),
        *_draw_links(chain, places),
        *_draw_arrows(chain, layout, places),
        *(_draw_box(box, places[box.id]) for box in chain.boxes),
    ]
    steps = " ".join(arrow.title for arrow in chain.arrows)
    return Markup(
        '<svg class="chain" role="group" viewBox="0 0 {w:.0f} {h:.0f}" width="{w:.0f}" '
        'height="{h:.0f}" style="min-width:{least:.0f}px" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title>'
        '<desc id="{name}-d">{steps}</desc>{parts}</svg>'
    ).format(
        w=width,
        h=height,
        least=width * LEAST,
        name=name,
        title=title,
        steps=steps,
        parts=Markup("").join(parts),
    )


def wrap_name(name: str) -> tuple[str, ...]:
    """A name on at most two lines.

    Args:
        name: The name, on one line.

    Returns:
        One or two lines, broken between words where possible, cut with "…" where too long.
    """
    lines = [""]
    for word in name.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if _letters(joined) <= LETTERS or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > 2:
        lines = [lines[0], " ".join(lines[1:])]
    return tuple(_cut(line) for line in lines)


def _letters(text: str) -> float:
    """About how wide a text is, in widths of an "n"."""
    return sum(_letter(letter) for letter in text)


def _letter(letter: str) -> float:
    if letter in NARROW:
        return 0.6
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 1.3 if letter in BROAD or letter.isupper() else 1


def _cut(line: str) -> str:
    if _letters(line) <= LETTERS:
        return line
    room = LETTERS - _letters("…")
    widths = accumulate(_letter(letter) for letter in line)
    return line[: sum(width <= room for width in widths)].rstrip() + "…"


def _height(column: tuple[str, ...], stages: Mapping[str, int]) -> float:
    return sum(HEIGHT if id_ in stages else LANE for id_ in column) + ROW * (len(column) - 1)


def _has_backward(layout: Layout) -> bool:
    column_of = {id_: at for at, column in enumerate(layout.columns) for id_ in column}
    return any(column_of[way[-1]] < column_of[way[0]] for way in layout.ways)


def _find_places(layout: Layout, stages: Mapping[str, int], tallest: float) -> dict[str, _Place]:
    """Columns are centered on one line."""
    places = {}
    for at, column in enumerate(layout.columns):
        y = HEAD + MARGIN + (tallest - _height(column, stages)) / 2
        for id_ in column:
            size = HEIGHT if id_ in stages else LANE
            places[id_] = _Place(MARGIN + at * (WIDTH + GAP), y + size / 2, at)
            y += size + ROW
    return places


def _draw_heads(layout: Layout) -> Iterator[Markup]:
    """A heading over the first column of each stage."""
    for at, stage in enumerate(layout.stages):
        if at == 0 or layout.stages[at - 1] != stage:
            x = MARGIN + at * (WIDTH + GAP)
            yield Markup('<text class="head" x="{}" y="16">{}</text>').format(x, HEADS[stage])


def _draw_arrows(chain: Chain, layout: Layout, places: Mapping[str, _Place]) -> Iterator[Markup]:
    for arrow, way in zip(chain.arrows, layout.ways, strict=True):
        start, end = places[way[0]], places[way[-1]]
        if end.column > start.column:
            path, head = _forward(way, places)
        elif end.column == start.column:
            path, head = _bow(start, end)
        else:
            path, head = _backward(start, end)
        look = "step dashed" if arrow.dashed else "step"
        yield Markup(
            '<g class="{}"><title>{}</title><path d="{}"/><path class="tip" d="{}"/></g>'
        ).format(look, arrow.title, path, head)


def _forward(way: tuple[str, ...], places: Mapping[str, _Place]) -> tuple[str, str]:
    """A smooth line through the lanes."""
    x, y = places[way[0]].x + WIDTH, places[way[0]].y
    path = f"M{x:.1f} {y:.1f}"
    for id_ in way[1:]:
        place = places[id_]
        to = place.x - (6 if id_ == way[-1] else 0)
        middle = (x + to) / 2
        path += f"C{middle:.1f} {y:.1f} {middle:.1f} {place.y:.1f} {to:.1f} {place.y:.1f}"
        x, y = to, place.y
        if id_ != way[-1]:
            x = place.x + WIDTH
            path += f"H{x:.1f}"
    return path, f"M{x + 6:.1f} {y:.1f}l-8 -4v8z"


def _bow(start: _Place, end: _Place) -> tuple[str, str]:
    """Out of the right side and back into it, for steps within one column."""
    x, reach = start.x + WIDTH, 24
    shift = 8 if end.y >= start.y else -8
    a, b = start.y + shift, end.y - shift
    path = f"M{x} {a:.1f}C{x + reach} {a:.1f} {x + reach} {b:.1f} {x + 6} {b:.1f}"
    return path, f"M{x} {b:.1f}l8 -4v8z"


def _backward(start: _Place, end: _Place) -> tuple[str, str]:
    """Below the boxes, for a step from right to left."""
    a, b = start.x + WIDTH / 2, end.x + WIDTH / 2
    top, bottom = start.y + HEIGHT / 2, end.y + HEIGHT / 2
    low = max(top, bottom) + 30
    path = f"M{a} {top:.1f}C{a} {low:.1f} {b} {low:.1f} {b} {bottom + 6:.1f}"
    return path, f"M{b} {bottom:.1f}l-4 8h8z"


def _draw_links(chain: Chain, places: Mapping[str, _Place]) -> Iterator[Markup]:
    """Dotted lines without a tip, the shortest that join all; every pair is listed in words."""

    def length(link: Link) -> tuple[float, str, str]:
        a, b = places[link.a], places[link.b]
        return (abs(a.x - b.x) + abs(a.y - b.y), link.a, link.b)

    joined = {id_: {id_} for id_ in places}
    shown = [link for link in chain.links if link.a in places and link.b in places]
    for link in sorted(shown, key=length):
        if link.b in joined[link.a]:
            continue
        whole = joined[link.a] | joined[link.b]
        joined.update(dict.fromkeys(whole, whole))
        a, b = sorted((places[link.a], places[link.b]), key=lambda place: (place.x, place.y))
        if a.column == b.column:
            x = a.x + 18
            path = f"M{x} {a.y + HEIGHT / 2:.1f}V{b.y - HEIGHT / 2:.1f}"
        else:
            path = f"M{a.x + WIDTH} {a.y:.1f}L{b.x} {b.y:.1f}"
        yield Markup('<g class="maybe"><title>{}</title><path d="{}"/></g>').format(
            link.title, path
        )


def _draw_box(box: Box, place: _Place) -> Markup:
    lines = wrap_name(box.name)
    top = place.y - HEIGHT / 2
    first = place.y - (11 if len(lines) == 2 else 3)
    text = Markup("").join(
        Markup('<text x="{}" y="{:.1f}">{}</text>').format(place.x + 10, first + 16 * at, line)
        for at, line in enumerate(lines)
    )
    caption = Markup('<text class="caption" x="{}" y="{:.1f}">{}</text>').format(
        place.x + 10, first + 16 * len(lines), _cut(box.caption)
    )
    kind = box.kind.value if box.stated else f"{box.kind.value} unstated"
    rounded = HEIGHT / 2 if box.kind in (NodeKind.ORIGINATOR, NodeKind.RELAY) else 5
    drawn = Markup(
        '<g class="box {}"><title>{}</title><rect x="{}" y="{:.1f}" width="{}" height="{}" '
        'rx="{:.0f}"/>{}{}</g>'
    ).format(kind, box.title, place.x, top, WIDTH, HEIGHT, min(rounded, 16), text, caption)
    if box.href is None:
        return drawn
    return Markup('<a href="{}">{}</a>').format(box.href, drawn)
