"""Wording: how closed lists, numbers and dates are said to people.

One place holds the words, so that the page, the picture and the table say the same. No wording
judges: a difference is something to look at.

- In: members of closed lists, numbers, dates, texts of documents.
- Out: words.
- Not here: the sentence that states the count (`provenance.describe_origins`).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum

from whence.records import (
    Access,
    CircumstanceKind,
    DateInterval,
    DecisionKind,
    DerivationStatus,
    DisagreementKind,
    EdgeKind,
    Modality,
    NodeKind,
    Range,
    RelationKind,
    ReuseKind,
    ReuseMeaning,
    UnseenKind,
    Voice,
)

MONTHS = (
    "January February March April May June July August September October November December"
).split()

WORDS: Mapping[Enum, str] = {
    Access.SAW: "saw it",
    Access.TOOK_PART: "took part",
    Access.HEARD: "heard of it",
    Access.INFERRED: "inferred it",
    Access.UNKNOWN: "not stated",
    Voice.QUOTED: "quoted",
    Voice.REPORTED: "in the outlet's words",
    Voice.OUTLET: "the outlet's own voice, no source named",
    Modality.SAID: "said",
    Modality.REPORTED: "reported",
    Modality.ALLEGED: "alleged",
    Modality.DENIED: "denied",
    Modality.DECLINED: "declined to say",
    Modality.BELIEVED: "believed",
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    CircumstanceKind.CUSTODY: "The speaker was in custody",
    CircumstanceKind.MINDER: "Somebody else was present",
    CircumstanceKind.ANONYMITY: "The speaker is not named",
    CircumstanceKind.PSEUDONYM: "The name is not the real one",
    CircumstanceKind.PROMISE: "Something was promised",
    CircumstanceKind.CAVEAT: "The outlet adds a caveat",
    NodeKind.ORIGINATOR: "originator",
    NodeKind.RELAY: "relay",
    NodeKind.COLLECTION: "collection",
    NodeKind.DOCUMENT: "document",
    NodeKind.UNSEEN: "not in the pile",
    EdgeKind.TOLD: "told",
    EdgeKind.RELAYED: "passed on",
    EdgeKind.PUBLISHED: "printed in",
    EdgeKind.CREDITED: "credited by",
    EdgeKind.REUSED: "reused by",
    EdgeKind.ASSUMED: "assumed behind",
    DerivationStatus.FOLLOWED: "followed",
    DerivationStatus.UNDECIDED: "direction undecided",
    DerivationStatus.AGAINST_TIME: "against the dates",
    DerivationStatus.LOOP: "part of a loop",
    DisagreementKind.CONTRADICTION: "The values exclude each other as written. Look at the words.",
    DisagreementKind.SCOPE: "They may speak of different scopes. Look at the words.",
    DisagreementKind.UPDATE: "The later one may be an update. Look at the dates.",
    DisagreementKind.ROUNDING: "One may be the other, rounded. Look at the words.",
    DisagreementKind.VAGUER: "One is vaguer than the other. Look at the words.",
    DisagreementKind.CONVERSION: "They may be one amount in two units. Look at the words.",
    DisagreementKind.DEFINITION: "They may count different things. Look at the words.",
    DisagreementKind.DENIAL: "One denies what the other says. Look at the words.",
    DisagreementKind.REWRITING: (
        "Changed in rewriting: these come from one parent, so the values have no origins each. "
        "Look at the words."
    ),
    DisagreementKind.LOOK: "They differ. Look at the words.",
    RelationKind.ELABORATES: "adds detail to",
    RelationKind.DENIES: "denies",
    RelationKind.SAME_EVENT: "is about the same event as",
    ReuseKind.VERBATIM: "word for word",
    ReuseKind.EDITED: "edited",
    ReuseKind.ABRIDGED: "abridged",
    ReuseKind.REORDERED: "in another order",
    ReuseKind.PARAPHRASE: "in other words",
    ReuseMeaning.COPYING: "shared text",
    ReuseMeaning.QUOTATION: "one speaker quoted by both",
    ReuseMeaning.BOILERPLATE: "page furniture",
    UnseenKind.DISPATCH: "agency dispatch",
    UnseenKind.INTERVIEW: "interview",
    UnseenKind.STATEMENT: "statement",
    UnseenKind.DOCUMENT: "document",
    DecisionKind.SAME_ENTITY: "the same person or body",
    DecisionKind.DIFFERENT_ENTITY: "not the same person or body",
    DecisionKind.SPLIT_ENTITY: "another one than elsewhere",
    DecisionKind.SPLIT_MENTION: "another one at these words",
    DecisionKind.RENAME_ENTITY: "shown under this name",
    DecisionKind.SAME_CLAIM: "the same claim",
    DecisionKind.DIFFERENT_CLAIM: "not the same claim",
    DecisionKind.ACCEPT_EDGE: "took it from there: accepted",
    DecisionKind.REJECT_EDGE: "took it from there: rejected",
    DecisionKind.SET_DATE: "date set",
    DecisionKind.SET_OUTLET: "outlet set",
    DecisionKind.ADD_CLAIM: "claim added",
    DecisionKind.ADD_OCCURRENCE: "occurrence added",
}

SLOTS = {
    "who": "who",
    "did": "what was done",
    "whom": "to whom",
    "where": "where",
    "when": "when",
    "how_many": "how many",
}

# C0 without tab and line breaks becomes visible pictures; what no encoding holds, and characters
# that turn the order of letters around, become the replacement character.
_VISIBLE = (
    {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}
    | {0x7F: 0x2421, 0x202D: 0xFFFD, 0x202E: 0xFFFD}
    | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)


def say(member: Enum) -> str:
    """A member of a closed list in words.

    Args:
        member: The member.

    Returns:
        Words that fit into a sentence or a label.
    """
    return WORDS.get(member, str(member.value).replace("_", " "))


def say_slot(name: str) -> str:
    """A slot of a claim in words.

    Args:
        name: Such as "how_many".

    Returns:
        Such as "how many".
    """
    return SLOTS.get(name, name.replace("_", " "))


def show(text: str) -> str:
    """A text as a page can show it, one character for each of its own.

    Args:
        text: Any characters.

    Returns:
        Control characters as visible signs; nothing that an encoding lacks.
    """
    return text.translate(_VISIBLE)


def show_line(text: str, limit: int | None = None) -> str:
    """A text on one line, cut at a word where it is too long.

    Args:
        text: Any characters.
        limit: Most characters to keep; None keeps all.

    Returns:
        Runs of white space as one space; "…" where something is left out.
    """
    line = " ".join(show(text).split())
    if limit is None or len(line) <= limit:
        return line
    head, _, rest = line[:limit].rpartition(" ")
    return (head if len(head) > limit // 2 else head + " " * bool(head) + rest).rstrip() + "…"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    Args:
        number: How many.
        one: The noun for one.
        many: The noun otherwise; None adds an s.

    Returns:
        Such as "1 document" or "2,000 documents".
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def say_range(bounds: Range) -> str:
    """A range in figures.

    Args:
        bounds: Lowest and highest number.

    Returns:
        Such as "2" or "1-2".
    """
    return say_bounds(bounds.min, bounds.max)


def say_bounds(low: int, high: int) -> str:
    """Two bounds in figures.

    Args:
        low: The lowest number.
        high: The highest number.

    Returns:
        Such as "2" or "1-2".
    """
    return f"{low}" if low == high else f"{low}-{high}"


def say_day(day: date) -> str:
    """A day in words.

    Args:
        day: The day.

    Returns:
        Such as "4 March 2014".
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_date(interval: DateInterval) -> str:
    """A date in words, as precise as it is known.

    Args:
        interval: The date.

    Returns:
        A day, a month, a year, or "from .. to ..".
    """
    first, last = interval.earliest, interval.latest
    if first == last:
        return say_day(first)
    ends_month = (last + timedelta(days=1)).day == 1 if last < date.max else True
    if first.day == 1 and ends_month and first.year == last.year:
        if first.month == last.month:
            return f"{MONTHS[first.month - 1]} {first.year}"
        if (first.month, last.month) == (1, 12):
            return f"{first.year}"
    return f"{say_day(first)} to {say_day(last)}"
