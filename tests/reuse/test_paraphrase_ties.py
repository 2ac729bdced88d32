"""Likeness in other words ties, weakly and without a direction."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from whence.records import (
    Basis,
    Derivation,
    DerivationStatus,
    DocumentId,
    Reuse,
    ReuseKind,
    ReuseMeaning,
)
from whence.reuse.paraphrase_ties import tie_paraphrases

TEXT = "A heron watched. The tugs came late. Nobody was hurt. Gravel lay on the quay."


@pytest.fixture
def alike(write: Callable[..., object], share: Callable[..., Reuse]) -> Callable[..., list[Reuse]]:
    """Makes paraphrases of so many sentences."""
    a, b = write(TEXT, name="a"), write(TEXT, name="b")

    def _alike(count: int, meaning: ReuseMeaning = ReuseMeaning.COPYING) -> list[Reuse]:
        sentences = TEXT.split(". ")[:count]
        kind = ReuseKind.PARAPHRASE
        return [share(a, b, words, kind=kind, meaning=meaning) for words in sentences]

    return _alike


def test_a_tie_has_no_direction_and_is_never_sure(alike: Callable[..., list[Reuse]]) -> None:
    """`max` follows .8 and more, and must not follow this."""
    ties = [tie_paraphrases(alike(count), ()) for count in (1, 2, 3, 4)]

    assert [len(found) for found in ties] == [1, 1, 1, 1]
    assert [found[0].confidence for found in ties] == [0.35, 0.5, 0.6, 0.6]
    assert {found[0].status for found in ties} == {DerivationStatus.UNDECIDED}
    assert {found[0].basis for found in ties} == {Basis.PARAPHRASE}


def test_it_covers_the_sentences_of_the_child(alike: Callable[..., list[Reuse]]) -> None:
    """And names those of both as proof."""
    (tie,) = tie_paraphrases(alike(2), ())

    assert [span.document for span in tie.covers] == ["a", "a"]
    assert len(tie.spans) == 4


def test_reported_speech_ties_least(alike: Callable[..., list[Reuse]]) -> None:
    """The speaker may be all that is common; `min` follows it all the same."""
    (tie,) = tie_paraphrases(alike(3, ReuseMeaning.QUOTATION), ())

    assert 0.2 <= tie.confidence < 0.35
    assert "somebody says" in tie.evidence[0]


def test_documents_already_joined_are_not_tied_again(alike: Callable[..., list[Reuse]]) -> None:
    """Whichever of them is the child."""
    (tie,) = tie_paraphrases(alike(1), ())
    turned: Derivation = replace(tie, child=DocumentId("b"), parent=DocumentId("a"))

    assert tie_paraphrases(alike(1), [tie]) == tie_paraphrases(alike(1), [turned]) == ()


def test_copies_are_not_its_matter(alike: Callable[..., list[Reuse]]) -> None:
    """Other kinds are passed over, and the order never matters."""
    found = alike(3)

    assert tie_paraphrases([replace(one, kind=ReuseKind.EDITED) for one in found], ()) == ()
    assert tie_paraphrases(found, ()) == tie_paraphrases(found[::-1], ())
