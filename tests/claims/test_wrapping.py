"""Attributions come off a sentence layer by layer."""

from typing import Any

from whence.claims.wrapping import cut_pieces, find_touches
from whence.text import find_words


def pieces(pile: Any, name: str = "a") -> list[tuple[str | None, str]]:
    """The pieces of the first sentence: owner's content, words."""
    (prose,) = pile.proses
    sentence = prose.sentences[0]
    touches = find_touches(prose.sentences, pile.attributions).get(0, [])
    words = find_words(prose.text, sentence.start, sentence.end)
    return [
        (
            None if piece.owner is None else piece.owner.detail,
            prose.text[piece.words[0].start : piece.words[-1].end],
        )
        for piece in cut_pieces(words, touches)
    ]


def test_wrapping_belongs_to_nobody(pile: Any) -> None:
    """Source and cue are in no piece."""
    written = pile(a="The well was poisoned, Oskel said.")
    written.say("a", "The well was poisoned", source="Oskel", cue="said", detail="o")

    assert pieces(written) == [("o", "The well was poisoned")]


def test_hearsay_belongs_to_the_innermost(pile: Any) -> None:
    """What the nurse told him is hers, what he says of her is his."""
    text = "Oskel said a nurse of the town had told him the well was poisoned."
    written = pile(a=text)
    written.say("a", text[11:-1], source="Oskel", cue="said", detail="outer")
    written.say(
        "a",
        "the well was poisoned",
        source="a nurse",
        cue="told",
        detail="inner",
        within=written.attributions[0].id,
    )

    assert pieces(written)[-1] == ("inner", "the well was poisoned")
    assert ("outer", "of the town had") in pieces(written)


def test_own_wrapping_does_not_cut(pile: Any) -> None:
    """A quotation interrupted by "he said" is one piece."""
    written = pile(a="We left men, he said, in every town.")
    written.say("a", "We left men", source="he", cue="said", detail="o")
    more = written.span("a", "in every town")
    first = written.attributions[0]
    written.attributions = [
        type(first)(**{**_fields(first), "content": (*first.content, more)}),
    ]

    assert pieces(written) == [("o", "We left men, he said, in every town")]


def test_the_rest_is_the_outlets(pile: Any) -> None:
    """Words that no attribution touches are in its own voice."""
    written = pile(a="The bridge fell on Friday and the mayor said it was old.")
    written.say("a", "it was old", source="the mayor", cue="said", detail="m")

    assert pieces(written) == [
        (None, "The bridge fell on Friday and"),
        ("m", "it was old"),
    ]


def test_a_circle_of_attributions_ends(pile: Any) -> None:
    """Two attributions that claim to stand in each other do no harm."""
    written = pile(a="The well was poisoned.")
    written.say("a", "The well was poisoned", detail="o")
    only = written.attributions[0]
    written.attributions = [type(only)(**{**_fields(only), "within": only.id})]

    assert pieces(written) == [("o", "The well was poisoned")]


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}
