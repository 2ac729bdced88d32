"""Report: the page that a person reads, and the table for a terminal.

Everything leads back to the exact words. Nothing here says what is true, and nobody gets a score.

- In: `records.Answer`, `case.Listing`.
- Out: `write_report` (one self-contained HTML page); for a terminal `print_table`,
  `print_entities` and the tables that they print.
- Not here: data for other programs (`export`), the rule that counts (`provenance`).
"""

from whence.report.entities import print_entities, to_doubts_table, to_entities_table
from whence.report.page import write_report
from whence.report.table import print_table, to_table

__all__ = [
    "print_entities",
    "print_table",
    "to_doubts_table",
    "to_entities_table",
    "to_table",
    "write_report",
]
