"""Flatten: HTML that is nested too deep is made shallow before it is parsed.

Parsers stop at some depth, and stop by dropping what follows. A page with 10,000 open elements
(a broken template, or an attack) must still give its text, so the elements that are too deep are
taken out and only the breaks that they make between lines are kept.

- In: the source of a page.
- Out: the source with bounded depth, or its bare lines.
- Not here: parsing (`render`).
"""

import re

# Each "<" starts one attempt that ends at the next "<" or ">": linear in the length.
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>")
_MARKUP = re.compile(r"<[!?/]?[A-Za-z-][^<>]*>")
_MONSTER = re.compile(r"<([A-Za-z][A-Za-z0-9]*)[^<>]{20000,}>")
_MOST_ATTRIBUTES = 1000
_SPACE = re.compile(r"\s+")
_EMPTY_TAGS = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
# These end by themselves when the next one begins, so they nest only within what is counted.
_SELF_ENDING = frozenset("p li td th tr dt dd option thead tbody tfoot".split())
_INLINE = frozenset("a b em font i s small span strong sub sup u".split())
_SILENT = ("script", "style", "template", "noscript")


def trim_tags(source: str) -> str:
    """The same page with bare names in place of monstrous tags.

    A tag with thousands of attributes takes the parser quadratic time and tells us nothing.
    """

    def trim(tag: re.Match[str]) -> str:
        return (
            f"<{tag[1]}>" if tag[0].count("=") > _MOST_ATTRIBUTES or "=" not in tag[0] else tag[0]
        )

    return _MONSTER.sub(trim, source)


def flatten_tags(source: str, *, deepest: int) -> str:
    """The same page without the elements below this depth; their text and breaks stay.

    Args:
        source: The page.
        deepest: How many open elements are left at most.

    Returns:
        The page; linear in its length.
    """
    parts: list[str] = []
    depth = cursor = 0
    source = _drop_silent(source)
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if name in _EMPTY_TAGS or name in _SELF_ENDING:
            continue
        closes = bool(tag[1])
        too_deep = depth > deepest if closes else depth >= deepest
        depth = max(0, depth - 1) if closes else depth + 1
        if too_deep:
            parts.append(source[cursor : tag.start()])
            parts.append(" " if name in _INLINE else "<br>")
            cursor = tag.end()
    parts.append(source[cursor:])
    return "".join(parts)


def strip_tags(source: str) -> tuple[str, ...]:
    """The bare lines of a page, found without a parser.

    Args:
        source: The page.

    Returns:
        Lines with text, cut at every tag that is not within a line; linear in the length.
    """
    from html import unescape

    def break_line(tag: re.Match[str]) -> str:
        name = _TAG.match(tag[0])
        return "" if name is not None and name[2].lower() in _INLINE else "\n"

    bare = unescape(_MARKUP.sub(break_line, _drop_silent(source)))
    lines = (_SPACE.sub(" ", line).strip() for line in bare.split("\n"))
    return tuple(line for line in lines if line)


def _drop_silent(source: str) -> str:
    """Without scripts, styles and comments; one that never ends takes the rest with it."""
    for name in _SILENT:
        opening = re.compile(rf"<{name}\b", re.IGNORECASE)
        source = _drop_between(source, opening, re.compile(rf"</{name}[^<>]*>", re.IGNORECASE))
    return _drop_between(source, re.compile("<!--"), re.compile("-->"))


def _drop_between(source: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    parts: list[str] = []
    cursor = 0
    while (start := opening.search(source, cursor)) is not None:
        parts.append(source[cursor : start.start()])
        end = closing.search(source, start.end())
        if end is None:
            return "".join(parts)
        cursor = end.end()
    parts.append(source[cursor:])
    return "".join(parts)
