"""Telling: what a text states of a bearer that tells it from others of its name.

Of two villages of one name each paper gives the district, of two bodies with the same letters each
gives the full name, and who was murdered years ago does not speak on Wednesday. Each such mark has
a sort; two bearers conflict where both have marks of one sort and none in common.

- In: a text, and where a bearer is named in it.
- Out: marks as "sort value"; the tongue of the text around it.
- Not here: what is told besides (`settings`), what a conflict weighs (`facts`).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from whence.entities.folding import find_key, fold
from whence.entities.names import is_acronym
from whence.entities.scripts import Script, find_script
from whence.entities.tables import load_nations, load_roles, load_titles
from whence.records import Span

_SMALL = {
    "en": "the of and was is were has for with said by at from his her an to on",
    "fr": "le les des du une est dans pour qui sur par au aux et ses sont avec la",
    "es": "el los las del una es en por con su que fue al y se la tras",
    "pt": "o os das dos uma em por com foi ao na no que e da do sua",
    "de": "der die das und ist im den von mit auf für nach dem des ein eine hat wird",
    "it": "il gli della del è nel per con che di alla sono dei una ha",
    "tr": "ve bir bu için ile da de olarak olan dedi",
    "pl": "w z na się jest nie do został oraz po przez i",
    "cs": "v na se je ve po při který byl do s z",
    "hr": "u je na se su za od koji i s",
    "hu": "a az és egy nem is hogy volt szerint",
    "nl": "het een van de en is op te dat voor",
    "vi": "và của là được các cho cùng đã",
    "ru": "и в на с по из за для был не что под",
    "uk": "і в на з та що до у за від",
}
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 300
_STATE_BEHIND = re.compile(r"^(?:['’]s?)?, ([^\W\d_a-z][\w.-]+(?: [A-Z][\w-]+)?)(?=[,.;:)\s]|$)")
_DISTRICT_BESIDE = re.compile(
    r"\b([^\W\d_a-z][\w’'-]+)(?:['’]s)?[- ](?:countryside|province|district|county|region|state"
    r"|governorate|oblast|raion|prefecture|parish|Province|District|County|Region|Governorate|Oblast)\b"
    r"|\b(?:province|district|county|region|governorate|oblast|provincia|département|departamento)"
    r" (?:of|de|du|d['’]) ?([^\W\d_a-z][\w’'-]+)"
)
# Behind the name of a village: where it lies. Not the next one of a list.
_LIES_BEHIND = re.compile(
    r"^(?:['’]s)?, ([^\W\d_a-z][\w-]+)(?=[,.;)]|$)(?!,? (?:and|or|et|y|und)\b|, [^\W\d_a-z])"
)
_LIES_NEAR = re.compile(
    r"^,? (?:near|outside|(?:north|south|east|west)(?:-?east|-?west)? of) ([^\W\d_a-z][\w’'-]+)"
)
# A unit's letter or number before the name of what it belongs to.
_UNIT = re.compile(
    r"\b([Cc]ompany|[Bb]attery|[Tt]roop|[Pp]latoon|[Ww]ard|[Cc]hamber|[Bb]lock|[Uu]nit)"
    r" ([A-Z]|\d{1,3})(?:,| of)? (?:the )?(?:\d+(?:st|nd|rd|th) )?$"
)
_UNRELATED = re.compile(r"\bno relation\b|\bnot related\b|\bnamesake\b|\bnot to be confused\b")
_CAMPS = {
    "labour": "left",
    "labor": "left",
    "socialist": "left",
    "left-wing": "left",
    "leftist": "left",
    "communist": "far left",
    "marxist": "far left",
    "conservative": "right",
    "tory": "right",
    "right-wing": "right",
    "republican": "republican",
    "democrat": "democratic",
    "democratic": "democratic",
    "liberal": "liberal",
    "green": "green",
    "greens": "green",
    "ruling": "ruling",
    "opposition": "opposition",
}
_NEAR = 60
_DIED = re.compile(
    r"\b(?:died|killed|murdered|shot dead|assassinated|executed|drowned|buried|dead|death|late"
    r"|hanged|beheaded|starb|verstarb|muri[óo]|falleci[óo]|asesinado|desapareci[óo]|mort|tué|gestorben|ermordet|погиб|убит\w*|умер\w*"
    r"|скончал\w*|загинув|помер|قتل|توفي|missing|disappeared|vanished)\b",
    re.I,
)
# What part a bearer has in the story, by the words right behind the name and right before it.
_PARTS = tuple(
    (
        part,
        re.compile(rf"^(?:['’]s)?(?:, [^,.;]{{1,40}},)? ?(?:[\w-]+ )?(?:{behind})\b", re.I),
        re.compile(rf"\b(?:{before})(?: [A-Z][\w-]*)? $"),
    )
    for part, behind, before in (
        (
            "won",
            r"won|wins|beat|defeated|was (?:re-?)?elected|was chosen|took the seat",
            r"goes to|[Vv]ictory for|won by|[Ww]inner",
        ),
        (
            "lost",
            r"lost|loses|conceded|concedes|was beaten|was defeated|came second|lost the",
            r"[Ll]oser|defeat of|beaten",
        ),
        (
            "victim",
            r"was (?:shot|stabbed|knifed|killed|attacked|robbed|wounded|hit|raped|murdered)",
            r"[Vv]ictim|shot|killed|stabbed|murdered|death of|body of",
        ),
        (
            "accused",
            r"was (?:charged|accused|convicted|found guilty|indicted)|pleaded|denied in",
            r"accused|defendant|[Ss]uspect|charged",
        ),
        (
            "judge",
            r"(?:jailed|sentenced|fined|freed|acquitted|convicted|ruled)",
            r"[Jj]udge|[Jj]ustice|[Mm]agistrate",
        ),
        (
            "dead",
            r"(?:was (?:hanged|executed|killed|buried|found dead|murdered|shot dead)|died|drowned"
            r"|and another \w+ were found dead)",
            r"[Ll]ate|[Ww]idow of|body of|murder of|killed",
        ),
        (
            "alive",
            r"(?:said|says|told|survived|was (?:saved|rescued|freed)|raised|mourned|stayed"
            r"|escaped|received|carried|fled|found)",
            r"said|says|told|according to",
        ),
        (
            "jailed",
            r"(?:has been in|was jailed|is in|remains in|is held|was sentenced to \w+ years)",
            r"jailed|imprisoned",
        ),
        ("convicted", r"was (?:convicted|found guilty|jailed|sentenced)", "convicted"),
        ("acquitted", r"was (?:acquitted|cleared)|walked free", "acquitted|cleared"),
        ("for", r"(?:voted for|backed|supported|signed)", "-"),
        ("against", r"(?:voted against|opposed|refused|rejected)", "-"),
        ("spouse", r"-", r"[Ww]idow|[Ww]idower"),
    )
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20[0-4]\d)\b")
_ACTS = re.compile(
    r"^(?:['’]s)?,? (?:[\w-]+ ){0,4}?(?:said|says|told|announced|denied|added|warned|scored"
    r"|won|signed|will|plans|resigned|takes|took|opened|opens|launched|plays|runs|leads|is|has)\b"
)
_SAID_BEFORE = re.compile(r"(?:said|says|told|added|according to|heißt)[ ,]$")
_SMALL_WORDS = frozenset(
    "of the and for in on de la le les des du del y et e und für der die das и в на по".split()
)


@lru_cache(maxsize=4096)
def find_tongue(text: str) -> str:
    """The language of a few words, by their small ones.

    Args:
        text: A sentence or more.

    Returns:
        Two letters; the name of the script where it is not Latin or Cyrillic; empty if unsure.
    """
    script = find_script(text)
    if script not in (Script.LATIN, Script.CYRILLIC):
        return str(script.value)
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {tongue: sum(word in small for word in words) for tongue, small in _tongues().items()}
    best = max(counts, key=lambda tongue: counts[tongue])
    is_sure = list(counts.values()).count(counts[best]) == 1
    return str(best) if is_sure and counts[best] else ""


def find_marks(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """What tells a bearer from others of its name.

    Args:
        text: The whole text.
        spans: Where it is named.

    Returns:
        Marks as "sort value": of the state, district or town in or near which a place or body is,
        of the unit, of the part of a body, of the camp, of the part in the story, of the long form
        of an acronym, of the year of a death, of acting as the living do; "unrelated" where another
        one of the name is spoken of.
    """
    return frozenset(mark for span in spans for mark in _marks(text, span))


def _tongues() -> dict[str, frozenset[str]]:
    return _TONGUES


_TONGUES = {tongue: frozenset(words.split()) for tongue, words in _SMALL.items()}


def _marks(text: str, span: Span) -> Iterator[str]:
    after = re.split(r"[.!?](?=\s|$)", text[span.end : span.end + _AROUND])[0]
    before = re.split(r"[.!?]\s", text[max(0, span.start - _AROUND) : span.start])[-1]
    yield from _place_marks(before, after)
    number = _NUMBERED.match(text, span.end)
    if number and text[span.start : span.end].endswith((" No", " Nr", " №")):
        yield f"unit no {number[1]}"
    yield from _part_marks(before, after)
    for word in _WORD_OR_HYPHEN.findall(before[-_NEAR:] + " " + after[:_NEAR]):
        if word.lower() in _CAMPS:
            yield f"camp {_CAMPS[word.lower()]}"
    if is_acronym(text[span.start : span.end]):
        long = _long_form(text, span)
        if long:
            yield f"long {long}"
    if _DIED.search(before[-_NEAR:]) or _DIED.search(after[:_NEAR]):
        yield from (f"death {year}" for year in _YEAR.findall(before[-_NEAR:] + after)[:1])
    elif (_ACTS.match(after) or _SAID_BEFORE.search(before)) and not _YEAR.search(before + after):
        yield "life now"


_PIECE = re.compile(
    r"\b(branch|wing|chapter|section|arm|faction|subsidiary|affiliate|committee|division|unit)"
    r" (?:of|at|in) (?:the )?$"
)
_SEAT = re.compile(r"^,? (?:in|of|for) ([^\W\d_a-z][\w-]+)")
_NUMBERED = re.compile(r"\.? ?(\d{1,4})\b")


def _place_marks(before: str, after: str) -> Iterator[str]:
    """Where what is named lies, and of which unit it is."""
    state = _STATE_BEHIND.match(after)
    if state and fold(state[1]) in load_nations().places:
        yield f"state {fold(load_nations().places[fold(state[1])])}"
    piece = _PIECE.search(before)
    if piece:
        yield f"piece {piece[1]}"
    seat = _SEAT.match(after)
    if seat:
        yield f"seat {find_key(seat[1])}"
    lies = _LIES_BEHIND.match(after)
    if lies and fold(lies[1]) not in {*load_nations().places, *load_titles(), *load_roles()}:
        yield f"behind {find_key(lies[1])}"
    lies = _LIES_NEAR.match(after)
    if lies:
        yield f"near {find_key(lies[1])}"
    unit = _UNIT.search(before)
    if unit:
        yield f"unit {fold(unit[1])} {fold(unit[2])}"
    beside = _DISTRICT_BESIDE.search(after[:_NEAR])
    if beside:
        yield f"district {find_key(beside[1] or beside[2])}"


def _part_marks(before: str, after: str) -> Iterator[str]:
    """What part a bearer has in the story, and whether another of its name is spoken of."""
    if _UNRELATED.search(before + after):
        yield "unrelated"
    for part, behind, ahead in _PARTS:
        if behind.match(after) or ahead.search(before):
            yield f"part {part}"


_WORD_OR_HYPHEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


_FORM_BEHIND = re.compile(r"(?: \(|, )((?:[\w’'-]+ ?){2,8})(?=[),.;])")


def _long_form(text: str, span: Span) -> str:
    """The words before a bracketed acronym whose first letters it has, in any script; or empty.

    After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions", 2003,
    made stricter: each letter begins a word.
    """
    letters = fold(text[span.start : span.end].replace(".", ""))
    before = text[max(0, span.start - 120) : span.start]
    behind = _FORM_BEHIND.match(text, span.end)
    if behind:
        kept = [word for word in map(fold, _WORD.findall(behind[1])) if word not in _SMALL_WORDS]
        kept = [word for word in kept if word != "s"]
        if "".join(word[0] for word in kept) == letters:
            return " ".join(kept)
    if not before.endswith(("(", "(«", "(“", ", or ", ", ")):
        return ""
    words = [fold(word) for word in _WORD.findall(before)]
    found: list[str] = []
    while words and len([one for one in found if one not in _SMALL_WORDS]) < len(letters):
        found.insert(0, words.pop())
    kept = [word for word in found if word not in _SMALL_WORDS]
    return " ".join(kept) if "".join(word[0] for word in kept) == letters else ""
