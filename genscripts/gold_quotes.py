"""Quotations for the draw of cue-less ones: found by a rule of its own.

The product's reader of quotation marks is not used: what it overlooks must be able to be drawn.

- In: a text, one paragraph or one sentence a line.
- Out: stretches between double marks, marks included, and which of them stand alone.
- Not here: the draw (`gold_draw.py`).
"""

import re

WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARK = re.compile(r"[“”\"]|''|``")
_SENTENCE_END = re.compile(r"[a-z\d]{3}[.!?…][”\"')]*(?=\s|$)")
_BEFORE_OPENER = frozenset("([{—–-/:‘'")
_FURTHEST = 6  # lines; a mark open for longer has lost its partner


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Stretches in double marks, in order, none inside another.

    A quotation that no mark closes goes to the end of its line if a later line opens with a mark,
    as printers do, and up to the next closing mark if that comes within a few lines.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            opened = mark.start() if _opens(text, mark) else None
        elif _reopens(text, mark):
            found.append((opened, _line_end(text, opened)))
            opened = mark.start()
        elif mark[0] not in "“``":
            if text.count("\n", opened, mark.start()) <= _FURTHEST:
                found.append((opened, mark.end()))
            opened = None
    return found


def count_words(text: str) -> int:
    """How many words, punctuation aside."""
    return len(WORD.findall(text))


def find_alone(
    text: str, quotations: list[tuple[int, int]], *, by_sentence: bool
) -> list[tuple[int, int]]:
    """Quotations of whole sentences that no words seem to introduce.

    No colon or comma stands before them, nothing but finished sentences in the paragraph, and
    their last sentence ends inside the marks. If the paragraph holds a quotation before them,
    either nothing stands between the two and that one is alone, or a whole sentence does.
    In texts with a sentence a line the paragraph is the whole text, as its ends are lost.
    """
    alone = []
    for index, (start, end) in enumerate(quotations):
        low = 0 if by_sentence else text.rfind("\n", 0, start) + 1
        before = quotations[index - 1] if index else (0, 0)
        follows = index > 0 and before[1] > low
        between = text[max(low, before[1]) : start]
        if follows and not between.strip():
            is_alone = bool(alone) and alone[-1] == before
        else:
            ends = len(_SENTENCE_END.findall(between))
            is_alone = ends >= 2 if follows else ends >= 1 or not between.strip()
        if is_alone and _is_whole(text, start, end):
            alone.append((start, end))
    return alone


def _is_whole(text: str, start: int, end: int) -> bool:
    above, line = text[:start].rstrip(" \xa0"), text[:start].rstrip()
    # A heading or a name over a quotation ends in no mark.
    before = line[-1:] if above == line or line.endswith((":", ",", ";")) else ""
    inside = text[start:end].rstrip("”\"' ")[-1:]
    after = text[end : end + 2].strip()[:1]
    return (
        before in {"", ".", "!", "?", "…", "”", '"', "'", ")"}
        and inside in {".", "!", "?", "…"}
        and not after.islower()
    )


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in "“”``":
        return mark[0] != "”"
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    starts = not before or before.isspace() or before in _BEFORE_OPENER
    return starts and bool(after) and not after.isspace()


def _reopens(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1 : mark.start()]
    return before in {"", "\n"} and _opens(text, mark)


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
