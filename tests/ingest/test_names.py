"""Fields of a page, brought down to the bare name."""

import pytest

from whence.ingest.names import (
    clean_author,
    clean_site_name,
    clean_title,
    is_web_address,
    split_authors,
)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By ANA LIND, Staff Writer", ("Ana Lind",)),
        ("Ana Lind and Bo Tarn", ("Ana Lind", "Bo Tarn")),
        ("admin", ()),
        ("https://a.example/ana", ()),
        ("ana@a.example", ()),
        ("The Valley Mirror", ()),
        ("Editorial Team", ()),
    ],
)
def test_author_fields(value: str, names: tuple[str, ...]) -> None:
    """Roles, addresses and the outlet itself are nobody."""
    assert split_authors(value, "Valley Mirror") == names


def test_one_author() -> None:
    """A name stays as it is written, but for capitals."""
    assert clean_author("Cem al-Deri", None) == "Cem al-Deri"
    assert clean_author("one two three four five six seven", None) == ""


def test_site_names_and_titles() -> None:
    """What follows a sign is cut off."""
    assert clean_site_name("Aldan Post | News from Aldan") == "Aldan Post"
    assert clean_site_name("www.aldan-post.example") == ""
    assert clean_title("A well in Sar Aldan - The Long Road") == (
        "A well in Sar Aldan",
        "The Long Road",
    )
    assert clean_title("A well in Sar-Aldan") == ("A well in Sar-Aldan", "")


def test_addresses() -> None:
    """Only whole addresses of the web."""
    assert is_web_address("https://a.example/b?c=1")
    assert not is_web_address("https://a.example and more")
    assert not is_web_address("/b")
    assert not is_web_address("http://[")
