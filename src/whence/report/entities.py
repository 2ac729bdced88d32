"""Entities: who is who on a terminal.

- In: `case.Listing`.
- Out: two tables, the entities and the doubtful pairs, printed to a stream.
- Not here: the order and the contexts (`case.listing`), the page (`report.page`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from whence.case import Listed, Listing
from whence.records import Document, DocumentId, Mention, Span
from whence.report.wording import count, show_line

ROWS = 20
MENTIONS = 3
WORDS = 60  # characters of a mention, a name or a reason that are shown
SENTENCE = 160


@dataclass(frozen=True, slots=True)
class _Pile:
    """Texts, and the shortest end of each path that names only one document."""

    texts: Mapping[DocumentId, str]
    paths: Mapping[DocumentId, str]

    def say(self, at: Span, words: Span, limit: int) -> str:
        """Where words stand, and words."""
        said = show_line(self.texts[words.document][words.start : words.end], limit)
        return f"{show_line(self.paths[at.document])}:{at.start} “{said}”"


def to_entities_table(
    listing: Listing, *, limit: int | None = ROWS, mentions: int | None = MENTIONS
) -> Table:
    """The first entities of a list as a table.

    Args:
        listing: Who is who.
        limit: Most rows; None for all.
        mentions: Most mentions a row; None for all.

    Returns:
        Who, documents, mentions, and where with the rule, in the order of the list; the caption
        says how many are left out.
    """
    shown = listing.entities[:limit]
    pile = _read_pile(listing.answer.documents)
    said = f"{len(listing.entities):,} persons, bodies, places and others"
    table = _table(
        f"{said} in {count(len(pile.texts), 'document')}",
        len(listing.entities) - len(shown),
    )
    table.add_column("who", ratio=3)
    table.add_column("documents", justify="right", min_width=9)
    table.add_column("mentions", justify="right", min_width=8)
    table.add_column("where, and what ties it", ratio=5)
    for one in shown:
        table.add_row(
            _lines(_say_entity(one)),
            Text(f"{one.documents}"),
            Text(f"{len(one.entity.mentions)}"),
            _lines(_say_evidence(one, pile, mentions)),
        )
    return table


def to_doubts_table(listing: Listing, *, limit: int | None = ROWS) -> Table:
    """The first doubtful pairs of a list as a table.

    Args:
        listing: Who is who.
        limit: Most rows; None for all.

    Returns:
        For each pair why it may be one, and the words in which each is named.
    """
    shown = listing.doubts[:limit]
    pile = _read_pile(listing.answer.documents)
    names = {one.entity.id: one.entity.name for one in listing.entities}
    title = f"{count(len(listing.doubts), 'pair')} that may be one"
    table = _table(title, len(listing.doubts) - len(shown))
    table.add_column("who", ratio=3)
    table.add_column("why", ratio=3)
    table.add_column("in which words", ratio=5)
    for one in shown:
        pair = (names.get(id_, "no name") for id_ in (one.identity.a, one.identity.b))
        table.add_row(
            _lines(show_line(name, WORDS) for name in pair),
            Text(f"{show_line(one.identity.why)} ({one.identity.score:.2f})"),
            _lines(pile.say(at.words, at.sentence, SENTENCE) for at in one.contexts),
        )
    return table


def print_entities(listing: Listing, *, file: TextIO, full: bool = False) -> None:
    """Print the entities and the doubtful pairs.

    Args:
        listing: Who is who.
        file: Where to print.
        full: Whether to print every row and mention, whatever their number.
    """
    limit, mentions = (None, None) if full else (ROWS, MENTIONS)
    width = 100 if full else None
    console = Console(file=file, highlight=False, markup=False, emoji=False, width=width)
    console.print(to_entities_table(listing, limit=limit, mentions=mentions))
    if listing.doubts:
        console.print(to_doubts_table(listing, limit=limit))


def _table(title: str, left: int) -> Table:
    caption = f"and {left:,} more; -o FILE lists all" if left > 0 else None
    return Table(title=Text(title), caption=caption, title_justify="left", show_lines=True)


def _lines(lines: Iterable[str]) -> Text:
    return Text("\n".join(lines))


def _say_entity(listed: Listed) -> list[str]:
    entity = listed.entity
    kind = entity.kind.value if entity.named else f"{entity.kind.value}, not named"
    lines = [show_line(entity.name, WORDS), kind]
    if entity.roles:
        lines.append(show_line(", ".join(entity.roles), WORDS))
    if entity.aliases:
        lines.append(f"also {_shortened(entity.aliases)}")
    return lines


def _shortened(names: tuple[str, ...]) -> str:
    left = len(names) - MENTIONS
    more = f" and {left:,} more" if left > 0 else ""
    return ", ".join(show_line(name, WORDS) for name in names[:MENTIONS]) + more


def _say_evidence(listed: Listed, pile: _Pile, mentions: int | None) -> list[str]:
    """Mentions with the rule that tied each, then why several documents' bearers are one."""
    entity = listed.entity
    ordered = sorted(entity.mentions, key=lambda one: (pile.paths[one.span.document], one.span))
    lines = [_say_mention(one, pile) for one in ordered[:mentions]]
    left = len(entity.mentions) - len(lines)
    if left > 0:
        lines.append(f"and {count(left, 'more mention')}")
    reasons: dict[str, int] = {}
    for tie in listed.ties:
        by = " (a decision)" if tie.by == "decision" else f" ({tie.score:.2f})"
        said = f"one: {show_line(tie.why, WORDS)}{by}"
        reasons[said] = reasons.get(said, 0) + 1
    lines += [f"{said}, {times} times" if times > 1 else said for said, times in reasons.items()]
    return lines


def _say_mention(mention: Mention, pile: _Pile) -> str:
    why = f": {show_line(mention.why, WORDS)}" if mention.why else ""
    return pile.say(mention.span, mention.span, WORDS) + why


def _read_pile(documents: Sequence[Document]) -> _Pile:
    ends = Counter(end for document in documents for end in _ends(document.path))
    paths = {
        document.id: next((end for end in _ends(document.path) if ends[end] == 1), document.path)
        for document in documents
    }
    return _Pile({document.id: document.text for document in documents}, paths)


def _ends(path: str) -> list[str]:
    """The file's name, then ever more folders before it."""
    parts = path.replace("\\", "/").split("/")
    return ["/".join(parts[at:]) for at in range(len(parts) - 1, -1, -1)]
