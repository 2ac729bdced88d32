"""Lines that say who wrote it."""

import pytest

from whence.ingest.bylines import is_name, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Lind and Bo Tarn in Merrin", ["Ana Lind", "Bo Tarn"]),
        ("By Ana Lind, Staff Writer", ["Ana Lind"]),
        ("BY ANA LIND", ["ANA LIND"]),
        ("By Ana Lind, Bo Tarn and Cem al-Deri", ["Ana Lind", "Bo Tarn", "Cem al-Deri"]),
        ("By Ana Lind | The Valley Mirror | June 3, 2014", ["Ana Lind", "The Valley Mirror"]),
        ("By Ana Lind June 3, 2014", ["Ana Lind"]),
        ("ByAna Lind", ["Ana Lind"]),
        ("By Northwire", ["Northwire"]),
        ("Words by Ana Lind", ["Ana Lind"]),
        ("By our staff", []),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    """Roles, places and dates are no names."""
    byline = read_byline(line)

    assert byline is not None
    assert not byline.credit
    assert [name for name, _, _ in byline.names] == names
    assert all(line[start:end] == name for name, start, end in byline.names)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the water had reached the mill.",
        "By the old bridge, Ana Lind waited for the ferry.",
        "By all accounts it was a bad night.",
        "Written by hand in a cold room.",
        "Ana Lind",
        "",
    ],
)
def test_sentences_that_begin_with_by(line: str) -> None:
    """Every part must be a name, a role, a place or a date."""
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting by Ana Lind in Merrin",
        "(Reporting by Ana Lind; Editing by Bo Tarn)",
        "Ana Lind contributed to this report.",
        "Ana Lind reported from Merrin, and Bo Tarn from Ortal.",
    ],
)
def test_credits_for_help(line: str) -> None:
    """They name people, but not the author."""
    byline = read_byline(line)

    assert byline is not None
    assert byline.credit
    assert "Ana Lind" in [name for name, _, _ in byline.names]


def test_bare_names() -> None:
    """Two to four capitalized words, none of them a small one."""
    assert is_name("Ana Lind")
    assert is_name("Ana van der Lind")
    assert not is_name("Ana")
    assert not is_name("Ana To Host Fair")
    assert not is_name("ANA LIND")
