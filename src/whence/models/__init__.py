"""Models: what learned models read and answer, inference only.

A learned model is a file of numbers; this room holds what must stand around it so that its answers
are about characters of the text again.

- In: texts.
- Out: `Reading`: attributions and names with offsets.
- Not here: training, and what an answer means (the rooms above).
"""

from whence.models.reader import (
    ReadAttribution,
    Reader,
    Reading,
    ReadName,
    open_reader,
    read_reader,
)
from whence.models.wordpiece import Pieces, WordPiece, read_wordpiece

__all__ = [
    "Pieces",
    "ReadAttribution",
    "ReadName",
    "Reader",
    "Reading",
    "WordPiece",
    "open_reader",
    "read_reader",
    "read_wordpiece",
]
