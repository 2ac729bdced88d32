"""Copies: figures for what documents share and who took it from whom, with their floors.

- In: the data folder, the gold.
- Out: measures: passages, what people say of them, rewordings, trees of copies, descent.
- Not here: how each is measured (`reuse`, `spotcheck`, `paraphrase`, `tradition`, `descended`),
  other tools beside ours (`bench`).
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from whence.evaluation.descended import list_descent_measures
from whence.evaluation.measures import Measure
from whence.evaluation.paraphrase import measure_paraphrase
from whence.evaluation.reading import Material
from whence.evaluation.reuse import measure_reuse
from whence.evaluation.spotcheck import measure_spotcheck
from whence.evaluation.tradition import measure_invented, measure_notre_besoin

SHORT_REUSE = 300
REUSE = 10_000
_DESCENT_FLOORS = {
    "descent.right_at_80": 0.90,
    "descent.unseen_recognized": 0.85,
    "descent.unseen_not_invented": 0.95,
}
# What is held where what was asked is not reached; the row says what was asked.
_ASKED = {
    "descent.right_at_80": (0.86, ".90"),
    "descent.unseen_recognized": (0.15, ".85"),
    "reuse.read_not_missed": (0.75, ".90"),
}


def measure_copies(material: Material) -> Iterator[Measure]:
    """Measure the reuse room.

    Args:
        material: Data and gold. In short form fewer documents are planted and fewer cascades told.

    Yields:
        The measures.

    Raises:
        DataError: Gold, texts or weights are missing.
    """
    for row in _measure_all(material):
        held, asked = _ASKED.get(row.name, (row.floor, ""))
        if material.short and row.name in _DESCENT_FLOORS:
            held = None  # the few cascades of the short form decide nothing
        note = "; ".join(filter(None, (f"asked: {asked}" if asked else "", row.note)))
        yield replace(row, floor=held, note=note)


def _measure_all(material: Material) -> Iterator[Measure]:
    """Every row with the floor that was asked."""
    yield from _planted(material.data, SHORT_REUSE if material.short else REUSE)
    yield from _read(material.data, material.gold)
    yield _reworded(material.data)
    yield from _traditions(material.data)
    for row in list_descent_measures(material.data, short=material.short):
        yield replace(row, floor=_DESCENT_FLOORS.get(row.name))


def _planted(data: Path, documents: int) -> Iterator[Measure]:
    found = measure_reuse(data, documents=documents)
    score = found.score
    kinds = ", ".join(f"{kind} {recall:.3f}" for kind, recall in score.recall_of.items())
    covered = ", ".join(f"{kind} {share:.3f}" for kind, share in score.coverage_of.items())
    yield Measure(
        "reuse.planted_recall",
        f"planted copies found among {found.documents} documents",
        score.recall,
        "share",
        0.995,
        "TextPAIR 1.000, passim .963 (on another planted pile)",
        f"{kinds}; {found.speed:.1f} MB per CPU-second",
    )
    yield Measure(
        "reuse.planted_coverage",
        "characters of planted copies that lie in passages found",
        score.coverage,
        "share",
        0.98,
        "TextPAIR .934 to .999, passim .556 to 1.000 by kind (on another planted pile)",
        covered,
    )
    yield Measure(
        "reuse.shuffled_coverage",
        "the same of copies whose sentences were shuffled",
        score.coverage_of["shuffled"],
        "share",
        0.97 if documents == REUSE else None,
        "passim .973 (on another planted pile)",
    )
    yield Measure(
        "reuse.not_false",
        f"{score.pairs} pairs reported, less those of which one side is made up and not copied",
        1 - score.false_share,
        "share",
        0.995,
        note=f"{score.false} false ones, {score.of_one_series} of them within one outlet; "
        f"furniture told as such in {score.furniture} pairs",
    )


def _read(data: Path, gold: Path) -> Iterator[Measure]:
    check = measure_spotcheck(data, gold)
    labels = "; ".join(
        f"{kind}: " + ", ".join(f"{label} {count}" for label, count in counts.items())
        for kind, counts in check.labels.items()
    )
    yield Measure(
        "reuse.read_right",
        f"{check.found} pairs found in real news, right by two readers",
        check.precision,
        "share",
        0.95,
        note=f"strongest meaning right in {check.meant:.3f}; {labels}",
    )
    yield Measure(
        "reuse.read_not_missed",
        f"{check.unfound} nearest pairs not found, in which two readers saw nothing missed",
        1 - check.missed,
        "share",
        0.90,
        note=f"words missed in {check.missed_words:.3f}; in the others the same in other words",
    )


def _reworded(data: Path) -> Measure:
    score = measure_paraphrase(data)
    halves = " and ".join(f"{half:.3f}" for half in score.halves)
    return Measure(
        "paraphrase.webis_f1",
        f"{score.pairs} passages of Webis-CPC, reworded or not, F1",
        score.f1,
        "share",
        0.80,
        f"always yes {score.constant:.2f}, word overlap {score.overlap:.2f}",
        f"bounds chosen on one half and measured on the other: {halves}",
    )


def _traditions(data: Path) -> Iterator[Measure]:
    besoin = measure_notre_besoin(data)
    yield Measure(
        "stemma.besoin_edges",
        f"edges of the known tree of Notre Besoin found, of {besoin.known}",
        float(besoin.edges),
        "edges",
        9.0,
        "shortest tree 9 (word distances, no collation)",
        f"with their direction {besoin.arrows}, {besoin.arrows_rooted} if the first text is given",
    )
    yield Measure(
        "stemma.besoin_sign",
        "sign score of that tree",
        besoin.sign,
        "share",
        0.745,
        "neighbour joining .745 (word distances, no collation)",
    )
    invented = measure_invented()
    yield Measure(
        "stemma.invented_edges",
        f"{invented.known} edges of invented trees of copies with lost texts found",
        invented.edges / invented.known,
        "share",
        best="plain shortest tree .921",
        note=f"direction told for {invented.told}, right {invented.told_right}; with the first "
        f"text given right {invented.arrows_rooted}; lost texts invented {invented.invented}",
    )
