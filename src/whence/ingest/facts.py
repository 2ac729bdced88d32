"""Facts: outlet, agency, authors, dates, title and address of a document, each with its evidence.

All of them may be wrong or missing on a page, and each changes the count of origins. So every value
keeps where it was read, and where nothing states it the answer is None: never today's date, never a
guess.

- In: labeled lines with their offsets, and what the head of a page states.
- Out: `Facts`.
- Not here: reading the head (`head`), labels (`label`, `page`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.ingest.agencies import (
    find_credit,
    has_unnamed_credit,
    is_help,
    is_known_agency,
    name_agency,
)
from whence.ingest.bylines import is_name, read_byline
from whence.ingest.datelines import OPENING_LINES, read_dateline
from whence.ingest.dates import find_dates, find_url_date, read_date_field
from whence.ingest.finds import Find, choose_date, choose_value
from whence.ingest.furniture import is_menu
from whence.ingest.head import Stated
from whence.ingest.lines import Label, Line, fold_line
from whence.ingest.mastheads import read_masthead
from whence.ingest.names import (
    clean_author,
    clean_site_name,
    clean_title,
    is_web_address,
    split_authors,
)
from whence.ingest.outlets import (
    find_copyright_name,
    is_host_of,
    is_outlet_like,
    is_same_outlet,
    name_host,
)
from whence.ingest.signoffs import find_dash, find_divider, find_signoff, is_around
from whence.ingest.stamps import find_labeled_dates, read_stamps
from whence.records import BlockDetail, BlockKind, DateInterval, Evidence
from whence.text import guess_language

_READ = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY})
_URL_LINES = 6
# Ranks: what a site states by itself, what its page shows, what its address says, what is inferred.
_STATED, _SHOWN, _ADDRESS, _DERIVED = 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document; None and empty where nothing states it."""

    url: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    authors: tuple[str, ...]
    published: DateInterval | None
    modified: DateInterval | None
    language: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document's labeled lines.

    Attributes:
        moments: Machine dates beside the lines, "" for none.
        first: Index of the first line of the body; the number of lines if there is none.
        last: Index of its last line, or -1.
    """

    lines: Sequence[Line]
    labels: Sequence[Label]
    moments: Sequence[str]
    first: int
    last: int

    def quote(self, field: str, number: int, start: int, end: int, origin: str) -> Evidence:
        """Evidence that stands at these characters of a line."""
        line = self.lines[number]
        return Evidence(field, line.text[start:end], origin, line.start + start, line.start + end)


def gather_facts(
    lines: Sequence[Line],
    labels: Sequence[Label],
    *,
    stated: Sequence[Stated] = (),
    moments: Sequence[str] = (),
) -> Facts:
    """Everything that the document states about itself.

    Args:
        lines: All lines with their offsets in the text.
        labels: One for each line.
        stated: What the head of a page states; empty for plain text.
        moments: Machine dates beside the lines; empty for plain text.

    Returns:
        Values with all evidence, in the order of fields and of trust.
    """
    first = next((n for n, one in enumerate(labels) if one.kind is BlockKind.BODY), len(lines))
    last = max((n for n, one in enumerate(labels) if one.kind is BlockKind.BODY), default=-1)
    sheet = Sheet(lines, labels, moments or [""] * len(lines), first, last)
    urls = list(_find_urls(sheet, stated))
    url = choose_value(urls)
    agencies = list(_find_agencies(sheet, stated))
    agencies += _find_signoffs(sheet, agencies)
    outlets = list(_find_outlets(sheet, stated, url))
    outlet = choose_value(outlets)
    agency = choose_value(
        [one for one in agencies if not _is_own(one.meaning, outlet, url, one.evidence.origin)]
    )
    authors = list(_find_authors(sheet, stated, outlet))
    titles = list(_find_titles(sheet, stated, outlet))
    dates = list(_find_dates(sheet, stated, url))
    article = "\n".join(
        line.text for line, label in zip(lines, labels, strict=True) if label.kind in _READ
    )
    language = guess_language(article)
    best = max((find.rank for find in authors), default=0)
    names = dict.fromkeys(find.meaning for find in authors if find.rank == best)
    spoken = [Find(Evidence("language", language, "small words"), 1)] if language else []
    finds = (*urls, *outlets, *agencies, *titles, *authors, *dates, *spoken)
    return Facts(
        url=url,
        outlet=outlet,
        agency=agency,
        title=choose_value(titles),
        authors=tuple(names),
        published=choose_date(
            _raise_lone([one for one in dates if one.evidence.field == "published"])
        ),
        modified=choose_date([one for one in dates if one.evidence.field == "modified"]),
        language=language,
        evidence=tuple(dict.fromkeys(find.evidence for find in finds)),
    )


def _raise_lone(finds: list[Find]) -> list[Find]:
    """The only date that stands on a page by itself is the page's, wherever it stands."""
    days = {find.interval.edtf for find in finds if find.interval is not None}
    if len(days) != 1 or any(find.rank for find in finds):
        return finds
    return [replace(find, rank=_DERIVED) for find in finds]


def _is_own(name: str, outlet: str | None, url: str | None, origin: str) -> bool:
    """An outlet's own name in its dateline is no agency, unless the table knows it as one."""
    if origin == "credit without a name":
        return True
    if is_known_agency(name):
        return False
    same = outlet is not None and is_same_outlet(name, outlet)
    return same or (url is not None and is_host_of(name, url))


def _find_urls(sheet: Sheet, stated: Sequence[Stated]) -> Iterator[Find]:
    for origin, rank in (("link canonical", 3), ("meta og:url", 2), ("json-ld", 1)):
        for one in stated:
            if one.field == "url" and one.origin == origin and is_web_address(one.value):
                yield Find(Evidence("url", one.value, origin), rank)
    for number, line in enumerate(sheet.lines[:_URL_LINES]):
        start = line.text.find("http")
        lead = line.text[: max(start, 0)].strip().casefold()
        address = line.text[start:].strip() if start >= 0 else ""
        if lead in ("", "url:", "link:", "source:") and is_web_address(address):
            yield Find(sheet.quote("url", number, start, start + len(address), "visible line"), 3)
            return


def _find_outlets(sheet: Sheet, stated: Sequence[Stated], url: str | None) -> Iterator[Find]:
    for origin, rank in (("meta og:site_name", 9), ("json-ld", 8), ("meta", 6)):
        for one in stated:
            name = clean_site_name(one.value) if one.field == "outlet" else ""
            if name and one.origin.startswith(origin):
                yield Find(Evidence("outlet", one.value, one.origin), rank, name)
    for one in stated:
        if one.field == "title" and one.origin == "title element":
            name = clean_title(one.value)[1]
            sure = is_outlet_like(name) or (url is not None and is_host_of(name, url))
            if name and sure:
                yield Find(Evidence("outlet", name, "end of the title element"), 5)
    yield from _find_shown_outlets(sheet, url)
    host = name_host(url) if url else None
    if host is not None:
        yield Find(Evidence("outlet", host, "url"), 1)


def _find_shown_outlets(sheet: Sheet, url: str | None) -> Iterator[Find]:
    for number, (line, label) in enumerate(zip(sheet.lines, sheet.labels, strict=True)):
        owner = find_copyright_name(line.text) if label.kind is BlockKind.FURNITURE else None
        if owner is not None and name_agency(owner[0]) is None:
            yield Find(sheet.quote("outlet", number, *owner[1:], "copyright line"), 3)
        if number < sheet.first and label.kind in (BlockKind.FURNITURE, BlockKind.BYLINE):
            for start, end in _cut_entries(line.text):
                name = line.text[start:end]
                if _is_outlet_name(name, url):
                    yield Find(sheet.quote("outlet", number, start, end, "visible line"), 4)


def _is_outlet_name(name: str, url: str | None) -> bool:
    if is_known_agency(name):
        return False
    spelled = url is not None and len(name.split()) <= 5 and is_host_of(name, url)
    return spelled or (is_outlet_like(name) and name_agency(name) is None)


def _cut_entries(text: str) -> Iterator[tuple[int, int]]:
    """Parts of a header line that may be a name: the first entry, what stands before a date."""
    cut = len(text)
    for sign in ("|", "•", "·", ">", " - ", " – "):
        at = text.find(sign)
        cut = min(cut, at) if at > 0 else cut
    if cut == len(text) or not is_menu(text):
        dates = find_dates(text)
        cut = min(cut, dates[0].start) if dates else cut
    head = text[:cut]
    name = head.split(",")[0].strip(" ,.|")
    start = head.find(name)
    if name:
        yield start, start + len(name)
    byline = read_byline(text)
    for _, low, high in byline.names[1:] if byline is not None else ():
        yield low, high


def _find_agencies(sheet: Sheet, stated: Sequence[Stated]) -> Iterator[Find]:
    for number, (line, label) in enumerate(zip(sheet.lines, sheet.labels, strict=True)):
        if label.kind in (BlockKind.BODY, BlockKind.STANDFIRST, BlockKind.DATELINE):
            dateline = read_dateline(line.text, sure=number > sheet.first + OPENING_LINES)
            if dateline is not None and dateline.agency is not None:
                name = name_agency(dateline.agency[0], trusted=True)
                evidence = sheet.quote("agency", number, *dateline.agency[1:], "dateline")
                yield Find(evidence, 4 if name else 0, name or "")
        elif label.kind is BlockKind.BYLINE:
            yield from _find_byline_agencies(sheet, number, label)
        elif label.kind is BlockKind.FURNITURE:
            yield from _find_credits(sheet, number)
    for one in stated:
        name = name_agency(one.value) if one.field == "authors" else None
        if name:
            yield Find(Evidence("agency", one.value, one.origin), 2, name)


def _find_byline_agencies(sheet: Sheet, number: int, label: Label) -> Iterator[Find]:
    byline = read_byline(sheet.lines[number].text)
    for name, start, end in byline.names if byline is not None else ():
        agency = name_agency(name)
        if agency is not None:
            credit = label.detail is BlockDetail.CREDIT
            evidence = sheet.quote(
                "agency", number, start, end, "credit line" if credit else "byline"
            )
            help_only = credit and is_help(sheet.lines[number].text)
            yield Find(evidence, 0 if help_only else 2 if credit else 3, agency)


def _find_signoffs(sheet: Sheet, known: Sequence[Find]) -> Iterator[Find]:
    """What an agency's texts show without a dateline, on lines that gave no agency yet."""
    read = {one.evidence.start for one in known}
    for number, (line, label) in enumerate(zip(sheet.lines, sheet.labels, strict=True)):
        if label.kind is BlockKind.COMMENT or not read.isdisjoint(range(line.start, line.end)):
            continue
        alone = is_around(number, sheet.first, sheet.last)
        signed = find_signoff(line.text, alone=alone and label.kind is not BlockKind.CAPTION)
        if signed is None and number == sheet.last + 1:
            signed = find_dash(line.text)
        if signed is not None:
            at = (signed.start, signed.end)
            yield Find(sheet.quote("agency", number, *at, signed.origin), 2, signed.name)
    found = find_divider([line.text for line in sheet.lines[sheet.first : sheet.last + 1]])
    if found is not None:
        number, signed = found
        evidence = sheet.quote(
            "agency", sheet.first + number, signed.start, signed.end, signed.origin
        )
        yield Find(evidence, 1, signed.name)


def _find_credits(sheet: Sheet, number: int) -> Iterator[Find]:
    text = sheet.lines[number].text
    credit = find_credit(text)
    if credit is not None:
        agency = name_agency(credit[0])
        if agency is not None:
            rank = 0 if is_help(text) else 2
            yield Find(sheet.quote("agency", number, *credit[1:], "credit line"), rank, agency)
    elif has_unnamed_credit(text):
        evidence = sheet.quote("agency", number, 0, len(text), "credit without a name")
        yield Find(evidence, 0)


def _find_authors(sheet: Sheet, stated: Sequence[Stated], outlet: str | None) -> Iterator[Find]:
    for number, label in enumerate(sheet.labels):
        if label.kind is not BlockKind.BYLINE or label.detail is BlockDetail.CREDIT:
            continue
        byline = read_byline(sheet.lines[number].text)
        text = sheet.lines[number].text
        bare = ((text, 0, len(text)),) if is_name(text) else ()
        names = byline.names if byline is not None else bare
        for name, start, end in names:
            person = clean_author(name, outlet)
            if person and not is_outlet_like(name) and name_agency(name) is None:
                shown = _SHOWN if number <= sheet.first + 1 else 0
                yield Find(sheet.quote("authors", number, start, end, "byline"), shown, person)
    for one in stated:
        if one.field != "authors" or name_agency(one.value) is not None:
            continue
        rank = _STATED if one.origin == "json-ld" else _DERIVED
        for person in split_authors(one.value, outlet):
            yield Find(Evidence("authors", one.value, one.origin), rank, person)


def _find_titles(sheet: Sheet, stated: Sequence[Stated], outlet: str | None) -> Iterator[Find]:
    named = [set(fold_line(one.value).split()) for one in stated if one.field == "title"]
    for number, (line, label) in enumerate(zip(sheet.lines, sheet.labels, strict=True)):
        if label.kind is BlockKind.TITLE:
            evidence = sheet.quote("title", number, 0, len(line.text), "visible line")
            words = set(fold_line(line.text).split())
            known = not named or any(2 * len(words & one) >= len(words) for one in named)
            yield Find(evidence, _STATED if known else 0, " ".join(line.text.split()))
    for one in stated:
        if one.field == "title":
            title, site = clean_title(one.value)
            own = is_outlet_like(site) or (outlet is not None and is_same_outlet(site, outlet))
            bare = title if site and own else one.value
            rank = _DERIVED if one.origin == "title element" else _SHOWN
            yield Find(Evidence("title", one.value, one.origin), rank, bare)


def _find_dates(sheet: Sheet, stated: Sequence[Stated], url: str | None) -> Iterator[Find]:
    for one in stated:
        if one.field in ("published", "dated", "modified"):
            field = "modified" if one.field == "modified" else "published"
            weak = one.field == "dated" or one.origin == "json-ld WebPage"
            rank = _SHOWN if weak else _STATED
            interval = read_date_field(one.value)
            evidence = Evidence(field, one.value, one.origin)
            yield Find(evidence, rank if interval else 0, interval=interval)
    for number, label in enumerate(sheet.labels):
        yield from _find_shown_dates(sheet, number, label)
    found = find_url_date(url) if url else None
    if found is not None:
        day = found.interval.earliest == found.interval.latest
        evidence = Evidence("published", (url or "")[found.start : found.end].strip("/"), "url")
        yield Find(evidence, _ADDRESS if day else _DERIVED, interval=found.interval)


def _rank_stamp(sheet: Sheet, number: int, field: str) -> int:
    """Stamps above the article count most; those behind it may belong to other articles."""
    if number <= sheet.first + 1:
        return _STATED if field else _SHOWN
    if not field:
        return 0
    return _SHOWN if number <= sheet.last + 2 else _DERIVED


def _find_shown_dates(sheet: Sheet, number: int, label: Label) -> Iterator[Find]:
    line = sheet.lines[number]
    above = number <= sheet.first
    if label.kind is BlockKind.FURNITURE and label.detail is BlockDetail.TIMESTAMP:
        stamps = read_stamps(line.text) or find_labeled_dates(line.text) or read_masthead(line.text)
        for stamp in stamps:
            field = stamp.field or "published"
            rank = _rank_stamp(sheet, number, stamp.field)
            evidence = sheet.quote(field, number, stamp.start, stamp.end, "visible line")
            if stamp.interval is not None:
                yield Find(evidence, rank, interval=stamp.interval)
        moment = read_date_field(sheet.moments[number]) if sheet.moments[number] else None
        if moment is not None and above:
            field = stamps[0].field if stamps and stamps[0].field else "published"
            yield Find(
                Evidence(field, sheet.moments[number], "time element"), _SHOWN, interval=moment
            )
    elif label.kind in (BlockKind.BYLINE, BlockKind.DATELINE) and above:
        for one in find_labeled_dates(line.text) or find_dates(line.text):
            field = getattr(one, "field", "published")
            evidence = sheet.quote(field, number, one.start, one.end, label.kind.value)
            yield Find(evidence, _SHOWN, interval=one.interval)
