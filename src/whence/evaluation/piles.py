"""Piles: the main job on real news, and whether page furniture changes its answers.

- In: the folders under `piles/ecbplus` of the data.
- Out: how many run clean, how many answer across documents, how alike the furnished answers are,
  and claims drawn by a seed for a person to judge.
- Not here: whether an answer is right; that takes a reader.
"""

import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePath

import jsonschema

from whence.case import read_pile
from whence.errors import DataError
from whence.evaluation.furnish import furnish_pile, read_surroundings
from whence.evaluation.measures import Measure
from whence.export import to_contract
from whence.records import Answer, AnsweredClaim, BlockKind, Occurrence, Span

DRAW_SEED = 20_240_314
FURNISH_SEED = 7
FURNISHED = 20
WORKERS = 2

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class PileRun:
    """What one pile gave.

    Attributes:
        faults: What is wrong with the answer: steps that failed, invalid JSON, spans off the text.
        several: Claims with occurrences in two documents or more.
        drawn: Each of these as "document start-end: words" lines, for the draw.
    """

    name: str
    documents: int
    claims: int
    several: int
    faults: tuple[str, ...]
    drawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furnished:
    """How far a furnished pile answers like the bare one: equal claims of all claims of either."""

    name: str
    equal: int
    bare: int
    either: int


def pile_folders(data: Path) -> tuple[Path, ...]:
    """The folders of the real piles, sorted.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        One folder a story.

    Raises:
        DataError: There are none.
    """
    folders = tuple(sorted(path for path in (data / "piles/ecbplus").glob("*") if path.is_dir()))
    if not folders:
        raise DataError(f"no piles under {data / 'piles/ecbplus'}")
    return folders


def run_piles(folders: Sequence[Path]) -> tuple[PileRun, ...]:
    """Run the main job on each folder, on both cores.

    Args:
        folders: One pile each.

    Returns:
        In the order of the folders.
    """
    with ProcessPoolExecutor(WORKERS) as pool:
        return tuple(pool.map(_run, folders))


def compare_furnished(data: Path, *, count: int = FURNISHED) -> tuple[Furnished, ...]:
    """Furnish piles drawn by the seed and compare their answers with those of the bare ones.

    Args:
        data: The folder that WHENCE_DATA names.
        count: How many piles.

    Returns:
        Sorted by name. A claim is equal if the same documents make it with the same words and its
        min and max are the same; claims that stand only in the added headlines do not count.
    """
    drawn = random.Random(FURNISH_SEED).sample(pile_folders(data), count)
    with ProcessPoolExecutor(WORKERS) as pool:
        return tuple(pool.map(_compare, sorted(drawn), [data] * count))


def draw_claims(runs: Sequence[PileRun], *, count: int = 30) -> tuple[str, ...]:
    """Draw claims with occurrences in two documents or more, for a person to judge.

    Args:
        runs: Of all piles.
        count: How many claims to draw, from all, by the committed seed.

    Returns:
        One text each: the pile, then a line an occurrence with document, offsets and words.
    """
    everything = [f"{run.name}\n{drawn}" for run in runs for drawn in run.drawn]
    chosen = random.Random(DRAW_SEED).sample(everything, min(count, len(everything)))
    return tuple(chosen)


def measure_piles(runs: Sequence[PileRun], furnished: Sequence[Furnished]) -> tuple[Measure, ...]:
    """The figures of the real piles.

    Args:
        runs: Of all piles, or of a sample.
        furnished: Of the furnished ones.

    Returns:
        Share of piles without a fault, share with a claim in two documents, share of equal claims.
    """
    clean = sum(not run.faults for run in runs) / len(runs)
    across = sum(run.several > 0 for run in runs) / len(runs)
    equal = sum(pile.equal for pile in furnished) / max(1, sum(pile.bare for pile in furnished))
    union = sum(pile.equal for pile in furnished) / max(1, sum(pile.either for pile in furnished))
    return (
        Measure("piles.clean", f"{len(runs)} real piles without a fault", clean, "share", 1.0),
        Measure(
            "piles.across", "piles with a claim in two documents or more", across, "share", 50 / 66
        ),
        Measure(
            "piles.furnished",
            f"claims of {len(furnished)} bare piles found with the same count when furnished",
            equal,
            "share",
            0.80,
            note=f"of the claims of either answer: {union:.3f}",
        ),
    )


def _run(folder: Path) -> PileRun:
    answer = read_pile([folder])
    several = [claim for claim in answer.claims if claim.counts.documents > 1]
    return PileRun(
        folder.name,
        len(answer.documents),
        len(answer.claims),
        len(several),
        tuple(_faults(answer)),
        tuple(_written(answer, claim) for claim in several),
    )


def _faults(answer: Answer) -> Iterator[str]:
    for problem in answer.problems:
        yield f"{problem.path}: {problem.code}: {problem.message}"
    schema = json.loads(resources.files("whence.export").joinpath("schema.json").read_text("utf-8"))
    contract = json.loads(json.dumps(to_contract(answer)))
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(contract):
        yield f"JSON: {error.json_path}: {error.message[:200]}"
    texts = {document.id: document.text for document in answer.documents}
    for span in _spans(answer):
        words = texts[span.document][span.start : span.end]
        if span.end > len(texts[span.document]) or words != words.strip() or not words:
            yield f"span {span.start}-{span.end} of {span.document[:8]} is not exact: {words!r}"
    for answered in answer.claims:
        if answered.claim.text not in {_words(answer, o.span) for o in answered.claim.occurrences}:
            yield f"the text of {answered.claim.id} is no occurrence's words"


def _spans(answer: Answer) -> Iterator[Span]:
    for attribution in answer.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)
    for entity in answer.entities:
        yield from (mention.span for mention in entity.mentions)
    yield from (value.span for value in answer.values)
    for reuse in answer.reuses:
        yield from (reuse.a, reuse.b)
    for answered in answer.claims:
        yield from (occurrence.span for occurrence in answered.claim.occurrences)


def _words(answer: Answer, span: Span) -> str:
    text = next(document.text for document in answer.documents if document.id == span.document)
    return text[span.start : span.end]


def _written(answer: Answer, answered: AnsweredClaim) -> str:
    names = {document.id: PurePath(document.path).name for document in answer.documents}
    interval = f"[{answered.origins.min}, {answered.origins.max}]"
    lines = [f"  origins {interval}, {answered.counts.documents} documents"]
    for occurrence in answered.claim.occurrences:
        span = occurrence.span
        words = _words(answer, span)
        lines.append(f"  {names[span.document]} {span.start}-{span.end}: {words}")
    return "\n".join(lines)


Key = tuple[frozenset[tuple[str, str]], int, int]


def _compare(folder: Path, data: Path) -> Furnished:
    with tempfile.TemporaryDirectory() as target:
        furnish_pile(folder, Path(target), read_surroundings(data), seed=FURNISH_SEED)
        dressed = _keys(read_pile([Path(target)]))
    bare = _keys(read_pile([folder]))
    equal = (bare & dressed).total()
    either = (bare | dressed).total()
    return Furnished(folder.name, equal, bare.total(), either)


def _keys(answer: Answer) -> Counter[Key]:
    """Each claim as the words that make it, document by document, with its interval."""
    names = {document.id: PurePath(document.path).stem for document in answer.documents}
    return Counter(
        (
            frozenset(
                (names[o.span.document], _letters(_words(answer, o.span)))
                for o in answered.claim.occurrences
            ),
            answered.origins.min,
            answered.origins.max,
        )
        for answered in answer.claims
        if not all(_in_title(answer, o) for o in answered.claim.occurrences)
    )


def _in_title(answer: Answer, occurrence: Occurrence) -> bool:
    return any(
        prose.document == occurrence.span.document
        and any(
            paragraph.kind is BlockKind.TITLE
            and paragraph.start <= occurrence.span.start < paragraph.end
            for paragraph in prose.paragraphs
        )
        for prose in answer.proses
    )


def _letters(words: str) -> str:
    return " ".join(_LETTERS.findall(words.lower()))
