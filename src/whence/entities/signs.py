"""Signs: what can be measured of a figure that "he" or "the minister" may mean.

A reader looks at who spoke last, who stood as the subject, how far back, who is named in the very
words that are said. Each of these is a number here. What they weigh is learned elsewhere, so that
this file states only what is looked at.

- In: the scene, who spoke before, what is asked and what was seen of each figure.
- Out: for each figure one number for each of `FEATURES`.
- Not here: which figures are measured, and which is chosen (`ranking`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Scene
from whence.entities.folding import fold
from whence.entities.tables import Gender, load_roles, may_be_one
from whence.records import EntityKind, Span

# "Far" is one value: beyond it, and where there is nothing, distance tells nothing more.
_FAR = 30.0
_MOST_HEADS = 120
# Mentions of a name that vote for its gender, and how far a vote is heard.
_VOTERS = 12
_NEAR = 160
# Names of a figure beside which the words of a description are looked for, and how far.
_READ_BESIDE = 4
_BESIDE = 70

FEATURES = (
    "quoted", "female", "depth", "sentence_start", "paragraph_start", "after_content", "again",
    "oblique", "asked_paragraph", "rivals", "rivals_known", "here", "rule", "kind", "known",
    "named", "name_sentences", "name_paragraphs", "name_letters", "plain_sentences", "rank",
    "name_rank", "subject_sentences", "subject_rank", "spoke_sentences", "spoke_paragraphs",
    "spoke_rank", "spoke_times", "spoke_quoted", "times", "share", "first_paragraph",
    "possessive", "in_quotation", "in_content", "own_content", "subject_here", "same_pronouns",
    "other_pronouns", "people_between", "role", "words", "outer", "barred", "role_match",
    "people_match", "word_match", "role_rivals", "outlet", "length", "tail", "capitals",
    "definite", "specific", "voice", "noun", "votes", "votes_against",
    "shared", "head_beside",
)  # fmt: skip
_PRONOUNS = {
    Gender.MALE: re.compile(r"\b(?:he|him|his|himself)\b", re.I),
    Gender.FEMALE: re.compile(r"\b(?:she|her|hers|herself)\b", re.I),
}
_WORD = re.compile(r"(?<![^\W_])[a-z]{3,}(?![^\W_])")
_LONG = re.compile(r"[^\W\d_]{4,}")
_AGAIN = re.compile(r"\b(?:also|add(?:ed|s|ing)?|continu(?:ed|es|ing)|went on|further)\b")
_AHEAD = 6
_OBLIQUE = frozenset(("him", "his", "her", "hers"))
_OWNED = re.compile(r"['’]s?\b")


_NOUNS = (
    frozenset(("company", "firm", "corporation", "maker", "manufacturer", "carrier", "airline")),
    frozenset(("group", "organization", "organisation", "party", "movement", "union", "team")),
    frozenset(("agency", "newspaper", "paper", "magazine", "network", "website", "outlet")),
    frozenset(("ministry", "department", "court", "council", "committee", "police", "bank")),
    frozenset(("statement", "report", "study", "filing", "lawsuit", "letter", "document", "poll")),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: whom do these words mean?

    Attributes:
        gender: That they show.
        contents: What is said there; the one who is named in it hardly says it.
        cues: The words that attribute it.
        outer: The figure in whose reported speech they stand, if any.
        barred: The figure in whose quotation they stand, if any.
        depth: In how many contents they stand, at most 3.
        rule: The figure that the plain rule gives, if any.
        head: For a description the role at its head, else "".
        peoples: For a description its words for a people.
        noun: For a description its last noun, folded, else "".
        words: For a description its longer words without the noun, folded.
        tail: Whether more follows its head ("the minister of health").
    """

    span: Span
    gender: Gender
    contents: tuple[Span, ...] = ()
    outer: int | None = None
    barred: int | None = None
    cues: tuple[Span, ...] = ()
    depth: int = 0
    rule: int | None = None
    head: str = ""
    peoples: tuple[str, ...] = ()
    noun: str = ""
    words: frozenset[str] = frozenset()
    tail: bool = False
    definite: bool = False


@dataclass(slots=True)
class Seen:
    """What was last seen of a figure before the words asked about."""

    order: int
    run: int | None = None
    name_order: int = 0
    spoke: int | None = None
    spoke_order: int = 0
    spoke_quoted: bool = False
    spoke_times: int = 0
    subject: int | None = None
    subject_order: int = 0
    plain: int | None = None


Measured = tuple[int, tuple[float, ...]]


class Signs:
    """Measures the figures of one document; a class because the document is indexed once."""

    def __init__(self, scene: Scene, before: Antecedents, contents: Sequence[Span]) -> None:
        self.scene = scene
        self.before = before
        self.text = scene.prose.text
        self._content_starts = sorted(span.start for span in contents)
        self._content_ends = sorted(span.end for span in contents)
        self._named: dict[int, list[int]] = {}
        self._beside: dict[int, frozenset[str]] = {}
        self._votes: dict[int, dict[Gender, int]] = {}
        people = 0
        self._people_before = [0]
        for run, owner in zip(scene.runs, scene.owner, strict=True):
            self._named.setdefault(owner, []).append(run.start)
            people += scene.figures[owner].kind is EntityKind.PERSON
            self._people_before.append(people)
        self._pronouns = {
            gender: [found.start() for found in pattern.finditer(self.text)]
            for gender, pattern in _PRONOUNS.items()
        }
        roles = load_roles()
        self._heads = [
            (found.start(), roles[found[0]].gender)
            for found in _WORD.finditer(self.text)
            if found[0] in roles and roles[found[0]].kind is EntityKind.PERSON
        ]
        self._head_starts = [start for start, _ in self._heads]

    def measure(self, asked: Asked, seen: Mapping[int, Seen]) -> tuple[Measured, ...]:
        """The numbers of every figure that was seen.

        Args:
            asked: The words, with what is known of them.
            seen: The figures that they may mean.

        Returns:
            Figures with one number for each of `FEATURES`, in the order of `seen`.
        """
        common = self._measure_words(asked, list(seen))
        matching = {at for at in seen if self._has_role(at, asked)}
        rows = []
        for at, one in seen.items():
            values = (
                common
                | self._measure_names(asked, at, one)
                | self._measure_speech(asked, at, one)
                | self._measure_between(asked, at, one)
                | self._measure_description(asked, at, matching)
            )
            rows.append((at, tuple(float(values[name]) for name in FEATURES)))
        return tuple(rows)

    def is_named_in(self, at: int, spans: Sequence[Span]) -> bool:
        """Whether a figure is named inside one of these spans."""
        return self._is_named_in(self._named.get(at, []), spans)

    def _measure_words(self, asked: Asked, figures: Sequence[int]) -> dict[str, float]:
        """What holds for the words whoever is meant."""
        place = asked.span.start
        sentence = self.scene.sentence_at(place)
        begin = sentence.start if sentence is not None else place
        words = self.text[place : asked.span.end]
        role = load_roles().get(asked.head)
        genders = [self.scene.figures[at].gender for at in figures]
        paragraph = self.before.paragraph(place)
        return {
            "quoted": self.before.is_quoted(place),
            "female": asked.gender is Gender.FEMALE,
            "depth": asked.depth,
            "sentence_start": min(200, place - begin),
            "paragraph_start": min(600, place - self.before.paragraph_start(place)),
            "after_content": any(content.start < place for content in asked.contents),
            "again": any(
                _AGAIN.search(self.text, cue.start, cue.end + _AHEAD) for cue in asked.cues
            ),
            "oblique": words.lower() in _OBLIQUE,
            "asked_paragraph": min(_FAR, paragraph),
            "rivals": len(figures),
            "rivals_known": sum(gender is not Gender.UNKNOWN for gender in genders),
            "here": len({self.scene.owner[run] for run in self.scene.runs_in(begin, place)}),
            "length": len(words.split()),
            "tail": asked.tail,
            "capitals": any(word[0].isupper() for word in words.split()[1:]),
            "definite": asked.definite,
            "specific": role is not None and role.specific,
            "voice": role is not None and role.voice,
        }

    def _measure_names(self, asked: Asked, at: int, seen: Seen) -> dict[str, float]:
        """Where and how the figure was named."""
        place, figure = asked.span.start, self.scene.figures[at]
        run = None if seen.run is None else self.scene.runs[seen.run]
        start = figure.first if run is None else run.start
        named = self._named.get(at, [])
        times = bisect_left(named, place)
        total = self._people_before[bisect_left(self.scene.starts, place)]
        return {
            "kind": figure.kind is EntityKind.PERSON,
            "known": figure.gender is not Gender.UNKNOWN,
            "named": figure.named,
            "name_sentences": self._sentences(start, place),
            "name_paragraphs": self._paragraphs(start, place),
            "name_letters": min(2000, place - start),
            "plain_sentences": self._sentences(seen.plain, place),
            "rank": seen.order,
            "name_rank": seen.name_order if run is not None else _FAR,
            "subject_sentences": self._sentences(seen.subject, place),
            "subject_rank": seen.subject_order if seen.subject is not None else _FAR,
            "times": min(_FAR, times),
            "share": times / max(1, total),
            "first_paragraph": min(_FAR, self.before.paragraph(max(0, figure.first))),
            "possessive": run is not None and _OWNED.match(self.text, run.end) is not None,
            "in_quotation": self.before.is_quoted(start),
            "in_content": self._is_content(start),
            "own_content": self._is_named_in(named, asked.contents),
            "subject_here": self._sentences(seen.subject, place) == 0,
            "role": bool(figure.roles),
            "words": 0 if run is None else len(run.words),
        }

    def _measure_speech(self, asked: Asked, at: int, seen: Seen) -> dict[str, float]:
        """When the figure spoke last, and what the plain rule says."""
        place = asked.span.start
        return {
            "rule": at == asked.rule,
            "spoke_sentences": self._sentences(seen.spoke, place),
            "spoke_paragraphs": self._paragraphs(seen.spoke, place),
            "spoke_rank": seen.spoke_order if seen.spoke is not None else _FAR,
            "spoke_times": min(_FAR, seen.spoke_times),
            "spoke_quoted": seen.spoke_quoted,
            "outer": at == asked.outer,
            "barred": at == asked.barred,
        }

    def _measure_between(self, asked: Asked, at: int, seen: Seen) -> dict[str, float]:
        """What stands between the last mention of the figure and the words."""
        place = asked.span.start
        last = max(
            self.scene.figures[at].first if seen.run is None else self.scene.runs[seen.run].start,
            -1 if seen.spoke is None else seen.spoke,
        )
        other = Gender.MALE if asked.gender is Gender.FEMALE else Gender.FEMALE
        first, end = bisect_right(self._head_starts, last), bisect_left(self._head_starts, place)
        heads = self._heads[max(first, end - _MOST_HEADS) : end]
        return {
            "votes": self._vote(at)[asked.gender],
            "votes_against": self._vote(at)[other],
            "same_pronouns": self._count(asked.gender, last, place),
            "other_pronouns": self._count(other, last, place),
            "people_between": sum(may_be_one(gender, asked.gender) for _, gender in heads),
        }

    def _measure_description(self, asked: Asked, at: int, matching: set[int]) -> dict[str, float]:
        """How well a description fits the figure."""
        figure = self.scene.figures[at]
        beside = self._words_beside(at) if asked.noun else frozenset()
        return {
            "role_match": at in matching,
            "people_match": bool(figure.peoples & set(asked.peoples)) - bool(asked.peoples),
            "word_match": bool(asked.noun) and asked.noun in fold(figure.name).split(),
            "role_rivals": len(matching - {at}),
            "shared": len(asked.words & beside),
            "head_beside": asked.noun in beside,
            "outlet": figure.outlet,
            "noun": _noun_class(asked.noun),
        }

    def _words_beside(self, at: int) -> frozenset[str]:
        """Longer words beside the first names of a figure, folded."""
        if at not in self._beside:
            stretches = (
                self.text[max(0, start - _BESIDE) : start + _BESIDE]
                for start in self._named.get(at, [])[:_READ_BESIDE]
            )
            self._beside[at] = frozenset(
                fold(word) for stretch in stretches for word in _LONG.findall(stretch)
            )
        return self._beside[at]

    def _has_role(self, at: int, asked: Asked) -> bool:
        figure = self.scene.figures[at]
        return bool(asked.head) and (asked.head in figure.roles or asked.head in figure.peoples)

    def _sentences(self, start: int | None, place: int) -> float:
        if start is None:
            return _FAR
        first, last = self.scene.sentence_index(start), self.scene.sentence_index(place)
        return min(_FAR, (last or 0) - (first or 0))

    def _paragraphs(self, start: int | None, place: int) -> float:
        if start is None:
            return _FAR
        return min(_FAR, self.before.paragraph(place) - self.before.paragraph(max(0, start)))

    def _is_content(self, place: int) -> bool:
        begun = bisect_right(self._content_starts, place)
        return begun > bisect_right(self._content_ends, place)

    def _is_named_in(self, named: Sequence[int], contents: Sequence[Span]) -> bool:
        return any(
            bisect_left(named, content.start) < bisect_left(named, content.end)
            for content in contents
        )

    def _vote(self, at: int) -> dict[Gender, int]:
        """How often "he" and "she" come next after this name, before another name."""
        if at not in self._votes:
            self._votes[at] = dict.fromkeys(Gender, 0)
            for start in self._named.get(at, [])[:_VOTERS]:
                nearest = self._next_pronoun(start)
                if nearest is not None:
                    self._votes[at][nearest] += 1
        return self._votes[at]

    def _next_pronoun(self, start: int) -> Gender | None:
        """The gender of the next pronoun in the paragraph, before another name."""
        following = bisect_right(self.scene.starts, start)
        end = min(start + _NEAR, self.before.paragraph_end(start))
        if following < len(self.scene.starts):
            end = min(end, self.scene.starts[following])
        first = {}
        for gender, places in self._pronouns.items():
            at = bisect_left(places, start)
            if at < len(places) and places[at] < end:
                first[gender] = places[at]
        return min(first, key=first.__getitem__, default=None)

    def _count(self, gender: Gender, start: int, end: int) -> float:
        places = self._pronouns.get(gender, [])
        return min(_FAR, max(0, bisect_left(places, end) - bisect_right(places, start)))


def _noun_class(noun: str) -> int:
    return next((at for at, words in enumerate(_NOUNS, 1) if noun in words), 0)
