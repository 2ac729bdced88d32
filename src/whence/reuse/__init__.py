"""Reuse: what documents share, and what came from what.

Most of what looks like confirmation is copying. This room finds the words that documents have in
common and, where the evidence allows, who had them first.

- In: documents with their prose; attributions and entities for the credits.
- Out: `records.Reuse`; `Descent` with derivations and the texts that nobody gave us.
- Not here: what copying does to the number of origins (`provenance`).
"""

from whence.reuse.descent import Descent, trace_descent
from whence.reuse.passages import find_reuses

__all__ = ["Descent", "find_reuses", "trace_descent"]
