"""Table: the claims on a terminal.

- In: `records.Answer`.
- Out: a table, printed to a stream.
- Not here: the page (`report.page`).
"""

from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from whence.provenance import describe_origins
from whence.records import Answer
from whence.report.claims import say_origins
from whence.report.wording import count, show_line

ROWS = 20
CLAIM = 160  # characters of a claim that are shown


def to_table(answer: Answer, *, limit: int = ROWS) -> Table:
    """The first claims of an answer as a table.

    Args:
        answer: What one run found.
        limit: Most rows.

    Returns:
        Claim, documents, origins and the sentence of the count, in the answer's order; the caption
        says how many claims are left out.
    """
    left = len(answer.claims) - limit
    caption = f"and {count(left, 'more claim')} in the report" if left > 0 else None
    table = Table(title=_say_title(answer), caption=caption, title_justify="left", show_lines=True)
    table.add_column("claim", ratio=5)
    table.add_column("documents", justify="right", min_width=9)
    table.add_column("origins", justify="right", min_width=7)
    table.add_column("what stands behind it", ratio=4)
    for answered in answer.claims[:limit]:
        table.add_row(
            Text(show_line(answered.claim.text, CLAIM)),
            Text(f"{answered.counts.documents}"),
            Text(say_origins(answered)),
            Text(show_line(describe_origins(answered))),
        )
    return table


def print_table(answer: Answer, *, file: TextIO, limit: int = ROWS) -> None:
    """Print the first claims of an answer.

    Args:
        answer: What one run found.
        file: Where to print.
        limit: Most rows.
    """
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    console.print(to_table(answer, limit=limit))


def _say_title(answer: Answer) -> Text:
    documents, claims = count(len(answer.documents), "document"), count(len(answer.claims), "claim")
    return Text(f"{claims} in {documents}")
