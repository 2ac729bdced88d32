"""Versions of one article."""

from whence.ingest.families import find_families
from whence.records import Block, BlockKind, Document, DocumentId

WORDS = [f"word{n} and{n} more{n} here{n}." for n in range(40)]


def make_document(name: str, sentences: list[str], **facts: str) -> Document:
    """A document of these sentences."""
    text = " ".join(sentences)
    block = Block(BlockKind.BODY, 0, len(text))
    return Document(DocumentId(name), f"{name}.txt", text, (block,), DocumentId(name), **facts)


def group(*documents: Document) -> list[str]:
    """The family of each."""
    families = find_families(documents)
    assert families == find_families(documents[::-1])
    return [families[one.id] for one in documents]


def test_an_update_by_the_same_outlet_is_a_version() -> None:
    """The smallest id stands for all."""
    first = make_document("b", WORDS[:20], outlet="Mirror")
    second = make_document("a", [*WORDS[:18], "new words at the very end."], outlet="mirror")

    assert group(first, second) == ["a", "a"]


def test_the_same_text_by_another_outlet_is_none() -> None:
    """That is reuse; and without an outlet nobody knows."""
    assert group(
        make_document("a", WORDS[:20], outlet="Mirror"),
        make_document("b", WORDS[:20], outlet="Herald"),
        make_document("c", WORDS[:20]),
        make_document("d", WORDS[:20]),
    ) == ["a", "b", "c", "d"]


def test_a_later_story_that_repeats_the_first_is_none() -> None:
    """Background of ten sentences in thirty is a new story; with the same title it is a version."""
    old = make_document("a", WORDS[:10], outlet="Mirror", title="Fire")
    new = make_document("b", WORDS[:30], outlet="Mirror", title="Two fires")
    grown = make_document("b", WORDS[:30], outlet="Mirror", title="FIRE")

    assert group(old, new) == ["a", "b"]
    assert group(old, grown) == ["a", "a"]


def test_one_address_is_one_article_if_the_text_is_alike() -> None:
    """A front page has one address, too."""
    url = "https://a.example/b"
    assert group(
        make_document("a", WORDS[:10], url=url), make_document("b", WORDS[:20], url=url)
    ) == ["a", "a"]
    assert group(
        make_document("a", WORDS[:10], url=url), make_document("b", WORDS[20:], url=url)
    ) == ["a", "b"]
