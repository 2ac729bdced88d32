"""Title and standfirst above the first sentence."""

import pytest

from whence.ingest.header import label_header
from whence.ingest.label import judge_line

BODY = [
    "The council of Ortal met on Monday and closed the old bridge.",
    "Nobody was hurt that night.",
]


def read_header(lines: list[str]) -> dict[str, str]:
    """Kind of each line that the header's rules label."""
    lines = [*lines, *BODY]
    found = label_header(lines, [judge_line(line) for line in lines])
    return {lines[number]: label.kind.value for number, label in found.items()}


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Old bridge closed in Ortal"], "Old bridge closed in Ortal"),
        (
            ["The Valley Mirror", "13 March 2024", "Old bridge closed in Ortal"],
            "Old bridge closed in Ortal",
        ),
        (["https://a.example/b", "Bridge closed", "May 3, 2013"], "Bridge closed"),
        (
            ["Dolmen Watch", "news and views", "Bridge is closed in Ortal"],
            "Bridge is closed in Ortal",
        ),
        (["Who closed the bridge?"], "Who closed the bridge?"),
    ],
)
def test_titles(lines: list[str], title: str) -> None:
    """The first line that says enough and ends without a stop."""
    kinds = read_header(lines)

    assert kinds[title] == "title"
    assert list(kinds.values()).count("title") == 1


@pytest.mark.parametrize(
    "lines", [[], ["According to reports in a paper:"], ["https://a.example/b"]]
)
def test_no_title_is_made_up(lines: list[str]) -> None:
    """Bare sentences, leads and addresses are none."""
    assert "title" not in read_header(lines).values()


def test_standfirsts() -> None:
    """Between title and article, even as a sentence when a stamp follows."""
    kinds = read_header(
        [
            "Bridge closed in Ortal",
            "Traders say nobody asked them",
            "Engineers were called.",
            "May 3, 2013",
        ]
    )

    assert kinds["Traders say nobody asked them"] == "standfirst"
    assert kinds["Engineers were called."] == "standfirst"


def test_a_name_beside_a_stamp_is_a_byline() -> None:
    """Without "By" the place must tell."""
    assert (
        read_header(["Bridge closed in Ortal", "Ana Lind", "May 3, 2013"])["Ana Lind"] == "byline"
    )


def test_the_first_sentence_is_never_taken() -> None:
    """Two sentences without a title stay the article's."""
    assert read_header([]) == {}
