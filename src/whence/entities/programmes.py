"""Programmes: shows, columns and broadcasts of which the words name no outlet.

"On his evening show", "in a column", "according to a Northwire count": whoever prints it later has
it from there. A document whose first sentences tell of an appearance goes on quoting it.

- In: the scene, the words around a cue or a sentence.
- Out: the words that name the programme, and the outlet's figure if one is named.
- Not here: outlets that are told something (`channels`), how far it reaches (`occasions`).
"""

import re

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.entities.venues import CLAUSE, NEAR, Around
from whence.records import Attribution, EntityKind, Span

_APPEARS = re.compile(
    r"\b(?:appear(?:ed|ance|ances|ing|s)|interview(?:ed|s)?|sat down|spoke|speaking"
    r"|talk(?:ed|ing|s)|went|guest|told|said|asked|joined)\b[^,;:“”\"]{0,40}?"
    r" (?:on|by|with|to|for) (?:the |an? )?(?:\w+day['’]s )?[“\"‘]?$",
    re.IGNORECASE,
)
# "On Super Tuesday" names no show.
_DAY = re.compile(r" ?\w*day\b")
_TALLY = re.compile(
    r"\b(?:count|tally|analysis|review|investigation|estimate|projection|account|report|transcript)s?\b",
    re.IGNORECASE,
)
# "Lind said that it rained on Friday's broadcast of": the programme closes what is said.
_BROADCAST = re.compile(
    r"\b(?:on|during|in) (?:(?:the|an?) )?(?:[\w'’-]+ ){0,3}?(?:broadcast|edition|episode) of\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"(?:the|an?|his|her|their|its|this|[\w’' ]+['’]s) (?:[\w'’-]+ ){0,3}?"
    r"(?:column|op-ed|editorial(?: board| page)?|essay|article)(?: (?:in|by|from|for) [^,;]+)?",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"['’]s? |,? (?:\w+ )?(?:reporter|correspondent|columnist|editor|journalist|writer|blogger)\b"
)
_TOLD = re.compile(r"\b(?:told|tells?|telling)$", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:report(?:ed|s)|wrote|writes|noted|notes|reveal(?:ed|s))\b", re.IGNORECASE
)
_TAIL = 60
_ASKERS = frozenset(("host", "anchor", "moderator", "interviewer", "presenter", "broadcaster"))
_BETWEEN = re.compile(
    r"['’]s? (?:[^\W\d_]+ )?"
    r"|,? (?:host|anchor|moderator|interviewer|presenter|reporter|correspondent) "
)


def find_programme(around: Around) -> tuple[int | None, Span] | None:
    """Find the show or the written piece in which something was said.

    Args:
        around: The words around its cue.

    Returns:
        The figure of the outlet, or None if it has no name; and the words. None if the sentence
        names no programme.
    """
    is_said = around.attribution.asserts
    for phrases in ("show", "piece") if is_said else ():
        for found in around.find(phrases):
            return None, found
    closing = _find_closing(around.scene, around.attribution)
    return closing or _find_tally(around) or _find_asker(around) or _find_piece(around)


def find_appearance(
    scene: Scene, near: Antecedents, speaker: int, sentence: int
) -> tuple[int | None, Span] | None:
    """Find the programme in which a sentence shows a speaker: "Lind appeared on Northwire".

    Args:
        scene: Of the document.
        near: Tells what stands inside quotations.
        speaker: Index of a figure.
        sentence: Index of the sentence.

    Returns:
        As `find_programme`; None unless the figure is the sentence's first name.
    """
    held = scene.prose.sentences[sentence]
    end = min(held.end, held.start + NEAR)
    runs = scene.runs_in(held.start, end)
    if not runs or scene.owner[runs[0]] != speaker or near.is_quoted(held.start):
        return None
    first = scene.runs[runs[0]]
    for run in runs[1:]:
        name = scene.runs[run]
        before = scene.prose.text[first.end : name.start]
        if CLAUSE.search(before):
            return None
        figure = scene.figure_of(run)
        is_day = _DAY.match(scene.prose.text, name.end) is not None
        is_show = figure.kind is EntityKind.OTHER and before.endswith(" on ") and not is_day
        if (figure.outlet or is_show) and _APPEARS.search(before):
            return scene.owner[run], Span(scene.prose.document, name.start, name.end)
    for phrases in ("used_piece", "shown_on"):
        found = load_phrases()[phrases].search(scene.prose.text, first.end, end)
        if found and not CLAUSE.search(scene.prose.text[first.end : found.start()]):
            return None, Span(scene.prose.document, *found.span("place"))
    return None


def is_interviewer(scene: Scene, figure: int) -> bool:
    """Whether a person asks for an outlet: "Northwire's Omar Zeck", "radio host Omar Zeck".

    Args:
        scene: Of the document.
        figure: Index of a figure.

    Returns:
        True if any mention of a person says so.
    """
    known = scene.figures[figure]
    if known.kind is not EntityKind.PERSON:
        return False
    if known.roles & _ASKERS:
        return True
    for mention in known.mentions:
        outlet = scene.run_before(mention.span.start)
        if outlet is None or not scene.figure_of(outlet).outlet:
            continue
        between = scene.prose.text[scene.runs[outlet].end : mention.span.start]
        if _BETWEEN.fullmatch(between) is not None:
            return True
    return False


def _find_closing(scene: Scene, attribution: Attribution) -> tuple[int | None, Span] | None:
    """The broadcast that an indirect content was taken to hold in its last words."""
    last = max(attribution.content)
    text = scene.prose.text
    for found in _BROADCAST.finditer(text, max(last.start, last.end - _TAIL), last.end):
        words = text[found.end() : last.end].strip(" .“”\"'‘’")
        if len(words.split()) <= 5:
            return None, Span(last.document, found.start(), last.end)
    return None


def _find_piece(around: Around) -> tuple[int | None, Span] | None:
    """A piece that speaks for itself: "the editorial read"."""
    for source in around.attribution.source:
        if _PIECE.fullmatch(around.text, source.start, source.end):
            return None, source
    return None


def _find_asker(around: Around) -> tuple[int | None, Span] | None:
    """The outlet whose reporter was told: "told Omar Zeck of Northwire"."""
    scene, end = around.scene, around.cue[-1].end
    if _TOLD.search(around.text, around.cue[0].start, end) is None:
        return None
    runs = scene.runs_in(end, min(around.end, end + _TAIL))[:2]
    if len(runs) < 2:
        return None
    person, outlet = (scene.runs[run] for run in runs)
    is_beside = around.text[person.end : outlet.start] in (" of ", " from ", " of the ")
    if not (is_beside and person.start - end <= 2 and scene.figure_of(runs[1]).outlet):
        return None
    return scene.owner[runs[1]], Span(scene.prose.document, outlet.start, outlet.end)


def _find_tally(around: Around) -> tuple[int | None, Span] | None:
    """The outlet that counted or asked: "according to a Northwire survey"."""
    scene = around.scene
    cue = " ".join(around.text[span.start : span.end] for span in around.cue)
    for source in around.attribution.source:
        for run in scene.runs_in(source.start, source.end):
            name = scene.runs[run]
            words = around.text[source.start : name.start], around.text[name.end : source.end]
            is_tally = _TALLY.search(" ".join(words)) is not None
            # "Northwire's Omar Zeck reported", "a Northwire reporter noted".
            is_report = _REPORTER.match(words[1]) and _REPORTS.search(cue)
            if scene.figure_of(run).outlet and (is_tally or is_report):
                return scene.owner[run], Span(source.document, name.start, name.end)
    return None
