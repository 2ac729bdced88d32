"""Chains: which words of an annotated text mean the same one.

The ranker learns whom "he" means. Few texts tell: GUM has chains made by people, PolNeAR has chains
made by a machine, right in three of four cases, which only vote (`questions`). Of each mention we
keep where it stands and, if it is a name, where the word stands that carries the name.

- In: the data folder (`WHENCE_DATA`).
- Out: `Chained`.
- Not here: what is asked and what is held to be right (`questions`).
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError

_COLUMNS = 11
_OPENED = re.compile(r"\([^()]+\)?|[^()]+\)")
_ENTITY = re.compile(r"Entity=([^|]+)")
# A name ends where the phrase around it goes on.
_PHRASE_END = re.compile(r"[,(;\[]| (?:of|in|from|at|who|for|to|with|and|about) |'s? ")


@dataclass(frozen=True, slots=True)
class ChainMention:
    """One mention.

    Attributes:
        name: Offset of a letter of the name that the mention is, or None.
        kind: What it means, as the set calls it ("person"); "" where it does not say.
    """

    start: int
    end: int
    chain: str
    name: int | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chained:
    """A text, one paragraph a line, and its mentions in order."""

    name: str
    text: str
    mentions: tuple[ChainMention, ...]


def read_machine_chains(data: Path) -> Mapping[str, tuple[ChainMention, ...]]:
    """The chains that a machine found in PolNeAR's training articles.

    Args:
        data: The data folder.

    Returns:
        By article; pronouns and other mentions by their first word, names by their head, only
        where the machine's offsets fit the word.

    Raises:
        DataError: The file is missing.
    """
    file = data / "attribution" / "polnear" / "train" / "corenlp_silver.tsv.gz"
    if not file.is_file():
        raise DataError(f"{file} is missing; set WHENCE_DATA to the data")
    found: dict[str, list[ChainMention]] = defaultdict(list)
    sentence: list[list[str]] = []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#") or len(cells) <= _COLUMNS:
                continue
            if sentence and sentence[0][:2] != cells[:2]:
                found[sentence[0][0]].extend(_machine_mentions(sentence))
                sentence = []
            sentence.append(cells)
    if sentence:
        found[sentence[0][0]].extend(_machine_mentions(sentence))
    return {name: tuple(mentions) for name, mentions in found.items()}


def _machine_mentions(sentence: Sequence[Sequence[str]]) -> Iterator[ChainMention]:
    """Stretches of tokens that share a chain; a name if the head of its syntax is a person's."""
    chains = [set(filter(None, cells[_COLUMNS].split(","))) for cells in sentence]
    for chain in sorted(set().union(*chains)):
        at = 0
        while at < len(sentence):
            end = at
            while end < len(sentence) and chain in chains[end]:
                end += 1
            if end > at:
                inside = {cells[2] for cells in sentence[at:end]}
                heads = [cells for cells in sentence[at:end] if cells[9] not in inside]
                head = heads[0] if heads else sentence[end - 1]
                is_name = head[8] == "PERSON" and head[7].startswith("NNP")
                start = int(sentence[at][3])
                name = int(head[3]) if is_name else None
                yield ChainMention(start, int(sentence[end - 1][4]), chain, name)
            at = end + 1


def read_gum_chains(data: Path) -> Iterator[Chained]:
    """GUM's documents with the chains that people marked.

    Args:
        data: The data folder.

    Yields:
        The documents, in order of their names.

    Raises:
        DataError: The set is missing.
    """
    folder = data / "entities" / "gum" / "dep"
    files = sorted(folder.glob("*.conllu"))
    if not files:
        raise DataError(f"no GUM documents in {folder}; set WHENCE_DATA to the data")
    for file in files:
        yield read_conllu(file.stem, file.read_text("utf-8").splitlines())


def read_conllu(name: str, lines: Sequence[str]) -> Chained:
    """One document of GUM.

    Args:
        name: What to call it.
        lines: Of its file.

    Returns:
        Its text, a line for each paragraph, and its mentions.
    """
    text, space = "", ""
    done: list[tuple[str, str, int, int]] = []
    opened: list[tuple[str, str, int]] = []
    for line in lines:
        cells = line.split("\t")
        if line.startswith("# newpar") and not line.startswith("# newpar_"):
            space = "\n" if text else ""
        if line.startswith("#") or len(cells) <= 9 or not cells[0].isdigit():
            continue
        start = len(text) + len(space)
        text += space + cells[1]
        space = "" if "SpaceAfter=No" in cells[9] else " "
        entity = _ENTITY.search(cells[9])
        for mark in _OPENED.findall(entity[1]) if entity else ():
            parts = mark.strip("()").split("-")
            if mark.startswith("("):
                opened.append((parts[0], parts[1] if len(parts) > 1 else "", start))
            if mark.endswith(")"):
                _close(parts[0], len(text), opened, done)
    mentions = (_gum_mention(text, *one) for one in sorted(done, key=lambda one: (one[2], one[3])))
    return Chained(name, text, tuple(mentions))


def _close(
    chain: str,
    end: int,
    opened: list[tuple[str, str, int]],
    done: list[tuple[str, str, int, int]],
) -> None:
    for at in range(len(opened) - 1, -1, -1):
        if opened[at][0] == chain:
            known, kind, start = opened.pop(at)
            done.append((known, kind, start, end))
            return


def _gum_mention(text: str, chain: str, kind: str, start: int, end: int) -> ChainMention:
    """The mention; its name is the last capitalized word before the phrase goes on."""
    tail = _PHRASE_END.search(text, start, end)
    stop = tail.start() if tail is not None else end
    last = text[start:stop].split(" ")[-1]
    is_name = last[:1].isupper()
    return ChainMention(start, end, chain, stop - len(last) if is_name else None, kind)
