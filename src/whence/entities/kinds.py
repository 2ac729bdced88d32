"""Kinds: whether a name is a person's, a body's or a place's.

No single sign decides: "Vell" may be a town, a minister or a firm. Every mention votes with the
words inside and beside it, all mentions of one name in a document vote together, and a name that no
vote reaches stays of unknown kind rather than guessed.

- In: the names of a document, and where attributions have their sources.
- Out: `NameMention` for each, with kind and gender.
- Not here: grouping (`grouping`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.entities.compounds import SURNAMES_FIRST
from whence.entities.edges import is_known_given, is_patronym
from whence.entities.folding import fold
from whence.entities.grouping import NameMention
from whence.entities.names import initials_of, is_acronym, read_name
from whence.entities.roles import is_kin_before, read_traits
from whence.entities.runs import Run
from whence.entities.spotting import find_kind_read
from whence.entities.tables import (
    Gender,
    find_body,
    load_common,
    load_cues,
    load_given,
    load_nations,
    load_roles,
    load_titles,
)
from whence.models import ReadName
from whence.records import EntityKind, Prose, Span

_Vote = tuple[EntityKind, float]
_PERSON, _BODY, _PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE

_IN = re.compile(r"\b(?:in|near|outside|around|across|inside|throughout|toward|towards)\s$", re.I)
_AT = re.compile(r"\b(?:from|to|at|of|leave|left|reach|reached|visit|visited)\s$", re.I)
_KIND_OF_PLACE = re.compile(
    r"\b(?:city|town|village|province|district|suburb|port|capital|region|island|state|county)"
    r" (?:of )?$",
    re.I,
)
_PERSON_AFTER = re.compile(
    r",? (?:who|whose|himself|herself)\b|, (?:aged )?\d{1,2}(?=[,.;)])|, (?:Jr|Sr)\b|, n[ée]e\b"
)
_BODY_AFTER = re.compile(
    r"(?:['’]s?)? (?:spokes(?:man|woman|person)|officials?|headquarters|executives?|fans|players"
    r"|lawmakers|troops|forces|fighters|militants|offices?|employees|shares|stock|subsidiary|plant"
    r"|plants|factory|stores?|workers|staff|executive)\b"
)
_OUTLET_BESIDE = re.compile(r" (?:newspaper|news agency|magazine|television|radio|website|daily)\b")
_REGION_AFTER = re.compile(r", ([^\W\d_][^\W\d_.]*(?: [^\W\d_]+)?)")
_SAYS = re.compile(
    r" (?:said|says|told|added|adds|asked|replied|recalled|explained|insisted|admitted|argued)\b"
)
_PLACE_AFTER = re.compile(
    r", (?:an? |the |once |now )*(?:[\w-]+ ){0,3}(?:town|village|hamlet|city|suburb|district|post"
    r"|port|settlement|neighbou?rhood|quarter|island|province|region|valley|crossing|mountain|river)\b"
)
_NATIVES = re.compile(
    r"\b(?:residents?|people|natives?|inhabitants|villagers|farmers|families|outskirts|streets|mayor)"
    r" (?:of|from|in) $"
)
_VESSEL = re.compile(
    r"\b(?:frigate|destroyer|ship|vessel|ferry|trawler|tanker|submarine|corvette|cruiser|yacht|steamer"
    r"|icebreaker|tugboat|freighter|barge|schooner|flagship|warship|airport|street|school|stadium)"
    r" [“\"‘']?$",
    re.I,
)
_SITE = re.compile(r"\.(?:com|org|net)$")
_PLACES_AS_SURNAMES = frozenset(
    "hill park lake forest bridge north west east bay port camp fort dam cross post press".split()
)
# What may follow a name that is a whole phrase; another word makes it the modifier of a noun.
_PHRASE_ENDS = re.compile(
    r"\W*$|[,.;:)!?”\"’']|\s(?:said|says|has|had|have|was|were|is|are|will|would|and|or|in|of|on|at"
    r"|to|for|from|with|by|that|which|who|told|did|does|do|could|can|may|as)\b|\s[^a-z]"
)
_LEAST = 1.0
# What a name that the reader is sure of weighs, beside the votes below.
_READ = 1.6


def judge_kinds(
    prose: Prose,
    runs: Sequence[Run],
    sources: Sequence[Span] = (),
    names: Sequence[ReadName] = (),
) -> tuple[NameMention, ...]:
    """Judge the kind and gender of every name of a document.

    Args:
        prose: What is read of it.
        runs: Its names, in order.
        sources: Spans of the sources of its attributions; a name of two words there is most
            likely a person.
        names: Names that the reader sees; each votes for its kind.

    Returns:
        One mention for each run, in the same order.
    """
    votes: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    genders: list[Gender] = []
    begins, ends = {span.start for span in sources}, {span.end for span in sources}
    for run in runs:
        for kind, weight in _votes(prose.text, run, begins, is_source=run.end in ends):
            votes[run.text][kind] += weight
        read = find_kind_read(names, run)
        if read is not None:
            votes[run.text][read[0]] += _READ * read[1]
        genders.append(find_gender(run))
    _lend_votes(runs, votes)
    kinds = {name: _winner(counts) for name, counts in votes.items()}
    return tuple(
        NameMention(
            span=Span(prose.document, run.start, run.end),
            text=run.text,
            kind=kinds.get(run.text, EntityKind.OTHER),
            gender=gender,
            is_kin=is_kin_before(prose.text, run),
        )
        for run, gender in zip(runs, genders, strict=True)
    )


def find_gender(run: Run) -> Gender:
    """The gender that a person's titles or given name show.

    Args:
        run: A name with the titles before it.

    Returns:
        UNKNOWN if nothing shows it, or if the name is a single word without a title.
    """
    for title in reversed(run.titles):
        known = load_titles().get(title)
        if known is not None and known.gender is not Gender.UNKNOWN:
            return known.gender
    if len(run.words) > 1:
        return load_given().get(fold(run.words[0]), Gender.UNKNOWN)
    return Gender.UNKNOWN


def _winner(counts: dict[EntityKind, float]) -> EntityKind:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].value))
    if not ranked or ranked[0][1] < _LEAST:
        return EntityKind.OTHER
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return EntityKind.OTHER
    return ranked[0][0]


def _votes(text: str, run: Run, sources: set[int], *, is_source: bool) -> Iterator[_Vote]:
    yield from _votes_within(run)
    if run.headline:
        return
    before = text[max(0, run.outer - 40) : run.outer]
    after = text[run.end : run.end + 60]
    yield from _votes_before(run, before, after)
    yield from _votes_after(run, after)
    if is_source and not run.article and _has_person_shape(run):
        yield _PERSON, 1.0
    if is_source and is_acronym(run.text):
        yield _BODY, 1.0
    traits = read_traits(text, run, sources)
    if traits.roles or traits.age is not None:
        yield _PERSON, 2.0 * (not run.article)


def _votes_within(run: Run) -> Iterator[_Vote]:
    """What the words of the name itself say."""
    cues = [load_cues().get(fold(word).rstrip(".")) for word in run.words]
    body = find_body(run.text)
    if body is not None:
        yield _BODY, 5.0
    elif fold(run.text) in load_nations().places:
        yield _PLACE, 4.0
    elif len(run.words) > 1 and any(cues) and not _is_hill(run):
        yield from _votes_of_cues(cues)
    elif _begins_with_city(run):
        yield _BODY, 1.5
    elif _SITE.search(run.text):
        yield _BODY, 2.0
    elif is_acronym(run.text):
        yield _BODY, 0.6
    if any(title in load_titles() or title in load_roles() for title in run.titles):
        yield _PERSON, 4.0
    if body is None and _has_person_shape(run):
        yield from _votes_of_shape(run)


def _votes_of_cues(cues: Sequence[str | None]) -> Iterator[_Vote]:
    """A cue at either end of a name is its head word."""
    heads = [cue for cue in (cues[0], cues[-1]) if cue] or [cue for cue in cues if cue]
    if heads[-1] == "thing":
        return
    kind = _PLACE if heads[-1] == "place" and "organization" not in heads else _BODY
    yield kind, 3.0


def _is_hill(run: Run) -> bool:
    """Whether a word for a place is a surname here: behind a given name or initials."""
    first, last = fold(run.words[0]), fold(run.words[-1])
    return last in _PLACES_AS_SURNAMES and (first in load_given() or "." in first)


def _has_person_shape(run: Run) -> bool:
    words = [fold(word).rstrip(".") for word in run.words]
    return (
        1 < len(words) <= 5
        and (_is_hill(run) or not any(word in load_cues() for word in words))
        and not any(word in ("of", "and", "the", "for", "&") for word in words)
        and not run.words[-1].isupper()
        and not any(word.isdigit() for word in words)
        and words[-1] not in load_nations().peoples
        and not _begins_with_city(run)
    )


def _begins_with_city(run: Run) -> bool:
    """Whether a name is a city's team or body: "Los Angeles Angels", "ORF Vienna"."""
    places = load_nations().places
    first, rest = [fold(word) for word in run.words[:2]], run.words[-1]
    if len(run.words) > 2 and " ".join(first) in places:
        return True
    if is_acronym(run.words[0]) and fold(" ".join(run.words[1:])) in places:
        return True
    is_city = len(run.words) > 1 and first[0] in places and first[0] not in load_given()
    return is_city and rest.endswith("s") and not rest.isupper()


def _votes_of_shape(run: Run) -> Iterator[_Vote]:
    first = fold(run.words[0])
    is_initial = len(first.rstrip(".")) == 1
    last = fold(run.words[-1])
    if is_known_given(first) and fold(run.text) not in load_nations().places:
        yield _PERSON, 3.0
    elif first in SURNAMES_FIRST and (is_known_given(last) or "-" in last):
        yield _PERSON, 2.0
    elif any(is_patronym(word) for word in run.words[1:]):
        yield _PERSON, 3.0
    elif is_initial or any(len(word.rstrip(".")) == 1 for word in run.words[1:-1]):
        yield _PERSON, 2.0
    elif first in ("abu", "umm", "abdul", "abdel", "abd") or "al-" in fold(run.text):
        yield _PERSON, 1.5


def _votes_before(run: Run, before: str, after: str) -> Iterator[_Vote]:
    is_owner = after[:2] in ("’s", "'s")
    if _VESSEL.search(before):
        yield _PLACE, 8.0
    if _NATIVES.search(before) and not run.titles:
        yield _PLACE, 1.5
    if _KIND_OF_PLACE.search(before) and not run.titles:
        yield _PLACE, 3.0
    elif _IN.search(before) and not run.article and not is_owner:
        yield _PLACE, 1.5 if len(run.words) == 1 else 0.7
    elif _AT.search(before) and not run.article and len(run.words) == 1:
        yield _PLACE, 0.1
    if run.article and not any(load_cues().get(fold(word)) == "place" for word in run.words):
        yield _BODY, 1.0 if _PHRASE_ENDS.match(after) else 0.3


def _votes_after(run: Run, after: str) -> Iterator[_Vote]:
    if _PERSON_AFTER.match(after):
        yield _PERSON, 2.0
    if _BODY_AFTER.match(after) or _OUTLET_BESIDE.match(after):
        yield _BODY, 2.0
    if _PLACE_AFTER.match(after) and not run.titles:
        yield _PLACE, 2.0
    region = _REGION_AFTER.match(after)
    if region and not run.article and _is_region(region[1]):
        yield _PLACE, 2.0
    if _SAYS.match(after) and not run.article and _has_person_shape(run):
        yield _PERSON, 1.0


def _is_region(words: str) -> bool:
    places = load_nations().places
    return fold(words) in places or fold(words.split()[0]) in places


def _lend_votes(runs: Sequence[Run], votes: dict[str, dict[EntityKind, float]]) -> None:
    """Let long names vote for their short forms, and short forms for unclear long ones."""
    texts = sorted({run.text for run in runs})
    with_article = {run.text for run in runs if run.article}
    shaped = [run for run in runs if _has_person_shape(run)]
    for run in shaped:
        last = run.words[-1]
        if _winner(votes[run.text]) is EntityKind.OTHER and last not in with_article:
            is_person = _winner(votes[last]) is _PERSON if last in votes else False
            if is_person or last in texts:
                votes[run.text][_PERSON] += 1.0
    people = {run.words for run in shaped if _winner(votes[run.text]) is _PERSON}
    bodies = frozenset(text for text in texts if _winner(votes[text]) is _BODY)
    lenders = _Lenders(
        surnames=frozenset(read_name(words[-1], _PERSON).keys[-1] for words in people),
        given=frozenset(words[0] for words in people),
        bodies=bodies,
        heads=frozenset(head for text in bodies for head in _head_of(text)),
        initials=frozenset(letters for text in bodies for letters in initials_of(text)),
    )
    for text in texts:
        for kind, weight in _loans(text, lenders):
            votes[text][kind] += weight


@dataclass(frozen=True, slots=True)
class _Lenders:
    """What names of known kind lend to other names: parts of persons' and of bodies' names."""

    surnames: frozenset[str]
    given: frozenset[str]
    bodies: frozenset[str]
    heads: frozenset[str]
    initials: frozenset[str]


def _head_of(text: str) -> Iterator[str]:
    """The first word of a firm's name, which later stands for it; no place, people, common word."""
    words = [fold(word).rstrip(".") for word in text.split()]
    nations = load_nations()
    is_firm = len(words) > 1 and load_cues().get(words[-1]) == "organization"
    is_other = words[0] in nations.places or words[0] in nations.peoples
    if is_firm and not is_other and words[0] not in load_cues() and words[0] not in load_common():
        yield text.split()[0]


def _loans(text: str, lenders: _Lenders) -> Iterator[_Vote]:
    if " " in text:
        if text.split(maxsplit=1)[1] in lenders.bodies:
            yield _BODY, 1.0
    elif read_name(text, _PERSON).keys[-1] in lenders.surnames:
        yield _PERSON, 2.0
    elif text in lenders.given:
        yield _PERSON, 1.5
    elif text in lenders.heads:
        yield _BODY, 1.5
    elif is_acronym(text) and fold(text.replace(".", "")) in lenders.initials:
        yield _BODY, 1.0
    elif fold(text) in load_given() and fold(text) not in load_common():
        yield _PERSON, 1.0
