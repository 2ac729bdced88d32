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


def test_a_story_needs_two_names_besides_the_pair() -> None:
    """Entities are shared by id; a country is no sign."""
    found = faces("Karim Adel met Lena Sorel and Omar Zeck in Syria. Ivo Orm came.")
    stories = Stories(found.values())
    karim, lena = found["0", "Karim Adel"], found["0", "Lena Sorel"]

    assert stories.share(karim, lena)
    assert not stories.meet(karim, lena)
    assert "Syria" not in {
        face.name.text for face in found.values() if face.id in stories.names["0"]
    }


def test_documents_without_common_names_tell_two_stories() -> None:
    """One name is not enough."""
    found = faces("Karim Adel met Lena Sorel.", "Karim Adel met Omar Zeck.")

    assert not Stories(found.values()).share(found["0", "Lena Sorel"], found["1", "Omar Zeck"])


def test_the_sides_of_a_pair_are_sorted() -> None:
    """Whichever is named first."""
    found = faces("Karim Adel met Lena Sorel.")
    a, b = found["0", "Karim Adel"], found["0", "Lena Sorel"]

    first = make_pair(a, b, IdentityState.POSSIBLE, 0.5, "test")

    assert first == make_pair(b, a, IdentityState.POSSIBLE, 0.5, "test")
    assert first.a < first.b
