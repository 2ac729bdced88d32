"""Reports: outlets that only report, and outlets that speak for themselves."""

import pytest

from spoken_pages import cast_of, channel_of, filled, say, speaker_of, write_page
from whence.records import Contact


def test_an_outlet_that_reports_is_a_channel_and_no_speaker() -> None:
    """The reporter of somebody's words is no originator."""
    page = write_page("Northwire reported that it rained.")
    saying = say(page, "Northwire", "reported", "it rained")

    cast = cast_of(page, saying)

    channel = channel_of(cast, saying)
    assert speaker_of(cast, saying) is None
    assert channel is not None
    assert (channel.name, filled(cast, saying).contact) == ("Northwire", Contact.OTHER)


def test_a_body_that_reports_is_the_speaker() -> None:
    """A ministry's report is its own statement."""
    page = write_page("The Ministry of Health reported that it rained.")
    saying = say(page, "The Ministry of Health", "reported", "it rained")

    found = speaker_of(cast_of(page, saying), saying)

    assert found is not None
    assert found.name == "Ministry of Health"


def test_a_body_s_own_page_is_open_to_all() -> None:
    """Its website is no outlet that reports."""
    page = write_page("According to its website, Orvo Mills said it rained. It snowed.")
    saying = say(page, "its website", "According to", "It snowed")

    found = filled(cast_of(page, saying), saying)

    assert (found.contact, found.channel) == (Contact.PUBLIC, None)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Northwire said in a statement that it rained.", "Northwire", "said in a statement"),
        ("Orvo Times said its mill burned.", "Orvo Times", "said"),
    ],
)
def test_an_outlet_speaks_for_itself(text: str, source: str, cue: str) -> None:
    """In a statement, or of its own affairs."""
    page = write_page(text)
    content = "it rained" if "it rained" in text else "its mill burned"
    saying = say(page, source, cue, content)

    found = speaker_of(cast_of(page, saying), saying)

    assert found is not None
    assert found.name == source


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("According to local media reports, it rained.", "local media reports", "local media"),
        ("State television aired a video. The report said it rained.", "The report", "television"),
        ("Orvo News aired a video. The report said it rained.", "The report", "Orvo News"),
        ("Adel saw a video. The report said it rained.", "The report", None),
        ("Media experts said it rained.", "Media experts", None),
    ],
)
def test_outlets_without_a_name_report_too(text: str, source: str, words: str | None) -> None:
    """Local media, and the report of an outlet that was just named."""
    page = write_page(text)
    cue = "According to" if text.startswith("According") else "said"
    saying = say(page, source, cue, "it rained")

    found = filled(cast_of(page, saying), saying)

    shown = " ".join(text[span.start : span.end] for span in found.contact_spans)
    assert (found.contact is Contact.OTHER) is (words is not None)
    assert words is None or words in shown


def test_an_outlet_that_speaks_itself_is_speaker_and_channel() -> None:
    """What a paper demands is its own, and was in the paper."""
    page = write_page("The Orvo Times demanded that it rain.")
    saying = say(page, "The Orvo Times", "demanded", "it rain")

    cast = cast_of(page, saying)

    speaker = speaker_of(cast, saying)
    assert speaker is not None
    assert (speaker.name, filled(cast, saying).contact) == ("Orvo Times", Contact.OTHER)
