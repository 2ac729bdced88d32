"""What is followed so far."""

from whence.records import Basis, DerivationStatus
from whence.reuse.above import Above
from whence.reuse.drafts import Draft


def draft(child: str, parent: str, status: DerivationStatus) -> Draft:
    """A derivation in the making."""
    return Draft(child, parent, status, Basis.REUSE, 0.9, (), (), ())


def test_only_what_is_followed_leads_upward() -> None:
    """Over any number of others, never down, and not over a tie without a direction."""
    followed, undecided = DerivationStatus.FOLLOWED, DerivationStatus.UNDECIDED
    above = Above([draft("a", "b", followed), draft("a", "x", undecided)])
    above.add(draft("b", "c", followed))

    assert above.leads_to("a", "c")
    assert not above.leads_to("c", "a")
    assert not above.leads_to("a", "x")
    assert [one.parent for one in above.of("a")] == ["b"]
