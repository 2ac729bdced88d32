"""Make the cue lexicon that the attribution room ships.

Counts in the training articles how often each common word stood in a cue, apart for each frame.
Only words of the language with their counts are kept: no names, no sentences.

    WHENCE_DATA=DATA python genscripts/attribution_cues.py            write the table
    WHENCE_DATA=DATA python genscripts/attribution_cues.py --check    compare with the committed one

- In: PolNeAR's train split in the data folder, lemmas from the annotation beside it.
- Out: `src/whence/attribution/cues.tsv`.
- Not here: classes of words (`attribution_words.py`), which must be made first.
"""

import argparse
import gzip
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from whence.attribution.candidates import may_attribute
from whence.attribution.cues import ANY
from whence.attribution.frames import read_frame
from whence.attribution.modality import find_modality
from whence.attribution.passage import Passage, read_passages
from whence.evaluation.attribution import GoldArticle, read_articles, to_document
from whence.text import read_prose

TABLE = Path(__file__).parents[1] / "src" / "whence" / "attribution" / "cues.tsv"
# A word must have been a cue so often; rarer ones are left to the row of any word.
LEAST = 3
LEAST_DOCUMENTS = 3
# Words seen at most so often stand for those that the articles lack.
RARE = 5
TELLS = frozenset(
    """tell ask warn inform remind assure promise urge advise notify brief convince persuade text
    email e-mail show teach reassure caution instruct alert press""".split()
)
# Acts of speech or thought, by hand, whose content may be a phrase: what somebody does is no cue.
NOUNS = frozenset(
    """accuse acknowledge admit allege announce ask assert believe blame call cite claim
    compare concede condemn confirm criticize decry demand denounce deny deride describe
    detail disclose dismiss dispute doubt echo emphasize encourage estimate expect explain express
    fear highlight hope identify imply intend lament liken mention mock outline plan pledge
    praise predict prefer promise propose question quote recall recommend recount reference refuse
    reiterate reject remember repeat report request reveal ridicule say speculate stress suggest
    tout tweet urge voice vow want warn wish applaud bemoan caution chide commend
    congratulate credit decline invoke label lambast reaffirm rebuke state thank
    underscore utter swear""".split()
)
PREPOSITIONS = frozenset(
    """accord accuse admit agree allude apologize appeal blame boast call complain confess hint
    insist joke object plead pledge promise rail testify threaten vow warn
    worry""".split()
)
Counts = defaultdict[str, Counter[tuple[str, bool]]]


def read_lemmas(data: Path) -> dict[str, str]:
    """The most frequent lemma of each verb or noun form, from the annotation of the articles."""
    file = data / "attribution" / "polnear" / "train" / "corenlp_silver.tsv.gz"
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if not row[0].startswith("# ") and row[7][:2] in ("VB", "NN", "RB"):
                seen[row[5].lower()][row[6].lower()] += 1
    return {word: min(found, key=lambda it: (-found[it], it)) for word, found in seen.items()}


def count_article(
    article: GoldArticle, lemmas: dict[str, str], counts: Counts, seen: defaultdict[str, set[str]]
) -> None:
    """Add the words of one article to the counts."""
    cue = [False] * (len(article.text) + 1)
    for attribution in article.attributions:
        for start, end in attribution["cue"]:
            cue[start:end] = [True] * (end - start)
    for passage in read_passages(read_prose(to_document(article.text))):
        for unit, at in _tokens(passage):
            if passage.held[at] or not may_attribute(passage, at):
                continue
            word = passage.words[at]
            told = lemmas.get(word, word) in TELLS
            frame = read_frame(passage, unit, at, has_addressee=told)
            is_cue = cue[passage.starts[at]]
            counts[word][frame.key, is_cue] += 1
            if is_cue:
                seen[word].add(article.name)


def _tokens(passage: Passage) -> Iterator[tuple[tuple[int, int], int]]:
    return ((unit, at) for unit in passage.units for at in range(*unit))


def make_table(data: Path) -> str:
    """The table as text."""
    lemmas = read_lemmas(data)
    counts: Counts = defaultdict(Counter)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for article in read_articles(data, split="train"):
        count_article(article, lemmas, counts, seen)
    rows = []
    rest: Counter[tuple[str, bool]] = Counter()
    for word in sorted(counts):
        cues = sum(n for (_, is_cue), n in counts[word].items() if is_cue)
        is_plain = word.isascii() and word.replace("-", "").isalpha()
        if is_plain and cues >= LEAST and len(seen[word]) >= LEAST_DOCUMENTS:
            rows.append(_row(word, lemmas.get(word, word), counts[word]))
        elif counts[word].total() <= RARE:
            rest.update(counts[word])
    head = (
        "# made by genscripts/attribution_cues.py; do not edit\n"
        "# cue, lemma, takes an addressee, takes a phrase, modality, cues, seen, frames\n"
    )
    return head + _row(ANY, ANY, rest) + "".join(rows)


def _row(word: str, lemma: str, counts: Counter[tuple[str, bool]]) -> str:
    keys = sorted({key for key, _ in counts})
    cells = [f"{key}={counts[key, True]}/{counts[key, True] + counts[key, False]}" for key in keys]
    cues = sum(n for (_, is_cue), n in counts.items() if is_cue)
    told = "told" if lemma in TELLS else "-"
    modality = find_modality(lemma, (), passive=False).value
    takes = {
        (False, False): "-",
        (True, False): "noun",
        (False, True): "prep",
        (True, True): "both",
    }
    phrase = takes[lemma in NOUNS, lemma in PREPOSITIONS]
    fields = (word, lemma, told, phrase, modality, cues, counts.total(), " ".join(cells))
    return "\t".join(map(str, fields)) + "\n"


def main() -> int:
    """Write the table, or with `--check` compare it."""
    parser = argparse.ArgumentParser(description="Make cues.tsv.")
    parser.add_argument("--check", action="store_true", help="compare with the committed table")
    wanted = parser.parse_args()
    if "WHENCE_DATA" not in os.environ:
        sys.stderr.write("set WHENCE_DATA to the data folder\n")
        return 2
    made = make_table(Path(os.environ["WHENCE_DATA"]))
    if wanted.check:
        same = TABLE.read_text(encoding="utf-8") == made
        sys.stderr.write("the table is as made\n" if same else "the table differs\n")
        return 0 if same else 1
    TABLE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
