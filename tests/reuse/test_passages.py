"""Shared passages, from text to record; and the laws of reuse."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Document, Reuse, ReuseKind, ReuseMeaning, Span
from whence.reuse.words import read_words
from whence.text import find_words

VOCABULARY = [f"{a}{b}{c}" for a in "bdfgkl" for b in "aeiou" for c in ("n", "ra", "st", "mo")]
COPY = st.lists(st.sampled_from(VOCABULARY), min_size=16, max_size=60, unique=True)
AROUND = st.one_of(
    st.lists(st.sampled_from(VOCABULARY), max_size=80).map(" ".join),
    st.text(st.sampled_from("ab ,.“”\"'‘’\n7-"), max_size=60),
    st.text(st.characters(exclude_categories=["Mn", "Mc", "Me", "Cf", "Cs"]), max_size=30),
)
SENTENCE = (
    "Ferries on the lower Dolmen will stop at midnight because the water has risen"
    " faster than the harbor office expected"
)

Write = Callable[..., Document]
Find = Callable[[Sequence[Document]], tuple[Reuse, ...]]


def words_of(text: str, span: Span) -> list[int]:
    """The folded words of a span."""
    return read_words(text, [(span.start, span.end)]).hashes.tolist()


@given(COPY, AROUND, AROUND, AROUND, AROUND)
def test_a_verbatim_copy_is_found_whatever_surrounds_it(
    write: Write, find: Find, copy: list[str], a: str, b: str, c: str, d: str
) -> None:
    """Sixteen equal words or more are found in any two texts."""
    words = " ".join(copy)
    texts = [f"{before} {words} {behind}" for before, behind in ((a, b), (c, d))]
    one, other = (write(text, name=name) for text, name in zip(texts, "ab", strict=True))

    found = find([one, other])

    places = [(len(before) + 1, len(before) + 1 + len(words)) for before in (a, c)]
    assert any(
        reuse.a.overlaps(Span(one.id, *places[0])) and reuse.b.overlaps(Span(other.id, *places[1]))
        for reuse in found
    )


@given(COPY, AROUND, AROUND, st.integers(0, 15))
def test_reuse_is_symmetric(
    write: Write, find: Find, copy: list[str], a: str, b: str, drop: int
) -> None:
    """Which of two documents has which id changes only the sides of the record."""
    first = f"{a} {' '.join(copy)}"
    second = f"{' '.join([*copy[:drop], *copy[drop + 1 :]])} {b}"

    forth = find([write(first, name="1"), write(second, name="2")])
    back = find([write(second, name="1"), write(first, name="2")])

    def sides(reuses: Sequence[Reuse], *, swap: bool) -> set[object]:
        ends = [(r.b, r.a) if swap else (r.a, r.b) for r in reuses]
        spans = [(x.start, x.end, y.start, y.end) for x, y in ends]
        return set(zip(spans, [(r.kind, r.meaning, r.similarity) for r in reuses], strict=True))

    assert sides(forth, swap=False) == sides(back, swap=True)


@given(st.lists(st.tuples(AROUND, COPY, AROUND), min_size=2, max_size=4), st.randoms())
def test_order_never_matters(
    write: Write, find: Find, parts: list[tuple[str, list[str], str]], random: Any
) -> None:
    """The same pile in another order gives the same records in the same order."""
    copies = [" ".join(parts[index // 2][1]) for index in range(len(parts))]
    documents = [
        write(f"{before} {copy} {behind}", name=f"{index}")
        for index, ((before, _, behind), copy) in enumerate(zip(parts, copies, strict=True))
    ]
    shuffled = documents.copy()
    random.shuffle(shuffled)

    assert find(shuffled) == find(documents)


@given(st.lists(st.tuples(AROUND, COPY, AROUND), min_size=2, max_size=3))
def test_spans_go_back_to_the_same_words(
    write: Write, find: Find, parts: list[tuple[str, list[str], str]]
) -> None:
    """Passages begin and end with whole words; verbatim ones hold the same words."""
    copy = " ".join(parts[0][1])
    documents = {
        f"{index}": write(f"{before} {copy} {behind}", name=f"{index}")
        for index, (before, _, behind) in enumerate(parts)
    }

    for reuse in find(list(documents.values())):
        words = []
        for span in (reuse.a, reuse.b):
            text = documents[span.document].text
            cut = find_words(text, 0, len(text))
            assert span.start in {word.start for word in cut}
            assert span.end in {word.end for word in cut}
            words.append(words_of(text, span))
        if reuse.kind is ReuseKind.VERBATIM:
            assert words[0] == words[1]
            assert reuse.similarity == 1


def test_a_copy_in_other_typography_is_verbatim(write: Write, find: Find) -> None:
    """Capitals, quotation marks, dashes and line breaks are no edits."""
    one = write(f"{SENTENCE}, the office said.", name="a")
    other = write(f"News – “{SENTENCE.upper()}”\nSo much for today.", name="b")

    (reuse,) = find([one, other])

    assert reuse.kind is ReuseKind.VERBATIM
    assert one.text[reuse.a.start : reuse.a.end] == SENTENCE


def test_an_edited_copy_is_one_passage_and_says_what_changed(write: Write, find: Find) -> None:
    """A number and a hedge that a rewrite touched are named."""
    one = write(
        "More than 1,200 families have reportedly left Sar Aldan since the second of March."
    )
    other = write(
        "More than 1,300 families have left Sar Aldan since the second of March, we hear."
    )

    (reuse,) = find([one, other])

    assert reuse.kind is ReuseKind.EDITED
    assert '"1,200"' in reuse.detail
    assert '"1,300"' in reuse.detail
    assert '"reportedly"' in reuse.detail
    assert 0.8 < reuse.similarity < 1


def test_one_word_in_thirty_thousand_is_a_difference(write: Write, find: Find) -> None:
    """Similarity is rounded down, so that 1.0 means equal."""
    words = [f"w{n}" for n in range(30_000)]
    one = write(" ".join(words), name="a")
    other = write(" ".join([*words[:15_000], "another", *words[15_001:]]), name="b")

    (reuse,) = find([one, other])

    assert reuse.similarity == 0.9999
    assert "29999 of 30000 words equal" in reuse.detail


def test_a_long_text_that_repeats_itself_is_compared(write: Write, find: Find) -> None:
    """Three times the same page, with one word changed: that one differs, not all of them."""
    words = [f"w{n}" for n in range(900)] * 3
    one = write(" ".join(words), name="a")
    other = write(" ".join([*words[:1300], "another", *words[1301:]]), name="b")

    assert max(reuse.similarity for reuse in find([one, other])) == 0.9996


def test_sentences_in_another_order_are_reordered(write: Write, find: Find) -> None:
    """The shorter of two sentences that changed places is marked."""
    other = "Nobody at the harbor office would say how long the boats will lie idle this spring."
    one = write(f"{SENTENCE}. {other}", name="a")
    two = write(f"{other} {SENTENCE}.", name="b")

    found = find([one, two])

    assert sorted(reuse.kind.value for reuse in found) == ["reordered", "verbatim"]


def test_a_sentence_left_out_makes_an_abridgement(write: Write, find: Find) -> None:
    """Two passages that touch in the copy frame what was cut."""
    last = "Nobody at the harbor office would say how long the boats will lie idle this spring."
    cut = (
        "A sluice keeper at Kess blamed the gates, which had not been oiled since the autumn fair."
    )
    one = write(f"{SENTENCE}. {cut} {last}", name="a")
    two = write(f"{SENTENCE}. {last}", name="b")

    found = find([one, two])

    assert {reuse.kind for reuse in found} == {ReuseKind.ABRIDGED}
    assert "the second document leaves out the 17 words that follow" in found[0].detail


def test_names_with_titles_are_not_copying(write: Write, find: Find) -> None:
    """Two papers name the same official in full; neither has seen the other."""
    title = "the Deputy Minister for Rivers and Inland Ports of the Republic of Ardenia, Lena Morro"
    one = write(f"Last night {title}, opened a bridge.")
    other = write(f"Questions were put to {title}, in parliament.")

    assert find([one, other]) == ()


def test_a_speaker_quoted_by_both_is_no_copying(write: Write, find: Find) -> None:
    """Words shared only inside quotation marks tie the speaker."""
    words = "We will open the gates when the river lets us and not one hour before that"
    one = write(f"The keeper was blunt. “{words},” she said on the phone.", name="a")
    other = write(
        f'Asked about the ferries, the woman at the sluice answered: "{words}."', name="b"
    )

    (reuse,) = find([one, other])

    assert reuse.meaning is ReuseMeaning.QUOTATION


@pytest.mark.parametrize("text", ["", " ", "one", "\x00\ud800", "’'’' .,.,", "7,7,7,"])
def test_texts_without_much_in_them_share_nothing(write: Write, find: Find, text: str) -> None:
    """Empty and broken texts are no trouble."""
    assert find([write(text, name="a"), write(text, name="b")]) == ()
    assert find([]) == ()


def test_a_story_that_everybody_printed_is_not_dropped(write: Write, find: Find) -> None:
    """A hundred reprints are all tied together, though not each with each."""
    documents = [write(f"Paper {n}.\n{SENTENCE}.", name=f"{n:03}") for n in range(100)]

    found = find(documents)

    groups = {document.id: {document.id} for document in documents}
    for reuse in found:
        joined = groups[reuse.a.document] | groups[reuse.b.document]
        groups.update(dict.fromkeys(joined, joined))
    assert len(groups["000"]) == 100
    assert len(found) < 100 * 10
