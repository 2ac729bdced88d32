"""Command `python -m whence.evaluation`: measure every room, hold the floors.

Needs WHENCE_DATA, and is run where the folder `gold` is. WHENCE_FULL_READER may name a folder with
the reader in full precision, to tell what the small weights cost. Exits 0 when every floor holds, 1
when one does not, 2 without the data.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.gate import digest_data, failures, read_digest, read_floors
from whence.evaluation.measures import Measure
from whence.evaluation.piles import (
    compare_furnished,
    draw_claims,
    measure_piles,
    pile_folders,
    run_piles,
)
from whence.evaluation.quality import to_text, write_page
from whence.evaluation.reading import ROOMS, Material, measure_reading
from whence.evaluation.rooms import measure_rooms

SHORT_PILES = 12
SHORT_FURNISHED = 4


def main() -> int:
    """Measure, print, and say whether the floors hold.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m whence.evaluation")
    parser.add_argument("--short", action="store_true", help="smaller samples, as CI runs it")
    parser.add_argument("--reader", type=Path, help="only measure the reader, with these weights")
    parser.add_argument("--gold", type=Path, default=Path("gold"), help="folder of own gold")
    parser.add_argument("--write", type=Path, help="write the quality page here")
    parser.add_argument("--draw", type=int, metavar="N", help="only draw N claims to judge")
    options = parser.parse_args()
    named = os.environ.get("WHENCE_DATA", "")
    if not named or not Path(named).is_dir():
        _tell("WHENCE_DATA must name the folder with the data to measure on")
        return 2
    data = Path(named)
    try:
        if options.draw is not None:
            return _draw(data, options.draw)
        full = os.environ.get("WHENCE_FULL_READER", "")
        if not full:
            _tell("WHENCE_FULL_READER is unset: eight bits are not compared with full precision")
        material = Material(
            data, options.gold, options.reader, Path(full) if full else None, options.short
        )
        if options.reader is not None:
            return _measure_reader(material)
        return _measure(material, page=options.write)
    except DataError as error:
        _tell(str(error))
        return 2


def _measure(material: Material, *, page: Path | None) -> int:
    data = material.data
    folders = pile_folders(data)
    runs = run_piles(folders[:: len(folders) // SHORT_PILES] if material.short else folders)
    for run in runs:
        for fault in run.faults:
            _tell(f"{run.name}: {fault}")
    if material.short:
        furnished = compare_furnished(data, count=SHORT_FURNISHED)
    else:
        furnished = compare_furnished(data)
    measures = (*measure_rooms(material), *measure_piles(runs, furnished))
    if page is not None:
        page.write_text(write_page(measures), encoding="utf-8")
    return _judge(data, measures, read_floors())


def _measure_reader(material: Material) -> int:
    floors = {
        name: floor for name, floor in read_floors().items() if name.partition(".")[0] in ROOMS
    }
    return _judge(material.data, measure_reading(material), floors)


def _judge(data: Path, measures: Sequence[Measure], floors: dict[str, float]) -> int:
    for measure in measures:
        mark = "ok  " if measure.holds else "LOW "
        figure = to_text(measure.figure, measure.unit)
        sys.stdout.write(f"{mark}{measure.name:32} {figure:>14}  {measure.note}\n")
    if digest_data(data) != read_digest():
        _tell("the data differs from that on which the floors were pinned")
    failed = failures(measures, floors)
    for line in failed:
        _tell(line)
    return 1 if failed else 0


def _draw(data: Path, count: int) -> int:
    for number, claim in enumerate(draw_claims(run_piles(pile_folders(data)), count=count), 1):
        sys.stdout.write(f"{number}. {claim}\n\n")
    return 0


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
