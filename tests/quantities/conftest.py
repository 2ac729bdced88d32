"""Texts read for quantities."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from whence.quantities import find_quantities
from whence.records import BlockKind, DocumentId, Paragraph, Prose, QuantityValue, Sentence


def to_prose(text: str) -> Prose:
    """One paragraph of one sentence."""
    parts = (Paragraph(0, len(text), BlockKind.BODY),) if text else ()
    sentences = (Sentence(0, len(text), 0),) if text else ()
    return Prose(
        DocumentId(sha256(text.encode("utf-8", "surrogatepass")).hexdigest()),
        text,
        parts,
        sentences,
        (),
    )


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[QuantityValue]]:
    """The quantities of a text."""
    return lambda text: list(find_quantities(to_prose(text)))


@pytest.fixture(scope="session")
def one(read: Callable[[str], list[QuantityValue]]) -> Callable[[str], QuantityValue]:
    """The only quantity of a text."""

    def only(text: str) -> QuantityValue:
        (value,) = read(text)
        return value

    return only
