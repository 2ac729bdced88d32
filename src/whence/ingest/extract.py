"""Extract: which text of a page is its article and which its readers' comments, by trafilatura.

The best maintained extractor decides what the article is; we only keep its words in order, and find
them again among the visible lines (`align`), so that offsets and the rest of the page stay.

- In: the parsed tree of a page.
- Out: `Extracted`: segments of the article and of the comments, in order.
- Not here: what the extractor leaves out.
"""

import copy
import logging
from dataclasses import dataclass
from typing import Any

_LINE_TAGS = frozenset("p head item cell quote code lb row list table ab div title del".split())


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the extractor takes for article and for comments, in order, a paragraph each."""

    article: tuple[str, ...]
    comments: tuple[str, ...]
    notes: tuple[str, ...] = ()


def extract_article(tree: Any) -> Extracted:  # lxml ships no types
    """Article and comments of a page; the tree is left as it was.

    Args:
        tree: The root element of the page.

    Returns:
        Segments without space around them; none and a note when the extractor finds nothing.
    """
    from trafilatura import bare_extraction

    # It logs every odd page as an error; we say it in a note instead.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        found = bare_extraction(copy.deepcopy(tree), include_comments=True, deduplicate=False)
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        note = f"the article extractor failed ({type(error).__name__}): lines judged by rules"
        return Extracted((), (), (note,))
    article = _cut_segments(getattr(found, "body", None))
    if not article:
        return Extracted((), (), ("the article extractor found no article",))
    return Extracted(article, _cut_segments(getattr(found, "commentsbody", None)))


def _cut_segments(body: Any) -> tuple[str, ...]:  # lxml ships no types
    from lxml import etree

    if body is None:
        return ()
    segments: list[str] = []
    parts: list[str] = []

    def close() -> None:
        text = " ".join("".join(parts).split())
        if text:
            segments.append(text)
        parts.clear()

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _LINE_TAGS:
            close()
        parts.append((element.text if event == "start" else element.tail) or "")
    close()
    return tuple(segments)
