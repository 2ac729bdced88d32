"""Speakers of transcripts and of headlines."""

import pytest

from whence.attribution.headings import find_headline, find_transcript


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police: two held", ("Police", "two held")),
        ("Sund: road is open", ("Sund", "road is open")),
        ("Road is open: Sund", ("Sund", "Road is open")),
        ("Mill was empty: officials", ("officials", "Mill was empty")),
        ("Budget: what we know", None),
        ("Police: two held: report", None),
        ("Doors open at 10:30 police say", None),
        ("The long and winding road to an agreement with police: two held", None),
        ("No colon here", None),
        ("Police:", None),
        (":", None),
        ("", None),
    ],
)
def test_a_headline_needs_one_who_speaks(text: str, expected: tuple[str, str] | None) -> None:
    """A topic before a colon is no speaker, nor is a time or a whole clause."""
    found = find_headline(text, 0, len(text), {"sund"})

    parts = None if found is None else (text[slice(*found[0])], text[slice(*found[2])])
    assert parts == expected
