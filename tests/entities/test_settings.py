"""Settings: what is told around a name, and how much two of them share."""

from hypothesis import given
from hypothesis import strategies as st

from spoken_pages import write_page
from whence.entities.settings import join_settings, measure_shared, read_setting
from whence.records import DocumentId, Setting, Span
from whence.text import read_prose

KEYS = st.frozensets(st.text(alphabet="abc", min_size=4, max_size=6), max_size=8)


def setting(text: str, name: str = "Karim Adel") -> Setting:
    """What is told around the first mention of a name."""
    page = write_page(text)
    start = text.index(name)
    return read_setting(read_prose(page), [Span(page.id, start, start + len(name))])


def test_a_setting_holds_trade_age_years_and_lands() -> None:
    """Each is read beside the name or in its sentence."""
    found = setting("Goalkeeper Karim Adel, 34, left Kenya in 1948.")

    assert found.trades == {"sport"}
    assert found.ages == {34}
    assert found.years == {1948}
    assert found.lands == {"Kenya"}


def test_an_age_may_be_spelled_out() -> None:
    """A number word between commas behind a name is an age."""
    assert setting("Karim Adel, twenty-two, won.").ages == {22}


def test_one_story_shares_its_rare_words() -> None:
    """Numbers may be words, and nothing else is shared by two stories."""
    first = setting("Karim Adel ate forty pies at the fair in Vell.")
    other = setting("At the fair in Vell, 40 pies were eaten by Karim Adel.")

    assert measure_shared(first, other) >= 4
    assert measure_shared(first, setting("The bank hired Karim Adel to count coins.")) == 0


@given(a=KEYS, b=KEYS)
def test_sharing_is_the_same_both_ways(a: frozenset[str], b: frozenset[str]) -> None:
    """And joining the settings of one document forgets no word."""
    one, other = (Setting(DocumentId("a"), words=words) for words in (a, b))

    assert measure_shared(one, other) == measure_shared(other, one)
    assert join_settings([one, other])[0].words == a | b
