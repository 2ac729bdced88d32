"""Surroundings: everything of the page that belongs to the pile and to no single claim.

What the pile holds, which texts are missing, who took from whom, who may be one person, what went
wrong, what a person decided, and the settings: a count means little without them.

- In: `records.Answer`.
- Out: views for the templates.
- Not here: claims (`report.claims`), texts (`report.documents`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from whence.records import (
    Answer,
    Decision,
    Derivation,
    DerivationStatus,
    Identity,
    IdentityState,
    NodeKind,
)
from whence.report.anchors import Anchors, Words
from whence.report.lookup import Lookup, label_of
from whence.report.wording import say, say_day, show_line

MEANINGS = {
    "min_follows": "the smaller number follows links of at least this confidence",
    "max_follows": "the larger number follows links of at least this confidence",
    "merge_collectors": "everything that one agency or paper took down counts as one",
    "event_days": "two dated events further apart than this many days are not one event",
    "largest_document": "documents with more bytes than this are not read",
}


@dataclass(frozen=True, slots=True)
class ScopeView:
    """What was read: how many documents, from when to when, which are undated."""

    documents: int
    dates: str
    undated: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class UnseenView:
    """A text that is not in the pile; `claims` are the numbers of those it stands behind."""

    name: str
    kind: str
    settles: int
    claims: tuple[int, ...]
    children: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DerivationView:
    """A document that took from another text."""

    child: str
    child_href: str
    parent: str
    parent_href: str
    status: str
    decided: bool
    confidence: str
    evidence: tuple[str, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class IdentityView:
    """Two that may be one, were taken as one, or were told apart."""

    a: str
    b: str
    by: str
    why: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A person's decision; `why` says why it no longer fits, if so."""

    line: int
    kind: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class SettingView:
    """One setting and what it does."""

    name: str
    value: str
    meaning: str


def view_scope(answer: Answer, lookup: Lookup) -> ScopeView:
    """What the pile holds.

    Args:
        answer: What one run found.
        lookup: Records by id.

    Returns:
        The number of documents, first to last date, and the undated ones with their links.
    """
    dates = [one.published for one in answer.documents if one.published is not None]
    said = "no dates"
    if dates:
        first = min(date.earliest for date in dates)
        last = max(date.latest for date in dates)
        said = say_day(first) if first == last else f"{say_day(first)} to {say_day(last)}"
    undated = tuple(
        (label_of(one), f"#d{lookup.numbers[one.id]}")
        for one in answer.documents
        if one.published is None
    )
    return ScopeView(len(answer.documents), said, undated)


def view_unseen(answer: Answer, lookup: Lookup) -> tuple[UnseenView, ...]:
    """Texts that are not in the pile, those that would settle most counts first.

    Args:
        answer: What one run found.
        lookup: Records by id.

    Returns:
        The wanted ones in the answer's order, then the others by name.
    """
    behind: defaultdict[str, set[int]] = defaultdict(set)
    for number, answered in enumerate(answer.claims, start=1):
        for node in answered.graph.nodes:
            if node.kind is NodeKind.UNSEEN and node.ref is not None:
                behind[node.ref].add(number)
    children: defaultdict[str, set[int]] = defaultdict(set)
    for derivation in answer.derivations:
        children[derivation.parent].add(lookup.numbers[lookup.document(derivation.child).id])
    settles = {wanted.unseen: wanted.claims for wanted in answer.wanted}
    rank = {id_: at for at, id_ in enumerate(settles)}
    ordered = sorted(answer.unseen, key=lambda one: (rank.get(one.id, len(rank)), one.name, one.id))
    return tuple(
        UnseenView(
            show_line(one.name) or "a text without a name",
            say(one.kind),
            settles.get(one.id, 0),
            tuple(sorted(behind[one.id])),
            tuple(
                (label_of(answer.documents[number - 1]), f"#d{number}")
                for number in sorted(children[one.id])
            ),
        )
        for one in ordered
    )


def view_derivations(
    derivations: Sequence[Derivation], lookup: Lookup, anchors: Anchors
) -> tuple[DerivationView, ...]:
    """Who took from whom, with the evidence.

    Args:
        derivations: The derivations.
        lookup: Records by id.
        anchors: Hands out links.

    Returns:
        By number of the child, then of the parent; texts not in the pile behind the others.
    """

    def order(one: Derivation) -> tuple[int, int, str]:
        last = len(lookup.numbers) + 1
        return (lookup.numbers.get(one.child, last), lookup.numbers.get(one.parent, last), one.id)

    views = []
    for one in sorted(derivations, key=order):
        number = lookup.numbers.get(one.parent)
        views.append(
            DerivationView(
                lookup.label(one.child),
                f"#d{lookup.numbers[one.child]}",
                lookup.name(one.parent) or "a text that is not in the pile",
                "#unseen" if number is None else f"#d{number}",
                say(one.status),
                one.status is DerivationStatus.FOLLOWED,
                f"{one.confidence:.2f}",
                tuple(show_line(reason) for reason in one.evidence),
                anchors.quote_all(one.spans),
            )
        )
    return tuple(views)


def view_identities(
    identities: Sequence[Identity], lookup: Lookup, anchors: Anchors
) -> Mapping[str, tuple[IdentityView, ...]]:
    """Who may be one person or body.

    Args:
        identities: What is held of pairs.
        lookup: Records by id.
        anchors: Hands out links.

    Returns:
        For each state ("same", "possible", "different") the pairs, by name.
    """
    views: dict[str, list[IdentityView]] = {state.value: [] for state in IdentityState}
    for one in identities:
        a, b = (lookup.name(id_) or "no name" for id_ in (one.a, one.b))
        by = "a person's decision" if one.by == "decision" else ""
        words = anchors.quote_all(one.spans)
        views[one.state.value].append(IdentityView(a, b, by, show_line(one.why), words))
    return {
        state: tuple(sorted(found, key=lambda view: (view.a, view.b, view.why)))
        for state, found in views.items()
    }


def view_decisions(answer: Answer) -> tuple[DecisionView, ...]:
    """A person's decisions, those that no longer fit first.

    Args:
        answer: What one run found.

    Returns:
        In order of their lines within each part.
    """
    unfit = [_view_decision(one.decision, one.why) for one in answer.unfit]
    return (*unfit, *(_view_decision(one, "") for one in answer.applied))


def view_settings(answer: Answer) -> tuple[SettingView, ...]:
    """Every setting of the run.

    Args:
        answer: What one run found.

    Returns:
        In the order of the settings record.
    """
    return tuple(
        SettingView(name, _say_setting(value), MEANINGS.get(name, ""))
        for name, value in asdict(answer.settings).items()
    )


def _say_setting(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _view_decision(one: Decision, why: str) -> DecisionView:
    parts = (
        show_line(one.document),
        f"“{show_line(one.words)}”" if one.words else "",
        show_line(one.other_document or ""),
        f"“{show_line(one.other_words)}”" if one.other_words else "",
        show_line(one.value or ""),
    )
    text = ", ".join(part for part in parts if part)
    return DecisionView(one.line, say(one.kind), text, show_line(why))
