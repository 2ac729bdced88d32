"""Who is who on a terminal."""

import io
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.case import list_entities
from whence.records import Answer, Mention, MentionForm, Span
from whence.report import print_entities, to_doubts_table, to_entities_table


def printed(answer: Answer, *, full: bool = False) -> str:
    """What a terminal would show."""
    file = io.StringIO()
    print_entities(list_entities(answer), file=file, full=full)
    return file.getvalue()


def crowded(cells: Answer) -> Answer:
    """Thirty entities, one with ten mentions more."""
    first = cells.entities[0]
    document = cells.documents[0].id
    more = tuple(Mention(Span(document, at, at + 4), MentionForm.PRONOUN, "he") for at in range(10))
    others = tuple(replace(first, id=f"entity-{at}", name=f"Northwire {at}") for at in range(25))
    crowd = replace(first, mentions=(*first.mentions, *more))
    return replace(cells, entities=(*cells.entities[1:], crowd, *others))


def test_a_row_says_who_where_and_by_which_rule(cells: Answer) -> None:
    """The path and offset are those that a decision needs."""
    table = to_entities_table(list_entities(cells))

    assert table.row_count == 5
    assert [str(column.header) for column in table.columns][:3] == ["who", "documents", "mentions"]
    text = printed(cells, full=True)
    assert "also Abu Tarek" in text
    assert "“Daren Oskel”: full name" in " ".join(text.replace("│", "").split())


def test_a_doubt_shows_its_words(cells: Answer) -> None:
    """Why, and the sentence in which it is named."""
    table = to_doubts_table(list_entities(cells))

    assert table.row_count == 1
    assert "1 pair that may be one" in printed(cells)
    assert "0.40" in printed(cells)


def test_what_is_left_out_is_said(cells: Answer) -> None:
    """Rows and mentions; the full list leaves nothing out."""
    answer = crowded(cells)

    short, full = printed(answer), printed(answer, full=True)

    assert "and 10 more; -o FILE lists all" in short
    assert "and 8 more mentions" in short
    assert "more mention" not in full
    assert "Northwire 24" in full


def test_without_doubts_there_is_one_table(cells: Answer) -> None:
    """Nothing is said of none."""
    assert "may be one" not in printed(replace(cells, identities=()))


def test_a_path_is_shown_as_short_as_it_is_clear(cells: Answer) -> None:
    """Two files of one name keep their folders."""
    first, second, *rest = cells.documents
    twins = (replace(first, path="pile/one/a.txt"), replace(second, path="pile/two/a.txt"), *rest)

    text = "".join(printed(replace(cells, documents=twins)).split())

    assert "one/a.txt:" in text
    assert "pile/one/a.txt:" not in text


@given(data=st.data())
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_answer_can_be_printed(data: st.DataObject, drawn: st.SearchStrategy[Answer]) -> None:
    """And cannot speak to the terminal."""
    text = printed(data.draw(drawn), full=True)

    assert "\x1b" not in text
