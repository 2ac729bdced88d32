"""Make the tables of word classes that the attribution room ships.

Counts how often common words of the training articles are of which class, and which class follows
which, in the machine-made annotation beside them. Only words of the language with their counts are
kept: no names, no sentences.

    WHENCE_DATA=DATA python genscripts/attribution_words.py            write them
    WHENCE_DATA=DATA python genscripts/attribution_words.py --check    compare with what is there

- In: `attribution/polnear/train/corenlp_silver.tsv.gz` of the data folder.
- Out: `src/whence/attribution/words.tsv` and `tags.tsv`.
- Not here: cues (`attribution_cues.py`).
"""

import argparse
import gzip
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOM = Path(__file__).parents[1] / "src" / "whence" / "attribution"
LEAST = 6  # a word seen less often is left to the rules for unknown words
LEAST_DOCUMENTS = 4  # a word of one or two stories is a name or a slip
CLASSES = {
    **dict.fromkeys(["NN", "NNS"], "N"),
    **dict.fromkeys(["NNP", "NNPS"], "P"),
    **dict.fromkeys(["JJ", "JJR", "JJS"], "A"),
    **dict.fromkeys(["DT", "PDT", "PRP$"], "D"),
    **dict.fromkeys(["IN", "RP"], "I"),
    **dict.fromkeys(["VBD", "VBZ", "VBP"], "V"),
    **dict.fromkeys(["RB", "RBR", "RBS"], "R"),
    **dict.fromkeys(["PRP", "EX"], "U"),
    **dict.fromkeys(["WDT", "WP", "WRB", "WP$"], "W"),
    **dict.fromkeys(["CD", "#", "$"], "Q"),
    **dict.fromkeys(["UH", "FW", "LS", "SYM"], "X"),
    "CC": "C",
    "TO": "T",
    "VB": "B",
    "VBG": "G",
    "VBN": "E",
    "MD": "M",
    "POS": "S",
}
WORD = re.compile(r"['’]?[a-z]+(?:['’.-][a-z]+)*\.?")


def read_tokens(data: Path) -> Iterator[tuple[str, str, str, str]]:
    """Document, sentence, word and class of each token of the training articles."""
    file = data / "attribution" / "polnear" / "train" / "corenlp_silver.tsv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if not row[0].startswith("# "):
                yield row[0], row[1], row[5], CLASSES.get(row[7], ".")


def count_words(data: Path) -> tuple[str, str]:
    """The two tables as text."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    order: Counter[tuple[str, str]] = Counter()
    sentence, before = ("", ""), "^"
    for document, number, form, letter in read_tokens(data):
        is_first = (document, number) != sentence
        sentence = (document, number)
        order["^" if is_first else before, letter] += 1
        before = letter
        word = form.lower().replace("’", "'")
        if WORD.fullmatch(word) and (form[0].islower() or form[0] in "'’" or not is_first):
            words[word][letter] += 1
            documents[word].add(document)
    kept = {
        word: seen
        for word, seen in words.items()
        if seen.total() >= LEAST
        and len(documents[word]) >= LEAST_DOCUMENTS
        and 2 * seen["P"] < seen.total()
    }
    head = "# made by genscripts/attribution_words.py; do not edit\n"
    table = "".join(f"{word}\t{_cell(kept[word])}\n" for word in sorted(kept))
    pairs = "".join(f"{a}\t{b}\t{n}\n" for (a, b), n in sorted(order.items()))
    return head + table, head + pairs


def _cell(seen: Counter[str]) -> str:
    least = max(2, 0.01 * seen.total())
    ranked = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    return " ".join(f"{letter}:{n}" for letter, n in ranked if n >= least)


def main() -> int:
    """Write the tables, or with `--check` compare them."""
    parser = argparse.ArgumentParser(description="Make words.tsv and tags.tsv.")
    parser.add_argument("--check", action="store_true", help="compare with the committed tables")
    wanted = parser.parse_args()
    if "WHENCE_DATA" not in os.environ:
        sys.stderr.write("set WHENCE_DATA to the data folder\n")
        return 2
    made = count_words(Path(os.environ["WHENCE_DATA"]))
    files = (ROOM / "words.tsv", ROOM / "tags.tsv")
    if wanted.check:
        same = all(file.read_text("utf-8") == text for file, text in zip(files, made, strict=True))
        sys.stderr.write("the tables are as made\n" if same else "the tables differ\n")
        return 0 if same else 1
    for file, text in zip(files, made, strict=True):
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
