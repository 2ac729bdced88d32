"""Chained names: what counts as a name of ECB+, and of what kind it is."""

import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.chained import measure_chained, read_chained
from whence.models import Reader
from whence.records import EntityKind

LINES = """
1_1ecb	0	0	Then	-
1_1ecb	0	1	President	-
1_1ecb	0	2	Karim	HUM1
1_1ecb	0	3	Adel	HUM1
1_1ecb	0	4	went	-
1_1ecb	0	5	to	-
1_1ecb	0	6	Orvo	LOC1
1_1ecb	0	7	.	-

1_1ecb	1	0	The	HUM1
1_1ecb	1	1	president	HUM1
1_1ecb	1	2	'	-
1_1ecb	1	3	Adel	HUM1
1_1ecb	1	4	's	-
"""


def row(sentence: int, numbers: list[int], words: str, kind: str = "HUM") -> dict[str, object]:
    """One marked phrase as the file gives it."""
    return {
        "coref_chain": f"{kind}1",
        "doc_id": "1_1ecb",
        "mention_type": kind,
        "sent_id": sentence,
        "tokens_number": numbers,
        "tokens_str": words,
    }


@pytest.fixture
def chains(tmp_path: Path) -> Path:
    """A data folder with one document in either split."""
    folder = tmp_path / "entities" / "ecbplus"
    folder.mkdir(parents=True)
    rows = [
        row(0, [1, 2, 3], "President Karim Adel"),
        row(0, [6], "Orvo", "LOC"),
        row(1, [0, 1], "The president"),
        row(1, [3, 4], "Adel 's"),
        row(0, [0], "Then", "TIM"),
    ]
    for name in ("Train", "Dev"):
        (folder / f"ECB_{name}_corpus.txt").write_text(LINES, encoding="utf-8")
        marks = folder / f"ECB_{name}_Entity_gold_mentions.json"
        marks.write_text(json.dumps(rows), encoding="utf-8")
    return tmp_path


def test_only_what_ends_in_a_name_counts(chains: Path, reader: Reader) -> None:
    """Roles and times are left out; words stand in their places, and kinds come from casting."""
    names = read_chained(chains, reader, split="dev")

    assert [(name.mention.text, name.mention.kind) for name in names] == [
        ("President Karim Adel", EntityKind.PERSON),
        ("Orvo", EntityKind.PLACE),
        ("Adel's", EntityKind.PERSON),
    ]


def test_its_pairs_are_scored(chains: Path, reader: Reader) -> None:
    """A full name and the surname in one document are one pair."""
    found = measure_chained(chains, reader)

    assert (found.f1, found.gold, found.documents) == (1.0, 1, 1)


def test_missing_data_is_an_error(tmp_path: Path) -> None:
    """A measure without data is refused."""
    with pytest.raises(DataError, match="cannot read the marked names"):
        measure_chained(tmp_path)
