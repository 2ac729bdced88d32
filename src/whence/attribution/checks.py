"""Checks: which candidates are refused although their words are often cues.

The training articles count as attribution much that an actor does ("backed the bill", "attacked
the plan") or that a thing shows. Who acts is no speaker, and in other news the same words mean
bombs and votes, so a phrase behind the cue counts only where the cue is an act of speech.

- In: a `Passage`, the frame of a cue, its source, the lexicon.
- Out: whether it may become an attribution.
- Not here: the probability of the cue (`cues`).
"""

from whence.attribution.cues import Lexicon
from whence.attribution.frames import After, Before, Frame
from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import begins_clause, phrase_end, phrase_start
from whence.attribution.sources import Source

_CLAUSES = frozenset({After.THAT, After.CLAUSE, After.WH})
_LOOSE = frozenset({After.PREPOSITION, After.OTHER, After.AS, After.ING, After.TO})
_PHRASES = _LOOSE | {After.NOUN, After.CLAUSE, After.BY}
_CALLS = frozenset("call calls called calling".split())
_SEEMS = frozenset("seem appear look sound tend happen continue begin start".split())
# Verbs whose subject is often a thing that proves, not one who speaks.
_SHOWS = frozenset(
    """show suggest indicate reflect prove demonstrate signal mean reveal underscore point find
    confirm remind highlight illustrate""".split()
)
# Of these only a paper or poll can be the source: a person who shows something acts.
_PROVES = frozenset("show reflect prove demonstrate mean illustrate underscore".split())
_PAPERS = frozenset(
    """poll polls survey surveys study studies report reports data figures statistics documents
    document records record analysis letter letters email emails e-mail e-mails memo memos
    transcript video videos footage statement statements file files filing filings lawsuit
    complaint indictment affidavit census results tests test review inquiry investigation article
    story paper book website site notice sign message messages post tweet research findings
    numbers estimates warrant ruling dispatch newspaper magazine release autopsy""".split()
)
_NOBODY = frozenset(
    """this that these those there what you one someone anyone nobody everyone somebody anybody
    everybody something nothing anything everything such whoever which""".split()
)
# Bodies whose names end like those of abstract things.
_BODIES = frozenset(
    """commission administration government department authority party university opposition
    coalition union delegation association organization organisation corporation institution
    foundation community parliament faculty municipality federation mission""".split()
)
_ABSTRACT = ("ty", "ness", "ion", "ment", "ance", "ence", "ism", "ship", "hood", "th", "ure")
# A flood may claim these.
_LOSSES = frozenset("life lives victim victims".split())
# "Asked not to be named" says how the words were taken down.
_ASKED_NOT = frozenset("named identified quoted".split())
_REFUSALS = frozenset("decline refuse".split())
# Cues that take "that", but whose bare noun and verb are no clause ("charged his men were paid").
_NOT_BARE = frozenset("charge call make want like prefer love get name list".split())
_NOTHING = frozenset("nothing something anything little more much it".split())
# These name a thing ("a report titled ...").
_TITLES = frozenset("title entitle name dub headline nickname caption".split())


def is_fit(passage: Passage, frame: Frame, lexicon: Lexicon, source: Source | None) -> bool:
    """Whether a candidate may become an attribution.

    Args:
        passage: Where it stands.
        frame: Of the cue.
        lexicon: Says which cues take a clause and which a phrase.
        source: Found for it, or None.

    Returns:
        False for acts, appearances and sources that name nobody.
    """
    word = passage.words[frame.head]
    lemma = lexicon.lemma(word)
    is_beside = frame.edge == "quote" or frame.before is Before.QUOTE
    if lemma in _TITLES or (lemma in _SEEMS and frame.after is not After.QUOTE and not is_beside):
        return False
    if source is not None and not _may_speak(passage, source, lemma):
        return False
    if _ASKED_NOT & set(passage.words[frame.at : frame.at + 4]) and frame.after is After.TO:
        return False
    if _is_reduced(passage, frame, "G") and not _may_hold(passage, frame):
        return False
    if lemma in _REFUSALS:
        return frame.after is After.TO or "comment" in passage.words[frame.at : frame.at + 2]
    if is_beside or frame.after in (After.QUOTE, After.END, After.COMMA):
        return True
    if frame.after in _CLAUSES and lexicon.takes_clause(word):
        return frame.after is not After.CLAUSE or lemma not in _NOT_BARE
    if frame.after in (After.THAT, After.COLON):
        return lexicon.takes_clause(word)
    return _fits_beyond(passage, frame, lexicon, source)


def _fits_beyond(passage: Passage, frame: Frame, lexicon: Lexicon, source: Source | None) -> bool:
    """Whether a cue with no clause or quotation behind it may attribute."""
    word = passage.words[frame.head]
    if source is not None and passage.words[source.end - 1] in ("that", "which"):
        return False
    if frame.edge == "comma" and frame.after in _LOOSE and lexicon.takes_clause(word):
        return True
    return fits_phrase(passage, frame, lexicon)


def fits_phrase(passage: Passage, frame: Frame, lexicon: Lexicon) -> bool:
    """Whether the phrase behind the cue, if one stands there, can be what was said.

    Args:
        passage: Where it stands.
        frame: Of the cue.
        lexicon: Says which cues take which phrase.

    Returns:
        True also if no phrase stands there.
    """
    if frame.after not in _PHRASES:
        return True
    word = passage.words[frame.head]
    if word in _CALLS and frame.after in (After.NOUN, After.CLAUSE):
        return _is_naming(passage, frame)
    if word in _CALLS and frame.after is After.PREPOSITION:
        return passage.words[frame.head + 1] in ("for", "on", "upon")
    if _is_reduced(passage, frame, "E") and frame.after is not After.BY:
        return False
    kind = "prep" if frame.after is After.PREPOSITION else "noun"
    if not lexicon.takes_phrase(word, kind):
        return frame.passive and frame.after is After.TO
    behind = passage.words[frame.at : min(frame.at + 3, frame.unit[1])]
    return not behind or not (behind[0] in _NOTHING or _LOSSES & set(behind))


def _is_reduced(passage: Passage, frame: Frame, tag: str) -> bool:
    """Whether a bare participle stands behind a noun ("a letter saying")."""
    is_bare = passage.tags[frame.head] == tag and frame.start == frame.head
    return is_bare and frame.before is Before.SUBJECT


def _may_hold(passage: Passage, frame: Frame) -> bool:
    """Whether the noun before a bare participle says it: a paper, or the clause's own subject."""
    first, start = frame.unit[0], frame.start
    if passage.words[start - 1] in _PAPERS:
        return True
    return begins_clause(passage, first, phrase_start(passage, first, start))


def _may_speak(passage: Passage, source: Source, lemma: str) -> bool:
    """Whether the source can be one who speaks, or a paper that does."""
    word, tag = passage.words[source.first], passage.tags[source.first]
    if word in ("no", "none", "neither"):
        return False
    if source.end == source.first + 1 and word in _NOBODY:
        return tag == "W" and word != "what" and lemma not in _SHOWS
    if lemma not in _SHOWS:
        return True
    head = _head(passage, source)
    if lemma in _PROVES:
        return passage.words[head] in _PAPERS
    if passage.tags[head] != "N" or passage.words[head] in _PAPERS | _BODIES:
        return True
    return not passage.words[head].endswith(_ABSTRACT)


def _head(passage: Passage, source: Source) -> int:
    """The last token before the first "of", comma or clause of a phrase."""
    for at in range(source.first, source.end):
        if passage.tags[at] in "IT,WVG" and at > source.first:
            return at - 1
    return source.end - 1


def _is_naming(passage: Passage, frame: Frame) -> bool:
    """Whether "call" names ("called him a liar") rather than telephones ("called the police")."""
    first, end = frame.at, frame.unit[1]
    stop = first + 1 if passage.tags[first] == "U" else phrase_end(passage, first, end)
    if stop >= end:
        return False
    return passage.tags[stop] in "DAGE'" or passage.words[stop] == QUOTE or passage.held[stop]
