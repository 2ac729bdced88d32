"""Reading: from a document's blocks to the sentences that are read.

Furniture, captions and comments stay in the text but are never read for attributions or claims;
this is the one place that decides it.

- In: `records.Document`.
- Out: `records.Prose`.
- Not here: which line is what (`ingest`).
"""

from whence.records import BlockKind, Document, Paragraph, Prose
from whence.text.quotations import find_quotations
from whence.text.sentences import find_sentences

READ = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY})


def read_prose(document: Document) -> Prose:
    """Cut what is read of a document into paragraphs, sentences and quotations.

    Args:
        document: With its blocks in order.

    Returns:
        One paragraph for each title, standfirst or body block, with offsets of the whole text.
    """
    paragraphs = tuple(
        Paragraph(block.start, block.end, block.kind)
        for block in document.blocks
        if block.kind in READ
    )
    quotations = find_quotations(document.id, document.text, paragraphs)
    sentences = find_sentences(document.text, paragraphs, quotations)
    return Prose(document.id, document.text, paragraphs, sentences, quotations)
