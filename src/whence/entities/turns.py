"""Turns: who speaks in a quotation that no cue claims.

News leaves "she said" out where the reader cannot miss who goes on; interviews and round-ups set a
name or a question above instead. Where two people take turns, an unmarked quotation could be
either's and stays nobody's.

- In: the scene, who was quoted before, the quotation and the attribution before it.
- Out: the figure, or None, with the reason.
- Not here: quotations with a cue (`speakers`), finding the quotation (`attribution`).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from whence.entities.antecedents import Antecedent, Antecedents
from whence.entities.figures import Figure, Scene
from whence.entities.folding import fold
from whence.entities.roles import read_head
from whence.entities.tables import load_cues
from whence.records import AttributionKind, BlockKind, EntityKind, MentionForm, Span

_OPEN = ("“", '"', "«", "‘", "'")
_CLOSE = ("”", '"', "»", "’", "'", "”.", '".')
# "the Adel campaign" is no person, however much its first word is one's name.
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_INTRODUCES = (":", "--", " —", " –")
_LONGEST_LINE = 100
_MOST_BELOW = 12
_NAME = re.compile(r"[^\W\d_][^\W\d_]+(?:[ -][^\W\d_][^\W_]*\.?){1,3}")
# What may follow the name in a line that names a speaker: nothing, a role, an age, a bracket.
_LINE_END = re.compile(r"(?:\s*[,(|–—-].*)?:?\s*", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_QUESTION = re.compile(r"\?[”\"’')\]*_]*\s*$")
_ASKED = re.compile(r"\s*(?:Q|QUESTION|Question)\s*[:.]")
_ANSWERED = re.compile(r"\s*(?:A|ANSWER|Answer)\s*[:.]\s*$")
# A few words and a colon before the quotation ("Less pressure on buyers:").
_RUN_IN = re.compile(r"[^.!?:“\"]{1,70}:\s*|[\s•*–—-]*")
_TURNS = 1
_LEAST_QUESTIONS = 2
_LEAST_TIMES = 2
# Names before a quotation that are counted, so that a long text stays linear.
_MOST_NAMES = 400


@dataclass(frozen=True, slots=True)
class Last:
    """The attribution before: what it is, where it ends, and who speaks."""

    kind: AttributionKind
    end: int
    figure: int | None


class Turns:
    """Finds speakers of quotations without a cue; a class because the layout is read once."""

    def __init__(self, scene: Scene, before: Antecedents) -> None:
        self.scene = scene
        self.before = before
        self.text = scene.prose.text
        self._questions = [
            at
            for at, paragraph in enumerate(scene.prose.paragraphs)
            if paragraph.kind is BlockKind.BODY
            and self._is_question(paragraph.start, paragraph.end)
        ]
        self._interviewee = self._find_interviewee()

    def find(self, start: int, end: int, last: Last | None) -> Antecedent:
        """The speaker of a quotation, where it is unmistakable.

        Args:
            start: Where the quotation begins.
            end: Where it ends.
            last: The outermost attribution before it.

        Returns:
            In this order: the one whom a line above names; in an interview with questions set as
            lines, the only one whom the introduction names; the subject of a sentence that ends in
            a colon before it; the last speaker, where nobody else can go on; the only one quoted
            before; the one of whom alone the paragraph before and most of the text tell.
        """
        lined = self._named_above(start)
        if lined is not None:
            return Antecedent(lined, "the line above names the speaker")
        if self._asks(end):
            return Antecedent(None, "a question that nobody is said to ask")
        if self._interviewee is not None and self._is_answer(start):
            return Antecedent(self._interviewee, "an answer in an interview with one person")
        introduced = self._introduced(start)
        if introduced is not None:
            return Antecedent(introduced, "the sentence before introduces the speaker")
        found = self._continued(start, last)
        if found.figure is None:
            found = self._alone(start, end, found)
        if found.figure is None:
            found = self._told_of(start, end, found)
        if found.figure is not None and self._is_named(found.figure, start, end):
            return Antecedent(None, "a quotation that names the one who might go on")
        return found

    def _told_of(self, start: int, end: int, unclear: Antecedent) -> Antecedent:
        """The only person in the paragraph before, if it is he whom the text is mostly about."""
        words = self.text[start:end].strip("“”\"'’ ")
        at = self.before.paragraph(start)
        opens = start == self.before.paragraph_start(start) and at > 0
        if not opens or not words[:1].isupper() or not _SENTENCE_END.search(words):
            return unclear
        paragraph = self.scene.prose.paragraphs[at - 1]
        people = {
            self.scene.owner[run]
            for run in self.scene.runs_in(paragraph.start, paragraph.end)
            if self.before.may_be_person(self.scene.owner[run])
        }
        if len(people) != 1 or not self._leads(next(iter(people)), start):
            return unclear
        spoke = next(self.before.spoken_before(start), None)
        if spoke is not None and spoke[0] >= paragraph.start and spoke[1] not in people:
            return unclear
        last = self.scene.sentence_at(paragraph.end - 1)
        if last is None or not any(
            self.scene.owner[run] in people
            and not self.before.is_quoted(self.scene.runs[run].start)
            for run in self.scene.runs_in(last.start, last.end)
        ):
            return unclear
        return Antecedent(people.pop(), "the paragraph before tells of nobody else")

    def _leads(self, figure: int, start: int) -> bool:
        """Whether nobody is named more often before this offset, among the last names."""
        counts: dict[int, int] = {}
        for run in self.scene.runs_in(0, start)[-_MOST_NAMES:]:
            at = self.scene.owner[run]
            if self.before.may_be_person(at):
                counts[at] = counts.get(at, 0) + 1
        return counts.get(figure, 0) == max(counts.values(), default=0) >= _LEAST_TIMES

    def _introduced(self, start: int) -> int | None:
        """The person whose sentence ends in a colon before the quotation, as its subject."""
        before = self.text[:start].rstrip()
        if not before.endswith(_INTRODUCES):
            return None
        sentence = self.scene.sentence_at(len(before) - 1)
        if sentence is None or self.before.paragraph(start) > sentence.paragraph + 1:
            return None
        people = [
            run
            for run in self.scene.runs_in(sentence.start, len(before))
            if self.scene.figure_of(run).kind is EntityKind.PERSON
        ]
        if len({self.scene.owner[run] for run in people}) != 1:
            return None
        name = self.scene.runs[people[0]]
        following = _NEXT_WORD.match(self.text, name.end)
        owns = following is not None and fold(following[1]) in load_cues()
        is_subject = self.before.is_subject(name.outer) and not owns
        return self.scene.owner[people[0]] if is_subject else None

    def _is_named(self, figure: int, start: int, end: int) -> bool:
        return any(self.scene.owner[run] == figure for run in self.scene.runs_in(start, end))

    def _names_body(self, start: int, figure: int) -> bool:
        """Whether its own sentence names another body before the quotation."""
        sentence = self.scene.sentence_at(start)
        begin = start if sentence is None else sentence.start
        return any(
            self.scene.owner[run] != figure
            and self.scene.figure_of(run).kind is EntityKind.ORGANIZATION
            for run in self.scene.runs_in(begin, start)
        )

    def _alone(self, start: int, end: int, unclear: Antecedent) -> Antecedent:
        """The only one who is quoted in the whole text before, more than once."""
        words = self.text[start:end].strip("“”\"'’ ")
        counts = self.before.quoted_before(start)
        if len(counts) != 1 or not words[:1].isupper() or not _SENTENCE_END.search(words):
            return unclear
        (figure, times), known = *counts.items(), self.scene.figures[next(iter(counts))]
        last = self.before.last_quoted(start)
        if times < _LEAST_TIMES or known.kind is not EntityKind.PERSON or last is None:
            return unclear
        if self.before.has_person_between(last, start, figure):
            return unclear
        return Antecedent(figure, "nobody else is quoted in the text before")

    def _begins(self, start: int) -> bool:
        """Whether nothing but a run-in heading or a bullet stands before in the paragraph."""
        before = self.text[self.before.paragraph_start(start) : start]
        return _RUN_IN.fullmatch(before) is not None

    def _named_above(self, start: int) -> int | None:
        """The person whom a line above names, if nothing but quotations stands between."""
        at = self.before.paragraph(start)
        if not self._begins(start):
            return None
        for above in range(at - 1, max(-1, at - 1 - _MOST_BELOW), -1):
            paragraph = self.scene.prose.paragraphs[above]
            if not self._is_quotation(paragraph.start, paragraph.end):
                return self._name_line(paragraph.start, paragraph.end)
        return None

    def _is_quotation(self, start: int, end: int) -> bool:
        """Whether a paragraph is one quotation, perhaps behind a run-in heading."""
        words = self.text[start:end].rstrip()
        heading = _RUN_IN.match(words)
        rest = words[heading.end() :] if heading is not None else words
        return rest.startswith(_OPEN) and rest.endswith(_CLOSE)

    def _name_line(self, start: int, end: int) -> int | None:
        """The person whom a line names that is but a name with a role."""
        words = self.text[start:end]
        if end - start > _LONGEST_LINE or _SENTENCE_END.search(words):
            return None
        within = self.scene.runs_in(start, end)
        if not within or self.scene.runs[within[0]].outer != start:
            return self._new_line(start, words)
        figure = self.scene.owner[within[0]]
        rest = self.text[self.scene.runs[within[0]].end : end]
        is_line = _LINE_END.fullmatch(rest) is not None
        return figure if is_line and self.before.may_be_person(figure) else None

    def _new_line(self, start: int, words: str) -> int | None:
        """A person whom only this line names, which capitals made look like a headline."""
        name, _, rest = words.partition(", ")
        head = read_head(rest) if rest else None
        if _NAME.fullmatch(name) is None or head is None or head.kind is not EntityKind.PERSON:
            return None
        known = self.scene.described.get(f"line:{name}")
        if known is None:
            figure = Figure(EntityKind.PERSON, name, named=True, first=start, gender=head.gender)
            figure.roles.add(head.role)
            span = Span(self.scene.document.id, start, start + len(name))
            figure.mention(span, MentionForm.NAME, "a line that names the speaker")
            known = self.scene.add(figure)
            self.scene.described[f"line:{name}"] = known
        return known

    def _asks(self, end: int) -> bool:
        return "?" in self.text[max(0, end - 3) : end + 2]

    def _is_question(self, start: int, end: int) -> bool:
        """Whether a paragraph is a question of the interviewer, set as a line of its own."""
        words = self.text[start:end]
        if _ASKED.match(words):
            return True
        return _QUESTION.search(words) is not None and not words.startswith(_OPEN)

    def _find_interviewee(self) -> int | None:
        """The only person named before the first of several questions."""
        if len(self._questions) < _LEAST_QUESTIONS or self._questions[0] == 0:
            return None
        first = self.scene.prose.paragraphs[self._questions[0]].start
        people = {
            self.scene.owner[run]
            for run in self.scene.runs_in(0, first)
            if self.before.may_be_person(self.scene.owner[run])
        }
        return people.pop() if len(people) == 1 else None

    def _is_answer(self, start: int) -> bool:
        """Whether it opens its paragraph, and a question is the paragraph before."""
        at = self.before.paragraph(start)
        before = self.text[self.before.paragraph_start(start) : start]
        if _ANSWERED.fullmatch(before):
            return True
        question = bisect_left(self._questions, at) - 1
        is_next = question >= 0 and self._questions[question] == at - 1
        return is_next and not before.strip()

    def _continued(self, start: int, last: Last | None) -> Antecedent:
        """The last speaker, if this goes on with what was said."""
        unclear = Antecedent(None, "a quotation that nobody is said to speak")
        if last is None or last.figure is None or last.end > start:
            return unclear
        figure = self.scene.figures[last.figure]
        if last.kind is AttributionKind.INDIRECT or figure.kind is EntityKind.GROUP:
            return unclear
        gap = self.before.paragraph(start) - self.before.paragraph(last.end - 1)
        if gap > 1 or (gap == 1 and not self._ends_paragraph(last.end)):
            return unclear
        if self._names_body(start, last.figure) or (gap == 1 and not self._begins(start)):
            return unclear
        if self.before.has_person_between(last.end, start, last.figure):
            return unclear
        if self._takes_turns(start, last.end, gap) - {last.figure}:
            return unclear
        why = "goes on with the quotation of the only one who speaks here"
        return Antecedent(last.figure, why)

    def _takes_turns(self, start: int, end: int, gap: int) -> set[int]:
        """Who was quoted so near before the last quotation that the two may take turns."""
        if gap == 0:
            return self.before.quoted(start, paragraphs=0)
        return self.before.quoted(end, paragraphs=_TURNS)

    def _ends_paragraph(self, end: int) -> bool:
        """Whether nothing but the rest of its sentence follows in the paragraph."""
        paragraph = self.scene.prose.paragraphs[self.before.paragraph(end - 1)]
        sentence = self.scene.sentence_at(end - 1)
        rest = self.text[end : paragraph.end].strip(" .,”\"'’»\u00a0")
        is_last = sentence is not None and sentence.end >= paragraph.end
        return rest == "" or (is_last and not set(rest) & set('“"«'))
