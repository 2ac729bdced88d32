"""Engine: runs steps over documents; knows no room by name.

Steps stay plain functions, so that the same step can later run on one machine or on many.

- In: a step and its items.
- Out: results and problems.
- Not here: which step follows which (`pipeline`).
"""

from whence.engine.local import Outcome, Progress, run_each

__all__ = ["Outcome", "Progress", "run_each"]
