"""Finding claims: from the documents to claims, the same in every order."""

import time
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.claims import find_claims
from whence.config import Settings
from whence.records import NearMiss

RIFLES = "A patrol found fourteen rifles under the floor of the old mill in Sar Aldan."
AGAIN = "Under the floor of the old mill in Sar Aldan fourteen rifles were found by a patrol."
FERRY = "The ferry prices at the quay of Merrin rise again in summer."
SENTENCES = [
    RIFLES,
    AGAIN,
    FERRY,
    "The mayor did not say why the ferry stayed at the quay of Merrin.",
    "Nine rifles were found in the old mill of Tolvek by another patrol.",
    "Families fled the old town of Sar Aldan for the valley of Merrin.",
    "More than 1,200 families fled Sar Aldan for the valley of Merrin.",
    "I met Samir in a school in Merrin, on a mattress beside the blackboard.",
]


def test_two_papers_make_one_claim(pile: Any, documents_of: Any) -> None:
    """What both assert is one claim, what one asserts is another."""
    written = pile(a=f"{RIFLES} {FERRY}", b=AGAIN)

    found = written.find()

    assert sorted(tuple(documents_of(claim)) for claim in found.claims) == [("a",), ("a", "b")]


def test_every_candidate_is_in_one_claim(pile: Any) -> None:
    """No occurrence is lost or doubled."""
    written = pile(a=" ".join(SENTENCES[:4]), b=" ".join(SENTENCES[4:]), c=RIFLES)

    spans = [o.span for claim in written.find().claims for o in claim.occurrences]

    assert len(spans) == len(set(spans)) == 9


def test_near_misses_are_kept_with_the_reason(pile: Any) -> None:
    """Another number of rifles: considered, left apart, and shown."""
    other = RIFLES.replace("A patrol found fourteen", "Soldiers seized thirty")
    written = pile(a=RIFLES, b=other)
    written.count("a", "fourteen rifles", 14.0, of="rifle")
    written.count("b", "thirty rifles", 30.0, of="rifle")

    found = written.find()

    assert len(found.claims) == 2
    assert [miss.why for miss in found.near_misses] == ["numbers of the same thing differ"]
    (miss,) = found.near_misses
    assert isinstance(miss, NearMiss)
    assert (miss.a.document, miss.b.document) == ("a", "b")


def test_a_persons_word_goes_before_the_rules(pile: Any) -> None:
    """Same, different and added passages are honoured."""
    written = pile(a=f"{RIFLES} {FERRY}", b=AGAIN)
    rifles, ferry = written.span("a", RIFLES), written.span("a", FERRY)
    again, part = written.span("b", AGAIN), written.span("b", "fourteen rifles were found")

    found = written.find(same=[(ferry, again)], different=[(rifles, again)], added=[part])

    joined = written.claim(found, "a", FERRY)
    assert {o.span for o in joined.occurrences} == {ferry, again}
    assert any(o.span == part for claim in found.claims for o in claim.occurrences)
    assert not any({rifles, again} <= {o.span for o in c.occurrences} for c in found.claims)


def test_an_added_passage_joins_its_claim(pile: Any, documents_of: Any) -> None:
    """Words that a person adds and ties to a claim are an occurrence of it."""
    written = pile(a=RIFLES, b="They had, as he put it, guns.")
    part = written.span("b", "They had, as he put it, guns")

    found = written.find(added=[part], same=[(part, written.span("a", RIFLES))])

    assert documents_of(written.claim(found, "a", RIFLES)) == ["a", "b"]


def test_words_outside_the_prose_are_passed_over(pile: Any) -> None:
    """An added passage across two paragraphs is no occurrence, and no crash."""
    written = pile(a=f"{RIFLES}\n{FERRY}")

    found = written.find(added=[written.span("a", f"Aldan.\n{FERRY[:9]}")])

    assert len(found.claims) == 2


def test_an_empty_pile_has_no_claims() -> None:
    """Nothing in, nothing out."""
    found = find_claims((), (), (), (), (), (), settings=Settings())

    assert (found.claims, found.near_misses) == ((), ())


def test_many_copies_are_one_claim_each(pile: Any) -> None:
    """Three hundred copies, some edited, stay a few claims and a short wait."""
    texts = {
        f"d{number}": "\n".join(
            sentence.replace("quay", f"quay {'and harbour ' * (number % 3)}")
            for sentence in SENTENCES
        )
        for number in range(300)
    }
    written = pile(**texts)
    for one, other in pairwise(list(texts)):
        written.share((one, texts[one]), (other, texts[other]))
    start = time.process_time()

    found = written.find()

    assert time.process_time() - start < 20
    assert len(found.claims) <= 2 * len(SENTENCES)
    assert max(len(claim.occurrences) for claim in found.claims) >= 300


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=5
    ),
    order=st.randoms(use_true_random=False),
)
def test_order_never_matters(pile: Any, texts: list[list[str]], order: Any) -> None:
    """The same records in another order give the same claims."""
    names = "abcde"
    written = pile(**{names[n]: "\n".join(lines) for n, lines in enumerate(texts)})
    written.say("a", written.texts["a"][:20])
    before = written.find()
    written.texts = dict(order.sample(list(written.texts.items()), len(written.texts)))
    order.shuffle(written.attributions)

    assert written.find() == before


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_breaks_it(pile: Any, texts: list[str]) -> None:
    """Whatever the documents hold, spans are exact and inside one document."""
    written = pile(**{f"d{number}": text for number, text in enumerate(texts)})

    for claim in written.find().claims:
        assert claim.text in written.words(claim)
