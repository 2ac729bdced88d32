"""The encoding that a page states about itself."""

import pytest

from whence.ingest.charset import find_declared


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b'<html><meta charset="utf-8">', "utf-8"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        (b'<?xml version="1.0" encoding="windows-1251"?>', "cp1251"),
        (b"<meta charset=gb2312>", "gb18030"),
        (b"<meta charset=klingon>", None),
        (b"<p>charset=utf-8</p>", None),
        (b" " * 5000 + b"<meta charset=utf-8>", None),
    ],
)
def test_stated_names_are_found_near_the_top(page: bytes, name: str | None) -> None:
    """Labels mean what browsers take them for; unknown ones mean nothing."""
    assert find_declared(page) == name
