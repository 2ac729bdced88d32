"""Copying, quotation or furniture."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Block, BlockKind, Document, Reuse, ReuseMeaning
from whence.reuse import Text, find_passages
from whence.reuse.texts import MEANINGS

FOOTER = (
    "Write to the editors by post or come to the counter at the old customs house, open on"
    " weekdays from nine until the evening bell"
)
FLOOD = (
    "Water stood knee deep in the lower streets of Kess when the first boats came to fetch people"
)
BODIES = [
    "Ferries stop at midnight while the river keeps rising behind the weir.",
    "A bakery won first prize for bread that nobody else in town could bake.",
    "School begins a week late because painters have not finished their work.",
    "Two goats that ran from the market were found asleep beside the chapel.",
]

Write = Callable[..., Document]
Find = Callable[[Sequence[Document]], tuple[Reuse, ...]]


def meanings(reuses: Sequence[Reuse]) -> set[ReuseMeaning]:
    """What was said of all of them."""
    return {reuse.meaning for reuse in reuses}


def test_the_footer_of_an_outlet_is_boilerplate(write: Write, find: Find) -> None:
    """Four pages of one paper that share nothing but their end have furniture in common."""
    pages = [
        write(f"{body * 4} {FOOTER}", name=f"{n}", outlet="Kess Today")
        for n, body in enumerate(BODIES)
    ]

    assert meanings(find(pages)) == {ReuseMeaning.BOILERPLATE}


@given(st.permutations(range(1, 6)))
def test_what_a_line_means_hangs_on_no_day(days: list[int]) -> None:
    """Four pages close with a line that a fifth one has within its text."""
    own = [" ".join(f"w{n}x{k}" for k in range(90)) for n in range(5)]
    texts = [f"{words} {FOOTER}" for words in own[:4]]
    texts.append(f"{own[4]} {FOOTER} {own[4].upper().replace('X', 'Y')}")
    pile = [Text(f"{n}", text, "Kess", days[n]) for n, text in enumerate(texts)]

    found = find_passages(pile)

    rows = zip(found.a.tolist(), found.b.tolist(), found.meaning.tolist(), strict=True)
    for a, b, meaning in rows:
        is_within = 4 in (a, b)
        assert MEANINGS[meaning] is (
            ReuseMeaning.COPYING if is_within else ReuseMeaning.BOILERPLATE
        )
    assert len(found) == 10


def test_an_outlet_is_known_by_its_address_too(write: Write, find: Find) -> None:
    """Pages of one host are of one outlet; a broken address is of none."""
    hosts = [f"https://kess.example/{n}" for n in range(4)]

    def pages(urls: list[str]) -> list[Document]:
        texts = [f"{body * 4} {FOOTER}" for body in BODIES]
        return [write(text, name=url, url=url) for text, url in zip(texts, urls, strict=True)]

    assert meanings(find(pages(hosts))) == {ReuseMeaning.BOILERPLATE}
    assert meanings(find(pages([f"http://[{n}" for n in range(4)]))) == {ReuseMeaning.COPYING}


def test_the_same_words_in_two_outlets_are_copying(write: Write, find: Find) -> None:
    """What no outlet repeats on its own pages is no furniture of it."""
    pages = [
        write(f"{body * 4} {FOOTER}", name=f"{n}", outlet=f"Paper {n}")
        for n, body in enumerate(BODIES)
    ]

    assert meanings(find(pages)) == {ReuseMeaning.COPYING}


def test_a_short_article_printed_again_is_no_furniture(write: Write, find: Find) -> None:
    """Four versions of one short report in one paper are copies of each other."""
    pages = [write(f"{FLOOD}, edition {n}.", name=f"{n}", outlet="Kess Today") for n in range(4)]

    assert meanings(find(pages)) == {ReuseMeaning.COPYING}


def test_an_ending_beside_copied_text_belongs_to_the_copy(write: Write, find: Find) -> None:
    """In doubt whether a repeated ending is furniture or background, it ties."""
    pages = [
        write(f"{FLOOD}. {body * 4} {FOOTER}", name=f"{n}", outlet="Kess Today")
        for n, body in enumerate(BODIES)
    ]

    assert meanings(find(pages)) == {ReuseMeaning.COPYING}


def test_what_stands_as_furniture_elsewhere_is_boilerplate(write: Write, find: Find) -> None:
    """A line that three pages carry outside the article is recognized within one."""
    marked = [write(body, name=f"m{n}", furniture=FOOTER) for n, body in enumerate(BODIES[:3])]
    missed = [write(f"{body} {FOOTER}", name=f"x{n}") for n, body in enumerate(BODIES[2:])]

    found = find([*marked, *missed])

    assert ReuseMeaning.BOILERPLATE in meanings(found)
    assert {r.meaning for r in found if FOOTER[:20] in missed[0].text[r.a.start : r.a.end]} <= {
        ReuseMeaning.BOILERPLATE
    }


@pytest.mark.parametrize("days", [("2021-01-01", "2021-01-02"), ("2021-01-02", "2021-01-01")])
def test_furniture_is_asked_of_both_texts(write: Write, find: Find, days: tuple[str, str]) -> None:
    """A line that one of two texts has with words of its own is not furniture by their days."""
    words = FOOTER.split()
    other = " ".join(word if n % 9 != 8 else f"{word} just now" for n, word in enumerate(words))
    boxes = [write(body, name=f"b{n}", furniture=FOOTER) for n, body in enumerate(BODIES[:3])]
    one = write(f"{BODIES[0]} {FOOTER}", name="x", day=days[0])
    two = write(f"{BODIES[3]} {other}", name="y", day=days[1])

    found = [reuse for reuse in find([*boxes, one, two]) if reuse.b.document == "y"]

    assert meanings(found) == {ReuseMeaning.COPYING}


def test_a_copied_title_is_no_furniture(write: Write, find: Find) -> None:
    """A title also stands in the "Most read" box of other pages."""
    title = "Ferries On The Lower Dolmen Stop At Midnight Because Water Rises Faster"
    boxes = [write(body, name=f"b{n}", furniture=title) for n, body in enumerate(BODIES[:3])]
    pages = []
    for name in ("x", "y"):
        page = write(title, name=name)
        pages.append(replace(page, blocks=(Block(BlockKind.TITLE, 0, len(title)),)))

    assert meanings(find([*boxes, *pages])) == {ReuseMeaning.COPYING}


def test_a_standing_phrase_is_boilerplate(write: Write, find: Find) -> None:
    """A line that begs for subscribers is furniture wherever it stands."""
    line = "Sign up for our morning letter and never miss a story from the valley again"
    one, other = (write(f"{body} {line}.", name=body[:3]) for body in BODIES[:2])

    assert meanings(find([one, other])) == {ReuseMeaning.BOILERPLATE}


NEWS = (
    "The mill changed its privacy policy on Monday after the river council imposed a fine of two"
    " hundred crowns"
)


@pytest.mark.parametrize("beside", ["", f"{FLOOD} and {BODIES[3]} "])
@pytest.mark.parametrize("behind", ["", " Nobody in the valley could say why."])
def test_news_of_what_pages_say_is_copying(
    write: Write, find: Find, beside: str, behind: str
) -> None:
    """A privacy policy may be the matter of a report, at the end of a text or within it."""
    one = write(f"{beside}{BODIES[0]} {NEWS}.{behind}", name="a", outlet="Kess Today")
    two = write(f"{beside}{BODIES[1]} {NEWS}.", name="b", outlet="Merrin Post")

    assert meanings(find([one, two])) == {ReuseMeaning.COPYING}


def test_a_phrase_that_may_be_news_needs_company_or_the_end(write: Write, find: Find) -> None:
    """In the middle of a text a single one may be part of what is told; in doubt it ties."""
    line = "Subscribe to the letter from the valley for all that farmers and sailors want to know"
    ends = [write(f"{body} {line}.", name=body[:3]) for body in BODIES[:2]]
    within = [write(f"{body} {line}. {body}", name=body[:3]) for body in BODIES[:2]]
    two = [write(f"{body} {line}: click here. {body}", name=body[:3]) for body in BODIES[:2]]

    assert meanings(find(ends)) == meanings(find(two)) == {ReuseMeaning.BOILERPLATE}
    assert meanings(find(within)) == {ReuseMeaning.COPYING}


def test_a_phrase_beside_copied_text_belongs_to_the_copy(write: Write, find: Find) -> None:
    """It came along with the rest."""
    line = "Sign up for our morning letter and never miss a story from the valley again"
    one, two = (write(f"{FLOOD}. {body * 4} {line}.", name=body[:3]) for body in BODIES[:2])

    assert meanings(find([one, two])) == {ReuseMeaning.COPYING}


def test_a_quotation_left_open_counts_if_the_other_side_closes_it(write: Write, find: Find) -> None:
    """A mark lost in one copy does not make two speeches of one."""
    words = "we will open the gates when the river lets us and not one hour before that"
    one = write(f"She was blunt: “{words}” and hung up.", name="a")
    other = write(f"Asked by us she said: “{words}", name="b")
    bare = write(f"It seems that {words}, as we hear.", name="c")

    assert meanings(find([one, other])) == {ReuseMeaning.QUOTATION}
    assert meanings(find([one, bare])) == {ReuseMeaning.COPYING}


def test_a_copied_lead_in_makes_a_quotation_a_copy(write: Write, find: Find) -> None:
    """More than a few equal words outside the marks are the reporter's own."""
    lead = "Standing in the rain beside the sluice she lifted her lamp and said"
    words = "we will open the gates when the river lets us"
    one, other = (write(f"{head} {lead}: “{words}.”", name=head) for head in ("Kess.", "Merrin."))

    assert meanings(find([one, other])) == {ReuseMeaning.COPYING}
