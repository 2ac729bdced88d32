"""Match: whether two occurrences say the same.

Likeness alone is no proof: sentences about two incidents of one kind are as alike as two reports of
one incident (sentence cosine and TF-IDF both have an area of about .73 on ECB+). So a match
needs three things: the weight of what is shared is most of what either side says, at least two
anchors (names, numbers, days, rare words) agree, and nothing speaks against it. A passage that both
documents share makes the first two easier, the third never.

- In: the `Signs` of two occurrences, the pile's weights, whether a shared passage joins them.
- Out: `Verdict`, with the reason in words.
- Not here: which pairs are looked at (`neighbors`), how pairs become claims (`group`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from whence.claims.signs import NAME, Signs
from whence.claims.weights import NUMBER, Weights
from whence.quantities import compare_quantities
from whence.records import Agreement, EntityId, EntityKind, Modality, Occurrence
from whence.times import compare_times


class Stand(Enum):
    """How the first occurrence stands to the second."""

    SAME = "same"
    ELABORATES = "elaborates"
    ELABORATED = "elaborated"
    DENIES = "denies"
    NEAR = "near"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision on one pair.

    Attributes:
        score: The share of weight in common, 0 to 1.
        is_refused: Whether something speaks against it, however much is shared.
    """

    stand: Stand
    score: float
    why: str
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """An occurrence with its signs.

    Attributes:
        weights: What each of its keys weighs in this pile, up to a cap.
        anchors: Keys that can tie two occurrences to one event: names and rare words.
        rarities: What each weighs in the language at large.
        total: Sum of `weights`.
    """

    occurrence: Occurrence
    signs: Signs
    weights: Mapping[str, float]
    anchors: frozenset[str]
    rarities: Mapping[str, float]
    total: float


# Chosen by reading claims drawn from ECB+ topics 1-20 (docs/rooms.md): shares of weight in common.
_SAME = 0.58
_SAME_EACH = 0.5
_COVERED = 0.5
_COVERED_EACH = 0.42
# With a doubt (another number, another person, another tense) only near-equal words are the same.
_DOUBTED = 0.8
_NEAR = 0.45
# An elaboration holds nearly all of the shorter one.
_HELD = 0.8
# Of a denial this share must stand in what it denies.
_DENIED = 0.6
_ANCHORS = 2
# Without two anchors, what is shared must be rare in the language at large: 24 is five words that
# one sentence in a hundred holds. Nearly equal words need less.
_TELLING = 24.0
_TELLING_EQUAL = 16.0
_EQUAL = 0.9
# Rare words that only one side has ("perennial", "velvet-rope") must not outweigh what both say.
_CAP = 4.0
# A word of this weight (one sentence in about 250) is an anchor.
_RARE = 5.5


@dataclass(frozen=True, slots=True)
class _Common:
    """What two occurrences share."""

    keys: frozenset[str]
    weight: float
    rarity: float
    dice: float
    small: float
    large: float


def make_profile(occurrence: Occurrence, signs: Signs, weights: Weights) -> Profile:
    """Weigh the keys of an occurrence.

    Args:
        occurrence: Whose signs they are.
        signs: Its signs.
        weights: Of the pile.

    Returns:
        The profile; `total` is 0 for an occurrence without keys.
    """
    full = {key: weights.weigh(key) for key in signs.keys}
    weighed = {key: min(weight, _CAP) for key, weight in full.items()}
    anchors = frozenset(
        key for key, weight in full.items() if key.startswith(NAME) or weight >= _RARE
    )
    rare = {key: weights.weigh_in_language(key) for key in signs.keys}
    return Profile(occurrence, signs, weighed, anchors, rare, sum(weighed.values()))


def judge_pair(a: Profile, b: Profile, *, event_days: int, is_covered: bool) -> Verdict:
    """Decide whether two occurrences say the same.

    Args:
        a: One occurrence.
        b: The other one; swapped arguments give the mirrored verdict.
        event_days: Two dated events further apart are not one.
        is_covered: Whether a passage that both documents share covers both.

    Returns:
        SAME only if the shared weight is most of either side, enough anchors agree and nothing
        speaks against it; ELABORATES if `a` holds nearly all of `b` and much more (ELABORATED the
        other way); DENIES if only polarity differs; NEAR if much is shared; else APART.
    """
    common = _find_common(a, b)
    if _is_denial(a) != _is_denial(b):
        return _judge_denial(a, b, common)
    if common.dice < (_COVERED if is_covered else _NEAR) and common.small < _HELD:
        return Verdict(Stand.APART, common.dice, "little in common")
    anchors = _find_anchors(a, b, common)
    lack = None if is_covered else _find_lack(common, anchors)
    if lack is not None:
        return Verdict(Stand.NEAR, common.dice, lack)
    refusal = _find_refusal(a, b, event_days)
    if refusal is not None:
        # On news a "not" on one side is seldom a denial; only nearly equal words show it is.
        stand = refusal[0] if common.dice >= _DOUBTED else Stand.NEAR
        return Verdict(stand, common.dice, refusal[1], is_refused=True)
    doubt = _find_doubt(a, b)
    least, each = (_COVERED, _COVERED_EACH) if is_covered else (_SAME, _SAME_EACH)
    if doubt is not None and not is_covered:
        least = each = _DOUBTED
    if common.dice >= least and common.large >= each:
        return Verdict(Stand.SAME, common.dice, _praise(common, anchors, is_covered=is_covered))
    if doubt is not None:
        return Verdict(Stand.NEAR, common.dice, doubt, is_refused=not is_covered)
    if common.small >= _HELD:
        longer = Stand.ELABORATES if a.total > b.total else Stand.ELABORATED
        return Verdict(longer, common.dice, "one says all that the other says, and much more")
    return Verdict(Stand.NEAR, common.dice, "each says much that the other does not")


def _judge_denial(a: Profile, b: Profile, common: _Common) -> Verdict:
    """A denial is as long as what it denies, or shorter: most of it must stand in the other."""
    denial = a if _is_denial(a) else b
    held = common.weight / denial.total if denial.total else 0.0
    if held < _DENIED or len(common.keys) < _ANCHORS:
        return Verdict(Stand.APART, common.dice, "little in common")
    return Verdict(Stand.DENIES, held, "one denies what the other asserts", is_refused=True)


def _find_lack(common: _Common, anchors: Sequence[str]) -> str | None:
    """What is missing for a match without a shared passage."""
    if all(key.startswith((NAME, NUMBER)) for key in common.keys):
        return "the same names, but not what is said of them"
    if len(common.keys) <= _ANCHORS and common.dice < _EQUAL:
        return "only two words agree"
    if len(anchors) < _ANCHORS and common.rarity < _least_rarity(common.dice):
        return "too few names, numbers or rare words agree"
    return None


def _least_rarity(dice: float) -> float:
    """How rare shared words must be together, by how much is shared."""
    part = min(max((dice - _SAME) / (_EQUAL - _SAME), 0.0), 1.0)
    return _TELLING + part * (_TELLING_EQUAL - _TELLING)


def _find_common(a: Profile, b: Profile) -> _Common:
    keys = {key for key in a.weights if key in b.weights}
    weight = sum(a.weights[key] for key in keys)
    for one, other in ((a, b), (b, a)):
        for entity in one.signs.implied:
            key = NAME + entity
            if key in other.weights and key not in keys:
                keys.add(key)
                weight += other.weights[key] / 2
    low, high = min(a.total, b.total), max(a.total, b.total)
    if not low:
        return _Common(frozenset(), 0.0, 0.0, 0.0, 0.0, 0.0)
    return _Common(
        frozenset(keys),
        weight,
        sum(a.rarities[key] for key in keys if key in a.rarities and key in b.rarities),
        min(2 * weight / (low + high), 1.0),
        min(weight / low, 1.0),
        min(weight / high, 1.0),
    )


def _find_anchors(a: Profile, b: Profile, common: _Common) -> tuple[str, ...]:
    """What of the shared keys ties to one event, for people; sorted."""
    found = set(common.keys & (a.anchors | b.anchors))
    if _agreeing_days(a, b):
        found.add("day")
    return tuple(sorted(found))


def _agreeing_days(a: Profile, b: Profile) -> bool:
    return any(
        compare_times(x, y).agreement is Agreement.AGREE for x in a.signs.days for y in b.signs.days
    )


def _praise(common: _Common, anchors: Iterable[str], *, is_covered: bool) -> str:
    share = round(100 * common.dice)
    names = sum(1 for key in anchors if key.startswith(NAME))
    numbers = sum(1 for key in anchors if key.startswith(NUMBER))
    words = sum(1 for key in anchors if key[0] not in NAME + NUMBER)
    parts = [f"{share} % of the weight of their words is common"]
    for count, what in ((names, "name"), (numbers, "number"), (words, "rare word or day")):
        if count:
            parts.append(
                f"{count} {what}{'s' if count > 1 else ''} agree{'' if count > 1 else 's'}"
            )
    if is_covered:
        parts.append("a passage that both documents share covers both")
    return "; ".join(parts)


def _find_refusal(a: Profile, b: Profile, event_days: int) -> tuple[Stand, str] | None:
    """What makes it impossible that both say the same."""
    if (a.signs.negated is None) != (b.signs.negated is None):
        negated = a if a.signs.negated is not None else b
        other = b if negated is a else a
        if negated.signs.negated in other.weights:
            return Stand.DENIES, "one negates what the other asserts"
    if _speak_for_others(a, b):
        return Stand.NEAR, "each speaks of itself, and the speakers differ"
    days = _days_apart(a, b)
    if days is not None and days > event_days:
        return Stand.NEAR, f"their dates lie {days} days apart"
    return None


def _is_denial(profile: Profile) -> bool:
    return profile.occurrence.modality is Modality.DENIED


def _speak_for_others(a: Profile, b: Profile) -> bool:
    speakers = {a.occurrence.speaker, b.occurrence.speaker}
    if not (a.signs.first_person and b.signs.first_person) or None in speakers:
        return False
    return len(speakers) == 2 and len(set(a.signs.plain) ^ set(b.signs.plain)) > 2


def _days_apart(a: Profile, b: Profile) -> int | None:
    """Days between the closest two dates, or None if one side has none."""
    gaps = [
        max((y.earliest - x.latest).days, (x.earliest - y.latest).days, 0)
        for x in a.signs.days
        for y in b.signs.days
        if x.earliest and x.latest and y.earliest and y.latest
    ]
    return min(gaps) if gaps else None


def _find_doubt(a: Profile, b: Profile) -> str | None:
    """What makes it unlikely, unless nearly all words are the same."""
    if (a.signs.negated is None) != (b.signs.negated is None):
        return "only one of them is negated"
    if _numbers_differ(a, b):
        return "numbers of the same thing differ"
    for kind, what in ((EntityKind.PERSON, "person"), (EntityKind.PLACE, "place")):
        if _only(a, b, kind) and _only(b, a, kind):
            return f"each names a {what} that the other does not"
    if a.signs.future != b.signs.future:
        return "one speaks of what will be"
    return None


def _numbers_differ(a: Profile, b: Profile) -> bool:
    outcomes: dict[int, set[Agreement]] = {}
    for index, x in enumerate(a.signs.numbers):
        for y in b.signs.numbers:
            # A bare number may count anything.
            if x.unit is None and (x.of is None or x.of != y.of):
                continue
            agreement = compare_quantities(x, y).agreement
            if agreement is not Agreement.INCOMPARABLE:
                outcomes.setdefault(index, set()).add(agreement)
    return any(found == {Agreement.DISJOINT} for found in outcomes.values())


def _only(a: Profile, b: Profile, kind: EntityKind) -> set[EntityId]:
    known = b.signs.names | b.signs.implied
    return {
        entity for entity in a.signs.names if a.signs.kinds[entity] is kind and entity not in known
    }
