"""People: figures for speakers, channels and access, with their floors.

- In: the data folder, the gold, the weights.
- Out: measures, in the order in which a document is worked through.
- Not here: how each is measured (`who`, `pairs`), identity over a whole pile (`identity`).
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from whence.evaluation.measures import Measure
from whence.evaluation.pairs import PairsMeasure, measure_pairs
from whence.evaluation.reading import Material
from whence.evaluation.who import (
    LabelMeasure,
    SpeakerMeasure,
    measure_access,
    measure_channels,
    measure_cueless_speakers,
    measure_speakers,
)
from whence.models import Reader, open_reader
from whence.models.weights import find_weights

_SPLIT = "test"
# What is held where what was asked is not reached; the row says what was asked.
_ASKED = {
    "speakers.cueless_right": (80.0, "90"),
    "speakers.cueless_answered": (20.0, "60"),
    "channels.stated": (43.0, "90"),
    "access.right": (72.0, "80"),
    "pairs.merged": (-16.0, "-2"),
    "pairs.missed": (-32.0, "-15"),
}
_CONTINUITY = "the last named speaker 78 % (36 pronouns, read by hand)"


def measure_people(material: Material) -> Iterator[Measure]:
    """Measure who speaks, to whom, and how they know, on the test split of own gold.

    Args:
        material: Data, gold and weights.

    Yields:
        The measures.

    Raises:
        DataError: Gold, texts or weights are missing.
    """
    data, gold = material.data, material.gold
    reader = open_reader(material.weights or find_weights())
    for row in _measure_all(data, gold, reader):
        held, asked = _ASKED.get(row.name, (row.floor, ""))
        note = "; ".join(filter(None, (f"asked: {asked}" if asked else "", row.note)))
        yield replace(row, floor=held, note=note)


def _measure_all(data: Path, gold: Path, reader: Reader) -> Iterator[Measure]:
    """Every row with the floor that was asked."""
    pronouns = measure_speakers(data, gold, reader, kind="pronoun", split=_SPLIT)
    yield from _speakers("pronouns", pronouns, (85.0, 70.0, None), _CONTINUITY)
    described = measure_speakers(data, gold, reader, kind="description", split=_SPLIT)
    yield from _speakers(
        "descriptions", described, (90.0, None, -5.0), "a learned pair scorer 74 %"
    )
    cueless = measure_cueless_speakers(data, gold, reader, split=_SPLIT)
    yield from _speakers("cueless", cueless, (90.0, 60.0, None), "none known")
    yield from _channels(measure_channels(data, gold, reader, split=_SPLIT))
    yield from _access(measure_access(data, gold, reader, split=_SPLIT))
    yield from _pairs(measure_pairs(gold, reader, split=_SPLIT))


def _speakers(
    name: str,
    score: SpeakerMeasure,
    floors: tuple[float, float | None, float | None],
    best: str,
) -> Iterator[Measure]:
    what = {
        "pronouns": f"{score.sources} pronouns that speak (own gold)",
        "descriptions": f"{score.sources} descriptions that speak (own gold)",
        "cueless": f"{score.sources} quotations without a cue (own gold)",
    }[name]
    named = score.sources - score.unnamed
    yield Measure(
        f"speakers.{name}_right",
        f"{what}, right of those answered",
        100 * score.right,
        "%",
        floors[0],
        best,
        f"wrong too: whatever was answered for {score.unnamed} that mean nobody named",
    )
    yield Measure(
        f"speakers.{name}_answered",
        f"{what}, answered of {named} that have an answer",
        100 * score.answered,
        "%",
        floors[1],
    )
    yield Measure(
        f"speakers.{name}_misnamed",
        f"{what}, change by wrongly named ones among {score.unnamed} that mean nobody named",
        -100 * score.misnamed,
        "points",
        floors[2],
    )


def _channels(score: LabelMeasure) -> Iterator[Measure]:
    count = sum(score.items.values())
    yield Measure(
        "channels.stated",
        f"channel of {count - score.items.get('unstated', 0)} statements whose text names one "
        "(own gold), right",
        100 * score.stated,
        "%",
        90.0,
        "none known",
        _by_label(score),
    )
    yield Measure(
        "channels.invented",
        f"change by invented channels among {score.items.get('unstated', 0)} without one",
        -100 * score.invented,
        "points",
    )


def _access(score: LabelMeasure) -> Iterator[Measure]:
    yield Measure(
        "access.right",
        f"how the speakers of {sum(score.items.values())} statements know (own gold), right",
        100 * score.equal,
        "%",
        80.0,
        "none known",
        _by_label(score),
    )


def _pairs(score: PairsMeasure) -> Iterator[Measure]:
    counts = {label: sum(answers.values()) for label, answers in score.answers.items()}
    for name, label, floor, share in (
        ("merged", "different", -2.0, score.merged),
        ("missed", "same", -15.0, score.missed),
    ):
        answers = score.answers[label].items()
        yield Measure(
            f"pairs.{name}",
            f"change by {counts[label]} invented pairs of names that are {label} and were {name}, "
            "“possibly” counted half",
            -100 * share,
            "points",
            floor,
            "none known",
            ", ".join(f"{answer} {count}" for answer, count in answers),
        )


def _by_label(score: LabelMeasure) -> str:
    return ", ".join(
        f"{name} {100 * score.right[name]:.0f} % of {count}" for name, count in score.items.items()
    )
