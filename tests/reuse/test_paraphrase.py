"""The same in other words, and two reports of one event."""

from collections.abc import Callable, Sequence

import pytest

from whence.records import Document, Reuse, ReuseKind, ReuseMeaning
from whence.reuse import find_reuses
from whence.reuse.paraphrase import find_paraphrases
from whence.text import read_prose

Write = Callable[..., Document]
Find = Callable[[Sequence[Document]], tuple[Reuse, ...]]

LEAD_A = (
    "A ferry ran aground off Kess on Monday. Harbour master Mira Tolan closed the port. "
    "Passengers were rowed ashore by men from the village."
)
LEAD_B = "Kess lost its ferry to a sandbank on Monday. The port stays shut, Mira Tolan told us."
ODD_A = "A heron on the wheelhouse roof watched the tugs with visible contempt for an hour."
ODD_B = (
    "On its wheelhouse stood a heron that watched both tugs; the contempt was visible for an hour."
)
EVENT_A = "The ferry carried 40 passengers and a load of gravel when it hit the sandbank."
EVENT_B = "When the sandbank stopped it, 40 passengers were on board the ferry."


@pytest.fixture
def find() -> Find:
    """Finds the paraphrases of a pile."""

    def _find(documents: Sequence[Document]) -> tuple[Reuse, ...]:
        proses = [read_prose(document) for document in documents]
        return find_paraphrases(documents, proses, find_reuses(documents, proses))

    return _find


def words_of(found: Sequence[Reuse], documents: Sequence[Document]) -> set[str]:
    """What the passages say."""
    texts = {document.id: document.text for document in documents}
    return {texts[s.document][s.start : s.end] for one in found for s in (one.a, one.b)}


def test_an_odd_detail_told_in_other_words_is_found(write: Write, find: Find) -> None:
    """No event makes two reporters see contempt in a heron."""
    pile = [write(f"{LEAD_A} {ODD_A}", name="a"), write(f"{LEAD_B} {ODD_B}", name="b")]

    (found,) = find(pile)

    assert words_of([found], pile) == {ODD_A, ODD_B}
    assert (found.kind, found.meaning) == (ReuseKind.PARAPHRASE, ReuseMeaning.COPYING)
    assert "contempt" in found.detail


def test_what_the_rewrite_changed_is_named(write: Write, find: Find) -> None:
    """Another figure in the same sentence is worth a look."""
    pile = [
        write(f"{LEAD_A} {ODD_A.replace('an hour', '3 hours')}", name="a"),
        write(f"{LEAD_B} {ODD_B.replace('an hour', '5 hours')}", name="b"),
    ]

    (found,) = find(pile)

    assert 'numbers: "3" / "5"' in found.detail


@pytest.mark.parametrize(
    "figures",
    ["5 goats, 9 hens and 12 cats", "five goats, nine hens, twelve cats", "five goats and a cat"],
)
def test_a_list_of_figures_comes_to_all_from_one_table(
    write: Write, find: Find, figures: str
) -> None:
    """Spelled out or not; two figures are no list."""
    odd = [sentence.replace("for an hour", f"beside {figures}") for sentence in (ODD_A, ODD_B)]
    pile = [write(f"{LEAD_A} {odd[0]}", name="a"), write(f"{LEAD_B} {odd[1]}", name="b")]

    assert bool(find(pile)) is ("a cat" in figures)


def test_two_reports_of_one_event_are_not(write: Write, find: Find) -> None:
    """Names, numbers and the words of the event itself come to both from the event."""
    pile = [write(f"{LEAD_A} {EVENT_A}", name="a"), write(f"{LEAD_B} {EVENT_B}", name="b")]

    assert find(pile) == ()


def test_a_detail_that_everybody_tells_belongs_to_the_event(write: Write, find: Find) -> None:
    """Six reporters who all saw the heron need no common text."""
    leads = [
        "Monday brought Kess a stranded ferry and Mira Tolan a sleepless night.",
        "No boat leaves Kess today, by order of Mira Tolan, because of what Monday left there.",
        "Mira Tolan spent her Monday on the mud before Kess, looking up at a hull.",
        "Gravel and gulls: Monday at Kess, where Mira Tolan runs the harbour, was not dull.",
        "Whoever wanted to cross from Kess on Monday found only Mira Tolan and a rope.",
    ]
    telling = (
        "All of us saw it: one heron, two tugs, a wheelhouse, visible contempt, an hour to watch."
    )
    others = [write(f"{lead} {telling}", name=f"o{n}") for n, lead in enumerate(leads)]
    pile = [write(f"{LEAD_A} {ODD_A}", name="a"), write(f"{LEAD_B} {ODD_B}", name="b")]

    ends = {frozenset((one.a.document, one.b.document)) for one in find([*pile, *others])}

    assert frozenset(("a", "b")) not in ends


def test_one_speaker_reported_by_both_is_no_copying(write: Write, find: Find) -> None:
    """Then the speaker is common, not the text."""
    told = [
        f"{LEAD_A} {ODD_A.removesuffix('.')}, Tolan said.",
        f"{LEAD_B} {ODD_B.removesuffix('.')}, according to Tolan.",
    ]

    (found,) = find([write(text, name=name) for name, text in zip("ab", told, strict=True)])

    assert found.meaning is ReuseMeaning.QUOTATION


def test_documents_on_other_matters_are_not_compared(write: Write, find: Find) -> None:
    """Without names and numbers in common, nothing says that it is one event."""
    pile = [write(f"{LEAD_A} {ODD_A}", name="a"), write(f"Nobody was hurt. {ODD_B}", name="b")]

    assert find(pile) == ()


@pytest.mark.parametrize("formula", ["on condition of anonymity", "declined to comment"])
def test_what_habit_words_is_no_sign(write: Write, find: Find, formula: str) -> None:
    """Standing phrases come to two writers from their trade."""
    pile = [
        write(f"{LEAD_A} {ODD_A.removesuffix('.')} {formula}.", name="a"),
        write(f"{LEAD_B} {ODD_B.removesuffix('.')} {formula}.", name="b"),
    ]

    assert find(pile) == ()


def test_what_is_shared_word_by_word_is_not_found_again(write: Write, find: Find) -> None:
    """A copy is the stronger finding."""
    pile = [write(f"{LEAD_A} {ODD_A}", name="a"), write(f"{LEAD_B} {ODD_A}", name="b")]

    assert find(pile) == ()


def test_the_order_of_the_pile_never_matters(write: Write, find: Find) -> None:
    """The same is found, and the smaller id comes first."""
    pile = [write(f"{LEAD_A} {ODD_A}", name="a"), write(f"{LEAD_B} {ODD_B}", name="b")]

    found = find(pile)

    assert found == find(pile[::-1])
    assert [(one.a.document, one.b.document) for one in found] == [("a", "b")]


def test_an_empty_pile_has_none(write: Write, find: Find) -> None:
    """Nor has a document without words."""
    assert find([]) == ()
    assert find([write("", name="a"), write(LEAD_A, name="b")]) == ()
