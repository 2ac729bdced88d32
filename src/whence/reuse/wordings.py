"""Wordings: the sentences by which a text says that another newsroom had it.

"As first reported by the Merrin Daily", "Northwire, citing an aide, said", "told Northwire", "per
Merrin TV": the ways are many, but each stands directly before or behind the name. A name that
stands in a quotation, a poll, the job of a person or beside a picture credits nobody.

- In: a document; whether the pile knows a name as a newsroom's.
- Out: `Worded`, the name and the sentence.
- Not here: which names are newsrooms' (`newsrooms`), what is made of it (`credits`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from whence.records import Block, BlockKind, Document, Paragraph, Quotation, Span
from whence.reuse.newsrooms import BESIDE, Newsroom, find_newsrooms, is_common
from whence.text.quotations import find_quotations
from whence.text.sentences import find_sentences

_READ = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY)
_DAY = (
    r"(?:(?:on |last |this |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning"
    r"|evening|night|afternoon))?|today|yesterday|earlier|(?:last|this|earlier this) "
    r"(?:week|month|year)|in \d{4}|on [A-Z]\w+\.? \d{1,2})"
)
# What may stand between a preposition and the name: "the South Korean news agency".
_LED = rf"(?:(?:the|an?|its|their|[^\W\d_]+['’]s?) )?(?:[\w.'’-]+ ){{0,4}}?(?:{BESIDE},? )?[“\"‘']?"
_NEXT = r"(?:the |The |[^\W\d_]+['’]s? )?[“\"‘']?"
_BY = rf"(?:{_NEXT}|{_LED[:-8]}{BESIDE},? [“\"‘']?)"
_PRINTED = (
    r"(?:reported|published|revealed|disclosed|broken|uncovered|carried|quoted|cited|obtained|seen"
    r"|reviewed|viewed|unearthed|brought to light|made public|appeared|appearing|printed|released"
    r"|written|relayed|interviewed|picked up|told|aired)"
)
_PIECE = (
    r"(?:reports?|story|stories|article|articles|account|accounts|investigation|exclusive|dispatch"
    r"|dispatches|piece|interview|interviews|reporting|coverage|tally|scoop)"
)
_BEFORE = re.compile(
    rf"(?:\baccording to (?:(?:an?|the|this|{_DAY}['’]?s?|multiple|several|new|latest) )*"
    rf"(?:{_PIECE} )?(?:{_DAY} )?(?:(?:by|in|from|on|with) )?"
    rf"|\b(?:told|tells|telling) (?:a (?:reporter|correspondent|journalist) (?:of|from|for|with) )?"
    rf"|\b{_PRINTED},? (?:first )?(?:\w+ly )?(?:{_DAY} )?(?:by|in|on|at) "
    r"|[,”\"] (?:reports|reported|writes|said|says) (?:this (?:morning|week)['’]s |today['’]s )?"
    rf"|\b{_PIECE}(?: {_PRINTED})?(?: {_DAY})? (?:in|by|from|on|with|of|to) "
    rf"|\b(?:citing|cites|cited|quoting|quotes|quoted)(?: (?:an?|the) {_PIECE} (?:by|in|from|of))? "
    r"|\b(?:reports|reported|writes|wrote|writing|reporting) for "
    r"|\b(?:via|per|h/t|hat tip:?|sources?:|story:|courtesy of|by way of) "
    r"|\b(?:speaking|spoke|speaks|talking|talked|comments?|remarks|statement|e-?mail|confirmed"
    r"|admitted|explained|exclusively|said) (?:\w+ ){0,2}?(?:to|with) )"
    rf"{_BY}$",
    re.IGNORECASE,
)
_ON_AIR = re.compile(rf"\b(?:said|says|saying|told viewers)(?: {_DAY})? on {_NEXT}$", re.IGNORECASE)
# "A reporter for Northwire said": what follows belongs to somebody else.
_NO_SUBJECT = re.compile(
    r"\b(?:of|for|at|to|from|with|by|in|on|than|against|about|called|like|into|under|via|per|than"
    rf"|{BESIDE} (?:of|for)) {_NEXT}$",
    re.IGNORECASE,
)
_ADVERBS = rf"(?: (?:also|has|had|have|later|first|then|further|is|was|{_DAY}|exclusively|\w+ly))"
_AND = r"(?: (?:and|or) (?:the |The )?(?:others|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}))?"
_REPORTS = re.compile(
    rf"[”\"’']?{_AND}(?:,? (?:an? |the )?(?:[\w-]+ )?{BESIDE},?)?{_ADVERBS}{{0,3}} "
    r"(?:reported|reports|reporting|report|wrote|writes|revealed|reveals|claimed|claims|quoted"
    r"|quotes|cited|cites|was (?:the )?first to report"
    r"|is reporting|learned|learnt|obtained|understands|pointed out|broke the|uncovered)\b"
    r"|,? (?:citing|quoting|which cited|(?:which|who) (?:first |had |has )?"
    r"(?:broke|reported|obtained|spoke|published))\b"
)
_SAYS = re.compile(
    rf"[”\"’']?(?:,? (?:an? |the )?(?:[\w-]+ )?{BESIDE},?)?{_ADVERBS}{{0,3}} "
    r"(?:said|says|saying|stated|added|noted|notes|confirmed|published|carried|identified|named"
    r"|posted|described)\b(?! (?:that )?(?:it|its|they|their|he|she|we|I)\b)"
)
_STAFF = re.compile(
    r"(?:(?:['’]s?| reporter| correspondent| journalist) (?:[A-Z][\w.’'-]+ ){1,3}"
    r"| [A-Z][\w’'-]+ [A-Z][\w’'-]+ )"
    r"(?:reports|reported|writes|wrote|is reporting|notes|noted)\b"
)
_OWN_PIECE = re.compile(rf"(?:['’]s?)? (?:[a-z-]+ )?{_PIECE}\b")
_IN_PIECE = re.compile(
    r"\b(?:according to|in|during|citing|cited|by|from|via|per)"
    rf" (?:(?:an?|the|its|{_DAY}['’]?s?|\d{{4}}|recent|exclusive) )*$",
    re.IGNORECASE,
)
_PIECE_SAYS = re.compile(
    rf"(?:['’]s?)? (?:[a-z-]+ )?{_PIECE},? (?:{_DAY},? )?(?:said|says|that|claimed|claims|quoted"
    r"|citing|cited)\b"
)
_VETO = re.compile(
    r"(?:['’]s?)?[ /-](?:[\w./]+ ){0,2}?(?:polls?|surveys?|spokes\w+|executives?|chief|editors?"
    r"|owners?|publisher|analysts?|bestsell\w+|employees|staff\w*|offices?|headquarters|moderators?"
    r"|ORC|debate|chairman|president|lawyers?)\b|\.website\b|/[A-Z]| of [A-Z]"
)
_PICTURE = re.compile(
    r"\b(?:images?|photos?|photographs?|pictures?|video|watch|footage|screengrab|graphic|listen"
    r"|illustration)\b[^.]{0,40}?(?:\b(?:via|by|from|source|credit|courtesy(?: of)?|on|at)|[:/])\s*"
    r"(?:the )?$",
    re.IGNORECASE,
)
# Words that credit a newsroom with the story, not with what the sentence says.
_WHOLE = re.compile(
    r"\b(?:(?:broke|first reported|was (?:the )?first to report) the (?:story|news)"
    r"|this (?:story|news|article|report|piece)?,? ?(?:was|were|has been|had been)?(?: \w+)? ?"
    r"(?:first|originally|initially) (?:\w+ )?(?:reported|published|appeared|broken|revealed)"
    r"|(?:story|news|details) (?:was|were|had been) (?:first|originally|initially)"
    r"|(?:article|story|report|piece) (?:first|originally) appeared)\b",
    re.IGNORECASE,
)
# Lines that only say whose text it is, or where the rest of it stands.
_LINE = re.compile(
    r"^[\s(\[•*]*(?:(?:with\s+)?(?:inputs?|files|materials?|information)\s+from"
    r"|[—–]|(?:copyright\s*)?(?:©|\(c\)|copyright)(?:\s*\d{4})?(?:\s+by)?"
    r"|(?:sources?|courtesy|via|story|text|original|(?:originally|reprinted|republished|adapted"
    r"|taken|translated|syndicated) from)\s*:?"
    r"|(?:(?:this|the)\s+(?:article|story|report|piece|text)\s+(?:was\s+|has\s+been\s+)?)?"
    r"(?:(?:first|originally|initially)\s+)?(?:appeared|published|printed|produced|reported|written"
    r"|taken)(?:\s+(?:first|originally))?\s+(?:at|on|in|by|from)"
    r"|read\s+(?:more|on|(?:the\s+)?(?:full|whole|entire|complete|original|rest\s+of\s+the)"
    r"\s+(?:article|story|report|piece|text))(?:\s+here)?\s*(?:at|on|in|from|:))"
    r"\s+(?:the\s+)?(?P<name>[^\W_].*?)(?:\s+(?:was|were|has\s+been)\s+used\b.*|[.,;|]\s.*|\W*)$",
    re.IGNORECASE,
)
# An outlet's own line, where the outlet is not known to be another.
_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)", re.IGNORECASE)
_LONGEST = 120
_CONTACT = re.compile(
    r"\b(?:told|tells|telling|interview|spoke|speaking|talk\w*|obtained|seen|reviewed|viewed|said"
    r"|comments?|remarks|statement|e-?mail) (?:\w+ )?(?:to |with |by )?(?:the )?$",
    re.IGNORECASE,
)
_NEAR = 40
_LINES = (BlockKind.BODY, BlockKind.FURNITURE, BlockKind.STANDFIRST)
_AT = 90


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence that credits a newsroom.

    Attributes:
        name: As written.
        span: Where the name stands.
        sentence: The sentence that credits it.
        is_whole: Whether it credits the newsroom with the story as such.
    """

    name: str
    span: Span
    sentence: Span
    is_whole: bool


def find_worded(document: Document, is_known: Callable[[str], bool]) -> list[Worded]:
    """Find the sentences and lines of a document that credit a newsroom.

    Args:
        document: Its title and story are read, and lines that only name a newsroom.
        is_known: Whether the pile knows a name as an outlet's.

    Returns:
        In order of the text; nothing of what stands in quotation marks. "The Post" has the name
        of the one newsroom of the document whose name ends so; without one "told The Post" may be
        the document's own, and is left out where its outlet is unknown.
    """
    found: list[Worded] = []
    full: dict[str, set[str]] = {}
    for block in document.blocks:
        line = _read_line(document, block, is_known)
        if line is not None:
            found.append(line)
        if line is not None or block.kind not in _READ:
            continue
        named = list(find_newsrooms(document.text, block.start, block.end, is_known))
        for one in named:
            if " " in one.name:
                full.setdefault(one.name.split()[-1], set()).add(one.name)
        credited = [one for one in named if _is_credited(document.text, one, block)]
        if credited:
            found.extend(_in_sentences(document, block, credited))
    known = [replace(one, name=_name_in_full(one, full)) for one in found]
    return [
        one for one in known if one.name and (document.outlet or not _may_be_own(document, one))
    ]


def _may_be_own(document: Document, one: Worded) -> bool:
    """Whether "told The Post" may be said of itself by a document whose outlet is unknown."""
    before = document.text[max(0, one.span.start - _NEAR) : one.span.start]
    return is_common(one.name) and _CONTACT.search(before) is not None


def _name_in_full(one: Worded, full: Mapping[str, set[str]]) -> str:
    """The full name behind a short one; empty if it may be any of several."""
    names = full.get(one.name, set())
    if not is_common(one.name) or not names:
        return one.name
    return min(names) if len(names) == 1 else ""


def _read_line(document: Document, block: Block, is_known: Callable[[str], bool]) -> Worded | None:
    """What a line says that only names a newsroom."""
    if block.end - block.start > _LONGEST or block.kind not in _LINES:
        return None
    line = _LINE.match(document.text[block.start : block.end])
    if line is None or (_RIGHTS.match(line[0]) and not document.outlet):
        return None
    start, end = block.start + line.start("name"), block.start + line.end("name")
    for one in find_newsrooms(document.text, start, end, is_known):
        if one.start <= start + 4 and one.end >= end - 1:
            span = Span(document.id, one.start, one.end)
            return Worded(one.name, span, span, is_whole=True)
    return None


def _in_sentences(document: Document, block: Block, found: list[Newsroom]) -> Iterator[Worded]:
    paragraphs = [Paragraph(block.start, block.end, block.kind)]
    quotations = find_quotations(document.id, document.text, paragraphs)
    sentences = find_sentences(document.text, paragraphs, quotations)
    for one in found:
        if _is_quoted(one, quotations):
            continue
        for sentence in sentences:
            if sentence.start <= one.start < sentence.end:
                words = document.text[sentence.start : sentence.end]
                yield Worded(
                    one.name,
                    Span(document.id, one.start, one.end),
                    Span(document.id, sentence.start, sentence.end),
                    _WHOLE.search(words) is not None,
                )


def _is_quoted(one: Newsroom, quotations: tuple[Quotation, ...]) -> bool:
    """Whether a name stands inside a quotation of more than the name."""
    return any(
        piece.start <= one.start and one.end <= piece.end and piece.end - piece.start > 60
        for quotation in quotations
        for piece in quotation.pieces
    )


def _is_credited(text: str, one: Newsroom, block: Block) -> bool:
    """Whether the words directly before or behind a name credit it."""
    low, high = max(block.start, one.start - _AT), min(block.end, one.end + _AT)
    before, after = text[low : one.start], text[one.end : high]
    cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("? "))
    before = before[cut + 1 :]
    if _VETO.match(after) or _PICTURE.search(before):
        return False
    if _BEFORE.search(before) or (one.is_sure and _ON_AIR.search(before)):
        return True
    if _PIECE_SAYS.match(after) or (_OWN_PIECE.match(after) and _IN_PIECE.search(before)):
        return True
    if _NO_SUBJECT.search(before):
        return False
    if _REPORTS.match(after) or _STAFF.match(after):
        return True
    return one.is_sure and _SAYS.match(after) is not None
