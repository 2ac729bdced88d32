"""Label: one label a line, nothing deleted, quotations kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.label import find_biographies, judge_line, label_lines
from whence.records import BlockDetail, BlockKind

FIRST = "The dam above Merrin held through the night although the river rose by two metres."
SECOND = "Engineers found two cracks below the eastern pier and will mend them within the week."


@pytest.mark.parametrize(
    ("line", "kind", "detail"),
    [
        ("By Ana Lind", BlockKind.BYLINE, None),
        ("3 June 2014", BlockKind.FURNITURE, BlockDetail.TIMESTAMP),
        ("The Valley Mirror, 13 March 2024", BlockKind.FURNITURE, BlockDetail.TIMESTAMP),
        ("Photo: Bo Tarn", BlockKind.CAPTION, BlockDetail.CREDIT),
        ("© 2024 The Valley Mirror", BlockKind.FURNITURE, None),
        ("Source: Northwire", BlockKind.FURNITURE, BlockDetail.CREDIT),
        ("Subscribe now", BlockKind.FURNITURE, BlockDetail.FORM),
    ],
)
def test_a_line_that_gives_itself_away(
    line: str, kind: BlockKind, detail: BlockDetail | None
) -> None:
    """Bylines, stamps, credits and prompts are known by their own words."""
    label = judge_line(line)

    assert label is not None
    assert (label.kind, label.detail) == (kind, detail)


@pytest.mark.parametrize("line", [FIRST, '"Subscribe now," the mayor of Merrin said.'])
def test_sentences_are_not_judged(line: str) -> None:
    """A sentence, and whatever quotes a speaker, may be the article's."""
    assert judge_line(line) is None


def test_an_article_from_its_title_to_its_rights() -> None:
    """Title, byline, body and copyright line of a saved text."""
    lines = ["Dam above Merrin holds", "By Ana Lind", FIRST, SECOND, "© 2024 The Valley Mirror"]

    kinds = [label.kind.value for label in label_lines(lines)]

    assert kinds == ["title", "byline", "body", "body", "furniture"]


def test_comments_behind_their_heading() -> None:
    """Fluent words below a heading and between commenters are no body."""
    lines = [FIRST, SECOND, "2 Comments", "river_rat", "2 hours ago", "I saw the cracks myself."]

    labels = label_lines(lines)

    assert labels[2].kind is BlockKind.FURNITURE
    assert [label.kind for label in labels[3:]] == [BlockKind.COMMENT] * 3


def test_a_fragment_printed_twice_is_a_caption() -> None:
    """Captions stand twice in saved pages, once for the picture."""
    caption = "The dam above Merrin in spring"
    labels = label_lines([FIRST, caption, caption, SECOND])

    assert [label.kind for label in labels[1:3]] == [BlockKind.CAPTION] * 2


def test_the_writers_life_is_no_article() -> None:
    """The last sentence may present the writer; a text of nothing else may not."""
    life = "Ana Lind is a reporter covering rivers and mills for the Valley Mirror."

    assert find_biographies([FIRST, life], [True, True]) == (1,)
    assert find_biographies([life], [True]) == ()


@given(st.lists(st.one_of(st.sampled_from([FIRST, "Reply", "By Ana Lind"]), st.text(max_size=60))))
def test_one_label_a_line(lines: list[str]) -> None:
    """Whatever the lines, each has a label, the same every time, with its rule."""
    labels = label_lines(lines)

    assert len(labels) == len(lines)
    assert all(label.why for label in labels)
    assert label_lines(lines) == labels
