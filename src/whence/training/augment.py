"""Augment: the same article as another newsroom or another machine would have set it.

The training news is one topic of one year from seven newsrooms. Names, quotation marks, capitals
and paragraphs must not carry the decision, so each pass over the data sees them changed.

- In: a `Sample`, a random generator.
- Out: another one.
- Not here: words and their labels (`samples`), windows (`examples`).
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from whence.models.features import Boundary, QuoteState, find_states
from whence.training.samples import Link, Piece, Sample, join_pieces

_DOUBLE = frozenset('"“”„«»')
_ONSETS = (*"bdfghjklmnprstvwyz", *"bl br ch cr dr gl gr kh kr pl pr sh sl st th tr".split())
_VOWELS = (*"aeiouaeiou", *"ae ai au ay ea ee ei ie io oo ou ue".split())
_CODAS = ("", "", "n", "r", "l", "s", "k", "t", "m", "d", "th", "ck", "ns", "rd", "rt", "lt", "x")
_STYLES: Sequence[tuple[str, str]] = (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"))


def change_sample(sample: Sample, dice: random.Random, pool: Sequence[str]) -> Sample:
    """One random variant.

    Args:
        sample: The article.
        dice: The generator.
        pool: Words that people are called by, to swap in.

    Returns:
        A sample of the same spans in other clothes.
    """
    if dice.random() < 0.8:
        sample = swap_people(sample, dice, pool)
    if dice.random() < 0.4:
        sample = set_marks(sample, dice.choice(_STYLES))
    elif dice.random() < 0.08:
        sample = drop_words(sample, lambda form: form in _DOUBLE)
    if dice.random() < 0.1:
        sample = _recase(sample, str.lower, whole=True)
    elif dice.random() < 0.25:
        sample = _recase(sample, str.upper, whole=False)
    if dice.random() < 0.12:
        sample = join_paragraphs(sample, dice)
    if dice.random() < 0.12:
        sample = _bare_clauses(sample, dice)
    if dice.random() < 0.15:
        sample = bare_quotations(sample, dice)
    return sample


def swap_people(sample: Sample, dice: random.Random, pool: Sequence[str]) -> Sample:
    """Give every part of a person's name another one, the same everywhere in the article.

    A word is put out wherever it stands with a capital, in "the Hale Foundation" too: a machine
    found the people, and what it overlooked must not give a name away.

    Args:
        sample: The article.
        dice: The generator.
        pool: Words to swap in; without any nothing changes. As often an invented word is taken, so
            that no list of names is learned.

    Returns:
        A sample of the same labels; initials and words without a capital stay.
    """
    if not pool:
        return sample
    known = {sample.forms[at] for at in sample.people}
    chosen = {
        form: dice.choice(pool) if dice.random() < 0.5 else invent_name(dice)
        for form in sorted(known)
        if form[0].isupper() and len(form) > 2
    }
    return replace(sample, forms=tuple(chosen.get(form, form) for form in sample.forms))


def invent_name(dice: random.Random) -> str:
    """A word that could be a name: one to three open syllables, mostly closed at the end.

    Args:
        dice: The generator.

    Returns:
        A word with a capital.
    """
    count = dice.choice((1, 2, 2, 3))
    syllables = [dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(count)]
    return ("".join(syllables) + dice.choice(_CODAS)).capitalize()


def set_marks(sample: Sample, style: tuple[str, str]) -> Sample:
    """Set every double quotation mark in one style.

    Args:
        sample: The article.
        style: The opening and the closing mark.

    Returns:
        A sample of the same labels.
    """
    marks = {QuoteState.OPENING: style[0], QuoteState.CLOSING: style[1]}
    states = find_states(sample.forms, sample.boundaries)
    forms = (
        marks.get(QuoteState(state), form) for form, state in zip(sample.forms, states, strict=True)
    )
    return replace(sample, forms=tuple(forms))


def drop_words(sample: Sample, is_dropped: Callable[[str], bool]) -> Sample:
    """Leave words out; spans that lose all their words go too.

    Args:
        sample: The article.
        is_dropped: Which words to leave out.

    Returns:
        The other words with their labels. A word takes the boundary of those left out before it
        where that is the stronger one; an attribution without cue or content is none.
    """
    dropped = [is_dropped(form) for form in sample.forms]
    place = [0, *accumulate(not item for item in dropped)]
    boundaries = list(sample.boundaries)
    for at in range(len(boundaries) - 1):
        if dropped[at]:
            boundaries[at + 1] = max(boundaries[at], boundaries[at + 1])
    kept = [at for at, item in enumerate(dropped) if not item]
    links = names = None
    if sample.links is not None:
        links = tuple(_move_links(sample.links, place))
    if sample.names is not None:
        names = tuple(
            (place[a], place[b], kind) for a, b, kind in sample.names if place[a] < place[b]
        )
    return Sample(
        tuple(sample.forms[at] for at in kept),
        tuple(boundaries[at] for at in kept),
        links,
        names,
        tuple(sample.silver[at] for at in kept) if sample.silver is not None else None,
        frozenset(place[at] for at in sample.people if not dropped[at]),
    )


def _move_links(links: Sequence[Link], place: Sequence[int]) -> Iterator[Link]:
    def move(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        moved = ((place[a], place[b]) for a, b in pieces)
        return join_pieces((a, b) for a, b in moved if a < b)

    for item in links:
        link = Link(move(item.source), move(item.cue), move(item.content))
        if link.cue and link.content:
            yield link


def join_paragraphs(sample: Sample, dice: random.Random) -> Sample:
    """Lose most of the paragraph ends, as text out of a PDF does.

    Args:
        sample: The article.
        dice: The generator.

    Returns:
        A sample of the same words and labels.
    """
    boundaries = tuple(
        Boundary.SPACE if at and item == Boundary.PARAGRAPH and dice.random() < 0.8 else item
        for at, item in enumerate(sample.boundaries)
    )
    return replace(sample, boundaries=boundaries)


def _recase(sample: Sample, case: Callable[[str], str], *, whole: bool) -> Sample:
    """Change the case of everything, or of the first paragraph only (a headline)."""
    starts = [at for at, item in enumerate(sample.boundaries) if item == Boundary.PARAGRAPH]
    end = len(sample.forms) if whole or len(starts) < 2 else starts[1]
    if not whole and end > 40:
        return sample
    forms = tuple(case(form) if at < end else form for at, form in enumerate(sample.forms))
    return replace(sample, forms=forms)


def _bare_clauses(sample: Sample, dice: random.Random) -> Sample:
    """Begin some sentences without a capital and end them without a stop.

    The reader is run again inside each content, and contents are clauses, not sentences.
    """
    forms = list(sample.forms)
    dropped = set()
    for at in range(1, len(forms)):
        if forms[at - 1] == "." and sample.boundaries[at] >= Boundary.SPACE and dice.random() < 0.5:
            dropped.add(at - 1)
            if at not in sample.people:
                forms[at] = forms[at][:1].lower() + forms[at][1:]
    marked = tuple("" if at in dropped else form for at, form in enumerate(forms))
    return drop_words(replace(sample, forms=marked), lambda form: not form)


def bare_quotations(sample: Sample, dice: random.Random) -> Sample:
    """Leave out who said it where a paragraph is one quotation and its attribution.

    So the reader meets the answers of an interview, which no training set marks.

    Args:
        sample: The article.
        dice: The generator.

    Returns:
        A sample in which half of such paragraphs hold their quotation alone and no attribution.
    """
    starts = [at for at, item in enumerate(sample.boundaries) if item == Boundary.PARAGRAPH]
    states = find_states(sample.forms, sample.boundaries)
    forms = list(sample.forms)
    for first, end in pairwise([*starts, len(forms)]):
        quoted = _find_quotation(states, first, end)
        inside = [link for link in sample.links or () if _is_within(link, first, end)]
        if not quoted or len(inside) != 1 or dice.random() < 0.5:
            continue
        close = quoted[1]
        if inside[0].cue[0][0] < close:
            continue
        if forms[close - 1] == ",":
            forms[close - 1] = "."
        forms[close + 1 : end] = [""] * (end - close - 1)
    return drop_words(replace(sample, forms=tuple(forms)), lambda form: not form)


def _find_quotation(states: Sequence[int], first: int, end: int) -> tuple[int, int] | None:
    """The first and the only closing mark of a paragraph that opens with a quotation."""
    marks = [at for at in range(first, end) if states[at] == QuoteState.CLOSING]
    if states[first] != QuoteState.OPENING or len(marks) != 1:
        return None
    return first, marks[0]


def _is_within(link: Link, first: int, end: int) -> bool:
    """Whether any word of an attribution stands in [first, end)."""
    pieces = (*link.source, *link.cue, *link.content)
    return any(a < end and first < b for a, b in pieces)
