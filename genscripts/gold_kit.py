"""Show readers the drawn items: texts with marks, written outside the repository.

    WHENCE_DATA=DATA python genscripts/gold_kit.py SET FOLDER

- In: the draw of one set and the data folder.
- Out: `FOLDER/SET-1.txt` and on, some 300 items each, a document never cut.
- Not here: what is to be marked (`gold/SET/GUIDE.md`), reading the answers (`gold_offsets.py`).
"""

import argparse
import os
import re
import sys
from itertools import groupby
from pathlib import Path

from gold_draw import DRAWS, GOLD
from gold_offsets import LABELS

from whence.evaluation.gold import GoldItem, read_items

PART = 300
AROUND = 160  # characters of the text on either side of a content, for orientation


def show_nested(item: GoldItem) -> str:
    """A content in ⟦ ⟧ marks with a few words around it."""
    text, low, high = item.text, item.pieces[0][0], item.pieces[-1][1]
    shown = "…" + text[max(0, low - AROUND) : low].lstrip()
    for index, (start, end) in enumerate(item.pieces):
        between = text[end : item.pieces[index + 1][0]] if index + 1 < len(item.pieces) else ""
        shown += f"⟦{text[start:end]}⟧{between}"
    shown += text[high : high + AROUND].rstrip() + "…"
    return f"{item.name}: {' '.join(shown.split())}\n\n"


def show_document(items: list[GoldItem], *, marked: bool) -> str:
    """A whole document with numbered paragraphs; quotations marked with their items."""
    text, shown, at = items[0].text, "", 0
    pieces = sorted((piece, item.name) for item in items if marked for piece in item.pieces)
    for (start, end), name in pieces:
        if start < at:
            shown += f"⟦{name} begins within the mark before⟧"
            continue
        shown += f"{text[at:start]}⟦{name}: {text[start:end]}⟧"
        at = end
    shown += text[at:]
    lines = [line.strip() for line in re.split(r"[\r\n]+", shown) if line.strip()]
    head = f"{items[0].name} to {items[-1].name}" if marked else items[0].name
    body = "".join(f"[{index}] {line}\n" for index, line in enumerate(lines, start=1))
    return f"===== {head}\n{body}\n"


def show_items(name: str, items: tuple[GoldItem, ...]) -> list[tuple[int, str]]:
    """Blocks of text with the number of items in each."""
    if name == "nested":
        return [(1, show_nested(item)) for item in items]
    blocks = []
    for _, group in groupby(items, key=lambda item: item.digest):
        together = list(group)
        blocks.append((len(together), show_document(together, marked=name in LABELS)))
    return blocks


def main() -> int:
    """Write the parts and say how long they are."""
    parser = argparse.ArgumentParser(description="Show readers the items of one set.")
    parser.add_argument("set", choices=sorted(DRAWS))
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    items = read_items(given.set, Path(os.environ["WHENCE_DATA"]), GOLD)
    parts, count = [""], 0
    for size, block in show_items(given.set, items):
        if count + size > PART and count:
            parts.append("")
            count = 0
        parts[-1] += block
        count += size
    for index, part in enumerate(parts, start=1):
        file = given.folder / f"{given.set}-{index}.txt"
        file.write_text(part, encoding="utf-8")
        sys.stdout.write(f"{file}: {len(part.split())} words\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
