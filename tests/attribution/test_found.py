"""Two attributions that share a content: the one takes the other in."""

from whence.attribution.found import Found, widen_shared

TEXT = "A patrol found fourteen rifles, a commander told the radio."


def found(source: str, cue: str, content: str) -> Found:
    """An attribution by its words."""

    def place(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    return Found(place(source), place(cue), place(content), "test")


PATROL = found("A patrol", "found", "fourteen rifles")


def test_the_outer_content_begins_with_the_inner_source() -> None:
    """The commander said the whole clause; the finding is found again inside."""
    outer = found("a commander", "told", "fourteen rifles")

    assert widen_shared([PATROL, outer]) == [
        found("a commander", "told", "A patrol found fourteen rifles")
    ]


def test_what_shares_nothing_stays() -> None:
    """Order and all else are kept; so is a cue that stands alone before its content."""
    others = [found("a commander", "told", "the radio"), found("", "found", "fourteen rifles")]

    assert widen_shared([PATROL, others[0]]) == [PATROL, others[0]]
    assert widen_shared(others) == others


def test_two_that_both_lead_into_it_stay() -> None:
    """A source inside the other's clause cannot be outside it."""
    rival = found("patrol", "found", "fourteen rifles")

    assert widen_shared([PATROL, rival]) == [PATROL, rival]
