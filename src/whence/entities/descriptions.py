"""Descriptions: whom "the minister" or "the two men" means, and what an unnamed source is.

A description leads to somebody only if exactly one figure before it is said to be such. All others
are unnamed sources: each is its own entity, with its words as its name, so that two papers' "senior
official" are never taken for one.

- In: the scene and a source that is a description.
- Out: the index of a known figure, or a new one.
- Not here: names and pronouns (`speakers`).
"""

import re

from whence.entities.antecedents import Antecedents
from whence.entities.cutting import is_common
from whence.entities.figures import Figure, Scene
from whence.entities.folding import fold
from whence.entities.roles import head_words
from whence.entities.sources import Source
from whence.entities.tables import load_cues, load_given, load_nations, load_roles, may_be_one
from whence.records import EntityKind, MentionForm, Span

_DOCUMENTS = frozenset(
    """report statement study document letter indictment complaint lawsuit paper filing survey poll
    memo memorandum email website video article book release affidavit warrant ruling verdict order
    bill law text message note recording transcript cable finding investigation inquiry review
    record log diary post tweet data autopsy""".split()
)
_BODIES = frozenset(
    """firm company carrier airline maker manufacturer retailer paper newspaper studio label charity
    regulator watchdog operator employer lender hospital ministry militia""".split()
)
_OUTLETS = frozenset(
    """agency newspaper paper magazine website channel station broadcaster network daily tabloid
    weekly newswire site television radio""".split()
)
# With a name before them they are a name: "the Sorel campaign", "Vell police".
_OWNED_BODIES = re.compile(r" (campaign|administration|police|presidency)(?:['’]s?)?[\s,]*")
_FORCE = re.compile(r"(?:[^\W\d_][\w.'’-]* ){1,3}police(?: (?:force|department|service))?", re.I)
_LEAD = re.compile(r"(?:the|both the)?\s*", re.I)
_ONE = frozenset(("one", "another", "someone", "somebody", "a", "an"))
_SEVERAL = frozenset(("some", "many", "several", "others", "most", "few", "both", "all", "those"))
_OTHER_ONE = re.compile(r"\b(?:another|other|second|third|fourth|one)\b", re.I)
# Not after a comma, where it only adds something: "the mayor, who came".
_TOLD = re.compile(r"(?<!,) (?:who|that|which|whose)\b| of an? |['’]s? (?=[^\W\d_])", re.I)
_PAIR = re.compile(r"(?:the )?(?:two|both|pair|couple|duo|three|four|five)", re.I)
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def find_described(scene: Scene, near: Antecedents, span: Span, source: Source) -> int | None:
    """The known figure that a description means.

    Args:
        scene: All figures.
        near: Who spoke before.
        span: Where the description stands.
        source: As it was read.

    Returns:
        The index of the only figure that fits, or of the unnamed source that was described in the
        same words without "a" before; else None.
    """
    words = scene.prose.text[span.start : span.end]
    if _OTHER_ONE.search(words):
        return None
    same = scene.described.get(_repeated_key(words))
    if same is not None:
        return same
    if words.lower() in ("police", "the police"):
        forces = {at for at in scene.by_word("police") if _FORCE.fullmatch(scene.figures[at].name)}
        return forces.pop() if len(forces) == 1 else None
    if not source.definite or (source.head is not None and source.head.plural) or source.number:
        return None
    if _introduces(words):
        return None
    fitting = _fitting(scene, near, span, source)
    return fitting.pop() if len(fitting) == 1 else None


def is_asked(source: Source, words: str) -> bool:
    """Whether a description may mean somebody named before, so that the ranker is asked.

    Args:
        source: As it was read.
        words: Its words.

    Returns:
        True for "the" before one person's role or a word for a body, without "other" or "second".
    """
    if not source.definite or source.number is not None or _OTHER_ONE.search(words):
        return False
    if _introduces(words):
        return False
    if source.head is not None:
        return source.head.kind is EntityKind.PERSON and not source.head.plural
    nouns = head_words(words)
    return bool(nouns) and _is_body_word(fold(nouns[-1]))


def _introduces(words: str) -> bool:
    """Whether a description tells who is meant, so that it need not lead anywhere.

    "The author of a book", "the woman who came" and "the bank's board" introduce somebody, and so
    does a body that bears its name ("the Vell Times newspaper").
    """
    if _TOLD.search(words):
        return True
    nouns = head_words(words)
    if not nouns or not _is_body_word(fold(nouns[-1])):
        return False
    nations = load_nations()
    return any(
        word[0].isupper() and fold(word) not in nations.peoples and fold(word) not in nations.places
        for word in nouns[1:-1]
    )


def _is_body_word(noun: str) -> bool:
    return (
        noun in _BODIES or noun in _OUTLETS or load_cues().get(noun) in ("organization", "outlet")
    )


def _repeated_key(words: str) -> str:
    """The words that a second mention would repeat; "" for an indefinite description."""
    folded = [fold(word) for word in _FIRST_WORD.findall(words)]
    if not folded or folded[0] in _ONE or folded[0] in _SEVERAL:
        return ""
    return " ".join(folded[1:] if folded[0] in ("the", "this", "that", "these") else folded)


def _fitting(scene: Scene, near: Antecedents, span: Span, source: Source) -> set[int]:
    head = source.head
    if head is None:
        return _fitting_bodies(scene, near, span)
    role = load_roles().get(head.role)
    fitting = {
        at
        for at in scene.by_role(head.role)
        if 0 <= scene.figures[at].first < span.start and _is_such(scene.figures[at], source)
    }
    if role is not None and not role.specific and not role.voice:
        fitting &= set(near.near(span.start))
    return fitting


def _is_such(figure: Figure, source: Source) -> bool:
    head = source.head
    if head is None or figure.kind is not EntityKind.PERSON or figure.plural:
        return False
    if head.role not in figure.roles and head.role not in figure.peoples:
        return False
    if head.age is not None and head.age not in figure.ages:
        return False
    if not set(head.peoples) <= figure.peoples:
        return False
    return may_be_one(head.gender, figure.gender)


def _fitting_bodies(scene: Scene, near: Antecedents, span: Span) -> set[int]:
    """Bodies named by the noun of "the ministry"; for "the company" the only one nearby."""
    nouns = head_words(scene.prose.text[span.start : span.end])
    noun = fold(nouns[-1]) if nouns else ""
    if not _is_body_word(noun) or noun in _DOCUMENTS:
        return set()
    named = set(filter(lambda at: _is_body(scene.figures[at], span), scene.by_word(noun)))
    if not named and noun in _OUTLETS:
        outlet = find_outlet(scene, near, span.start)
        return set() if outlet is None else {outlet}
    if named or noun not in ("company", "firm", "group", "organization", "organisation"):
        return named
    around = near.near(span.start)
    return {
        at for at in around if _is_body(scene.figures[at], span) and not scene.figures[at].outlet
    }


def find_outlet(scene: Scene, near: Antecedents, place: int) -> int | None:
    """The outlet that "the agency" or "the newspaper" means: the only one named nearby before.

    Args:
        scene: All figures.
        near: Knows the paragraphs.
        place: Offset of the description.

    Returns:
        The index of its figure; None if no or several outlets are named in the paragraphs before.
    """
    runs = near.runs_near(place)
    outlets = {scene.owner[run] for run in runs if scene.figure_of(run).outlet}
    outlets |= {at for at in near.near(place) if scene.figures[at].outlet}
    return outlets.pop() if len(outlets) == 1 else None


def _is_body(figure: Figure, span: Span) -> bool:
    return figure.kind is EntityKind.ORGANIZATION and 0 <= figure.first < span.start


def add_unnamed(scene: Scene, near: Antecedents, span: Span, source: Source) -> int:
    """Add an unnamed source as an entity of its own.

    Args:
        scene: Gets the new figure.
        near: Who spoke before, for the members of "the two men".
        span: Where the description stands.
        source: As it was read.

    Returns:
        The index of the new figure.
    """
    text = scene.prose.text
    name = " ".join(text[span.start : span.end].split())
    head = source.head
    figure = Figure(
        kind=_kind_of(source, name),
        name=name,
        named=False,
        first=span.start,
        gender=source.gender,
        plural=source.number is not None or (head is not None and head.plural),
    )
    if head is not None:
        figure.roles.add(head.role)
        figure.peoples.update(head.peoples)
        figure.ages.update(() if head.age is None else (head.age,))
    elif figure.kind is not EntityKind.PERSON:
        figure.roles.update(map(fold, head_words(name)[-1:]))
        figure.outlet = bool(figure.roles & _OUTLETS)
    if figure.kind is EntityKind.GROUP:
        figure.members = _members(scene, near, span, source)
    figure.mention(span, MentionForm.DESCRIPTION, "an unnamed source of this document")
    at = scene.add(figure)
    key = _repeated_key(text[span.start : span.end])
    if key:
        scene.described.setdefault(key, at)
    return at


def add_named(scene: Scene, span: Span) -> int:
    """The figure for a name that was found only because it is a source, added when first needed.

    Args:
        scene: Gets the figure.
        span: Where the name stands.

    Returns:
        Its index; the same words lead to the same figure.
    """
    name = " ".join(scene.prose.text[span.start : span.end].split())
    known = scene.described.get(f"name:{name}")
    if known is None:
        known = scene.add(Figure(EntityKind.OTHER, name, named=True, first=span.start))
        scene.described[f"name:{name}"] = known
    scene.figures[known].mention(span, MentionForm.NAME, "named as the source")
    return known


def find_owned_body(scene: Scene, span: Span, within: range) -> int | None:
    """The body that a name and a word for it name together: "the Sorel campaign".

    Args:
        scene: Gets the figure when it is first needed.
        span: Where the description stands.
        within: The names in it.

    Returns:
        The index of its figure; None if the words are anything else.
    """
    if not within:
        return None
    run = scene.runs[within[-1]]
    text = scene.prose.text
    word = _OWNED_BODIES.fullmatch(text, run.end, span.end)
    if word is None or _LEAD.fullmatch(text, span.start, scene.runs[within[0]].outer) is None:
        return None
    name = f"{run.text} {word[1]}"
    known = scene.described.get(f"name:{name}")
    if known is None:
        figure = Figure(EntityKind.ORGANIZATION, name, named=True, first=span.start)
        known = scene.described[f"name:{name}"] = scene.add(figure)
    scene.figures[known].mention(
        Span(span.document, run.start, word.end(1)), MentionForm.NAME, "named as the source"
    )
    return known


def is_capital(words: str) -> bool:
    """Whether every word is capitalized and none is a common word; at most four."""
    found = words.split()
    return 0 < len(found) <= 4 and all(
        word[:1].isupper() and not is_common(fold(word.strip(".,"))) for word in found
    )


def _kind_of(source: Source, name: str) -> EntityKind:
    head = source.head
    words = [fold(word) for word in head_words(name)]
    first = fold((_FIRST_WORD.findall(name) or [""])[0])
    if source.number is not None:
        return EntityKind.GROUP
    if head is not None:
        return EntityKind.GROUP if head.plural else head.kind
    noun = words[-1] if words else ""
    single = noun[:-1] if noun.endswith("s") else noun
    if " who " in name or (first in load_given() and name[:1].isupper()):
        return EntityKind.PERSON
    if noun in _DOCUMENTS or single in _DOCUMENTS:
        return EntityKind.OTHER
    if noun in _BODIES or noun in _OUTLETS or noun in load_cues():
        return EntityKind.ORGANIZATION
    if first in _SEVERAL:
        return EntityKind.GROUP
    if first in _ONE and len(words) <= 1:
        return EntityKind.PERSON
    return EntityKind.GROUP if noun.endswith("s") and noun != single + "ss" else EntityKind.OTHER


def _members(scene: Scene, near: Antecedents, span: Span, source: Source) -> tuple[int, ...]:
    """The members of "the two men": exactly so many persons of that gender spoken of nearby."""
    words = scene.prose.text[span.start : span.end]
    is_people = source.head is None or source.head.kind is EntityKind.PERSON
    bare = _PAIR.fullmatch(words) is not None if source.head is None else is_people
    if not source.definite or source.number is None or not bare or " of " in words:
        return ()
    people = [
        at
        for at in near.near(span.start)
        if scene.figures[at].kind is EntityKind.PERSON
        and not scene.figures[at].plural
        and may_be_one(source.gender, scene.figures[at].gender)
    ]
    if len(people) == source.number:
        return tuple(sorted(people))
    together = near.named_together(span.start) if source.number == 2 else None
    if together is not None and set(people) <= set(together):
        return tuple(sorted(together))
    return ()
