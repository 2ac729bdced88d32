"""Answers to show, made by hand and drawn at random, and pages read as a browser reads them."""

from html.parser import HTMLParser
from types import ModuleType

import pytest
from hypothesis.strategies import SearchStrategy

import answers as made_answers
import drawn_answers
from whence.records import Answer
from whence.report.anchors import Anchors
from whence.report.lookup import Lookup, read_lookup


@pytest.fixture(scope="session")
def answers() -> ModuleType:
    """The builders of answers made by hand."""
    return made_answers


@pytest.fixture(scope="session")
def cells(answers: ModuleType) -> Answer:
    """The example of the design: three rewrites of an interview that is not in the pile."""
    return answers.sleeper_cells()


@pytest.fixture(scope="session")
def drawn() -> SearchStrategy[Answer]:
    """Any answer."""
    return drawn_answers.answers()


class Seen(HTMLParser):
    """What a page holds, as a browser would read it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.marks: list[str] = []
        self.text = ""
        self._marking = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag; a mark begins."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "mark":
            self._marking = True
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        """A mark ends."""
        self._marking = self._marking and tag != "mark"

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data
        if self._marking:
            self.marks[-1] += data

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[name] for _, attributes in self.tags if name in attributes]

    @property
    def ids(self) -> list[str]:
        """Every id."""
        return self.all("id")

    @property
    def lost(self) -> set[str]:
        """Links within the page that lead nowhere."""
        return {href[1:] for href in self.all("href") if href.startswith("#")} - set(self.ids)


@pytest.fixture(scope="session")
def see() -> type[Seen]:
    """Reads a page."""
    return Seen


@pytest.fixture
def lookup(cells: Answer) -> Lookup:
    """The example, indexed."""
    return read_lookup(cells)


@pytest.fixture
def anchors(lookup: Lookup) -> Anchors:
    """Hands out links into the example."""
    return Anchors(lookup)
