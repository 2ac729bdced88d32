"""Every line of a plain text gets a label and a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.label import find_biographies, judge_line, label_lines
from whence.records import BlockKind

ARTICLE = """Sleeper cells prepared in the valley
By Ana Lind in Merrin
Updated: June 3, 2014 9:42 PM
MERRIN, Dolmen (Northwire) - Sleeper cells are being prepared in three towns of the valley.
"We left men behind in every town," Daren Oskel said.
A boat at the quay of Merrin. Photo: Bo Tarn/Northwire
Sign up for our newsletter and get the valley in your inbox.
The council has not commented on the interview with the prisoner.
Related
Ferry prices to rise in summer
Ten walks along the Dolmen
Oskel surrendered in January and is held in the prison at Ashkar.
Ana Lind is a reporter for the Valley Mirror, covering prisons.
A boat at the quay of Merrin. Photo: Bo Tarn/Northwire
Most read
Storm closes the coast road
2 Comments
harbour_rat
3 June 2014 at 19:02
"We left men behind in every town," he says. So why are the checkpoints empty tonight?
Nils says:
My cousin told me the same thing on Sunday, and he was right.
Reply
© 2014 The Valley Mirror
About us""".split("\n")


def test_a_whole_article() -> None:
    """What is read is the title and the article's own sentences, and nothing else."""
    kinds = [label.kind.value for label in label_lines(ARTICLE)]

    assert [line[:12] for line, kind in zip(ARTICLE, kinds, strict=True) if kind == "body"] == [
        "MERRIN, Dolm",
        '"We left men',
        "The council ",
        "Oskel surren",
    ]
    assert kinds[0] == "title"
    assert kinds[1] == "byline"
    assert kinds.count("caption") == 2
    assert kinds.count("comment") == 5


def test_every_label_has_a_reason() -> None:
    """A reader may ask why a line was set aside."""
    assert all(label.why for label in label_lines(ARTICLE))


@pytest.mark.parametrize("number", range(len(ARTICLE)))
def test_the_article_survives_the_loss_of_any_line(number: int) -> None:
    """No rule hangs on one line alone: comments are never read, sentences never lost."""
    lines = ARTICLE[:number] + ARTICLE[number + 1 :]

    body = {
        line
        for line, label in zip(lines, label_lines(lines), strict=True)
        if label.kind is BlockKind.BODY
    }

    assert not {line for line in body if "checkpoints" in line or "cousin" in line}
    assert {
        line
        for line in lines
        if line.startswith(
            ("MERRIN", '"We left men behind in every town," D', "The council", "Oskel s")
        )
    } <= body


@pytest.mark.parametrize(
    "line",
    [
        '"They took my brother," Ana Lind said. Photo evidence was shown to the court.',
        "“Subscribe to nothing,” he told the crowd.",
        '"Most read what they like," she said.',
    ],
)
def test_a_quoted_speaker_is_never_dropped(line: str) -> None:
    """Whatever its words, at any place outside the comments."""
    lines = [
        "Fire in Ortal today",
        "The mill burned on Monday in Ortal.",
        "Related",
        line,
        "Home",
        "News",
        "Sport",
    ]

    assert label_lines(lines)[3].kind is BlockKind.BODY


def test_lines_printed_twice() -> None:
    """A caption in both places; of a sentence the first copy stays."""
    caption, sentence = "Ana Lind waits at the old ferry", "The mill burned down on Monday."
    lines = ["Fire in Ortal today", sentence, caption, caption, "Nobody was hurt there.", sentence]

    kinds = [label.kind.value for label in label_lines(lines)]

    assert kinds == ["title", "body", "caption", "caption", "body", "furniture"]


def test_a_caption_repeated_without_its_credit() -> None:
    """The credit of one copy tells what both are."""
    lines = [
        "The mill burned down on Monday in Ortal.",
        "Ana Lind waits at the old ferry.",
        "Nobody was hurt in the fire that night.",
        "Ana Lind waits at the old ferry. Photo: Bo Tarn",
    ]

    assert [label.kind.value for label in label_lines(lines)] == [
        "body",
        "caption",
        "body",
        "caption",
    ]


def test_bare_sentences_are_all_body() -> None:
    """The first line ends with a stop, so there is no title."""
    lines = ["The mill burned.", "Nobody was hurt.", "It had been empty for years, neighbors said."]

    assert {label.kind for label in label_lines(lines)} == {BlockKind.BODY}


def test_an_article_goes_on_behind_comments_and_footer() -> None:
    """Three full sentences in a row, or a dateline, are the article again."""
    lines = [
        "The council of Ortal met on Monday and closed the old bridge.",
        "Traders complained that nobody had asked them about the bridge.",
        "2 Comments", "Ana says:", "It was open the whole day.", "© 2014 The Valley Mirror",
        "ORTAL (Northwire) - The second bridge was closed on Tuesday, too.",
        "Engineers measured the old bridge over the river for three days.",
    ]  # fmt: skip

    assert [label.kind.value for label in label_lines(lines)][-2:] == ["body", "body"]


def test_a_life_at_the_end_is_no_sentence_of_the_article() -> None:
    """Unless the article is about that life."""
    life = "Aurel Quist writes about borderlands for Lanterna."

    assert find_biographies(["The mill burned down again.", life], [True, True]) == (1,)
    assert find_biographies([life], [True]) == ()


def test_one_line_alone() -> None:
    """Credits, captions, stamps and datelines say what they are by themselves."""
    found = {
        line: judge_line(line)
        for line in ("Photo: Ana Lind", "June 3, 2014", "MERRIN, 3 June 2014", "It burned.")
    }

    kinds = [label.kind.value if label else None for label in found.values()]
    assert kinds == ["caption", "furniture", "dateline", None]


@given(
    st.lists(
        st.one_of(st.sampled_from(ARTICLE), st.text(max_size=40).filter(str.strip)), max_size=30
    )
)
def test_any_lines_can_be_labeled(lines: list[str]) -> None:
    """One label a line, the same every time, one title at most."""
    labels = label_lines(lines)

    assert len(labels) == len(lines)
    assert labels == label_lines(lines)
    assert sum(label.kind is BlockKind.TITLE for label in labels) <= 1
