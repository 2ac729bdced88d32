"""Documents that credit one text not in the pile."""

from collections.abc import Callable, Sequence

from whence.records import Basis, DerivationStatus, Document, Reuse, Span
from whence.reuse.drafts import Draft
from whence.reuse.family import Family
from whence.reuse.siblings import credit_by_name, is_copied, join_siblings
from whence.reuse.ties import join_passages

FLOOD = " ".join(f"water{n}" for n in range(30))
SAID = "the Northwire agency reported"

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def credit(document: Document, words: str = SAID, covers: Sequence[Span] = ()) -> Draft:
    """A followed credit to an agency that gives these words as its proof."""
    start = document.text.index(words)
    return Draft(
        child=document.id,
        parent="unseen-1",
        status=DerivationStatus.FOLLOWED,
        basis=Basis.CREDIT,
        confidence=0.9,
        evidence=(),
        spans=(),
        covers=tuple(covers),
        credited="Northwire",
        proof=(Span(document.id, start, start + len(words)),),
    )


def test_a_name_is_a_credit_where_a_sibling_credits_it(write: Write, share: Share) -> None:
    """It covers the shared words; without them the name says nothing."""
    one = write(f"{FLOOD}, {SAID}", name="a")
    other = write(f"{FLOOD}. Words of Northwire", name="b")
    stranger = write("Words of Northwire", name="c")
    by_id = {document.id: document for document in (one, other, stranger)}
    ties = join_passages([share(one, other, FLOOD)], by_id)

    (found,) = credit_by_name([credit(one)], ties, Family(by_id, ties))

    assert (found.child, found.parent, found.basis) == ("b", "unseen-1", Basis.CREDIT)
    assert found.covers == (Span("b", 0, len(FLOOD)),)


def test_a_credit_that_was_copied_makes_no_siblings(write: Write, share: Share) -> None:
    """No text says of itself that another outlet reported it: the tie stays to be told."""
    words = f"{FLOOD}, {SAID}"
    one, other = write(words, name="a"), write(f"{words} today", name="b")
    by_id = {"a": one, "b": other}
    ties = join_passages([share(one, other, words)], by_id)
    drafts = [credit(one), credit(other)]

    assert is_copied(ties[frozenset("ab")], drafts, by_id)
    assert join_siblings(drafts, list(ties.values()), by_id)[1] == list(ties.values())


def test_what_he_told_an_agency_may_stand_in_its_own_text(write: Write, share: Share) -> None:
    """These words show no copying from one sibling by the other."""
    words = f"{FLOOD}, he told Northwire"
    one, other = write(words, name="a"), write(f"{words} today", name="b")
    by_id = {"a": one, "b": other}
    ties = join_passages([share(one, other, words)], by_id)
    drafts = [credit(one, "Northwire"), credit(other, "Northwire")]

    assert not is_copied(ties[frozenset("ab")], drafts, by_id)
    assert join_siblings(drafts, list(ties.values()), by_id)[1] == []
