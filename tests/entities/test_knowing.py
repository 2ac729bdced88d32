"""Knowing: how a speaker is said to know."""

import time
from dataclasses import replace

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Access, Attribution


def found(content: str, source: str = "Karim Adel", cue: str = "said") -> Attribution:
    """A saying as the room returns it."""
    page = write_page(f"{source} {cue} {content}.")
    saying = say(page, source, cue, content)
    return filled(cast_of(page, saying), saying)


@pytest.mark.parametrize(
    ("content", "access"),
    [
        ("“I saw the smoke”", Access.SAW),
        ("“We heard two explosions”", Access.SAW),
        ("he saw a man with a rifle", Access.SAW),
        ("“I was standing at the gate”", Access.SAW),
        ("“I was told that they fled”", Access.HEARD),
        ("he had heard from guards", Access.HEARD),
        ("the bridge was down, according to what he had heard", Access.HEARD),
        ("“I learned that they had fled”", Access.HEARD),
        ("“We fought until dawn”", Access.TOOK_PART),
        ("“I fired twice”", Access.TOOK_PART),
        ("he had met the mayor", Access.TOOK_PART),
        ("he was beaten by guards", Access.TOOK_PART),
        ("“I’m tired of mending the roof”", Access.TOOK_PART),
        ("he had no money", Access.TOOK_PART),
        ("“They told us that it fell”", Access.HEARD),
        ("bakers told us that it fell", Access.UNKNOWN),
        ("“It looks like a broken pipe”", Access.INFERRED),
        ("“Early tests suggest a leak”", Access.INFERRED),
        ("“I cry because we are marching”", Access.UNKNOWN),
        ("“It must have been the wind”", Access.INFERRED),
        ("it appeared that the dam had burst", Access.INFERRED),
        ("“I think the bridge was mined”", Access.INFERRED),
        ("the baker saw the smoke and he saw it too", Access.UNKNOWN),
        ("he saw himself as a baker", Access.UNKNOWN),
        ("“I saw it in the news”", Access.HEARD),
        ("“Bakers came up to me and told me it fell”", Access.HEARD),
        ("the miller had told the mayor about it", Access.HEARD),
        ("the miller told him about it", Access.HEARD),
        ("he felt a strong tremor", Access.SAW),
        ("he had not felt anything", Access.SAW),
        ("he did not hear a shot", Access.SAW),
        ("“I was coming home and I looked at his face”", Access.SAW),
        ("“I smelled gas”", Access.SAW),
        ("he slipped away, according to several neighbours", Access.HEARD),
        ("the wall is thought to have burst", Access.INFERRED),
        ("“I don’t see a way out”", Access.UNKNOWN),
        ("“I allowed two boats to pass”", Access.TOOK_PART),
        ("“I grew up at the mill”", Access.TOOK_PART),
        ("“I did not open the letter”", Access.TOOK_PART),
        ("“I did not like the letter”", Access.UNKNOWN),
        ("“I hope it holds, and I paid for it”", Access.UNKNOWN),
        ("a man who apparently had a rifle came", Access.UNKNOWN),
        ("“We did not seem to have a plan”", Access.UNKNOWN),
        ("“All I saw was a man”", Access.SAW),
        ("“I said, ‘Leave now’”", Access.TOOK_PART),
        ("“I said he had to leave”", Access.TOOK_PART),
        ("“I said so”", Access.UNKNOWN),
        ("“I saw — the road is long”", Access.UNKNOWN),
        ("“I never opened a letter”", Access.TOOK_PART),
        ("“I never believed a word”", Access.UNKNOWN),
        ("he was among the guards", Access.TOOK_PART),
        ("“I’ve been on the river”", Access.TOOK_PART),
        ("“It was dark. We used a rope”", Access.TOOK_PART),
        ("“It was dark. The mill burned. It rained. We used a rope”", Access.UNKNOWN),
        ("“The roof that I built is bad”", Access.UNKNOWN),
        ("during the talks he received a letter", Access.TOOK_PART),
        ("he viewed the bridge as a risk", Access.UNKNOWN),
        ("“Our ship altered course”", Access.TOOK_PART),
        ("their ship altered course", Access.UNKNOWN),
        ("they had arrested two men", Access.UNKNOWN),
        ("“The man was found with head injuries”", Access.INFERRED),
        ("it was probably the wind", Access.INFERRED),
        ("the roads were likely to stay shut", Access.UNKNOWN),
        ("“You must have courage”", Access.UNKNOWN),
        ("“He wins, given that the data suggest it”", Access.UNKNOWN),
        ("“We found no evidence of it”", Access.INFERRED),
        ("“We have seen hard years”", Access.UNKNOWN),
        ("“He slipped away”", Access.UNKNOWN),
        ("“I think that is a shame”", Access.UNKNOWN),
        ("he won’t come", Access.UNKNOWN),
        ("he wanted a new bridge", Access.UNKNOWN),
        ("if I had fired", Access.UNKNOWN),
        ("it rained", Access.UNKNOWN),
    ],
)
def test_the_content_shows_how_the_speaker_knows(content: str, access: Access) -> None:
    """Another one's seeing is not the speaker's, and an opinion shows nothing."""
    saying = found(content)

    assert saying.access is access
    assert bool(saying.access_spans) is (access is not Access.UNKNOWN)


@pytest.mark.parametrize(
    ("source", "access"),
    [
        ("A witness", Access.SAW),
        ("A man who attended the meeting", Access.SAW),
        ("A survivor", Access.TOOK_PART),
        ("A poll", Access.INFERRED),
        ("A study to be printed in May", Access.INFERRED),
        ("A baker who read the poll", Access.UNKNOWN),
        ("An official briefed on the talks", Access.HEARD),
        ("Witnesses for the prosecution", Access.UNKNOWN),
        ("An official", Access.UNKNOWN),
    ],
)
def test_the_source_may_show_it(source: str, access: Access) -> None:
    """What the speaker is called says where it stood."""
    assert found("it rained", source=source).access is access


@pytest.mark.parametrize(
    ("source", "cue", "content", "access"),
    [
        ("The Ministry of Health", "said", "it had closed two wards", Access.TOOK_PART),
        ("The Ministry of Health", "announced", "it would close two wards", Access.TOOK_PART),
        ("The Ministry of Health", "said", "it would rain", Access.UNKNOWN),
        ("Karim Adel", "said", "it had closed two wards", Access.UNKNOWN),
        ("Police", "said", "police arrested two men", Access.TOOK_PART),
        ("Karim Adel", "said", "police arrested two men", Access.UNKNOWN),
        ("Residents", "said", "windows rattled and a wall fell", Access.SAW),
        ("Residents", "said", "the wall should have fallen", Access.UNKNOWN),
        ("Residents", "said", "the mayor was rich", Access.UNKNOWN),
        ("Police", "said", "they had received reports of shots", Access.HEARD),
        ("Police", "said", "two men were arrested", Access.TOOK_PART),
        ("Karim Adel", "said", "two men were arrested", Access.UNKNOWN),
        ("Police", "said", "they had arrested two men", Access.TOOK_PART),
        ("A police officer", "said", "it will arrest two men", Access.UNKNOWN),
        ("A navy officer", "said", "a navy frigate had chased them", Access.TOOK_PART),
        ("A baker", "said", "a navy frigate had chased them", Access.UNKNOWN),
        ("A ministry spokesman", "said", "the ministry had closed it", Access.TOOK_PART),
        ("A ministry spokesman", "said", "the company had closed it", Access.UNKNOWN),
        ("A company spokesman", "said", "service was restored", Access.TOOK_PART),
        ("A company spokesman", "said", "it had restored service", Access.TOOK_PART),
        ("A company spokesman", "said", "he had restored service", Access.UNKNOWN),
        ("Orvo Water Company", "said", "some of its customers were cut off", Access.TOOK_PART),
        ("A baker", "said", "some of its customers were cut off", Access.UNKNOWN),
        ("A naval officer", "said", "the warship challenged them", Access.TOOK_PART),
        ("Researchers", "found", "the river rises", Access.INFERRED),
        ("Researchers", "said", "the river rises", Access.UNKNOWN),
        ("Karim Adel", "refused", "to show the papers", Access.TOOK_PART),
        ("Karim Adel", "refused", "the papers", Access.UNKNOWN),
        ("Karim Adel", "admitted", "planting the bomb", Access.TOOK_PART),
        ("Karim Adel", "suspected", "the baker fled", Access.INFERRED),
        ("Karim Adel", "believed", "the baker fled", Access.INFERRED),
        ("Karim Adel", "believed", "the baker should flee", Access.UNKNOWN),
        ("Most voters", "believed", "the baker fled", Access.UNKNOWN),
        ("Karim Adel", "concluded", "the baker fled", Access.INFERRED),
        ("Karim Adel", "concluded", "the mill is the best", Access.UNKNOWN),
        ("Karim Adel", "learned", "how they fled", Access.UNKNOWN),
        ("The lawyer of Karim Adel", "said", "he had met the mayor", Access.UNKNOWN),
    ],
)
def test_deeds_of_the_own_body_and_beliefs(
    source: str, cue: str, content: str, access: Access
) -> None:
    """A body knows what it did; a belief of what happened is inferred, a wish is nothing."""
    assert found(content, source, cue).access is access


@pytest.mark.parametrize(
    ("cue", "content", "access"),
    [
        ("heard", "two shots in the yard", Access.SAW),
        ("heard", "testimony of the miller", Access.UNKNOWN),
        ("saw", "a light on the river", Access.SAW),
        ("recalled seeing", "a light on the river", Access.SAW),
        ("felt", "the ground shake", Access.SAW),
        ("felt", "the need of a bridge", Access.UNKNOWN),
        ("saw", "the bridge as a risk", Access.UNKNOWN),
        ("saw", "the bridge as necessary", Access.UNKNOWN),
        ("saw", "the miller as he fled", Access.SAW),
        ("has seen", "a rise in his standing", Access.UNKNOWN),
        ("was seen", "a light on the river", Access.UNKNOWN),
    ],
)
def test_the_cue_may_be_a_perception(cue: str, content: str, access: Access) -> None:
    """Seeing something is no saying, yet it shows how its subject knows."""
    page = write_page(f"Karim Adel {cue} {content}.")
    saying = replace(say(page, "Karim Adel", cue, content), asserts=False)

    assert filled(cast_of(page, saying), saying).access is access


@pytest.mark.parametrize(
    ("then", "access"),
    [
        ("“The roof fell”", Access.SAW),
        ("“That is a shame”", Access.UNKNOWN),
        ("“I ran home”", Access.TOOK_PART),
    ],
)
def test_a_witness_goes_on_telling(then: str, access: Access) -> None:
    """What a witness tells next is seen too, unless it is an opinion or says otherwise."""
    page = write_page(f"“I saw the smoke,” said Karim Adel. {then}, Karim Adel added.")
    sayings = [
        say(page, "Karim Adel", "said", "“I saw the smoke,”"),
        say(page, "Karim Adel", "added", then),
    ]

    assert filled(cast_of(page, *sayings), sayings[1]).access is access


def test_sight_is_not_carried_far_nor_to_others() -> None:
    """Neither a page later nor in another mouth."""
    for gap, name in ((" It rained." * 60, "Karim Adel"), ("", "Lena Sorel")):
        page = write_page(
            f"“I saw the smoke,” said Karim Adel.{gap} “The roof fell”, {name} added."
        )
        sayings = [
            say(page, "Karim Adel", "said", "“I saw the smoke,”"),
            say(page, name, "added", "“The roof fell”"),
        ]
        assert filled(cast_of(page, *sayings), sayings[1]).access is Access.UNKNOWN


def test_a_wish_shows_no_access() -> None:
    """What asserts nothing rests on nothing."""
    page = write_page("Karim Adel hopes “I saw it”.")
    saying = replace(say(page, "Karim Adel", "hopes", "“I saw it”"), asserts=False)

    assert filled(cast_of(page, saying), saying).access is Access.UNKNOWN


@pytest.mark.parametrize("words", ["I SAW IT AND ", "we had been ", "it appears to "])
def test_long_and_loud_contents_cost_little(words: str) -> None:
    """A sentence of a hundred thousand words is read at its beginning."""
    content = words * 30_000
    page = write_page(f"KARIM ADEL SAID {content}.")
    saying = say(page, "KARIM ADEL", "SAID", content.strip())

    begun = time.process_time()
    cast_of(page, saying)
    assert time.process_time() - begun < 5
