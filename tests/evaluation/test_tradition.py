"""Trees measured against known ones."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.tradition import measure_invented, measure_notre_besoin, score_signs

KEYS = {"text": "node", "rank": "node", "is_lacuna": "node", "witness": "edge"}
TREE = "digraph s {\n  A -> B;\n  B -> omega;\n  omega -> C;\n  B -> D;\n  A -> F;\n  C -> F;\n}\n"
WORDS = [f"word{number}" for number in range(120)]


def write_collation(folder: Path, rows: dict[str, list[str]]) -> None:
    """Rows as the collation holds them: a node a reading, an edge into it a witness."""
    nodes: dict[tuple[int, str], str] = {}
    lines, last = [], len(next(iter(rows.values()))) + 1
    for witness, words in rows.items():
        for rank, word in enumerate([*words, "#END#"], start=1):
            node = nodes.setdefault((rank, word), f"n{len(nodes)}")
            lines.append(f'<edge target="{node}"><data key="kwitness">{witness}</data></edge>')
    made = [
        f'<node id="{node}"><data key="ktext">{word}</data><data key="krank">{rank}</data></node>'
        for (rank, word), node in nodes.items()
    ]
    keys = [f'<key id="k{key}" for="{domain}" attr.name="{key}"/>' for key, domain in KEYS.items()]
    head = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    body = "".join([head, *keys, '<graph id="g">', *made, *lines, "</graph></graphml>"])
    folder.mkdir(parents=True)
    (folder / "besoin.xml").write_text(body, encoding="utf-8")
    (folder / "besoin.dot").write_text(TREE, encoding="utf-8")
    assert last == len(WORDS) + 1


def changed(words: list[str], start: int) -> list[str]:
    """Six words are others."""
    return [*words[:start], *(f"new{start + at}" for at in range(6)), *words[start + 6 :]]


def test_a_collation_is_read_and_measured(tmp_path: Path) -> None:
    """The lost text with two lines is contracted, and C is no parent of F."""
    second = changed(WORDS, 0)
    rows = {
        "A": WORDS,
        "B": second,
        "C": changed(second, 20),
        "D": changed(second, 40),
        "F": changed(WORDS, 60),
    }
    write_collation(tmp_path / "reuse" / "notre_besoin", rows)

    found = measure_notre_besoin(tmp_path)

    assert (found.witnesses, found.known, found.edges) == (5, 4, 4)
    assert found.arrows_rooted == 4
    assert (found.sign, found.invented, found.mixtures) == (1, 0, 0)


def test_missing_data_is_told(tmp_path: Path) -> None:
    """There is no figure without the files."""
    with pytest.raises(DataError, match="lacks"):
        measure_notre_besoin(tmp_path)


def test_signs_compare_which_is_nearer() -> None:
    """The same tree scores 1, a chain turned inside out less than a half."""
    chain = [frozenset("ab"), frozenset("bc")]
    turned = [frozenset("ac"), frozenset("ab")]

    assert score_signs(chain, chain, "abc") == 1
    assert score_signs(chain, turned, "abc") == pytest.approx(1 / 3)
    assert score_signs(chain, [], "abc") == pytest.approx((0.5 + 1 + 0.5) / 3)


def test_invented_traditions_are_measured_in_a_moment() -> None:
    """Most edges are found, and the first text turns most of them right."""
    found = measure_invented(4)

    assert found == measure_invented(4)
    assert found.edges > 0.8 * found.known
    assert found.arrows_rooted >= found.arrows - 4
    assert found.told_right <= found.told <= found.edges
    assert 0.8 < found.sign <= 1
