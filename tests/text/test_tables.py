"""Shipped tables are read or refused."""

import pytest

from whence.errors import DataError
from whence.text.tables import read_table


def test_rows_come_without_remarks() -> None:
    """Lines that begin with # are for people."""
    rows = read_table("whence.times", "words.tsv", columns=3)

    assert ("march", "MAYBE", "3") in rows
    assert not any(row[0].startswith("#") for row in rows)


def test_a_missing_table_is_named() -> None:
    """The message says which one."""
    with pytest.raises(DataError, match=r"nothing\.tsv"):
        read_table("whence.times", "nothing.tsv", columns=1)


def test_wrong_columns_are_refused() -> None:
    """A damaged table is not read."""
    with pytest.raises(DataError, match="2 columns"):
        read_table("whence.times", "words.tsv", columns=2)
