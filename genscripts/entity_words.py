"""Word table of the entities room: which words are usually written in lower case.

A capital letter at the start of a sentence or in a headline says nothing; a word that texts write
in lower case almost everywhere is no name there. Counts words of public training texts; a word that
is written with a capital too often to be safe is left out, so no name enters the table.

    python genscripts/entity_words.py DATA > src/whence/entities/common.tsv

- In: the folder of training data.
- Out: one word a line, sorted.
- Not here: how the words are used (`whence.entities.runs`).
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w-])")
_BREAK = re.compile(r"[.!?:;“\"‘(\n]\s*$")
# A word of fewer documents could be a name or an oddity of one site.
_DOCUMENTS = 8
_LOWER = 0.85


def _texts(data: Path) -> Iterator[str]:
    for path in sorted((data / "attribution/polnear/train/text").iterdir()):
        yield path.read_text(encoding="utf-8")
    for folder in ("wikigold", "crossner"):
        for path in sorted((data / "entities" / folder).rglob("*.txt")):
            for document in path.read_text(encoding="utf-8").split("-DOCSTART-"):
                yield " ".join(line.split()[0] for line in document.split("\n") if line.strip())


def main() -> None:
    """Print the table."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for text in _texts(Path(sys.argv[1])):
        here = set()
        for found in _WORD.finditer(text):
            word = found[0]
            if word.islower():
                lower[word] += 1
                here.add(word)
            elif not _BREAK.search(text[max(0, found.start() - 3) : found.start()]):
                capital[word.lower()] += 1
        documents.update(here)
    for word in sorted(documents):
        share = lower[word] / (lower[word] + capital[word])
        if documents[word] >= _DOCUMENTS and share >= _LOWER and len(word) > 1:
            sys.stdout.write(f"{word}\n")


if __name__ == "__main__":
    main()
