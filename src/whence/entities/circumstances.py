"""Circumstances: how the words came about.

A confession in a cell, a guard in the room, a promised release, a name withheld, a caveat of the
editors: one must know them to weigh a statement. They are kept only with the words that say so.

- In: an attribution, the sentences around it.
- Out: `records.Circumstance`.
- Not here: how the speaker knows (`knowing`), any weighing.
"""

from collections.abc import Iterator, Mapping

from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.records import (
    Attribution,
    Circumstance,
    CircumstanceKind,
    Sentence,
    Span,
)

_LONGEST = 600


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
    if attribution.within is not None or not attribution.asserts:
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
            may_be_held = attribution.source and (is_own or is_of_contact)
            if kind is CircumstanceKind.CUSTODY and not may_be_held:
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
