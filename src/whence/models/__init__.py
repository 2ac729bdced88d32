"""Models: what learned models read and answer, inference only.

A learned model is a file of numbers; this room holds what must stand around it so that its answers
are about characters of the text again.

- In: texts.
- Out: `Pieces` with offsets.
- Not here: training, and what an answer means (the rooms above).
"""

from whence.models.wordpiece import Pieces, WordPiece, read_wordpiece

__all__ = ["Pieces", "WordPiece", "read_wordpiece"]
