"""Cutting: where a name begins and ends inside a run of capitalized words.

"Former Iraqi Prime Minister Karim Adel Monday" holds one name of two words, "Apple CEO Steve Jobs"
holds two names, "The Ministry" at the start of a sentence perhaps none.

- In: the capitalized words of one run.
- Out: `Cut`, the names in it with the titles before them.
- Not here: finding runs (`runs`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.entities.compounds import SURNAMES_FIRST
from whence.entities.edges import (
    count_strange,
    drops_last,
    is_given,
    is_patronym,
    is_suffix,
    owns_body,
)
from whence.entities.folding import fold
from whence.entities.names import is_acronym
from whence.entities.scripts import Script, find_script
from whence.entities.tables import (
    find_body,
    load_common,
    load_cues,
    load_given,
    load_nations,
    load_roles,
    load_titles,
    load_trades,
)

_OWNED = re.compile(r"['’]s?$")
_LINK = re.compile(r"[ \u00a0](?:of|for|on)(?: the)?[ \u00a0]")
_AND = re.compile(r"[ \u00a0]and[ \u00a0]")
_LEGAL = re.compile(r",[ \u00a0]")

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec""".split()
)
_DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your some no every each".split()
)
# Capitalized words that stand beside a title and are no part of a name.
_BESIDE_TITLE = frozenset(
    """prime vice deputy chief foreign defence defense interior health finance justice education
    executive general assistant acting first senior former late federal national house senate
    attorney district managing financial operating crown supreme major lieutenant majority minority
    homeland security state treasury police army lead chairman associate press""".split()
)
# Titles that end a run without being a surname: "Vell Herald Managing Director".
_TRAILING = frozenset(
    """president minister secretary chairman chairwoman director spokesman spokeswoman senator ceo
    governor mayor commissioner ambassador prosecutor representative gm cfo""".split()
)
_NOT_NAMES = frozenset(
    """i i'm i've i'll i'd ok yes no god lord christmas easter ramadan internet web may am pm est
    edt gmt bst pst pdt utc cet cst mr mrs ms jr sr updated""".split()
)
_OFFICES = frozenset((("secretary", "state"), ("chief", "staff")))
# Acronyms of countries that stand before a title as a people does.
_LANDS = frozenset(("u.s", "us", "u.k", "uk"))
_JOINS_AND = frozenset(
    """ministry department bureau institute commission center centre office committee agency
    organization organisation council""".split()
)
_JOINS_OF = frozenset(("house", "bank", "isle", "daughters", "sons"))
# "Tilda's Club" is one name, "Tilda's Council" two.
_OWNED_NAMES = frozenset("club restaurant college hospital church bar store stores island".split())
_LEGAL_WORDS = frozenset(("inc", "corp", "ltd", "llc"))
_LONGEST_PERSON = 5
# Endings of English words for what somebody does.
_MAKER = re.compile(r"\w{3}(?:er|or|ist|ian|man|woman|eer|smith|wright)$")
# Trades that are as often surnames, or begin the name of a firm.
_TRADE_NAMES = frozenset(
    """archer baker barber butcher carpenter cook coach dancer farmer fencer forester gardener
    marine mason miner painter pitcher planter porter rider runner shepherd skipper singer smith
    tailor taylor trader union forward justice counsel trawler taxi tennis football hockey
    basketball rugby cricket handball volleyball marathon surfer""".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a run, or several that are already joined."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        """Lower case without possessive ending and full stop."""
        return fold(_OWNED.sub("", self.text)).replace(" ", "").replace("’", "'").rstrip(".")


@dataclass(frozen=True, slots=True)
class Cut:
    """One name: its words, the titles before it, and where those begin."""

    pieces: tuple[Piece, ...]
    titles: tuple[str, ...]
    outer: int
    article: bool
    initial: bool


def is_common(folded: str) -> bool:
    """Whether a word is no name by itself, with or without a capital."""
    return (
        folded in load_common() or folded in _DETERMINERS or folded in _NOT_NAMES
    ) and folded not in load_given()


def is_no_name(word: str) -> bool:
    """Whether a capitalized word alone is no name: common, a title, a role, a people."""
    return _is_no_name(Piece(0, len(word), word), alone=True)


def join_pieces(text: str, runs: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """Split runs at days, months and owners, and join what "of" and "and" hold together.

    Args:
        text: The whole text.
        runs: The capitalized words of each run, in order.

    Returns:
        Runs in order; linking words are pieces too.
    """
    parts = [part for run in runs for part in _split(run) if part]
    current: list[Piece] = []
    for part in parts:
        if current and _is_office(text, current, part):
            start, end = current[-1].start, part[0].end
            current = [*current[:-1], Piece(start, end, text[start:end]), *part[1:]]
            continue
        if current and _holds(text, current, part):
            gap = Piece(current[-1].end, part[0].start, text[current[-1].end : part[0].start])
            current = [*current, gap, *part]
            continue
        if current:
            yield current
        current = part
    if current:
        yield current


def _split(run: list[Piece]) -> Iterator[list[Piece]]:
    part: list[Piece] = []
    for index, piece in enumerate(run):
        tail = piece.text.rpartition("-")[2]
        is_compound = "-" in piece.text and tail.islower() and len(tail) > 2 and is_suffix(tail)
        beside = {one.folded for one in run[max(0, index - 1) : index + 2]}
        is_compound = (is_compound and not beside & SURNAMES_FIRST) or piece.text.count("-") > 2
        if (
            piece.folded in _CALENDAR and not (piece.folded in load_given() and run[index + 1 :])
        ) or is_compound:
            yield part
            part = []
            continue
        owned = _OWNED.search(piece.text)
        follows = run[index + 1].folded if index + 1 < len(run) else ""
        is_part = follows in _OWNED_NAMES and piece.text.endswith("s")
        if owned and not (
            is_part or owns_body([one.folded for one in run[index:]], is_first=index == 0)
        ):
            yield [
                *part,
                Piece(piece.start, piece.start + owned.start(), piece.text[: owned.start()]),
            ]
            part = []
        else:
            part.append(piece)
    yield part


def _is_office(text: str, left: list[Piece], right: list[Piece]) -> bool:
    """Whether a title with "of" in it stands before a name: "Secretary of State Lena Sorel"."""
    between = text[left[-1].end : right[0].start]
    return between == " of " and (left[-1].folded, right[0].folded) in _OFFICES and len(right) > 1


def _holds(text: str, left: list[Piece], right: list[Piece]) -> bool:
    """Whether the words between two runs bind them into one name."""
    between = text[left[-1].end : right[0].start]
    if len(between) > 9:
        return False
    cues = load_cues()
    if _LEGAL.fullmatch(between):
        return right[0].folded in _LEGAL_WORDS
    if _LINK.fullmatch(between):
        is_body = any(_LINK.fullmatch(piece.text) for piece in left)
        is_head = left[-1].folded in cues or left[-1].folded in _JOINS_OF or is_body
        return is_head and right[0].folded not in load_titles()
    if _AND.fullmatch(between):
        is_list = left[0].folded in _JOINS_AND or (len(left) > 1 and left[1].folded in _JOINS_AND)
        return is_list and len(left) > 1 and len(right) <= 2 and _is_plain(right[0])
    return False


def _is_plain(piece: Piece) -> bool:
    return piece.folded not in load_given() and not is_acronym(piece.text)


def cut_names(text: str, pieces: Sequence[Piece], *, initial: bool) -> Iterator[Cut]:
    """Cut the names out of one run.

    Args:
        text: The whole text.
        pieces: The words of the run.
        initial: Whether its first word begins a sentence or a quotation.

    Returns:
        In order; none if no word is a name.
    """
    rest, article, still_initial = _without_start(list(pieces), initial=initial)
    if not rest:
        return
    if find_body(_between(text, rest)) is None:
        at = _title_end(rest)
        if at:
            yield from _cut_titled(rest, at, article=article, initial=still_initial)
            return
        rest, peoples = _without_people(_without_letters(rest))
    else:
        peoples = ()
    while len(rest) > 1 and rest[-1].folded in _TRAILING:
        rest = rest[:-1]
        while rest and rest[-1].folded in _BESIDE_TITLE:
            rest = rest[:-1]
    if drops_last([piece.text for piece in rest] or [""]):
        rest = rest[:-1]
    if rest and not _is_nothing(rest):
        outer = rest[0].start if not peoples else pieces[0].start
        yield Cut(tuple(_trimmed(rest)), peoples, outer, article, still_initial and not peoples)


def _cut_titled(rest: list[Piece], at: int, *, article: bool, initial: bool) -> Iterator[Cut]:
    """The name behind the titles, and what stands before them as a name of its own."""
    begin = at
    while begin > 0 and _is_beside(rest[begin - 1]):
        begin -= 1
    before, titles = rest[:begin], tuple(piece.folded for piece in rest[begin:at])
    kept, peoples = _without_people(before)
    if kept and not _is_nothing(kept):
        yield Cut(tuple(_trimmed(kept)), (), kept[0].start, article, initial)
    name = rest[at:]
    if name and not _is_nothing(name):
        outer = rest[begin].start if kept or not before else before[0].start
        yield Cut(tuple(_trimmed(name)), (*peoples, *titles), outer, article and not kept, False)


def _without_start(pieces: list[Piece], *, initial: bool) -> tuple[list[Piece], bool, bool]:
    """Drop "The" and the capitalized common words that begin a sentence."""
    begins = 0
    while begins < len(pieces) and _is_determiner(pieces[begins]):
        begins += 1
    article = begins > 0 and pieces[begins - 1].folded == "the"
    if initial and not begins and _is_maker(pieces):
        return pieces[1:], False, False
    strange = count_strange([piece.folded for piece in pieces[begins:]]) if initial else 0
    if strange:
        return pieces[begins + strange :], False, False
    while initial and not begins and pieces and is_common(pieces[0].folded):
        if _is_title_of(pieces) or not pieces[0].text.isascii():
            break
        pieces = pieces[1:]
    pieces = pieces[begins:]
    return pieces, article, initial and bool(pieces)


def _is_determiner(piece: Piece) -> bool:
    """Whether a word is "A" or "The"; "A." is an initial."""
    return piece.folded in _DETERMINERS and not piece.text.endswith(".")


def _is_maker(pieces: list[Piece]) -> bool:
    """Whether a sentence begins with what somebody is, by its ending: "Weaver Lena Sorel"."""
    if not 2 < len(pieces) < _LONGEST_PERSON + 1 or not _MAKER.search(pieces[0].folded):
        return False
    is_known = pieces[0].folded in load_given() or pieces[0].folded in load_cues()
    is_titled = any(piece.folded in load_titles() for piece in pieces)
    return not is_known and not is_titled and all(map(_is_name_word, pieces[1:]))


def _is_title_of(pieces: list[Piece]) -> bool:
    return len(pieces) > 1 and (
        pieces[0].folded in load_titles() or pieces[0].folded in load_cues()
    )


def _is_beside(piece: Piece) -> bool:
    folded = piece.folded
    return folded in load_titles() or folded in _BESIDE_TITLE or folded in load_roles()


def _title_end(pieces: list[Piece]) -> int:
    """Index behind the last title before a name, 0 if there is none."""
    cues = load_cues()
    for at in range(len(pieces) - 1, 0, -1):
        if _is_title(pieces, at) or _is_given_cyrillic(pieces, at):
            name = pieces[at:]
            is_body = cues.get(name[-1].folded) is not None or any(
                cues.get(piece.folded) == "organization" for piece in name
            )
            is_body = is_body and not pieces[at - 1].text.endswith(".")
            return 0 if is_body or len(name) > _LONGEST_PERSON else at
    return 0


def _is_title(pieces: list[Piece], at: int) -> bool:
    """Whether the piece before this index is a title, or a role before a known given name."""
    folded = pieces[at - 1].folded
    if folded in load_titles():
        return True
    is_trade = folded in load_trades() and folded not in _TRADE_NAMES
    if not (is_trade or folded in load_roles()) or folded in load_given():
        return False
    return 2 <= len(pieces) - at <= 3 and all(map(_is_name_word, pieces[at:]))


def _is_given_cyrillic(pieces: list[Piece], at: int) -> bool:
    """Whether a usual given name in Cyrillic letters stands here, and a surname behind it.

    What stands before it is a role or a place: no name begins with a word before the given name.
    """
    if find_script(pieces[at].text) is not Script.CYRILLIC or is_given(pieces[at - 1].folded):
        return False
    behind = len(pieces) - at - 1
    is_fathered = behind == 2 and is_patronym(pieces[at + 1].folded)
    return is_fathered or (behind == 1 and is_given(pieces[at].folded))


def _is_name_word(piece: Piece) -> bool:
    """Whether a word may be part of a person's name."""
    folded = piece.folded
    return not (is_common(folded) or folded in load_cues() or " " in piece.text)


def _without_letters(pieces: list[Piece]) -> list[Piece]:
    """Cut short capitals that stand for a rank or a role before a person's name."""
    given = load_given()
    for at in range(1, len(pieces) - 1):
        if is_acronym(pieces[at - 1].text) and pieces[at].folded in given:
            return pieces[at:]
    return pieces


def _without_people(pieces: list[Piece]) -> tuple[list[Piece], tuple[str, ...]]:
    """Cut a people ("Iraqi") from a name that is not a body's or a place's."""
    peoples, cues = load_nations().peoples, load_cues()
    for size in (2, 1):
        word = " ".join(piece.folded for piece in pieces[:size])
        is_land = word in _LANDS and len(pieces) > 1
        if len(pieces) >= size and (word in peoples or is_land):
            is_body = any(piece.folded in cues for piece in pieces[size:])
            return (pieces, ()) if is_body else (pieces[size:], (word,))
    return pieces, ()


def _is_nothing(pieces: Sequence[Piece]) -> bool:
    """Whether no word of these is a name: titles, roles, peoples, common words only."""
    whole = " ".join(piece.text for piece in pieces)
    if find_body(whole) is not None or fold(whole) in load_nations().places:
        return False
    if pieces[0].folded in load_nations().peoples and pieces[-1].folded in load_cues():
        return len(pieces) == 1
    return all(_is_no_name(piece, alone=len(pieces) == 1) for piece in pieces)


def _is_no_name(piece: Piece, *, alone: bool) -> bool:
    folded = piece.folded
    peoples = load_nations().peoples
    singular = folded[:-1] if folded.endswith("s") else folded
    is_role = singular in load_titles() or singular in load_roles()
    if is_common(folded) or is_role or len(folded) < 2 or folded.isdigit():
        return True
    is_cue = folded in load_cues() and not is_acronym(piece.text)
    return folded in peoples or singular in peoples or (is_cue and alone)


def _between(text: str, pieces: Sequence[Piece]) -> str:
    return " ".join(text[pieces[0].start : pieces[-1].end].split())


def _trimmed(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Drop the full stop behind a last initial or abbreviation, but not that of "U.S."."""
    last = pieces[-1]
    if last.text.endswith(".") and last.text.count(".") == 1 and len(last.text) > 1:
        bare = last.text[:-1].rstrip()
        return [*pieces[:-1], replace(last, end=last.start + len(bare), text=bare)]
    return pieces
