"""Who published a text."""

from collections.abc import Callable

from whence.records import Document
from whence.reuse import Text
from whence.reuse.series import number_outlets, number_series


def test_outlets_are_known_by_name_or_address(write: Callable[..., Document]) -> None:
    """Equal names and equal hosts are one outlet; what is unknown or broken is 0."""
    numbers = number_outlets(
        [
            write("a", outlet="Kess Today"),
            write("b", outlet="KESS TODAY"),
            write("c", url="https://kess.example/1"),
            write("d", url="https://kess.example/2"),
            write("e", url="http://[1"),
            write("f"),
        ]
    ).tolist()

    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != 0
    assert numbers[4:] == [0, 0]


def test_series_of_bare_texts_are_numbered_alike() -> None:
    """The same name gives the same number; none gives 0."""
    one, other, none = number_series([Text("a", "", "Kess"), Text("b", "", "Kess"), Text("c", "")])

    assert one == other != none == 0
