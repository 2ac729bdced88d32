"""Attribution: who is said to have said what, in which words.

The first thing a reader must know of a claim is whose it is. This room finds the three spans of
every attribution, hearsay inside hearsay included; who the speaker is, is told later.

- In: `records.Prose`.
- Out: `records.Attribution`, with source, cue and content.
- Not here: speakers and channels (`entities`), counting (`provenance`).
"""

from whence.attribution.finder import find_attributions

__all__ = ["find_attributions"]
