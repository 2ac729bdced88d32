"""Reader: one pass over a text that finds every attribution and every name.

The encoder tells for each word whether it is in a source, a cue or a content, and whether it is in
a name. For each cue that was found the linker then tells which words are its own source and
content: cues may share a source, and a content may stand in pieces. Windows that were read before
are not read again.

- In: a text and which stretches of it to read.
- Out: `Reading`, in offsets.
- Not here: hearsay, quotation marks, speakers (`attribution`, `entities`).
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whence.models.decode import LabelledSpan, find_best, find_spans
from whence.models.features import Boundary, Words, split_words
from whence.models.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS, find_distances
from whence.models.weights import Weights, find_weights, load_weights
from whence.models.windows import Window, cut_windows
from whence.models.wordpiece import read_wordpiece
from whence.records import Stretch

Array = NDArray[np.int64]

# Measured on PolNeAR dev: more pieces than the windows of training (208) cost a point of F1.
MOST_PIECES = 192
MARGIN = 7
PIECES_OF_WORD = 6
_REMEMBERED = 1 << 13
_LONG_WORD = 40
_UNKNOWN, _CLS, _SEP = 100, 101, 102


@dataclass(frozen=True, slots=True)
class ReadAttribution:
    """One attribution; stretches of text in order, source and content perhaps empty.

    `score` is the mean probability of the labels of its cue.
    """

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    score: float


@dataclass(frozen=True, slots=True)
class ReadName:
    """One name and its kind: person, organization or place."""

    start: int
    end: int
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader found, in order of the text.

    Attributes:
        attributions: Who is said to have said what.
        names: Names with their kinds.
        verbs: First characters of the finite verbs: where none stands, there is no clause.
    """

    attributions: tuple[ReadAttribution, ...]
    names: tuple[ReadName, ...]
    verbs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the graph is given for one window, and how many words it has."""

    pieces: Array  # [4, T]: ids, shapes, states, boundaries
    words: Array  # [W, 2]: first and last piece
    digest: bytes


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue in words of its window, with what the linker gave it."""

    first: int
    end: int
    score: float
    spans: tuple[LabelledSpan, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found in one window, in words of the window."""

    cues: tuple[_Cue, ...]
    names: tuple[tuple[LabelledSpan, float], ...]
    verbs: tuple[int, ...]


class Reader:
    """Reads texts with one model; remembers the windows that it has read."""

    def __init__(self, weights: Weights, *, most: int = MOST_PIECES, margin: int = MARGIN) -> None:
        """Take a model.

        Args:
            weights: The model.
            most: Most pieces that a window answers for.
            margin: Pieces that a window sees on each side beyond them.
        """
        self.weights = weights
        self.most = most
        self.margin = margin
        self._remembered: OrderedDict[bytes, _Answer] = OrderedDict()

    def read(self, text: str, stretches: Sequence[Stretch]) -> Reading:
        """Find attributions and names.

        Args:
            text: The text.
            stretches: What of it to read, in order; each is read as one paragraph or more.

        Returns:
            What was found, in offsets of the text; never beyond the stretches.
        """
        words = _read_words(text, stretches)
        sizes = [len(_pieces(text[a:b])) for a, b in zip(words.starts, words.ends, strict=True)]
        windows = list(
            cut_windows(sizes, words.boundaries, words.shapes, most=self.most, margin=self.margin)
        )
        attributions: list[ReadAttribution] = []
        names: list[ReadName] = []
        verbs: list[int] = []
        for window in windows:
            answer = self._answer(_fill(text, words, window))
            placed = _Placed(words, window, stretches)
            attributions.extend(placed.attributions(answer))
            reached = names[-1].end if names else 0
            names.extend(name for name in placed.names(answer) if name.start >= reached)
            verbs.extend(placed.verbs(answer))
        return Reading(tuple(attributions), tuple(names), tuple(verbs))

    def _answer(self, item: _Columns) -> _Answer:
        """The answer for a window, remembered.

        Each window is read alone: graphs in eight bits scale by the greatest number of a batch, so
        that in a batch an answer would hang on its neighbours; and alone it is no slower.
        """
        known = self._remembered.get(item.digest)
        if known is None:
            known = self._remembered[item.digest] = self._run(item)
            if len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
        else:
            self._remembered.move_to_end(item.digest)
        return known

    def _run(self, item: _Columns) -> _Answer:
        names = ("ids", "shapes", "states", "boundaries")
        feed = {name: row[None] for name, row in zip(names, item.pieces, strict=True)}
        outputs = self.weights.encoder.run(None, {**feed, "words": item.words[None]})
        return self._decode(*(output[0] for output in outputs))

    def _decode(
        self,
        tags: NDArray[np.float32],
        names: NDArray[np.float32],
        as_word: NDArray[np.float32],
        as_cue: NDArray[np.float32],
        verbs: NDArray[np.float32],
    ) -> _Answer:
        steps = self.weights.steps
        labels = find_best(tags, steps["tag"])
        found = [span for span in find_spans(labels, TAG_LABELS) if span.kind == "cue"]
        cues: tuple[_Cue, ...] = ()
        if found:
            first = np.array([span.first for span in found])
            last = np.array([span.end - 1 for span in found])
            distances = np.stack(
                [find_distances(len(labels), a, b) for a, b in zip(first, last, strict=True)]
            )
            scores = self.weights.linker.run(
                None,
                {
                    "as_word": np.broadcast_to(as_word, (len(found), *as_word.shape)),
                    "first": as_cue[first],
                    "last": as_cue[last],
                    "distances": distances,
                },
            )[0]
            roles = find_best(scores, steps["link"])
            certain = _probabilities(tags, labels)
            cues = tuple(
                _Cue(
                    span.first,
                    span.end,
                    float(certain[span.first : span.end].mean()),
                    tuple(find_spans(row, LINK_LABELS)),
                )
                for span, row in zip(found, roles, strict=True)
            )
        name_labels = find_best(names, steps["name"])
        certain = _probabilities(names, name_labels)
        spans = tuple(
            (span, float(certain[span.first : span.end].mean()))
            for span in find_spans(name_labels, NAME_LABELS)
        )
        return _Answer(cues, spans, tuple(np.flatnonzero(verbs > 0).tolist()))


def _probabilities(scores: NDArray[np.float32], labels: Array) -> NDArray[np.float32]:
    """Probability of each chosen label, word by word."""
    parts = np.exp(scores - scores.max(-1, keepdims=True))
    chosen = np.take_along_axis(parts, labels[:, None], -1)[:, 0]
    result: NDArray[np.float32] = chosen / parts.sum(-1)
    return result


def _pieces(form: str) -> tuple[int, ...]:
    """Ids of a word's first pieces; long words are rare and not worth remembering."""
    return _pieces_of_short(form) if len(form) <= _LONG_WORD else _cut_pieces(form)


@lru_cache(maxsize=1 << 16)
def _pieces_of_short(form: str) -> tuple[int, ...]:
    return _cut_pieces(form)


def _cut_pieces(form: str) -> tuple[int, ...]:
    return read_wordpiece().encode(form).ids[:PIECES_OF_WORD] or (_UNKNOWN,)


def _read_words(text: str, stretches: Sequence[Stretch]) -> Words:
    """The words of all stretches, each stretch begun as a paragraph."""
    columns: list[list[int]] = [[], [], [], [], []]
    for start, end in stretches:
        part = split_words(text[start:end])
        columns[0].extend(start + at for at in part.starts)
        columns[1].extend(start + at for at in part.ends)
        columns[2].extend(part.shapes)
        columns[3].extend(part.states)
        columns[4].extend(part.boundaries)
    return Words(*columns)


def _fill(text: str, words: Words, window: Window) -> _Columns:
    """The columns of a window with the marks at its ends."""
    rows: list[tuple[int, int, int, int]] = [(_CLS, 0, 0, 0)]
    places = []
    for at in range(window.start, window.end):
        boundary = words.boundaries[at]
        if at == window.start and boundary != Boundary.PARAGRAPH:
            boundary = Boundary.CUT
        first = len(rows)
        for piece in _pieces(text[words.starts[at] : words.ends[at]]):
            rows.append((piece, words.shapes[at], words.states[at], boundary))
            boundary = Boundary.NONE
        places.append((first, len(rows) - 1))
    rows.append((_SEP, 0, 0, 0))
    pieces = np.array(rows, dtype=np.int64).T
    digest = blake2b(pieces.tobytes() + b"/" + np.array(places).tobytes(), digest_size=16)
    return _Columns(pieces, np.array(places, dtype=np.int64), digest.digest())


@dataclass(frozen=True, slots=True)
class _Placed:
    """The way from words of a window back to the text."""

    words: Words
    window: Window
    stretches: Sequence[Stretch]

    def attributions(self, answer: _Answer) -> Iterator[ReadAttribution]:
        for cue in answer.cues:
            if self._is_answered(cue.first):
                yield ReadAttribution(
                    tuple(self._all(span for span in cue.spans if span.kind == "source")),
                    tuple(self._all([LabelledSpan(cue.first, cue.end, "cue")])),
                    tuple(self._all(span for span in cue.spans if span.kind == "content")),
                    cue.score,
                )

    def names(self, answer: _Answer) -> Iterator[ReadName]:
        for span, score in answer.names:
            if self._is_answered(span.first):
                start, end = next(self._all([span]))
                yield ReadName(start, end, span.kind, score)

    def verbs(self, answer: _Answer) -> Iterator[int]:
        for at in answer.verbs:
            if self._is_answered(at):
                yield self.words.starts[self.window.start + at]

    def _is_answered(self, first: int) -> bool:
        return self.window.first <= self.window.start + first < self.window.last

    def _all(self, spans: Iterable[LabelledSpan]) -> Iterator[Stretch]:
        """Stretches of text of some spans, cut where a stretch that was read ends."""
        for span in spans:
            start = self.words.starts[self.window.start + span.first]
            end = self.words.ends[self.window.start + span.end - 1]
            at = bisect_right(self.stretches, start, key=itemgetter(0)) - 1
            while at < len(self.stretches) and self.stretches[at][0] < end:
                low, high = self.stretches[at]
                yield max(start, low), min(end, high)
                at += 1


@cache
def read_reader() -> Reader:
    """The shipped reader; the same object on every call, so that windows are shared.

    Returns:
        The reader.

    Raises:
        DataError: Its weights are missing or changed.
    """
    return Reader(load_weights(find_weights()))


def open_reader(folder: Path) -> Reader:
    """A reader out of a folder, to measure it before it ships.

    Args:
        folder: Holds manifest and graphs.

    Returns:
        The reader.

    Raises:
        DataError: Its weights are missing or changed.
    """
    return Reader(load_weights(folder))
