"""Blocks: labeled lines become the blocks of a document.

A dateline is cut off the sentence behind it, so that it is not read as its subject.

- In: a text with its labeled lines.
- Out: `records.Block`s: disjoint, in order, holding every character that is no space.
- Not here: the labels (`label`, `page`).
"""

from collections.abc import Sequence

from whence.ingest.datelines import OPENING_LINES, read_dateline
from whence.ingest.lines import Label, Line
from whence.records import Block, BlockKind, Document

_CUT = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})
_ARTICLE = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})


def make_blocks(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Block, ...]:
    """One block a line; two where a dateline stands before a sentence.

    Args:
        lines: Disjoint and in order.
        labels: One for each line.

    Returns:
        In order of `start`.
    """
    blocks: list[Block] = []
    first = next((n for n, one in enumerate(labels) if one.kind is BlockKind.BODY), 0)
    for number, (line, label) in enumerate(zip(lines, labels, strict=True)):
        start = line.start
        sure = number > first + OPENING_LINES
        dateline = read_dateline(line.text, sure=sure) if label.kind in _CUT else None
        if dateline is not None and dateline.end < len(line.text):
            end = line.start + len(line.text[: dateline.end].rstrip())
            blocks.append(
                Block(BlockKind.DATELINE, start, end, None, "place in front of a sentence")
            )
            start = line.start + dateline.end
            start += len(line.text[dateline.end :]) - len(line.text[dateline.end :].lstrip())
        blocks.append(Block(label.kind, start, line.end, label.detail, label.why))
    return tuple(blocks)


def join_article(document: Document) -> str:
    """The article's own words: body, standfirst and subheads, a line each.

    Args:
        document: As read.

    Returns:
        What is compared with other extractors; title, captions, furniture and comments left out.
    """
    return "\n".join(
        document.text[block.start : block.end]
        for block in document.blocks
        if block.kind in _ARTICLE
    )
