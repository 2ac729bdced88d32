"""Quantities: numbers with their units and what they count, as intervals.

"About 200", "dozens" and "at least 40" are not numbers but room for numbers; as intervals they can
be compared with 120. Every quantity keeps its words, its unit, its noun and the rule that read it.

- In: `records.Prose`.
- Out: `records.QuantityValue`; the comparison of two.
- Not here: dates and times of day (`times`).
"""

from whence.quantities.compare import compare_quantities
from whence.quantities.find import find_quantities

__all__ = ["compare_quantities", "find_quantities"]
