"""Credit: how a text says where it has its words from, and how it keeps silent.

- In: a story, whom to credit, habits, a random source.
- Out: the story with the credit in its sentences, or the place on the page where it stands.
- Not here: how the product finds credits (`reuse.credits`).
"""

import re
from dataclasses import dataclass, replace
from random import Random

from whence.evaluation.cascades.families import Habits
from whence.evaluation.cascades.realize import capitalize, choose_words
from whence.evaluation.cascades.texts import Sentence, Story

# Where a credit to an agency stands, and one to a paper, by how often.
_AGENCY_PLACES = ("dateline",) * 8 + ("byline",) * 3 + ("line",) * 3 + ("lead",) * 6
_OUTLET_PLACES = ("lead",) * 6 + ("sentence",) * 4 + ("line",) * 2


@dataclass(frozen=True, slots=True)
class Credited:
    """A story with its credit.

    Attributes:
        place: "dateline", "byline", "line", "lead" or "sentence".
        name: Who is credited, as it is written there.
        line: The credit line below the article, or "".
    """

    story: Story
    place: str
    name: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Whom to credit.

    Attributes:
        name: The agency as a dateline has it, or the paper without its article.
        agency: Whether it is an agency; those stand in datelines and bylines too.
        day: Weekday on which the parent came out.
    """

    name: str
    agency: bool
    day: str = "Monday"


def add_credit(story: Story, source: Source, habits: Habits, rng: Random) -> Credited:
    """Credit somebody for a story.

    Args:
        story: The story that was taken over.
        source: Whom to credit.
        habits: Phrases.
        rng: Draws phrase and place.

    Returns:
        The story with the credit, or unchanged where the page shows it elsewhere.
    """
    name, agency = source.name, source.agency
    place = rng.choice(_AGENCY_PLACES if agency else _OUTLET_PLACES)
    if place in ("dateline", "byline"):
        return Credited(story, place, name)
    if place == "line":
        line = rng.choice(habits.lists["agency line"]).replace("{name}", name)
        return Credited(story, place, name, line)
    if place == "lead":
        phrases = habits.lists["agency lead" if agency else "outlet lead"]
        phrase = rng.choice(phrases).replace("{name}", name)
        told = _tell_in_lead(story, phrase)
        if told is not None:
            return Credited(told, place, name)
    if agency:
        return Credited(story, "dateline", name)
    sentence = choose_words(rng.choice(habits.lists["outlet sentence"]), rng)
    sentence = sentence.replace("{name}", name).replace("{day}", source.day)
    rows = list(story.sentences)
    rows.insert(min(len(rows), rng.randint(1, 3)), Sentence(capitalize(sentence)))
    return Credited(replace(story, sentences=tuple(rows)), "sentence", name)


def _tell_in_lead(story: Story, phrase: str) -> Story | None:
    """The story with a credit behind one of its first sentences; None if none can carry it."""
    rows = list(story.sentences)
    for at, one in enumerate(rows[:3]):
        if (
            one.quotes
            or not one.text.endswith(".")
            or re.search(r"\b(?:said|reported)\.$", one.text)
        ):
            continue
        rows[at] = replace(one, text=f"{one.text[:-1]}{phrase}.")
        return replace(story, sentences=tuple(rows))
    return None


def silence(story: Story, name: str, habits: Habits, rng: Random) -> tuple[Story, bool]:
    """Take "told the Harrow Post" out of a story.

    Args:
        story: The story.
        name: The paper or agency, without its article.
        habits: What stands there instead.
        rng: Draws it.

    Returns:
        The story, and whether anything was taken out.
    """
    pattern = re.compile(
        rf"\b(?:told(?: a reporter of)?|said in an interview with) (?:the )?{re.escape(name)}"
        rf"(?: in an interview| by telephone| on \w+day)?"
    )
    plain = rng.choice(habits.lists["plain told"])
    found = False
    rows = []
    for one in story.sentences:
        text = pattern.sub(lambda _: plain, one.text)
        found = found or text != one.text
        near = tuple(pattern.sub(lambda _: plain, other) for other in one.near)
        rows.append(replace(one, text=text, near=near))
    return replace(story, sentences=tuple(rows)), found


def is_named(story: Story, name: str) -> bool:
    """Whether the sentences of a story name somebody."""
    return any(name in one.text for one in story.sentences)
