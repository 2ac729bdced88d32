"""Invented articles to learn from, for the tests of the training room."""

from hypothesis import strategies as st

from whence.training.corpora import Article, Marked, Name, Silver

WORDS = ("Mara", "Dell", "Oto", "said", "told", "harbor", "the", "boats", "sank", "Dell's", "3")
MARKS = ('"', "“", "”", ".", ",", ".\n", "«", "»")
LESSON = '"The boats sank," Mara Dell said. Oto told the harbor that boats sank.\nThey sank again.'


def find(words: str, text: str = LESSON) -> tuple[int, int]:
    """Where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def news(name: str = "daily/1", text: str = LESSON) -> Article:
    """An article with two attributions and what a machine said of five words."""
    spans = [find(words, text) for words in ("The", "Mara", "Dell", "said", "Oto")]
    tags = [("DT", "det", "O"), ("NNP", "compound", "PERSON"), ("NNP", "nsubj", "PERSON")]
    tags += [("VBD", "root", "O"), ("NNP", "nsubj", "PERSON")]
    links = (
        Marked(
            (find("Mara Dell", text),), (find("said", text),), (find('"The boats sank,"', text),)
        ),
        Marked((find("Oto", text),), (find("told", text),), (find("that boats sank", text),)),
    )
    silver = tuple(Silver(*span, *tag) for span, tag in zip(spans, tags, strict=True))
    return Article(name, text, (links,), None, silver)


def named(name: str = "list/1", text: str = LESSON) -> Article:
    """An article with two names and no attributions."""
    return Article(
        name,
        text,
        names=(Name(*find("Mara Dell", text), "person"), Name(*find("Oto", text), "person")),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any article: spans anywhere, touching, overlapping, empty, inside words."""
    parts = draw(st.lists(st.sampled_from(WORDS + MARKS), max_size=40))
    text = draw(st.sampled_from(("", " "))).join(parts)
    place = st.integers(0, len(text))
    pair = st.tuples(place, place).map(lambda ends: (min(ends), max(ends)))
    pairs = st.lists(pair, max_size=3).map(tuple)
    links = st.lists(st.builds(Marked, pairs, pairs, pairs), max_size=5).map(tuple)
    kinds = st.sampled_from(("person", "organization", "place"))
    names = draw(st.lists(st.tuples(pair, kinds), max_size=5))
    silver = draw(st.lists(st.tuples(pair, st.sampled_from(("PERSON", "O"))), max_size=9))
    return Article(
        "any/1",
        text,
        (draw(links),),
        tuple(Name(*ends, kind) for ends, kind in names),
        tuple(Silver(*ends, "NN", "nsubj", name) for ends, name in silver),
    )
