"""Make the table of characters that the tokenizer of the models room ships.

The library `tokenizers` sorts characters by tables of Unicode 8, and Python by those of its own
release. Reading every code point through the library once gives pieces that are the same with every
Python, and the same as those that published models were trained on.

    python genscripts/wordpiece_characters.py            write it
    python genscripts/wordpiece_characters.py --check    compare with what is there

- In: the library `tokenizers`; the combining classes of Python.
- Out: `src/whence/models/characters.tsv`: kind, first and last code point in hexadecimal.
- Not here: the vocabulary, which is somebody else's file, shipped as it is.
"""

import argparse
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tokenizers.normalizers import NFD, BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

TABLE = Path(__file__).parents[1] / "src" / "whence" / "models" / "characters.tsv"
SURROGATES = range(0xD800, 0xE000)
LOW, HIGH = "\u0334", "\u0345"  # combining classes 1 and 240: the lowest and the highest
HEADER = """\
# How the library tokenizers 0.23.3 reads characters; made by genscripts/wordpiece_characters.py
# control: left out first; mark: left out after decomposition; sign: a word of its own;
# order: stays, but changes places with marks beside it
"""


def find_kinds() -> Iterator[tuple[str, int]]:
    """Kind and code point of every character that is not simply kept, by code point."""
    clean = BertNormalizer(handle_chinese_chars=False, strip_accents=False, lowercase=False)
    whole, split, decompose = BertNormalizer(), BertPreTokenizer(), NFD()
    for point in range(sys.maxunicode + 1):
        letter = chr(point)
        if point in SURROGATES:
            continue
        if not clean.normalize_str(letter):
            yield "control", point
        elif not whole.normalize_str(letter):
            yield "mark", point
        elif len(split.pre_tokenize_str(f"a{letter}a")) == 3:
            yield "sign", point
        elif unicodedata.combining(letter) and (
            decompose.normalize_str(f"a{letter}{LOW}") != f"a{letter}{LOW}"
            or decompose.normalize_str(f"a{HIGH}{letter}") != f"a{HIGH}{letter}"
        ):
            yield "order", point


def write_table() -> str:
    """The table with neighbours of one kind joined."""
    rows: list[tuple[str, int, int]] = []
    for kind, point in find_kinds():
        if rows and rows[-1][0] == kind and rows[-1][2] == point - 1:
            rows[-1] = (kind, rows[-1][1], point)
        else:
            rows.append((kind, point, point))
    return HEADER + "".join(f"{kind}\t{first:04X}\t{last:04X}\n" for kind, first, last in rows)


def main() -> None:
    """Write the table, or say whether it is what would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    table = write_table()
    if not parser.parse_args().check:
        TABLE.write_text(table, encoding="utf-8")
    elif TABLE.read_text(encoding="utf-8") != table:
        raise SystemExit(f"{TABLE.name} is not what the library says; make it again")


if __name__ == "__main__":
    main()
