"""Parents: the text that a credit means, in the pile or not.

A credit to an outlet whose own article on the story lies in the pile means that article. Else it
means a text that nobody gave us, and all documents of one story that credit the same agency mean
the same one, unless they say that it was on another day.

- In: credits, the pile, its stories.
- Out: `Claimed` edges (credit and parent) and the unseen texts.
- Not here: derivations without a credit (`descent`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import Document, DocumentId, Unseen, UnseenId, UnseenKind, make_id
from whence.reuse.credits import Credit
from whence.reuse.names import Names, call_document, host_forms
from whence.reuse.order import is_later
from whence.reuse.stories import Stories
from whence.reuse.ties import Tie

# How sure the parent is: the credited outlet's article with copied words; one that tells the same
# in other words; a text that is not in the pile.
_COPIED = 0.95
_ALIKE = 0.85
_UNSEEN = 0.9
_CALLED = {
    UnseenKind.DISPATCH: "dispatch of {}",
    UnseenKind.INTERVIEW: "interview by {}",
    UnseenKind.STATEMENT: "statement to {}",
    UnseenKind.DOCUMENT: "document seen by {}",
}
_MISSING = " (not in the pile)"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A credit and the text that it means.

    Attributes:
        parent: A document or an unseen text.
        confidence: 0 to 1.
    """

    credit: Credit
    parent: DocumentId | UnseenId
    confidence: float


@dataclass(frozen=True, slots=True)
class Parents:
    """What all credits of a pile mean; `unseen` is sorted by id."""

    claimed: tuple[Claimed, ...]
    unseen: tuple[Unseen, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """What is known when parents are sought."""

    documents: Mapping[DocumentId, Document]
    ties: Mapping[frozenset[DocumentId], Tie]
    stories: Stories
    names: Names


def find_parents(credits: Sequence[Credit], pile: Pile) -> Parents:
    """Find the text that each credit means.

    Args:
        credits: In any order.
        pile: Documents, ties, stories and names.

    Returns:
        One parent for each credit but those that an agency's own text gives itself, in the order
        of the credits, and the texts not in the pile.
    """
    outlets: dict[str, list[Document]] = {}
    for document in pile.documents.values():
        if document.outlet:
            key = pile.names.key(document.outlet).replace(" ", "")
            outlets.setdefault(key, []).append(document)
    given = {(credit.child, form) for credit in credits for form in host_forms(credit.key)}
    found = [
        _find_seen(
            credit,
            [one for form in sorted(host_forms(credit.key)) for one in outlets.get(form, ())],
            given,
            pile,
        )
        for credit in credits
    ]
    missing = [credit for credit, claimed in zip(credits, found, strict=True) if claimed is None]
    unseen: list[Unseen] = []
    parent_of: dict[Credit, UnseenId] = {}
    own: dict[Credit, Claimed | None] = {}
    for group in _group(missing, pile.stories):
        own.update(_find_own_text(group, pile))
        group = [credit for credit in group if credit not in own]
        if group:
            unseen.append(_unseen_behind(group, pile.names))
            parent_of.update((credit, unseen[-1].id) for credit in group)
    means: list[Claimed] = []
    for credit, seen in zip(credits, found, strict=True):
        claim = seen or own.get(credit)
        if claim is None and credit in parent_of:
            claim = Claimed(credit, parent_of[credit], _UNSEEN)
        if claim is not None:
            means.append(claim)
    claimed = tuple(means)
    return Parents(claimed, _tell_apart(unseen, claimed, pile.documents))


def _find_seen(
    credit: Credit, candidates: Sequence[Document], given: set[tuple[DocumentId, str]], pile: Pile
) -> Claimed | None:
    """The article of the credited outlet that carries the story, if it is in the pile.

    One that came out later is taken only if it has copied words or gives the credit back; else the
    credit means something earlier that we do not have.
    """
    child = pile.documents[credit.child]
    own = pile.names.key(child.outlet).replace(" ", "") if child.outlet else ""
    ranked = []
    for candidate in candidates:
        if candidate.id == child.id or candidate.family == child.family:
            continue
        tie = pile.ties.get(frozenset((candidate.id, child.id)))
        is_timely = not is_later(candidate, child)
        if not (is_timely or tie or (candidate.id, own) in given):
            continue
        share = _share(credit, candidate, pile.stories)
        if tie or share:
            words = tie.words if tie else 0
            ranked.append((is_timely, words, share, candidate.id))
    if not ranked:
        return None
    _, words, _, best = max(ranked)
    return Claimed(credit, best, _COPIED if words else _ALIKE)


def _share(credit: Credit, candidate: Document, stories: Stories) -> float:
    """How much of what is credited the candidate carries, in whatever words."""
    if credit.content:
        return stories.find_share(candidate.id, credit.content)
    return 1.0 if stories.is_one(credit.child, candidate.id) else 0.0


def _group(credits: Sequence[Credit], stories: Stories) -> list[list[Credit]]:
    """Credits that mean one unseen text: one agency, one story, no two different days stated."""
    by_key: dict[str, list[Credit]] = {}
    for credit in credits:
        by_key.setdefault(credit.key, []).append(credit)
    groups = []
    for key in sorted(by_key):
        for story in map(set, stories.group({credit.child for credit in by_key[key]})):
            told = [credit for credit in by_key[key] if credit.child in story]
            days = {credit.occasion for credit in told if credit.occasion}
            if len(days) < 2:
                groups.append(told)
                continue
            for day in ("", *sorted(days)):
                groups.append([credit for credit in told if credit.occasion == day])
    return [group for group in groups if group]


def _find_own_text(credits: Sequence[Credit], pile: Pile) -> dict[Credit, Claimed | None]:
    """The agency's own text, if one document of a story names the agency and no other outlet.

    Only if it is the one such document, is not the latest, and others carry its story. Its own
    credit means itself and has no parent.
    """
    whole = {credit.child for credit in credits if not credit.content}
    bare = [id_ for id_ in whole if pile.documents[id_].outlet is None]
    if len(bare) != 1:
        return {}
    text = pile.documents[bare[0]]
    found: dict[Credit, Claimed | None] = {}
    for credit in credits:
        child = pile.documents[credit.child]
        if child.id == text.id or child.family == text.family:
            continue
        is_tied = frozenset((child.id, text.id)) in pile.ties
        if is_later(text, child) or not (is_tied or _share(credit, text, pile.stories)):
            continue
        found[credit] = Claimed(credit, text.id, _COPIED if is_tied else _ALIKE)
    if found:
        found.update((credit, None) for credit in credits if credit.child == text.id)
    return found


def _unseen_behind(credits: Sequence[Credit], names: Names) -> Unseen:
    """The text that these credits mean."""
    first = credits[0]
    called = Counter(credit.name for credit in credits)
    name = min(called, key=lambda name: (-called[name], name))
    kinds = Counter(credit.kind for credit in credits)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind.value))
    if any(not credit.content for credit in credits):
        kind = UnseenKind.DISPATCH
    elif UnseenKind.INTERVIEW in kinds:
        kind = UnseenKind.INTERVIEW
    entities = sorted(credit.entity for credit in credits if credit.entity is not None)
    days = {credit.occasion for credit in credits}
    smallest = min(credit.child for credit in credits)
    id_ = make_id("unseen", first.key, smallest, *(days if len(days) == 1 else ()))
    return Unseen(
        id=UnseenId(id_),
        kind=kind,
        name=_CALLED[kind].format(name) + _MISSING,
        entity=entities[0] if entities else names.entity(first.key),
        agency=name,
        occasion=(days.pop() or None) if len(days) == 1 else None,
    )


def _tell_apart(
    unseen: Sequence[Unseen], claimed: Sequence[Claimed], documents: Mapping[DocumentId, Document]
) -> tuple[Unseen, ...]:
    """Give texts of one name names that differ, by the first document that credits each.

    It is called by its title; with its outlet and day, then with its path, if that is not enough.
    """
    children: dict[str, DocumentId] = {}
    for found in claimed:
        children[found.parent] = min(
            found.credit.child, children.get(found.parent, found.credit.child)
        )
    names = {text.id: text.name for text in unseen}
    for hint_of in _HINTS:
        times = Counter(names.values())
        for text in unseen:
            if times[names[text.id]] > 1:
                hint = hint_of(documents[children[text.id]])
                called = text.name.removesuffix(_MISSING)
                names[text.id] = f"{called} (behind {hint}, not in the pile)"
    named = (replace(text, name=names[text.id]) for text in unseen)
    return tuple(sorted(named, key=lambda text: text.id))


def _by_title(document: Document) -> str:
    return f'"{call_document(document)}"'


def _by_outlet(document: Document) -> str:
    day = document.published.edtf if document.published is not None else None
    more = ", ".join(filter(None, (document.outlet, day)))
    return f"{_by_title(document)} of {more}" if more else _by_title(document)


def _by_path(document: Document) -> str:
    return f"{_by_outlet(document)} in {document.path}"


_HINTS = (_by_title, _by_outlet, _by_path)
