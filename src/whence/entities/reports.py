"""Reports: whether a source is only an outlet that reports what others said.

"The Merrin Daily reported that the bridge fell" makes the paper the channel of what it reports.
"The Merrin Daily said it would close" and "the paper said in a statement" are its own words.

- In: the scene, an attribution and the figure behind its source.
- Out: whether that figure only reports.
- Not here: which bodies are outlets (`outlets`), whose channel it is (`contacts`).
"""

import re

from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.records import Attribution, Span

# "The report" after "State television ran a video", and how many sentences before it.
_REPORT = re.compile(r"(?:the|that) (?:news )?report", re.I)
_AIRS = re.compile(
    r"(?: (?:also|has|have|first))? (?:ran|aired|broadcast|showed|shows|carried|reported"
    r"|published)\b",
    re.I,
)
_BACK = 3
_REPORTS = re.compile(
    r"\b(?:report(?:ed|s|ing)?|wrote|writes|published|quot(?:ed|es|ing)|cit(?:ed|es|ing)|carried"
    r"|broadcast|aired|revealed|noted|notes|according to|said|says|claims?|claimed)\b",
    re.I,
)
_ITSELF = re.compile(
    r"[“\"‘'\s]*(?:that )?(?:its|we|our|it (?:will|would|has|had|plans|planned|stands|regrets)"
    r"|the (?:company|network|channel|paper|newspaper|agency|magazine|broadcaster))\b",
    re.I,
)
_OWN_PAGE = re.compile(
    r"(?:its|his|her|their|our|[\w.’' -]+['’]s) (?:own |official )?"
    r"(?:web ?site|web page|blog|page|(?:facebook |twitter |instagram )?(?:post|account|feed))\b"
    r"|(?:the|a|an|its|their) (?:\w+ )?statement\b",
    re.IGNORECASE,
)


def is_report_of(scene: Scene, attribution: Attribution, speaker: int | None) -> bool:
    """Whether the source is only an outlet that reports, and so no originator.

    Args:
        scene: All figures.
        attribution: An attribution with a cue.
        speaker: Index of the figure behind its source.

    Returns:
        True if that figure is an outlet, the cue is a word for reporting, and the content does
        not begin with the outlet itself ("it", "the paper").
    """
    text = scene.prose.text
    if speaker is None:
        return False
    figure = scene.figures[speaker]
    is_outlet = (figure.outlet and figure.name.lower() != "the agency") or is_media(
        scene, attribution
    )
    if not (is_outlet or find_report(scene, attribution)):
        return False
    words = " ".join(text[span.start : span.end] for span in attribution.cue)
    if any(_OWN_PAGE.match(text, span.start, span.end) for span in attribution.source):
        return False
    content = min(attribution.content)
    is_about_itself = _ITSELF.match(text, content.start, content.end) is not None
    is_report = _REPORTS.search(words) is not None and "statement" not in words.lower()
    return is_report and not is_about_itself


def is_outlets_own(scene: Scene, attribution: Attribution, speaker: int) -> bool:
    """Whether an outlet is itself the one who says something: "the Merrin Daily endorsed him".

    Args:
        scene: All figures.
        attribution: An attribution with a cue.
        speaker: Index of the figure behind its source.

    Returns:
        True for a named outlet that is the source, if it says something.
    """
    figure = scene.figures[speaker]
    return attribution.asserts and bool(attribution.source) and figure.outlet and figure.named


def is_media(scene: Scene, attribution: Attribution) -> bool:
    """Whether a source is outlets without a name: "local media reports", "state television"."""
    media = load_phrases()["media_source"]
    return any(
        media.match(scene.prose.text[span.start : span.end]) is not None
        for span in attribution.source
    )


def find_report(scene: Scene, attribution: Attribution) -> tuple[Span, ...]:
    """The outlet behind "the report", if a sentence just before shows one that reports.

    Args:
        scene: All figures.
        attribution: Whose source may be "the report".

    Returns:
        The words that name the outlet: "State television ran a video. The report said"; empty if
        the source is another one or no outlet reports nearby.
    """
    text = scene.prose.text
    source = min(attribution.source, default=None)
    if source is None or not _REPORT.fullmatch(text, source.start, source.end):
        return ()
    at = scene.sentence_index(source.start)
    for before in range(at or 0, max(-1, (at or 0) - _BACK - 1), -1):
        sentence = scene.prose.sentences[before]
        end = min(sentence.end, source.start)
        for found in load_phrases()["airs"].finditer(text, sentence.start, max(end, 0)):
            return (Span(source.document, *found.span("who")),)
        for run in scene.runs_in(sentence.start, end):
            name = scene.runs[run]
            if scene.figure_of(run).outlet and _AIRS.match(text, name.end):
                return (Span(source.document, name.start, name.end),)
    return ()
