"""Articles: real news as the first text of a cascade, read at run time and never kept.

Written templates are smoother than life. So half of the cascades begin with a real article, from
which copies are made. Articles that name another newsroom are passed over: where those come from
is not known. Tuning and test use different articles.

- In: the articles of PolNeAR's train split and of FNC-1 in the data folder.
- Out: `Story`s.
- Not here: written stories (`realize`).
"""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

from whence.errors import DataError
from whence.evaluation.cascades.texts import Sentence, Story
from whence.evaluation.planted import read_fitting
from whence.ingest.datelines import read_dateline
from whence.records import Block, BlockKind, Document, DocumentId
from whence.text import read_prose

_SHORTEST, _LONGEST = 180, 480
# Who credits another newsroom is a copy itself, of something that nobody gave us.
_NEWSROOMS = re.compile(
    r"\b(?:AP|Associated Press|Reuters|AFP|Agence France|UPI|Bloomberg|Xinhua|TASS|ITAR|DPA|PTI|"
    r"ANI|IANS|CNN|BBC|NBC|ABC|CBS|MSNBC|Fox|Politico|Breitbart|Yahoo|Vice|TMZ|Buzz[Ff]eed|"
    r"Al Jazeera|Al Arabiya|News|Times|Post|Guardian|Journal|Herald|Tribune|Mirror|Telegraph|"
    r"Mail|TV|Radio|Agency|Daily|Sun|Gazette|Chronicle|Globe|Star|Examiner|newspaper|news agency|"
    r"website|blog|magazine|according to reports|Press|\w+(?:news|press|wire)|[WK][A-Z]{3})\b"
)
_RELAYED = re.compile(
    r"\btold (?:the |a )?(?:[A-Z]|reporters)|\binterview with (?:the )?[A-Z]|\bReporter\b|"
    r"\b[A-Z]\w+ (?:first |has |had )?(?:reported|reports|writes|wrote)\b|"
    r"\b(?:[Vv]ia|[Aa]ccording to|[Rr]eported by|[Pp]er) (?:the )?[A-Z]"
)
_ODD = re.compile(
    r"[{}<>|\\]|https?:|www\.|\bfunction\b|©|@|\bPhoto\b|\bRead more\b|\bSee Also\b|"
    r"\.Figure\b|Click here|\.com[A-Z]|[\]\[]"
)
_QUOTES = re.compile(r"[“”\"]")
# Share of articles for tuning, by the first byte of their digest.
_TUNE = 154
_GRAM = 8
_TITLE_WORDS = 10
_SENTENCES = 8


def read_articles(data: Path, split: str) -> tuple[str, ...]:
    """Texts of articles of a split.

    Args:
        data: The folder that WHENCE_DATA names.
        split: "tune" or "test".

    Returns:
        Sorted, each once.

    Raises:
        DataError: There are none.
    """
    return tuple(read_fitting(data, lambda text: _fits(text) and _split_of(text) == split))


def _split_of(text: str) -> str:
    return "tune" if sha256(text.encode()).digest()[0] < _TUNE else "test"


def _fits(text: str) -> bool:
    return (
        _SHORTEST <= len(text.split()) <= _LONGEST
        and not _NEWSROOMS.search(text)
        and not _RELAYED.search(text)
        and not _ODD.search(text)
    )


class Articles:
    """Gives real articles, none of which repeats another one given before."""

    def __init__(self, texts: tuple[str, ...], rng: Random) -> None:
        self._left = list(texts)
        rng.shuffle(self._left)
        self._seen: set[int] = set()

    def take(self) -> Story:
        """The next article as a story.

        Returns:
            Its sentences, and a headline of its first line.

        Raises:
            DataError: There is none left.
        """
        while self._left:
            text = self._left.pop()
            grams = _cut_grams(text)
            story = to_story(text)
            if story is not None and not grams & self._seen:
                self._seen |= grams
                return story
        raise DataError("too few real articles for so many cascades")


def _cut_grams(text: str) -> set[int]:
    words = re.findall(r"\w+", text.casefold())
    return {hash(tuple(words[at : at + _GRAM])) for at in range(len(words) - _GRAM + 1)}


def to_story(text: str) -> Story | None:
    """An article as headline and sentences; None if it is no running text.

    Args:
        text: The article; a first line without a full stop is its headline.

    Returns:
        A story of eight sentences or more.
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    title = ""
    if lines and not lines[0].endswith((".", "”", '"', "?", "!")) and len(lines[0].split()) < 20:
        title = lines.pop(0)
    body = "\n".join(lines)
    if not body:
        return None
    name = DocumentId("article")
    block = Block(BlockKind.BODY, 0, len(body))
    prose = read_prose(Document(name, "article.txt", body, (block,), name))
    sentences = tuple(
        Sentence(words, quotes=bool(_QUOTES.search(words)))
        for one in prose.sentences
        for words in [" ".join(body[one.start : one.end].split())]
        if len(words.split()) >= 4 and words[-1] in ".?!”\"’'"
    )
    if sentences and sentences[0].text.rstrip(".") == title.rstrip("."):
        sentences = sentences[1:]
    if len(sentences) < _SENTENCES:
        return None
    sentences, place = _cut_dateline(sentences)
    if not title:
        title = " ".join(sentences[0].text.split()[:_TITLE_WORDS]).rstrip(",;:.")
    return Story(title, sentences, place=place)


def _cut_dateline(sentences: tuple[Sentence, ...]) -> tuple[tuple[Sentence, ...], str]:
    """Sentences without the dateline of the first, and its town; each copy prints its own."""
    lead = sentences[0]
    found = read_dateline(lead.text)
    town = re.match(r"[A-Z][A-Z .]{2,}(?=[,(\s–—―-])", lead.text)
    if found is None or town is None or found.end >= len(lead.text):
        return sentences, ""
    cut = replace(lead, text=lead.text[found.end :])
    return (cut, *sentences[1:]), town[0].strip().title()
