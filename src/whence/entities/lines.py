"""Lines: names that stand above quotations.

Round-ups and interviews set the speaker's name as a line of its own, with a role, an age or
nothing behind it, and let one or several quotations follow. A heading is written alike ("Common
Objections"), so a line counts only if its name is known to be a person's or its role tells so.

- In: the scene, who was spoken of before, where a quotation begins.
- Out: the figure that the line above names, or None.
- Not here: other ways to speak without a cue (`turns`), signatures below (`attribution`).
"""

import re

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Figure, Scene
from whence.entities.folding import fold
from whence.entities.roles import Head, read_head, singular_role
from whence.entities.tables import find_body, load_given, load_roles
from whence.records import EntityKind, MentionForm, Span

OPEN = ("“", '"', "«", "‘", "'")
_CLOSE = ("”", '"', "»", "’", "'", "”.", '".')
_LONGEST_LINE = 120
_MOST_BELOW = 12
_NAME = re.compile(r"[^\W\d_][^\W\d_]+(?:[ -][^\W\d_][^\W_]*\.?){1,3}")
_FROM = re.compile(r"(?:From|Meet|With) ")
# What may follow the name in a line that names a speaker: nothing, a role, an age, a bracket.
_LINE_END = re.compile(r"(?:\s*[,(|–—-].*)?:?\s*", re.DOTALL)
_PARTS = re.compile(r"\s*[,|(]\s*|\s[–—-]\s")
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")
# A few words and a colon before the quotation ("Less pressure on buyers:").
_RUN_IN = re.compile(r"(?:[^.!?:“\"]|\.(?! [A-Z]|$)){1,70}:\s*|[\s•*–—-]*")


class Lines:
    """Finds the names above quotations; a class because it reads the paragraphs of one document."""

    def __init__(self, scene: Scene, before: Antecedents) -> None:
        self.scene = scene
        self.before = before
        self.text = scene.prose.text

    def named_above(self, start: int) -> int | None:
        """The person whom a line above names, if nothing but quotations stands between.

        Args:
            start: Where a quotation begins.

        Returns:
            The index of the figure, which is new if only the line shows that it is a person's;
            None for a quotation inside a paragraph and for any other line.
        """
        at = self.before.paragraph(start)
        if not self.begins(start):
            return None
        for above in range(at - 1, max(-1, at - 1 - _MOST_BELOW), -1):
            paragraph = self.scene.prose.paragraphs[above]
            if not self._is_quotation(paragraph.start, paragraph.end):
                return self._name_line(paragraph.start, paragraph.end)
        return None

    def begins(self, start: int) -> bool:
        """Whether nothing but a run-in heading or a bullet stands before in the paragraph."""
        before = self.text[self.before.paragraph_start(start) : start]
        return _RUN_IN.fullmatch(before) is not None

    def _is_quotation(self, start: int, end: int) -> bool:
        """Whether a paragraph is one quotation, perhaps behind a run-in heading."""
        words = self.text[start:end].rstrip()
        heading = _RUN_IN.match(words)
        rest = words[heading.end() :] if heading is not None else words
        return rest.startswith(OPEN) and rest.endswith(_CLOSE)

    def _name_line(self, start: int, end: int) -> int | None:
        """The person whom a line names that is but a name with a role."""
        prefix = _FROM.match(self.text, start, end)
        start = start if prefix is None else prefix.end()
        words = self.text[start:end]
        if end - start > _LONGEST_LINE or SENTENCE_END.search(words):
            return None
        within = self.scene.runs_in(start, end)
        if within and self.scene.runs[within[0]].outer == start:
            figure = self.scene.owner[within[0]]
            rest = self.text[self.scene.runs[within[0]].end : end]
            if _LINE_END.fullmatch(rest) and self._is_person(figure, rest):
                return figure
        return self._new_line(start, words)

    def _is_person(self, at: int, rest: str) -> bool:
        """Whether a name is a person's, by what is known of it, its first word or its role."""
        figure = self.scene.figures[at]
        if figure.kind is EntityKind.PERSON:
            return not figure.plural
        is_given = fold(figure.name.split()[0]) in load_given() and find_body(figure.name) is None
        return self.before.may_be_person(at) and (is_given or _role_in(rest) is not None)

    def _new_line(self, start: int, words: str) -> int | None:
        """A person whom only this line names, which capitals made look like a headline."""
        name, _, rest = words.partition(", ")
        head = _role_in(rest) if rest else None
        if _NAME.fullmatch(name) is None or head is None:
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


def _role_in(words: str) -> Head | None:
    """A person's role at the head or the end of a part: "Vell Board of Trade chief economist"."""
    for part in filter(None, _PARTS.split(words)):
        head = read_head(part)
        if head is not None and head.kind is EntityKind.PERSON and not head.plural:
            return head
        last = [fold(word) for word in part.rstrip(" ):").split()]
        for size in (3, 2, 1):
            role = singular_role(" ".join(last[-size:])) if size <= len(last) else None
            if role is not None and load_roles()[role[0]].kind is EntityKind.PERSON:
                return Head(role[0], EntityKind.PERSON, role[1], load_roles()[role[0]].gender)
    return None
