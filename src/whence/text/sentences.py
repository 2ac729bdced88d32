"""Sentences: where each sentence of a paragraph begins and ends.

A wrong cut breaks an attribution in two, so the rule is cautious: it cuts behind a full stop only
where what follows looks like a beginning and what stands before is no abbreviation or initial.
Method: the left and right context of each candidate, after Grefenstette and Tapanainen (1994);
the closing of quotations is our addition.

- In: the text, its paragraphs and quotations.
- Out: `records.Sentence`, disjoint, without the space around them.
- Not here: clauses.
"""

import re
from collections.abc import Iterator, Sequence

from whence.records import Paragraph, Quotation, Sentence

_STOP = re.compile(r"(?:[.!?]+|…)[)\]”’\"'»]*(?=\s|$)")
_NEXT = re.compile(r"\s+([^\s]?)")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
_OPENERS = frozenset("“‘\"'«([—–-„•")

# Words that take a full stop and are usually followed by a name or a number.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen col lt maj capt sgt cpl adm cmdr brig gov sen rep rev hon pres st mt ft
    no nos vs v fig vol pp ed eds art sec dept univ assn approx est ca cf e.g i.e viz jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun al ave blvd rd
    hwy messrs mme mlle fr hr insp det supt const""".split()
)
# Such words may also end a sentence: they do only where a usual beginning follows.
_MAY_END = frozenset(
    "inc corp ltd co jr sr etc a.m p.m am pm u.s u.k u.n e.u d.c ph.d bros".split()
)
_BEGINNINGS = frozenset(
    """the a an it he she they we i you this that these those there but and so in on at for if when
    while after before as its his her their our my according however meanwhile also no not what who
    some many most all one two police officials both another""".split()
)


def find_sentences(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Cut paragraphs into sentences.

    Args:
        text: The whole text.
        paragraphs: In order; no sentence crosses them.
        quotations: Those of the text; a closing mark that stands apart ("over. ”) stays with its
            sentence.

    Returns:
        In order; together they hold every character of the paragraphs that is no space.
    """
    closers = {quotation.end - 1 for quotation in quotations if quotation.closed}
    found: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        start = paragraph.start
        for end in _ends(text, paragraph, closers):
            found.extend(_trimmed(text, start, end, index))
            start = end
        found.extend(_trimmed(text, start, paragraph.end, index))
    return tuple(found)


def _trimmed(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(start, end, paragraph)


def _ends(text: str, paragraph: Paragraph, closers: set[int]) -> Iterator[int]:
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        end = stop.end()
        following = _NEXT.match(text, end, paragraph.end)
        if following is not None and following.start(1) in closers and following[1] in "”\"’'»":
            end = following.end()
            following = _NEXT.match(text, end, paragraph.end)
        if following is None or following[1] == "":
            continue
        if _is_end(text, paragraph.start, stop, following):
            yield end


def _is_end(text: str, begin: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the stop ends a sentence, from the word before it and the character after it."""
    first = following[1]
    if first.islower():
        return False
    if stop[0][0] in "!?…" or len(stop[0].rstrip(")]”’\"'»")) > 1:
        return True
    before = _LAST_WORD.search(text, max(begin, stop.start() - 40), stop.start())
    if before is None:
        return True
    word = before[0].lower()
    if word == "0" and first.isdigit():  # "0. 07": a decimal torn apart
        return False
    if word in _MAY_END:
        return _begins_sentence(text, following.start(1)) or first in _OPENERS
    if word in _ABBREVIATIONS:
        return not first.isalnum() and first not in _OPENERS
    is_initial = len(word) == 1 and before[0].isupper() and word != "i"
    if is_initial or "." in word:
        return _begins_sentence(text, following.start(1))
    return True


def _begins_sentence(text: str, at: int) -> bool:
    word = re.compile(r"[^\W\d_]+").match(text, at)
    return word is not None and word[0].lower() in _BEGINNINGS
