"""Claims: what the documents of a pile assert, and where they say the same.

A reader counts documents; what counts are assertions. This room takes sentences out of their
wrapping ("the mayor said that"), brings together those that say the same about the same event, and
shows where they differ. It is cautious: two claims that should be one are shown side by side, one
claim that should be two would confirm what nobody confirmed.

- In: prose, attributions, entities, values and reuses of the whole pile.
- Out: `ClaimSet`: claims with their occurrences, and near misses.
- Not here: chains and origins (`provenance`).
"""

from whence.claims.find import ClaimSet, find_claims

__all__ = ["ClaimSet", "find_claims"]
