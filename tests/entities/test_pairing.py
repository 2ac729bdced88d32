"""Pairing: only what shares a name is looked at, and a story is more than one name."""

from dataclasses import replace

from spoken_pages import cast_of, write_page
from whence.entities import merge_casts
from whence.entities.faces import Pair
from whence.entities.facts import Ties
from whence.entities.pairing import pair_entities
from whence.records import DocumentId, Entity, IdentityState


def entities(*texts: str) -> list[Entity]:
    """The entities of several pages, sorted by id."""
    pages = [write_page(text, name=f"page-{at}") for at, text in enumerate(texts)]
    found = [entity for page in pages for entity in cast_of(page).entities]
    return sorted(found, key=lambda entity: entity.id)


def states(*texts: str) -> dict[frozenset[str], IdentityState]:
    """What is held of each pair, by names."""
    found = entities(*texts)
    names = {entity.id: entity.name for entity in found}
    pairs: list[Pair] = pair_entities(found, set(), Ties())
    return {frozenset((names[pair.a], names[pair.b])): pair.state for pair in pairs}


def test_names_that_share_nothing_make_no_pair() -> None:
    """Every other pair is left out."""
    assert states("It was Karim Adel who came.", "It was Lena Sorel who came.") == {}


def test_a_fuller_name_must_be_the_only_one() -> None:
    """An initial that fits two given names joins neither."""
    found = states(
        "It was K. Adel who came.", "It was Karim Adel who came.", "It was Kamal Adel who came."
    )

    assert found[frozenset(("K. Adel", "Karim Adel"))] is IdentityState.POSSIBLE
    assert found[frozenset(("K. Adel", "Kamal Adel"))] is IdentityState.POSSIBLE


def test_a_generic_body_needs_a_common_story() -> None:
    """Two countries have a supreme court each."""
    page = write_page("The Interior Ministry met Karim Adel and Lena Sorel.", name="a")
    near = replace(page, id=DocumentId("b"))
    far = write_page("The Interior Ministry met Omar Zeck.", name="c")

    cast = merge_casts([cast_of(page), cast_of(near), cast_of(far)])

    ministries = [one for one in cast.entities if one.name == "Interior Ministry"]
    assert sorted(len(one.parts) for one in ministries) == [0, 2]
    assert IdentityState.POSSIBLE in {one.state for one in cast.identities}


def test_an_unknown_kind_takes_the_only_known_one() -> None:
    """Several words that are a person's elsewhere are that person's here."""
    found = states("He saw Orvo Zeck.", "It was Orvo Zeck, a 34-year-old baker.")

    assert found == {frozenset(("Orvo Zeck",)): IdentityState.SAME}
