"""What changed between two passages, as records and in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.changes import Change, ChangeKind, describe_changes, find_changes, is_number
from whence.reuse.compare import Run, find_runs
from whence.reuse.words import read_words

WORDS = st.lists(
    st.sampled_from(
        """the boats 12 15 Tolan Kess said not reportedly burned verified could be police Monday
        according to confirmed four harbour unverified independently""".split()
    ),
    max_size=14,
)


def compare(a: str, b: str) -> tuple[Change, ...]:
    """The changes between two texts without signs between words."""
    runs = find_runs(*(read_words(text, [(0, len(text))]).hashes for text in (a, b)))
    return find_changes(a.split(), b.split(), runs)


def turn(change: Change) -> Change:
    """The same change seen from the other side."""
    ends = {"a_start": change.b_start, "a_end": change.b_end}
    others = {"b_start": change.a_start, "b_end": change.a_end}
    return replace(change, a=change.b, b=change.a, **ends, **others)


@pytest.mark.parametrize(
    ("a", "b", "runs", "said"),
    [
        ("about 12 boats", "about 15 boats", [Run(0, 0, 1), Run(2, 2, 1)], 'numbers: "12" / "15"'),
        ("it reportedly burned", "it burned", [Run(0, 0, 1), Run(2, 1, 1)], "hedges: "),
        ("he did not go", "he did go", [Run(0, 0, 2), Run(3, 2, 1)], 'negations: "not" / none'),
        ("saw Mira Tolan go", "saw her go", [Run(0, 0, 1), Run(3, 2, 1)], 'names: "Mira Tolan"'),
    ],
)
def test_what_changes_a_claim_is_named(a: str, b: str, runs: list[Run], said: str) -> None:
    """Numbers, hedges, negations and names; the first passage before the slash."""
    assert said in describe_changes(a.split(), b.split(), runs)


@pytest.mark.parametrize(
    "caveat",
    [
        "could not be independently verified",
        "has not yet been confirmed",
        "unverified",
        "without confirmation",
    ],
)
def test_a_caveat_that_was_dropped_is_one_change(caveat: str) -> None:
    """It is named as a whole, and its words are no hedge and no negation besides."""
    (change,) = compare(f"the report {caveat} came from Kess", "the report came from Kess")

    assert change.kind is ChangeKind.CAVEAT
    assert (change.a, change.b) == ((caveat,), ())


def test_to_confirm_is_no_caveat() -> None:
    """Nor is a "not" of another statement."""
    changes = compare("he did not die and police confirmed it", "he did not die")

    assert ChangeKind.CAVEAT not in {change.kind for change in changes}


def test_a_claim_that_became_a_fact_is_named() -> None:
    """The words that brought in the speaker are gone."""
    (change,) = compare("police said the boats burned", "the boats burned")

    assert (change.kind, change.a) == (ChangeKind.ATTRIBUTION, ("police", "said"))


def test_an_attribution_that_moved_is_no_change() -> None:
    """Before or behind, somebody says it."""
    changes = compare("police said the boats burned", "the boats burned police said")

    assert ChangeKind.ATTRIBUTION not in {change.kind for change in changes}


def test_a_day_is_no_name() -> None:
    """Another day is another claim, and told apart from another man."""
    changes = compare("the boats burned on Monday", "the boats burned on Tuesday")

    assert [(one.kind, one.a, one.b) for one in changes] == [
        (ChangeKind.DAY, ("Monday",), ("Tuesday",))
    ]


def test_a_changed_word_of_no_weight_is_only_counted() -> None:
    """A synonym is not spelled out."""
    said = describe_changes("the big boat".split(), "the large boat".split(), [Run(0, 0, 1)])

    assert said == "1 of 3 words equal"


def test_many_changes_are_cut_short() -> None:
    """Three of a kind are shown, the rest is counted."""
    a = [word for number in range(9) for word in (str(number), "and")]
    b = [word for number in range(9) for word in (str(number + 50), "and")]
    runs = [Run(place, place, 1) for place in range(1, 18, 2)]

    assert describe_changes(a, b, runs).endswith("and 6 more")


def test_every_number_word_is_a_number() -> None:
    """In the teens and tens as well, and both places of a sentence are named."""
    changes = compare("eleven men and thirteen women", "twelve men and nineteen women")

    assert [(one.kind, one.a, one.b) for one in changes] == [
        (ChangeKind.NUMBER, ("eleven",), ("twelve",)),
        (ChangeKind.NUMBER, ("thirteen",), ("nineteen",)),
    ]


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("3rd", "third", False),
        ("3", "three", False),
        ("1/2", "half", False),
        ("3rd", "fourth", True),
        ("three", "third", True),
        ("half", "all", True),
    ],
)
def test_a_number_in_another_look_is_no_change(a: str, b: str, differs: bool) -> None:
    """The third and the 3rd are one; three and the third are two."""
    changes = find_changes(["the", a, "boat"], ["the", b, "boat"], [Run(0, 0, 1), Run(2, 2, 1)])

    assert bool(changes) is differs


@pytest.mark.parametrize(("word", "expected"), [("12", True), ("Three", True), ("boat", False)])
def test_numbers_are_digits_or_words(word: str, expected: bool) -> None:
    """A number word is a number."""
    assert is_number(word) is expected


@given(WORDS, WORDS)
def test_swapping_the_sides_swaps_the_changes(a: list[str], b: list[str]) -> None:
    """Changes have no direction of their own."""
    runs = find_runs(*(read_words(" ".join(x), [(0, len(" ".join(x)))]).hashes for x in (a, b)))
    swapped = [Run(run.b, run.a, run.length) for run in runs]

    turned = tuple(turn(change) for change in find_changes(b, a, swapped))

    assert turned == find_changes(a, b, runs)


@given(WORDS)
def test_equal_passages_have_no_changes(words: list[str]) -> None:
    """Whatever they say."""
    assert compare(" ".join(words), " ".join(words)) == ()


@given(WORDS, WORDS, st.integers(100, 999), st.integers(100, 999))
def test_a_digit_that_changed_is_always_named(
    before: list[str], behind: list[str], one: int, other: int
) -> None:
    """Wherever it stands."""
    a, b = (" ".join([*before, str(number), *behind]) for number in (one, other))

    numbers = [change for change in compare(a, b) if change.kind is ChangeKind.NUMBER]

    assert bool(numbers) is (one != other)
    assert all(str(one) in change.a and str(other) in change.b for change in numbers)
