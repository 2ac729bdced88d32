"""Texts with names come in running text, each name at its place."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.named import SHORT_KINDS, find_gaps, read_columns, read_gum, read_uner

GUM_LINES = [
    "# newpar",
    "1\tMayor\tmayor\tPROPN\tNNP\t_\t2\tcompound\t_\tEntity=(1-person-giv:act-",
    "2\tHale\tHale\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=1)",
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
    "4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(2-place-new",
    "5\tBay\tBay\tPROPN\tNNP\t_\t3\tobj\t_\t_",
    "6\tof\tof\tADP\tIN\t_\t7\tcase\t_\t_",
    "7\tMirefold\tMirefold\tPROPN\tNNP\t_\t5\tnmod\t_\tSpaceAfter=No|Entity=2)",
    "8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
    "",
    "# newpar",
    "1\tA\ta\tDET\tDT\t_\t2\tdet\t_\tEntity=(3-person-new",
    "2\tclerk\tclerk\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No|Entity=3)",
]


@pytest.fixture
def gum(tmp_path: Path) -> Path:
    """A data folder with one invented document in GUM's form."""
    folder = tmp_path / "entities" / "gum"
    (folder / "dep").mkdir(parents=True)
    (folder / "splits.md").write_text("## test\n* GUM_news_rain\n", encoding="utf-8")
    (folder / "dep" / "GUM_news_rain.conllu").write_text("\n".join(GUM_LINES), encoding="utf-8")
    return tmp_path


def test_a_name_is_the_run_of_proper_nouns_in_an_entity(gum: Path) -> None:
    """Titles are left out, a place goes on behind "of", and a common noun is no name."""
    (found,) = read_gum(gum)

    assert found.text == "Mayor Hale left the Bay of Mirefold.\nA clerk"
    names = [(found.text[item.start : item.end], item.kind) for item in found.names]
    assert names == [("Hale", "person"), ("Bay of Mirefold", "place")]


def test_a_split_of_gum_gives_its_documents_alone(gum: Path) -> None:
    """The official splits decide; what they do not list is training."""
    assert [item.name for item in read_gum(gum, split="test")] == ["gum/GUM_news_rain"]
    assert list(read_gum(gum, split="dev")) == []


def test_tokens_become_running_text(tmp_path: Path) -> None:
    """Marks stand close, sentences stand on lines, and a name may have two words."""
    rows = ["# newdoc", *(f"{n}\t{w}" for n, w in enumerate(["Ada\tB-PER", "Hale\tI-PER"]))]
    rows += ["2\t,\tO", "3\tMirefold\tB-LOC", "", "0\tRain\tO", "1\t.\tO", ""]
    (tmp_path / "entities" / "uner").mkdir(parents=True)
    file = tmp_path / "entities" / "uner" / "en_ewt-ud-dev.iob2"
    file.write_text("\n".join(rows), encoding="utf-8")

    (found,) = read_uner(tmp_path, split="dev")

    assert found.text.rstrip() == "Ada Hale, Mirefold\nRain."
    assert [(item.start, item.end, item.kind) for item in found.names] == [
        (0, 8, "person"),
        (10, 18, "place"),
    ]


def test_forty_sentences_are_a_text() -> None:
    """A set without documents is cut, so that no text grows without bound."""
    lines = ["Rain O", ""] * 50

    found = list(read_columns("rain", lines, mark=0, label=1, kinds=SHORT_KINDS))

    assert [item.name for item in found] == ["rain/0", "rain/1"]
    assert sum(item.text.count("Rain") for item in found) == 50


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        (["It", "is", "n't", "$", "5", ",", "he", "said", "."], "It isn't $5, he said."),
        (["(", '"', "Rain", '"', ")"], '("Rain")'),
        (["half", "-", "hour"], "half-hour"),
    ],
)
def test_gaps_stand_where_print_has_them(forms: list[str], text: str) -> None:
    """Spacing is restored by rules, not by the set."""
    gaps = find_gaps(forms)

    assert "".join(gap + form for gap, form in zip(gaps, forms, strict=True)) == text


def test_missing_sets_are_named(tmp_path: Path) -> None:
    """The message says what was looked for."""
    with pytest.raises(DataError, match="iob2"):
        list(read_uner(tmp_path, split="test"))
    with pytest.raises(DataError, match="GUM"):
        list(read_gum(tmp_path))
