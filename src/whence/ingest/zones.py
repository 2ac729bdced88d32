"""Zones: runs of lines that belong together and are not the article.

Readers' comments are fluent and quote the article; nothing in such a line alone gives it away. What
does is where it stands: behind a heading such as "12 Comments", between names, times and "Reply".
Lists of links begin with a heading too and end where sentences begin again.

- In: lines, and the labels that single lines have so far.
- Out: the zones, as ranges of lines.
- Not here: what single lines say (`furniture`); zones that the markup of a page shows (`page`).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from whence.ingest.bylines import read_byline
from whence.ingest.datelines import read_dateline
from whence.ingest.furniture import is_related_heading, is_rights
from whence.ingest.lines import Label, asks_or_cries, count_words, ends_sentence, is_sentence
from whence.ingest.speech import is_spoken
from whence.ingest.stamps import read_stamps
from whence.records import BlockDetail, BlockKind

_STRONG = re.compile(
    r"^\W*(?:\d[\d.,]*\s*(?:reader|user|visitor)?\s*(?:comments?|responses?|replies|"
    r"thoughts)\b.{0,60}|"
    r"(?:no|one)\s+(?:comments?|responses?|replies)\b.{0,30}|comments?\s*[:(\[]\s*\d[\d,.]*\W*|"
    r"comments?\s+\d+|"
    r"(?:readers?['’]?s?['’]?|users?['’]?|your|recent|top|latest|all|best|featured|newest|"
    r"oldest)\s+comments?.{0,20}|comments?\s+(?:from|by)\s+(?:our\s+)?readers.{0,20}|"
    r"(?:view|show|read|see|hide|load)\s+(?:all\s+|more\s+|the\s+)?(?:\d+\s+)?comments?.{0,20}|"
    r"(?:leave|post|add|write|submit|share)\s+(?:a|your|an?other)\s+(?:reply|comment|response|"
    r"thought|opinion).{0,40}|"
    r"join\s+(?:the|in\s+the|our)\s+(?:conversation|discussion|debate).{0,30}|"
    r"have\s+your\s+say.{0,30}|what\s+do\s+you\s+think\s*\??|share\s+your\s+(?:thoughts|views|"
    r"opinion).{0,30}|"
    r"discussion\s+about\s+this.{0,20}|comments\s+(?:are\s+)?(?:closed|off|disabled|policy|"
    r"section).{0,40}|what\s+(?:our\s+)?readers\s+(?:say|think|are\s+saying).{0,20}|"
    r"letters?\s+to\s+the\s+editor|be\s+the\s+first\s+to\s+(?:comment|reply).{0,30})\W*$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^\W*(?:comments?|discussion|responses|replies|reactions|your\s+(?:views|say)|"
    r"conversation)\W*$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^\W*(?:\S+|[A-Z]\S*(?:\s+[A-Z]\S*){1,3})\s+"
    r"(?i:says|wrote|writes|commented|replied|said|replies)(?:\s+(?:to|on|at)\b.{0,40})?\s*:\W*$"
)
_AGO = re.compile(
    r"^(?:.{0,40}\s)?(?:(?:\d+|an?|one)\s*(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|"
    r"week|mo|month|y|yr|year)s?\.?\s+ago|"
    r"\d+\s?(?:s|m|h|d|w|mo|y|min|hrs?)|yesterday|just now)(?:\s*edited)?\W*(?:\(?edited\)?)?$",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"^\W*(?:(?:repl(?:y|ies)|like|liked|dislike|upvote|downvote|report|"
    r"report (?:this )?(?:comment|abuse|post)|flag|flag (?:comment|as inappropriate)|recommend|"
    r"reply to .{1,30}|in reply to .{1,30}|expand full comment|edited|permalink|delete|quote|"
    r"vote|share|thumbs (?:up|down)|helpful|"
    r"\d+ (?:likes?|replies|reply|reactions?|votes?|upvotes?|points?|recommends?))[\s|"
    r"·•,/\d+-]*)+$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"^@?[\w.'’-]{2,25}(?:\s+[\w.'’-]{1,20}){0,3}$")
_FORM = re.compile(
    r"e-?mail address will not be published|required fields|\bto (?:post|leave|add) (?:a |"
    r"your )?comment|save my name|akismet|"
    r"notify me of|cancel reply|moderat|post comment|submit comment|comment \*|sort(?:ed)? by|"
    r"(?:newest|oldest|best|top) first",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"^\W*(?:about us|contact(?: us)?|privacy\b.{0,20}|terms\b.{0,20}|advertise\b.{0,20}|"
    r"cookies?\b.{0,20}|site ?map|careers|imprint|legal)\W*$",
    re.IGNORECASE,
)
# A heading has this many words at most; the zone looks this many lines ahead for a commenter.
_HEADING_WORDS = 9
_AHEAD = 8
_RELATED_LINES = 15
_SOON = 40
# So many sentences must stand before a zone that no commenter shows, or its heading is a link.
_SENTENCES_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines `start` to `end` (exclusive): a heading and what it heads."""

    start: int
    end: int
    heading: bool = True


@dataclass(frozen=True, slots=True)
class _Scene:
    """All lines, and what is known of each before zones are looked for.

    Attributes:
        signs: Whether a line can only stand beside a comment.
        plain: Whether it is a sentence that no rule knows.
        before: Number of such sentences in front of each line.
        places: The lines with signs, in order.
    """

    lines: Sequence[str]
    signs: Sequence[bool]
    plain: Sequence[bool]
    before: Sequence[int]
    places: Sequence[int]


def find_comment_zones(lines: Sequence[str], labels: Sequence[Label | None]) -> tuple[Zone, ...]:
    """The zones of readers' comments.

    Args:
        lines: All lines of the document.
        labels: For each line what its own words say, or None.

    Returns:
        In order, disjoint; none before the first sentence of the article. Linear in the lines.
    """
    scene = _set_scene(lines, labels)
    zones: list[Zone] = []
    number = opened = 0
    while number < len(lines):
        known = scene.before[number] - opened
        end = _end_zone(scene, number, known) if known else None
        if end is None:
            number += 1
            continue
        zones.append(Zone(number, end, _is_heading(lines[number])))
        number, opened = end, scene.before[end]
    return tuple(zones)


def _set_scene(lines: Sequence[str], labels: Sequence[Label | None]) -> _Scene:
    signs = [is_commenter(lines, number) for number in range(len(lines))]
    plain = [label is None and is_sentence(line) for line, label in zip(lines, labels, strict=True)]
    before = list(accumulate(plain, initial=0))
    return _Scene(lines, signs, plain, before, [n for n, sign in enumerate(signs) if sign])


def find_related_zones(lines: Sequence[str], labels: Sequence[Label | None]) -> tuple[Zone, ...]:
    """Lists of links below a heading such as "Most read"; they end before the next sentence.

    Args:
        lines: All lines of the document.
        labels: For each line what it is so far, or None.

    Returns:
        In order, disjoint; the heading included.
    """
    zones: list[Zone] = []
    number = 0
    while number < len(lines):
        if not _heads_list(lines[number]):
            number += 1
            continue
        end = number + 1
        while end < min(len(lines), number + _RELATED_LINES) and _is_listed(lines, labels, end):
            end += 1
        zones.append(Zone(number, end))
        number = end
    return tuple(zones)


def is_commenter(lines: Sequence[str], number: int) -> bool:
    """Whether this line can only stand beside a comment: its writer, its age, its buttons."""
    line = lines[number].strip()
    if len(line) > 90:
        return False
    if _SAYS.match(line) and count_words(line) <= 8:
        return True
    if _ACTION.match(line) or (_AGO.match(line) and count_words(line) <= 8):
        return True
    return _is_timed(line) and number > 0 and _is_handle(lines[number - 1])


def _is_timed(line: str) -> bool:
    """A stamp with a clock, as comments have it."""
    return ":" in line and bool(read_stamps(line))


def _is_handle(line: str) -> bool:
    return _HANDLE.match(line.strip()) is not None and not _is_heading(line)


def _is_heading(line: str) -> bool:
    return count_words(line) <= _HEADING_WORDS and (
        _STRONG.match(line) is not None or _WEAK.match(line) is not None
    )


def _end_zone(scene: _Scene, start: int, known: int) -> int | None:
    """Where a zone that begins at this line ends; None if none begins here.

    `known` sentences stand before it.
    """
    line = scene.lines[start]
    if not _is_heading(line):
        bare = known >= _SENTENCES_BEFORE and _begins_bare(scene, start)
        return _find_end(scene, start) if bare else None
    ahead = range(start + 1, min(len(scene.lines), start + _AHEAD))
    if any(scene.signs[n] or _FORM.search(scene.lines[n]) for n in ahead):
        return _find_end(scene, start)
    if known < _SENTENCES_BEFORE:
        return None
    behind = scene.before[-1] - scene.before[start]
    named = _STRONG.match(line) or line.strip(" :").casefold() in ("comment", "comments")
    # Without a commenter in sight, what follows a bare heading must be less than what precedes it.
    return _find_end(scene, start) if named and behind <= scene.before[start] else None


def _begins_bare(scene: _Scene, start: int) -> bool:
    """Comments without a heading: two signs of commenters in a few lines, the first one here."""
    named = (
        start + 1 < len(scene.lines) and scene.signs[start + 1] and _is_handle(scene.lines[start])
    )
    return (scene.signs[start] or named) and sum(scene.signs[start : start + _AHEAD]) >= 2


def _find_end(scene: _Scene, start: int) -> int:
    """The first line behind the comments: a footer, a list of links, or the article again."""
    last = start
    for number in islice(scene.places, bisect_right(scene.places, start), None):
        if number - last > 4 * _AHEAD and resumes_at(scene.lines, scene.plain, last + 2):
            break
        last = number
    for number in range(last + 1, len(scene.lines)):
        line = scene.lines[number]
        if is_rights(line) or _FOOTER.match(line) or is_related_heading(line):
            return number
        if number > start + 1 and _reopens(scene.lines, number):
            return number
    return len(scene.lines)


def _reopens(lines: Sequence[str], number: int) -> bool:
    """Whether an article begins (again) here: a dateline, or a byline above a sentence."""
    line = lines[number]
    dateline = read_dateline(line)
    if dateline is not None and dateline.agency is not None:
        return True
    byline = read_byline(line)
    return (
        byline is not None
        and line.lstrip().lower().startswith("by ")
        and number + 1 < len(lines)
        and any(is_sentence(after) for after in lines[number + 1 : number + 3])
    )


def resumes_at(lines: Sequence[str], plain: Sequence[bool], start: int) -> bool:
    """Whether three full sentences in a row, or the opening of an article, follow soon.

    Args:
        lines: All lines.
        plain: For each whether it is a sentence that no rule knows.
        start: Where to begin to look; forty lines ahead at most.
    """
    run = 0
    for number in range(start, min(len(lines), start + _SOON)):
        if _reopens(lines, number):
            return True
        run = run + 1 if plain[number] and count_words(lines[number]) >= 10 else 0
        if run >= 3:
            return True
    return False


def is_comment_heading(line: str) -> bool:
    """Whether the line can only head, or count, readers' comments."""
    short = count_words(line) <= _HEADING_WORDS and not line.rstrip().endswith(".")
    return short and _STRONG.match(line) is not None


def is_button(line: str) -> bool:
    """Whether the line only holds what one clicks beside a comment, such as "Reply"."""
    return len(line) <= 90 and _ACTION.match(line) is not None


def _heads_list(line: str) -> bool:
    return count_words(line) <= 7 and not line.rstrip().endswith(".") and is_related_heading(line)


def _is_listed(lines: Sequence[str], labels: Sequence[Label | None], number: int) -> bool:
    """Whether this line is an entry of the list: no sentence, nothing that says what it is."""
    line, label = lines[number], labels[number]
    if label is not None:
        return label.kind is BlockKind.FURNITURE and label.detail is not BlockDetail.FORM
    if is_spoken(line) or read_dateline(line) is not None or _is_heading(line):
        return False
    return not ends_sentence(line) or asks_or_cries(line) or is_headed(line)


def is_headed(line: str) -> bool:
    """Whether most longer words begin with a capital, as in headlines and in no sentence."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 3 and capitals >= 0.75 * len(words)
