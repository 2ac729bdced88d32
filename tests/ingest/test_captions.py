"""Lines under pictures."""

import pytest

from whence.ingest.captions import is_caption, is_credit


@pytest.mark.parametrize(
    "line",
    [
        "A boat at the quay of Merrin. Photo: Jonne Abelard",
        "The prison at Ashkar, seen from the road. Photo: Jonne Abelard/Northwire",
        "The mill after the fire (Photo: Ana Lind)",
        "Ana Lind waits at the ferry. (AP Photo/Bo Tarn)",
        "A market in Merrin [Bo Tarn/Northwire]",
        "The bridge. Photograph: Bo Tarn/Getty Images",
        "FILE - The mayor of Ortal in 2012.",
        "Image caption The bridge was closed",
        "In this photo, Ana Lind waits at the ferry",
        "The bridge Photo: Bo Tarn",
    ],
)
def test_captions(line: str) -> None:
    """An opening or a picture's credit at the end gives them away."""
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    ["Photo: Ana Lind", "Photo by Ana Lind", "Getty Images", "Ana Lind/Reuters", "© Ana Lind/AFP"],
)
def test_bare_credits(line: str) -> None:
    """Only whose picture it is."""
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo evidence shows that the mill burned twice.",
        "Video by the rebels shows five men at the ferry.",
        "There is only one picture: a burning truck.",
        "He told Reuters that the ferry was closed.",
        "The ferry was closed on Monday, officials told AFP.",
        "Women and/or children were let through.",
        "",
    ],
)
def test_sentences_are_no_captions(line: str) -> None:
    """Pictures and agencies occur in sentences, too."""
    assert not is_caption(line)
    assert not is_credit(line)
