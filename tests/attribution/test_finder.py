"""Attributions of whole texts: what is found, what is left alone, and the laws."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from whence.attribution import find_attributions
from whence.attribution.finder import record_marked
from whence.models import ReadAttribution, Reading
from whence.records import (
    Attribution,
    AttributionKind,
    Block,
    BlockKind,
    Document,
    DocumentId,
    Prose,
    Span,
    Stretch,
)
from whence.text import read_prose

Roles = tuple[str, str, str]
Reader = Callable[..., list[Roles]]
Finder = Callable[..., tuple[Attribution, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We saw the lorries,” Nadim Hale said.",
            ("Nadim Hale", "said", "“We saw the lorries,”"),
        ),
        (
            "“We saw the lorries,” said Nadim Hale, a baker from Merrin.",
            ("Nadim Hale, a baker from Merrin", "said", "“We saw the lorries,”"),
        ),
        (
            "Nadim Hale, a baker aged 61, told the Herald that the mill was empty.",
            ("Nadim Hale, a baker aged 61,", "told", "that the mill was empty"),
        ),
        (
            "The mill was empty, according to two officers briefed on the search.",
            ("two officers briefed on the search", "according to", "The mill was empty"),
        ),
        (
            "According to the ministry, nobody was hurt.",
            ("the ministry", "According to", "nobody was hurt"),
        ),
        (
            "In a statement, the ministry said no one had been hurt.",
            ("the ministry", "said", "no one had been hurt"),
        ),
        (
            "A senior official who spoke on condition of anonymity said the plan was dead.",
            (
                "A senior official who spoke on condition of anonymity",
                "said",
                "the plan was dead",
            ),
        ),
        (
            "The mill was searched, a commander who asked not to be named told Radio Sable.",
            ("a commander who asked not to be named", "told", "The mill was searched"),
        ),
        (
            "Hale was quoted by Northwire as saying that the road was open.",
            ("Hale", "was quoted by Northwire as saying", "that the road was open"),
        ),
        (
            "She was told by two officers that her son was alive.",
            ("two officers", "was told by", "that her son was alive"),
        ),
        (
            "The fighters, he told me, paid for bread.",
            ("he", "told", "The fighters | paid for bread"),
        ),
        ("He had not said whether he would come.", ("He", "had not said", "whether he would come")),
    ],
)
def test_one_sentence(roles: Reader, text: str, expected: Roles) -> None:
    """Direct and indirect speech, before and behind the cue, with the whole source."""
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested three men near the mill.",
        "The flood claimed the lives of nine people.",
        "The popularity of the mayor shows how much has changed.",
        "Hale was charged with murder.",
        "She called the police and left.",
        "A report titled “The mills and the men who own them today” lay on the table.",
        "The prices declined from March to May.",
        "Police are reportedly looking for two men.",
    ],
)
def test_an_actor_or_a_thing_is_no_speaker(roles: Reader, text: str) -> None:
    """Deeds, accidents and appearances attribute nothing."""
    assert [found for found in roles(text) if found[0]] == []


def test_a_transcript_has_two_turns(roles: Reader) -> None:
    """A name in capitals speaks where another turn follows; a single one may be a dateline."""
    found = roles("HALE: We never saw it. It was dark.\nSUND: Nobody came.")

    assert found == [
        ("HALE", ":", "We never saw it. It was dark."),
        ("SUND", ":", "Nobody came."),
    ]


def test_reportedly_has_no_source(roles: Reader) -> None:
    """The cue stands, the content around it, and nobody is named."""
    found = roles("The bakery was reportedly burned down.")

    assert found == [("", "reportedly", "The bakery was | burned down")]


def test_a_quotation_goes_on_in_the_next_sentence(roles: Reader) -> None:
    """What follows the speaker in the same paragraph is still his."""
    found = roles("“We left,” Hale said. “Nobody saw us go at night.”")

    assert found == [("Hale", "said", "“We left,” | “Nobody saw us go at night.”")]


def test_a_colon_leads_into_the_next_paragraph(roles: Reader) -> None:
    """A speaker at the end of one paragraph owns the quotation that opens the next."""
    found = roles("Hale, a baker, said:\n“The mill has been empty for years.”")

    assert found == [("Hale, a baker,", "said:", "“The mill has been empty for years.”")]


def test_a_quotation_over_paragraphs_is_one_attribution(roles: Reader) -> None:
    """Its pieces stay together, with the cue at its end."""
    found = roles("“We left at dawn,” said Ana Sund. “It rained.\n“Nobody saw us,” she said.")

    assert found == [
        ("Ana Sund", "said", "“We left at dawn,”"),
        ("she", "said", "“It rained. | “Nobody saw us,”"),
    ]


def test_a_quotation_without_cue_is_nobodys(roles: Reader) -> None:
    """Five quoted words that no cue claims are speech of an unknown speaker; four are not."""
    assert roles("“We carried forty people.”") == []
    assert roles("“We carried forty people home.”") == [("", "", "“We carried forty people home.”")]


def test_a_quoted_title_is_no_speech(roles: Reader) -> None:
    """Words each with a capital are the name of a work."""
    assert roles("He sang “The Long Road From Merrin Home” twice.") == []


def test_hearsay_is_nested(roles: Reader, inner: Reader) -> None:
    """What guards told a man who told an agency stands within his words."""
    text = "Oskel said he had heard from guards that two men had escaped."

    assert roles(text)[0][0] == "Oskel"
    assert inner(text) == [("guards", "had heard from", "that two men had escaped")]


def test_a_report_of_a_report_is_nested(roles: Reader, inner: Reader) -> None:
    """The paper says that the fighter said it."""
    text = "The mill is empty, a fighter told Northwire, the Herald reported."

    assert [source for source, _, _ in roles(text)] == ["the Herald"]
    assert inner(text) == [("a fighter", "told", "The mill is empty")]


def test_a_relayed_quotation_is_nested(inner: Reader) -> None:
    """In "X quoted Y as saying" Y is the speaker within what X says."""
    found = inner("Northwire quoted the mayor, Ana Sund, as saying the road was shut.")

    assert found == [("the mayor, Ana Sund,", "as saying", "the road was shut")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Police: two held after search", [("Police", ":", "two held after search")]),
        ("Budget: what we know so far", []),
        ("Hale: mill was empty", [("Hale", ":", "mill was empty")]),
        ("Mill was empty: officials", [("officials", ":", "Mill was empty")]),
    ],
)
def test_a_headline_needs_one_who_speaks(roles: Reader, title: str, expected: list[Roles]) -> None:
    """Before a colon a topic stands as often as a speaker."""
    found = roles(f"{title}\nThe road was shut, Hale said.", BlockKind.TITLE)

    assert [item for item in found if item[1] == ":"] == expected


def test_a_quotation_beside_reported_speech_keeps_its_source(prose: Callable[[str], Prose]) -> None:
    """No cue claims it, and the reader of the words takes it for the same speaker's."""
    text = "Lena Sorel said that the old bridge was unsafe. “I would not cross it for money.”"

    class Joined:
        def read(self, text: str, stretches: Sequence[Stretch]) -> Reading:
            if list(stretches) != [(0, len(text))]:
                return Reading((), ())
            spans = [((0, 10),), ((11, 15),), ((16, len(text)),)]
            return Reading((ReadAttribution(*spans, 1.0),), ())

    found = sorted(find_attributions(prose(text), Joined()), key=lambda item: item.content)

    words = [[text[one.start : one.end] for one in item.content] for item in found]
    assert words == [["that the old bridge was unsafe."], ["“I would not cross it for money.”"]]
    assert [bool(item.cue) for item in found] == [True, False]
    assert found[0].source == found[1].source


def test_what_people_marked_is_recorded_as_what_is_found() -> None:
    """The quotation is closed; two marks on one content are two records, none without content."""
    text = "“Rain fell on the old mill,” Hale said. Orne said so."
    content = [[0, text.index("”") - 1]]
    marked = [
        {"source": [], "cue": [[at, at + 4]], "content": content}
        for at in (text.index("said"), text.rindex("said"))
    ]

    found = record_marked(prose_of(text), [*marked, {**marked[0], "content": []}])

    assert [one.kind for one in found] == [AttributionKind.DIRECT] * 2
    assert {text[one.content[0].start : one.content[0].end] for one in found} == {
        text[: text.index("”") + 1]
    }


def test_the_kind_follows_the_marks(attributions: Finder) -> None:
    """All of it in quotation marks, none of it, or a part."""
    texts = ("“We left them all,” he said.", "He said they left.", "He said it was “very bad”.")

    kinds = [attributions(text)[0].kind for text in texts]

    assert kinds == [AttributionKind.DIRECT, AttributionKind.INDIRECT, AttributionKind.MIXED]


def test_every_attribution_says_which_rule_fired(attributions: Finder) -> None:
    """The detail names the reader with its certainty, or the rule in words."""
    found = attributions("Hale said that it rained.\n“We carried forty people home.”")

    assert found[0].detail.startswith("the reader (0.")
    assert found[1].detail == "a quotation that no cue claims"


PARTS = st.lists(
    st.sampled_from(
        [
            "Hale", "said", "told", "that", "the mill", "was empty", ",", ".", "“", "”", '"',
            "'", "‘", "’", "according to", "and", "who", "officials", ":", "reportedly", "I",
            "had heard", "from guards", "\n", " ", "(", ")", "?", "-", "as saying", "quoted", "to",
            "she", "not",
        ]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


def prose_of(text: str) -> Prose:
    """A title line and body lines of any text."""
    blocks, at = [], 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            kind = BlockKind.BODY if blocks else BlockKind.TITLE
            blocks.append(Block(kind, start, start + len(inner)))
        at += len(line) + 1
    name = DocumentId("d")
    return read_prose(Document(name, "d.txt", text, tuple(blocks), name))


def spans_of(attribution: Attribution) -> tuple[Span, ...]:
    """All spans of the three roles."""
    return (*attribution.source, *attribution.cue, *attribution.content)


@settings(max_examples=300, deadline=None)
@given(PARTS | st.text(max_size=200))
def test_every_span_stands_in_a_paragraph(text: str) -> None:
    """No span leaves the prose or crosses a paragraph, and every content has words."""
    prose = prose_of(text)

    for attribution in find_attributions(prose):
        assert attribution.content
        for span in spans_of(attribution):
            assert any(p.start <= span.start < span.end <= p.end for p in prose.paragraphs)


@settings(max_examples=300, deadline=None)
@given(PARTS)
def test_what_is_nested_stands_inside(text: str) -> None:
    """Source, cue and content of hearsay lie within the content that holds it."""
    found = find_attributions(prose_of(text))
    by_id = {attribution.id: attribution for attribution in found}

    for attribution in found:
        if attribution.within is not None:
            outer = by_id[attribution.within].content
            for span in spans_of(attribution):
                assert any(piece.contains(span) for piece in outer)


@settings(max_examples=200, deadline=None)
@example("Hale reportedly “ Hale Hale Hale was empty ” as saying")
@given(PARTS | st.text(max_size=200))
def test_the_answer_is_fixed_and_ordered(text: str) -> None:
    """Two runs agree, ids are unique, and an outer attribution comes before its inner ones."""
    found = find_attributions(prose_of(text))

    ids = [attribution.id for attribution in found]
    assert found == find_attributions(prose_of(text))
    assert len(set(ids)) == len(ids)
    for place, attribution in enumerate(found):
        assert attribution.within is None or attribution.within in ids[:place]


@pytest.mark.parametrize("part", ["he said ", '"a ', "Hale and ", "(", "that he said, ", "“‘"])
def test_long_texts_are_read_in_good_time(part: str) -> None:
    """A text that repeats one pattern is no slower than its length."""
    found = find_attributions(prose_of(part * 4000))

    assert len(found) < 4000
