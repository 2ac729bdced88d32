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
from whence.entities.figures import Scene
from whence.entities.folding import fold
from whence.entities.lines import OPEN, SENTENCE_END, Lines
from whence.entities.repeats import Repeats
from whence.entities.tables import Gender, load_cues
from whence.records import Attribution, AttributionKind, BlockKind, EntityKind, Sentence

# "the Adel campaign" is no person, however much its first word is one's name.
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_INTRODUCES = (":", "--", " —", " –")
_QUESTION = re.compile(r"\?[”\"’')\]*_]*\s*$")
_ASKED = re.compile(r"\s*(?:Q|QUESTION|Question)\s*[:.]")
_ANSWERED = re.compile(r"\s*(?:A|ANSWER|Answer)\s*[:.]\s*$")
# Words for speech, writing or thought in a sentence that a quotation follows.
_SPEAKS = re.compile(
    r"\b(?:tweet|statement|post|letter|e-?mail|interview|speech|remark|answer|respon[ds]|repl[iy]"
    r"|messag|warn|appeal|joke|quip|agree|insist|recall|remember|explain|describ|admit|defend"
    r"|complain|dismiss|critici|blast|attack|prais|promis|vow|pledg|sure|convinc|believ|think"
    r"|thought|worr|hope|fear|said|say|told|tell|call|ask|note|argu|suggest|add|wonder|feel|felt"
    r"|know|knew|love|regret|thank|apolog|conced|credit|mock|declar|urge|demand|point|reject|wrote"
    r"|writ|accord|echo|recommend|advis|stress|emphasi|doubt)\w*",
    re.I,
)
_ANOTHERS = re.compile(
    r"\b(?:spokes\w+|office|lawyers?|attorneys?|representatives?|aides?|team|campaign|publicists?)\b"
)
_I = re.compile(r"\b(?:I|my|me|we|our|I['’]\w+|we['’]\w+|My|We|Our)\b")
_HE = re.compile(r"\b(?:he|she)\b", re.I)
_OWNS = re.compile(r"['’]s? ")
_SHORT = 40
# Those who take turns say less at a time.
_LONG_TURN = 90
_TURNS = 1
_LEAST_QUESTIONS = 2
_LEAST_TIMES = 2
# Names before a quotation that are counted, so that a long text stays linear.
_MOST_NAMES = 400


@dataclass(frozen=True, slots=True)
class Last:
    """The attribution before.

    Attributes:
        end: Where its last word ends.
        figure: Who speaks, if that is known.
        speaks: Whether its cue tells of speech or writing.
        length: Letters of its content.
    """

    kind: AttributionKind
    end: int
    figure: int | None
    speaks: bool
    length: int

    @classmethod
    def of(cls, text: str, attribution: Attribution, figure: int | None) -> "Last":
        """What counts of an attribution whose speaker was looked for."""
        # "Released a statement": the word for speech may be what is released.
        spans = [span for span in attribution.content if span.end - span.start < _SHORT]
        words = " ".join(text[span.start : span.end] for span in (*attribution.cue, *spans))
        speaks = not attribution.cue or _SPEAKS.search(words) is not None
        length = sum(span.end - span.start for span in attribution.content)
        return cls(attribution.kind, end_of(attribution), figure, speaks, length)


def end_of(attribution: Attribution) -> int:
    """Where the last word of an attribution ends."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return max(span.end for span in spans)


class Turns:
    """Finds speakers of quotations without a cue; a class because the layout is read once."""

    def __init__(self, scene: Scene, before: Antecedents) -> None:
        self.scene = scene
        self.before = before
        self.text = scene.prose.text
        self.lines = Lines(scene, before)
        self._questions = [
            at
            for at, paragraph in enumerate(scene.prose.paragraphs)
            if paragraph.kind is BlockKind.BODY
            and self._is_question(paragraph.start, paragraph.end)
        ]
        self._interviewee = self._find_interviewee()
        self._last: Last | None = None
        self._repeats = Repeats()

    def heard(self, attribution: Attribution, figure: int) -> None:
        """Remember the quotations of a speaker who was found."""
        if attribution.kind is AttributionKind.INDIRECT:
            return
        for span in attribution.content:
            self._repeats.note(self.text[span.start : span.end], figure)

    def find(self, start: int, end: int, last: Last | None) -> Antecedent:
        """The speaker of a quotation, where it is unmistakable.

        Args:
            start: Where the quotation begins.
            end: Where it ends.
            last: The outermost attribution before it.

        Returns:
            In this order: the one whom a line above names; who said the same words before; in an
            interview with questions set as lines, the only one whom the introduction names; the
            subject of a sentence that ends in a colon before it; the last speaker, where nobody
            else can go on; whose words the sentence before reports; the subject of that sentence;
            the only one quoted before; the one of whom alone the paragraph before and most of the
            text tell.
        """
        lined = self.lines.named_above(start)
        if lined is not None:
            return Antecedent(lined, "the line above names the speaker")
        self._last = last
        again = self._repeats.find(self.text[start:end])
        if again is not None:
            return Antecedent(again, "the same words were this one's before")
        if self._asks(end):
            return Antecedent(None, "a question that nobody is said to ask")
        if self._interviewee is not None and self._is_answer(start):
            return Antecedent(self._interviewee, "an answer in an interview with one person")
        introduced = self._introduced(start)
        if introduced is not None:
            return Antecedent(introduced, "the sentence before introduces the speaker")
        found = self._continued(start, last)
        for look in (self._reported, self._beside, self._alone, self._told_of):
            if found.figure is None:
                found = look(start, end, found)
        if found.figure is not None and self._is_named(found.figure, start, end):
            return Antecedent(None, "a quotation that names the one who might go on")
        return found

    def _before(self, start: int, end: int) -> Sentence | None:
        """The sentence directly before a quotation of whole sentences, else None."""
        words = self.text[start:end].strip("“”\"'’ …")
        at = self.scene.sentence_index(start)
        if not words[:1].isupper() or not SENTENCE_END.search(words) or not at:
            return None
        here, last = self.scene.prose.sentences[at], self.scene.prose.sentences[at - 1]
        opens = not self.text[here.start : start].strip("“”\"'’•- ")
        is_near = self.before.paragraph(start) - last.paragraph <= 1
        return last if opens and is_near and self.text[last.end : start].strip() == "" else None

    def _reported(self, start: int, end: int, unclear: Antecedent) -> Antecedent:
        """Whoever is said to speak in the sentence before, not in quotations alone."""
        sentence, last = self._before(start, end), self._last
        if sentence is None or last is None or last.figure is None:
            return unclear
        figure = self.scene.figures[last.figure]
        is_author = last.figure == self.scene.described.get("author")
        if figure.kind is EntityKind.GROUP or is_author or not last.speaks:
            return unclear
        if not sentence.start < last.end <= start or last.kind is AttributionKind.DIRECT:
            return unclear
        if self.before.has_person_between(last.end, start, last.figure):
            return unclear
        return Antecedent(last.figure, "goes on with what the sentence before reports")

    def _beside(self, start: int, end: int, unclear: Antecedent) -> Antecedent:
        """The subject of the sentence before, if it tells of speech or the words are his own."""
        sentence = self._before(start, end)
        if sentence is None or self.before.is_quoted(sentence.start):
            return unclear
        words = self.text[sentence.start : sentence.end]
        figure = self._subject(sentence)
        spoke = next(self.before.spoken_before(start), None)
        others = spoke is not None and spoke[0] >= sentence.start and spoke[1] != figure
        if figure is None or others or _ANOTHERS.search(words):
            return unclear
        if _SPEAKS.search(words):
            return Antecedent(figure, "the sentence before tells of this one's words")
        is_own = _I.search(self.text, start, end) is not None
        if is_own and self._people_in(sentence.paragraph) <= {figure}:
            return Antecedent(figure, "the sentence before tells of this one alone")
        return unclear

    def _subject(self, sentence: Sentence) -> int | None:
        """The only person whom a sentence names, as its subject or owner, or its "he" means."""
        runs = [
            run
            for run in self.scene.runs_in(sentence.start, sentence.end)
            if self.before.may_be_person(self.scene.owner[run])
        ]
        pronouns = list(_HE.finditer(self.text, sentence.start, sentence.end))
        if not runs and len({found[0].lower() for found in pronouns}) == 1:
            gender = Gender.MALE if pronouns[0][0].lower() == "he" else Gender.FEMALE
            return self.before.person(pronouns[0].start(), gender, None).figure
        figures = {self.scene.owner[run] for run in runs}
        if len(figures) != 1:
            return None
        name = self.scene.runs[runs[0]]
        owns = _OWNS.match(self.text, name.end) is not None
        is_person = self.scene.figure_of(runs[0]).kind is EntityKind.PERSON
        return figures.pop() if is_person and (owns or self.before.is_subject(name.outer)) else None

    def _people_in(self, paragraph: int) -> set[int]:
        """Everybody whom a paragraph names."""
        held = self.scene.prose.paragraphs[paragraph]
        return {
            self.scene.owner[run]
            for run in self.scene.runs_in(held.start, held.end)
            if self.before.may_be_person(self.scene.owner[run])
        }

    def _told_of(self, start: int, end: int, unclear: Antecedent) -> Antecedent:
        """The only person in the paragraph before, if it is he whom the text is mostly about."""
        words = self.text[start:end].strip("“”\"'’ ")
        at = self.before.paragraph(start)
        opens = start == self.before.paragraph_start(start) and at > 0
        if not opens or not words[:1].isupper() or not SENTENCE_END.search(words):
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
        if len(counts) != 1 or not words[:1].isupper() or not SENTENCE_END.search(words):
            return unclear
        (figure, times), known = *counts.items(), self.scene.figures[next(iter(counts))]
        last = self.before.last_quoted(start)
        if times < _LEAST_TIMES or known.kind is not EntityKind.PERSON or last is None:
            return unclear
        if self.before.has_person_between(last, start, figure):
            return unclear
        return Antecedent(figure, "nobody else is quoted in the text before")

    def _asks(self, end: int) -> bool:
        return "?" in self.text[max(0, end - 3) : end + 2]

    def _is_question(self, start: int, end: int) -> bool:
        """Whether a paragraph is a question of the interviewer, set as a line of its own."""
        words = self.text[start:end]
        if _ASKED.match(words):
            return True
        return _QUESTION.search(words) is not None and not words.startswith(OPEN)

    def _find_interviewee(self) -> int | None:
        """The only person named before the first of several questions."""
        if len(self._questions) < _LEAST_QUESTIONS or self._questions[0] == 0:
            return None
        first = self.scene.prose.paragraphs[self._questions[0]].start
        people = {
            self.scene.owner[run]
            for run in self.scene.runs_in(0, first)
            if self.scene.figure_of(run).kind is EntityKind.PERSON
        }
        # A program that has a person's name is told from him by what is said of it.
        is_told = len(people) == 1 and bool(self.scene.figures[next(iter(people))].roles)
        return people.pop() if is_told else None

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
        if self._names_body(start, last.figure) or (gap == 1 and not self.lines.begins(start)):
            return unclear
        if self.before.has_person_between(last.end, start, last.figure):
            return unclear
        is_told = last.length >= _LONG_TURN and not self.before.alternates(start)
        if not (gap == 1 and is_told) and self._takes_turns(start, last.end, gap) - {last.figure}:
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
