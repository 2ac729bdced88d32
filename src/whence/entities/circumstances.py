"""Circumstances: how the words came about, and how the speaker is said to know.

A confession in a cell, a guard in the room, a promised release, a name withheld, a caveat of the
editors: one must know them to weigh a statement. And "I saw" is another thing than "I was told".
Both are kept only with the words that say so.

- In: an attribution, the sentences around it.
- Out: `records.Circumstance`; `records.Access` with its spans.
- Not here: any weighing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.records import (
    Access,
    Attribution,
    Circumstance,
    CircumstanceKind,
    Sentence,
    Span,
)

_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Knowing:
    """How a speaker is said to know, with the words that show it."""

    access: Access
    spans: tuple[Span, ...]


def find_circumstances(
    scene: Scene, attribution: Attribution, heard: Mapping[int, set[int]]
) -> tuple[Circumstance, ...]:
    """Find what is said of how the words came about.

    Custody counts in the attribution's own sentence outside its content, or in a sentence beside it
    that speaks of the contact; the others also in the sentences beside it. A sentence beside it in
    which somebody else speaks says nothing of this one, and hearsay has no occasion of its own.

    Args:
        scene: Of the document.
        attribution: Whose words.
        heard: For each sentence, by index, the figures that speak in it.

    Returns:
        At most one of each kind, in the order of the kinds, with every span that states it.
    """
    found: dict[CircumstanceKind, list[Span]] = {}
    if attribution.within is not None:
        return ()
    for kind, span in _matches(scene, attribution, heard):
        found.setdefault(kind, []).append(span)
    return tuple(
        Circumstance(kind, tuple(sorted(set(found[kind]))))
        for kind in CircumstanceKind
        if kind in found
    )


def _matches(
    scene: Scene, attribution: Attribution, heard: Mapping[int, set[int]]
) -> Iterator[tuple[CircumstanceKind, Span]]:
    text = scene.prose.text
    phrases = load_phrases()
    own, beside = _sentences(scene, attribution, heard)
    for sentence in (*own, *beside):
        end = min(sentence.end, sentence.start + _LONGEST)
        is_own = sentence in own
        is_of_contact = phrases["contact"].search(text, sentence.start, end) is not None
        for kind in CircumstanceKind:
            if kind is CircumstanceKind.CUSTODY and not (is_own or is_of_contact):
                continue
            for match in phrases[kind.value].finditer(text, sentence.start, end):
                span = Span(scene.prose.document, match.start(), match.end())
                if not any(content.contains(span) for content in attribution.content):
                    yield kind, span


def _sentences(
    scene: Scene, attribution: Attribution, heard: Mapping[int, set[int]]
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The sentences of source and cue, and those beside them in which nobody else speaks.

    The one before must stand in the same paragraph; the one behind may begin the next.
    """
    spans = attribution.source + attribution.cue or attribution.content[:1]
    first = scene.sentence_index(min(span.start for span in spans))
    last = scene.sentence_index(max(span.end - 1 for span in spans))
    if first is None or last is None:
        return (), ()
    sentences = scene.prose.sentences
    own = sentences[first : min(last, first + 2) + 1]
    speakers = heard.get(first, set())
    near = tuple(
        sentences[at]
        for at in (first - 1, last + 1)
        if 0 <= at < len(sentences)
        and 0 <= sentences[at].paragraph - sentences[first].paragraph <= 1
        and heard.get(at, set()) <= speakers
    )
    return own, near


def find_access(scene: Scene, attribution: Attribution) -> Knowing:
    """Find how the speaker is said to know.

    Args:
        scene: Of the document.
        attribution: Whose words.

    Returns:
        UNKNOWN without spans unless words in the content, the source or the cue show it; being told
        goes before having seen, as it is what the words rest on.
    """
    text = scene.prose.text
    phrases = load_phrases()
    for access in (Access.HEARD, Access.SAW, Access.TOOK_PART, Access.INFERRED):
        for content in attribution.content:
            end = min(content.end, content.start + _LONGEST)
            match = phrases[access.value].search(text, content.start, end)
            if match is not None and _is_of_speaker(match[0], content, match.start()):
                return Knowing(access, (_span(content, match),))
    for name, access, spans in (
        ("source_saw", Access.SAW, attribution.source),
        ("source_took_part", Access.TOOK_PART, attribution.source),
        ("cue_inferred", Access.INFERRED, attribution.cue),
    ):
        for span in spans:
            match = phrases[name].search(text, span.start, min(span.end, span.start + _LONGEST))
            if match is not None and not scene.runs_over(match.start(), match.end()):
                return Knowing(access, (_span(span, match),))
    return Knowing(Access.UNKNOWN, ())


def _is_of_speaker(words: str, content: Span, place: int) -> bool:
    """In reported speech "he saw" is the speaker's only as the subject at the beginning."""
    is_first_person = re.match(r"(?:I|we|with|must|judging)\b", words, re.I) is not None
    return is_first_person or place - content.start <= len("“that ")


def _span(within: Span, match: re.Match[str]) -> Span:
    return Span(within.document, match.start(), match.end())
