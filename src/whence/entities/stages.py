"""Stages: places where people speak for a while or answer each other.

A debate holds for all who reply in it, a speech for what its speaker says in the rest of the text;
and "Lind made the remarks at a rally" names the place only behind the words.

- In: the scene, an attribution; words that name a place.
- Out: what kind of place it is; the channel that a sentence behind names.
- Not here: how far an occasion reaches (`occasions`).
"""

import re

from whence.entities.antecedents import Antecedents
from whence.entities.channels import Channel
from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.records import Attribution, AttributionKind, Contact, Span

# In how many sentences behind a saying its place may be told.
_BEHIND = 4
_REPLY = re.compile(
    r"\b(?:repl(?:ied|ies|ying)|respond(?:ed|s|ing)|(?:shot|fired|hit|pushed) back|retorted|asked"
    r"|countered|interjected|interrupted|chimed in|jumped in|answered)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:debate|forum|town hall|hearing|show|podcast|program|programme|panel)\b", re.IGNORECASE
)


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


def is_gathering(words: str) -> bool:
    """Whether a place is one where somebody speaks for a while.

    Args:
        words: That name the place.

    Returns:
        True for speeches, conferences and rallies; False for what is written.
    """
    return load_phrases()["gathering"].search(words) is not None


def find_remarks(scene: Scene, near: Antecedents, one: Attribution, speaker: int) -> Channel | None:
    """Find where words were said in the sentences behind them: "Lind made the remarks at a rally".

    Args:
        scene: Of the document.
        near: Tells what stands inside quotations.
        one: What was said.
        speaker: Index of the figure that said it.

    Returns:
        The outlet named in those words, else a public place; None if no such sentence follows
        closely, or it names somebody else first.
    """
    text = scene.prose.text
    first = scene.sentence_index(max(one.content).end - 1) or 0
    for held in scene.prose.sentences[first : first + _BEHIND]:
        found = load_phrases()["remarks_at"].search(text, held.start, held.end)
        if found is None or near.is_quoted(held.start):
            continue
        before = scene.runs_in(held.start, found.start())
        if {scene.owner[run] for run in before} - {speaker}:
            continue
        for run in scene.runs_in(found.start("place"), held.end):
            name = scene.runs[run]
            if scene.figure_of(run).outlet:
                span = Span(scene.prose.document, name.start, name.end)
                return Channel(scene.owner[run], Contact.OTHER, (span,))
        return Channel(None, Contact.PUBLIC, (Span(scene.prose.document, *found.span("place")),))
    return None


def is_newly_named(scene: Scene, one: Attribution, before: int | None, now: int | None) -> bool:
    """Whether "a monitor told Northwire" is followed by a quotation of one first named here.

    Args:
        scene: Of the document.
        one: The later saying.
        before: Index of the figure that spoke before.
        now: Index of the figure that speaks.

    Returns:
        True if the first was only described and the second is quoted under a new name.
    """
    if before is None or now is None or not one.source:
        return False
    is_described = not scene.figures[before].named and not scene.figures[before].plural
    is_new = scene.figures[now].first >= min(one.source).start
    return is_described and is_new and one.kind is not AttributionKind.INDIRECT
