"""Head: what a page states about itself for machines.

Publishers fill these fields for search engines, mostly with care; they are better than anything
read from the visible page, but they are kept beside it, because sites change them when they move.

- In: the parsed tree of a page.
- Out: `Stated` values, in order of trust within each field.
- Not here: visible lines (`facts`), which of several values holds (`facts`).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

_ARTICLES = frozenset(
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle "
    "opinionnewsarticle webpage backgroundnewsarticle reviewnewsarticle liveblogposting "
    "scholarlyarticle socialmediaposting report".split()
)
_PUBLISHED = (
    "article:published_time article:published og:published_time og:article:published_time "
    "datepublished publish-date publish_date pubdate publishdate publication_date "
    "article.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime "
    "dc.date.issued dcterms.issued dcterms.created dc.date.created ptime "
    "citation_publication_date citation_date article_date_original originalpublicationdate "
    "bt:pubdate displaydate rnews:datepublished"
).split()
_DATED = "date dc.date dcterms.date article.created dc.date.publication".split()
_MODIFIED = (
    "article:modified_time article:modified og:updated_time og:article:modified_time "
    "datemodified lastmod last-modified lastmodified dcterms.modified dc.date.modified utime "
    "article.updated"
).split()
_META = {
    field: names.split()
    for field, names in (
        ("title", "og:title twitter:title dc.title dcterms.title parsely-title headline"),
        ("outlet", "og:site_name application-name dc.publisher dcterms.publisher"),
        (
            "authors",
            "author article:author_name byl parsely-author dc.creator dcterms.creator "
            "sailthru.author citation_author cxenseparse:author",
        ),
        ("url", "og:url"),
        ("summary", "og:description description twitter:description"),
    )
}
_DEEPEST = 12
_MOST_AUTHORS = 20


@dataclass(frozen=True, slots=True)
class Stated:
    """One value of one field.

    Attributes:
        field: "title", "outlet", "authors", "url", "published", "dated", "modified", "summary",
            "language".
        origin: Such as "json-ld" or "meta og:title".
    """

    field: str
    value: str
    origin: str


def read_head(tree: Any) -> tuple[Stated, ...]:  # lxml ships no types
    """What the head of the page states.

    Args:
        tree: The root element, or None.

    Returns:
        JSON-LD first, then meta elements and links, each in the order of trust.
    """
    if tree is None:
        return ()
    found = [*_read_json(tree), *_read_meta(tree)]
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for one in found:
        value = " ".join(unescape(one.value).split())
        key = (one.field, value, one.origin)
        if value and len(value) < 1000 and key not in seen:
            seen.add(key)
            kept.append(Stated(one.field, value, one.origin))
    return tuple(kept)


def _read_meta(tree: Any) -> Iterator[Stated]:  # lxml ships no types
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or ""
        if name and content.strip():
            metas.setdefault(name.strip().lower(), []).append(content)
    for field, names in (
        ("published", _PUBLISHED),
        ("dated", _DATED),
        ("modified", _MODIFIED),
        *_META.items(),
    ):
        for name in names:
            # A page that lists others repeats their dates behind its own.
            most = _MOST_AUTHORS if field == "authors" else 1
            for value in metas.get(name, [])[:most]:
                yield Stated(field, value, f"meta {name}")
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield Stated("url", link.get("href"), "link canonical")
    for title in tree.iter("title"):
        yield Stated("title", title.text_content(), "title element")
        break
    if tree.get("lang"):
        yield Stated("language", tree.get("lang"), "html lang")


def _read_json(tree: Any) -> Iterator[Stated]:  # lxml ships no types
    """The first article, and the page; further articles are those that the page lists."""
    seen = False
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _find_articles(data, 0):
            page = _is_page(thing)
            if page or not seen:
                yield from _read_thing(thing)
            seen = seen or not page


def _find_articles(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for part in data:
            yield from _find_articles(part, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and name.lower() in _ARTICLES for name in names):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _find_articles(data.get(key), depth + 1)


def _read_thing(thing: dict[str, object]) -> Iterator[Stated]:
    page = _is_page(thing)
    origin = "json-ld WebPage" if page else "json-ld"
    for field, key in (("published", "datePublished"), ("modified", "dateModified")):
        yield from (Stated(field, value, origin) for value in _name_all(thing.get(key)))
    if not page:
        for field, key in (("title", "headline"), ("outlet", "publisher"), ("authors", "author")):
            values = _name_all(thing.get(key))[:_MOST_AUTHORS]
            yield from (Stated(field, value, origin) for value in values)
    for value in (thing.get("url"), thing.get("mainEntityOfPage")):
        yield from (Stated("url", name, origin) for name in _name_all(value, "@id")[:1])


def _is_page(thing: dict[str, object]) -> bool:
    return str(thing.get("@type")).lower() == "webpage"


def _name_all(value: object, key: str = "name") -> list[str]:
    """The strings in a value that may be a string, a thing with a name, or a list of these."""
    parts = value if isinstance(value, list) else [value]
    names = []
    for part in parts:
        inner = part.get(key) if isinstance(part, dict) else part
        if isinstance(inner, list):
            inner = inner[0] if inner else None
        if isinstance(inner, str) and inner.strip():
            names.append(inner)
    return names
