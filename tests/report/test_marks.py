"""The text of a document with its marks."""

import re
from html import unescape
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Block, BlockKind, Document, DocumentId, Prose, Sentence, Span
from whence.report.marks import Claimed, PartView, count_sentences, find_sentences, mark_text
from whence.report.wording import show

ID = DocumentId("d")


def text_of(parts: tuple[PartView, ...]) -> str:
    """What a reader sees, without the numbers of claims."""
    html = "".join(block.html for part in parts for block in part.blocks)
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup>.*?</sup>", "", html)))


@pytest.fixture
def article() -> Document:
    """Two sentences between page furniture."""
    text = "Log in\nTwo men left. It rained.\nMost read"
    blocks = (
        Block(BlockKind.FURNITURE, 0, 6),
        Block(BlockKind.BODY, 7, 31),
        Block(BlockKind.COMMENT, 32, 41),
    )
    return Document(ID, "a.txt", text, blocks, ID)


@pytest.fixture
def prose(article: Document) -> Prose:
    """Its two sentences."""
    return Prose(ID, article.text, (), (Sentence(7, 20, 0), Sentence(21, 31, 0)), ())


def test_sentences_in_a_claim_and_not_look_different(article: Document, prose: Prose) -> None:
    """The reader sees what was passed over."""
    claimed = [Claimed(Span(ID, 7, 19), 4)]

    parts = mark_text(article, prose, claimed, number=1, anchors=[7])

    assert parts[1].blocks[0].html == (
        '<span class="s"><mark><span class="at" id="d1-s7"></span>Two men left</mark>'
        '<sup><a href="#c4" title="claim 4">4</a></sup>.</span> '
        '<span class="s none">It rained.</span>'
    )
    assert count_sentences(article, find_sentences(prose, claimed)) == {True: 1, False: 1}


def test_what_was_set_aside_is_folded_at_its_place(article: Document, prose: Prose) -> None:
    """Furniture and comments are never dropped."""
    parts = mark_text(article, prose, [], number=1, anchors=[])

    assert [part.folded for part in parts] == [True, False, True]
    assert parts[2].blocks[0].html == "Most read"


def test_words_in_two_claims_carry_both_numbers(article: Document, prose: Prose) -> None:
    """Overlapping words are marked once, and each claim's number stands where its words end."""
    claimed = [Claimed(Span(ID, 7, 19), 1), Claimed(Span(ID, 11, 19), 2)]

    html = mark_text(article, prose, claimed, number=1, anchors=[])[1].blocks[0].html

    assert "<mark>Two men left</mark>" in html
    assert html.count("<sup>") == 2


def test_a_document_that_was_not_read_is_still_shown(article: Document) -> None:
    """No prose, no blocks: the text stands there all the same."""
    bare = Document(ID, "a.txt", article.text, (), ID)

    parts = mark_text(bare, None, [], number=1, anchors=[3])

    assert text_of(parts) == article.text


@given(st.data())
def test_nothing_of_a_text_is_lost(data: st.DataObject) -> None:
    """Whatever overlaps whatever: every character is shown once, every anchor stands once."""
    text = data.draw(st.text(st.sampled_from("ab <&.\n\x00"), min_size=1, max_size=30))
    size = len(text)
    offsets = st.integers(0, size)
    cut = data.draw(st.integers(1, size))
    blocks = [Block(BlockKind.BODY, 0, cut)]
    blocks += [Block(BlockKind.COMMENT, cut, size)] if cut < size else []
    spans = [
        Claimed(Span(ID, min(a, b), max(a, b)), number)
        for number, (a, b) in enumerate(
            data.draw(st.lists(st.tuples(offsets, offsets), max_size=5))
        )
        if a != b
    ]
    ends = sorted(set(data.draw(st.lists(offsets, max_size=4))))
    sentences = [Sentence(a, b, 0) for a, b in pairwise(ends)]
    anchors = sorted(data.draw(st.sets(offsets, max_size=4)))

    parts = mark_text(
        Document(ID, "a", text, tuple(blocks), ID),
        Prose(ID, text, (), tuple(sentences), ()),
        spans,
        number=1,
        anchors=anchors,
    )

    assert text_of(parts) == show(text)
    html = "".join(block.html for part in parts for block in part.blocks)
    assert re.findall(r'id="d1-s(\d+)"', html) == [str(at) for at in anchors]


def test_time_grows_with_the_text(answers: ModuleType) -> None:
    """Ten thousand sentences with as many claims are marked in about a second."""
    line = "Somebody said so. " * 10_000
    document = answers.document("long.txt", None, [(BlockKind.BODY, line)])
    prose = answers.prose_of(document)
    claimed = [Claimed(Span(document.id, one.start, one.end), 1) for one in prose.sentences]

    parts = mark_text(document, prose, claimed, number=1, anchors=range(0, len(line), 18))

    assert parts[0].blocks[0].html.count("<mark>") == len(prose.sentences)
