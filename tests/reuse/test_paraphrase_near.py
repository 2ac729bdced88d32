"""Who may tell of one event."""

from collections.abc import Callable

from whence.records import Document, DocumentId
from whence.reuse.paraphrase_near import find_near

Write = Callable[..., Document]
EVENT = frozenset(("ortal", "tolan", "kess", "12", "bridg"))


def find(write: Write, names: dict[str, frozenset[str]], **days: str) -> list[tuple[str, str]]:
    """The near pairs of documents with these names."""
    documents = {DocumentId(id_): write("Text.", name=id_, day=days.get(id_)) for id_ in names}
    found = find_near(documents, {DocumentId(id_): names[id_] for id_ in names})
    return [(str(one), str(other)) for one, other in found.pairs()]


def test_documents_that_share_names_are_near(write: Write) -> None:
    """One name is shared by too many."""
    names = {"a": EVENT, "b": EVENT | {"mira"}, "c": frozenset(("ortal", "lomas"))}

    assert find(write, names) == [("a", "b")]


def test_documents_weeks_apart_are_not_near(write: Write) -> None:
    """An undated one fits everywhere."""
    names = {"a": EVENT, "b": EVENT, "c": EVENT}

    found = find(write, names, a="2031-03-01", b="2031-04-01")

    assert found == [("a", "c"), ("b", "c")]


def test_only_the_nearest_of_many_are_looked_at(write: Write) -> None:
    """A hundred reports on one event are not compared each with each."""
    names = {f"{number:03}": EVENT for number in range(90)}

    pairs = find(write, names)

    assert 0 < len(pairs) < 90 * 40
    assert {end for pair in pairs for end in pair} == set(names)
