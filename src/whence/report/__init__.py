"""Report: the page that a person reads, and the table for a terminal.

Everything leads back to the exact words. Nothing here says what is true, and nobody gets a score.

- In: `records.Answer`.
- Out: `write_report` (one self-contained HTML page), `to_table`, `print_table`.
- Not here: data for other programs (`export`), the rule that counts (`provenance`).
"""

from whence.report.page import write_report
from whence.report.table import print_table, to_table

__all__ = ["print_table", "to_table", "write_report"]
