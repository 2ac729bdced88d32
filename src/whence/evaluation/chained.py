"""Chained: who is who on ECB+, whose reports tell the same events again and again.

ECB+ marks people and bodies with one label, places and things with others, and does not mark what
is a name. Here a marked phrase is a name if its head word is written with a capital at least as
often as without, over all texts of the set, and is no pronoun, role or title. Whether it names a
person or a body is told by our own casting. Gold leaves some pairs unmarked, so precision cannot
reach 100.

- In: the data folder; the reader.
- Out: `identity.IdentityMeasure`.
- Not here: how pairs are counted (`identity`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from whence.entities import NameMention, find_entities, find_names
from whence.entities.tables import load_given, load_roles, load_titles
from whence.errors import DataError
from whence.evaluation.attribution import to_document
from whence.evaluation.identity import GoldName, IdentityMeasure, score_names
from whence.models import Reader, read_reader
from whence.records import DocumentId, Entity, EntityKind, MentionForm, Span
from whence.text import read_prose

_FOLDER = "entities/ecbplus"
_FILES = {"train": "Train", "dev": "Dev"}
_PRONOUNS = frozenset("i me my we us our you he she it they i'm i'd i've we're".split())
# The head of a phrase is the last word before the first of these.
_BEHIND = frozenset(", of in at from for on to by with who which that and ( - 's ’s ' ’".split())
_CLOSING = frozenset(", . ; : ! ? ) ’ 's ’s n't".split())
_KINDS: Mapping[str, tuple[EntityKind, ...]] = {
    "HUM": (EntityKind.PERSON, EntityKind.ORGANIZATION),
    "LOC": (EntityKind.PLACE,),
    "NON": (EntityKind.OTHER,),
}


# One marked phrase as the file gives it.
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a document: its sentence, its number there, and as written."""

    sentence: int
    number: int
    text: str


def measure_chained(
    data: Path, reader: Reader | None = None, *, split: str = "dev"
) -> IdentityMeasure:
    """Score grouping and merging on the marked names of ECB+.

    Args:
        data: The data folder.
        reader: The model; None for the one that ships.
        split: "train" or "dev".

    Returns:
        Pair precision, recall and F1 over all documents of the split.

    Raises:
        DataError: A file or the weights are missing or damaged.
    """
    return score_names(read_chained(data, reader, split=split))


def read_chained(data: Path, reader: Reader | None = None, *, split: str) -> tuple[GoldName, ...]:
    """Read the marked names of ECB+.

    Args:
        data: The data folder.
        reader: The model; None for the one that ships.
        split: "train" or "dev".

    Returns:
        Names of people, bodies, places and things in the order of the file.

    Raises:
        DataError: A file or the weights are missing or damaged.
    """
    folder = data / _FOLDER
    try:
        files = [folder / f"ECB_{one}_corpus.txt" for one in _FILES.values()]
        texts = {file.name: _read_words(file) for file in files}
        marks = folder / f"ECB_{_FILES[split]}_Entity_gold_mentions.json"
        rows = json.loads(marks.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"cannot read the marked names of {folder}: {error}") from error
    usual = _count_capitals(words for text in texts.values() for words in text.values())
    own = texts[f"ECB_{_FILES[split]}_corpus.txt"]
    model = reader or read_reader()
    marked: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["mention_type"] in _KINDS and _is_name(row["tokens_str"].split(), usual):
            marked[row["doc_id"]].append(row)
    return tuple(
        name
        for document in marked
        for name in _read(document, own[document], marked[document], model)
    )


def _read_words(path: Path) -> dict[str, list[_Word]]:
    """The words of each document of a file."""
    documents: dict[str, list[_Word]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            document, sentence, number, text, *_ = line.split("\t")
            documents[document].append(_Word(int(sentence), int(number), text))
    return documents


def _count_capitals(documents: Iterable[Sequence[_Word]]) -> Counter[str]:
    """For each word in lower case, how much more often it is written with a capital.

    The first word of a sentence shows nothing.
    """
    counts: Counter[str] = Counter()
    for words in documents:
        for word in words:
            if word.number > 0 and word.text[0].isalpha():
                counts[word.text.lower()] += 1 if word.text[0].isupper() else -1
    return counts


def _is_name(words: Sequence[str], usual: Counter[str]) -> bool:
    """Whether the last word before what follows a name is a name's."""
    end = next((at for at, word in enumerate(words) if at and word in _BEHIND), len(words))
    head = words[end - 1].lower()
    is_role = head in load_roles() or head in load_titles()
    is_surname = end > 1 and words[end - 2].lower() in load_given()
    is_usual = words[end - 1][:1].isupper() and usual[head] > 0 and head not in _PRONOUNS
    return is_usual and (is_surname or not is_role)


def _read(
    document: str, words: Sequence[_Word], rows: Sequence[Row], reader: Reader
) -> Iterator[GoldName]:
    """The names of one document, their kinds by our own casting."""
    text, places = _put_together(words)
    page = replace(to_document(text), id=DocumentId(document))
    prose = read_prose(page)
    cast = find_entities(page, prose, (), find_names(prose, reader))
    for row in rows:
        first, last = min(row["tokens_number"]), max(row["tokens_number"])
        span = Span(page.id, places[row["sent_id"], first][0], places[row["sent_id"], last][1])
        kind = _kind(row["mention_type"], span, cast.entities)
        yield GoldName(NameMention(span, text[span.start : span.end], kind), row["coref_chain"])


def _touch(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _put_together(words: Sequence[_Word]) -> tuple[str, dict[tuple[int, int], tuple[int, int]]]:
    """The text, one sentence a line, and where each word stands in it."""
    text, places, before = "", {}, None
    for word in words:
        if before is not None and before.sentence != word.sentence:
            text += "\n"
        elif before is not None and word.text not in _CLOSING and before.text not in ("(", "$"):
            text += " "
        places[word.sentence, word.number] = len(text), len(text) + len(word.text)
        text += word.text
        before = word
    return text, places


def _kind(label: str, span: Span, entities: Sequence[Entity]) -> EntityKind:
    """The kind that a mark allows: of people and bodies the one that our casting says."""
    kinds = _KINDS[label]
    if len(kinds) == 1:
        return kinds[0]
    found = {
        one.kind
        for one in entities
        for mention in one.mentions
        if mention.form is MentionForm.NAME and _touch(mention.span, span)
    }
    allowed = [kind for kind in kinds if kind in found]
    return allowed[0] if len(allowed) == 1 else EntityKind.OTHER
