"""Render: an HTML page as the lines that a reader sees, in reading order.

Extraction keeps the article and throws the rest away; a reader who doubts us wants to see the rest
too. So the whole page becomes lines first, each with hints from the markup around it, and what is
the article is decided afterwards.

- In: the source of a page, decoded.
- Out: `Page`: the parsed tree and its visible lines.
- Not here: what a line is (`page`), facts in the head of the page (`head`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from whence.errors import IngestError
from whence.ingest.flatten import flatten_tags, strip_tags, trim_tags

# lxml's parser ends at 2,048 nested elements, the extractor gets slow: flatten well before that.
_DEEPEST = 200
_FLATTENED = 60
# Fewer words than this share of what crude tag stripping finds: the parser lost the page.
_LOST_SHARE = 0.1

_UNSEEN_TAGS = frozenset(
    "script style noscript template svg math iframe object embed audio video canvas map "
    "select option datalist textarea title".split()
)
_INLINE_TAGS = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter "
    "nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
# Elements that the page made up itself are part of the line inside these.
_TEXT_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li td th dd dt blockquote figcaption".split())
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl "
    "dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
_TAG_ZONES = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "button": "form",
    "figcaption": "caption",
    "caption": "caption",
    "time": "time",
    "h1": "h1",
    "article": "article",
}
# Words of class, id, rel, role and itemprop, cut at everything that is no letter.
_WORD_ZONES = {
    "comment": "comments comment disqus commentlist commenter replies fb-comments discussion",
    "navigation": "nav navbar navigation menu breadcrumb breadcrumbs pagination pager skip",
    "footer": "footer colophon copyright",
    "form": "newsletter subscribe subscription signup login signin paywall cookie consent gdpr "
    "form",
    "related": "related recommended recommendations trending popular mostread most-read read-more "
    "readmore outbrain taboola promo teaser teasers more-stories morefrom",
    "share": "share sharing social sharebar addthis sharetools",
    "caption": "caption figcaption wp-caption-text imagecaption",
    "credit": "credit photocredit photo-credit imagecredit",
    "byline": "byline author authors bylines contributor",
    "time": "date dateline timestamp pubdate published datepublished datemodified datetime posted",
    "standfirst": "standfirst subtitle subheadline sub-headline dek deck subhead-line lede-summary "
    "article-summary article-dek entry-subtitle kicker-summary",
    "title": "headline",
    "biography": "bio author-bio about-author authorbio author-description",
    "advertisement": "ad ads advert advertisement sponsored dfp adslot",
}
_ZONE_OF_WORD = {word: zone for zone, words in _WORD_ZONES.items() for word in words.split()}
_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMES = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\d]+")


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line of the page.

    Attributes:
        text: Without space around it, inner runs of space made one.
        tag: The block element that holds it.
        zones: What the markup around it says it is, such as "comment" or "footer".
        linked: Share of its characters that are links, 0 to 1.
        hidden: Whether the page's own markup hides it from the reader.
        moment: The `datetime` of a time element in it, or "".
    """

    text: str
    tag: str
    zones: frozenset[str] = frozenset()
    linked: float = 0.0
    hidden: bool = False
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        tree: The root element (lxml), for the extractor and for the head of the page.
        lines: In reading order.
        weight: Sum of the depths of all elements; the extractor's time grows with it.
        notes: What was cut or replaced to read it.
    """

    tree: Any  # lxml ships no types
    lines: tuple[SeenLine, ...]
    weight: int = 0
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Writer:
    """Collects characters until a block ends, then makes them one line."""

    lines: list[SeenLine] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    tag: str = ""
    zones: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    hidden: bool = False
    moment: str = ""

    def add(self, text: str, level: "_Level") -> None:
        """Take characters at this place of the tree."""
        if not text or (not self.parts and text.isspace()):
            return
        if not self.parts:
            self.tag, self.zones, self.hidden = level.block, level.zones, level.hidden
        elif not text.isspace():
            # A line keeps what all of it is, and what any of it is when that is a date or a name.
            self.zones = (self.zones & level.zones) | (self.zones | level.zones) & _STICKY
            self.hidden = self.hidden and level.hidden
            if (self.last ^ level.zones) & _STICKY:
                self.parts.append(" ")  # pages part a name from a date by style, not by a space
        self.last = level.zones
        if level.linked:
            self.linked += len(text)
        self.parts.append(text)

    def close(self) -> None:
        """End the line."""
        text = _SPACE.sub(" ", "".join(self.parts)).strip()
        if text:
            share = min(1.0, self.linked / max(1, sum(map(len, self.parts))))
            self.lines.append(SeenLine(text, self.tag, self.zones, share, self.hidden, self.moment))
        self.parts, self.linked, self.moment = [], 0, ""


_STICKY = frozenset({"time", "byline"})


@dataclass(frozen=True, slots=True)
class _Level:
    """What holds at one place of the tree."""

    block: str = "body"
    zones: frozenset[str] = frozenset()
    linked: bool = False
    hidden: bool = False
    unseen: bool = False


def render_page(source: str) -> Page:
    """The visible lines of a page.

    A page nested too deep for the parser is flattened first; if the parser still loses the text,
    it is read by crude tag stripping. Text is never lost in silence.

    Args:
        source: The page, decoded, without NUL characters.

    Returns:
        Tree, lines and notes on what had to be done.

    Raises:
        IngestError: `broken-html` if no text can be seen in it.
    """
    notes: list[str] = []
    source = trim_tags(source)
    tree = _parse_source(source)
    depth, weight = _measure_tree(tree)
    if tree is None or depth > _DEEPEST:
        tree = _parse_source(flatten_tags(source, deepest=_FLATTENED))
        depth, weight = _measure_tree(tree)
        notes.append("nested too deep: inner elements were flattened")
    lines = () if tree is None else tuple(_render_tree(tree))
    crude = strip_tags(source)
    found = sum(len(line.text) for line in lines)
    if found < _LOST_SHARE * sum(map(len, crude)) and not any(line.hidden for line in lines):
        lines = tuple(SeenLine(text, "body") for text in crude)
        notes.append("the markup is damaged: text read by stripping the tags")
    if not lines:
        raise IngestError("broken-html", "no text can be seen in this page: save it again")
    return Page(tree, lines, weight, tuple(notes))


def _parse_source(source: str) -> Any:  # lxml ships no types
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _measure_tree(tree: Any) -> tuple[int, int]:  # lxml ships no types
    """Depth of the deepest element, and the sum of all depths."""
    from lxml import etree

    depth = deepest = total = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")) if tree is not None else ():
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        total += depth if event == "start" else 0
    return deepest, total


def _render_tree(tree: Any) -> Iterator[SeenLine]:  # lxml ships no types
    from lxml import etree

    writer = _Writer()
    levels = [_Level()]
    inlines: list[bool] = []
    known: dict[tuple[str, str], tuple[frozenset[str], bool]] = {}
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            inline = _is_inline(element.tag, levels[-1].block)
            inlines.append(inline)
            level = _enter_element(element, levels[-1], known)
            levels.append(level)
            if not inline:
                writer.close()
            text = element.text
        else:
            levels.pop()
            inline = inlines.pop()
            level = levels[-1]
            if not inline:
                writer.close()
            text = element.tail
        if text and not level.unseen:
            _write_text(writer, text, level)
        if event == "start" and element.tag == "time" and not level.unseen:
            writer.moment = writer.moment or element.get("datetime") or ""
    writer.close()
    return iter(writer.lines)


def _write_text(writer: _Writer, text: str, level: _Level) -> None:
    if level.block != "pre" or "\n" not in text:
        writer.add(text, level)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            writer.close()
        writer.add(line, level)


def _enter_element(
    element: Any,  # lxml ships no types
    above: _Level,
    known: dict[tuple[str, str], tuple[frozenset[str], bool]],
) -> _Level:
    tag = element.tag
    if above.unseen or tag in _UNSEEN_TAGS:
        return _Level(above.block, above.zones, above.linked, above.hidden, True)
    words = " ".join(filter(None, map(element.get, ("class", "id", "itemprop", "rel", "role"))))
    style = element.get("style") or ""
    hides = "hidden" if element.get("hidden") is not None else ""
    key = (tag, f"{words}\x00{style}\x00{hides}")
    if key not in known:
        hidden = bool(hides) or bool(_HIDDEN.search(style))
        known[key] = (_find_zones(tag, words), hidden)
    zones, hidden = known[key]
    return _Level(
        above.block if _is_inline(tag, above.block) else tag,
        above.zones | zones,
        above.linked or tag == "a",
        above.hidden or hidden,
    )


def _is_inline(tag: str, block: str) -> bool:
    return tag in _INLINE_TAGS or (block in _TEXT_BLOCKS and tag not in _BLOCKS)


def _find_zones(tag: str, words: str) -> frozenset[str]:
    zones = {_TAG_ZONES[tag]} if tag in _TAG_ZONES else set()
    if tag in ("html", "body", "main"):
        return frozenset(zones)  # themes put the words of every widget on these
    for token in words.split():
        for name in _NAMES.findall(_CAMEL.sub("-", token)):
            lowered = name.lower()
            for word in (lowered, *lowered.split("-")):
                if word in _ZONE_OF_WORD:
                    zones.add(_ZONE_OF_WORD[word])
    return frozenset(zones)
