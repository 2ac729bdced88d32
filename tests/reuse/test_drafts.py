"""Derivations in the making: those of credits, and circles."""

from collections.abc import Callable
from dataclasses import replace

from whence.records import Basis, DerivationStatus, Document, Reuse, Span, UnseenKind
from whence.reuse.credits import Credit
from whence.reuse.drafts import Draft, close_loops, follow_credits, name_two
from whence.reuse.parents import Claimed
from whence.reuse.ties import join_passages

WORDS = "Water stood knee deep in the lower streets of Kess when the first boats came"

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def claim(child: Document, parent: str, *, content: tuple[Span, ...] = ()) -> Claimed:
    """A credit that means this parent."""
    span = Span(child.id, 0, 4)
    credit = Credit(child.id, "x", "X", None, UnseenKind.DISPATCH, content, (span,))
    return Claimed(credit, parent, 0.9)


def draft(child: str, parent: str, status: DerivationStatus = DerivationStatus.FOLLOWED) -> Draft:
    """A draft with nothing but its ends."""
    return Draft(child, parent, status, Basis.CREDIT, 0.9, (), (), ())


def test_credits_of_one_text_are_one_draft(write: Write) -> None:
    """Two statements credited to one text are covered together; a whole story has no covers."""
    child = write(WORDS, name="a")
    parts = [Span("a", 0, 5), Span("a", 10, 20)]
    several = [claim(child, "unseen-1", content=(part,)) for part in parts]

    (partly,) = follow_credits(several, {"a": child}, {})
    (wholly,) = follow_credits([*several, claim(child, "unseen-1")], {"a": child}, {})

    assert partly.covers == tuple(parts)
    assert wholly.covers == ()
    assert "2 of its statements" in partly.evidence[0]


def test_shared_words_are_covered_with_what_is_credited(write: Write, share: Share) -> None:
    """A copy that credits its parent for one sentence had the rest from there too."""
    parent, child = write(WORDS, name="a"), write(f"Kess: {WORDS}", name="b")
    documents = {"a": parent, "b": child}
    ties = join_passages([share(parent, child, WORDS)], documents)

    (found,) = follow_credits([claim(child, "a", content=(Span("b", 0, 3),))], documents, ties)

    assert found.covers == (Span("b", 0, 3), Span("b", 6, 6 + len(WORDS)))
    assert {span.document for span in found.spans} == {"a", "b"}


def test_a_parent_dated_later_runs_against_time(write: Write) -> None:
    """One of the two dates, or the credit, must be wrong."""
    documents = {
        "a": write(WORDS, name="a", day="2021-05-09"),
        "b": write(WORDS, name="b", day="2021-05-01"),
    }

    (found,) = follow_credits([claim(documents["b"], "a")], documents, {})

    assert found.status is DerivationStatus.AGAINST_TIME


def test_credits_in_a_circle_are_a_loop() -> None:
    """Whatever the dates say; what hangs on the circle is not on it."""
    against = draft("b", "a", DerivationStatus.AGAINST_TIME)
    drafts = [draft("a", "b"), against, draft("c", "a")]

    statuses = [found.status.value for found in close_loops(drafts, of_credits=True)]

    assert statuses == ["loop", "loop", "followed"]
    assert close_loops(drafts, of_credits=False) == drafts


def test_only_what_is_followed_can_close_a_circle() -> None:
    """An undecided tie is no direction."""
    undecided = replace(draft("b", "a"), status=DerivationStatus.UNDECIDED)

    assert close_loops([draft("a", "b"), undecided], of_credits=True)[0].is_followed


def test_a_credit_with_copied_words_outweighs_one_day(write: Write, share: Share) -> None:
    """Two clocks may differ by a day; without copied words, or by two days, it is against time."""
    child = write(WORDS, name="b", day="2021-05-01")
    for day, is_tied, status in (
        ("2021-05-02", True, DerivationStatus.FOLLOWED),
        ("2021-05-02", False, DerivationStatus.AGAINST_TIME),
        ("2021-05-03", True, DerivationStatus.AGAINST_TIME),
    ):
        parent = write(WORDS, name="a", day=day)
        documents = {"a": parent, "b": child}
        ties = join_passages([share(parent, child, WORDS)] if is_tied else [], documents)

        (found,) = follow_credits([claim(child, "a")], documents, ties)

        assert found.status is status


def test_two_documents_are_told_apart_by_their_names(write: Write) -> None:
    """Copies often have one title; then their paths must do."""
    one, other = write("x", name="a.txt", title="Flood"), write("y", name="b.txt", title="Rain")

    assert name_two(one, other) == ('"Flood"', '"Rain"')
    assert name_two(one, replace(other, title="Flood")) == ('"a.txt"', '"b.txt"')
