"""Sources: what kind of expression a source span is, and which words in it name the speaker.

"A spokesman for the ministry, Karim Adel," names Adel; "an official at the Ministry of Health"
names nobody; "they", "who" and "the minister" point elsewhere. The head of the phrase decides, and
the head ends where "of", "for" or a comma begins.

- In: the text of a source and the names in it.
- Out: `Source`.
- Not here: to whom a pronoun or a description points (`speakers`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from whence.entities.folding import fold
from whence.entities.roles import Head, read_head
from whence.entities.runs import Run
from whence.entities.tables import Gender
from whence.records import EntityKind


class SourceForm(Enum):
    """What the source is.

    NAMES: one or more names. SINGULAR: he, she. PLURAL: they. THING: it. FIRST: I, we.
    RELATIVE: who, which, himself. DESCRIPTION: anything else.
    """

    NAMES = "names"
    SINGULAR = "singular"
    PLURAL = "plural"
    THING = "thing"
    FIRST = "first"
    SECOND = "second"
    RELATIVE = "relative"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Source:
    """A source span, read.

    Attributes:
        names: For NAMES: positions in the given runs; several for "X and Y".
        head: For DESCRIPTION: the role at its head, if any.
        definite: Whether it begins with "the" or "both".
        gender: That a pronoun shows.
        number: For "the two men": 2; else None.
        others: For NAMES: whether more people follow ("Adel and his wife").
    """

    form: SourceForm
    names: tuple[int, ...] = ()
    head: Head | None = None
    definite: bool = False
    gender: Gender = Gender.UNKNOWN
    number: int | None = None
    others: bool = False


_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his"), (SourceForm.SINGULAR, Gender.MALE)),
    **dict.fromkeys(("she", "her", "hers"), (SourceForm.SINGULAR, Gender.FEMALE)),
    **dict.fromkeys(("himself", "herself", "itself"), (SourceForm.RELATIVE, Gender.UNKNOWN)),
    **dict.fromkeys(("they", "them", "their"), (SourceForm.PLURAL, Gender.UNKNOWN)),
    **dict.fromkeys(("it", "its"), (SourceForm.THING, Gender.UNKNOWN)),
    **dict.fromkeys(("i", "we", "me", "us", "my", "our"), (SourceForm.FIRST, Gender.UNKNOWN)),
    **dict.fromkeys(("you", "your", "yours"), (SourceForm.SECOND, Gender.UNKNOWN)),
    **dict.fromkeys(("who", "which", "that", "whom"), (SourceForm.RELATIVE, Gender.UNKNOWN)),
}
_CONTRACTED = re.compile(r"['’](?:m|s|d|ll|ve|re)$")
_TAIL = re.compile(
    r"\s(?:of|in|at|for|from|with|who|whose|that|which|on|to|near|by|as|under|inside|outside|about"
    r"|among|after|before|close|based|speaking|told|said|familiar)\b|[,;:(]|\s[-–—]"
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "couple": 2, "duo": 2}
_OWNER_MARK = re.compile(r"^['’]s?(?=\W|$)")
_OWNED_AFTER = re.compile(r"['’]s?\s+(?=[^\W\d_])")
_AND = re.compile(
    r"(?: news| agency| newspaper| news agency| magazine)?"
    r"(?:,? and (?:the )?|, (?:the )?|,? along with |,? together with )",
    re.I,
)
_OTHERS = re.compile(
    r",? (?:and|along with|together with) (?:his|her|their|other|others|several|some|many|two|three"
    r"|four|an?|the)\b",
    re.I,
)
_APPOSED = re.compile(r",\s+$")
# "Sorel supporters", "a Sorel ally": the name only tells whose.
_NOUN_AFTER = re.compile(
    r"[ \u00a0](?!(?:and|or|nor|but|himself|herself|itself|themselves|also|alone|both|who|then"
    r"|later|again|now|once)\b)[^\W\d_]{2,}"
)
# "The Vell Democrat" and "most Whigs" are people, however capital.
_PARTISAN = re.compile(
    r"(?:democrat|republican|conservative|liberal|socialist|libertarian|pac|[a-z]+crat)s?", re.I
)
_ARTICLE = re.compile(
    r"(?:the|an?|one|another|other|some|many|most|several|few|all|both|top|two|three)\b", re.I
)
_LEAD_WORDS = re.compile(r"[^\W\d_]+")


def read_source(
    text: str, start: int, end: int, runs: Sequence[Run], kinds: Sequence[EntityKind]
) -> Source:
    """Read a source span.

    Args:
        text: The whole text.
        start: Where the span begins.
        end: Where it ends.
        runs: The names that lie in it, in order.
        kinds: Their kinds.

    Returns:
        What it is, by its head.
    """
    words = text[start:end].strip().strip("“”\"'’,.;:[]()")
    pronoun = _PRONOUNS.get(_CONTRACTED.sub("", words.lower()))
    if pronoun is not None and words != "US":
        return Source(pronoun[0], gender=pronoun[1])
    names = _named(text, start, end, runs, kinds)
    if names:
        others = _OTHERS.match(text, runs[names[-1]].end, end) is not None
        return Source(SourceForm.NAMES, names=names, others=others)
    return _description(text, start, end, runs)


def _description(text: str, start: int, end: int, runs: Sequence[Run]) -> Source:
    words = text[start:end]
    bare = _without_owners(text, start, end, runs)
    lead = [fold(word) for word in _LEAD_WORDS.findall(words[:60])]
    head = read_head(bare)
    number = next((_NUMBERS[word] for word in lead[:3] if word in _NUMBERS), None)
    return Source(
        SourceForm.DESCRIPTION,
        head=head,
        definite=bool(lead) and lead[0] in ("the", "both"),
        gender=Gender.UNKNOWN if head is None else head.gender,
        number=number,
    )


def _named(
    text: str, start: int, end: int, runs: Sequence[Run], kinds: Sequence[EntityKind]
) -> tuple[int, ...]:
    """Positions of the names at the head of the phrase."""
    if not runs:
        return ()
    head_end = _head_end(text, start, end, runs)
    heads = [
        at for at, run in enumerate(runs) if run.start < head_end and not _owns(text, run, end)
    ]
    if heads and _is_partisan(text[start:end], runs[heads[-1]], text[start:head_end]):
        return ()
    people = [
        at
        for at in heads
        if kinds[at] is EntityKind.PERSON and not _is_before_noun(text, runs, at, head_end)
    ]
    if people:
        return _coordinated(text, runs, people)
    if heads and _is_bare(text, head_end, runs[heads[-1]]):
        return _coordinated(text, runs, heads)
    for at, run in enumerate(runs):
        before = text[start : run.outer]
        is_apposed = kinds[at] is EntityKind.PERSON and _APPOSED.search(before)
        if is_apposed and not _owns(text, run, end):
            return _followed(text, runs, at, kinds)
    return ()


def _followed(
    text: str, runs: Sequence[Run], at: int, kinds: Sequence[EntityKind]
) -> tuple[int, ...]:
    """A name and the people whom "and" joins to it: "two guests, NAME and NAME"."""
    chosen = [at]
    for other in range(at + 1, len(runs)):
        between = text[runs[other - 1].end : runs[other].outer]
        if kinds[other] is not EntityKind.PERSON or not _AND.fullmatch(between):
            break
        chosen.append(other)
    joined = " and " in text[runs[at].end : runs[chosen[-1]].outer]
    return tuple(chosen) if joined else (at,)


def _is_before_noun(text: str, runs: Sequence[Run], at: int, head_end: int) -> bool:
    """Whether a noun that is no name follows: "Sorel supporters", not "Sorel spokesman NAME"."""
    end = min(head_end, runs[at + 1].outer) if at + 1 < len(runs) else head_end
    return _NOUN_AFTER.match(text, runs[at].end, end) is not None


def _is_partisan(words: str, run: Run, head: str) -> bool:
    """Whether a name is but a word for party people behind "the" or "some"."""
    last = run.text.split()[-1]
    is_end = head.rstrip(" ,.’'s").endswith(last.rstrip("s"))
    return bool(is_end and _PARTISAN.fullmatch(last) and _ARTICLE.match(words))


def _owns(text: str, run: Run, end: int) -> bool:
    """Whether the name is a possessor inside the span: "Adel's brother"."""
    return _OWNED_AFTER.match(text, run.end, end) is not None


def _head_end(text: str, start: int, end: int, runs: Sequence[Run]) -> int:
    for tail in _TAIL.finditer(text, start + 1, end):
        if not any(run.outer <= tail.start() < run.end for run in runs):
            return tail.start()
    return end


def _is_bare(text: str, head_end: int, run: Run) -> bool:
    """Whether the name is the head: "the Vell Council" is, "Vell Council aides" is not."""
    rest = _OWNER_MARK.sub("", text[run.end : head_end]).strip(" \t\n,.;:“”\"'’()")
    if not rest:
        return True
    return read_head(rest) is None and len(rest.split()) == 1 and rest.lower() in _BODY_WORDS


_BODY_WORDS = frozenset(
    """news newspaper agency magazine television radio tv group company itself network website
    party movement alliance""".split()
)


def _coordinated(text: str, runs: Sequence[Run], names: Sequence[int]) -> tuple[int, ...]:
    """The names that "and" or commas join to the last one; the last alone if nothing does."""
    chosen = [names[-1]]
    for at in reversed(names[:-1]):
        between = text[runs[at].end : runs[chosen[0]].outer]
        if not _AND.fullmatch(between):
            break
        chosen.insert(0, at)
    joined_by_and = any(
        " and " in text[runs[a].end : runs[b].outer].lower() + " " for a, b in pairwise(chosen)
    )
    return tuple(chosen) if joined_by_and else (chosen[-1],)


def _without_owners(text: str, start: int, end: int, runs: Sequence[Run]) -> str:
    """The words of the span behind its last possessor at the head, names blotted out."""
    cut = start
    head_end = _head_end(text, start, end, runs)
    for run in runs:
        owned = _OWNED_AFTER.match(text, run.end, end)
        if owned is not None and run.start < head_end:
            cut = owned.end()
    parts, at = [], cut
    for run in runs:
        if run.start >= cut:
            parts += [text[at : run.start], "x" * (run.end - run.start)]
            at = run.end
    return "".join((*parts, text[at:end]))
