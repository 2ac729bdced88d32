"""Hedges: adverbs that put a statement down to nobody.

"The bakery was reportedly burned down" says that somebody says so, and not who. The words are few
and known, so no model need learn them; what is lost with them turns a rumour into a fact.

- In: sentences, what is found in them already.
- Out: each adverb, and the clause around it.
- Not here: hedges that name somebody ("the alleged thief"), verbs ("is said to", the reader).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from whence.records import Sentence, Stretch

_REPORTS = re.compile(r"\b(?:reportedly|allegedly|purportedly)\b", re.I)
# Beyond these the clause of the adverb is another one's.
_CLAUSE_ENDS = re.compile(r"[;:—–()“”\"]|, (?:and|but|which|who|while|although|because|as)\b")


def find_hedged(
    text: str, sentences: Sequence[Sentence], taken: Iterable[Stretch]
) -> Iterator[tuple[Stretch, list[Stretch]]]:
    """Find adverbs of hearsay that nobody has taken, and the clauses that they hedge.

    Args:
        text: The document's whole text.
        sentences: Its sentences in order.
        taken: Stretches of the cues and contents that are known already, in any order.

    Yields:
        An adverb, the first of its sentence, and the pieces of its clause before and behind it
        without the final stop; none where no clause stands around it.
    """
    ends: list[int] = []
    starts: list[int] = []
    for start, end in sorted(taken):
        if not ends or start > ends[-1]:
            starts.append(start)
            ends.append(end)
        ends[-1] = max(ends[-1], end)
    for sentence in sentences:
        for match in _REPORTS.finditer(text, sentence.start, sentence.end):
            at = bisect_right(ends, match.start())
            if at < len(starts) and starts[at] < match.end():
                continue
            pieces = _find_clause(text, sentence, match)
            if sum(len(text[a:b].split()) for a, b in pieces) > 1:
                yield match.span(), pieces
            break


def _find_clause(text: str, sentence: Sentence, match: re.Match[str]) -> list[Stretch]:
    """What stands before and behind an adverb in its clause."""
    low = sentence.start
    for found in _CLAUSE_ENDS.finditer(text, low, match.start()):
        low = found.end()
    after = _CLAUSE_ENDS.search(text, match.end(), sentence.end)
    high = after.start() if after else sentence.end
    pieces = (_trim(text, low, match.start()), _trim(text, match.end(), high))
    return [(a, b) for a, b in pieces if a < b]


def is_hedged_deed(words: str) -> bool:
    """Whether a cue is an adverb of hearsay and more ("are reportedly looking for").

    Args:
        words: The words of a cue.

    Returns:
        False for the bare adverb.
    """
    return _REPORTS.search(words) is not None and len(words.split()) > 1


def _trim(text: str, start: int, end: int) -> Stretch:
    """A stretch without white space, commas and final stops at its ends."""
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.!?"):
        end -= 1
    return start, end
