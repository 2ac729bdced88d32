"""Text: clean text cut into sentences, words and quotations, with exact offsets.

All rooms must mean the same characters when they speak of a sentence or a word.

- In: `records.Document`.
- Out: `records.Prose`, and words of any stretch.
- Not here: bytes (`ingest`), meaning (the rooms above).
"""

from whence.text.language import guess_language, is_foreign
from whence.text.prose import read_prose
from whence.text.words import Word, find_words

__all__ = ["Word", "find_words", "guess_language", "is_foreign", "read_prose"]
