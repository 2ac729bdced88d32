"""Word table of the reuse room: how common each stem is in English news.

Counts sentences of public training texts and keeps only stems that are written in lower case in
many documents, so that no name and no sentence enters the table.

    python genscripts/reuse_words.py DATA > src/whence/reuse/frequent.tsv

- In: the folder of training data.
- Out: stem, tab, sentences out of a million that hold it; sorted by count, then stem.
- Not here: how the counts weigh (`whence.reuse.paraphrase_stems`).
"""

import re
import sys
from collections import Counter
from pathlib import Path

from whence.reuse.paraphrase_stems import stem_word
from whence.reuse.words import fold_word
from whence.text import find_words

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’')]*\s+|\n+")
# A stem of fewer documents could be a name or an oddity of one outlet.
_DOCUMENTS = 12
_LOWER = 0.7
_SHORTEST = 3


def main() -> None:
    """Write the table to the standard output."""
    sentences = 0
    counts: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for path in sorted((Path(sys.argv[1]) / "attribution/polnear/train/text").glob("*.txt")):
        here: set[str] = set()
        for sentence in _SENTENCE.split(path.read_text(encoding="utf-8")):
            found = find_words(sentence, 0, len(sentence))
            if len(found) < _SHORTEST:
                continue
            sentences += 1
            words = [sentence[word.start : word.end] for word in found]
            stems = [stem_word(fold_word(word)) for word in words]
            for stem, word in zip(stems[1:], words[1:], strict=True):
                seen[stem] += 1
                lower[stem] += word[0].islower()
            counts.update(set(stems))
            here.update(stems)
        documents.update(here)
    for stem, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        is_common = documents[stem] >= _DOCUMENTS and stem.isalpha() and seen[stem]
        if is_common and lower[stem] >= _LOWER * seen[stem]:
            sys.stdout.write(f"{stem}\t{round(count * 1_000_000 / sentences)}\n")


if __name__ == "__main__":
    main()
