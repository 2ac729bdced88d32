"""Derivations that only shared words show."""

from collections.abc import Callable, Mapping, Sequence

from whence.records import Basis, DerivationStatus, Document, Reuse, Span
from whence.reuse.drafts import Draft
from whence.reuse.kin import add_kin
from whence.reuse.ties import join_passages

FIRST = " ".join(f"water{n}" for n in range(30))
SECOND = " ".join(f"stone{n}" for n in range(30))

Write = Callable[..., Document]
Share = Callable[..., Reuse]
Find = Callable[[Sequence[Document]], tuple[Reuse, ...]]


def credit(child: str, parent: str, covers: Sequence[Span] = ()) -> Draft:
    """A followed credit."""
    status = DerivationStatus.FOLLOWED
    return Draft(child, parent, status, Basis.CREDIT, 0.9, (), (), tuple(covers))


def kin_of(
    documents: Sequence[Document], reuses: Sequence[Reuse], credits: Sequence[Draft] = ()
) -> Mapping[tuple[str, str], Draft]:
    """The drafts by child and parent."""
    by_id = {document.id: document for document in documents}
    found = add_kin(credits, join_passages(reuses, by_id), by_id)
    return {(draft.child, draft.parent): draft for draft in found.drafts}


def test_the_later_one_is_the_child(write: Write, share: Share) -> None:
    """What it took is covered; the reasons are given in words."""
    old, new = write(FIRST, name="b", day="2021-05-01"), write(FIRST, name="a", day="2021-05-04")

    found = kin_of([old, new], [share(old, new, FIRST)])

    assert list(found) == [("a", "b")]
    draft = found["a", "b"]
    assert draft.is_followed
    assert draft.covers == (Span("a", 0, len(FIRST)),)
    assert draft.evidence == ("shares 30 words in 1 passage", "published 3 days later")


def test_without_an_order_the_tie_stays(write: Write, share: Share) -> None:
    """Surely kin, undecided who came first: in order of ids, with full confidence."""
    one, other = write(FIRST, name="b"), write(FIRST, name="a", day="2021-05-04")

    found = kin_of([one, other], [share(one, other, FIRST)])

    assert list(found) == [("a", "b")]
    assert found["a", "b"].status is DerivationStatus.UNDECIDED
    assert found["a", "b"].confidence >= 0.8


def test_siblings_of_one_unseen_text_have_no_edge(write: Write, share: Share) -> None:
    """What both share is covered by the credit that both give."""
    one, other = write(f"{FIRST} {SECOND}", name="a"), write(f"{SECOND} end", name="b")
    credits = [credit("a", "unseen-1", [Span("a", 0, 6)]), credit("b", "unseen-1")]

    found = kin_of([one, other], [share(one, other, SECOND)], credits)

    assert set(found) == {("a", "unseen-1"), ("b", "unseen-1")}
    start = len(FIRST) + 1
    assert found["a", "unseen-1"].covers == (Span("a", 0, 6), Span("a", start, start + len(SECOND)))
    assert found["b", "unseen-1"].covers == ()


def test_a_credit_for_one_sentence_does_not_explain_the_rest(write: Write, share: Share) -> None:
    """Both credit a broadcaster for a few words and share many others: they are tied as well."""
    one, other = (write(f"{SECOND} {FIRST}", name=name) for name in "ab")
    credits = [credit(name, "unseen-1", [Span(name, 0, 6)]) for name in "ab"]

    found = kin_of([one, other], [share(one, other, FIRST)], credits)

    assert found["a", "b"].status is DerivationStatus.UNDECIDED
    assert found["a", "unseen-1"].covers == (Span("a", 0, 6),)


def test_an_earlier_copy_that_lost_its_credit_is_not_called_the_parent(
    write: Write, share: Share
) -> None:
    """The later one says it had the words from an agency; the earlier one may have, too."""
    old, new = write(FIRST, name="a", day="2021-05-01"), write(FIRST, name="b", day="2021-05-04")

    found = kin_of([old, new], [share(old, new, FIRST)], [credit("b", "unseen-1")])

    assert found["a", "b"].status is DerivationStatus.UNDECIDED


def test_a_child_of_three_reprints_has_one_parent(write: Write, share: Share) -> None:
    """The earliest that gave it all is enough; a text with other words is a second one."""
    days = ("2021-05-01", "2021-05-03", "2021-05-05")
    prints = [write(FIRST, name=f"{n}", day=day) for n, day in enumerate(days)]
    other = write(SECOND, name="o", day="2021-05-02")
    child = write(f"{FIRST} {SECOND}", name="z", day="2021-05-09")
    reuses = [share(child, one, FIRST) for one in prints]
    reuses += [share(a, b, FIRST) for n, a in enumerate(prints) for b in prints[:n]]

    found = kin_of([*prints, other, child], [*reuses, share(child, other, SECOND)])

    assert {ends for ends in found if ends[0] == "z"} == {("z", "0"), ("z", "o")}


def test_two_copies_of_one_parent_are_not_tied_again(write: Write, share: Share) -> None:
    """Both came out on one day, both from the same page: that says it all."""
    old = write(FIRST, name="o", day="2021-05-01")
    new = [write(FIRST, name=name, day="2021-05-03") for name in "ab"]
    reuses = [share(old, new[0], FIRST), share(old, new[1], FIRST), share(*new, FIRST)]

    assert set(kin_of([old, *new], reuses)) == {("a", "o"), ("b", "o")}


def test_a_copy_is_not_tied_to_the_kin_of_its_parent(write: Write, share: Share) -> None:
    """What it shares with them it had from the parent, whose own tie says the rest."""
    old = write(FIRST, name="o", day="2021-05-01")
    other = write(FIRST, name="p", day="2021-05-01")
    child = write(FIRST, name="a")
    reuses = [share(old, other, FIRST), share(old, child, FIRST), share(other, child, FIRST)]

    found = kin_of([old, other, child], reuses, [credit("a", "o")])

    assert set(found) == {("a", "o"), ("o", "p")}


def test_a_date_that_a_credit_contradicts_decides_nothing(write: Write, share: Share) -> None:
    """Where one date must be wrong, no direction rests on it."""
    one = write(FIRST, name="a", day="2021-05-01")
    other = write(FIRST, name="b", day="2021-05-03")
    status = DerivationStatus.AGAINST_TIME
    against = Draft("a", "c", status, Basis.CREDIT, 0.9, (), (), ())
    later = write(SECOND, name="c", day="2021-05-09")

    found = kin_of([one, other, later], [share(one, other, FIRST)], [against])

    assert found["a", "b"].status is DerivationStatus.UNDECIDED


def test_a_short_copy_of_a_large_family_has_few_parents(write: Write, find: Find) -> None:
    """Most of a hundred reprints have no tie to each other; still one of them gave all words."""
    story = [f"{FIRST.replace('water', word)}." for word in ("lamp", "stone", "water", "boat")]
    prints = [write(" ".join(story), name=f"p{n:03}", outlet=f"Paper {n}") for n in range(100)]
    short = write(" ".join(story[:2]), name="z", outlet="Kess Today")

    found = kin_of([*prints, short], find([*prints, short]))

    parents = [ends for ends, draft in found.items() if ends[0] == "z" and draft.is_followed]
    assert len(parents) == 1


def test_two_parents_that_nothing_joins_are_both_kept(write: Write, share: Share) -> None:
    """Without the second edge nothing would show that it is of the same story."""
    olds = [write(FIRST, name=name, day=f"2021-05-0{n}") for n, name in enumerate("ab", 1)]
    child = write(FIRST, name="z", day="2021-05-09")

    found = kin_of([*olds, child], [share(child, old, FIRST) for old in olds])

    assert set(found) == {("z", "a"), ("z", "b")}
