"""Antecedents: who was spoken of last, near a pronoun.

Continuity, not distance, leads from "he" to a name: the last speaker, or the last name that stood
as the subject of a sentence outside quotations. Gender and number forbid, never prefer.

- In: the scene, and the speakers found so far.
- Out: the figure that "he", "they", "it" or "who" leads to, or None, with the reason.
- Not here: reading the source itself (`sources`), descriptions (`descriptions`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from whence.entities.figures import Figure, Scene
from whence.entities.roles import read_head
from whence.entities.tables import Gender, may_be_one
from whence.records import EntityKind

# Paragraphs before the pronoun's own in which its antecedent may stand.
_WINDOW = 2
# And how many speakers and subjects are looked at, however long the paragraphs are.
_STEPS = 60
_TOGETHER = 6
_SUBJECT_WITHIN = 60
_NO_SUBJECT = re.compile(
    r"\b(?:of|by|with|to|from|for|against|told|at|in|on|near|after|before|between|and|than|like"
    r"|about|over|under|via|per|against|including|called|named|as)(?: (?:the|a|an|his|her))?"
    r"(?: [^\W\d_]+)?\s*$",
    re.I,
)
# A clause before the name: the name is not the subject of the sentence.
_CLAUSE = re.compile(
    r"\b(?:he|she|they|it|we|i|you|said|says|that|who|which|told|is|was|were|are|has|had|have)\b",
    re.I,
)
# "A witness", "one neighbour" at the head of a sentence, up to a verb or a mark; no name behind it.
_NEWCOMER = re.compile(
    r"[^\w“\"]*(?:(?:But|And|Meanwhile|Later|Then),? )?(an?|one|another) "
    r"(?P<words>[^,.;:“”\"\n]{3,70})(?!, [A-Z])",
    re.I,
)
_NO_RELATIVE = re.compile(r", that\b|[,\w’'.)]? ?who (?:are|were|have)\b")
_DIRECTLY = re.compile(r",?\s*$")
_APPOSED = re.compile(r",\s[^.;:!?\n]{1,80},\s*$")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A figure, or None, and the reason."""

    figure: int | None
    why: str


class Antecedents:
    """Names and speakers of one document in order, searched backwards from a pronoun."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        prose = scene.prose
        self._paragraphs = [paragraph.start for paragraph in prose.paragraphs]
        outer = [quotation for quotation in prose.quotations if quotation.depth == 0]
        pieces = sorted(piece for quotation in outer for piece in quotation.pieces)
        self._quote_starts = [piece.start for piece in pieces]
        self._quote_ends = [piece.end for piece in pieces]
        self._subjects = list(self._find_subjects())
        self._subject_places = [place for place, _ in self._subjects]
        self._spoken: list[tuple[int, int, bool]] = []
        self._quoted: list[tuple[int, int]] = []

    def spoke(self, place: int, figure: int, *, quoted: bool) -> None:
        """Note a speaker, and whether in a quotation; places must not decrease."""
        self._spoken.append((place, figure, quoted))
        if quoted:
            self._quoted.append((place, figure))

    def spoken_before(self, place: int) -> Iterator[tuple[int, int, bool]]:
        """Speakers before this offset, nearest first: where, who, whether in a quotation."""
        at = bisect_left(self._spoken, (place,))
        return (self._spoken[back] for back in range(at - 1, max(-1, at - 1 - _STEPS), -1))

    def is_subject(self, place: int) -> bool:
        """Whether a name that begins here may be the subject of its sentence."""
        at = bisect_left(self._subject_places, place)
        return at < len(self._subject_places) and self._subject_places[at] == place

    def paragraph(self, place: int) -> int:
        """Index of the paragraph that holds this offset."""
        return max(0, bisect_right(self._paragraphs, place) - 1)

    def paragraph_start(self, place: int) -> int:
        """Where the paragraph that holds this offset begins; the offset itself without any."""
        return self._paragraphs[self.paragraph(place)] if self._paragraphs else place

    def paragraph_end(self, place: int) -> int:
        """Where the paragraph that holds this offset ends; the offset itself without any."""
        paragraphs = self.scene.prose.paragraphs
        return paragraphs[self.paragraph(place)].end if paragraphs else place

    def is_quoted(self, place: int) -> bool:
        """Whether this offset stands inside an outermost quotation."""
        return self._quotation_at(place) is not None

    def _quotation_at(self, place: int) -> int | None:
        at = bisect_right(self._quote_starts, place) - 1
        return at if at >= 0 and place < self._quote_ends[at] else None

    def _find_subjects(self) -> Iterator[tuple[int, int]]:
        """The first name of each sentence outside quotations, where it may be the subject."""
        text = self.scene.prose.text
        for sentence in self.scene.prose.sentences:
            limit = min(sentence.end, sentence.start + _SUBJECT_WITHIN)
            for run in self.scene.runs_in(sentence.start, sentence.end):
                name = self.scene.runs[run]
                if name.outer > limit:
                    break
                if self.is_quoted(name.start) or text[name.end : name.end + 2] in ("’s", "'s"):
                    continue
                before = text[sentence.start : name.outer]
                if not _NO_SUBJECT.search(before) and not _CLAUSE.search(before):
                    yield name.outer, self.scene.owner[run]
                    break

    def _backwards(self, place: int) -> Iterator[int]:
        """Figures before this offset, nearest first, within the window."""
        if not self._paragraphs:
            return
        floor = self._paragraphs[max(0, self.paragraph(place) - _WINDOW)]
        spoken = bisect_left(self._spoken, (place,)) - 1
        subject = bisect_left(self._subject_places, place) - 1
        for _ in range(_STEPS):
            last_spoken = self._spoken[spoken][0] if spoken >= 0 else -1
            last_subject = self._subject_places[subject] if subject >= 0 else -1
            if max(last_spoken, last_subject) < floor:
                return
            if last_spoken >= last_subject:
                yield self._spoken[spoken][1]
                spoken -= 1
            else:
                yield self._subjects[subject][1]
                subject -= 1

    def person(self, place: int, gender: Gender, barred: int | None) -> Antecedent:
        """To whom "he" or "she" leads.

        Args:
            place: Offset of the pronoun.
            gender: That it shows.
            barred: A figure that it cannot be, such as the one who is being quoted.

        Returns:
            Inside a quotation only somebody whom the same quotation names before.
        """
        if self.is_quoted(place):
            return self._quoted_person(place, gender, barred)
        for at in self._backwards(place):
            figure = self.scene.figures[at]
            if at == barred:
                continue
            if _is_unclear(figure):
                return Antecedent(None, f"{figure.name} stands before it and may be a person")
            if _is_one_person(figure) and may_be_one(figure.gender, gender):
                return Antecedent(at, "the last one who spoke or was the subject")
        return Antecedent(None, "no person stands before this pronoun nearby")

    def last_spoken(self, place: int) -> int | None:
        """Where the last speaker before this offset stands."""
        for spoken, _, _ in self._spoken[: -_STEPS - 1 : -1]:
            if spoken < place:
                return spoken
        return None

    def fits(self, figure: int, gender: Gender) -> bool:
        """Whether a figure is one person of that gender, as far as is known."""
        known = self.scene.figures[figure]
        return _is_one_person(known) and may_be_one(known.gender, gender)

    def _quoted_person(self, place: int, gender: Gender, barred: int | None) -> Antecedent:
        at = self._quotation_at(place)
        start = self._quote_starts[at] if at is not None else place
        named = {
            self.scene.owner[run]
            for run in self.scene.runs_in(start, place)
            if _is_one_person(self.scene.figure_of(run))
            and may_be_one(self.scene.figure_of(run).gender, gender)
        } - {barred}
        if len(named) == 1:
            return Antecedent(named.pop(), "the only person named before in this quotation")
        return Antecedent(None, "a pronoun inside a quotation that names nobody or several before")

    def several(self, place: int) -> Antecedent:
        """To whom "they" leads: the last group that spoke nearby, or a body that just spoke."""
        for at in self._backwards(place):
            figure = self.scene.figures[at]
            if figure.plural or figure.kind is EntityKind.GROUP:
                return Antecedent(at, "the last group that spoke")
            if figure.kind is EntityKind.ORGANIZATION and self._just_spoke(at, place):
                return Antecedent(at, "the body that spoke in this sentence")
        return Antecedent(None, "no group stands before this pronoun nearby")

    def body(self, place: int) -> Antecedent:
        """What "it" leads to: the last body or document that spoke, near by."""
        for at in self._backwards(place):
            figure = self.scene.figures[at]
            if figure.kind in (EntityKind.ORGANIZATION, EntityKind.OTHER) and not figure.plural:
                near = self._near_enough(at, place)
                return Antecedent(
                    at if near else None, "the last body that spoke or was the subject"
                )
        return Antecedent(None, "no body stands before this pronoun nearby")

    def _just_spoke(self, figure: int, place: int) -> bool:
        """Whether the last who spoke before this offset is this figure, in the same sentence."""
        last = next(self.spoken_before(place), None)
        sentence = self.scene.sentence_at(place)
        return (
            last is not None
            and last[1] == figure
            and (sentence is not None and sentence.start <= last[0])
        )

    def _near_enough(self, figure: int, place: int) -> bool:
        """Whether a figure spoke, or a body was the subject, in this or the last sentence."""
        index = self.scene.sentence_index(place) or 0
        floor = self.scene.prose.sentences[max(0, index - 1)].start
        if any(at == figure and spoken >= floor for spoken, at, _ in self.spoken_before(place)):
            return True
        is_body = self.scene.figures[figure].kind is EntityKind.ORGANIZATION
        subject = bisect_left(self._subject_places, place) - 1
        return (
            is_body
            and subject >= 0
            and self._subjects[subject][0] >= floor
            and (self._subjects[subject][1] == figure)
        )

    def relative(self, place: int, *, person: bool) -> Antecedent:
        """Whom "who" or "which" leads to: the name directly before it.

        Args:
            place: Offset of the word.
            person: Whether it means a person, as "who" does.

        Returns:
            None for a name that is certainly no person's where one is meant, for several behind
            one ("who are"), and for "that" behind a comma.
        """
        run = self.scene.run_before(place)
        if run is not None and not _NO_RELATIVE.match(self.scene.prose.text, max(0, place - 2)):
            between = self.scene.prose.text[self.scene.runs[run].end : place]
            at = self.scene.owner[run]
            fits = not person or self.may_be_person(at)
            if fits and (_DIRECTLY.fullmatch(between) or _APPOSED.fullmatch(between)):
                return Antecedent(at, "the name before this word")
        return Antecedent(None, "no name stands before this word")

    def quoted(self, place: int, *, paragraphs: int) -> set[int]:
        """Everybody who was quoted before this offset in this and so many paragraphs before."""
        floor = self._paragraphs[max(0, self.paragraph(place) - paragraphs)]
        found = set()
        for spoken, figure in self._quoted[: -_STEPS - 1 : -1]:
            if spoken < floor:
                break
            if spoken < place:
                found.add(figure)
        return found

    def quoted_before(self, place: int) -> dict[int, int]:
        """How often each figure was quoted before this offset, the last sixty times."""
        counts: dict[int, int] = {}
        for spoken, figure in self._quoted[: -_STEPS - 1 : -1]:
            if spoken < place:
                counts[figure] = counts.get(figure, 0) + 1
        return counts

    def newcomer(self, place: int, gender: Gender) -> int | None:
        """Where somebody unnamed stands as the subject of this or the last sentence.

        Args:
            place: Offset of a pronoun.
            gender: That it shows.

        Returns:
            Where "a witness" begins; None if the words go on with a name, are plural or of the
            other gender, or the sentence names no such person.
        """
        at = self.scene.sentence_index(place) or 0
        for sentence in self.scene.prose.sentences[max(0, at - 1) : at + 1][::-1]:
            article = _NEWCOMER.match(
                self.scene.prose.text, sentence.start, min(place, sentence.end)
            )
            if article is None or self.is_quoted(article.start(1)):
                continue
            head = read_head(article["words"])
            is_one = head is not None and head.kind is EntityKind.PERSON and not head.plural
            if head is not None and is_one and may_be_one(head.gender, gender):
                return article.start("words")
        return None

    def alternates(self, place: int) -> bool:
        """Whether of the last three quoted before this offset the first and third are one."""
        at = bisect_left(self._quoted, (place,))
        last = [figure for _, figure in self._quoted[max(0, at - 3) : at]]
        return len(last) == 3 and last[0] == last[2] != last[1]

    def last_quoted(self, place: int) -> int | None:
        """Where somebody was quoted last before this offset."""
        at = bisect_left(self._quoted, (place,)) - 1
        return self._quoted[at][0] if at >= 0 else None

    def runs_near(self, place: int) -> range:
        """Names in this and the paragraphs before it, the last ones of many."""
        if not self._paragraphs:
            return range(0)
        floor = self._paragraphs[max(0, self.paragraph(place) - _WINDOW)]
        within = self.scene.runs_in(floor, place)
        return range(max(within.start, within.stop - _STEPS), within.stop)

    def named_together(self, place: int) -> tuple[int, int] | None:
        """The last two persons before this offset that "and" joins, within six paragraphs."""
        if not self._paragraphs:
            return None
        floor = self._paragraphs[max(0, self.paragraph(place) - _TOGETHER)]
        runs = self.scene.runs
        within = self.scene.runs_in(floor, place)
        for at in range(within.stop - 1, max(within.start, within.stop - _STEPS), -1):
            between = self.scene.prose.text[runs[at - 1].end : runs[at].outer]
            pair = self.scene.owner[at - 1], self.scene.owner[at]
            if between == " and " and pair[0] != pair[1] and all(map(self.may_be_person, pair)):
                return pair
        return None

    def may_be_person(self, at: int) -> bool:
        """Whether a figure is one person, or a name that nothing shows to be no person's."""
        return _is_one_person(self.scene.figures[at]) or _is_unclear(self.scene.figures[at])

    def near(self, place: int) -> list[int]:
        """Distinct figures that spoke or were subjects nearby, nearest first."""
        return list(dict.fromkeys(self._backwards(place)))

    def has_person_between(self, start: int, end: int, figure: int | None) -> bool:
        """Whether another person is named between two offsets outside quotations."""
        return any(
            self.scene.owner[run] != figure
            and self.scene.figure_of(run).kind is EntityKind.PERSON
            and not self.is_quoted(self.scene.runs[run].start)
            for run in self.scene.runs_in(start, end)
        )


def _is_one_person(figure: Figure) -> bool:
    return figure.kind is EntityKind.PERSON and not figure.plural


def _is_unclear(figure: Figure) -> bool:
    """Whether nothing shows that a name of two or three words is no person's."""
    is_name = figure.named and figure.kind is EntityKind.OTHER and not figure.outlet
    return is_name and 1 < len(figure.name.split()) < 4
