"""All that two documents share, taken together."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.records import Document, DocumentId, Reuse, ReuseMeaning, Span
from whence.reuse.ties import join_passages, merge_spans, subtract_spans

WORDS = " ".join(f"word{n}" for n in range(60))
D = DocumentId("d")
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda t: Span(D, t[0], t[0] + t[1])),
    max_size=6,
)

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def characters(spans: tuple[Span, ...] | list[Span]) -> set[int]:
    """Every character in the spans."""
    return {at for span in spans for at in range(span.start, span.end)}


def test_overlapping_passages_count_once(write: Write, share: Share) -> None:
    """Forty words seen in two passages that overlap are forty words."""
    one, other = write(WORDS, name="a"), write(f"x {WORDS}", name="b")
    parts = [WORDS[: WORDS.index(" word30")], WORDS[WORDS.index("word20") : WORDS.index(" word40")]]
    reuses = [share(one, other, part) for part in parts]

    (tie,) = join_passages(reuses, {"a": one, "b": other}).values()

    assert (tie.words, tie.passages) == (40, 2)
    assert [len(tie.spans[id_]) for id_ in ("a", "b")] == [1, 1]


def test_more_words_tie_more_strongly(write: Write, share: Share) -> None:
    """Ten equal words are followed by `min` alone, twenty by both; loose likeness costs."""
    one, other = write(WORDS, name="a"), write(WORDS, name="b")
    documents = {"a": one, "b": other}

    def strength(words: int, similarity: float = 1.0) -> float:
        end = WORDS.index(f" word{words}")
        (tie,) = join_passages(
            [share(one, other, WORDS[:end], similarity=similarity)], documents
        ).values()
        return tie.strength

    assert 0.2 <= strength(10) < 0.8 <= strength(20) < strength(50) < 1
    assert strength(50, 0.6) < strength(30)


def test_quotation_and_boilerplate_tie_nothing(write: Write, share: Share) -> None:
    """A common speaker and a common footer make no documents kin."""
    one, other = write(WORDS, name="a"), write(WORDS, name="b")
    kinds = (ReuseMeaning.QUOTATION, ReuseMeaning.BOILERPLATE)

    reuses = [share(one, other, WORDS, meaning=meaning) for meaning in kinds]

    assert join_passages(reuses, {"a": one, "b": other}) == {}


@given(SPANS, SPANS)
def test_spans_add_and_subtract_like_sets(spans: list[Span], others: list[Span]) -> None:
    """Merging keeps every character, subtracting exactly those outside."""
    merged = merge_spans(spans)

    assert characters(merged) == characters(spans)
    assert all(a.end < b.start for a, b in pairwise(merged))
    assert characters(subtract_spans(spans, others)) == characters(spans) - characters(others)
