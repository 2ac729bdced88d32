"""Piles: several cascades together, as pages and as documents, with the truth beside them.

The documents are read from pages by `ingest`, so that credits and dates are found, missed and
mistaken as they are in life.

- In: a split, a seed, how much is withheld, the data folder for real articles.
- Out: `CascadePile`; on demand a folder of pages with a truth file outside it.
- Not here: how well the product untangles them (`evaluation.descended`).
"""

import json
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from whence.evaluation.cascades.articles import Articles, read_articles
from whence.evaluation.cascades.families import list_families, read_family, read_habits
from whence.evaluation.cascades.grow import Grower
from whence.evaluation.cascades.outlets import make_outlets
from whence.evaluation.cascades.pages import render_text
from whence.evaluation.cascades.plots import CONTROLS, COPYING, REAL, plant_real, plant_written
from whence.evaluation.cascades.texts import ORIGINALS, Kind, Text
from whence.evaluation.cascades.vocabulary import Vocabulary
from whence.ingest import find_files, join_sightings, read_file
from whence.records import Document

SEED = 20_240_314
_LARGEST = 10_000_000
_PAPERS, _AGENCIES = 14, 3
_FIRST = datetime(2022, 1, 3, 6, 0)


@dataclass(frozen=True, slots=True)
class CascadePile:
    """A pile with its truth.

    Attributes:
        name: Such as "tune 3".
        texts: All texts by key, those withheld too, parents before children.
        documents: As read from the pages of those that are not withheld.
        of_text: The document of each text in the pile, by key.
    """

    name: str
    texts: Mapping[str, Text]
    documents: tuple[Document, ...]
    of_text: Mapping[str, Document]


def make_piles(
    split: str,
    *,
    data: Path | None = None,
    piles: int = 7,
    withhold: float = 0.5,
    seed: int = SEED,
) -> tuple[CascadePile, ...]:
    """Generate piles of six cascades each, three of them from real articles if there is data.

    Args:
        split: "tune" or "test".
        data: The folder that WHENCE_DATA names; None for written stories alone.
        piles: How many.
        withhold: Share of the originals with two copies or more that are kept out of the pile.
            Press releases always are.
        seed: The same seed gives the same pages.

    Returns:
        The piles, in order.

    Raises:
        DataError: The templates or the articles are missing.
    """
    articles = None
    if data is not None:
        articles = Articles(read_articles(data, split), Random(f"{seed} {split} articles"))
    made = []
    for number in range(piles):
        rng = Random(f"{seed} {split} {number}")
        grower = _grow_pile(split, rng, articles)
        texts = _withhold(grower.texts, withhold, rng)
        made.append(_read_pile(f"{split} {number}", _render(texts, grower, rng)))
    return tuple(made)


def write_pile(pile: CascadePile, folder: Path, truth: Path) -> None:
    """Write the pages of a pile and, elsewhere, the truth.

    Args:
        pile: The pile.
        folder: Where the pages go.
        truth: A JSON file: for each text its parents, kind, dates, credits, changes, and for each
            sentence taken over the text it was taken from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for text in pile.texts.values():
        if not text.withheld:
            (folder / text.path).write_text(text.page, encoding="utf-8")
    rows = [_to_truth(text) for text in pile.texts.values()]
    told = json.dumps({"pile": pile.name, "texts": rows}, indent=1, ensure_ascii=False)
    truth.write_text(told, encoding="utf-8")


def _to_truth(text: Text) -> dict[str, object]:
    taken = [{"text": one.text, "from": one.source} for one in text.story.sentences if one.source]
    return {
        "key": text.key,
        "cascade": text.cascade,
        "family": text.family,
        "kind": text.kind.value,
        "path": None if text.withheld else text.path,
        "outlet": text.outlet,
        "published": text.time.isoformat(),
        "date": text.date.value,
        "parents": text.parents,
        "credited": text.credited,
        "places": text.places,
        "changes": text.changes,
        "withheld": text.withheld,
        "sentences": taken,
    }


def _grow_pile(split: str, rng: Random, articles: Articles | None) -> Grower:
    habits = read_habits(split)
    vocabulary = Vocabulary(rng)
    outlets = make_outlets(vocabulary, _PAPERS, _AGENCIES, rng)
    grower = Grower(rng, habits, vocabulary, outlets[:_PAPERS], outlets[_PAPERS:])
    grower.fillers = list(habits.lists["filler"])
    rng.shuffle(grower.fillers)
    families = list(list_families(split))
    rng.shuffle(families)
    first = _FIRST + timedelta(days=rng.randint(0, 900))
    plots = [rng.choice(CONTROLS), rng.choice(COPYING), rng.choice(COPYING)]
    for number, plot in enumerate(plots):
        day = first + timedelta(days=rng.randint(0, 20))
        grower.begin(f"c{number}", families[number])
        plant_written(grower, plot, read_family(families[number]), day)
    for number in range(3 if articles is not None else 0):
        day = first + timedelta(days=rng.randint(0, 20))
        grower.begin(f"c{number + 3}", f"{split}_real")
        if articles is not None:
            plant_real(grower, rng.choice(REAL), articles.take(), day)
    return grower


def _withhold(texts: list[Text], share: float, rng: Random) -> list[Text]:
    """The texts, some of the originals marked as kept out of the pile."""
    children = Counter(parent for text in texts for parent in text.parents)
    marked = []
    for text in texts:
        copied = text.kind in ORIGINALS and children[text.key] > 1
        hidden = text.kind is Kind.RELEASE or (copied and rng.random() < share)
        marked.append(replace(text, withheld=hidden))
    return marked


def _render(texts: list[Text], grower: Grower, rng: Random) -> list[Text]:
    """The texts with their pages and the names of their files, which tell nothing."""
    numbers = rng.sample(range(100, 1000), len(texts))
    rendered = []
    for number, text in zip(numbers, texts, strict=True):
        outlet = grower.find_outlet(text.outlet)
        if outlet is None:
            rendered.append(text)
            continue
        page = render_text(text, outlet, grower.pages[text.key], rng)
        slug = outlet.name.casefold().replace(" ", "-")
        path = f"{slug}-{number}.{'html' if outlet.html else 'txt'}"
        rendered.append(replace(text, page=page, path=path))
    return rendered


def _read_pile(name: str, texts: list[Text]) -> CascadePile:
    """Read the pages as the product does."""
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            if not text.withheld:
                (Path(folder) / text.path).write_text(text.page, encoding="utf-8")
        found = find_files([Path(folder)])
        read = [
            read_file(file.path, shown=Path(file.path).name, largest=_LARGEST)
            for file in found.files
        ]
    documents = join_sightings(read)
    by_path = {document.path: document for document in documents}
    of_text = {text.key: by_path[text.path] for text in texts if not text.withheld}
    return CascadePile(name, {text.key: text for text in texts}, documents, of_text)
