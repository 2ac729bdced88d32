"""Reports: whether a source is only an outlet that reports what others said.

"The Merrin Daily reported that the bridge fell" makes the paper the channel of what it reports.
"The Merrin Daily said it would close" and "the paper said in a statement" are its own words.

- In: the scene, an attribution and the figure behind its source.
- Out: whether that figure only reports.
- Not here: which bodies are outlets (`outlets`), whose channel it is (`contacts`).
"""

import re

from whence.entities.figures import Scene
from whence.records import Attribution

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
    if speaker is None or not scene.figures[speaker].outlet:
        return False
    text = scene.prose.text
    words = " ".join(text[span.start : span.end] for span in attribution.cue)
    if any(_OWN_PAGE.match(text, span.start, span.end) for span in attribution.source):
        return False
    content = min(attribution.content)
    is_about_itself = _ITSELF.match(text, content.start, content.end) is not None
    is_report = _REPORTS.search(words) is not None and "statement" not in words.lower()
    return is_report and not is_about_itself
