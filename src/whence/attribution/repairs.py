"""Repairs: what is known of every attribution and no model need guess.

Each rule stands where the reader was seen to err or where the news that it learned from has no
case: a content ends with the paragraph of its cue, what is "heard from guards" is said by the
guards, a name behind a dash signs the quotation before it, and a wish not to be named is no claim.

- In: the text, spans as the reader gave them.
- Out: spans.
- Not here: quotation marks (`quotes`), the order of steps (`finder`).
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from whence.records import Paragraph, Prose, Stretch

_FROM = re.compile(r"\s+from\s+(?P<who>\S(?:.{0,80}?\S)?)\s*,?\s*")
_HEARD = frozenset("heard hears hear learned learnt learn learns".split())
_NAMELESS = re.compile(
    r"(?:not\s+to\s+be|to\s+not\s+be)\s+(?:further\s+)?(?:named|identified|quoted)\b"
    r"|(?:not\s+)?to\s+(?:be|remain|stay)\s+(?:anonymous|nameless|unnamed|unidentified)\b",
    re.I,
)
# Words that make of what stands before a colon a cue rather than a run-in heading.
_SPEECH = frozenset(
    """say says said saying add adds added ask asks asked tell tells told write writes wrote written
    tweet tweets tweeted post posts posted report reports reported continue continues continued
    conclude concludes concluded comment comments commented explain explains explained state states
    stated statement note notes noted reply replies replied respond responds responded declare
    declares declared argue argues argued warn warns warned insist insists insisted announce
    announces announced read reads recall recalls recalled claim claims claimed quote quotes quoted
    question answer answers answered message letter email words remark remarks remarked observe
    observes observed testify testified admit admits admitted suggest suggests suggested""".split()
)
_LEAST_LINES = 4
_LEAST_CLAUSE = 4
_MOSTLY = 0.9
_LEADS = frozenset(":,-–—")
_TOLD = frozenset("told informed".split())
_WAS = frozenset("is are was were been being".split())
_BY = re.compile(r"\s+by\s+(?P<who>\S(?:.{0,80}?\S)?)\s*,?\s*")
_AS_SAYING = re.compile(r"(?:\s+by\s+[^,.;:\n]{1,60}?)?\s*,?\s*as saying(?:\s+|$)")
# "..., a commander who asked not to be named told Radio Sable."
_WITHHELD = re.compile(
    r"(?P<content>\S.{8,400}?),\s(?P<source>[^,;:“”\"]{3,80}?\s(?:who|which)\s"
    r"(?:(?:asked|requested|wished|wanted|preferred|insisted|declined|refused)\s[^,;:“”\"]{0,30}?"
    r"(?:named|identified|quoted|anonymous)|spoke\son\s(?:the\s)?condition\sof\sanonymity)"
    r"[^,;:“”\"]{0,60}?),?\s(?P<cue>said|told|says|tells|added)\b"
)
# "… ― Ana Sund, teacher" behind a quotation at the end of a paragraph.
_SIGNED = re.compile(
    r"\s*[-–—―]{1,2}\s*"
    r"(?P<name>[^\W\d_a-z][^\s,]*(?: (?:[^\W\d_a-z][^\s,]*|of|the|de|la|van|von|der|al|bin)){0,5}"
    r"(?:,[^\n“”\".!?]{1,50}|\s*\([^()\n]{1,40}\))?)$"
)


def find_paragraph(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The paragraph at a place.

    Args:
        paragraphs: In order.
        place: An offset.

    Returns:
        Number of the last paragraph that begins there or before; -1 before the first.
    """
    return bisect_right(paragraphs, place, key=attrgetter("start")) - 1


def cut_out(content: Sequence[Stretch], holes: Sequence[Stretch]) -> list[Stretch]:
    """A content without the words of its own source and cue.

    Args:
        content: Pieces of the content, disjoint.
        holes: Pieces of source and cue.

    Returns:
        What is left, in order.
    """
    left = list(content)
    for low, high in holes:
        parts = []
        for start, end in left:
            if end <= low or high <= start:
                parts.append((start, end))
                continue
            parts += [(start, low)] * (start < low) + [(high, end)] * (high < end)
        left = parts
    return sorted(left)


def keep_paragraph(
    text: str,
    content: Sequence[Stretch],
    cue: Sequence[Stretch],
    paragraphs: Sequence[Paragraph],
    *,
    by_sentence: bool = False,
) -> list[Stretch]:
    """Cut a content at the ends of paragraphs.

    Args:
        text: The document's whole text.
        content: Its pieces.
        cue: Pieces of its cue.
        paragraphs: All of the document, in order.
        by_sentence: Whether every line holds one sentence: then a piece on another line may belong
            to the cue as well as one beside it.

    Returns:
        The pieces, none over the end of a paragraph. Those in the paragraph of the cue are kept; if
        none is there, all of them where that paragraph leads on with a colon, comma or dash, else
        nothing: a quotation alone in the next paragraph has no cue.
    """
    home = find_paragraph(paragraphs, cue[0][0]) if cue else -1
    groups = [_cut_at_paragraphs(piece, paragraphs) for piece in content]
    if not by_sentence:
        groups = [[part for group in groups for part in group]]
    kept: list[Stretch] = []
    is_led = by_sentence or (home >= 0 and text[paragraphs[home].end - 1] in _LEADS)
    if cue and not is_led and not any(at == home for group in groups for at, _ in group):
        return []
    for group in groups:
        at_home = [part for at, part in group if at == home]
        kept.extend(at_home or [part for _, part in group])
    return kept


def _cut_at_paragraphs(
    piece: Stretch, paragraphs: Sequence[Paragraph]
) -> list[tuple[int, Stretch]]:
    """The parts of a piece with the numbers of their paragraphs."""
    parts = []
    for at in range(max(0, find_paragraph(paragraphs, piece[0])), len(paragraphs)):
        if paragraphs[at].start >= piece[1]:
            break
        low, high = max(piece[0], paragraphs[at].start), min(piece[1], paragraphs[at].end)
        if low < high:
            parts.append((at, (low, high)))
    return parts


def is_by_sentence(prose: Prose) -> bool:
    """Whether a text stands one sentence a line, so that its lines are no paragraphs.

    Args:
        prose: What is read of it.

    Returns:
        True if lines follow each other without a blank one and most hold a single sentence.
    """
    paragraphs = prose.paragraphs
    pairs = list(pairwise(paragraphs))
    tight = sum(prose.text.count("\n", a.end, b.start) <= 1 for a, b in pairs)
    sentences = Counter(sentence.paragraph for sentence in prose.sentences)
    single = sum(count == 1 for count in sentences.values())
    return (
        len(paragraphs) >= _LEAST_LINES
        and tight >= _MOSTLY * len(pairs)
        and single >= _MOSTLY * len(sentences)
    )


def find_heard_from(
    text: str, cue: Sequence[Stretch], content: Sequence[Stretch]
) -> tuple[Stretch, Stretch] | None:
    """Whom something was heard from ("he had heard from guards that ...").

    Args:
        text: The document's whole text.
        cue: Pieces of the cue.
        content: Pieces of the content.

    Returns:
        The new end of the cue, with "from", and the source; None where it is not so.
    """
    if not cue or not content:
        return None
    words = text[cue[-1][0] : cue[-1][1]].lower().split()
    end = content[0][0]
    if not set(words[-2:]) & _HEARD or words[-1] not in _HEARD | {"from"}:
        return None
    start = cue[-1][1] - (len(" from") if words[-1] == "from" else 0)
    match = _FROM.fullmatch(text, start, end) if start < end else None
    if match is None or "," in match["who"]:
        return None
    return (cue[-1][0], match.start("who") - 1), match.span("who")


def find_told_by(
    text: str, cue: Sequence[Stretch], content: Sequence[Stretch]
) -> tuple[Stretch, Stretch, list[Stretch]] | None:
    """Who told it, where the one who was told is the subject ("she was told by two officers").

    Args:
        text: The document's whole text.
        cue: Pieces of the cue.
        content: Pieces of the content.

    Returns:
        The cue with "by", the source, and the content behind the cue; None where it is not so.
    """
    behind = [piece for piece in content if cue and piece[0] >= cue[-1][1]]
    if not behind:
        return None
    words = text[cue[-1][0] : cue[-1][1]].lower().split()
    is_open = bool(words) and words[-1] in _TOLD
    match = _BY.fullmatch(text, cue[-1][1], behind[0][0]) if is_open else None
    if match is None or not _WAS & set(words) or "," in match["who"]:
        return None
    return (cue[-1][0], match.start("who") - 1), match.span("who"), behind


def find_quoted_as(
    text: str, cue: Sequence[Stretch], content: Sequence[Stretch]
) -> tuple[Stretch, Stretch, list[Stretch]] | None:
    """Who is quoted ("Hale was quoted by Northwire as saying that ...").

    Args:
        text: The document's whole text.
        cue: Pieces of the cue.
        content: Pieces of the content; the last one before the cue is the one who is quoted.

    Returns:
        The whole cue, the source, and the content behind it; None where it is not so.
    """
    before = [piece for piece in content if cue and piece[1] <= cue[0][0]]
    behind = [piece for piece in content if cue and piece[0] >= cue[-1][1]]
    if not before or not behind or "quoted" not in text[slice(*cue[-1])].lower().split():
        return None
    match = _AS_SAYING.match(text, cue[-1][1], behind[0][1])
    if match is None or match.end() >= behind[0][1] or match.end() < behind[0][0]:
        return None
    end = match.end()
    whole = cue[0][0], len(text[:end].rstrip())
    return whole, before[-1], [(end, behind[0][1]), *behind[1:]]


def find_content_before(
    text: str, start: int, source: Sequence[Stretch], cue: Sequence[Stretch]
) -> list[Stretch]:
    """The clause before a source and cue at the end of its sentence ("It rained, Hale told us").

    Args:
        text: The document's whole text.
        start: First character of the sentence.
        source: Pieces of the source.
        cue: Pieces of the cue.

    Returns:
        The clause without its comma, where a comma parts it from the source and it has four words
        or more; else nothing.
    """
    if not source or not cue or source[0][0] > cue[0][0]:
        return []
    end = len(text[: source[0][0]].rstrip())
    if end <= start or text[end - 1] != "," or len(text[start:end].split()) < _LEAST_CLAUSE:
        return []
    return [(start, end - 1)]


def find_withheld(text: str, start: int, end: int) -> tuple[Stretch, Stretch, Stretch] | None:
    """A source whose name is withheld, behind what it said.

    Args:
        text: The document's whole text.
        start: First character of a sentence.
        end: Behind its last.

    Returns:
        Source, cue and content, or None.
    """
    match = _WITHHELD.match(text, start, min(end, start + 700))
    if match is None:
        return None
    return match.span("source"), match.span("cue"), match.span("content")


def is_wish_for_silence(text: str, content: Sequence[Stretch]) -> bool:
    """Whether the content is only that somebody is not to be named.

    Args:
        text: The document's whole text.
        content: Pieces of the content.

    Returns:
        Whether it is; such words tell of the source, not of the world.
    """
    return len(content) == 1 and _NAMELESS.match(text, *content[0]) is not None


def is_run_in_heading(
    text: str, source: Sequence[Stretch], cue: Sequence[Stretch], paragraphs: Sequence[Paragraph]
) -> bool:
    """Whether source and cue are only the heading of a paragraph ("Prices stay high: ...").

    Args:
        text: The document's whole text.
        source: Pieces of the source.
        cue: Pieces of the cue.
        paragraphs: All of the document, in order.

    Returns:
        True if they open the paragraph, end with a colon and hold no word of speech; a name alone
        before the colon is no heading.
    """
    words = text[cue[-1][0] : cue[-1][1]].lower().split()
    if not words or not words[-1].endswith(":") or words == [":"]:
        return False
    begin = min(start for start, _ in (*source, *cue))
    at = find_paragraph(paragraphs, begin)
    opens = at >= 0 and not text[paragraphs[at].start : begin].strip("“”\"'‘’ ")
    return opens and not _SPEECH & {word.strip(":,;") for word in words}


def find_signature(text: str, end: int, paragraph: Paragraph) -> Stretch | None:
    """The name behind a dash that signs a quotation.

    Args:
        text: The document's whole text.
        end: Behind the quotation, or the start of the paragraph below it.
        paragraph: The paragraph in which it ends, or the one below.

    Returns:
        The name, or None if something else stands there.
    """
    match = _SIGNED.match(text, end, paragraph.end)
    if match is None or match.end() != paragraph.end:
        return None
    return match.span("name")


def is_signature_below(
    text: str, cue: Sequence[Stretch], content: Sequence[Stretch], paragraphs: Sequence[Paragraph]
) -> bool:
    """Whether the cue is only the dash of a signature on a line of its own.

    Args:
        text: The document's whole text.
        cue: Pieces of the cue.
        content: Pieces of the content.
        paragraphs: All of the document, in order.

    Returns:
        Whether it is: such a line names the speaker and claims nothing.
    """
    words = "".join(text[start:end] for start, end in cue)
    if not words or any(char.isalnum() or char == ":" for char in words):
        return False
    return find_paragraph(paragraphs, cue[0][0]) != find_paragraph(paragraphs, content[-1][0])
