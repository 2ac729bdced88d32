"""Stages: the one debate or forum that a whole document tells of.

"Three candidates clashed in a debate on Friday", it begins; then everybody is quoted without a word
of the place. Who is quoted in the first paragraphs, or replies to one who is on the stage, stands
there too.

- In: the scene, all attributions, their speakers.
- Out: the words that name the stage, the figures that stand on it.
- Not here: occasions of one speaker (`occasions`).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Scene
from whence.entities.moments import Moments
from whence.entities.speakers import Found, place_of
from whence.entities.tables import load_phrases
from whence.records import Attribution, AttributionId, EntityKind, Span

# How many paragraphs from the first may introduce the stage and who stands on it.
_LEAD = 5
_MENTIONS = 2
# Who stands on a stage is named more often than who speaks about it.
_OFTEN = 3
_DEBATE = re.compile(r"\bdebates?\b|\bforum\b", re.IGNORECASE)
_NOT_NOW = re.compile(
    r"\b(?:ahead of|before|upcoming|next|will|would|scheduled|after|since|following|prepar\w+|last"
    r" (?:week|month|year)|earlier|previous|future|until|has|have|no|not|skip\w*|miss\w*)\b",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:repl(?:ied|ies|ying)|respond(?:ed|s|ing)|(?:shot|fired|hit|pushed) back|retorted|asked"
    r"|countered|interjected|interrupted|chimed in|jumped in|answered)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:debate|forum|town hall|hearing|show|podcast|program|programme|panel)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stage:
    """The words that name a stage, the paragraph in which they stand, who is on it."""

    span: Span
    paragraph: int
    figures: frozenset[int]


def find_stage(
    scene: Scene,
    near: Antecedents,
    moments: Moments,
    ordered: Sequence[Attribution],
    found: Mapping[AttributionId, Found],
) -> Stage | None:
    """Find the debate that a document is about.

    Args:
        scene: All figures.
        near: Tells paragraphs and quotations.
        moments: Tells whether something is uttered.
        ordered: All attributions by place.
        found: The speaker of each.

    Returns:
        None unless the first paragraphs tell of one debate of now and it is named twice or more.
    """
    text = scene.prose.text
    if len(_DEBATE.findall(text)) < _MENTIONS:
        return None
    span = _find_place(scene, near)
    if span is None:
        return None
    at = scene.sentence_index(span.start)
    here = set()
    names = Counter(scene.owner)
    if at is not None:
        held = scene.prose.sentences[at]
        here = {scene.owner[run] for run in scene.runs_in(held.start, held.end)}
    speakers = {
        speaker
        for one in ordered
        if (speaker := found[one.id].figure) is not None
        and one.within is None
        and (
            speaker in here or (near.paragraph(place_of(one)) <= _LEAD and moments.is_uttered(one))
        )
        and scene.figures[speaker].kind is EntityKind.PERSON
        and scene.figures[speaker].named
        and names[speaker] >= _OFTEN
    }
    return Stage(span, near.paragraph(span.start), frozenset(speakers)) if speakers else None


def is_reply(cue: str) -> bool:
    """Whether a cue answers or asks one who speaks on the same stage.

    Args:
        cue: Its words.

    Returns:
        True for "replied", "fired back", "asked".
    """
    return _REPLY.search(cue) is not None


def is_shared(words: str) -> bool:
    """Whether a place is one where people answer each other.

    Args:
        words: That name the place.

    Returns:
        True for debates, hearings and shows.
    """
    return _SHARED.search(words) is not None


def _find_place(scene: Scene, near: Antecedents) -> Span | None:
    for at, held in enumerate(scene.prose.sentences):
        if near.paragraph(held.start) > _LEAD or at > 2 * _LEAD:
            return None
        for phrases in ("stage", "stage_day"):
            found = load_phrases()[phrases].search(scene.prose.text, held.start, held.end)
            if found is None or near.is_quoted(found.start()):
                continue
            if _NOT_NOW.search(scene.prose.text[held.start : found.end()]) is None:
                return Span(scene.prose.document, *found.span("place"))
    return None
