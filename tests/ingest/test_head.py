"""What a page states for machines."""

import json

from lxml import html

from whence.ingest.head import Stated, read_head


def read_stated(head: str) -> list[tuple[str, str, str]]:
    """Field, value and origin of everything in this head."""
    tree = html.document_fromstring(f"<html lang='en'><head>{head}</head><body>x</body></html>")
    return [(one.field, one.value, one.origin) for one in read_head(tree)]


def test_structured_data_comes_first() -> None:
    """Nested graphs are searched; people and publishers are named."""
    data = {
        "@graph": [
            {"@type": "Organization", "name": "Nobody"},
            {
                "@type": ["NewsArticle"],
                "headline": "Mill &amp; fire",
                "datePublished": "2024-03-14",
                "author": [{"name": "Ana Lind"}, {"name": "Bo Tarn"}],
                "publisher": {"name": "The Valley Mirror"},
            },
        ]
    }
    stated = read_stated(f'<script type="application/ld+json">{json.dumps(data)}</script>')

    assert stated[:5] == [
        ("published", "2024-03-14", "json-ld"),
        ("title", "Mill & fire", "json-ld"),
        ("outlet", "The Valley Mirror", "json-ld"),
        ("authors", "Ana Lind", "json-ld"),
        ("authors", "Bo Tarn", "json-ld"),
    ]


def test_listed_articles_are_others() -> None:
    """Only the first article of a page is the page's."""
    data = [{"@type": "Article", "datePublished": f"2024-03-1{n}"} for n in range(3)]

    stated = read_stated(f'<script type="application/ld+json">{json.dumps(data)}</script>')

    assert [value for field, value, _ in stated if field == "published"] == ["2024-03-10"]


def test_meta_elements_and_links() -> None:
    """Each keeps the name of the element that it came from."""
    stated = read_stated(
        '<meta property="og:site_name" content=" Aldan  Post ">'
        '<meta name="date" content="2024-03-12"><link rel="canonical" href="https://a.example/b">'
        "<title>Mill | Aldan Post</title>"
    )

    assert ("outlet", "Aldan Post", "meta og:site_name") in stated
    assert ("dated", "2024-03-12", "meta date") in stated
    assert ("url", "https://a.example/b", "link canonical") in stated
    assert ("title", "Mill | Aldan Post", "title element") in stated
    assert ("language", "en", "html lang") in stated


def test_broken_data_is_passed_over() -> None:
    """Invalid, or nested without end: the rest of the head is still read."""
    deep = "[" * 100_000
    stated = read_stated(
        f'<script type="application/ld+json">{deep}</script>'
        '<script type="application/ld+json">{"@type": </script>'
        '<meta property="og:title" content="Mill">'
    )

    assert ("title", "Mill", "meta og:title") in stated


def test_no_tree_states_nothing() -> None:
    """As when the parser found none."""
    assert read_head(None) == ()
    assert Stated("title", "a", "b") == Stated("title", "a", "b")
