"""CofeNet's files and rule: the figures that stand beside the best published ones.

CofeNet (Wang et al., COLING 2022) cuts PolNeAR into paragraphs of tokens and scores one label a
token, exact ends or first tokens. Its dev file is read token by token, joined to running text by
rules of spacing, and what we find is brought back to its tokens, source over cue over content where
roles overlap. Attributions are no longer linked there, so this says how well spans are found, and
nothing of who said which.

- In: the file and the scorer of the data folder; the reader.
- Out: `CofenetMeasure`.
- Not here: whole attributions (`attribution`).
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from whence.errors import DataError
from whence.evaluation.attribution import (
    ROLES,
    Roles,
    Score,
    Spans,
    find_outermost,
    read_scorer,
    to_score,
)
from whence.models import Reader, read_reader

_FILE = "attribution/cofenet/valid.txt"
_BRACKETS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
}
_TIGHT_BEFORE = frozenset(
    [*",.;:!?)]}%/”’'", "’”", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "n’t"]
)
_TIGHT_AFTER = frozenset([*"([{$£€#/“‘"])
_ENDING = (",", ".", "?", "!")
_CLOSING = ("''", "'''")


@dataclass(frozen=True, slots=True)
class FlatScore:
    """Spans of one label a token; each figure by role, 0 to 1.

    Attributes:
        exact: Both ends right.
        begin: The first token right.
        jaccard: Mean over gold spans of the best overlap with one of ours; one of ours that
            touches none adds a 0.
    """

    exact: Mapping[str, Score]
    begin: Mapping[str, Score]
    jaccard: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class CofenetMeasure:
    """What was measured on CofeNet's dev file.

    Attributes:
        ruled: The outermost attributions of the product, made flat.
        raw: Those of the reader alone, before any rule; a cue without a content counts too.
        texts: Instances scored; articles of several annotators come once for each.
    """

    ruled: FlatScore
    raw: FlatScore
    texts: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Tokens as running text, with the place of each.

    Attributes:
        text: The text.
        places: Start and end of each token; a full stop that the token before it holds already is
            an empty place behind that token.
    """

    text: str
    places: tuple[tuple[int, int], ...]


def measure_cofenet(data: Path, reader: Reader | None = None, *, every: int = 1) -> CofenetMeasure:
    """Score what we find by CofeNet's rule.

    Args:
        data: The data folder.
        reader: The model; None for the one that ships.
        every: Take only each so-manieth instance.

    Returns:
        The figures over these instances.

    Raises:
        DataError: The file, the scorer or the weights are missing.
    """
    scorer = read_scorer(data)
    model = reader or read_reader()
    gold: list[Sequence[str]] = []
    ruled: list[list[str]] = []
    raw: list[list[str]] = []
    for tokens, labels in list(_read_instances(data))[::every]:
        joined = join_tokens(tokens)
        gold.append(labels)
        ruled.append(to_labels(scorer, joined, find_outermost(joined.text, model)))
        found = model.read(joined.text, [(0, len(joined.text))]).attributions
        spans = [{"source": one.source, "cue": one.cue, "content": one.content} for one in found]
        raw.append(to_labels(scorer, joined, spans))
    return CofenetMeasure(
        _to_flat(scorer.score_bio(gold, ruled)), _to_flat(scorer.score_bio(gold, raw)), len(gold)
    )


def join_tokens(tokens: Sequence[str]) -> Joined:
    """Join the tokens of a treebank to running text.

    Quotation marks become curly ones, bracket names brackets. Where a file writes all marks as
    closing ones, one that nothing opened opens if one was closed before it, or if it and those
    up to the next opening mark are even in number; else, and between a comma and a small letter
    ("rain," said), it closes a quotation of the paragraph before.

    Args:
        tokens: As the Penn Treebank cuts and writes them.

    Returns:
        The text with the place of each token.
    """
    text = ""
    places: list[tuple[int, int]] = []
    before = ""
    for form in spell_marks(tokens):
        if form == "." and before.endswith(".") and len(before) > 1:
            places.append((len(text), len(text)))
            continue
        tight = not before or form.lower() in _TIGHT_BEFORE or before in _TIGHT_AFTER
        tight = tight or (form, before.lower()) == ("not", "can")
        text += "" if tight else " "
        places.append((len(text), len(text) + len(form)))
        text += form
        before = form
    return Joined(text, tuple(places))


def spell_marks(tokens: Sequence[str]) -> Iterator[str]:
    """The tokens with marks and brackets as they are printed, in order, one for each."""
    state = "unknown"
    single = False
    for at, token in enumerate(tokens):
        opens = token == "``" or (token == "''" and _opens(state, tokens, at))
        if opens or token in _CLOSING:
            state = "open" if opens else "closed"
            single = single and token != "'''"
            yield "“" if opens else "”" if token == "''" else "’”"
        elif token == "`":
            single = True
            yield "‘"
        elif token == "'":
            yield "’" if single else "'"
            single = False
        else:
            yield _BRACKETS.get(token, token)


def _opens(state: str, tokens: Sequence[str], at: int) -> bool:
    if state != "unknown":
        return state == "closed"
    before, behind = tokens[max(0, at - 1) : at], tokens[at + 1 :]
    if "".join(before) in _ENDING and "".join(behind[:1]).islower():
        return False
    until = behind.index("``") if "``" in behind else len(behind)
    return sum(token in _CLOSING for token in behind[:until]) % 2 == 1


def to_labels(scorer: ModuleType, joined: Joined, found: Iterable[Roles]) -> list[str]:
    """Make attributions flat: one label a token.

    Args:
        scorer: It knows which role goes before which.
        joined: The tokens.
        found: Attributions in offsets of the joined text.

    Returns:
        "O", or "B-" or "I-" with a role, for each token.
    """
    flat = scorer.flatten(
        [{role: _to_tokens(joined, item[role]) for role in ROLES} for item in found]
    )
    labels = ["O"] * len(joined.places)
    for role in ROLES:
        for first, end in flat[role]:
            labels[first:end] = [f"B-{role}", *[f"I-{role}"] * (end - first - 1)]
    return labels


def _to_tokens(joined: Joined, spans: Spans) -> list[tuple[int, int]]:
    """Runs of tokens that the stretches touch; runs that touch each other are one."""
    runs: list[tuple[int, int]] = []
    for low, high in sorted((start, end) for start, end in spans):
        held = [at for at, (start, end) in enumerate(joined.places) if start < high and low < end]
        if held and runs and held[0] <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], held[-1] + 1))
        elif held:
            runs.append((held[0], held[-1] + 1))
    return runs


def _read_instances(data: Path) -> Iterator[tuple[list[str], list[str]]]:
    file = data / _FILE
    if not file.is_file():
        raise DataError(f"{file} is missing; set WHENCE_DATA to the data")
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            instance = json.loads(line)
            yield instance["tokens"], instance["labels"]


def _to_flat(result: Mapping[str, Any]) -> FlatScore:  # Any: what the scorer gives
    return FlatScore(
        exact={role: to_score(result["exact"][role]) for role in ROLES},
        begin={role: to_score(result["begin"][role]) for role in ROLES},
        jaccard={role: float(result["jaccard"][role]) for role in ROLES},
    )
