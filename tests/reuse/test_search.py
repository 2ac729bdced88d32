"""Passages of bare texts, as columns."""

from whence.records import ReuseKind, ReuseMeaning
from whence.reuse import Text, find_passages
from whence.reuse.texts import KINDS, MEANINGS

SENTENCE = (
    "Ferries on the lower Dolmen will stop at midnight because the water has risen"
    " faster than the harbor office expected"
)


def test_a_shared_sentence_is_a_row() -> None:
    """Rows name texts as given, the earlier one first, and characters of them."""
    texts = [
        Text("b", f"Late news. {SENTENCE}.", day=730_002),
        Text("x", "Nothing of the kind."),
        Text("a", f"{SENTENCE}, it said.", day=730_001),
    ]

    found = find_passages(texts)

    assert (found.a.tolist(), found.b.tolist()) == ([2], [0])
    assert texts[2].text[found.a_start[0] : found.a_end[0]] == SENTENCE
    assert texts[0].text[found.b_start[0] : found.b_end[0]] == SENTENCE
    assert KINDS[found.kind[0]] is ReuseKind.VERBATIM
    assert MEANINGS[found.meaning[0]] is ReuseMeaning.COPYING
    assert found.similarity[0] == 1


def test_nothing_to_compare_gives_no_rows() -> None:
    """No texts, empty texts and texts with nothing in common."""
    assert len(find_passages([])) == 0
    assert len(find_passages([Text("a", ""), Text("a", " "), Text("b", "one")])) == 0


def test_texts_of_one_id_and_day_keep_their_sides() -> None:
    """The order in which they are given changes only the numbers of the rows."""
    texts = [Text("x", f"{SENTENCE}, it said.", day=1), Text("x", f"Late: {SENTENCE}.", day=1)]

    forth, back = find_passages(texts), find_passages(texts[::-1])

    assert [texts[row] for row in forth.a] == [texts[1 - row] for row in back.a]
    assert forth.a_start.tolist() == back.a_start.tolist()
