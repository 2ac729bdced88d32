"""Changes of clothes keep the labels on their words."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import articles, news
from whence.models.features import Boundary
from whence.training.augment import (
    bare_quotations,
    change_sample,
    drop_words,
    invent_name,
    join_paragraphs,
    set_marks,
    swap_people,
)
from whence.training.corpora import Article, Marked
from whence.training.samples import Sample, find_inventory, to_sample

DOUBLE = set('"“”„«»')


def sample_of(article: Article) -> Sample:
    """The article with its own numbers of labels."""
    return to_sample(article, 0, find_inventory([article]))


def numbered(sample: Sample) -> Sample:
    """Every word but marks with its number, so that it is known again."""
    forms = (form if form in DOUBLE else f"{form}#{at}" for at, form in enumerate(sample.forms))
    return replace(sample, forms=tuple(forms))


def roles_of(sample: Sample) -> list[list[list[str]]]:
    """The words of each role of each link, without marks."""
    return [
        [
            [form for a, b in pieces for form in sample.forms[a:b] if form not in DOUBLE]
            for pieces in (link.source, link.cue, link.content)
        ]
        for link in sample.links or ()
    ]


@given(articles())
def test_dropped_marks_take_no_word_along(article: Article) -> None:
    """Every span keeps its words; a link that was of marks only is gone."""
    sample = numbered(sample_of(article))

    found = drop_words(sample, DOUBLE.__contains__)

    assert roles_of(found) == [role for role in roles_of(sample) if role[1] and role[2]]
    assert found.forms == tuple(form for form in sample.forms if form not in DOUBLE)
    assert [found.forms[at] for at in sorted(found.people)] == [
        sample.forms[at] for at in sorted(sample.people) if sample.forms[at] not in DOUBLE
    ]


@given(articles())
def test_dropped_words_leave_columns_whole(article: Article) -> None:
    """All columns keep one length, names hold words, pieces stay apart."""
    found = drop_words(sample_of(article), lambda form: form in DOUBLE or form == "the")

    assert len(found.forms) == len(found.boundaries) == len(found.silver or ())
    assert all(0 <= a < b <= len(found.forms) for a, b, _ in found.names or ())
    for link in found.links or ():
        for pieces in (link.source, link.cue, link.content):
            assert all(a[1] < b[0] for a, b in pairwise(pieces))


def test_a_paragraph_survives_its_first_word() -> None:
    """The next word takes the stronger boundary."""
    sample = sample_of(Article("x", 'so.\n"Boats sank'))

    found = drop_words(sample, DOUBLE.__contains__)

    assert found.forms == ("so", ".", "Boats", "sank")
    assert found.boundaries[2] == Boundary.PARAGRAPH


@pytest.mark.parametrize("style", [('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»")])
def test_marks_are_set_in_one_style(style: tuple[str, str]) -> None:
    """Opening and closing marks change, the labels do not."""
    sample = sample_of(news())

    found = set_marks(sample, style)

    assert "".join(found.forms).startswith(f"{style[0]}Theboatssank,{style[1]}Mara")
    assert replace(found, forms=sample.forms) == sample


def test_marks_open_anew_in_every_paragraph() -> None:
    """A mark that was never closed does not turn the next one round."""
    sample = sample_of(Article("x", '"so\n"so"'))

    assert set_marks(sample, ("<", ">")).forms == ("<", "so", "<", "so", ">")


@given(articles(), st.integers(0, 10**6))
def test_names_are_swapped_consistently(article: Article, seed: int) -> None:
    """A part of a name becomes the same word wherever it stands; no other word changes."""
    sample = sample_of(article)

    found = swap_people(sample, random.Random(seed), ["Pia", "Vero", "Lund"])

    pairs = list(zip(sample.forms, found.forms, strict=True))
    known = {sample.forms[at] for at in sample.people}
    assert len({before for before, _ in set(pairs)}) == len(set(pairs))
    assert all(before in known for before, after in pairs if before != after)
    assert replace(found, forms=sample.forms) == sample


def test_a_name_is_swapped_where_nobody_marked_it() -> None:
    """The machine saw one Hale; the others would give the name away."""
    sample = sample_of(Article("x", "Hale spoke. The Hale Foundation and hale men met."))
    marked = replace(sample, people=frozenset({0}))

    found = swap_people(marked, random.Random(1), ["Lund"])

    assert found.forms[0] == found.forms[4] != "Hale"
    assert "hale" in found.forms


QUOTED = Marked(source=((19, 23),), cue=((24, 28),), content=((0, 18),))


def test_a_quotation_may_lose_the_words_that_claim_it() -> None:
    """The paragraph holds the quotation alone and no attribution, or stays as it was."""
    sample = sample_of(Article("x", '"The boats sank," Mara said.\nRain fell.', ((QUOTED,),)))

    found = {bare_quotations(sample, random.Random(seed)) for seed in range(20)}

    bare = min(found, key=lambda item: len(item.forms))
    assert found == {sample, bare}
    assert bare.forms == ('"', "The", "boats", "sank", ".", '"', "Rain", "fell", ".")
    assert bare.links == ()


@given(articles(), st.integers(0, 10**6))
def test_what_is_left_out_takes_no_other_label_along(article: Article, seed: int) -> None:
    """Links that stay keep their words but for a comma that became a stop."""
    sample = numbered(sample_of(article))

    found = bare_quotations(sample, random.Random(seed))

    assert all(role in roles_of(sample) for role in roles_of(found))


def test_an_invented_name_is_one_capitalised_word() -> None:
    """It looks like a name to the features, and there are many of them."""
    dice = random.Random(1)

    names = {invent_name(dice) for _ in range(300)}

    assert len(names) > 200
    assert all(name.isalpha() and name[0].isupper() and name[1:].islower() for name in names)


def test_without_a_pool_names_stay() -> None:
    """A course without names has nobody to swap in."""
    sample = sample_of(news())

    assert swap_people(sample, random.Random(1), []) == sample


def test_paragraphs_are_joined_but_for_the_first() -> None:
    """A text begins a paragraph in any case."""
    sample = sample_of(Article("x", "\n".join(["boats"] * 100)))

    found = join_paragraphs(sample, random.Random(1))

    assert found.boundaries[0] == Boundary.PARAGRAPH
    assert set(found.boundaries[1:]) == {Boundary.SPACE, Boundary.PARAGRAPH}
    assert found.boundaries.count(Boundary.SPACE) > found.boundaries.count(Boundary.PARAGRAPH)


@given(articles(), st.integers(0, 10**6))
def test_any_change_keeps_the_labels_on_words(article: Article, seed: int) -> None:
    """Whatever was drawn, columns are parallel and every span lies in the text."""
    found = change_sample(sample_of(article), random.Random(seed), ["Pia", "Vero"])

    count = len(found.forms)
    assert count == len(found.boundaries) == len(found.silver or ())
    assert "" not in found.forms
    assert found.people <= set(range(count))
    for link in found.links or ():
        assert link.cue
        assert link.content
        assert all(0 <= a < b <= count for part in (link.source, link.content) for a, b in part)


def test_the_same_dice_change_the_same() -> None:
    """A run can be made again."""
    sample = sample_of(news())

    first, again = (
        [change_sample(sample, dice, ["Pia"]) for _ in range(20)]
        for dice in (random.Random(7), random.Random(7))
    )

    assert first == again
    assert len(set(first)) > 5
