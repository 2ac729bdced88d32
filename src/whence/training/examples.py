"""Examples: samples as windows of words, and windows as batches of arrays.

What a window holds is spelled here as the reader will see it: a span that a cut divides is a whole
span on each side, and one that another hides in part is spelled by what is left of it, so that no
sequence of labels is one that the reader may never say.

- In: `Sample`.
- Out: `Window`, `Batch`.
- Not here: words and their labels (`samples`), the order of windows (`course`), the network.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from whence.models.features import Boundary, find_shape, find_states
from whence.models.labels import (
    LINK_LABELS,
    NAME_LABELS,
    ROLES,
    TAG_LABELS,
    find_distances,
)
from whence.training.samples import Link, Piece, Sample

CLS, SEP, UNKNOWN = 101, 102, 100
MOST_PIECES = 6
Array = NDArray[np.int64]
Owner = tuple[str, int, int]  # role, attribution, piece
PiecesOf = Callable[[str], Sequence[int]]
_STOPS = frozenset(".!?”")
_LABELS_OF_KIND = 4  # B, I, E and S, in this order


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sample, ready for the network; all columns by word but `pieces`."""

    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    states: tuple[int, ...]
    boundaries: tuple[int, ...]
    tags: tuple[int, ...] | None
    links: tuple[Link, ...]
    names: tuple[int, ...] | None
    silver: tuple[tuple[int, int, int], ...] | None

    @property
    def size(self) -> int:
        """Pieces, with the two at the ends."""
        return 2 + sum(map(len, self.pieces))


def cut_windows(
    sample: Sample, pieces_of: PiecesOf, dice: random.Random, *, most: int
) -> Iterator[Window]:
    """Cut a sample at paragraph ends, else at sentence ends, else anywhere.

    Args:
        sample: The sample.
        pieces_of: Piece ids of a word.
        dice: Where the first window ends.
        most: Most pieces a window.

    Yields:
        Windows that cover the sample.
    """
    pieces = [tuple(pieces_of(form)[:MOST_PIECES]) or (UNKNOWN,) for form in sample.forms]
    states = find_states(sample.forms, sample.boundaries)
    shapes = [find_shape(form) for form in sample.forms]
    tags = find_tags(sample.links, len(pieces)) if sample.links is not None else None
    names = None
    if sample.names is not None:
        names = [0] * len(pieces)
        for first, last, kind in sample.names:
            spell(names, first, last, NAME_LABELS, kind)
    room = dice.randint(most // 3, most)
    start = 0
    while start < len(pieces):
        end = _find_end(sample, pieces, start, room)
        room = most
        boundaries = list(sample.boundaries[start:end])
        if boundaries[0] != Boundary.PARAGRAPH:
            boundaries[0] = Boundary.CUT
        yield Window(
            tuple(pieces[start:end]),
            tuple(shapes[start:end]),
            tuple(states[start:end]),
            tuple(boundaries),
            _cut_labels(tags, start, end) if tags is not None else None,
            tuple(_cut_links(sample.links or (), start, end)),
            _cut_labels(names, start, end) if names is not None else None,
            sample.silver[start:end] if sample.silver is not None else None,
        )
        start = end


def _find_end(sample: Sample, pieces: Sequence[Sequence[int]], start: int, room: int) -> int:
    used, end = 2, start
    paragraph = sentence = 0
    while end < len(pieces) and used + len(pieces[end]) <= room:
        used += len(pieces[end])
        end += 1
        if end == len(pieces) or sample.boundaries[end] == Boundary.PARAGRAPH:
            paragraph = end
        if sample.forms[end - 1] in _STOPS:
            sentence = end
    return paragraph or sentence or max(end, start + 1)


def spell(labels: list[int], first: int, last: int, names: Sequence[str], kind: str) -> None:
    """Write a span [first, last) into a column of labels.

    Args:
        labels: The column; changed in place.
        first: The first word.
        last: Behind the last word.
        names: Labels as `labels.spell_labels` gives them.
        kind: Kind of the span.
    """
    base = names.index(f"B-{kind}")
    for at in range(first, last):
        labels[at] = base + 1
    labels[first], labels[last - 1] = base, base + 2
    if last - first == 1:
        labels[first] = base + 3


def find_tags(links: Sequence[Link], count: int) -> list[int]:
    """Flat labels: source before cue before content where spans cover the same word.

    Args:
        links: Attributions.
        count: How many words there are.

    Returns:
        Numbers in `TAG_LABELS`, a possible sequence.
    """
    owners: list[Owner | None] = [None] * count
    for role in reversed(ROLES):
        for number, link in enumerate(links):
            _own(owners, link, role, number)
    return _spell_owners(owners, TAG_LABELS)


def find_roles(link: Link, count: int) -> list[int]:
    """Labels of one link: source before content where both cover the same word.

    Args:
        link: The attribution.
        count: How many words there are.

    Returns:
        Numbers in `LINK_LABELS`, a possible sequence.
    """
    owners: list[Owner | None] = [None] * count
    for role in ("content", "source"):
        _own(owners, link, role, 0)
    return _spell_owners(owners, LINK_LABELS)


def _own(owners: list[Owner | None], link: Link, role: str, number: int) -> None:
    """Give the words of one role to it, whoever had them."""
    for part, (first, last) in enumerate(getattr(link, role)):
        for at in range(first, last):
            owners[at] = (role, number, part)


def _spell_owners(owners: Sequence[Owner | None], names: Sequence[str]) -> list[int]:
    """Each run of words that has one owner as a span."""
    labels = [0] * len(owners)
    at = 0
    for owner, run in groupby(owners):
        end = at + sum(1 for _ in run)
        if owner is not None:
            spell(labels, at, end, names, owner[0])
        at = end
    return labels


def _cut_labels(labels: Sequence[int], start: int, end: int) -> tuple[int, ...]:
    """Labels of a stretch, with spans that the cut opens or closes spelled anew."""
    inside = list(labels[start:end])
    if not inside:
        return ()
    inside[0] = _repair(inside[0], opens=True)
    inside[-1] = _repair(inside[-1], opens=False)
    return tuple(inside)


def _repair(label: int, *, opens: bool) -> int:
    """The label of a word that a cut makes the first or the last."""
    if label == 0:
        return 0
    begin, inside, end, single = range(_LABELS_OF_KIND)
    kind, place = divmod(label - 1, _LABELS_OF_KIND)
    if opens:
        place = {inside: begin, end: single}.get(place, place)
    else:
        place = {begin: single, inside: end}.get(place, place)
    return 1 + kind * _LABELS_OF_KIND + place


def _cut_links(links: Sequence[Link], start: int, end: int) -> Iterator[Link]:
    def clip(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        clipped = ((max(a, start) - start, min(b, end) - start) for a, b in pieces)
        return tuple((a, b) for a, b in clipped if a < b)

    for link in links:
        if all(start <= a and b <= end for a, b in link.cue):
            yield Link(clip(link.source), clip(link.cue), clip(link.content))


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays of several windows; see `network` for the shapes.

    Attributes:
        inputs: ids, shapes, states, boundaries [B, T] and words [B, W, 2].
        lengths: Words of each window [B].
        tags: [B, W], or None.
        names: [B, W], or None.
        silver: [B, W, 3], -1 where unknown, or None.
        cues: Window, first and last word of each cue [C, 3].
        distances: [C, W].
        roles: [C, W].
    """

    inputs: tuple[Array, ...]
    lengths: Array
    tags: Array | None
    names: Array | None
    silver: Array | None
    cues: Array
    distances: Array
    roles: Array


def to_inputs(windows: Sequence[Window]) -> tuple[tuple[Array, ...], Array]:
    """The arrays that the encoder takes, padded to the longest window."""
    longest = max(window.size for window in windows)
    most = max(len(window.pieces) for window in windows)
    columns = np.zeros((4, len(windows), longest), dtype=np.int64)
    words = np.zeros((len(windows), most, 2), dtype=np.int64)
    for row, window in enumerate(windows):
        columns[0, row, 0] = CLS
        at = 1
        for number, pieces in enumerate(window.pieces):
            end = at + len(pieces)
            columns[0, row, at:end] = pieces
            columns[1, row, at:end] = window.shapes[number]
            columns[2, row, at:end] = window.states[number]
            columns[3, row, at] = window.boundaries[number]
            words[row, number] = at, end - 1
            at = end
        columns[0, row, at] = SEP
    return (*columns, words), np.array([len(window.pieces) for window in windows])


def to_batch(windows: Sequence[Window], dice: random.Random, *, jitter: float) -> Batch:
    """Several windows as arrays.

    Args:
        windows: Windows of one kind: all with attributions, or all with names.
        dice: For the jitter.
        jitter: Share of cues whose edges are moved by one word, as found cues often are.

    Returns:
        The batch.
    """
    inputs, lengths = to_inputs(windows)
    most = int(lengths.max())

    def column(name: str) -> Array | None:
        if any(getattr(window, name) is None for window in windows):
            return None
        rows = [list(getattr(window, name)) for window in windows]
        blank = (-1, -1, -1) if name == "silver" else 0
        return np.array([row + [blank] * (most - len(row)) for row in rows])

    cues, distances, roles = [], [], []
    for row, window in enumerate(windows):
        for link in window.links:
            first, last = _move_cue(link, len(window.pieces), dice, jitter)
            cues.append((row, first, last))
            distances.append(find_distances(most, first, last))
            roles.append(find_roles(link, most))
    return Batch(
        inputs,
        lengths,
        column("tags"),
        column("names"),
        column("silver"),
        np.array(cues, dtype=np.int64).reshape(-1, 3),
        np.array(distances, dtype=np.int64).reshape(-1, most),
        np.array(roles, dtype=np.int64).reshape(-1, most),
    )


def _move_cue(link: Link, count: int, dice: random.Random, jitter: float) -> Piece:
    """First and last word of a cue, at times one word off, but never out of the window."""
    first, last = link.cue[0][0], link.cue[-1][1] - 1
    if dice.random() < jitter:
        first = min(max(0, first + dice.choice((-1, 0, 1))), count - 1)
        last = min(max(first, last + dice.choice((-1, 0, 1))), count - 1)
    return first, last
