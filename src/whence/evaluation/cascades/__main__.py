"""`python -m whence.evaluation.cascades`: write generated piles and their truth for the command."""

import argparse
import os
import sys
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.cascades.piles import SEED, make_piles, write_pile


def main(words: list[str]) -> int:
    """Write piles as folders of pages, and beside each a truth file.

    Args:
        words: Arguments of the command.

    Returns:
        Exit code: 2 where templates or articles are missing.
    """
    parser = argparse.ArgumentParser(prog="whence.evaluation.cascades", description=__doc__)
    parser.add_argument("target", type=Path, help="folder to write to, outside the repository")
    parser.add_argument("--split", choices=("tune", "test"), default="tune")
    parser.add_argument("--piles", type=int, default=3)
    parser.add_argument("--withhold", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args(words)
    data = os.environ.get("WHENCE_DATA")
    try:
        piles = make_piles(
            chosen.split,
            data=Path(data) if data else None,
            piles=chosen.piles,
            withhold=chosen.withhold,
            seed=chosen.seed,
        )
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for number, pile in enumerate(piles):
        name = f"{chosen.split}-{number}"
        write_pile(pile, chosen.target / name, chosen.target / f"{name}.json")
        sys.stderr.write(f"{chosen.target / name}: {len(pile.documents)} documents\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
