"""Faces: what is compared, and when two documents tell one story."""

from spoken_pages import cast_of, write_page
from whence.entities.faces import Face, Stories, make_pair, read_face
from whence.records import IdentityState


def faces(*texts: str) -> dict[tuple[str, str], Face]:
    """The faces of several pages, by page and name."""
    pages = [write_page(text, name=f"{at}") for at, text in enumerate(texts)]
    return {
        (page.id, entity.name): read_face(entity)
        for page in pages
        for entity in cast_of(page).entities
    }


def test_a_face_holds_all_names_and_documents() -> None:
    """Aliases are read as the name is."""
    face = faces("It was Karim Adel who came. Adel left.")["0", "Karim Adel"]

    assert face.name.keys == ("karim", "adil")
    assert [name.text for name in face.others] == ["Adel"]
    assert face.documents == {"0"}


def test_a_story_needs_a_name_besides_the_pair() -> None:
    """A country is no sign; one document is one story."""
    found = faces("Karim Adel met Lena Sorel in Syria.", "Omar Zeck came to Syria.")
    stories = Stories(list(found.values()))
    karim, lena = found["0", "Karim Adel"], found["0", "Lena Sorel"]

    assert stories.share(karim, lena)
    assert not stories.meet(karim, lena)
    assert not stories.share(karim, found["1", "Omar Zeck"])


def test_a_surname_is_a_sign_of_the_only_one_who_has_it() -> None:
    """Two who have it make it none; one name in common is no story beyond doubt."""
    found = faces("Karim Adel met Lena Sorel.", "Adel met Omar Zeck.", "Ivo Adel came.")
    lena, omar = found["0", "Lena Sorel"], found["1", "Omar Zeck"]
    near = [face for (page, _), face in found.items() if page != "2"]

    assert Stories(near).share(lena, omar)
    assert not Stories(near).share(lena, omar, close=True)
    assert not Stories(list(found.values())).share(lena, omar)


def test_the_sides_of_a_pair_are_sorted() -> None:
    """Whichever is named first."""
    found = faces("Karim Adel met Lena Sorel.")
    a, b = found["0", "Karim Adel"], found["0", "Lena Sorel"]

    first = make_pair(a, b, IdentityState.POSSIBLE, 0.5, "test")

    assert first == make_pair(b, a, IdentityState.POSSIBLE, 0.5, "test")
    assert first.a < first.b
