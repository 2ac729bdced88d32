"""Chains: mentions with their places, and where the name in them stands."""

import gzip
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.training.chains import ChainMention, read_conllu, read_gum_chains, read_machine_chains

ROWS = [
    "# document, sentence, token, begin, end, word, lemma, pos, ner, head, relation, chains",
    "daily_1\t1\t1\t0\t3\tMr.\tMr.\tNNP\tO\t2\tcompound\t7",
    "daily_1\t1\t2\t4\t8\tDell\tDell\tNNP\tPERSON\t3\tnsubj\t7",
    "daily_1\t1\t3\t9\t12\tran\trun\tVBD\tO\t0\troot\t",
    "daily_1\t2\t1\t14\t16\tHe\the\tPRP\tO\t2\tnsubj\t7,8",
    "daily_1\tcut short",
]
CONLLU = """# newdoc id = GUM_news_one
# newpar
1\tThe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-new
2\tbaker\t_\t_\t_\t_\t_\t_\t_\t_
3\tMara\t_\t_\t_\t_\t_\t_\t_\tEntity=(2-person-new)
4\tof\t_\t_\t_\t_\t_\t_\t_\t_
5\tVell\t_\t_\t_\t_\t_\t_\t_\tEntity=(3-place-new)1)
6\tran\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
7\t.\t_\t_\t_\t_\t_\t_\t_\t_
# newpar
1\tShe\t_\t_\t_\t_\t_\t_\t_\tEntity=(2-person-giv)
"""


def test_machine_chains_keep_the_head_of_a_name(tmp_path: Path) -> None:
    """A title is part of the mention, the name is where its head stands."""
    folder = tmp_path / "attribution" / "polnear" / "train"
    folder.mkdir(parents=True)
    with gzip.open(folder / "corenlp_silver.tsv.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(ROWS))

    found = read_machine_chains(tmp_path)

    assert found["daily_1"] == (
        ChainMention(0, 8, "7", 4),
        ChainMention(14, 16, "7", None),
        ChainMention(14, 16, "8", None),
    )


def test_paragraphs_become_lines_and_names_end_before_of() -> None:
    """The whole phrase is the mention."""
    found = read_conllu("one", CONLLU.splitlines())

    assert found.text == "The baker Mara of Vell ran.\nShe"
    mentions = {(found.text[one.start : one.end], one.chain, one.name) for one in found.mentions}
    assert ("The baker Mara of Vell", "1", 10) in mentions
    assert ("Mara", "2", 10) in mentions
    assert ("She", "2", 28) in mentions


def test_missing_sets_are_named(tmp_path: Path) -> None:
    """Nobody trains on nothing."""
    with pytest.raises(DataError, match="is missing"):
        read_machine_chains(tmp_path)
    with pytest.raises(DataError, match="no GUM documents"):
        list(read_gum_chains(tmp_path))
