"""Pages: a text as somebody would save it, with masthead, menu, byline, stamp and furniture.

Credits and dates are found by the product where real pages have them, so they are written there and
nowhere else.

- In: texts and their outlets.
- Out: the characters of a .txt or .html file.
- Not here: writing the files (`piles`).
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from whence.evaluation.cascades.outlets import Outlet
from whence.evaluation.cascades.texts import DateState, Kind, Sentence, Text

_MENU = ("Home", "News", "Politics", "Economy", "Culture", "Sport", "Weather")
_SHARE = (
    "Share this article",
    "Subscribe to our newsletter",
    "Most read",
    "Advertisement",
    "Print this page",
)
# Share of pages saved with their address.
_ADDRESSED = 0.6


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page says outside its sentences of where the text comes from."""

    dateline: str = ""
    byline: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page before it is written in one format."""

    outlet: Outlet
    title: str
    byline: str
    stamps: tuple[str, ...]
    paragraphs: tuple[str, ...]
    credit: str
    share: tuple[str, ...]
    moment: str
    address: str


def render_text(text: Text, outlet: Outlet, credits: Credits, rng: Random) -> str:
    """The page of a text.

    Args:
        text: The text with its shown date.
        outlet: Who publishes it; says whether it is HTML.
        credits: Credits outside the sentences.
        rng: Draws byline and furniture.

    Returns:
        A whole file's characters.
    """
    rows = _to_paragraphs(text.story.sentences)
    if text.story.place and (credits.dateline or rng.random() < 0.4):
        agency = f" ({credits.dateline})" if credits.dateline else ""
        dash = rng.choice(("-", "–", "—"))
        rows[0] = f"{text.story.place.upper()}{agency} {dash} {rows[0]}"
    elif credits.dateline:
        rows[0] = f"({credits.dateline}) - {rows[0]}"
    byline = credits.byline or (rng.choice(outlet.staff) if rng.random() < 0.6 else "")
    page = _Page(
        outlet=outlet,
        title=text.story.title,
        byline=f"By {byline}" if byline else "",
        stamps=_write_stamps(text, outlet),
        paragraphs=tuple(_curl(row, curly=outlet.curly) for row in rows),
        credit=credits.line,
        share=tuple(rng.sample(_SHARE, 2)),
        moment=_write_moment(text),
        address=_write_address(text, outlet) if rng.random() < _ADDRESSED else "",
    )
    return _to_html(page) if outlet.html else _to_plain(page)


def _to_paragraphs(sentences: Sequence[Sentence]) -> list[str]:
    """One or two sentences a paragraph; a copy keeps the breaks of its parent."""
    rows: list[str] = []
    for number, one in enumerate(sentences):
        joins = number > 1 and sum(map(ord, one.text[-12:])) % 3 == 0 and not one.quotes
        if joins and len(rows[-1]) < 400:
            rows[-1] = f"{rows[-1]} {one.text}"
        else:
            rows.append(one.text)
    return rows


def _write_stamps(text: Text, outlet: Outlet) -> tuple[str, ...]:
    if text.date is DateState.MISSING:
        return ()
    if text.date is DateState.MONTH:
        return (f"{text.shown:%B %Y}",)
    stamp = write_date(text.shown, outlet.stamp)
    if text.kind is Kind.UPDATE and sum(map(ord, text.key)) % 2:
        return (stamp, f"Updated: {write_date(text.shown, '{day} {month} {year}')}")
    return (stamp,)


def write_date(moment: datetime, form: str) -> str:
    """A moment in the form of a house, such as "{day} {month} {year}"."""
    return form.format(
        day=moment.day,
        two=f"{moment.day:02}",
        month=f"{moment:%B}",
        number=f"{moment.month:02}",
        year=moment.year,
        hour=f"{moment.hour:02}",
        minute=f"{moment.minute:02}",
        weekday=f"{moment:%A}",
    )


def _write_moment(text: Text) -> str:
    """What the head of a web page states; nothing where the date is missing or coarse."""
    exact = text.date not in (DateState.MISSING, DateState.MONTH)
    return f"{text.shown:%Y-%m-%dT%H:%M:00Z}" if exact else ""


def _write_address(text: Text, outlet: Outlet) -> str:
    """The web address, which holds no date."""
    slug = "-".join(re.findall(r"[a-z]+", text.story.title.casefold())[:6])
    return f"https://{outlet.host}/{slug}"


def _curl(row: str, *, curly: bool) -> str:
    """Quotation marks as the house prints them."""
    if not curly:
        return row.replace("“", '"').replace("”", '"')
    return re.sub(r'"(?=\w)', "“", row).replace('"', "”")


def _to_plain(page: _Page) -> str:
    outlet = page.outlet
    head = [outlet.name, " | ".join(_MENU), "", page.title, "", page.byline, *page.stamps]
    if page.address:
        head.insert(0, page.address)
    body = "\n\n".join(page.paragraphs)
    year = re.search(r"\d{4}", " ".join(page.stamps))
    rights = f"© {year[0] + ' ' if year else ''}{outlet.name}. All rights reserved."
    tail = [page.credit, "", *page.share, outlet.slogan, rights]
    return "\n".join(["\n".join(head), "", body, "", *tail, ""])


def _to_html(page: _Page) -> str:
    outlet = page.outlet
    keep = html.escape
    stated = (
        f'<meta property="article:published_time" content="{page.moment}">' if page.moment else ""
    )
    linked = f'<link rel="canonical" href="{page.address}">' if page.address else ""
    menu = "".join(f'<li><a href="/{name.casefold()}">{name}</a></li>' for name in _MENU)
    stamps = "".join(f'<p class="date">{keep(stamp)}</p>' for stamp in page.stamps)
    byline = f'<p class="byline">{keep(page.byline)}</p>' if page.byline else ""
    body = "\n".join(f"<p>{keep(row)}</p>" for row in page.paragraphs)
    credit = f'<p class="source">{keep(page.credit)}</p>' if page.credit else ""
    share = "".join(f"<p>{line}</p>" for line in page.share)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>{keep(page.title)} - {keep(outlet.name)}</title>
<meta property="og:site_name" content="{keep(outlet.name)}">
<meta property="og:title" content="{keep(page.title)}">
{linked}
{stated}
</head><body>
<header><a href="/">{keep(outlet.name)}</a><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{keep(page.title)}</h1>
{byline}{stamps}
{body}
{credit}</article></main>
<aside>{share}</aside>
<footer><p>{keep(outlet.slogan)}</p><p>© {keep(outlet.name)}. All rights reserved.</p></footer>
</body></html>
"""
