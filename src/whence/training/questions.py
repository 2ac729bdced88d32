"""Questions: whom "he" and "the minister" mean in the texts that the ranker learns from.

The room `entities` itself is asked to read each text, and tells of every source that it would rank:
what was measured of each figure. Beside it stands who is right, where people have said so
(`antecedents.tsv`, GUM), and what a machine's chain and the plain rule say elsewhere.

- In: texts with chains, the reader, what people have read.
- Out: `Question`.
- Not here: the chains (`chains`), learning (`ranker`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from whence.attribution import find_attributions
from whence.entities import find_names
from whence.entities.descriptions import is_asked
from whence.entities.figures import Scene, set_scene
from whence.entities.folding import fold
from whence.entities.kinds import judge_kinds
from whence.entities.roles import head_words
from whence.entities.runs import find_runs
from whence.entities.signs import Asked, Measured
from whence.entities.sources import SourceForm, read_source
from whence.entities.speakers import watch_speakers
from whence.entities.tables import Gender
from whence.evaluation.attribution import to_document
from whence.models import Reader
from whence.records import Attribution, Span
from whence.text import read_prose
from whence.text.tables import read_table
from whence.training.chains import Chained, ChainMention

_GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """One source that is ranked.

    Attributes:
        place: Hash of the text, and offset.
        is_description: Else a pronoun.
        measured: Each figure with its numbers.
        rule: The figure that the plain rule gives.
        chain: The figure that the chain of the text names last before.
        starts: For each figure the offsets of its names before.
        right: The figures that people say it means; None if nobody has read it.
    """

    place: Place
    is_description: bool
    measured: tuple[Measured, ...]
    rule: int | None
    chain: int | None
    starts: Mapping[int, Sequence[int]]
    right: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class Readings:
    """What people have read: by place the offsets of the right names, and what is held out."""

    right: Mapping[Place, Sequence[int]]
    held: frozenset[Place]


def read_readings() -> Readings:
    """What people have read of PolNeAR's training articles (`antecedents.tsv`).

    Raises:
        DataError: The file is missing.
    """
    rows = read_table("whence.training", "antecedents.tsv", columns=4)
    right = {
        (digest, int(start)): [] if names == "-" else list(map(int, names.split(",")))
        for _, digest, start, names in rows
    }
    held = {(digest, int(start)) for part, digest, start, _ in rows if part == "held"}
    return Readings(right, frozenset(held))


def ask(
    text: str, mentions: Sequence[ChainMention], reader: Reader, *, by_people: bool
) -> tuple[Question, ...]:
    """The questions of one text.

    Args:
        text: One paragraph a line.
        mentions: Its chains.
        reader: Finds attributions and names.
        by_people: Whether the chains are right; then every "he" and "the minister" of a chain is
            asked about too, source or not.

    Returns:
        In order of what is asked first.
    """
    document = to_document(text)
    prose = read_prose(document)
    attributions = find_attributions(prose, reader)
    runs = find_runs(prose)
    sources = [span for one in attributions for span in one.source]
    names = find_names(prose, reader)
    scene = set_scene(document, prose, runs, judge_kinds(prose, runs, sources, names), sources)
    others = tuple(_others(scene, mentions, sources)) if by_people else ()
    return tuple(_questions(scene, attributions, others, mentions, by_people=by_people))


def digest_of(text: str) -> str:
    """The first half of the hash of a text, which `antecedents.tsv` names it by."""
    return sha256(text.encode("utf-8")).hexdigest()[:32]


def _questions(
    scene: Scene,
    attributions: Sequence[Attribution],
    others: Sequence[Asked],
    mentions: Sequence[ChainMention],
    *,
    by_people: bool,
) -> Iterator[Question]:
    chains = {mention.start: mention.chain for mention in mentions}
    digest = digest_of(scene.prose.text)
    for asked, measured in watch_speakers(scene, attributions, others):
        start = asked.span.start
        chain = chains.get(start)
        named = [] if chain is None else _named(scene, mentions, chain, start)
        if by_people and chain is None:
            continue
        yield Question(
            place=(digest, start),
            is_description=bool(asked.noun),
            measured=measured,
            rule=asked.rule,
            chain=named[-1] if named else None,
            starts={at: _starts(scene, at, start) for at, _ in measured},
            right=frozenset(named) if by_people else None,
        )


def _named(scene: Scene, mentions: Iterable[ChainMention], chain: str, before: int) -> list[int]:
    """The figures that the chain names before an offset, in order."""
    found = []
    for mention in mentions:
        if mention.chain == chain and mention.name is not None and mention.name < before:
            at = bisect_right(scene.starts, mention.name) - 1
            if at >= 0 and mention.name < scene.runs[at].end:
                found.append(scene.owner[at])
    return found


def _starts(scene: Scene, figure: int, before: int) -> tuple[int, ...]:
    named = [
        run.start
        for run, owner in zip(scene.runs, scene.owner, strict=True)
        if owner == figure and run.start < before
    ]
    return tuple(named) or (scene.figures[figure].first,)


def _others(
    scene: Scene, mentions: Iterable[ChainMention], sources: Iterable[Span]
) -> Iterator[Asked]:
    """What to ask about mentions that are no sources."""
    known = {span.start for span in sources}
    text = scene.prose.text
    for mention in mentions:
        if mention.start in known:
            continue
        span = Span(scene.document.id, mention.start, mention.end)
        words = text[mention.start : mention.end]
        if words.lower() in _GENDERS:
            yield Asked(span=span, gender=_GENDERS[words.lower()])
        elif mention.kind in ("person", "organization") and words.lower().startswith("the "):
            yield from _description(scene, span)


def _description(scene: Scene, span: Span) -> Iterator[Asked]:
    text = scene.prose.text
    within = scene.runs_in(span.start, span.end)
    runs = [scene.runs[at] for at in within]
    source = read_source(
        text, span.start, span.end, runs, [scene.figure_of(at).kind for at in within]
    )
    words = text[span.start : span.end]
    if source.form is SourceForm.DESCRIPTION and is_asked(source, words):
        nouns = head_words(words)
        yield Asked(
            span=span,
            gender=source.gender,
            head="" if source.head is None else source.head.role,
            peoples=() if source.head is None else source.head.peoples,
            noun=fold(nouns[-1]),
            words=frozenset(fold(word) for word in words.split() if len(word) > 3) - {nouns[-1]},
            tail=len(words.split()) > len(nouns) + 1,
            definite=True,
        )


def read_gum(documents: Iterable[Chained], reader: Reader) -> Iterator[Question]:
    """The questions of GUM's documents, with what people say.

    Args:
        documents: In any order.
        reader: Finds attributions and names.

    Yields:
        Those of each document in turn.
    """
    for document in documents:
        yield from ask(document.text, document.mentions, reader, by_people=True)
