"""Speakers of a transcript."""

import pytest

from whence.attribution.headings import find_transcript


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HALE: We never saw it.", ("HALE", "We never saw it.")),
        ("ANA SUND (Radio Sable): It was dark.", ("ANA SUND (Radio Sable)", "It was dark.")),
        ("MR. HALE-SUND: No.", ("MR. HALE-SUND", "No.")),
        ("Hale: We never saw it.", None),
        ("Budget: what we know", None),
        ("THE MILL: A TOWN IN RUINS", None),
        ("UN: two held", None),
        ("CORRECTION: the mill stands in Merrin.", None),
        ("HALE:", None),
        ("HALE: ", None),
        ("", None),
        (":", None),
    ],
)
def test_a_name_in_capitals_speaks(text: str, expected: tuple[str, str] | None) -> None:
    """A topic, a headline in capitals and an abbreviation do not."""
    found = find_transcript(text, 0, len(text))

    parts = None if found is None else (text[slice(*found[0])], text[slice(*found[2])])
    assert parts == expected
