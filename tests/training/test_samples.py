"""Spans of characters become spans of words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lessons import articles, named, news
from whence.models.features import split_words
from whence.training.corpora import Article, Marked, Name
from whence.training.samples import (
    Link,
    Sample,
    find_inventory,
    find_pool,
    join_pieces,
    to_sample,
)

PIECE = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda it: (it[0], it[0] + it[1]))


def sample_of(article: Article) -> Sample:
    """The article with its own numbers of labels."""
    return to_sample(article, 0, find_inventory([article]))


def words_at(sample: Sample, pieces: tuple[tuple[int, int], ...]) -> list[str]:
    """The words of each piece."""
    return [" ".join(sample.forms[a:b]) for a, b in pieces]


def test_an_article_becomes_words_with_labels() -> None:
    """Every layer is told by word."""
    sample = sample_of(news())

    assert sample.links is not None
    assert sample.silver is not None
    assert words_at(sample, sample.links[0].source) == ["Mara Dell"]
    assert words_at(sample, sample.links[0].content) == ['" The boats sank , "']
    assert words_at(sample, sample.links[1].content) == ["that boats sank"]
    assert [sample.forms[at] for at in sorted(sample.people)] == ["Mara", "Dell", "Oto"]
    assert sample.silver[1] == (0, 1, 0)
    assert sample.silver[0] == (-1, -1, -1)
    assert sample.names is None


def test_a_span_covers_every_word_that_it_touches() -> None:
    """Half a word is the word; an empty span is none, wherever it stands."""
    text = "Mara ran home"
    marked = Marked(((2, 2),), ((6, 7),), ((3, 6), (9, 9)))

    assert sample_of(Article("x", text, ((marked,),))).links == (Link((), ((1, 2),), ((0, 2),)),)


def test_an_attribution_without_cue_or_content_is_none() -> None:
    """The linker answers for cues, and a cue of nothing teaches nothing."""
    text = "Mara said so"
    marked = (Marked(((0, 4),), (), ((10, 12),)), Marked(((0, 4),), ((5, 9),), ()))

    assert sample_of(Article("x", text, (marked,))).links == ()


def test_of_names_that_overlap_the_first_and_longest_stays() -> None:
    """A word has one name only."""
    text = "Dell Harbor Board met"
    names = (Name(5, 11, "place"), Name(0, 17, "organization"), Name(0, 4, "person"))

    assert sample_of(Article("x", text, names=names)).names == ((0, 3, "organization"),)


def test_each_annotator_is_a_layer() -> None:
    """Attributions of two people are not mixed."""
    text = "Mara said so"
    marked = Marked(((0, 4),), ((5, 9),), ((10, 12),))
    article = Article("x", text, ((marked,), ()))

    assert len(to_sample(article, 0, {}).links or ()) == 1
    assert to_sample(article, 1, {}).links == ()


@given(articles())
def test_words_are_those_of_the_reader(article: Article) -> None:
    """Training and use cut the same words; all labels lie on them."""
    sample = sample_of(article)

    words = split_words(article.text)
    assert len(sample.forms) == len(sample.silver or ()) == len(words.starts)
    assert sample.boundaries == tuple(words.boundaries)
    assert sample.people <= set(range(len(words.starts)))
    assert all(sample.silver is not None and len(row) == 3 for row in sample.silver or ())


@given(articles())
def test_spans_of_words_cover_the_characters(article: Article) -> None:
    """The words of a link are exactly those that share a character with its spans."""
    sample = sample_of(article)
    words = split_words(article.text)

    kept = [i for i in (article.attributions or ((),))[0] if touched(words, i.cue)]
    kept = [i for i in kept if touched(words, i.content)]
    assert [spread(link.content) for link in sample.links or ()] == [
        touched(words, item.content) for item in kept
    ]
    assert [spread(link.source) for link in sample.links or ()] == [
        touched(words, item.source) for item in kept
    ]


def touched(words, pairs) -> list[int]:
    """Words that share a character with any of the pairs, by the definition."""
    places = enumerate(zip(words.starts, words.ends, strict=True))
    return [at for at, (a, b) in places if any(max(a, s) < min(b, e) for s, e in pairs)]


def spread(pieces) -> list[int]:
    """The words of pieces."""
    return [at for first, end in pieces for at in range(first, end)]


@given(st.lists(PIECE, max_size=8))
def test_joined_pieces_are_apart_and_hold_the_same_words(pieces: list[tuple[int, int]]) -> None:
    """No word is lost or won, and between two pieces stands a word that is in none."""
    joined = join_pieces(pieces)

    assert sorted({*spread(pieces)}) == spread(joined)
    assert all(a[1] < b[0] for a, b in pairwise(joined))


def test_numbers_of_labels_are_alphabetic() -> None:
    """The same articles in any order give the same numbers."""
    assert find_inventory([named(), news()]) == {
        "tag": {"DT": 0, "NNP": 1, "VBD": 2},
        "relation": {"compound": 0, "det": 1, "nsubj": 2, "root": 3},
        "name": {"O": 0, "PERSON": 1},
    }


def test_the_pool_holds_parts_of_names_that_people_marked() -> None:
    """What a machine took for a name is not handed on."""
    text = "Mara Dell-OTO de Vo met J. Pia"
    article = Article("x", text, names=(Name(0, 30, "person"),))

    assert find_pool([article, news()]) == ["Dell", "Mara", "Pia"]
