"""Settings: every number that a user may change, in one frozen record that is passed in.

Nothing here is global. A report prints the settings it was made with, because another setting can
give another count.

- In: nothing.
- Out: `Settings`.
- Not here: constants of one method, which live with that method.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    Attributes:
        min_follows: `min` follows links of at least this confidence (DESIGN.md section 3).
        max_follows: `max` follows links of at least this confidence.
        merge_collectors: Count all collections of one collector as one.
        event_days: Two dated events further apart than this many days are not one event.
        largest_document: Documents with more bytes than this are a problem, not read.
    """

    min_follows: float = 0.2
    max_follows: float = 0.8
    merge_collectors: bool = False
    event_days: int = 7
    largest_document: int = 20_000_000
