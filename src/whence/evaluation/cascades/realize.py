"""Realize: fills templates with names and numbers, and so writes stories that nobody copied.

What a person is comes with the first mention, later only the surname stands, as papers write; so a
story that lost its first mention shows it.

- In: a family, a vocabulary, a random source.
- Out: `Event` (what happened) and `Story`s that tell it in one voice.
- Not here: the templates (`families`), what copying does to a story (`edits`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from whence.errors import DataError
from whence.evaluation.cascades.families import Fact, Family
from whence.evaluation.cascades.texts import Sentence, Story
from whence.evaluation.cascades.vocabulary import Vocabulary

_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SMALL = "zero one two three four five six seven eight nine".split()
_VARIANTS = 4


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: a value for each slot.

    Attributes:
        full: What a first mention says.
        short: What later mentions say.
    """

    family: Family
    day: date
    full: Mapping[str, str]
    short: Mapping[str, str]

    @property
    def names(self) -> dict[str, str]:
        """Short names with the full forms that explain them."""
        return {
            short: self.full[slot]
            for slot, short in self.short.items()
            if short and short != self.full[slot]
        }


def make_event(family: Family, vocabulary: Vocabulary, day: date, rng: Random) -> Event:
    """Fill the slots of a family.

    Args:
        family: Its slots are filled, each by its kind.
        vocabulary: Makes the names.
        day: When it happened.
        rng: Draws the numbers.

    Returns:
        An event with fresh names.

    Raises:
        DataError: A slot is of an unknown kind.
    """
    full: dict[str, str] = {"day": f"{day:%A}", "next": f"{day + timedelta(days=2):%A}"}
    short: dict[str, str] = dict(full)
    for slot, what in family.slots.items():
        full[slot], short[slot] = _fill(what.split(), vocabulary, rng)
    return Event(family, day, full, short)


def _fill(what: Sequence[str], vocabulary: Vocabulary, rng: Random) -> tuple[str, str]:
    """First and later form of what fills a slot."""
    kind, rest = what[0], what[1:]
    if kind == "person":
        surname = vocabulary.make_surname()
        return f"{' '.join(rest)} {vocabulary.make_given()} {surname}", surname
    if kind == "body":
        name = f"{vocabulary.make_place()} {' '.join(rest)}"
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        return f"the {name} ({initials})", f"the {initials}"
    if kind in ("place", "surname"):
        name = vocabulary.make_place() if kind == "place" else vocabulary.make_surname()
        return name, name
    if kind in ("number", "percent", "money"):
        drawn = rng.randint(int(rest[0]), int(rest[1]))
        tail = {"number": "", "percent": " percent", "money": " million"}[kind]
        written = (write_number(drawn) if kind == "number" else str(drawn)) + tail
        return written, written
    raise DataError(f"no slot is filled by {' '.join(what)!r}")


def write_number(number: int) -> str:
    """A number as papers print it: words below ten, groups of thousands."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


class Writer:
    """Writes one story about an event and remembers who was introduced."""

    def __init__(self, event: Event, told: str, rng: Random) -> None:
        self._event = event
        self._told = told
        self._rng = rng
        self._introduced: set[str] = set()

    def write_sentence(self, template: str, far: Sequence[str] = ()) -> Sentence:
        """A sentence after this template.

        Args:
            template: With slots and alternatives.
            far: Templates of the same fact in other voices.

        Returns:
            The sentence with near and far variants, all in the same state of introductions.
        """
        seen = set(self._introduced)
        text = self._fill(self._choose(template))
        after = self._introduced
        others = []
        for other in [*([template] * _VARIANTS), *far]:
            self._introduced = set(seen)
            others.append(self._fill(self._choose(other)))
        self._introduced = after
        near = tuple(one for one in others[:_VARIANTS] if one != text)
        return Sentence(text, near=near, far=tuple(others[_VARIANTS:]))

    def write_quote(self, quote: Fact, frame: str) -> Sentence:
        """A sentence in which somebody speaks."""
        written = self._fill(frame.replace("{who}", f"{{{quote.name}}}"), words=quote.template)
        return Sentence(written, quotes=True)

    def write_title(self, template: str) -> str:
        """A headline; it introduces nobody."""
        kept, self._introduced = self._introduced, set(self._event.short)
        title = self._fill(self._choose(template))
        self._introduced = kept
        return title

    def _choose(self, template: str) -> str:
        return choose_words(template, self._rng)

    def _fill(self, template: str, words: str = "") -> str:
        def fill(match: re.Match[str]) -> str:
            slot = match[1]
            if slot == "told":
                return self._told
            if slot == "words":
                return words
            if match[2] == "last" or slot in self._introduced:
                return self._event.short[slot]
            if slot not in self._event.full:
                raise DataError(f"{self._event.family.name} has no slot {slot}")
            self._introduced.add(slot)
            return self._event.full[slot]

        filled = _SLOT.sub(fill, template)
        return capitalize(filled)


def choose_words(template: str, rng: Random) -> str:
    """A template with one of each bracket's alternatives."""
    return _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)


def capitalize(text: str) -> str:
    """The same text with its first letter large, also behind a quotation mark."""
    for at, letter in enumerate(text):
        if letter.isalnum():
            return text[:at] + letter.upper() + text[at + 1 :]
    return text


@dataclass(frozen=True, slots=True)
class Brief:
    """What a story shall be made of.

    Attributes:
        voice: Which voice tells it.
        told: What stands for "told us".
        spare: Voices of which no report is written, for far variants.
        quotes: Who is quoted with what.
        extras: Templates of background that only this story has.
        frames: How speech is put.
        facts: How many facts are told at most, headline and lead first.
    """

    voice: int
    told: str
    spare: tuple[int, ...] = ()
    quotes: tuple[Fact, ...] = ()
    extras: tuple[str, ...] = ()
    frames: tuple[str, ...] = ("“{words},” {who} {told}.",)
    facts: int = 99


def write_story(event: Event, brief: Brief, rng: Random) -> Story:
    """A story about an event.

    Args:
        event: What happened.
        brief: What the story is made of.
        rng: Draws wording and places.

    Returns:
        Facts in order of importance; quotes and extras among the later ones.
    """
    voices = event.family.voices
    own = voices[brief.voice]
    titles = [fact.template for fact in own if fact.name == "title"]
    facts = [fact for fact in own if fact.name != "title"][: brief.facts]
    others = [voices[number] for number in brief.spare]
    far = {
        fact.name: [
            other.template for voice in others for other in voice if other.name == fact.name
        ]
        for fact in facts
    }
    writer = Writer(event, brief.told, rng)
    plan: list[Fact | str] = list(facts)
    for quote in brief.quotes:
        plan.insert(rng.randint(2, len(plan)), Fact(f"“{quote.name}", quote.template))
    for extra in brief.extras:
        plan.insert(rng.randint(3, len(plan)), extra)
    sentences = []
    for step in plan:
        if isinstance(step, str):
            sentences.append(writer.write_sentence(step))
        elif step.name.startswith("“"):
            frame = rng.choice(brief.frames)
            sentences.append(writer.write_quote(Fact(step.name[1:], step.template), frame))
        else:
            sentences.append(writer.write_sentence(step.template, far[step.name]))
    written = [writer.write_title(title) for title in titles]
    rng.shuffle(written)
    place = event.short.get("town", "")
    return Story(written[0], tuple(sentences), event.names, place, tuple(written[1:]))
