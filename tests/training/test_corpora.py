"""Every set becomes articles whose spans are letters of the text."""

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.training.corpora import Marked, Name, Silver, read_names, read_polnear

TEXT = "Mara said boats sank."
SCORER = '''
def read_polnear(folder, split):
    """One article, read by two people."""
    first = {"source": [(0, 4)], "cue": [(5, 9)], "content": [(10, 15), (16, 20)]}
    return {"daily_1": "Mara said boats sank."}, {"daily_1": [("a", [first]), ("b", [])]}
'''
TOKENS = [
    "# document, sentence, token, start, end, form, lemma, tag, name, head, relation",
    "daily_1\t1\t1\t0\t4\tMara\tMara\tNNP\tPERSON\t2\tnsubj:pass",
    "daily_1\t1\t2\t5\t9\tsaid\tsay\tVBD\tO\t0\troot",
    "daily_1\t1\t3\t11\t16\tboats\tboat\tNNS\tO\t4\tnsubj",
    "daily_1\tcut short",
    "daily_2\t1\t1\t0\t2\tSo\tso\tRB\tO\t0\troot",
]
CONLLU = """# newdoc id = {name}
# text = Mara Dell ran
1\tMara\t_\t_\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new
2\tDell\t_\t_\tNNP\t_\t1\tflat\t_\tEntity=1)|SpaceAfter=No
3\tran\t_\t_\tVBD\t_\t0\troot\t_\t_

"""


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Files with their content below a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


@pytest.fixture
def polnear(tmp_path: Path) -> Path:
    """A data folder with one article of PolNeAR, and the scorer beside it."""
    write(tmp_path, {"tools/score_attribution.py": SCORER, "data/README.md": "invented"})
    file = tmp_path / "data/attribution/polnear/train/corenlp_silver.tsv.gz"
    file.parent.mkdir(parents=True)
    file.write_bytes(gzip.compress("\n".join(TOKENS).encode()))
    return tmp_path / "data"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    """A data folder with a sentence or two of every set with names."""
    files = {
        f"entities/crossner/{domain}/{part}.txt": f"{domain.title()}\tB-scientist\n{part}\tO\n\n"
        for domain in ("ai", "literature", "music", "politics", "science")
        for part in ("train", "dev", "test")
    }
    files["entities/crossner/ai/dev.txt"] = "Oslo\tB-location\nHand\tB-band\nTask\tB-task\n"
    files["entities/uner/en_ewt-ud-dev.iob2"] = "# newdoc id = x\n1\tMara\tB-PER\t-\tx\n\n"
    wikigold = "entities/wikigold/CONLL-format/data/wikigold.conll.txt"
    files[wikigold] = "Mara I-PER\nDell I-PER\nran O\n. O\n\nOslo I-LOC\nfell O\n\n"
    for name in ("GUM_news_ship", "GUM_voyage_isle", "GUM_voyage_bay"):
        files[f"entities/gum/dep/{name}.conllu"] = CONLLU.format(name=name)
    files["entities/gum/splits.md"] = (
        "## train\n\n  * GUM_news_ship\n\n## test\n * GUM_voyage_bay\n"
    )
    write(tmp_path, files)
    return tmp_path


def test_polnear_has_a_layer_for_each_annotator(polnear: Path) -> None:
    """The attributions of two people stay apart, also where one found none."""
    (article,) = read_polnear(polnear, split="train")

    first = Marked(((0, 4),), ((5, 9),), ((10, 15), (16, 20)))
    assert (article.name, article.text) == ("polnear/daily_1", TEXT)
    assert article.attributions == ((first,), ())
    assert article.names is None


def test_a_token_at_the_wrong_place_is_left_out(polnear: Path) -> None:
    """The machine's offsets slip at times; a token that is not there teaches nothing."""
    (article,) = read_polnear(polnear, split="train")

    assert article.silver == (
        Silver(0, 4, "NNP", "nsubj", "PERSON"),
        Silver(5, 9, "VBD", "root", "O"),
    )


def test_names_of_every_set_lie_on_their_letters(names: Path) -> None:
    """Kinds are ours; a kind that we do not have is no name."""
    articles = {article.name: article for article in read_names(names)}

    found = {
        name: [(article.text[n.start : n.end], n.kind) for n in article.names or ()]
        for name, article in articles.items()
    }
    assert found["uner/dev/0"] == [("Mara", "person")]
    assert found["wikigold/0"] == [("Mara Dell", "person"), ("Oslo", "place")]
    assert found["crossner/ai/dev/0"] == [("Oslo", "place"), ("Hand", "organization")]
    assert found["gum/GUM_voyage_isle"] == [("Mara Dell", "person")]
    assert all(article.attributions is None for article in articles.values())


def test_what_is_kept_for_measuring_is_not_learned(names: Path) -> None:
    """No news of GUM, no test document of it; sentences of one run are one article."""
    found = [article.name for article in read_names(names)]

    assert [name for name in found if name.startswith("gum/")] == ["gum/GUM_voyage_isle"]
    assert len(found) == len(set(found)) == 1 + 1 + 15 + 1


def test_tokens_are_joined_as_text(names: Path) -> None:
    """Spaces stand where they would in print, sentences on lines of their own."""
    articles = {article.name: article for article in read_names(names)}

    assert articles["wikigold/0"].text.rstrip() == "Mara Dell ran.\nOslo fell"
    assert articles["gum/GUM_voyage_isle"].text == "Mara Dellran"
    assert articles["wikigold/0"].names == (Name(0, 9, "person"), Name(15, 19, "place"))


@pytest.mark.parametrize(
    "missing",
    [
        "entities/uner/en_ewt-ud-dev.iob2",
        "entities/wikigold/CONLL-format/data/wikigold.conll.txt",
        "entities/crossner/music/test.txt",
        "entities/gum/splits.md",
    ],
)
def test_a_missing_set_is_named(names: Path, missing: str) -> None:
    """A run on half of the data would look like any other."""
    (names / missing).unlink()

    with pytest.raises(DataError, match=Path(missing).name):
        list(read_names(names))


def test_missing_silver_is_named(polnear: Path) -> None:
    """So is a missing part of PolNeAR."""
    with pytest.raises(DataError, match=r"dev.corenlp_silver\.tsv\.gz is missing"):
        list(read_polnear(polnear, split="dev"))
