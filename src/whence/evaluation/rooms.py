"""Rooms: one figure or more for each room that has data, with its floor and what others publish.

- In: data, gold and weights.
- Out: measures, in the order of the data flow.
- Not here: how each is measured (one module a room), the rows of the learned reader (`reading`),
  of speakers and channels (`people`), of reuse and descent (`copies`), the real piles (`piles`).
"""

from collections.abc import Iterator
from pathlib import Path

from whence.evaluation.chained import measure_chained
from whence.evaluation.copies import measure_copies
from whence.evaluation.crowd import measure_crowd, measure_throng
from whence.evaluation.extraction import measure_extraction
from whence.evaluation.identity import measure_identity
from whence.evaluation.measures import Measure
from whence.evaluation.people import measure_people
from whence.evaluation.reading import Material, measure_reading
from whence.evaluation.times import measure_times
from whence.evaluation.wire import measure_wire

SHORT_CROWD = 10_000
CROWD = 100_000


def measure_rooms(material: Material) -> tuple[Measure, ...]:
    """Measure every room that has data.

    Args:
        material: Data, gold and weights. In short form fewer documents are planted for reuse,
            fewer cascades told, and fewer articles cut into pieces and timed; all else is whole.

    Returns:
        Measures in the order of the data flow.

    Raises:
        DataError: A set, a scorer, gold or the weights are not there.
    """
    data = material.data
    return (
        *_extraction(data),
        *_wire(data),
        *measure_reading(material),
        *_identity(data),
        *_crowd(SHORT_CROWD if material.short else CROWD),
        *measure_people(material),
        *_times(data),
        *measure_copies(material),
    )


def _extraction(data: Path) -> Iterator[Measure]:
    score = measure_extraction(data)
    yield Measure(
        "ingest.aeb_f1",
        f"article text of {score.pages} AEB pages, F1",
        score.f1,
        "share",
        0.94,
        "trafilatura .960, AutoExtract .970 (ingest benchmark's table)",
        f"precision {score.precision:.3f}, recall {score.recall:.3f}",
    )


def _wire(data: Path) -> Iterator[Measure]:
    score = measure_wire(data)
    yield Measure(
        "wire.f1",
        f"agency of {score.documents} PolNeAR articles by their text ({score.wire} sent), F1",
        score.f1,
        "share",
        0.96,
        "one regular expression .93",
        f"precision {score.precision:.3f}, recall {score.recall:.3f}",
    )


def _identity(data: Path) -> Iterator[Measure]:
    titles = {
        "pair": "MEANTIME articles, gold mentions",
        "chained": "ECB+ dev articles, gold mentions, people and bodies told apart by casting",
    }
    best = {
        "pair": "exact name and type 77.6, rapidfuzz token_set typed 82.1",
        "chained": "rapidfuzz token_set typed and tuned there 89.5",
    }
    for name, score in (("pair", measure_identity(data)), ("chained", measure_chained(data))):
        title = f"who is who over {score.documents} {titles[name]}"
        note = f"recall {100 * score.recall:.1f}; {score.names} names, {score.chains} bearers"
        yield Measure(
            f"identity.{name}_f", f"{title}, pair F", 100 * score.f1, "F1", 77.0, best[name], note
        )
        yield Measure(
            f"identity.{name}_precision",
            f"{title}, pair precision",
            100 * score.precision,
            "%",
            note="a pair that is wrongly one accuses somebody else",
        )


def _crowd(names: int) -> Iterator[Measure]:
    seconds = measure_crowd(names)
    throng = measure_throng(names // 10)
    yield Measure(
        "identity.names_per_second",
        f"names told apart in a second of one processor, of {names} invented ones",
        names / max(seconds, 1e-9),
        "names",
        best="nomenklatura LogicV2 260 pairs, one by one",
        note=f"{seconds:.1f} s in all; {names // 10} people in one document {throng:.1f} s",
    )


def _times(data: Path) -> Iterator[Measure]:
    floors = {"timebank": 65.0}
    for score in measure_times(data):
        name = score.name.lower()
        yield Measure(
            f"times.{name}_value_f1",
            f"times in {score.documents} {score.name} articles, value F1",
            score.value,
            "F1",
            floors.get(name),
            "HeidelTime 77.6, SUTime 67.4 (on another set, TempEval-3 platinum)",
            f"relaxed F1 {score.relaxed:.1f}",
        )
