"""Facts: what is stated of two bearers of one name that tells them apart.

Two men of one name may be of two nations. But a paper that rewrites another's words gets just that
wrong, so nations tell nobody apart whose documents share words or the one who took them down. And
where they do tell apart, the two are possibly one, never two: a paper may be wrong alone, too.
Occupations are left aside, as one paper's general is the next one's police chief.

- In: faces, attributions with channels, pairs of documents that share words.
- Out: why two bearers may be two; whether documents are tied.
- Not here: names (`likeness`), genders and kinds (`pairing`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from whence.entities.faces import (
    ALIKE,
    POSSIBLE,
    Face,
    Pair,
    are_two_genders,
    are_two_tongues,
    measure_told,
)
from whence.entities.folding import fold
from whence.entities.listed import Aliases
from whence.entities.tables import load_nations
from whence.records import Attribution, DocumentId, IdentityState

# What a fact that does not fit weighs, and how much tells two apart for good; half a point of what
# is told of both alike weighs against it.
_LITTLE, _MUCH, _DEATH, _SURE = 1.0, 2.0, 2.5, 5.0
_ENOUGH = 1.5
# Years between two ages that no delay of the news explains; a year before which nobody is in it.
_YEARS = 15
# Younger people have no trade but sport.
_CHILD = 18
_LONG_AGO = 1960
# Points in common that two texts have by accident.
_NOTHING = 1
# Words that must be told of a bearer for nothing in common to mean anything.
_TOLD = 3
# Marks that tell two apart, and their weight.
_MARKS = {"camp": _MUCH, "long": _SURE}
# Fields in which one may work at once.
_NEAR = tuple(
    frozenset(pair.split())
    for pair in (
        "law police",
        "police military",
        "science teaching",
        "science medicine",
        "press art",
        "law politics",
        "politics business",
        "science politics",
        "trade business",
        "farming business",
        "military politics",
        "religion politics",
        "transport military",
        "religion teaching",
        "law science",
        "press politics",
        "transport trade",
    )
)


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of a pile besides its casts.

    Attributes:
        aliases: Names that a person lists as one bearer's.
        sharing: Pairs of documents that share words.
    """

    aliases: Aliases = field(default_factory=Aliases)
    sharing: frozenset[frozenset[DocumentId]] = frozenset()


class Ties:
    """Which documents share words, or a channel.

    Attributes:
        partners: For each document those that share words with it.
        channels: For each document the channels of what is said in it.
    """

    def __init__(
        self,
        attributions: Iterable[Attribution] = (),
        sharing: Collection[frozenset[DocumentId]] = (),
    ) -> None:
        self.partners: dict[DocumentId, set[DocumentId]] = defaultdict(set)
        self.channels: dict[DocumentId, set[str]] = defaultdict(set)
        for pair in sharing:
            for document in pair:
                self.partners[document] |= pair
        for one in attributions:
            if one.channel is not None and one.content:
                self.channels[one.content[0].document].add(one.channel)

    def tie(self, a: Face, b: Face) -> bool:
        """Whether a document of one shares words or a channel with one of the other."""
        if a.documents & b.documents:
            return True
        if any(not b.documents.isdisjoint(self.partners.get(one, ())) for one in a.documents):
            return True
        first, second = (
            {channel for one in face.documents for channel in self.channels.get(one, ())}
            for face in (a, b)
        )
        return not first.isdisjoint(second)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why two bearers of one name may be two.

    Attributes:
        state: DIFFERENT where several things tell them apart, else POSSIBLE.
        bars: Whether nobody else may link them.
    """

    why: str
    state: IdentityState
    bars: bool = True


def find_conflict(a: Face, b: Face, ties: Ties) -> Conflict | None:
    """Why two bearers of one name may be two.

    Args:
        a: One of them.
        b: The other.
        ties: Of the pile.

    Returns:
        The conflict; None if nothing stated of them conflicts, or if it tells nothing because
        their documents are tied, or because these tell the same things of them.
    """
    if ties.tie(a, b):
        return None
    points = measure_told(a, b)
    against = _find_against(a, b) if points is not None else {}
    first, second = _nations(a), _nations(b)
    if first and second and first.isdisjoint(second):
        against[f"{', '.join(sorted(first))} here, {', '.join(sorted(second))} there"] = _LITTLE
    elif points is not None and points >= ALIKE and _SURE not in against.values():
        return None
    is_nothing = points is not None and points <= _NOTHING and _is_much_told(a, b)
    is_nothing = is_nothing and not trades_of(a) & trades_of(b) and not _lands(a) & _lands(b)
    weight = sum(against.values()) - (points or 0) / 2 + _LITTLE * is_nothing
    if against:
        is_apart = points is not None and weight >= _ENOUGH
        state = IdentityState.DIFFERENT if is_apart else IdentityState.POSSIBLE
        return Conflict("; ".join(sorted(against)), state)
    if is_nothing:
        return Conflict("nothing but the name in common", IdentityState.POSSIBLE, bars=False)
    return None


def doubt_pair(pair: Pair, conflict: Conflict) -> Pair:
    """A pair of one name whose bearers may be two.

    Args:
        pair: As the names make it.
        conflict: What is stated of its two sides.

    Returns:
        The pair with both reasons, POSSIBLE or DIFFERENT.
    """
    score = POSSIBLE if conflict.state is IdentityState.POSSIBLE else 0.0
    why = f"{pair.why}; but {conflict.why}"
    return replace(pair, state=conflict.state, score=score, why=why, bars=conflict.bars)


def has_facts(face: Face) -> bool:
    """Whether anything is stated of a bearer that could conflict with another."""
    return bool(_nations(face) or face.entity.settings)


def have_two_trades(a: Face, b: Face, *, strictly: bool = False) -> bool:
    """Whether two are said to work in two fields that have nothing to do with each other.

    Args:
        a: One of them.
        b: The other.
        strictly: Whether any two fields will do, also such as one may work in at once.

    Returns:
        False where the trade of one is not known.
    """
    first, second = trades_of(a), trades_of(b)
    if not first or not second or first & second:
        return False
    return strictly or not any(
        {one, other} <= near for near in _NEAR for one in first for other in second
    )


def trades_of(face: Face) -> frozenset[str]:
    """The fields in which a bearer is said to work."""
    return frozenset(trade for one in face.entity.settings for trade in one.trades)


def _find_against(a: Face, b: Face) -> dict[str, float]:
    """What tells two apart, in words, and how much each weighs."""
    found: dict[str, float] = {}
    if have_two_trades(a, b):
        here, there = (", ".join(sorted(trades_of(face))) for face in (a, b))
        found[f"{here} here, {there} there"] = _MUCH
    elif have_two_trades(a, b, strictly=True) and fold(a.name.text) != fold(b.name.text):
        found["two spellings and two trades"] = _SURE
    if are_two_genders(a, b):
        found["a woman here, a man there"] = _SURE
    found.update(_compare_ages(a, b))
    lands = _lands(a), _lands(b)
    if all(lands) and lands[0].isdisjoint(lands[1]):
        here, there = (", ".join(sorted(one)) for one in lands)
        found[f"told of {here} here, of {there} there"] = _LITTLE
    for sort, weight in _MARKS.items():
        sides = [_marked(face, sort) for face in (a, b)]
        if all(sides) and sides[0].isdisjoint(sides[1]):
            here, there = (", ".join(sorted(one)) for one in sides)
            found[f"{sort} {here} here, {there} there"] = weight
    if _is_dead_and_alive(a, b) or _is_dead_and_alive(b, a):
        found["a death long ago here, life there"] = _DEATH
    if any("unrelated" in one.marks for face in (a, b) for one in face.entity.settings):
        found["a text tells of another one of that name"] = _SURE
    past = [_is_past(face) for face in (a, b)]
    if past[0] is not past[1]:
        found["a past century here, news there"] = _MUCH
    return found


def _compare_ages(a: Face, b: Face) -> dict[str, float]:
    """What ages tell two apart."""
    ages = [{age for one in face.entity.settings for age in one.ages} for face in (a, b)]
    if all(ages) and min(abs(one - other) for one in ages[0] for other in ages[1]) >= _YEARS:
        return {f"aged {min(ages[0])} here, {min(ages[1])} there": _SURE}
    for known, other in zip(ages, (b, a), strict=True):
        if known and min(known) < _CHILD and trades_of(other) - {"sport"}:
            return {"a child here, a trade there": _DEATH}
    return {}


def _marked(face: Face, sort: str) -> set[str]:
    """The marks of one sort of a bearer."""
    start = f"{sort} "
    return {
        mark.removeprefix(start)
        for one in face.entity.settings
        for mark in one.marks
        if mark.startswith(start)
    }


def _is_dead_and_alive(a: Face, b: Face) -> bool:
    """Whether one is said to have died in a year, and the other acts, in no year, as the living."""
    deaths = _marked(a, "death")
    return bool(deaths) and bool(_marked(b, "life")) and not _marked(b, "death")


def find_place_conflict(a: Face, b: Face) -> Conflict | None:
    """Why two places or bodies of one name are two.

    Args:
        a: One of them.
        b: The other.

    Returns:
        The conflict, DIFFERENT: two states, two districts, two long forms of one acronym; or None.
    """
    for sort in ("long", "unit", "district", "behind", "state"):
        sides = [_marked(face, sort) for face in (a, b)]
        if all(sides) and not _are_near(*sides):
            here, there = (", ".join(sorted(one)) for one in sides)
            return Conflict(f"{sort} {here} here, {there} there", IdentityState.DIFFERENT)
    if _lies_elsewhere(a, b) or _lies_elsewhere(b, a):
        return Conflict("two places near it", IdentityState.DIFFERENT)
    if _is_piece(a) is not _is_piece(b):
        return Conflict("a part of it here", IdentityState.POSSIBLE, bars=False)
    return None


def _is_piece(face: Face) -> bool:
    """Whether the only mention of a body is within the name of its part: "a wing of the Party"."""
    return len(face.entity.mentions) == 1 and bool(_marked(face, "piece"))


def are_two_seats(a: Face, b: Face) -> bool:
    """Whether two bodies that every state or town has are of two towns.

    Args:
        a: One of them.
        b: The other.
    """
    seats = _marked(a, "seat"), _marked(b, "seat")
    return all(seats) and seats[0].isdisjoint(seats[1])


def _lies_elsewhere(a: Face, b: Face) -> bool:
    """Whether one village lies in a region and the other near a town of which the one tells not."""
    near, regions = _marked(b, "near"), _marked(a, "district") | _marked(a, "near")
    told = {name for one in a.entity.settings for name in one.names}
    return bool(near and regions) and near.isdisjoint(regions | told)


def _are_near(first: set[str], second: set[str]) -> bool:
    """Whether one mark of each may be the same: shared, or one country holds the other."""
    lands = load_nations().lands
    wide = {fold(lands[one]) for one in second if one in lands}
    narrow = {fold(lands[one]) for one in first if one in lands}
    return bool(first & (second | wide) or second & narrow)


def _is_much_told(a: Face, b: Face) -> bool:
    """Whether so much is told of both, in one script, that one story would show."""
    settings = (*a.entity.settings, *b.entity.settings)
    is_one_script = len({one.is_latin for one in settings}) == 1 and not are_two_tongues(a, b)
    return is_one_script and all(
        max(len(one.words | one.names | one.lands) for one in face.entity.settings) >= _TOLD
        for face in (a, b)
    )


def _lands(face: Face) -> set[str]:
    return {land for one in face.entity.settings for land in one.lands}


def _is_past(face: Face) -> bool:
    """Whether all that is told of a bearer is told of years long ago."""
    years = [year for one in face.entity.settings for year in one.years]
    return bool(years) and max(years) < _LONG_AGO


def _nations(face: Face) -> set[str]:
    peoples = load_nations().peoples
    return {peoples[role] for role in face.entity.roles if role in peoples}
