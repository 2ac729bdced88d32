"""Header: which lines above the first sentence are title and standfirst.

Saved text has no markup: the title is a line that ends without a mark and is long enough to say
something, above the first sentence and among menus, outlet names, bylines and stamps. A bare list
of sentences has no title, and none is made up.

- In: lines, and what each says by itself.
- Out: labels for the lines above the article.
- Not here: pages with markup (`page`), which mark their headline.
"""

import re
from collections.abc import Sequence

from whence.ingest.bylines import is_name
from whence.ingest.dates import find_dates
from whence.ingest.lines import Label, asks_or_cries, count_words, ends_sentence, is_sentence
from whence.ingest.outlets import is_outlet_like
from whence.ingest.speech import is_spoken
from whence.records import BlockDetail, BlockKind

_SENTENCE_WORDS = 7
_TITLE_WORDS = 4
_LONGEST_TITLE = 35
_LONGEST_STANDFIRST = 60
# A standfirst ends in a full stop, but a stamp or byline follows within this many lines.
_STANDFIRST_LINES = 3
_STAMP_WORDS = 14
_LONGEST_LABEL = 12
_TITLE_START = re.compile(r"^[^\w]*[^\W_a-zß-öø-ÿ]")
_BESIDE = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})
_LABEL = "line above the title"


def label_header(lines: Sequence[str], labels: Sequence[Label | None]) -> dict[int, Label]:
    """Title, standfirst and leftovers above the first sentence.

    Args:
        lines: All lines of the document.
        labels: For each line what it says by itself, or None.

    Returns:
        Labels by index, only for lines that had none.
    """
    first = _find_first_sentence(lines, labels)
    open_lines = [number for number in range(first) if labels[number] is None]
    title = _choose_title(lines, open_lines)
    if title is None:
        return {
            number: Label(BlockKind.FURNITURE, _LABEL, BlockDetail.NAVIGATION)
            for number in open_lines
            if is_outlet_like(lines[number]) and number < first < len(lines)
        }
    found = {title: Label(BlockKind.TITLE, "first line that looks like a title")}
    for number in open_lines:
        if number < title and count_words(lines[number]) < _LONGEST_LABEL:
            found[number] = Label(BlockKind.FURNITURE, _LABEL, BlockDetail.NAVIGATION)
        elif number > title and first < len(lines):
            found[number] = _label_below(lines, labels, number)
    return found


def _find_first_sentence(lines: Sequence[str], labels: Sequence[Label | None]) -> int:
    """Index of the first sentence of the article; the number of lines if there is none."""
    number, seen = 0, False
    while number < len(lines):
        if labels[number] is None:
            if _is_opening(lines[number], seen):
                after = _skip_standfirst(lines, labels, number) if seen else None
                if after is None:
                    return number
                number = after
                continue
            seen = True
        number += 1
    return len(lines)


def _is_opening(line: str, seen: bool) -> bool:
    """Whether the article begins with this line; a first question or cry may be the title."""
    if not is_sentence(line):
        return False
    if is_spoken(line):
        return True
    asks = asks_or_cries(line)
    if asks and not seen and count_words(line) <= _LONGEST_TITLE / 2:
        return False
    return count_words(line) >= _SENTENCE_WORDS or seen


def _skip_standfirst(
    lines: Sequence[str], labels: Sequence[Label | None], start: int
) -> int | None:
    """The line behind a standfirst of sentences, if a stamp or byline follows it at once."""
    for number in range(start, min(len(lines), start + _STANDFIRST_LINES)):
        label = labels[number]
        if label is not None:
            dated = label.detail is BlockDetail.TIMESTAMP or label.kind is BlockKind.BYLINE
            return number if dated and label.detail is not BlockDetail.CREDIT else None
        if count_words(lines[number]) > _LONGEST_STANDFIRST or is_spoken(lines[number]):
            return None
    return None


def _choose_title(lines: Sequence[str], open_lines: Sequence[int]) -> int | None:
    fit = [
        number
        for number in open_lines
        if 2 <= count_words(lines[number]) <= _LONGEST_TITLE
        and not lines[number].rstrip().endswith((".", ":", ",", ";"))
        and _TITLE_START.match(lines[number])
    ]
    named = [number for number in fit if not is_outlet_like(lines[number])]
    long = [number for number in named if count_words(lines[number]) >= _TITLE_WORDS]
    if long:
        return long[0]
    rest = named or fit
    return max(rest, key=lambda number: (count_words(lines[number]), -number), default=None)


def _label_below(lines: Sequence[str], labels: Sequence[Label | None], number: int) -> Label:
    """What a line between title and article is."""
    line = lines[number]
    near = [labels[n] for n in (number - 1, number + 1) if 0 <= n < len(labels)]
    dated = any(
        one is not None and (one.detail is BlockDetail.TIMESTAMP or one.kind in _BESIDE)
        for one in near
    )
    if is_outlet_like(line):
        return Label(BlockKind.FURNITURE, "outlet name", BlockDetail.NAVIGATION)
    if find_dates(line) and count_words(line) <= _STAMP_WORDS and not ends_sentence(line):
        return Label(BlockKind.FURNITURE, "short line with a date", BlockDetail.TIMESTAMP)
    if is_name(line) and dated:
        return Label(BlockKind.BYLINE, "a name beside a stamp")
    if count_words(line) >= _TITLE_WORDS or ends_sentence(line):
        return Label(BlockKind.STANDFIRST, "between title and article")
    return Label(BlockKind.FURNITURE, "short line between title and article")
