"""Times: expressions of time and what they mean.

Documents agree or differ in their dates, and only intervals can tell: "in January" and "two months
ago", printed in March, agree. Every expression keeps its words, the rule that read it and what it
was read against; nothing is ever read from the clock of the machine.

- In: `records.Prose`, the interval of the publication.
- Out: `records.TimeValue`; the comparison of two.
- Not here: the date of a document itself (`ingest`), numbers that are no times (`quantities`).
"""

from whence.times.compare import compare_times
from whence.times.find import find_times

__all__ = ["compare_times", "find_times"]
