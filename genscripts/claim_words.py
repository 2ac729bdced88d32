"""Word table of the claims room: how common each stem is in English news.

Counts sentences of public training texts and keeps only stems that are written in lower case in
many documents, so that no name and no sentence enters the table.

    python genscripts/claim_words.py DATA > src/whence/claims/words.tsv

- In: the folder of training data.
- Out: stem, tab, sentences out of a million that hold it; sorted by count, then stem.
- Not here: how the counts weigh (`whence.claims.weights`).
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from whence.claims.stems import find_stem
from whence.text import find_words

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’')]*\s+|\n+")
# A stem of fewer documents could be a name or an oddity of one site.
_DOCUMENTS = 12
_LOWER = 0.7
# Later topics are kept for measuring.
_LAST_TOPIC = 20


def _texts(data: Path) -> Iterator[str]:
    for path in sorted((data / "attribution/polnear/train/text").iterdir()):
        yield path.read_text(encoding="utf-8")
    for folder in sorted((data / "piles/ecbplus").iterdir()):
        if int(folder.name.split("_")[0]) <= _LAST_TOPIC:
            for path in sorted(folder.iterdir()):
                yield path.read_text(encoding="utf-8")


def main() -> None:
    """Write the table to the standard output."""
    sentences = 0
    counts: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for text in _texts(Path(sys.argv[1])):
        here: set[str] = set()
        for sentence in _SENTENCE.split(text):
            words = [
                sentence[word.start : word.end] for word in find_words(sentence, 0, len(sentence))
            ]
            if len(words) < 3:
                continue
            sentences += 1
            stems = set()
            for index, word in enumerate(words):
                stem = find_stem(word)
                stems.add(stem)
                if index:
                    seen[stem] += 1
                    lower[stem] += word[0].islower()
            counts.update(stems)
            here |= stems
        documents.update(here)
    kept = {
        stem: round(count * 1_000_000 / sentences)
        for stem, count in counts.items()
        if documents[stem] >= _DOCUMENTS
        and stem.isalpha()
        and seen[stem]
        and lower[stem] / seen[stem] >= _LOWER
    }
    for stem, share in sorted(kept.items(), key=lambda item: (-item[1], item[0])):
        sys.stdout.write(f"{stem}\t{share}\n")


if __name__ == "__main__":
    main()
