"""Whatever graphs answer comes back as characters of the text, once, and in order."""

import time
from collections.abc import Mapping
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from whence.models import Reader, Reading, read_wordpiece
from whence.models.features import Shape
from whence.models.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS, find_neighbours
from whence.models.weights import Weights

SAID = read_wordpiece().vocabulary["said"]
ODD = st.text(
    st.one_of(st.sampled_from("aB .,\n\"“”'’😀\u200f\u202e\u0301\x00中"), st.characters()),
    max_size=60,
)


class FakeEncoder:
    """Takes "said" for a cue, and every capitalized word for a person."""

    def __init__(self) -> None:
        self.windows: list[int] = []
        self.batches: list[int] = []

    def run(self, _: object, feed: Mapping[str, NDArray]) -> list[NDArray]:
        """Scores of a batch of windows."""
        windows, count, _ = feed["words"].shape
        self.windows += [feed["ids"].shape[1]] * windows
        self.batches.append(windows)
        first = feed["words"][:, :, 0]
        ids = np.take_along_axis(feed["ids"], first, 1)
        shapes = np.take_along_axis(feed["shapes"], first, 1)
        tags = np.zeros((windows, count, len(TAG_LABELS)), np.float32)
        tags[..., TAG_LABELS.index("S-cue")] = np.where(ids == SAID, 9, -9)
        names = np.zeros((windows, count, len(NAME_LABELS)), np.float32)
        names[..., NAME_LABELS.index("S-person")] = np.where(shapes == Shape.CAPITALIZED, 9, -9)
        verbs = np.where(ids == SAID, 1, -1).astype(np.float32)
        return [tags, names, *(np.zeros((windows, count, 2), np.float32) for _ in range(2)), verbs]


class FakeLinker:
    """Takes the word before the cue for its source, the two behind it for its content."""

    def run(self, _: object, feed: Mapping[str, NDArray]) -> list[NDArray]:
        """Scores of a batch of cues."""
        distances = feed["distances"]
        assert feed["as_word"].shape[:2] == distances.shape
        scores = np.zeros((*distances.shape, len(LINK_LABELS)), np.float32)
        for label, bucket in (("S-source", 1), ("B-content", 15), ("E-content", 16)):
            scores[..., LINK_LABELS.index(label)] = np.where(distances == bucket, 9, -9)
        return [scores]


def fake_reader(**limits: int) -> tuple[Reader, FakeEncoder]:
    """A reader with fake graphs, and its encoder to count windows with."""
    heads = {"tag": TAG_LABELS, "name": NAME_LABELS, "link": LINK_LABELS}
    steps = {
        head: np.where(find_neighbours(labels), 0, -1e4).astype(np.float32)
        for head, labels in heads.items()
    }
    encoder = FakeEncoder()
    return Reader(Weights("fake", encoder, FakeLinker(), steps), **limits), encoder


def read(text: str, **limits: int) -> Reading:
    """A whole text as fake graphs read it."""
    return fake_reader(**limits)[0].read(text, [(0, len(text))])


def names_in(text: str, **limits: int) -> list[str]:
    """The names found, as they stand in the text."""
    return [text[name.start : name.end] for name in read(text, **limits).names]


def test_an_attribution_returns_to_its_words() -> None:
    """Source, cue and content are the characters that the labels meant."""
    text = "Yesterday Mara said boats sank, again."

    (found,) = read(text).attributions

    assert [text[a:b] for a, b in (*found.source, *found.cue, *found.content)] == [
        *("Mara", "said", "boats sank")
    ]
    assert found.score == pytest.approx(exp(9) / (exp(9) + 12), abs=1e-4)


def test_finite_verbs_are_given_by_their_place() -> None:
    """Each once, also where windows overlap."""
    text = "Mara said boats sank. " * 60

    found = read(text, most=40, margin=10).verbs

    assert [text[at : at + 4] for at in found] == ["said"] * 60


def test_two_cues_of_one_sentence_have_links_of_their_own() -> None:
    """The linker is asked for each cue."""
    text = "Mara said Oto said boats sank."

    found = read(text).attributions

    assert [text[slice(*item.source[0])] for item in found] == ["Mara", "Oto"]
    assert [text[slice(*item.content[0])] for item in found] == ["Oto said", "boats sank"]


def test_a_window_that_was_read_is_not_read_again() -> None:
    """The same words elsewhere cost no second look, and answer for their own place."""
    reader, encoder = fake_reader()
    first = reader.read("Mara said boats sank.", [(0, 21)])

    again = reader.read("** Mara said boats sank. **", [(3, 24)])

    assert len(encoder.windows) == 1
    assert [(n.start - 3, n.end - 3) for n in again.names] == [
        (n.start, n.end) for n in first.names
    ]


def test_windows_are_remembered_whatever_they_answer() -> None:
    """A window without any find is not read twice either."""
    reader, encoder = fake_reader()

    for _ in range(2):
        assert reader.read("boats sank", [(0, 10)]) == Reading((), ())

    assert len(encoder.windows) == 1


def test_a_window_is_read_alone() -> None:
    """No answer hangs on what else is read, and memory does not grow with the text.

    Graphs in eight bits scale by the greatest number of the whole batch.
    """
    reader, encoder = fake_reader()
    text = " ".join("boats" if at % 7 else str(at % 1000) for at in range(3000))

    reader.read(text, [(0, len(text))])

    assert set(encoder.batches) == {1}


def test_no_find_reaches_beyond_the_stretches() -> None:
    """What lies between two stretches belongs to no span."""
    text = "Mara said boats. Oto ran. sank again."

    found = fake_reader()[0].read(text, [(0, 15), (26, 37)])

    spans = [span for item in found.attributions for span in item.content]
    assert spans == [(10, 15), (26, 30)]


def test_only_the_stretches_are_read() -> None:
    """What lies between them is not seen, and finds come in order of the text."""
    text = "Mara ran. Oto ran. Pia ran."

    found = fake_reader()[0].read(text, [(0, 9), (19, 27)])

    assert [text[name.start : name.end] for name in found.names] == ["Mara", "Pia"]


@given(st.lists(st.sampled_from(["Mara", "said", "boats", ".", "\n", "Oto's"]), max_size=60))
def test_windows_change_nothing(parts: list[str]) -> None:
    """However small the windows, every word is answered for once, with its neighbours in sight."""
    text = " ".join(parts)

    whole = read(text)

    assert read(text, most=5, margin=24) == whole


def test_a_sentence_of_many_words_is_read() -> None:
    """A hundred thousand words without a stop find every name, in linear time."""
    text = "boats Mara said so " * 25_000
    begun = time.process_time()

    found = read(text)

    assert len(found.names) == len(found.attributions) == 25_000
    assert time.process_time() - begun < 60


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        (" \n ", []),
        ("…!?", []),
        ("\x00\x00", []),
        ("Ma\x00ra Mara", ["Ma", "Mara"]),
        ("😀Mara😀👩\u200d👧 Oto", ["Mara", "Oto"]),
        ("\u200fMara\u202e said", ["Mara"]),
        ("MARA SAID BOATS", []),
        ("\ud800Mara", ["Mara"]),
        ("中Mara", []),
    ],
)
def test_odd_texts_are_read(text: str, names: list[str]) -> None:
    """Signs, direction marks, NULs and emptiness shift no offset and raise nothing."""
    assert names_in(text) == names


def test_capitals_hide_no_cue() -> None:
    """The encoder reads lower case."""
    text = "MARA SAID BOATS SANK"

    (found,) = read(text).attributions

    assert [text[slice(*span)] for span in (*found.source, *found.cue)] == ["MARA", "SAID"]


@given(ODD, st.integers(1, 12), st.integers(0, 6))
def test_finds_lie_in_the_text_in_order(text: str, most: int, margin: int) -> None:
    """No offset leaves the text, and starts never fall."""
    found = read(text, most=most, margin=margin)

    starts = [name.start for name in found.names]
    assert starts == sorted(starts)
    assert all(0 <= n.start < n.end <= len(text) for n in found.names)
    cues = [item.cue[0][0] for item in found.attributions]
    assert cues == sorted(cues)


def test_a_word_of_many_letters_is_read() -> None:
    """A million letters without a space are one word."""
    assert names_in("A" + "a" * 1_000_000) == ["A" + "a" * 1_000_000]
