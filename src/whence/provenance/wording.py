"""Wording: the answer of one claim in a sentence that cannot be misread.

A bare number invites the error that this product exists to prevent. So the number always stands
with the documents it was counted in, and an open interval names what would have to be settled.

- In: `records.AnsweredClaim`.
- Out: one or two sentences.
- Not here: the layout of the page (`report`).
"""

from whence.records import AnsweredClaim, DerivationStatus, Range


def describe_origins(answered: AnsweredClaim) -> str:
    """Say how many origins stand behind a claim.

    Args:
        answered: A claim with its counts.

    Returns:
        For example "at least 1 origin in these 5 documents (2 witnesses, 1 route)"; where the
        interval is open, with what may be one; without any source "origin not stated (0-2) ...".
        What stands before the first semicolon is whole by itself.
    """
    origins, counts = answered.origins, answered.counts
    documents = "this document" if counts.documents == 1 else f"these {counts.documents} documents"
    if not origins.stated:
        why = "it names no source" if counts.documents == 1 else "none of them names a source"
        if any(edge.status is DerivationStatus.LOOP for edge in answered.graph.edges):
            why = "they cite each other in a circle"
        return f"origin not stated ({origins.min}-{origins.max}) in {documents}; {why}"
    person = "witness" if origins.first_hand >= counts.originators.max else "speaker"
    parts = f"{_count(counts.originators, person)}, {_count(counts.collections, 'route')}"
    least = f"at least {_plural(origins.min, 'origin')} in {documents} ({parts})"
    if origins.min == origins.max:
        return least
    return f"{least}; up to {origins.max}: {_rival(answered)}"


def _rival(answered: AnsweredClaim) -> str:
    """What stands between the two ends, in words."""
    if answered.origins.reasons:
        more = len(answered.origins.reasons) - 1
        return answered.origins.reasons[0] + (f" (and {more} more)" if more else "")
    names = " and ".join(group.name for group in answered.origins.groups[:2])
    return f"{names} may be one"


def _count(number: Range, word: str) -> str:
    if number.min == number.max:
        return _plural(number.max, word)
    return f"{number.min}-{_plural(number.max, word)}"


def _plural(number: int, word: str) -> str:
    if number == 1:
        return f"1 {word}"
    return f"{number} {word}es" if word.endswith("s") else f"{number} {word}s"
