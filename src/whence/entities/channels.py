"""Channels: who took the words down first, and whose contact with the speaker the words state.

"He told Northwire", "in an interview with this newspaper", "at a press conference": only what the
sentence itself says counts. The document's own outlet is contact of its own; another outlet's is
the mark of a story that came from elsewhere.

- In: the scene, an attribution and the figure that speaks.
- Out: `Channel`.
- Not here: documents that credit others as a whole (`reuse`), the speaker (`speakers`).
"""

import re
from dataclasses import dataclass

from whence.entities.antecedents import Antecedents
from whence.entities.descriptions import find_outlet
from whence.entities.figures import Figure, Scene
from whence.entities.folding import fold
from whence.entities.programmes import is_interviewer
from whence.entities.publishers import contact_of, own_outlet
from whence.entities.runs import Run
from whence.entities.speakers import author_of
from whence.entities.tables import find_body, load_cues, load_nations, load_phrases
from whence.entities.venues import Around, find_open_cue, find_venue, find_which
from whence.records import Attribution, Contact, EntityKind, MentionForm, Span

_TELLS = re.compile(r"\b(?:told|tells?|telling|informed|assured)$", re.I)
_QUOTES = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b", re.I)
_REPORTED_AFTER = re.compile(
    r"\s?(?:newspaper |news agency |agency |television |tv |magazine )?"
    r"(?:report(?:ed|s)|has reported|quoted|cited)\b",
    re.I,
)
# "Told FBI agents", "told the Conference of Mayors": hearers, and no outlet.
_HEARERS = re.compile(
    r" of\b|(?:['’]s)? (?:agents?|officials?|officers?|investigators?|detectives?|members?|leaders?"
    r"|(?:police|fire|sheriff) |departments?|office|board|authorities|chamber|institute|employees"
    r"|workers|executives|lawmakers|supporters|residents|customers|diplomats|troops)\b",
    re.IGNORECASE,
)
# "On Super Tuesday" names no outlet, whoever else is called Super.
_DAY = re.compile(r" (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_CLOSED = re.compile(r"(?:['’]s)?(?: (?:reports?|reporting|account))?(?:[.,;”\"]|$)")
_INTERVIEW = re.compile(r"\binterview\b[^,;]{0,30}$", re.IGNORECASE)
_PIECE = re.compile(
    r"(?:['’]s)? (?:interview|op-ed|column|editorial|essay|blog|piece|article|story|profile)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Channel:
    """Whose contact the words state, by which figure, and the words."""

    figure: int | None
    contact: Contact
    spans: tuple[Span, ...]


_NOTHING = Channel(None, Contact.UNSTATED, ())


def find_channel(
    scene: Scene, near: Antecedents, attribution: Attribution, speaker: int | None
) -> Channel:
    """Find who took the words of an attribution down.

    Args:
        scene: Figures; outlets without a name are added to it.
        near: Tells what stands inside quotations.
        attribution: Whose words.
        speaker: Index of the figure that speaks, or None.

    Returns:
        UNSTATED without a figure if the words near the cue say nothing of it.
    """
    is_author = _is_author(scene, speaker) and attribution.within is None
    if is_author and (scene.document.authors or _sees(scene, attribution)):
        span = sorted(attribution.source or attribution.cue or attribution.content)[0]
        return Channel(speaker, Contact.OWN, (span,))
    cue = sorted(attribution.cue)
    if not cue or (attribution.within is not None and near.is_quoted(cue[0].start)):
        return _NOTHING
    finder = _Finder(scene, near, attribution, speaker)
    for find in (
        finder.told,
        finder.tweeted,
        finder.said_to,
        finder.in_piece,
        finder.hosted,
        finder.reported,
        finder.quoted_by,
        finder.before_which,
        finder.public,
    ):
        channel = find()
        if channel is not None:
            return channel
    return _NOTHING


def _is_author(scene: Scene, speaker: int | None) -> bool:
    return speaker is not None and scene.described.get("author") == speaker


def _sees(scene: Scene, attribution: Attribution) -> bool:
    """Whether a cue tells of what was seen or heard; a nameless "I" may open a reprinted speech."""
    words = " ".join(scene.prose.text[span.start : span.end] for span in attribution.cue)
    phrases = load_phrases()
    return any(phrases[name].search(words) for name in ("cue_saw", "cue_sound", "cue_touch"))


class _Finder:
    """Searches the sentence around one cue; a class because four rules share its bounds."""

    def __init__(
        self, scene: Scene, near: Antecedents, attribution: Attribution, speaker: int | None
    ) -> None:
        self.scene = scene
        self.near = near
        self.text = scene.prose.text
        self.attribution = attribution
        self.speaker = speaker
        self.around = Around(scene, near, attribution)
        self.cue, self.start, self.end = self.around.cue, self.around.start, self.around.end

    def told(self) -> Channel | None:
        """The one who was told: directly behind the cue."""
        for span in self.cue:
            words = self.text[span.start : span.end]
            tells = _TELLS.search(words)
            if tells is not None:
                return self._addressee(span.end, is_told=True)
            inner = re.search(r"\b(?:told|tells?|telling)(?= )", words, re.I)
            if inner is not None:
                return self._addressee(span.start + inner.end(), is_told=True)
        return None

    def said_to(self) -> Channel | None:
        """The one with whom the speaker talked: "in an interview with"."""
        for name in ("to", "on_air"):
            for found in self.around.find(name):
                words = self.text[found.start : found.end].lower()
                is_told = name == "to" and "released by" not in words
                channel = self._addressee(
                    found.end, is_told=is_told, is_interview="interview" in words
                )
                if channel is not None:
                    return channel
        behind = max(one.end for one in self.attribution.content)
        others = load_phrases()["others_told"].match(self.text, behind, max(behind, self.end))
        told = None if others is None else self._addressee(others.end(), is_told=True)
        return told or self._on_outlet()

    def _on_outlet(self) -> Channel | None:
        """The outlet on which, or for which, somebody spoke: "confirmed to Northwire"."""
        for found in self.around.find("on_outlet"):
            run = self._run_from(found.end)
            plain = self._match("named_outlet", found.end) if run is None else None
            if plain is not None:
                return self._plain(plain)
            if run is None or _DAY.match(self.text, self.scene.runs[run].end):
                continue
            if self.scene.figure_of(run).outlet:
                return self._by(run)
        return None

    def tweeted(self) -> Channel | None:
        """A cue that is itself open to all."""
        span = find_open_cue(self.around)
        return None if span is None else Channel(None, Contact.PUBLIC, (span,))

    def hosted(self) -> Channel | None:
        """The one who leads a talk on air, if no outlet is named: "told radio host NAME"."""
        for span in self.cue:
            if not _TELLS.search(self.text[span.start : span.end]):
                continue
            title = self._match("host", span.end)
            run = None if title is None else self._run_from(title.end)
            if run is not None and self.scene.owner[run] != self.speaker:
                name = self.scene.runs[run]
                return Channel(
                    self.scene.owner[run], Contact.OTHER, (self._span(name.start, name.end),)
                )
        return None

    def in_piece(self) -> Channel | None:
        """The outlet named before what it printed: "in a Northwire interview"."""
        for found in self.around.find("in"):
            run = self._run_from(found.end)
            name = None if run is None else self.scene.runs[run]
            if run is None or name is None or not _PIECE.match(self.text, name.end, self.end):
                continue
            figure = self.scene.figure_of(run)
            if figure.kind in (EntityKind.OTHER, EntityKind.ORGANIZATION) and not figure.roles:
                return self._by(run)
        return None

    def _addressee(self, at: int, *, is_told: bool, is_interview: bool = False) -> Channel | None:
        """Who is named at this offset."""
        own = self._match("own", at) or self._match("me", at)
        if own is not None:
            return self._own(own)
        public = self._match("public_tell", at) if is_told else None
        named = self._named(at, is_told=is_told, is_interview=is_interview)
        if named is not None and (public is None or not self._is_unsure(named, public)):
            return named
        if public is not None:
            return Channel(None, Contact.PUBLIC, (public,))
        unnamed = self._match("unnamed_outlet", at)
        return None if unnamed is None else self._unnamed(unnamed)

    def _is_unsure(self, channel: Channel, public: Span) -> bool:
        """Whether a name begins that of an audience: "told the Vell Bakers Convention"."""
        return channel.spans[0].end <= public.end and channel.spans[0].start >= public.start - 1

    def _named(self, at: int, *, is_told: bool, is_interview: bool) -> Channel | None:
        """The outlet that is named at this offset, in full, in short or by a common word."""
        run = self._run_from(at)
        if run is not None and self.scene.owner[run] != self.speaker:
            if self._is_taker(run, is_told=is_told, is_interview=is_interview):
                return self._by(run)
            name = self.scene.runs[run]
            span = self._span(name.start, name.end)
            fuller = self._fuller(span) if is_told else None
            if fuller is not None:
                return Channel(fuller, Contact.OTHER, (span,))
        plain = self._match("plain_outlet", at) if is_told else None
        if plain is None:
            return None
        return self._plain(plain)

    def _plain(self, plain: Span) -> Channel:
        """An outlet with a common word for its name."""
        fuller = self._fuller(plain)
        if fuller is not None:
            return Channel(fuller, Contact.OTHER, (plain,))
        words = self.text[plain.start : plain.end]
        known = self.scene.described.get(words)
        if known is None:
            figure = Figure(
                kind=EntityKind.ORGANIZATION, name=words, named=True, first=plain.start, outlet=True
            )
            known = self.scene.described[words] = self.scene.add(figure)
        self.scene.figures[known].mention(plain, MentionForm.NAME, "an outlet with a common word")
        return Channel(known, Contact.OTHER, (plain,))

    def _fuller(self, span: Span) -> int | None:
        """The only outlet of the document whose longer name holds these words."""
        words = fold(self.text[span.start : span.end]).removeprefix("the ").split()
        holders = {
            at
            for at in self.scene.by_word(words[0])
            if self.scene.figures[at].outlet
            and words in _ends(fold(self.scene.figures[at].name).split(), len(words))
        }
        return holders.pop() if len(holders) == 1 else None

    def _match(self, phrases: str, at: int) -> Span | None:
        """The words of one list that stand at this offset, without the space before them."""
        found = load_phrases()[phrases].match(self.text, at, min(len(self.text), at + 80))
        return None if found is None else self._span(found.start() + 1, found.end())

    def _run_from(self, at: int) -> int | None:
        """The name that begins here, with nothing but "the" and a few small words before it."""
        for run in self.scene.runs_in(at, min(self.end + 60, at + 90)):
            before = self.text[at : self.scene.runs[run].outer].rstrip("“\"‘'")
            words = before.split()
            if len(words) <= 3 and not set(before) & set(',;:()“”"') and _may_lead(words):
                return run
            return None
        return None

    def _is_taker(self, run: int, *, is_told: bool, is_interview: bool) -> bool:
        """Whether a name is of one who takes words down: an outlet, or a name of nothing else."""
        figure, name = self.scene.figure_of(run), self.scene.runs[run]
        is_own = contact_of(self.scene, figure) is Contact.OWN
        if figure.outlet or is_own or is_interviewer(self.scene, self.scene.owner[run]):
            return True
        if not is_told:
            return False
        words = [fold(word).strip(".") for word in self.text[name.start : name.end].split()]
        first = find_body(self.text[name.start : name.end].split()[0])
        if first is not None and first.is_outlet:
            return True
        if is_interview and figure.kind is EntityKind.PERSON:
            return True
        if figure.kind not in (EntityKind.OTHER, EntityKind.ORGANIZATION) or figure.roles:
            return False
        cues = {load_cues().get(word) for word in (*words, *map(fold, figure.name.split()))}
        if "outlet" in cues:
            return True
        if "organization" in cues or find_body(figure.name) is not None:
            return False
        if _HEARERS.match(self.text, name.end, min(len(self.text), name.end + 30)):
            return False
        has_article = self.text[max(0, name.outer - 4) : name.outer].lower() == "the "
        is_alone = len(words) == 1 or (is_interview and figure.kind is EntityKind.OTHER)
        return is_alone or (has_article and not words[-1].endswith("s"))

    def _by(self, run: int) -> Channel:
        figure = self.scene.figure_of(run)
        figure.outlet = figure.outlet or figure.kind is not EntityKind.PERSON
        if figure.kind is EntityKind.OTHER:
            figure.kind = EntityKind.ORGANIZATION
        contact = contact_of(self.scene, figure)
        name = self.scene.runs[run]
        return Channel(self.scene.owner[run], contact, (self._span(name.start, name.end),))

    def _own(self, span: Span) -> Channel:
        is_author = self.text[span.start : span.end].lower() in ("me", "us")
        at = author_of(self.scene) if is_author else own_outlet(self.scene)
        why = "the document speaks of itself"
        self.scene.figures[at].mention(span, MentionForm.DESCRIPTION, why)
        return Channel(at, Contact.OWN, (span,))

    def _unnamed(self, span: Span) -> Channel:
        """An outlet without a name: "the agency" is the only one named nearby."""
        known = find_outlet(self.scene, self.near, span.start)
        if known is not None and self.text[span.start : span.end].lower().startswith("the "):
            figure = self.scene.figures[known]
            figure.mention(span, MentionForm.DESCRIPTION, "the only outlet named nearby")
            return Channel(known, contact_of(self.scene, figure), (span,))
        figure = Figure(
            kind=EntityKind.ORGANIZATION,
            name=self.text[span.start : span.end],
            named=False,
            first=span.start,
            outlet=True,
        )
        figure.mention(span, MentionForm.DESCRIPTION, "an unnamed outlet")
        return Channel(self.scene.add(figure), Contact.OTHER, (span,))

    def reported(self) -> Channel | None:
        """The outlet that quotes or reports in the same sentence: "NAME quoted him as saying"."""
        for run in self.scene.runs_in(self.start, self.end):
            figure, name = self.scene.figure_of(run), self.scene.runs[run]
            if not figure.outlet or self.near.is_quoted(name.start):
                continue
            after = self.text[name.end : name.end + 40]
            before = self.text[max(self.start, name.outer - 24) : name.outer]
            is_reporting = (
                _REPORTED_AFTER.match(after)
                or self._quotes_behind(name.end)
                or self._is_credited(name, before, after)
            )
            if is_reporting and self.scene.owner[run] != self.speaker:
                return self._by(run)
        return None

    def _is_credited(self, name: Run, before: str, after: str) -> bool:
        """Whether "according to NAME" closes or opens the sentence of this saying."""
        span = self._span(name.start, name.end)
        if load_phrases()["by_outlet"].search(before) is None or not _CLOSED.match(after):
            return False
        is_source = any(one.start <= name.start < one.end for one in self.attribution.source)
        return not is_source and self.around.is_of_saying(span)

    def quoted_by(self) -> Channel | None:
        """An unnamed outlet before the cue: "another newspaper quoted him as saying"."""
        first = self.cue[0]
        if not _QUOTES.search(self.text[first.start : first.end]):
            return None
        found = load_phrases()["quoting"].search(self.text, self.start, first.start)
        return None if found is None else self._unnamed(self._span(*found.span("who")))

    def before_which(self) -> Channel | None:
        """The outlet before "in which he said", if it is said to have interviewed somebody."""
        place = find_which(self.around)
        for run in () if place is None else self.scene.runs_in(place.start, place.end):
            before = self.text[place.start if place else 0 : self.scene.runs[run].outer]
            if self.scene.figure_of(run).outlet and _INTERVIEW.search(before):
                return self._by(run)
        return None

    def _quotes_behind(self, end: int) -> bool:
        first = self.cue[0]
        words = self.text[first.start : first.end]
        return 0 <= first.start - end <= 3 and _QUOTES.search(words) is not None

    def public(self) -> Channel | None:
        """A place where everybody could hear it."""
        venue = find_venue(self.around, self.speaker)
        return None if venue is None else Channel(None, Contact.PUBLIC, (venue,))

    def _span(self, start: int, end: int) -> Span:
        return Span(self.scene.prose.document, start, end)


def _ends(words: list[str], count: int) -> tuple[list[str], list[str]]:
    """The first and the last words of a longer name."""
    return (words[:count], words[-count:]) if len(words) > count else ([], [])


def _may_lead(words: list[str]) -> bool:
    small = {"the", "a", "an", "newspaper", "news", "agency", "magazine", "website", "television"}
    small |= {"broadcaster", "radio", "state", "daily", "local", "station", "channel", "tv"}
    small |= {"cable", "network", "talk", "program", "programme", "show", "site", "broadcast"}
    small |= load_nations().peoples.keys() & {fold(word) for word in words}
    return all(word.lower() in small or word.lower().endswith("-run") for word in words)
