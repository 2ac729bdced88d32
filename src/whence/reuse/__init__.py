"""Reuse: what documents share, and what came from what.

Most of what looks like confirmation is copying. This room finds the words that documents have in
common and, where the evidence allows, who had them first.

- In: documents with their prose, or bare texts; attributions and entities for the credits.
- Out: `records.Reuse`, or `Passages` as columns; `Descent` with derivations and the texts that
  nobody gave us.
- Not here: what copying does to the number of origins (`provenance`).
"""

from whence.reuse.descent import Descent, trace_descent
from whence.reuse.passages import find_reuses
from whence.reuse.search import find_passages
from whence.reuse.texts import Passages, Text

__all__ = ["Descent", "Passages", "Text", "find_passages", "find_reuses", "trace_descent"]
