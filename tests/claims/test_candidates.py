"""Candidates: what a sentence asserts, at its exact words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.claims.candidates import Candidate, find_candidates, make_candidate
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    Block,
    BlockKind,
    Document,
    DocumentId,
    Modality,
    Polarity,
    Span,
    Voice,
)
from whence.text import read_prose


def read(pile: Any) -> list[Candidate]:
    """The candidates of the only document."""
    (prose,) = pile.proses
    return list(find_candidates(prose, pile.attributions, pile.values))


def words(pile: Any) -> list[str]:
    """Their words."""
    return [pile.texts["a"][c.span.start : c.span.end] for c in read(pile)]


def test_a_plain_sentence_is_the_outlets(pile: Any) -> None:
    """Without an attribution the whole sentence is an occurrence in the outlet's voice."""
    written = pile(a="The old bridge at Tolvek was closed to lorries.")

    (candidate,) = read(written)
    assert words(written) == ["The old bridge at Tolvek was closed to lorries."]
    assert candidate.occurrence.voice is Voice.OUTLET
    assert candidate.occurrence.attribution is None


def test_an_attribution_is_taken_off(pile: Any) -> None:
    """The content is the occurrence; who said it stays in the chain."""
    written = pile(a="The old bridge was closed to lorries, the mayor said.")
    written.say("a", "The old bridge was closed to lorries", source="the mayor", cue="said")

    (candidate,) = read(written)
    assert words(written) == ["The old bridge was closed to lorries"]
    assert candidate.occurrence.voice is Voice.REPORTED
    assert candidate.occurrence.attribution == written.attributions[0].id


def test_quoted_words_keep_their_marks(pile: Any) -> None:
    """Where all of a quotation is the content, its marks are part of the words."""
    written = pile(a="“We left men behind in every town,” he told Northwire.")
    written.say(
        "a",
        "We left men behind in every town",
        source="he",
        cue="told",
        kind=AttributionKind.DIRECT,
    )

    (candidate,) = read(written)
    assert words(written) == ["“We left men behind in every town,”"]
    assert candidate.occurrence.voice is Voice.QUOTED


def test_each_sentence_of_a_long_quotation_is_one(pile: Any) -> None:
    """An occurrence never crosses a sentence."""
    written = pile(a="“They came on three evenings. Nobody asked the men for papers,” she said.")
    content = "They came on three evenings. Nobody asked the men for papers"
    written.say("a", content, source="she", cue="said", kind=AttributionKind.DIRECT)

    found = words(written)
    assert len(found) == 2
    assert "Nobody asked the men for papers" in found[1]


def test_that_is_no_part_of_the_content(pile: Any) -> None:
    """The assertion begins behind it."""
    written = pile(a="The mayor said that the old bridge was closed.")
    written.say("a", "that the old bridge was closed", source="The mayor", cue="said")

    assert words(written) == ["the old bridge was closed."]


@pytest.mark.parametrize(
    "text",
    ["Why was the old bridge at Tolvek closed?", "Get well soon, Ada!", "Posted 3:21 PM", "…"],
)
def test_what_asserts_nothing_is_left_out(pile: Any, text: str) -> None:
    """Questions, greetings and scraps are no occurrence."""
    assert read(pile(a=text)) == []


def test_a_short_content_takes_its_saying_along(pile: Any) -> None:
    """Alone, "a disgrace" asserts nothing; that the mayor calls the bridge so does."""
    written = pile(a="The mayor of Tolvek called the bridge a disgrace.")
    written.say("a", "a disgrace", source="The mayor of Tolvek", cue="called the bridge")

    assert words(written) == ["The mayor of Tolvek called the bridge a disgrace."]


def test_a_denial_keeps_its_cue(pile: Any) -> None:
    """The words must not read like the opposite; compared is what is denied."""
    written = pile(a="The mayor’s office denied that families had fled the town.")
    written.say(
        "a",
        "families had fled the town",
        source="The mayor’s office",
        cue="denied",
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
    )

    (candidate,) = read(written)
    assert words(written) == ["The mayor’s office denied that families had fled the town."]
    assert candidate.occurrence.polarity is Polarity.NEGATIVE
    compared = [written.texts["a"][w.start : w.end] for w in candidate.words]
    assert compared == ["families", "had", "fled", "the", "town"]


def test_a_cue_that_weakens_is_a_hedge_and_stays(pile: Any) -> None:
    """What police believe must not read as what is."""
    written = pile(a="Police believe the two men left the valley by boat.")
    written.say(
        "a",
        "the two men left the valley by boat",
        source="Police",
        cue="believe",
        modality=Modality.BELIEVED,
    )

    (candidate,) = read(written)
    assert words(written) == ["Police believe the two men left the valley by boat."]
    assert candidate.occurrence.hedges == (written.span("a", "believe"),)


def test_a_hedge_inside_is_kept(pile: Any) -> None:
    """A "reportedly" has no source, and it is remembered."""
    written = pile(a="The bakery in Sar Aldan was reportedly burned down.")

    (candidate,) = read(written)
    assert candidate.occurrence.hedges == (written.span("a", "reportedly"),)


def test_values_of_the_wrapping_are_not_those_of_the_content(pile: Any) -> None:
    """They spoke on Monday; that is not when the families fled."""
    written = pile(a="Twelve families fled the town in March, officials said on Monday.")
    written.say(
        "a", "Twelve families fled the town in March", source="officials", cue="said on Monday"
    )
    number = written.count("a", "Twelve", 12)
    written.count("a", "Monday", 1)

    (candidate,) = read(written)
    assert candidate.occurrence.values == (number,)


def test_own_voice_beside_an_attribution_is_an_occurrence(pile: Any) -> None:
    """A long stretch that the attribution does not cover asserts something of its own."""
    written = pile(
        a="The old bridge over the river fell down during the storm, and the mayor said "
        "that nobody had been hurt there."
    )
    written.say("a", "nobody had been hurt there", source="the mayor", cue="said")

    found = words(written)
    assert len(found) == 2
    assert found[0].startswith("The old bridge over the river fell down")


def test_a_text_without_stops_is_no_sentence(pile: Any) -> None:
    """A table or list of many thousand words asserts nothing that could be compared."""
    assert read(pile(a="bridge closed ferry quay " * 5000)) == []


def test_titles_are_told_apart(pile: Any) -> None:
    """The kind of the paragraph is kept."""
    written = pile(a="# Old bridge at Tolvek closed to lorries\nDrivers took the northern road.")

    assert [candidate.kind for candidate in read(written)] == [BlockKind.TITLE, BlockKind.BODY]


def test_a_person_may_name_any_words(pile: Any) -> None:
    """However short, at the exact place."""
    written = pile(a="The bridge fell. Nobody crossed.")
    (prose,) = written.proses
    span = written.span("a", "Nobody crossed")

    made = make_candidate(prose, span, (), ())

    assert made is not None
    assert made.span == span


def test_words_outside_the_prose_cannot_be_named(pile: Any) -> None:
    """A span over two paragraphs is no occurrence."""
    written = pile(a="The bridge fell.\nNobody crossed.")
    (prose,) = written.proses

    assert make_candidate(prose, Span(DocumentId("a"), 4, 25), (), ()) is None


@given(
    text=st.text(alphabet="ab “”\"'.?\n,;é", max_size=120),
    cuts=st.lists(st.tuples(st.integers(0, 119), st.integers(1, 30)), max_size=6),
)
def test_every_span_lies_in_one_sentence(text: str, cuts: list[tuple[int, int]]) -> None:
    """Whatever the attributions, a candidate holds words of one sentence and no outer space."""
    blocks = [
        Block(BlockKind.BODY, at, at + len(line)) for at, line in _lines(text) if line.strip()
    ]
    id_ = DocumentId("a")
    prose = read_prose(Document(id_, "a.txt", text, tuple(blocks), id_))
    attributions = [
        _attribution(number, Span(id_, start, min(start + size, len(text))))
        for number, (start, size) in enumerate(cuts)
        if start < len(text)
    ]

    for candidate in find_candidates(prose, attributions, ()):
        words = text[candidate.span.start : candidate.span.end]
        assert words == words.strip() != ""
        assert any(
            sentence.start <= candidate.span.start and candidate.span.end <= sentence.end
            for sentence in prose.sentences
        )


def _lines(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found


def _attribution(number: int, span: Span) -> Any:
    modality = list(Modality)[number % len(Modality)]
    return Attribution(
        AttributionId(f"attribution-{number}"),
        span.document,
        AttributionKind.MIXED,
        (span,) if number % 3 == 1 else (),
        (span,) if number % 3 == 2 else (),
        (span,),
        modality,
        Polarity.POSITIVE,
        "test",
        "",
    )
