"""Casting: one document's entities, speakers and channels together."""

from hypothesis import given
from hypothesis import strategies as st

from spoken_pages import cast_of, filled, say, write_page
from whence.entities import find_entities
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    IdentityState,
    Modality,
    Polarity,
    Span,
)
from whence.text import read_prose

WORDS = st.lists(
    st.sampled_from(
        "Karim Adel Lena Sorel he she they said told Northwire “ ” . , the minister who I me a"
        " Mr. Free Valley Council ( FVC ) in Vell ’s \n".split(" ")
    ),
    max_size=40,
).map(" ".join)


def test_a_surname_of_two_is_kept_as_possible() -> None:
    """The reader sees whose it may be."""
    cast = cast_of(write_page("Karim Adel met Lena Adel. Later Adel said it rained. Adel left."))

    assert {one.state for one in cast.identities} == {IdentityState.POSSIBLE}
    assert len(cast.identities) == 2


def test_the_reason_is_added_to_the_detail() -> None:
    """How the speaker was found stands beside how the saying was."""
    page = write_page("Karim Adel said it rained.")
    saying = say(page, "Karim Adel", "said", "it rained")

    assert filled(cast_of(page, saying), saying).detail == "speaker: named as the source"


@given(WORDS | st.text(max_size=120), st.data())
def test_any_text_with_any_spans_gives_a_whole_cast(text: str, data: st.DataObject) -> None:
    """No crash; mentions lie in the text; attributions point to entities; order is nothing."""
    page = write_page(text)
    sayings = [_drawn(page.text, number, data) for number in range(3)] if len(text) > 2 else []

    cast = find_entities(page, read_prose(page), sayings)

    known = {entity.id for entity in cast.entities}
    assert len(known) == len(cast.entities)
    for entity in cast.entities:
        assert set(entity.members) <= known
        assert all(0 <= one.span.start < one.span.end <= len(text) for one in entity.mentions)
    for one in cast.attributions:
        assert one.speaker is None or one.speaker in known
        assert one.channel is None or one.channel in known
    assert find_entities(page, read_prose(page), sayings[::-1]) == cast


def _drawn(text: str, number: int, data: st.DataObject) -> Attribution:
    def span() -> Span:
        start = data.draw(st.integers(0, len(text) - 2))
        end = data.draw(st.integers(start + 1, len(text)))
        return Span(write_page(text).id, start, end)

    return Attribution(
        id=AttributionId(f"attribution-{number}"),
        document=write_page(text).id,
        kind=data.draw(st.sampled_from(list(AttributionKind))),
        source=tuple(span() for _ in range(data.draw(st.integers(0, 2)))),
        cue=tuple(span() for _ in range(data.draw(st.integers(0, 1)))),
        content=(span(),),
        modality=Modality.SAID,
        polarity=Polarity.POSITIVE,
        step="hand",
        detail="",
        within=data.draw(
            st.none() | st.sampled_from([AttributionId(f"attribution-{at}") for at in range(3)])
        ),
    )
