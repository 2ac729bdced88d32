"""Named: texts in which people marked every name, in one form.

Sets that come as tokens are joined again by plain rules of spacing, so that the reader meets the
same words here as in use. The shipped reader saw neither UNER's test file nor any news document of
GUM while it learned, so both are measured whole, without folds.

- In: the data folder.
- Out: `NamedText`.
- Not here: scoring (`names`), the sets that are only trained on (`training.corpora`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError

NAME_KINDS = ("person", "organization", "place")
SHORT_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}
_NO_SPACE_BEFORE = frozenset([*",.;:!?)]}%…”’", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''"])
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "“", "‘", "``", "$", "£", "€", "#"])
_LINKS = frozenset(["of", "for", "the", "de", "al", "-", "&", "and"])
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor president prime minister chancellor senator sen rep gov
    governor sir lady lord king queen prince princess pope bishop archbishop captain colonel col
    gen general lieutenant lt sergeant sgt judge justice secretary director chairman ceo mayor
    republican democrat rev reverend st saint coach""".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """One name, with its kind out of `NAME_KINDS`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with all names that were marked in it; `name` is unique over all sets."""

    name: str
    text: str
    names: tuple[Name, ...]


def read_uner(data: Path, *, split: str) -> Iterator[NamedText]:
    """UNER's English web texts, in runs of at most 40 sentences.

    Args:
        data: The data folder.
        split: "dev" or "test".

    Yields:
        The texts in order.

    Raises:
        DataError: The file is missing.
    """
    file = data / "entities" / "uner" / f"en_ewt-ud-{split}.iob2"
    yield from read_columns(f"uner/{split}", read_lines(file), mark=1, label=2, kinds=SHORT_KINDS)


def read_columns(
    name: str, lines: Sequence[str], *, mark: int, label: int, kinds: Mapping[str, str]
) -> Iterator[NamedText]:
    """Texts out of lines with one token each; about 40 sentences that follow each other are one.

    Args:
        name: Of the set; a number is added for each text.
        lines: Cells parted by white space, an empty line between sentences.
        mark: The cell of the token.
        label: The cell of its BIO label.
        kinds: Kind of name by what the labels call it; others are no names.

    Yields:
        The texts, in order.
    """
    sentences: list[list[tuple[str, str]]] = [[]]
    number = 0
    for line in [*lines, "# newdoc"]:
        if line.startswith("# newdoc") or len(sentences) > 40:
            if any(sentences):
                yield _join(f"{name}/{number}", sentences, kinds)
                number += 1
            sentences = [[]]
        if line.startswith("# "):
            continue
        cells = line.split()
        if len(cells) <= label:
            if sentences[-1]:
                sentences.append([])
        elif cells[mark] != "-DOCSTART-":
            sentences[-1].append((cells[mark], cells[label]))


def read_lines(file: Path) -> list[str]:
    """The lines of a file, without their ends.

    Args:
        file: The file.

    Returns:
        All lines.

    Raises:
        DataError: It is missing.
    """
    if not file.is_file():
        raise DataError(f"{file} is missing; set WHENCE_DATA to the data")
    return file.read_text(encoding="utf-8").split("\n")


def _join(
    name: str, sentences: Sequence[Sequence[tuple[str, str]]], kinds: Mapping[str, str]
) -> NamedText:
    text = ""
    names: list[Name] = []
    for sentence in sentences:
        text += "\n" if text else ""
        places = []
        for gap, (form, _) in zip(find_gaps([form for form, _ in sentence]), sentence, strict=True):
            text += gap
            places.append((len(text), len(text) + len(form)))
            text += form
        last = "O"
        for (start, end), (_, label) in zip(places, sentence, strict=True):
            kind = kinds.get(label[2:])
            if kind and label == last.replace("B-", "I-") and names:
                names[-1] = Name(names[-1].start, end, kind)
            elif kind:
                names.append(Name(start, end, kind))
            last = label
    return NamedText(name, text, tuple(names))


def find_gaps(forms: Iterable[str]) -> list[str]:
    """What stands before each token of a sentence in running text: a space, or nothing.

    Args:
        forms: Tokens as treebanks cut them.

    Returns:
        " " or "" for each, "" for the first.
    """
    gaps = []
    before = ""
    is_open = False
    for form in forms:
        tight = not before or form in _NO_SPACE_BEFORE or before in _NO_SPACE_AFTER
        if form == '"':
            tight = tight or is_open
            is_open = not is_open
            before = "(" if is_open else '"'
        elif form in "-–/" or before in "-–/":
            tight, before = True, form
        else:
            before = form
        gaps.append("" if tight else " ")
    return gaps


def read_gum(data: Path, *, split: str | None = None) -> Iterator[NamedText]:
    """GUM: names taken out of its entity spans.

    An entity span of GUM is a whole noun phrase; its name is the run of proper nouns around its
    head, without titles, and none if the head is no proper noun.

    Args:
        data: The data folder.
        split: "train", "dev" or "test" of the official splits; None for all documents.

    Yields:
        The documents, in order of their names.

    Raises:
        DataError: The set is missing.
    """
    folder = data / "entities" / "gum"
    files = sorted((folder / "dep").glob("*.conllu"))
    if not files:
        raise DataError(f"no GUM documents in {folder}; set WHENCE_DATA to the data")
    splits = _read_splits(folder / "splits.md")
    for file in files:
        if split is None or splits.get(file.stem, "train") == split:
            yield _read_conllu(file)


def _read_splits(file: Path) -> dict[str, str]:
    found = {}
    split = ""
    for line in read_lines(file):
        if line.startswith("## "):
            split = line[3:].strip()
        elif line.strip().startswith("* "):
            found[line.strip()[2:].strip()] = split
    return found


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    form: str
    is_proper: bool
    head: int
    entities: str


def _read_conllu(file: Path) -> NamedText:
    text = ""
    names: list[Name] = []
    sentence: list[_Token] = []
    waiting: list[tuple[str, str, int]] = []
    space = ""
    for line in [*read_lines(file), ""]:
        if line.startswith("# newpar") and text:
            space = "\n"
        cells = line.split("\t")
        if not line.strip() and sentence:
            names.extend(_names_of(sentence, waiting))
            sentence, waiting = [], []
        if len(cells) < 10 or not cells[0].isdigit():
            continue
        text += space
        misc = dict(part.partition("=")[::2] for part in cells[9].split("|"))
        sentence.append(
            _Token(
                len(text),
                len(text) + len(cells[1]),
                cells[1],
                cells[4].startswith("NNP"),
                int(cells[6]) - 1,
                misc.get("Entity", ""),
            )
        )
        text += cells[1]
        space = "" if misc.get("SpaceAfter") == "No" else " "
    found = sorted(set(names), key=lambda item: (item.start, item.end, item.kind))
    return NamedText(f"gum/{file.stem}", text, tuple(found))


def _names_of(sentence: Sequence[_Token], waiting: list[tuple[str, str, int]]) -> Iterator[Name]:
    """Names of the entity spans that open and close in the sentence."""
    for at, token in enumerate(sentence):
        for part in re.findall(r"\([^()]+\)?|[^()]*\)", token.entities):
            if part.startswith("("):
                number, _, rest = part.strip("()").partition("-")
                waiting.append((number, rest.partition("-")[0], at))
            if part.endswith(")"):
                number = part.strip("()").partition("-")[0]
                found = next((item for item in reversed(waiting) if item[0] == number), None)
                if found is None:
                    continue
                waiting.remove(found)
                if found[1] in NAME_KINDS:
                    yield from _name_in(sentence, found[2], at, found[1])


def _name_in(sentence: Sequence[_Token], first: int, last: int, kind: str) -> Iterator[Name]:
    heads = [at for at in range(first, last + 1) if not first <= sentence[at].head <= last]
    if not heads or not sentence[heads[0]].is_proper:
        return
    low = high = heads[0]
    while low > first and sentence[low - 1].is_proper:
        low -= 1
    while high < last and sentence[high + 1].is_proper:
        high += 1
    if kind == "person":
        titles = [at for at in range(low, high + 1) if _is_title(sentence[at].form)]
        low = titles[-1] + 1 if titles else low
    else:
        high = _reach(sentence, high, last, kind)
    if low <= high:
        yield Name(sentence[low].start, sentence[high].end, kind)


def _reach(sentence: Sequence[_Token], high: int, last: int, kind: str) -> int:
    """The last token of a name that goes on behind "of", "for", "and" and their like."""
    while high + 2 <= last:
        after = high + 1
        while after <= last and sentence[after].form.lower() in _LINKS:
            after += 1
        if after in (high + 1, last + 1) or not sentence[after].is_proper:
            break
        if sentence[high + 1].form.lower() == "and" and kind == "place":
            break
        high = after
        while high < last and sentence[high + 1].is_proper:
            high += 1
    return high


def _is_title(form: str) -> bool:
    return form.lower().rstrip(".") in _TITLES
