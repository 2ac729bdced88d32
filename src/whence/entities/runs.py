"""Runs: where names stand in the text, and where each begins and ends.

English writes names with capitals, but also first words, headlines, titles, days and peoples. We
take each run of capitalized words, cut off what is no name, and join what belongs to it ("of",
"al-", "van der"). Headlines are only searched for names that the body writes.

- In: `records.Prose`.
- Out: `Run`, in order.
- Not here: what kind of thing bears the name (`kinds`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.entities.arabic import find_arabic
from whence.entities.cutting import Piece, cut_names, is_common, is_no_name, join_pieces
from whence.entities.edges import find_ministry, find_number
from whence.entities.folding import fold
from whence.entities.loud import find_loud_names
from whence.entities.names import is_acronym
from whence.entities.tables import find_body, load_cues, load_given, load_nations
from whence.records import BlockKind, Paragraph, Prose

_UPPER = "".join(chr(code) for code in range(0x2000) if chr(code).isupper())
_BEFORE = r"(?:(?:[Aa][lrstnzd]|[Ee][lzsrt]|[Aa]sh|[Ee]sh|[Uu]l|[dlDLO])[-'’])?"
_ABBREVIATED = (
    r"(?:Gen|Col|Cpl|Sgt|Maj|Sen|Rep|Gov|Rev|Hon|Mrs|Adm|Inc|Det|Pvt|Mr|Ms|Dr|Lt|St|Ft|Mt|Jr|Sr"
    r"|Wm|Chas|Geo|Jas|Thos|Jos|Robt|Capt|Prof|Pres|Brig|Cmdr|Insp|Supt|Corp|Ltd|Co|No)\b\ ?\."
)
_WORD = (
    rf"(?:(?:[{_UPPER}]\.){{2,}}|{_ABBREVIATED}|[{_UPPER}]\ ?\.(?=\ )"
    rf"|{_BEFORE}[{_UPPER}][^\W_]*(?:[-'’&][^\W_]+)*(?:\.(?:com|org|net)\b)?)"
)
_SMALL = (
    r"(?:al|el|bin|ibn|bint|abu|de|del|della|di|da|das|des|dos|du|van|von|der|den|ter|la|las|le|les"
    r"|los|ben|y|et|und|für|para|pour)"
)
# "Farmers' Union" is one name, "the farmers' Vell" two.
_OWNERS_BODY = (
    r"(?:Association|Union|Federation|League|Council|Society|Party|Front|Movement|Committee|Guild"
    r"|Club|Alliance|Congress|Confederation|Brigade|Shield|Syndicate|Network|Assembly|Cooperative)\b"
)
_GAP = rf"(?:[ \u00a0]{{1,2}}|\ &\ |(?<=s)['’]\ (?={_OWNERS_BODY}))"
_WING = re.compile(
    rf"–[{_UPPER}][^\W\d_]+|\ \([{_UPPER}][^\W\d_]*[a-z]{{3}}(?:\ [{_UPPER}][^\W\d_]+)?\)"
)
# What tells a father from a son behind a name.
_GENERATION = re.compile(
    r"\ (?:(?:the|The)\ (?:[Ee]lder|[Yy]ounger)|(?:senior|junior)(?!\ (?:official|minister"
    r"|officer|adviser|advisor|aide|partner|member|lecturer|doctor|executive|editor)))\b"
)
# A nickname between given name and surname: "Vito “The Ear” Brand", "Karim (Kiki) Adel".
_NICKNAME = (
    rf"(?:[“\"‘'](?:The\ |the\ )?[{_UPPER}][^\W\d_]+(?:\ [{_UPPER}][^\W\d_]+)?[”\"’']"
    rf"|\([{_UPPER}][a-z]+\))"
)
# And before the surname: "“Bobby” Brand".
_CALLED = rf"[“\"][{_UPPER}][^\W\d_]+[”\"]"
_RUN = re.compile(
    rf"(?<![\w/=@#-])(?:{_CALLED}\ (?=[{_UPPER}]))?{_WORD}"
    rf"(?:{_GAP}(?:{_NICKNAME}\ )?(?:{_SMALL}[ ]){{0,2}}{_WORD})*"
)
_NICKNAMED = re.compile(rf"(?<=\ ){_NICKNAME}(?=\ )")
_CAPITAL = re.compile(rf"\b[{_UPPER}][^\W_]+")
_NO_SURNAME = re.compile(r"\b(?:the|a|an|of|his|her|their|this)\s$", re.I)
_NAME_FOLLOWS = re.compile(rf"\ [{_UPPER}]")
_PART = re.compile(rf"(?<![^\W_]){_WORD}")
_BREAK_BEFORE = re.compile(r"(?:[.!?:;…]|[“\"‘'«(\[—–•-])\s*$")
_HEADLINE_WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:[-'’&][^\W_]+)*")
_OWNED = re.compile(r"['’]s?$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_FULL_STOP = re.compile(r"[.!?][\s”\"’')]*$")
_ADVERB = re.compile(r"(?:ly|ed|ing)$")
_USED_AS_NAME = re.compile(
    r"['’]s? |, | (?:said|says|told|added|has|had|is|was|will|who|and|also|of|report(?:ed|s)"
    r"|quot(?:ed|es)|claim(?:ed|s)|announced|denied|denies|confirmed|argued|argues|asked|wrote|writes|believes"
    r"|insisted|insists|warned|warns)\b"
)
# A paragraph with at least this share of its longer words in capitals is a headline.
_LOUD = 0.7
_HEADLINE = 300
# Words of a body's name that may have a wing.
_LONG_BODY = 3


@dataclass(frozen=True, slots=True)
class Run:
    """One name as it stands.

    Attributes:
        start: First character of the name, behind titles and "the".
        words: Its words as written.
        titles: Folded titles, roles and peoples directly before it, in order.
        outer: Where these begin; `start` without any.
        article: Whether "the" stands directly before.
        initial: Whether nothing but titles stands before it in its sentence or quotation.
        headline: Whether it stands where every word has a capital.
    """

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    outer: int = -1
    article: bool = False
    initial: bool = False
    headline: bool = False

    @property
    def text(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)


def find_runs(prose: Prose) -> tuple[Run, ...]:
    """Find the names of a document.

    Args:
        prose: What is read of it.

    Returns:
        In order, disjoint; a capitalized common word at the start of a sentence, a day, a month, a
        title or a people alone is none. Names in headlines are those that the body writes too.
    """
    lower = _lower_words(prose)
    loud = [_is_headline(prose.text, paragraph) for paragraph in prose.paragraphs]
    found: list[Run] = []
    for paragraph, is_loud in zip(prose.paragraphs, loud, strict=True):
        if not is_loud:
            found.extend(_body_runs(prose.text, paragraph))
            found.extend(_arabic_runs(prose.text, paragraph))
    sure = {run.text for run in found if not run.initial}
    sure |= {word for run in found if len(run.words) > 1 for word in run.words}
    kept = [run for run in found if _is_sure(prose.text, run, sure, lower)]
    surnames, certain = _word_surnames(kept), tuple(kept)
    for paragraph, is_loud in zip(prose.paragraphs, loud, strict=True):
        if surnames and not is_loud:
            kept.extend(_surname_runs(prose.text, paragraph, surnames, certain))
    known = {tuple(map(fold, run.words)) for run in kept}
    for paragraph, is_loud in zip(prose.paragraphs, loud, strict=True):
        if is_loud:
            kept.extend(_headline_runs(prose.text, paragraph, known))
    if all(loud):
        for paragraph in prose.paragraphs:
            kept.extend(
                Run(start, end, tuple(prose.text[start:end].split()), outer=start, headline=True)
                for start, end in find_loud_names(prose.text, paragraph.start, paragraph.end)
            )
    return tuple(sorted(kept, key=lambda run: (run.start, run.end)))


def _lower_words(prose: Prose) -> frozenset[str]:
    words: set[str] = set()
    for paragraph in prose.paragraphs:
        found = _ANY_WORD.findall(prose.text, paragraph.start, paragraph.end)
        words.update(word for word in found if word.islower())
    return frozenset(words)


def _is_headline(text: str, paragraph: Paragraph) -> bool:
    if paragraph.end - paragraph.start > _HEADLINE:
        return False
    if paragraph.kind is BlockKind.BODY and _FULL_STOP.search(
        text, paragraph.end - 3, paragraph.end
    ):
        return False
    words = _LONG_WORD.findall(text, paragraph.start, paragraph.end)
    capital = sum(word[0].isupper() for word in words)
    least = 2 if paragraph.kind is BlockKind.TITLE else 4
    return len(words) >= least and capital >= _LOUD * len(words)


def _is_sure(text: str, run: Run, sure: set[str], lower: frozenset[str]) -> bool:
    """Whether a capital at the start of a sentence is more than that."""
    if not run.initial or len(run.words) > 1 or run.titles or run.text in sure:
        return True
    folded = fold(run.text)
    if text[run.start - 1 : run.start] == "«" and text[run.end : run.end + 1] == "»":
        return True
    if folded in lower or is_common(folded) or _ADVERB.search(folded):
        return False
    is_known = folded in load_given() or folded in load_nations().places
    is_known = is_known or find_body(run.text) is not None or is_acronym(run.text)
    return is_known or _USED_AS_NAME.match(text, run.end) is not None


def _body_runs(text: str, paragraph: Paragraph) -> Iterator[Run]:
    runs = [
        _pieces(text, found.start(), found.end())
        for found in _RUN.finditer(text, paragraph.start, paragraph.end)
    ]
    behind = paragraph.start
    for pieces in join_pieces(text, runs):
        if pieces[0].start < behind:
            continue  # a wing's name, already taken
        before = text[max(paragraph.start, pieces[0].start - 4) : pieces[0].start]
        initial = pieces[0].start == paragraph.start or bool(_BREAK_BEFORE.search(before))
        for cut in cut_names(text, pieces, initial=initial):
            first, end = cut.pieces[0], cut.pieces[-1].end
            generation = _GENERATION.match(text, end) if len(cut.pieces) > 1 else None
            end = generation.end() if generation else _wing_end(text, cut.pieces)
            folded = [piece.folded for piece in cut.pieces]
            start, behind = find_number(text, folded, first.start, end)
            behind = behind if cut.titles else find_ministry(text, folded, behind)
            yield Run(
                start=start,
                end=behind,
                words=_words(text[start:behind]),
                titles=cut.titles,
                outer=min(start, cut.outer),
                article=cut.article or text[max(0, start - 4) : start].lower() == "the ",
                initial=cut.initial,
            )


def _wing_end(text: str, pieces: Sequence[Piece]) -> int:
    """End of a body's name with the wing that split off: "Front for the Valley–Renewal"."""
    end = pieces[-1].end
    is_body = len(pieces) > 1 and any(piece.folded in load_cues() for piece in pieces)
    wing = _WING.match(text, end) if is_body else None
    if wing is None or (len(pieces) < _LONG_BODY and wing[0].startswith("–")):
        return end
    return end if _is_short_for(fold(wing[0]), pieces) else wing.end()


def _is_short_for(wing: str, pieces: Sequence[Piece]) -> bool:
    """Whether what stands in brackets is put together from the beginnings of a name's words."""
    letters = iter("".join(piece.folded for piece in pieces))
    bare = wing.strip(" (–)")
    return all(sign in letters for sign in bare) and bare[:1] == pieces[0].folded[:1]


def _arabic_runs(text: str, paragraph: Paragraph) -> Iterator[Run]:
    for start, end in find_arabic(text, paragraph.start, paragraph.end):
        yield Run(start, end, tuple(text[start:end].split()), outer=start)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.strip('“”"') for word in _NICKNAMED.sub("", name).split())


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The words of a run without a nickname in the middle."""
    nicknames = [found.span() for found in _NICKNAMED.finditer(text, start, end)]
    pieces = [
        Piece(found.start(), found.end(), found[0])
        for found in _PART.finditer(text, start, end)
        if not any(a < found.start() < b for a, b in nicknames if a > start)
    ]
    is_called = len(pieces) > 1 and text[start] in '“"' and not is_no_name(pieces[0].text)
    return pieces[0 if is_called else pieces[0].start > start :]


def _surname_runs(
    text: str, paragraph: Paragraph, surnames: frozenset[str], kept: Sequence[Run]
) -> Iterator[Run]:
    """Surnames that are also words or titles, where they stand alone as a name."""
    for found in _CAPITAL.finditer(text, paragraph.start, paragraph.end):
        if found[0] not in surnames:
            continue
        at = bisect_right(kept, found.start(), key=_outer)
        is_taken = at > 0 and kept[at - 1].end > found.start()
        before = text[max(paragraph.start, found.start() - 5) : found.start()]
        follows = _NAME_FOLLOWS.match(text, found.end())
        if is_taken or follows or _NO_SURNAME.search(before):
            continue
        initial = found.start() == paragraph.start or bool(_BREAK_BEFORE.search(before))
        if initial and not _USED_AS_NAME.match(text, found.end()):
            continue
        yield Run(found.start(), found.end(), (found[0],), outer=found.start(), initial=initial)


def _outer(run: Run) -> int:
    return run.outer


def _word_surnames(runs: Sequence[Run]) -> frozenset[str]:
    """The surnames of full names that are no name by themselves."""
    words = {run.words[-1] for run in runs if 1 < len(run.words) < 4 and _is_person_like(run)}
    return frozenset(word for word in words if is_no_name(word))


def _is_person_like(run: Run) -> bool:
    folded = [fold(word).rstrip(".") for word in run.words]
    is_first_a_name = not is_no_name(run.words[0]) and folded[0] not in load_nations().places
    return is_first_a_name and not any(word in load_cues() for word in folded)


def _headline_runs(text: str, paragraph: Paragraph, known: set[tuple[str, ...]]) -> Iterator[Run]:
    """Longest stretches of a headline that the body writes as a name."""
    words = [
        Piece(found.start(), found.end(), found[0])
        for found in _HEADLINE_WORD.finditer(text, paragraph.start, paragraph.end)
    ]
    longest = max(map(len, known), default=0)
    at = 0
    while at < len(words):
        size = _longest_known(words, at, longest, known)
        if size:
            yield _headline_run(text, words[at : at + size])
        at += max(1, size)


def _longest_known(
    words: Sequence[Piece], at: int, longest: int, known: set[tuple[str, ...]]
) -> int:
    for size in range(min(longest, len(words) - at), 0, -1):
        if tuple(word.folded for word in words[at : at + size]) in known:
            return size
    return 0


def _headline_run(text: str, words: Sequence[Piece]) -> Run:
    start, last = words[0].start, words[-1]
    end = last.start + len(_OWNED.sub("", last.text))
    return Run(start, end, tuple(text[start:end].split()), outer=start, headline=True)
