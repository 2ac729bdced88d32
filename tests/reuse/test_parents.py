"""The text that a credit means, in the pile or not."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.records import Document, Reuse, Span, UnseenKind
from whence.reuse.credits import Credit
from whence.reuse.names import Names, name_key
from whence.reuse.parents import Parents, Pile, find_parents
from whence.reuse.stories import Stories
from whence.reuse.ties import join_passages

BRIDGE = "Engineers closed the Tolvek bridge after cracks were found below the northern pier."
AGAIN = "The Tolvek bridge was closed when engineers found cracks below its northern pier."
RIFLES = "A patrol of the Free Valley Council found fourteen rifles in the old mill of Sar Aldan."

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def credit(child: Document, name: str, *, content: bool = False, occasion: str = "") -> Credit:
    """A credit of the whole story, or of all its words as one statement."""
    span = Span(child.id, 0, len(child.text))
    return Credit(
        child=child.id,
        key=name_key(name),
        name=name,
        entity=None,
        kind=UnseenKind.DISPATCH,
        content=(span,) if content else (),
        spans=(span,),
        occasion=occasion,
    )


def parents_of(
    documents: Sequence[Document], credits: Sequence[Credit], reuses: Sequence[Reuse] = ()
) -> Parents:
    """What these credits mean."""
    by_id = {document.id: document for document in documents}
    ties = join_passages(reuses, by_id)
    return find_parents(credits, Pile(by_id, ties, Stories(documents, ties), Names(())))


def test_one_agency_and_story_is_one_unseen_text(write: Write) -> None:
    """Two papers that credit Northwire for the bridge had one dispatch."""
    one, other = write(BRIDGE, name="a"), write(AGAIN, name="b")

    found = parents_of([one, other], [credit(one, "Northwire"), credit(other, "the Northwire")])

    (text,) = found.unseen
    assert {claimed.parent for claimed in found.claimed} == {text.id}
    assert "not in the pile" in text.name


def test_another_story_is_another_text_with_another_name(write: Write) -> None:
    """A bridge and rifles are two dispatches, told apart by what credits them."""
    one = write(BRIDGE, name="a", title="The bridge")
    other = write(RIFLES, name="b", title="The mill")

    found = parents_of([one, other], [credit(one, "Northwire"), credit(other, "Northwire")])

    assert len({text.id for text in found.unseen}) == 2
    assert len({text.name for text in found.unseen}) == 2


def test_equal_titles_are_told_apart_by_outlet_or_path(write: Write) -> None:
    """Every live page bears the same title; an agency's name is never written over."""
    name = "The not in the pile Agency"
    pages = [write(text, name=key, title="Live") for text, key in ((BRIDGE, "a"), (RIFLES, "b"))]
    papers = [replace(page, outlet=f"Paper {page.id}") for page in pages]

    for documents, hints in ((papers, ("Paper a", "Paper b")), (pages, ("in a,", "in b,"))):
        found = parents_of(documents, [credit(one, name) for one in documents])
        called = sorted(text.name for text in found.unseen)
        assert all(hint in one for hint, one in zip(hints, called, strict=True))
        assert all(one.startswith(f"dispatch of {name} (behind") for one in called)


def test_two_stated_days_are_two_texts(write: Write) -> None:
    """Interviews on 3 and on 9 May are two; a credit without a day may be either."""
    one, other = write(BRIDGE, name="a"), write(AGAIN, name="b")
    days = [
        credit(one, "Northwire", occasion="3 may"),
        credit(other, "Northwire", occasion="9 may"),
    ]

    assert len(parents_of([one, other], days).unseen) == 2
    assert len(parents_of([one, other], [days[0], credit(other, "Northwire")]).unseen) == 1


def test_the_credited_outlets_own_article_is_the_parent(write: Write, share: Share) -> None:
    """With shared words surely, in other words still; not if it tells something else."""
    copied = write(BRIDGE, name="a", outlet="Aldan Post")
    alike = write(AGAIN, name="b", outlet="Aldan Post")
    other = write(RIFLES, name="c", outlet="Aldan Post")
    child = write(f"{BRIDGE} So we hear.", name="d", outlet="Kess Today")
    given = [credit(child, "the Aldan Post", content=True)]

    by_copy = parents_of([copied, other, child], given, [share(copied, child, BRIDGE)])
    by_likeness = parents_of([alike, other, child], given)
    nowhere = parents_of([other, child], given)

    assert [by_copy.claimed[0].parent, by_likeness.claimed[0].parent] == ["a", "b"]
    assert by_copy.claimed[0].confidence > by_likeness.claimed[0].confidence >= 0.8
    assert by_copy.unseen == ()
    assert nowhere.claimed[0].parent == nowhere.unseen[0].id


def test_a_later_article_is_meant_only_if_words_were_copied(write: Write, share: Share) -> None:
    """Else the credit means something earlier that we do not have."""
    parent = write(AGAIN, name="a", outlet="Aldan Post", day="2021-05-09")
    child = write(BRIDGE, name="b", outlet="Kess Today", day="2021-05-02")
    given = [credit(child, "Aldan Post")]

    alike = parents_of([parent, child], given)
    copied = parents_of([parent, child], given, [share(parent, child, "cracks")])

    assert alike.unseen
    assert copied.claimed[0].parent == "a"


def test_a_version_of_the_same_article_is_no_parent(write: Write) -> None:
    """A family never credits itself."""
    child = write(BRIDGE, name="b", outlet="Kess Today")
    version = replace(write(AGAIN, name="a", outlet="Aldan Post"), family=child.family)

    assert parents_of([version, child], [credit(child, "Aldan Post")]).unseen


def test_a_text_of_the_agency_and_no_outlet_is_the_dispatch(write: Write, share: Share) -> None:
    """Its own credit means itself; the papers that credit the agency had it from there."""
    dispatch = write(BRIDGE, name="a", agency="Northwire")
    papers = [write(f"{BRIDGE} {n}", name=n, outlet=f"Paper {n}") for n in "bc"]
    reuses = [share(dispatch, paper, BRIDGE) for paper in papers]
    credits = [credit(document, "Northwire") for document in (dispatch, *papers)]

    found = parents_of([dispatch, *papers], credits, reuses)

    assert found.unseen == ()
    assert [(one.credit.child, one.parent) for one in found.claimed] == [("b", "a"), ("c", "a")]


def test_two_texts_without_an_outlet_are_copies_both(write: Write, share: Share) -> None:
    """Neither can be told to be the agency's own."""
    bare = [write(f"{BRIDGE} {n}", name=n, agency="Northwire") for n in "ab"]
    paper = write(BRIDGE, name="c", outlet="Kess Today")
    reuses = [share(one, paper, BRIDGE) for one in bare]

    found = parents_of([*bare, paper], [credit(one, "Northwire") for one in (*bare, paper)], reuses)

    assert {claimed.parent for claimed in found.claimed} == {text.id for text in found.unseen}
