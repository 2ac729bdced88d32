"""Page: which lines of an HTML page are the article, and what the others are.

The extractor says which words are the article; the markup and the wording say what the rest is.
Both are needed: extractors let captions and prompts through, and cut a paragraph now and then.

- In: a rendered page, what was extracted from it, and what its head states.
- Out: `Line`s of the text with their labels, in reading order.
- Not here: plain text (`label`), facts about the document (`facts`).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from whence.ingest.align import Alignment, align_lines
from whence.ingest.extract import Extracted
from whence.ingest.furniture import is_biography
from whence.ingest.head import Stated
from whence.ingest.label import find_biographies, judge_line, label_lines
from whence.ingest.lines import Label, count_words, ends_sentence, fold_line, is_sentence
from whence.ingest.outlets import is_outlet_like
from whence.ingest.render import Page, SeenLine
from whence.ingest.speech import is_spoken
from whence.ingest.zones import find_comment_zones, is_button, is_commenter
from whence.records import BlockDetail, BlockKind

_ZONE_LABELS = (
    ("caption", Label(BlockKind.CAPTION, "markup of a caption")),
    ("credit", Label(BlockKind.CAPTION, "markup of a credit", BlockDetail.CREDIT)),
    ("biography", Label(BlockKind.FURNITURE, "markup of a biography", BlockDetail.BIOGRAPHY)),
    ("related", Label(BlockKind.FURNITURE, "markup of a list of links", BlockDetail.RELATED)),
    ("share", Label(BlockKind.FURNITURE, "markup of share buttons", BlockDetail.FORM)),
    ("form", Label(BlockKind.FURNITURE, "markup of a form", BlockDetail.FORM)),
    ("navigation", Label(BlockKind.FURNITURE, "markup of a menu", BlockDetail.NAVIGATION)),
    ("footer", Label(BlockKind.FURNITURE, "markup of the page's foot", BlockDetail.NAVIGATION)),
    ("advertisement", Label(BlockKind.FURNITURE, "markup of an advertisement")),
    ("aside", Label(BlockKind.FURNITURE, "markup of an aside", BlockDetail.RELATED)),
)  # fmt: skip
# Around these nothing is the article, even if the extractor says so.
_STRONG_ZONES = ("caption", "credit")
_SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))
# A zone that holds this share of the article's words is a careless class name, not a zone.
_CARELESS = 0.3
# Long comments below a short article do hold much of what is extracted.
_ALL = 0.9
_NAME_WORDS = 14
_TITLE_WORDS = 45
_LEFT_WORDS = 8
_MISSING_WORDS = 8
_MOST_MISSING = 300
_MAIN = Label(BlockKind.BODY, "main text by the extractor")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the text that a page becomes; `moment` is the machine date beside it, or ""."""

    text: str
    label: Label
    moment: str = ""


def judge_page(page: Page, extracted: Extracted, stated: Sequence[Stated]) -> tuple[PageLine, ...]:
    """All lines of the page with their labels.

    Args:
        page: Its visible lines.
        extracted: The article and the comments, as segments.
        stated: What the head of the page states; titles and summaries are compared with lines.

    Returns:
        In reading order. Lines that the page hides are left out unless they are the article; parts
        of the article that no line shows are put in where they belong.
    """
    if not extracted.article:
        return _judge_by_rules(page)
    texts = [line.text for line in page.lines]
    article = align_lines(texts, extracted.article)
    comments = align_lines(texts, extracted.comments).carried - article.carried
    careless = _find_careless(page.lines, article.carried)
    labels: list[Label] = []
    for number, line in enumerate(page.lines):
        zones = line.zones - careless
        if number in article.carried:
            labels.append(_judge_carried(line, zones))
        else:
            labels.append(_judge_left(line, zones, texts, number, number in comments))
    _mark_comment_zones(texts, labels)
    _mark_title(page.lines, labels, stated)
    _keep_between(page.lines, labels, careless)
    for number in find_biographies(texts, [label is _MAIN for label in labels]):
        labels[number] = Label(
            BlockKind.FURNITURE, "presents the writer at the end", BlockDetail.BIOGRAPHY
        )
    return _put_together(page.lines, labels, article)


def _judge_by_rules(page: Page) -> tuple[PageLine, ...]:
    """Without an extracted article: the rules for plain text, and markup where it is clear."""
    lines = [line for line in page.lines if not line.hidden] or list(page.lines)
    labels = label_lines([line.text for line in lines])
    found = []
    for line, label in zip(lines, labels, strict=True):
        sure = next((la for zone, la in _ZONE_LABELS[:8] if zone in line.zones), None)
        if "comment" in line.zones:
            sure = Label(BlockKind.COMMENT, "markup of comments")
        keep = sure is None or is_spoken(line.text) or len(lines) < 3
        found.append(PageLine(line.text, label if keep or sure is None else sure, line.moment))
    return tuple(found)


def _find_careless(lines: Sequence[SeenLine], carried: Collection[int]) -> frozenset[str]:
    """Zones that hold much of the article: class names that say something else than we think."""
    words: Counter[str] = Counter()
    total = 0
    for number in carried:
        count = count_words(lines[number].text)
        total += count
        words.update(dict.fromkeys(lines[number].zones, count))
    return frozenset(
        zone
        for zone, count in words.items()
        if count > (_ALL if zone == "comment" else _CARELESS) * total
    )


def _judge_carried(line: SeenLine, zones: frozenset[str]) -> Label:
    """A line that the extractor takes for the article."""
    if "comment" in zones:
        return Label(BlockKind.COMMENT, "markup of comments")
    for zone, label in _ZONE_LABELS:
        if zone in _STRONG_ZONES and zone in zones and not is_spoken(line.text):
            return label
    own = judge_line(line.text)
    if own is not None and not _is_listing(line, own):
        return own
    if "byline" in zones and _is_name_line(line.text):
        return Label(BlockKind.BYLINE, "markup of a byline")
    if "biography" in zones and is_biography(line.text):
        return Label(BlockKind.FURNITURE, "markup of a biography", BlockDetail.BIOGRAPHY)
    if line.tag in _SUBHEADS:
        return Label(BlockKind.BODY, "heading within the main text", BlockDetail.SUBHEAD)
    return _MAIN


def _is_listing(line: SeenLine, own: Label) -> bool:
    """A word such as "Health", or a date, is an entry in a table or list of the article here."""
    if line.tag in ("td", "th"):
        return own.kind is BlockKind.FURNITURE
    listed = line.tag in ("li", "dd", "dt") and line.linked < 0.5
    return listed and own.detail in (BlockDetail.NAVIGATION, BlockDetail.TIMESTAMP)


def _judge_left(
    line: SeenLine, zones: frozenset[str], texts: Sequence[str], number: int, commented: bool
) -> Label:
    """A line that the extractor leaves out."""
    if "comment" in zones or commented:
        return _judge_comment(texts, number, zones)
    for zone, label in _ZONE_LABELS:
        if zone in zones and not (zone in ("navigation", "aside") and zones & {"byline", "time"}):
            return label
    own = judge_line(line.text)
    if own is not None:
        return own
    if "byline" in zones and _is_name_line(line.text):
        return Label(BlockKind.BYLINE, "markup of a byline")
    if "time" in zones and count_words(line.text) <= _NAME_WORDS:
        return Label(BlockKind.FURNITURE, "markup of a date", BlockDetail.TIMESTAMP)
    if "standfirst" in zones:
        return Label(BlockKind.STANDFIRST, "markup of a standfirst")
    return Label(BlockKind.FURNITURE, "left out by the extractor")


def _judge_comment(texts: Sequence[str], number: int, zones: frozenset[str]) -> Label:
    if is_button(texts[number]) or "form" in zones:
        return Label(BlockKind.FURNITURE, "buttons of a comment", BlockDetail.FORM)
    if is_commenter(texts, number) or (
        zones & {"byline", "time"} and count_words(texts[number]) <= 8
    ):
        return Label(BlockKind.COMMENT, "name or time of a commenter", BlockDetail.COMMENTER)
    return Label(BlockKind.COMMENT, "markup of comments")


def _is_name_line(text: str) -> bool:
    return count_words(text) <= _NAME_WORDS and not is_sentence(text)


def _mark_comment_zones(texts: Sequence[str], labels: list[Label]) -> None:
    """Comments whose markup does not say so: found by their names, times and buttons."""
    open_labels = [None if label.kind is BlockKind.BODY else label for label in labels]
    for zone in find_comment_zones(texts, open_labels):
        signs = sum(is_commenter(texts, number) for number in range(zone.start, zone.end))
        for number in range(zone.start, zone.end) if signs >= 2 else ():
            if labels[number].kind is BlockKind.BODY:
                labels[number] = Label(BlockKind.COMMENT, "among names and times of commenters")


def _mark_title(lines: Sequence[SeenLine], labels: list[Label], stated: Sequence[Stated]) -> None:
    """Headline and standfirst: a line that the head of the page repeats, else a first heading."""
    first = next((n for n, label in enumerate(labels) if label is _MAIN), len(labels))
    titles = [fold_line(one.value) for one in stated if one.field == "title"]
    title = _find_title(lines, labels, titles, first)
    if title is None:
        return
    folded = fold_line(lines[title].text)
    for number, line in enumerate(lines):
        if labels[number].kind is BlockKind.BODY and fold_line(line.text) == folded:
            labels[number] = Label(BlockKind.FURNITURE, "repeats the title")
    labels[title] = Label(BlockKind.TITLE, "heading that the page names as its title")
    summaries = {fold_line(one.value) for one in stated if one.field == "summary"}
    for number in range(len(lines)):
        label = labels[number]
        near = title < number <= first
        if label.kind is BlockKind.STANDFIRST and not near:
            labels[number] = Label(BlockKind.FURNITURE, "left out by the extractor")
        elif near and _is_summary(lines[number], label, summaries):
            labels[number] = Label(BlockKind.STANDFIRST, "summary of the page below its title")


def _is_summary(line: SeenLine, label: Label, summaries: Collection[str]) -> bool:
    if label.kind not in (BlockKind.BODY, BlockKind.FURNITURE) or label.detail is not None:
        return False
    folded = fold_line(line.text)
    return len(folded) > 30 and any(
        summary == folded or (len(summary) > 60 and folded.startswith(summary[:-3]))
        for summary in summaries
    )


def _find_title(
    lines: Sequence[SeenLine], labels: Sequence[Label], titles: Sequence[str], first: int
) -> int | None:
    """The line that is the headline: named in the head, a heading, near the first paragraph."""
    best: tuple[int, int] | None = None
    for number, line in enumerate(lines):
        words = count_words(line.text)
        if (
            line.hidden
            or not 1 <= words <= _TITLE_WORDS
            or labels[number].kind is BlockKind.COMMENT
        ):
            continue
        score = _score_title(line, words, titles)
        if score == 0 or (number > first and score < 5):
            continue
        # The last one above the article wins among equals: menus repeat titles, too.
        rank = (score, number if number <= first else -number)
        if best is None or rank > best:
            best = rank
    return None if best is None else abs(best[1])


def _score_title(line: SeenLine, words: int, titles: Sequence[str]) -> int:
    folded = fold_line(line.text)
    heading = line.tag in ("h1", "h2", "h3") or "h1" in line.zones
    named = any(folded == title for title in titles)
    begins = words >= 3 and any(
        title.startswith(folded + " ") or folded.startswith(title + " ")
        for title in titles
        if title
    )
    if named or begins:
        return 4 + 2 * ("h1" in line.zones) + heading + named
    if "h1" in line.zones and words >= 2 and not is_outlet_like(line.text):
        return 3
    return 2 if "title" in line.zones and heading and words >= 3 else 0


def _keep_between(lines: Sequence[SeenLine], labels: list[Label], careless: frozenset[str]) -> None:
    """Full sentences that the extractor dropped between two of its paragraphs stay in."""
    main = [number for number, label in enumerate(labels) if label is _MAIN]
    for number in range(main[0], main[-1]) if main else ():
        line = lines[number]
        plain = not (line.zones - careless - {"article", "time"}) and line.tag in ("p", "div", "li")
        if (
            labels[number].why == "left out by the extractor"
            and plain
            and not line.hidden
            and line.linked < 0.3
            and count_words(line.text) >= _LEFT_WORDS
            and ends_sentence(line.text)
            and (is_spoken(line.text) or line.tag == "p")
        ):
            labels[number] = Label(BlockKind.BODY, "sentence between two paragraphs of the article")


def _put_together(
    lines: Sequence[SeenLine], labels: Sequence[Label], article: Alignment
) -> tuple[PageLine, ...]:
    missing: Mapping[int, list[str]] = _sort_missing(lines, article)
    found = [PageLine(text, _unseen_label()) for text in missing.get(-1, [])]
    for number, (line, label) in enumerate(zip(lines, labels, strict=True)):
        kept = number in article.carried or label.kind in (BlockKind.TITLE, BlockKind.BODY)
        if kept or not line.hidden:
            found.append(PageLine(line.text, label, line.moment))
        found.extend(PageLine(text, _unseen_label()) for text in missing.get(number, []))
    return tuple(found)


def _unseen_label() -> Label:
    return Label(BlockKind.BODY, "article text that the page carries without showing it")


def _squeeze(text: str) -> str:
    """Without spaces, because extractors join words and part them."""
    return fold_line(text).replace(" ", "")


def _sort_missing(lines: Sequence[SeenLine], article: Alignment) -> dict[int, list[str]]:
    """Extracted text that stands nowhere on the page, by the line behind which it belongs."""
    everything = "".join(_squeeze(line.text) for line in lines)
    missing: dict[int, list[str]] = {}
    for one in article.missing[:_MOST_MISSING]:
        if count_words(one.text) >= _MISSING_WORDS and _squeeze(one.text) not in everything:
            missing.setdefault(one.after, []).append(one.text)
    return missing
