"""Manner: what must stay with an attributed content."""

import pytest

from whence.claims.manner import Manner, find_manner
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    DocumentId,
    Modality,
    Polarity,
    Span,
)


def attribution(modality: Modality, polarity: Polarity) -> Attribution:
    """With these two."""
    span = Span(DocumentId("a"), 0, 9)
    return Attribution(
        id=AttributionId("attribution-1"),
        document=DocumentId("a"),
        kind=AttributionKind.INDIRECT,
        source=(),
        cue=(),
        content=(span,),
        modality=modality,
        polarity=polarity,
        step="test",
        detail="",
    )


@pytest.mark.parametrize(
    ("modality", "cue", "manner"),
    [
        (Modality.SAID, "told", Manner.PLAIN),
        (Modality.REPORTED, "reported", Manner.PLAIN),
        (Modality.REPORTED, "reportedly", Manner.DOUBTED),
        (Modality.ALLEGED, "charged", Manner.DOUBTED),
        (Modality.BELIEVED, "believe", Manner.DOUBTED),
        (Modality.BELIEVED, "supported", Manner.WHOLE),
        (Modality.POSSIBLE, "appears", Manner.DOUBTED),
        (Modality.POSSIBLE, "asked", Manner.WHOLE),
        (Modality.PLANNED, "promised to", Manner.WHOLE),
        (Modality.DECLINED, "declined to", Manner.WHOLE),
        (Modality.DENIED, "denied", Manner.DENIED),
    ],
)
def test_the_cue_decides(modality: Modality, cue: str, manner: Manner) -> None:
    """What is believed is hedged, what is promised is a promise."""
    assert find_manner(attribution(modality, Polarity.POSITIVE), [cue]) is manner


def test_what_was_not_said_is_no_assertion() -> None:
    """He "would not say": that is what he did."""
    found = find_manner(attribution(Modality.SAID, Polarity.NEGATIVE), ["would not say"])

    assert found is Manner.WHOLE
