"""Short pages with sayings marked by their words; people, places and outlets are invented."""

import re
from collections.abc import Sequence

from whence.entities import find_entities
from whence.entities.figures import Scene, set_scene
from whence.entities.kinds import judge_kinds
from whence.entities.runs import find_runs
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    Block,
    BlockKind,
    Cast,
    Document,
    DocumentId,
    Entity,
    Modality,
    Polarity,
    Span,
    make_id,
)
from whence.text import read_prose


def write_page(
    text: str, *, name: str = "page", outlet: str | None = None, authors: Sequence[str] = ()
) -> Document:
    """A page of one paragraph a line; a line that begins with "# " is a title."""
    blocks, start = [], 0
    for line in text.split("\n"):
        mark = 2 if line.startswith("# ") else 0
        if line[mark:].strip():
            kind = BlockKind.TITLE if mark else BlockKind.BODY
            blocks.append(Block(kind, start + mark, start + len(line)))
        start += len(line) + 1
    return Document(
        id=DocumentId(name),
        path=f"{name}.txt",
        text=text,
        blocks=tuple(blocks),
        family=DocumentId(name),
        outlet=outlet,
        authors=tuple(authors),
    )


def say(
    page: Document,
    source: str,
    cue: str,
    content: str,
    *,
    within: Attribution | None = None,
) -> Attribution:
    """A saying; cue and source are those nearest to the content, empty words are no span."""
    contents = span_of(page, content, 0)
    cues = () if not cue else (span_of(page, cue, contents.start),)
    near = cues[0].start if cues else contents.start
    sources = () if not source else (span_of(page, source, near),)
    return Attribution(
        id=AttributionId(make_id("attribution", page.id, source, cue, contents.start)),
        document=page.id,
        kind=AttributionKind.DIRECT if content[0] in '“"' else AttributionKind.INDIRECT,
        source=sources,
        cue=cues,
        content=(contents,),
        modality=Modality.SAID,
        polarity=Polarity.POSITIVE,
        step="hand",
        detail="",
        within=None if within is None else within.id,
    )


def span_of(page: Document, words: str, near: int) -> Span:
    """The occurrence of some words that is nearest to a place."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    starts = [found.start() for found in whole.finditer(page.text)]
    start = min(starts, key=lambda one: (abs(one - near), one))
    return Span(page.id, start, start + len(words))


def cast_of(page: Document, *sayings: Attribution) -> Cast:
    """The cast of a page."""
    return find_entities(page, read_prose(page), sayings)


def scene_of(page: Document) -> Scene:
    """The names of a page, grouped."""
    prose = read_prose(page)
    runs = find_runs(prose)
    return set_scene(page, prose, runs, judge_kinds(prose, runs))


def speaker_of(cast: Cast, saying: Attribution) -> Entity | None:
    """Who is found to speak in a saying."""
    return _entity(cast, next(one.speaker for one in cast.attributions if one.id == saying.id))


def channel_of(cast: Cast, saying: Attribution) -> Entity | None:
    """To whom a saying is found to be said."""
    return _entity(cast, next(one.channel for one in cast.attributions if one.id == saying.id))


def filled(cast: Cast, saying: Attribution) -> Attribution:
    """The saying as the room returns it."""
    return next(one for one in cast.attributions if one.id == saying.id)


def _entity(cast: Cast, id_: str | None) -> Entity | None:
    return next((one for one in cast.entities if one.id == id_), None)
