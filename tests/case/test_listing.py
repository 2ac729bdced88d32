"""The list that a person looks through: the frequent first, doubts with their words."""

from dataclasses import replace

from decided import Pile
from whence.case import Listing, list_entities
from whence.entities import merge_casts
from whence.records import Answer, IdentityState, Prose, Sentence


def listed(answer: Answer, pile: Pile) -> Listing:
    """The list of an answer that knows only this pile's cast and texts."""
    cast = merge_casts(pile.casts)
    proses = tuple(
        Prose(id_, text, (), (Sentence(0, len(text.rstrip()), 0),), ())
        for id_, text in pile.texts.items()
    )
    return list_entities(
        replace(answer, entities=cast.entities, identities=cast.identities, proses=proses)
    )


def test_those_in_most_documents_come_first(cells: Answer) -> None:
    """Then those mentioned most, then by name."""
    pile = Pile(a=["Karim Adel", "Omar Zeck"], b=["Omar Zeck", "Bas Orlin", "Bas Orlin"])

    found = listed(cells, pile).entities

    names = [(one.entity.name, one.documents, len(one.entity.mentions)) for one in found]
    assert names == [("Omar Zeck", 2, 2), ("Bas Orlin", 1, 2), ("Karim Adel", 1, 1)]


def test_a_merged_entity_says_what_ties_it(cells: Answer) -> None:
    """The pairs of parts that were joined; none for one document's own."""
    pile = Pile(a=["Karim Adel", "Omar Zeck"], b=["Omar Zeck"])

    found = listed(cells, pile).entities

    assert [[tie.state for tie in one.ties] for one in found] == [[IdentityState.SAME], []]
    assert set(found[0].entity.parts) == {found[0].ties[0].a, found[0].ties[0].b}


def test_a_doubt_shows_both_sentences(cells: Answer) -> None:
    """A surname alone in another story may be the only one who bears it."""
    pile = Pile(a=["Karim Adel"], b=["Adel"])

    (doubt,) = listed(cells, pile).doubts

    texts = {
        pile.texts[c.sentence.document][c.sentence.start : c.sentence.end] for c in doubt.contexts
    }
    assert texts == {"Karim Adel.", "Adel."}
    assert [context.entity for context in doubt.contexts] == [doubt.identity.a, doubt.identity.b]


def test_words_in_no_sentence_are_shown_with_what_is_around(cells: Answer) -> None:
    """A name in a byline stands in no sentence."""
    (doubt,) = list_entities(
        replace(cells, proses=tuple(replace(p, sentences=()) for p in cells.proses))
    ).doubts

    for context in doubt.contexts:
        assert context.sentence.contains(context.words)
        assert context.words.start - context.sentence.start <= 80


def test_what_is_told_apart_is_listed(cells: Answer) -> None:
    """So that a person sees that it was not overlooked."""
    apart = replace(cells.identities[0], state=IdentityState.DIFFERENT)

    found = list_entities(replace(cells, identities=(apart,)))

    assert (found.different, found.doubts) == ((apart,), ())
