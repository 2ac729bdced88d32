"""Command `python -m whence.evaluation`: measure every room, hold the floors.

Needs WHENCE_DATA. Exits 0 when every floor holds, 1 when one does not, 2 without the data.
"""

import argparse
import os
import sys
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
        return _measure(data, short=options.short, page=options.write)
    except DataError as error:
        _tell(str(error))
        return 2


def _measure(data: Path, *, short: bool, page: Path | None) -> int:
    folders = pile_folders(data)
    runs = run_piles(folders[:: len(folders) // SHORT_PILES] if short else folders)
    for run in runs:
        for fault in run.faults:
            _tell(f"{run.name}: {fault}")
    furnished = compare_furnished(data, count=SHORT_FURNISHED) if short else compare_furnished(data)
    measures: tuple[Measure, ...] = (
        *measure_rooms(data, short=short),
        *measure_piles(runs, furnished),
    )
    for measure in measures:
        mark = "ok  " if measure.holds else "LOW "
        figure = to_text(measure.figure, measure.unit)
        sys.stdout.write(f"{mark}{measure.name:32} {figure:>14}  {measure.note}\n")
    if page is not None:
        page.write_text(write_page(measures), encoding="utf-8")
    if digest_data(data) != read_digest():
        _tell("the data differs from that on which the floors were pinned")
    failed = failures(measures, read_floors())
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
