"""Furnishing: bare articles dressed as people save them, to see that the answer stays the same.

Saved pages carry a menu, a byline, an "Updated" stamp, captions printed twice, a newsletter prompt,
related headlines and reader comments that quote the article. We put these around the articles of a
pile, half of them as .html, half with curly quotation marks; every answer must stay the same.

- In: a folder of bare .txt articles, headlines and sentences of unrelated pages, a seed.
- Out: the furnished folder, written where asked.
- Not here: the comparison of the two answers (`piles`).
"""

import html
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError

_GIVEN = ("Mira", "Jonne", "Petra", "Aurel", "Tessa", "Oda", "Nils", "Lena", "Hanno", "Ines")
_FAMILY = ("Lindqvar", "Abelard", "Quist", "Morrow", "Ostrow", "Calder", "Brell", "Fennik")
_HANDLES = ("harbour_rat", "valleyboy77", "Oda K.", "truthseeker", "Nils from the quay", "m_t_1961")
_MENU = "Home | News | Weather | Sport | Log in"
_NEWSLETTER = "Sign up for our newsletter and get the day's headlines in your inbox."
_SENTENCE = re.compile(r"[A-Z][^.!?\n]{40,160}[.!?](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around articles on unrelated pages.

    Attributes:
        headlines: Titles of other pages.
        remarks: Fluent sentences, used as reader comments and captions.
    """

    headlines: tuple[str, ...]
    remarks: tuple[str, ...]


def read_surroundings(data: Path) -> Surroundings:
    """Collect headlines and sentences from the article pages under `ingest/wcxb`.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        Both in the order of the files.

    Raises:
        DataError: The pages are not there.
    """
    headlines: list[str] = []
    remarks: list[str] = []
    for path in sorted((data / "ingest/wcxb/ground-truth").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))["ground_truth"]
        if truth.get("title"):
            headlines.append(" ".join(str(truth["title"]).split()))
        found = _SENTENCE.findall(str(truth.get("main_content") or "")[:4000])
        remarks.extend(sentence for sentence in found[2:6] if '"' not in sentence)
    if not headlines or not remarks:
        raise DataError(f"no pages to furnish with under {data / 'ingest/wcxb'}")
    return Surroundings(tuple(headlines), tuple(remarks))


def furnish_pile(bare: Path, target: Path, around: Surroundings, *, seed: int) -> None:
    """Write a furnished copy of a pile.

    Args:
        bare: Folder of .txt articles.
        target: Folder to write to; file names keep their stems.
        around: What to put around them.
        seed: The same seed gives the same bytes.
    """
    target.mkdir(parents=True, exist_ok=True)
    for index, path in enumerate(sorted(bare.glob("*.txt"))):
        chance = random.Random(f"{seed} {path.name}")
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        if chance.random() < 0.5:
            lines = [_curl(line) for line in lines]
        if index % 2:
            page = _to_html(lines, around, chance)
            (target / f"{path.stem}.html").write_text(page, encoding="utf-8")
        else:
            text = _to_text(lines, around, chance)
            (target / f"{path.stem}.txt").write_text(text, encoding="utf-8")


def _curl(line: str) -> str:
    """Turn straight double marks into curly ones, opening and closing in turn."""
    parts = line.split('"')
    if len(parts) % 2 == 0:
        return line
    marks = ["“" if index % 2 == 0 else "”" for index in range(len(parts) - 1)]
    return "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True))


@dataclass(frozen=True, slots=True)
class _Dress:
    """The furniture of one article."""

    title: str
    byline: str
    stamp: str
    caption: str
    related: tuple[str, ...]
    comments: tuple[tuple[str, str, str], ...]


def _dress(lines: Sequence[str], around: Surroundings, chance: random.Random) -> _Dress:
    author = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    photographer = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    clock = f"{chance.randint(1, 11)}:{chance.randint(10, 59)} {chance.choice(('AM', 'PM'))}"
    quoted = chance.choice(lines)
    remarks = chance.sample(around.remarks, 3)
    said = (f"“{quoted}” {remarks[0]}", remarks[1], remarks[2])
    return _Dress(
        title=chance.choice(around.headlines),
        byline=f"By {author}",
        stamp=f"Updated: June 3, 2016 {clock}",
        caption=f"{chance.choice(around.remarks)} Photo: {photographer}",
        related=tuple(chance.sample(around.headlines, 3)),
        comments=tuple(
            (chance.choice(_HANDLES), f"June {4 + n}, 2016 at {7 + n}:15 pm", text)
            for n, text in enumerate(said)
        ),
    )


def _to_text(lines: Sequence[str], around: Surroundings, chance: random.Random) -> str:
    dress = _dress(lines, around, chance)
    address = [lines[0]] if lines[0].startswith("http") else []
    body = list(lines[len(address) :])
    body.insert(min(2, len(body)), dress.caption)
    comments = [part for comment in dress.comments for part in comment]
    head = [*address, _MENU, dress.title, dress.byline, dress.stamp]
    foot = [
        dress.caption,
        _NEWSLETTER,
        "Related",
        *dress.related,
        f"{len(dress.comments)} Comments",
    ]
    return "\n\n".join(("\n".join(head), "\n".join(body), "\n".join((*foot, *comments)))) + "\n"


def _to_html(lines: Sequence[str], around: Surroundings, chance: random.Random) -> str:
    dress = _dress(lines, around, chance)
    has_address = lines[0].startswith("http")
    link = f'<link rel="canonical" href="{html.escape(lines[0])}">' if has_address else ""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines[has_address:])
    figure = f"<figure><figcaption>{html.escape(dress.caption)}</figcaption></figure>"
    related = "".join(f"<li>{html.escape(title)}</li>" for title in dress.related)
    comments = "".join(
        f'<div class="comment"><b>{html.escape(who)}</b> <span>{when}</span>'
        f"<p>{html.escape(text)}</p></div>"
        for who, when, text in dress.comments
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{link}'
        f"<title>{html.escape(dress.title)}</title></head><body>\n"
        f'<nav class="menu">{_MENU}</nav>\n<article><h1>{html.escape(dress.title)}</h1>\n'
        f'<p class="byline">{dress.byline}</p><p class="date">{dress.stamp}</p>\n'
        f"{figure}\n{body}\n{figure}\n</article>\n"
        f"<aside><p>{html.escape(_NEWSLETTER)}</p><h3>Related</h3><ul>{related}</ul></aside>\n"
        f'<section id="comments"><h3>{len(dress.comments)} Comments</h3>{comments}</section>\n'
        "<footer>All rights reserved</footer></body></html>\n"
    )
