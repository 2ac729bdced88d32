"""What two pages show of which came from the other."""

from collections.abc import Callable

from whence.records import Document, Reuse
from whence.reuse.clues import Clue, find_clues, lay_side_by_side
from whence.reuse.pages import Page
from whence.reuse.ties import join_passages

FLOOD = " ".join(f"water{n}" for n in range(40))
MORE = " ".join(f"stone{n}" for n in range(30))

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def clues_of(one: Document, other: Document, share: Share) -> dict[str, Clue]:
    """Clues by name; above 0 they speak for the document with the smaller id as the child."""
    (tie,) = join_passages([share(one, other, FLOOD)], {one.id: one, other.id: other}).values()
    pages = {document.id: Page(document) for document in (one, other)}
    found = find_clues(lay_side_by_side(pages[tie.a], pages[tie.b], tie))
    return {clue.name: clue for clue in found}


def test_a_text_cut_at_the_end_looks_like_the_child(write: Write, share: Share) -> None:
    """The other one goes on with words of its own."""
    short, long = write(FLOOD, name="a"), write(f"{FLOOD} {MORE}", name="b")

    assert clues_of(short, long, share)["end"].value > 0
    assert "lead" not in clues_of(short, long, share)


def test_a_lead_of_its_own_looks_like_a_child(write: Write, share: Share) -> None:
    """Who takes words over puts his own first."""
    new, old = write(f"{MORE} {FLOOD}", name="a"), write(FLOOD, name="b")

    assert clues_of(new, old, share)["lead"].value > 0


def test_who_names_the_other_outlet_looks_like_the_child(write: Write, share: Share) -> None:
    """Whatever the words around the name are."""
    copy = write(f"{FLOOD}, by way of the Merrin Daily", name="a", outlet="Aldan Post")
    page = write(FLOOD, name="b", outlet="Merrin Daily")

    assert clues_of(copy, page, share)["mention"].value == 1


def test_a_bare_name_that_the_other_introduces(write: Write, share: Share) -> None:
    """The sentence with the first name went in copying."""
    copy = write(f"{FLOOD} Dornan wept", name="a")
    page = write(f"Ada Dornan stood there. {FLOOD} Dornan wept", name="b")

    assert clues_of(copy, page, share)["unexplained"].value > 0


def test_pages_exchanged_turn_the_signs(write: Write, share: Share) -> None:
    """Nothing depends on which document has the smaller id."""
    texts = (f"Update: {MORE} {FLOOD}", f"{FLOOD} {MORE} Ada Dornan")
    first = [
        write(text, name=name, day="2021-05-01") for text, name in zip(texts, "ab", strict=True)
    ]
    second = [
        write(text, name=name, day="2021-05-01") for text, name in zip(texts, "ba", strict=True)
    ]

    found, turned = clues_of(*first, share), clues_of(*second, share)

    assert {name: clue.value for name, clue in found.items()} == {
        name: -clue.value for name, clue in turned.items()
    }
