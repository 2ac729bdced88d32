"""Quotes: the quotation marks of a document, as an attribution must respect them.

A content that opens a quotation closes it, and a quotation over several paragraphs is one. Which
words stand in marks is known from the text; no model need guess it.

- In: `records.Quotation`.
- Out: `Piece`, and spans that respect them.
- Not here: where quotations are (`text`), who speaks them (`finder`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from whence.records import AttributionKind, Prose, Quotation, Stretch
from whence.text import find_words

# The least words that count as speech when no cue claims them.
LEAST_WORDS = 5
_MARKS = frozenset("“”„«»‘’\"'")
_ENDS = frozenset(".!?…\n\r")


class Piece(NamedTuple):
    """The part of a quotation that stands in one paragraph; `number` names the quotation."""

    start: int
    end: int
    number: int


class Quotes:
    """The quotations of a document, and which of them somebody has claimed."""

    def __init__(self, prose: Prose) -> None:
        self.text = prose.text
        self.quotations = prose.quotations
        self.pieces = find_pieces(prose.text, prose.quotations)
        self.begins = [piece.start for piece in self.pieces]
        self.claimed: set[int] = set()

    def close(
        self,
        content: Sequence[Stretch],
        within: Sequence[Stretch] | None,
        others: Sequence[Stretch] = (),
    ) -> list[Stretch]:
        """Close each quotation that a content opens, and claim it.

        A quotation over several paragraphs is taken whole by the first content that claims it. One
        whose closing mark is missing, or that holds the cue, says nothing of where a content ends.

        Args:
            content: Stretches of the content.
            within: Content of the attribution around it; None for an outermost one.
            others: Stretches of its source and cue.

        Returns:
            Disjoint stretches in order.
        """
        closed: set[Stretch] = set()
        for start, end in content:
            low = bisect_left(self.begins, start)
            for piece in self.pieces[low : bisect_left(self.begins, end)]:
                if any(piece.start < high and low < piece.end for low, high in others):
                    self.claimed.add(piece.number)
                    continue
                if within is None:
                    if self.quotations[piece.number].closed:
                        end = max(end, piece.end)
                        closed.update(self._claim(piece.number))
                    elif 2 * (end - piece.start) >= piece.end - piece.start:
                        self.claimed.add(piece.number)
                elif any(a <= start and piece.end <= b for a, b in within):
                    end = max(end, piece.end)
            closed.add((start, end))
        return list(_disjoint(closed))

    def _claim(self, number: int) -> list[Stretch]:
        """The pieces of a quotation over several paragraphs that nobody has claimed yet."""
        quotation = self.quotations[number]
        is_new = number not in self.claimed
        self.claimed.add(number)
        if is_new and len(quotation.pieces) > 1 and quotation.depth == 0:
            return [(span.start, span.end) for span in quotation.pieces]
        return []

    def split(
        self, content: Sequence[Stretch], sentence: Stretch
    ) -> tuple[list[Stretch], list[Stretch]]:
        """Part the quotations that stand by themselves from what the cue's sentence claims.

        "The mayor said it was late. “I saw the bridge.”" is one report and one quotation that no
        cue claims. Where the cue's own sentence quotes, the next quotation goes on with it, unless
        a sentence of the writer's stands between.

        Args:
            content: Stretches of the content, in order.
            sentence: The sentence of the cue.

        Returns:
            What stays, and the quotations behind that sentence that do not, both in order. Nothing
            is parted if nothing would stay in the sentence of the cue.
        """
        begin, end = sentence
        inside = [(max(a, begin), min(b, end)) for a, b in content if a < end and begin < b]
        if not inside:
            return list(content), []
        low, high = bisect_left(self.begins, begin), bisect_left(self.begins, end)
        quotes = any(
            a < piece.end and piece.start < b for piece in self.pieces[low:high] for a, b in inside
        )
        parted: list[Stretch] = []
        reached = end
        for a, b in content:
            for piece in self.pieces[bisect_left(self.begins, a) : bisect_left(self.begins, b)]:
                goes_on = quotes and not self._tells(reached, a)
                if end <= piece.start and piece.end <= b and self._stands(piece) and not goes_on:
                    parted.append((piece.start, piece.end))
                reached = max(reached, piece.end)
            reached = max(reached, b)
        return [self._trim(pair) for pair in self._without(content, parted)], parted

    def _without(self, content: Sequence[Stretch], parted: Sequence[Stretch]) -> Iterator[Stretch]:
        """The stretches of a content less what is parted; nothing that is only white space."""
        for a, b in content:
            for start, stop in [*(pair for pair in parted if a <= pair[0] < b), (b, b)]:
                if self.text[a:start].strip():
                    yield a, start
                a = stop

    def _tells(self, start: int, end: int) -> bool:
        """Whether words stand between two offsets."""
        return bool(find_words(self.text, start, end))

    def _stands(self, piece: Piece) -> bool:
        """Whether an outermost, closed quotation of whole sentences begins with a piece."""
        quotation = self.quotations[piece.number]
        first, last = quotation.pieces[0], quotation.pieces[-1]
        if quotation.depth > 0 or not quotation.closed or piece.end < first.end < last.end:
            return False
        before = self.text[max(0, piece.start - 4) : piece.start].rstrip(" )]”\"'’")
        ending = self.text[last.start : last.end].rstrip("”\"'’ ")[-1:]
        return piece.start <= first.start and before[-1:] in _ENDS and ending in _ENDS

    def _trim(self, pair: Stretch) -> Stretch:
        """A stretch without white space at its ends."""
        words = self.text[slice(*pair)]
        return pair[0] + len(words) - len(words.lstrip()), pair[1] - len(words) + len(
            words.rstrip()
        )

    def unclaimed(self) -> Iterator[list[Stretch]]:
        """Outermost quotations of five words or more that no content holds; no titles of works."""
        for number, quotation in enumerate(self.quotations):
            if quotation.depth > 0 or number in self.claimed:
                continue
            spans = [(span.start, span.end) for span in quotation.pieces]
            words = sum(len(find_words(self.text, *span)) for span in spans)
            if words >= LEAST_WORDS and not is_name(self.text, spans[0]):
                yield spans

    def inside(self, content: Stretch) -> Stretch:
        """What stands inside a content: without the marks, if one quotation is all of it."""
        at = bisect_left(self.begins, content[0])
        if at == len(self.pieces) or self.pieces[at][:2] != content:
            return content
        start, end = content
        while start < end and self.text[start] in _MARKS:
            start += 1
        while end > start and self.text[end - 1] in _MARKS:
            end -= 1
        return start, end

    def kind(self, content: Sequence[Stretch]) -> AttributionKind:
        """Whether quotation marks hold all of the content, some or none."""
        held = total = 0
        for start, end in content:
            total += end - start
            reached = start
            for at in range(bisect_left(self.begins, start), bisect_left(self.begins, end)):
                piece = self.pieces[at]
                if piece.start >= reached and piece.end <= end:
                    held += piece.end - piece.start
                    reached = piece.end
        if held == 0:
            return AttributionKind.INDIRECT
        return AttributionKind.DIRECT if total - held <= 2 * len(content) else AttributionKind.MIXED


def find_pieces(text: str, quotations: Sequence[Quotation]) -> list[Piece]:
    """Every piece of every quotation, in order of start, an outer one before those inside it.

    Two single marks set as one ("''") are taken together.

    Args:
        text: The document's whole text.
        quotations: Its quotations.

    Returns:
        The pieces.
    """
    found = []
    for index, quotation in enumerate(quotations):
        for span in quotation.pieces:
            start, end = span.start, span.end
            if start > 0 and text[start - 1] == text[start] == "'":
                start -= 1
            if end < len(text) and text[end - 1] == text[end] == "'":
                end += 1
            found.append(Piece(start, end, index))
    return sorted(found, key=lambda piece: (piece.start, -piece.end))


def is_name(text: str, span: Stretch) -> bool:
    """Whether quoted words are set like the title of a work: each long word with a capital.

    Args:
        text: The document's whole text.
        span: The quoted words.

    Returns:
        Whether they are; False for words without any long one.
    """
    words = [text[word.start : word.end] for word in find_words(text, *span)]
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long)


def _disjoint(pairs: set[Stretch]) -> Iterator[Stretch]:
    reached = -1
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if start >= reached:
            yield start, end
            reached = end
