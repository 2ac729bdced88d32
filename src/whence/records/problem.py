"""Problem: something that went wrong with one file, kept so that the report can show it.

One bad document never stops a pile, and silence is the worst answer.

- In: nothing.
- Out: `Problem`.
- Not here: errors that stop a run (`whence.errors`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One trouble.

    Attributes:
        path: The file, folder or line it concerns.
        stage: The room or step that met it, such as "ingest".
        code: Short fixed name, such as "empty" or "not-text".
        message: What is wrong and what to do, in a sentence.
    """

    path: str
    stage: str
    code: str
    message: str
