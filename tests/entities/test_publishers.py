"""Publishers: the outlet of the document itself."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Contact


@pytest.mark.parametrize(
    ("outlet", "contact"),
    [("Orvo Times", Contact.OWN), ("Vell Herald", Contact.OTHER), (None, Contact.OTHER)],
)
def test_a_talk_with_the_publisher_is_its_own_contact(outlet: str | None, contact: Contact) -> None:
    """The same words are another outlet's contact elsewhere, or where nobody knows whose page."""
    page = write_page("Karim Adel told the Orvo Times it rained.", outlet=outlet)
    saying = say(page, "Karim Adel", "told", "it rained")

    assert filled(cast_of(page, saying), saying).contact is contact
