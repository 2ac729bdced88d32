"""Label: which lines of a text are the article, and what the others are.

Rules for single lines first, then the header, then zones, then what only repetition or the place at
the end shows. Nothing is deleted; every label says which rule gave it. When no rule speaks, a line
is body: a furniture line that is kept does less harm than a lost sentence.

- In: the lines of a plain text.
- Out: one label a line.
- Not here: pages with markup (`page`), inline datelines (`blocks`).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from whence.ingest.agencies import find_credit, has_unnamed_credit, name_agency
from whence.ingest.bylines import read_byline
from whence.ingest.captions import is_caption, is_credit
from whence.ingest.datelines import read_dateline
from whence.ingest.furniture import is_biography, is_rights, judge_furniture
from whence.ingest.header import label_header
from whence.ingest.lines import Label, count_words, ends_sentence, fold_line, is_sentence
from whence.ingest.mastheads import read_masthead
from whence.ingest.speech import is_spoken
from whence.ingest.stamps import read_stamps
from whence.ingest.zones import (
    find_comment_zones,
    find_related_zones,
    is_button,
    is_comment_heading,
    is_commenter,
    resumes_at,
)
from whence.records import BlockDetail, BlockKind

_REPEAT_WORDS = 5
_NEAR = 2
_SHORT = 8
_RUN = 3
_BIOGRAPHIES = 3
# No caption, prompt or credit is longer.
_LONGEST_JUDGED = 3000
_LETTER = re.compile(r"\w")
_QUOTES = ('"', "“", "„", "«", "‘", "'")
_BODY = Label(BlockKind.BODY, "no rule says otherwise")


def label_lines(lines: Sequence[str]) -> tuple[Label, ...]:
    """What each line of a plain text is.

    Args:
        lines: All lines in order.

    Returns:
        One label a line.
    """
    judged = {line: judge_line(line) for line in set(lines)}
    labels: list[Label | None] = [judged[line] for line in lines]
    for number, label in label_header(lines, labels).items():
        labels[number] = label
    behind = _label_comments(lines, labels)
    for number, line in enumerate(lines):
        if labels[number] is None and is_comment_heading(line):
            labels[number] = Label(
                BlockKind.FURNITURE, "counts readers' comments", BlockDetail.NAVIGATION
            )
    _label_related(lines, labels)
    _label_repeats(lines, labels)
    _label_captions(lines, labels)
    _label_end(lines, labels, behind)
    return tuple(_BODY if label is None else label for label in labels)


def judge_line(line: str) -> Label | None:
    """What one line says about itself.

    Args:
        line: One line.

    Returns:
        None for everything that may be the article's; always for a line that quotes a speaker.
    """
    if len(line) > _LONGEST_JUDGED:
        return None if _LETTER.search(line) else judge_furniture(line)
    if is_credit(line):
        return Label(BlockKind.CAPTION, "credit of a picture", BlockDetail.CREDIT)
    if is_spoken(line):
        return None
    if is_caption(line):
        return Label(BlockKind.CAPTION, "caption or its credit")
    if read_stamps(line) or read_masthead(line):
        return Label(BlockKind.FURNITURE, "only dates and times", BlockDetail.TIMESTAMP)
    return _judge_names(line) or judge_furniture(line)


def _judge_names(line: str) -> Label | None:
    """Credits, bylines and datelines: lines of names."""
    credit = find_credit(line)
    if is_rights(line):
        return Label(BlockKind.FURNITURE, "copyright line")
    if credit is not None and name_agency(credit[0]) is not None:
        return Label(BlockKind.FURNITURE, "credit of an agency", BlockDetail.CREDIT)
    byline = read_byline(line)
    if byline is not None:
        detail = BlockDetail.CREDIT if byline.credit else None
        return Label(BlockKind.BYLINE, "only names of writers", detail)
    if credit is not None or has_unnamed_credit(line):
        return Label(BlockKind.FURNITURE, "credit for the text", BlockDetail.CREDIT)
    dateline = read_dateline(line)
    if dateline is not None and dateline.end >= len(line):
        return Label(BlockKind.DATELINE, "only place and agency")
    return None


def _label_comments(lines: Sequence[str], labels: list[Label | None]) -> int:
    """Label comment zones; the index behind the last one, or the number of lines."""
    behind = len(lines)
    plain = [label is None and is_sentence(line) for line, label in zip(lines, labels, strict=True)]
    for zone in find_comment_zones(lines, labels):
        for number in range(zone.start, zone.end):
            labels[number] = _judge_comment(lines, labels, number)
        if zone.heading:
            labels[zone.start] = Label(
                BlockKind.FURNITURE, "heading of readers' comments", BlockDetail.NAVIGATION
            )
        behind = zone.end if not resumes_at(lines, plain, zone.end) else len(lines)
    return behind


def _judge_comment(lines: Sequence[str], labels: Sequence[Label | None], number: int) -> Label:
    label = labels[number]
    if is_button(lines[number]):
        return Label(BlockKind.FURNITURE, "buttons of a comment", BlockDetail.FORM)
    named = number + 1 < len(lines) and is_commenter(lines, number + 1)
    handle = count_words(lines[number]) <= 5 and not ends_sentence(lines[number])
    if is_commenter(lines, number) or (named and handle):
        return Label(BlockKind.COMMENT, "name or time of a commenter", BlockDetail.COMMENTER)
    if label is not None and label.detail in (BlockDetail.FORM, BlockDetail.NAVIGATION):
        return label
    return Label(BlockKind.COMMENT, "in the readers' comments")


def _label_related(lines: Sequence[str], labels: list[Label | None]) -> None:
    for zone in find_related_zones(lines, labels):
        for number in range(zone.start, zone.end):
            if labels[number] is None:
                labels[number] = Label(
                    BlockKind.FURNITURE, "in a list of links", BlockDetail.RELATED
                )


def _label_repeats(lines: Sequence[str], labels: list[Label | None]) -> None:
    """Lines printed twice: captions if one of them is or if they stand together."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if count_words(line) >= _REPEAT_WORDS:
            places[fold_line(line)].append(number)
    for numbers in places.values():
        if len(numbers) > 1:
            _label_repeated(lines, labels, numbers)


def _label_repeated(
    lines: Sequence[str], labels: list[Label | None], numbers: Sequence[int]
) -> None:
    line = lines[numbers[0]]
    if is_spoken(line) or line.startswith(_QUOTES):
        return
    kinds = {label.kind for n in numbers if (label := labels[n]) is not None}
    near = any(b - a <= _NEAR for a, b in pairwise(numbers))
    # A sentence may be printed twice by mistake; a fragment twice in a row is a caption.
    if BlockKind.CAPTION in kinds or (near and not kinds and not ends_sentence(line)):
        new, late = Label(BlockKind.CAPTION, "printed twice, as captions are"), numbers
    else:
        new, late = Label(BlockKind.FURNITURE, "repeats an earlier line"), numbers[1:]
    for number in late:
        if labels[number] is None:
            labels[number] = new


def _label_captions(lines: Sequence[str], labels: list[Label | None]) -> None:
    """Lines that a caption repeats with its credit, and fragments right above a credit."""
    captions = [
        fold_line(line)
        for line, label in zip(lines, labels, strict=True)
        if label is not None and label.kind is BlockKind.CAPTION
    ]
    heads = {" ".join(caption.split()[:_REPEAT_WORDS]): caption for caption in captions}
    for number, line in enumerate(lines):
        if labels[number] is not None:
            continue
        folded = fold_line(line)
        words = folded.split()
        longer = heads.get(" ".join(words[:_REPEAT_WORDS])) if len(words) >= _REPEAT_WORDS else None
        after = labels[number + 1] if number + 1 < len(lines) else None
        credited = after is not None and after.detail is BlockDetail.CREDIT
        if longer is not None and longer.startswith(folded) and not is_spoken(line):
            labels[number] = Label(BlockKind.CAPTION, "repeated with a picture's credit")
        elif (
            credited
            and after is not None
            and after.kind is BlockKind.CAPTION
            and not ends_sentence(line)
        ):
            labels[number] = Label(BlockKind.CAPTION, "fragment above a picture's credit")


def _label_end(lines: Sequence[str], labels: list[Label | None], behind: int) -> None:
    """Lines behind the article: what follows comments, short lines in a row, the writer's life."""
    for number in range(behind, len(lines)):
        if labels[number] is None and not is_spoken(lines[number]):
            labels[number] = Label(BlockKind.FURNITURE, "behind the readers' comments")
    last = -1
    for number, line in enumerate(lines):
        if labels[number] is None and is_sentence(line):
            last = number
    run: list[int] = []
    for number in range(last + 1, len(lines) + 1):
        short = number < len(lines) and (
            labels[number] is not None
            or (count_words(lines[number]) <= _SHORT and not ends_sentence(lines[number]))
        )
        if short:
            run.append(number)
            continue
        _label_run(labels, run)
        run = []
    for number in find_biographies(lines, [label is None for label in labels]):
        labels[number] = Label(
            BlockKind.FURNITURE, "presents the writer at the end", BlockDetail.BIOGRAPHY
        )


def find_biographies(lines: Sequence[str], body: Sequence[bool]) -> tuple[int, ...]:
    """The last lines of the article that present its writer.

    Args:
        lines: All lines.
        body: For each whether it is the article's so far.

    Returns:
        Up to three indexes, the last first; none in front of any other sentence of the article.
    """
    found: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        if not body[number] or not is_sentence(lines[number]):
            continue
        about = is_biography(lines[number]) and not is_spoken(lines[number])
        if not about or len(found) == _BIOGRAPHIES:
            break
        found.append(number)
    # A text that is nothing but a life is an article about somebody.
    return tuple(found) if any(body[: found[-1]] if found else ()) else ()


def _label_run(labels: list[Label | None], run: Sequence[int]) -> None:
    """Three or more short lines behind the last sentence are no part of it."""
    if len(run) < _RUN:
        return
    for number in run:
        if labels[number] is None:
            labels[number] = Label(
                BlockKind.FURNITURE, "short lines behind the article", BlockDetail.NAVIGATION
            )
