"""Identity measured: pairs over all documents, against the marked chains."""

import json
from pathlib import Path

import pytest

from whence.entities import NameMention
from whence.errors import DataError
from whence.evaluation.identity import GoldName, measure_identity, read_names, score_names
from whence.records import DocumentId, EntityKind, Span

ROW = {
    "doc_id": "a",
    "sent_id": 2,
    "tokens_number": [4, 5],
    "tokens_str": "Karim Adel",
    "mention_type": "PER",
    "mention_head_pos": "PROPN",
    "coref_chain": "cross_intra_PER7",
}


def gold(text: str, chain: str, document: str, at: int) -> GoldName:
    """A marked person."""
    span = Span(DocumentId(document), at, at + 1)
    return GoldName(NameMention(span, text, EntityKind.PERSON), chain)


def test_pairs_within_and_across_documents_count() -> None:
    """Three names of one person are three pairs; we miss a nickname, and both its pairs."""
    names = [
        gold("Karim Adel", "1", "a", 0),
        gold("Adel", "1", "a", 1),
        gold("Orvo", "1", "b", 0),
        gold("Lena Sorel", "2", "b", 1),
    ]

    found = score_names(names)

    assert (found.found, found.gold, found.precision) == (1, 3, 1.0)
    assert found.recall == pytest.approx(1 / 3)
    assert (found.documents, found.names, found.chains) == (2, 4, 2)


def test_the_reach_of_a_chain_is_no_part_of_its_name(tmp_path: Path) -> None:
    """The same chain carries other prefixes in other places; common nouns are no names."""
    folder = tmp_path / "entities" / "meantime"
    folder.mkdir(parents=True)
    rows = [ROW, {**ROW, "coref_chain": "intra_PER7"}, {**ROW, "mention_head_pos": "NOUN"}]
    (folder / "entities_mentions.json").write_text(json.dumps(rows), encoding="utf-8")

    assert [name.chain for name in read_names(tmp_path)] == ["PER7", "PER7"]


def test_missing_data_is_an_error(tmp_path: Path) -> None:
    """A measure without data is refused."""
    with pytest.raises(DataError, match="cannot read the marked names"):
        measure_identity(tmp_path)
