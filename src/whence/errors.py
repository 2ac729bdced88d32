"""Errors: everything that Whence raises on purpose, as one tree.

Whoever calls us can catch one name, and every message says which value was wrong and what to do.

    WhenceError
    ├── UsageError              the caller asked for something that cannot be done
    │   ├── NoDocumentsError    nothing to read was named
    │   ├── DecisionFileError   a decisions file cannot be read at all
    │   └── AliasFileError      a file of aliases cannot be read, or contradicts itself
    ├── IngestError             one document cannot be read; carries a code for the list of problems
    ├── RecordError             a record breaks its own rule
    │   └── UnknownRecordError  a record names another one that does not exist
    └── DataError               a shipped table, or data for a measurement, is missing or damaged

- In: nothing.
- Out: the exceptions.
- Not here: failures of single documents that a run survives (`records.problem`).
"""


class WhenceError(Exception):
    """Anything that Whence raises on purpose."""


class UsageError(WhenceError):
    """The caller asked for something that cannot be done."""


class NoDocumentsError(UsageError):
    """Nothing to read was named."""


class DecisionFileError(UsageError):
    """A decisions file cannot be read at all."""


class AliasFileError(UsageError):
    """A file of aliases cannot be read, or contradicts itself."""


class IngestError(WhenceError):
    """One document cannot be read.

    Attributes:
        code: Short name of the trouble, as it stands in the list of problems.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class RecordError(WhenceError):
    """A record breaks its own rule."""


class UnknownRecordError(RecordError):
    """A record names another one that does not exist."""


class DataError(WhenceError):
    """A shipped table, or data for a measurement, is missing or damaged."""
