"""Reworded, or only altered."""

from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.paraphrase_wording import compare_wording

TOLD = "The ferry that ran aground off Kess was pulled free by two tugs when the tide came in."
ANEW = "Two tugs freed the stranded Kess ferry at high tide, after it had run aground."
SPUN = "The vessel that walked aground off Kess was drawn open by two boats when the flood went in."
OTHER = "Nobody had expected the bakers' guild to elect a goat, least of all its own chairman."


def test_a_sentence_built_anew_is_reworded() -> None:
    """The same matter in another frame."""
    assert compare_wording(TOLD, ANEW).is_reworded


def test_words_exchanged_in_one_frame_are_no_rewording() -> None:
    """A machine that exchanges word for word leaves the grammar where it stood."""
    found = compare_wording(TOLD, SPUN)

    assert found.frame == 1
    assert not found.is_reworded


def test_strangers_are_no_rewording() -> None:
    """Another frame proves nothing where the matter is another too."""
    assert not compare_wording(TOLD, OTHER).is_reworded


def test_nothing_is_like_nothing_but_not_reworded() -> None:
    """Passages without a word do not fail."""
    assert not compare_wording("", "").is_reworded
    assert compare_wording("...", TOLD).related == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_order_never_matters(a: str, b: str) -> None:
    """The comparison has no direction, and equal texts have one frame."""
    assert compare_wording(a, b) == compare_wording(b, a)
    assert compare_wording(a, a).frame == 1
