"""Origins gold, the readers' kit: the drawn stories as files to read, outside the repository.

One file a story: its claims, each as the words of one occurrence, then every document whole, its
lines numbered. What the program found besides those words is not shown, so that readers are blind.

    python genscripts/origins_kit.py FOLDER          # the stories of round 1
    python genscripts/origins_kit.py FOLDER 2        # of another round
    python genscripts/origins_kit.py FOLDER STORY    # one story

- In: gold/origins/draw.json, `WHENCE_DATA`/piles/ecbplus.
- Out: FOLDER/STORY.txt, and one line a story on the standard output: words, documents, items.
- Not here: what readers answer (gold/origins/GUIDE.md, `origins_offsets.py`).
"""

import sys
from pathlib import Path

from origins_draw import ROOT, Item, Story, find_pile, hash_text, read_draw, read_story


def _show_item(item: Item, texts: dict[str, str]) -> str:
    text = texts[item["document"]]
    line = text.count("\n", 0, item["start"]) + 1
    words = text[item["start"] : item["end"]]
    return f"{item['item']}: in {item['document']}, line {line}:\n      <<{words}>>\n"


def _show_document(path: str, text: str) -> str:
    lines = text.removesuffix("\n").split("\n")
    numbered = "\n".join(f"{number:4}| {line}" for number, line in enumerate(lines, start=1))
    return f"===== {path}\n{numbered}\n"


def write_story(row: Story, pile: Path) -> str:
    """The file of one story; exits where the data is not what was drawn from."""
    texts = read_story(pile, row["story"])
    if {path: hash_text(text) for path, text in texts.items()} != row["documents"]:
        sys.exit(f"{row['story']}: the documents are not those that were drawn from")
    items = [_show_item(item, texts) for item in row["items"]] or ["no claim was drawn here\n"]
    documents = [_show_document(path, text) for path, text in texts.items()]
    return "\n".join((f"STORY {row['story']}\n", "CLAIMS\n", *items, "DOCUMENTS\n", *documents))


def main() -> None:
    """Write the files."""
    folder = Path(sys.argv[1])
    if folder.resolve().is_relative_to(ROOT.resolve()):
        sys.exit("the kit holds the publishers' texts: name a folder outside the repository")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2] if len(sys.argv) > 2 else "1"
    pile = find_pile()
    for row in read_draw():
        if wanted in (row["story"], str(row["round"])):
            shown = write_story(row, pile)
            (folder / f"{row['story']}.txt").write_text(shown, encoding="utf-8")
            words = sum(len(text.split()) for text in read_story(pile, row["story"]).values())
            counts = f"{words} words, {len(row['documents'])} documents, {len(row['items'])} items"
            print(f"{row['story']}: {counts}")  # noqa: T201 - what the command answers


if __name__ == "__main__":
    main()
