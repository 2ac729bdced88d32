"""Reuse measured: are copies found that we planted ourselves, and nothing else?

Nobody has labelled which news passages were copied. So we take real articles, plant copies in
foreign text (whole, edited, shuffled, cut, or a quotation of twenty words), and ask for them back.
The text around them is made up from word pairs of real news, so that nothing in it is copied;
each outlet closes its pages with a footer of its own, so that furniture must be told from copying.
Planted edits are milder than real rewriting: the figures say what is missed at least.

- In: the articles of PolNeAR's train split and of FNC-1 in the data folder.
- Out: `ReuseMeasure`.
- Not here: floors (`gate`), who copied from whom.
"""

import csv
import random
import re
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from whence.errors import DataError
from whence.records import (
    Block,
    BlockKind,
    DateInterval,
    Document,
    DocumentId,
    Reuse,
    ReuseMeaning,
    Span,
)
from whence.reuse import find_reuses
from whence.text import read_prose

KINDS = (
    "verbatim",
    "edited 5 %",
    "edited 10 %",
    "edited 20 %",
    "shuffled",
    "abridged",
    "30 words",
    "20 words",
)
SEED = 20_240_314
# One family (an article and a copy of each kind) for so many documents.
_FAMILY = 50
# Outlets of about thirty documents each, up to thirty; an outlet's footer shows by repetition.
_OUTLETS = 30
# Real articles among the others, which share what they share.
_REAL = 0.3
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST, _LONGEST = 250, 900
# Words that made-up text may hold; a line of code in an article would be one long copied "word".
_PLAIN = re.compile(r"[“\"'(]?[A-Za-z]+(?:['’-][A-Za-z]+)?[,.;:!?)”\"']*")


@dataclass(frozen=True, slots=True)
class ReuseMeasure:
    """What was found of what was planted.

    Attributes:
        recall: Share of planted copies of which at least one passage was found.
        recall_of: The same by kind.
        coverage: Share of the planted characters that lie in passages found.
        coverage_of: The same by kind.
        copying: Pairs of documents that are said to share copied words.
        false: Those among them of which every passage lies in made-up text on either side.
        furniture: Pairs that share an outlet's footer and were told so.
        megabytes: Size of the text.
        seconds: CPU time of the search.
    """

    documents: int
    planted: int
    recall: float
    recall_of: Mapping[str, float]
    coverage: float
    coverage_of: Mapping[str, float]
    copying: int
    false: int
    furniture: int
    megabytes: float
    seconds: float

    @property
    def speed(self) -> float:
        """Megabytes a CPU second."""
        return self.megabytes / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class _Planted:
    """A copy: the document it was taken from, and where it stands."""

    kind: str
    source: DocumentId
    copy: Span


@dataclass(slots=True)
class _Corpus:
    """Documents with what was planted; `real` holds where each document's text is not made up."""

    documents: list[Document] = field(default_factory=list)
    planted: list[_Planted] = field(default_factory=list)
    real: dict[DocumentId, tuple[int, int]] = field(default_factory=dict)


def measure_reuse(data: Path, *, documents: int = 1000, seed: int = SEED) -> ReuseMeasure:
    """Plant copies in a pile and look for them.

    Args:
        data: The folder that WHENCE_DATA names.
        documents: Size of the pile; one in fifty is an article of which eight copies are planted.
        seed: For everything that is drawn.

    Returns:
        The same figures for the same data and seed, but for the CPU time.

    Raises:
        DataError: The articles are missing, or too few.
    """
    corpus = _plant(_read_articles(data), documents, random.Random(seed))
    proses = [read_prose(document) for document in corpus.documents]
    begun = time.process_time()
    reuses = find_reuses(corpus.documents, proses)
    seconds = time.process_time() - begun
    return _score(corpus, reuses, seconds)


def _read_articles(data: Path) -> list[str]:
    """Articles of a middling length, sorted, each once."""
    csv.field_size_limit(sys.maxsize)
    found: set[str] = set()
    for path in sorted((data / "attribution" / "polnear" / "train" / "text").glob("*.txt")):
        found.add(path.read_text(encoding="utf-8"))
    for path in sorted((data / "reuse" / "fnc1").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            found.update(row["articleBody"] for row in csv.DictReader(rows))
    fitting = sorted(text for text in found if _SHORTEST <= len(text.split()) <= _LONGEST)
    if not fitting:
        raise DataError(f"{data} holds no articles: attribution/polnear/train, reuse/fnc1")
    return fitting


class _Maker:
    """Makes up text that reads like news from afar: each word follows the one before somewhere."""

    def __init__(self, articles: Sequence[str], rng: random.Random) -> None:
        self._rng = rng
        self._after: dict[str, list[str]] = {}
        for article in articles:
            words = [word for word in article.split() if _PLAIN.fullmatch(word)]
            for word, following in pairwise(words):
                self._after.setdefault(word, []).append(following)
        self.words = sorted(self._after)

    def make(self, count: int) -> str:
        """So many words."""
        word = self._rng.choice(self.words)
        made = []
        for _ in range(count):
            made.append(word)
            following = self._after.get(word)
            # A jump now and then, so that no long stretch of one article is walked again.
            jump = following is None or len(following) < 2 or self._rng.random() < 0.1
            word = self._rng.choice(self.words if jump or following is None else following)
        return " ".join(made)


def _plant(articles: Sequence[str], count: int, rng: random.Random) -> _Corpus:
    """A pile of so many documents."""
    families = max(1, count // _FAMILY)
    others = int((count - families * (len(KINDS) + 1)) * _REAL)
    if families + others > len(articles):
        raise DataError(f"{len(articles)} articles are too few for {count} documents")
    drawn = rng.sample(articles, families + others)
    maker = _Maker(articles, rng)
    outlets = max(1, min(_OUTLETS, count // _OUTLETS))
    footers = [maker.make(rng.randint(25, 45)) for _ in range(outlets)]
    corpus = _Corpus()
    for article in drawn[:families]:
        source = _add(corpus, ("", article, ""), footers, rng)
        for kind in KINDS:
            copy = _copy(article, kind, maker, rng)
            host = rng.randint(100, 250)
            around = (maker.make(host), copy, maker.make(host))
            child = _add(corpus, around, footers, rng)
            start, end = corpus.real[child]
            corpus.planted.append(_Planted(kind, source, Span(child, start, end)))
    for article in drawn[families:]:
        _add(corpus, ("", article, ""), footers, rng)
    while len(corpus.documents) < count:
        _add(corpus, (maker.make(rng.randint(200, 700)), "", ""), footers, rng)
    rng.shuffle(corpus.documents)
    return corpus


def _add(
    corpus: _Corpus, parts: tuple[str, str, str], footers: Sequence[str], rng: random.Random
) -> DocumentId:
    """Add a document made of text before, real text and text behind it, with a footer."""
    outlet = rng.randrange(len(footers))
    body = "\n\n".join(part for part in parts if part)
    text = f"{body}\n\n{footers[outlet]}"
    id_ = DocumentId(sha256(f"{len(corpus.documents)} {text}".encode()).hexdigest())
    day = date(2020, 1, 1) + timedelta(days=rng.randrange(30))
    document = Document(
        id=id_,
        path=f"{len(corpus.documents):06}.txt",
        text=text,
        blocks=(Block(BlockKind.BODY, 0, len(text)),),
        family=id_,
        outlet=f"Outlet {outlet}",
        published=DateInterval(day.isoformat(), day, day),
    )
    start = len(parts[0]) + 2 if parts[0] and parts[1] else 0
    corpus.documents.append(document)
    corpus.real[id_] = (start, start + len(parts[1]))
    return id_


def _copy(article: str, kind: str, maker: _Maker, rng: random.Random) -> str:
    """A copy of an article of one of the kinds."""
    if kind == "verbatim":
        return article
    if kind.startswith("edited"):
        return _edit(article.split(), int(kind.split()[1]) / 100, maker, rng)
    if kind.endswith("words"):
        words = article.split()
        length = int(kind.split()[0])
        start = rng.randrange(len(words) - length)
        return f"“{' '.join(words[start : start + length])}”"
    sentences = [part for part in _SENTENCE.split(article) if part.strip()]
    if kind == "shuffled":
        rng.shuffle(sentences)
        return " ".join(sentences)
    kept = [part for part in sentences if rng.random() < 0.5] or sentences[:1]
    return _edit(" ".join(kept).split(), 0.03, maker, rng)


def _edit(words: Sequence[str], share: float, maker: _Maker, rng: random.Random) -> str:
    """Replace, drop or add a word at so many places."""
    edited: list[str] = []
    for word in words:
        if rng.random() >= share:
            edited.append(word)
            continue
        what = rng.choice(("replace", "drop", "add"))
        if what != "drop":
            edited.append(rng.choice(maker.words))
        if what == "add":
            edited.append(word)
    return " ".join(edited)


def _score(corpus: _Corpus, reuses: Sequence[Reuse], seconds: float) -> ReuseMeasure:
    found: dict[tuple[DocumentId, DocumentId], list[Span]] = {}
    pairs: dict[str, set[frozenset[DocumentId]]] = {"copying": set(), "false": set(), "same": set()}
    for reuse in reuses:
        ends = frozenset((reuse.a.document, reuse.b.document))
        if reuse.meaning is ReuseMeaning.BOILERPLATE:
            pairs["same"].add(ends)
            continue
        found.setdefault((reuse.a.document, reuse.b.document), []).append(reuse.b)
        found.setdefault((reuse.b.document, reuse.a.document), []).append(reuse.a)
        is_false = any(_is_made_up(side, corpus.real) for side in (reuse.a, reuse.b))
        pairs["false" if is_false else "copying"].add(ends)
    hits: dict[str, list[float]] = {kind: [] for kind in KINDS}
    covered: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for planted in corpus.planted:
        spans = found.get((planted.source, planted.copy.document), [])
        signs = _count_covered(planted.copy, spans)
        hits[planted.kind].append(float(signs > 0))
        covered[planted.kind].append((signs, planted.copy.end - planted.copy.start))
    return ReuseMeasure(
        documents=len(corpus.documents),
        planted=len(corpus.planted),
        recall=_mean([hit for kind in KINDS for hit in hits[kind]]),
        recall_of={kind: _mean(hits[kind]) for kind in KINDS},
        coverage=_share([row for kind in KINDS for row in covered[kind]]),
        coverage_of={kind: _share(covered[kind]) for kind in KINDS},
        copying=len(pairs["copying"] | pairs["false"]),
        false=len(pairs["false"] - pairs["copying"]),
        furniture=len(pairs["same"]),
        megabytes=sum(len(document.text.encode()) for document in corpus.documents) / 1e6,
        seconds=seconds,
    )


def _is_made_up(span: Span, real: Mapping[DocumentId, tuple[int, int]]) -> bool:
    """Whether most of a passage lies outside the real text of its document."""
    start, end = real[span.document]
    inside = max(0, min(span.end, end) - max(span.start, start))
    return 2 * inside < span.end - span.start


def _count_covered(planted: Span, spans: Sequence[Span]) -> int:
    """How many characters of what was planted lie in any of the spans."""
    at, covered = planted.start, 0
    for span in sorted(spans):
        start, end = max(at, span.start), min(planted.end, span.end)
        if end > start:
            covered += end - start
            at = end
    return covered


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _share(rows: Sequence[tuple[int, int]]) -> float:
    whole = sum(size for _, size in rows)
    return sum(part for part, _ in rows) / whole if whole else 0.0
