"""Marked names are grouped by the code that groups our own."""

from whence.entities import NameMention, group_marked
from whence.records import DocumentId, EntityKind, Span


def test_marked_names_become_entities() -> None:
    """One for each bearer, with every mention and its reason."""
    names = ["Karim Adel", "Adel", "Lena Sorel"]
    marked = [
        NameMention(Span(DocumentId("page"), 10 * at, 10 * at + 5), name, EntityKind.PERSON)
        for at, name in enumerate(names)
    ]

    cast = group_marked(marked)

    assert sorted((one.name, len(one.mentions)) for one in cast.entities) == [
        ("Karim Adel", 2),
        ("Lena Sorel", 1),
    ]
    assert all(mention.why for one in cast.entities for mention in one.mentions)
    assert group_marked(marked[::-1]) == cast
