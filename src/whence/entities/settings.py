"""Settings: what a document tells around a name.

Whether two of one name are one is told by what is said of them: two reports of one event share its
rare words, names and numbers; two namesakes share nothing but the name and have two trades, two
countries, two ages. What stands around a name is kept with the entity, as stems, so that documents
can be compared when their texts are long put away.

- In: the prose of one document, where an entity is mentioned.
- Out: `records.Setting`; how much two settings share.
- Not here: what follows from it (`facts`).
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from whence.entities.folding import find_key, fold
from whence.entities.scripts import Script, find_script
from whence.entities.tables import (
    Gender,
    load_given,
    load_idle,
    load_nations,
    load_titles,
    load_trades,
)
from whence.entities.telling import find_marks, find_tongue
from whence.records import DocumentId, Prose, Setting, Span
from whence.text.numerals import CARDINALS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_AGE = re.compile(
    r"\b(\d{1,2})[- ]year[- ]old\b|\b(?:aged|turned) (\d{1,2})\b|, (\d{1,2})(?=[,.;)])"
    r"|\bat (\d{2})\b(?! ?[%:])"
    r"|\b(\d{1,2})(?: (?:años|anos|ans|Jahre|Jahren|anni|jaar|lat|let|godina|éves|yaşında"
    r"|год|года|лет|років|роки|عام|عاما|عامًا|سنة)\b|-(?:jährige[rn]?|letni[aej]?|летн\w+|річн\w+|éves|годишн\w+)\b)"
    r"|\((\d{2})\)"
)
# Number words are ages where these stand beside them.
_SPELLED_AGE = re.compile(
    r"(?:, |\baged |\bat |\bturned )([a-z]+(?:-[a-z]+)?)(?=[,.;)]|$)"
    r"|\b([a-z]+(?:-[a-z]+)?)-year-old\b"
)
# Sentences that are read for one entity of a document.
_MOST_SENTENCES = 12
_LONGEST = 600
_STEM, _ROUGH = 5, 4
# What a shared name weighs beside a shared word, and the share of the smaller setting that all that
# is shared must reach.
_NAME, _OTHER = 2, 1
# Numbers that every text names.
_FEW = 3
_SHARE = 0.12
# Endings of number and tense.
_STEM_END = re.compile(r"(?<=\w{4})(?:ies|y|ing|ed|es|s)$")
# Words around a name among which its bearer's trade stands.
_BEFORE, _AFTER = 5, 9
_CLAUSE_END = re.compile(r"[.;:!?“”\"()«»]")


def read_setting(prose: Prose, spans: Sequence[Span]) -> Setting:
    """Read what is told around the mentions of an entity.

    Args:
        prose: What is read of the document.
        spans: Where it is mentioned by name, at least one, in order.

    Returns:
        The setting; the entity's own words are no part of it.
    """
    own = {find_key(word) for span in spans for word in _words(prose.text, span.start, span.end)}
    starts = [sentence.start for sentence in prose.sentences]
    chosen = sorted({max(0, bisect_right(starts, span.start) - 1) for span in spans})
    words: set[str] = set()
    names: set[str] = set()
    lands: set[str] = set()
    for at in chosen[:_MOST_SENTENCES]:
        sentence = prose.sentences[at]
        end = min(sentence.end, sentence.start + _LONGEST)
        lands.update(_lands(prose.text[sentence.start : end]))
        for word, is_name in _content(prose.text, sentence.start, end):
            key = find_key(word if is_name else _STEM_END.sub("", word))
            if key and key not in own and find_key(word) not in own:
                (names if is_name else words).add(key)
    return Setting(
        document=prose.document,
        words=frozenset(words - names),
        names=frozenset(names),
        lands=frozenset(lands),
        trades=_trades(prose.text, spans),
        years=frozenset(
            int(found[0])
            for at in chosen[:_MOST_SENTENCES]
            for found in _YEAR.finditer(prose.text, starts[at], prose.sentences[at].end)
        ),
        ages=_ages(prose.text, spans),
        genders=_genders(prose.text, spans),
        is_latin=find_script(prose.text[spans[0].start : spans[0].end]) is Script.LATIN,
        tongue=find_tongue(prose.text[starts[chosen[0]] : prose.sentences[chosen[0]].end]),
        marks=find_marks(prose.text, spans),
    )


def join_settings(settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """Settings of one entity, one a document.

    Args:
        settings: In any order.

    Returns:
        Sorted by document; those of one document joined into one.
    """
    found: dict[DocumentId, Setting] = {}
    for one in settings:
        known = found.get(one.document)
        found[one.document] = one if known is None else _join(known, one)
    return tuple(found[document] for document in sorted(found))


def _join(a: Setting, b: Setting) -> Setting:
    return Setting(
        document=a.document,
        words=a.words | b.words,
        names=a.names | b.names,
        lands=a.lands | b.lands,
        trades=a.trades | b.trades,
        ages=a.ages | b.ages,
        years=a.years | b.years,
        genders=a.genders | b.genders,
        is_latin=a.is_latin and b.is_latin,
        tongue=a.tongue if a.tongue == b.tongue else "",
        marks=a.marks | b.marks,
    )


def measure_shared(a: Setting, b: Setting) -> int:
    """How much two settings have in common.

    Args:
        a: One of them.
        b: The other.

    Returns:
        Points: two for a name, one for a word or a number; countries count as words. 0 where long
        settings share no more than any two texts do.
    """
    size = _STEM if a.is_latin and b.is_latin else _ROUGH
    first, second = _stems(a, size), _stems(b, size)
    points = sum(max(first[stem], second[stem]) for stem in first.keys() & second.keys())
    points += len(a.lands & b.lands)
    return points if points >= _SHARE * min(len(first), len(second)) else 0


def _stems(setting: Setting, size: int) -> dict[str, int]:
    found = {word[:size]: _OTHER for word in setting.words}
    found.update({name[:size]: _NAME for name in setting.names})
    return found


def _words(text: str, start: int, end: int) -> Iterator[str]:
    for found in _WORD.finditer(text, start, end):
        yield from found[0].split("-")


def _content(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The words that tell a story, and whether each is a name by its capital."""
    idle, lands = load_idle(), load_nations().lands
    for found in _WORD.finditer(text, start, end):
        folded = fold(found[0])
        if CARDINALS.get(folded, 0) > _FEW:
            yield str(CARDINALS[folded]), False
        if folded in idle or (len(folded) < 3 and not folded.isdigit()):
            continue
        if folded not in lands:
            yield found[0], found[0][0].isupper() and found.start() > start


def _lands(text: str) -> Iterator[str]:
    lands = load_nations().lands
    words = [fold(word) for word in _WORD.findall(text)]
    words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    for at, word in enumerate(words):
        for option in (word, " ".join(words[at : at + 2])):
            if option in lands:
                yield lands[option]


def _trades(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """The fields of the words for a trade that stand close before or behind the name."""
    trades = load_trades()
    found: set[str] = set()
    for span in spans:
        before = _CLAUSE_END.split(text[max(0, span.start - 80) : span.start])[-1]
        after = _CLAUSE_END.split(text[span.end : span.end + 90])[0]
        near = [*_WORD.findall(before)[-_BEFORE:]]
        is_said = after.startswith((",", " is ", " was ", " who ", "، "))
        near += _WORD.findall(after)[:_AFTER] if is_said else []
        found.update(filter(None, (_trade(fold(word), trades) for word in near)))
    return frozenset(found)


def _trade(word: str, trades: Mapping[str, str]) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    return trades.get(word, "") or trades.get(word.removesuffix("s"), "")


def _genders(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """What the title before a name, else the given name in it, shows."""
    titles, given = load_titles(), load_given()
    found: set[Gender] = set()
    for span in spans:
        before = _WORD.findall(text[max(0, span.start - 12) : span.start])[-1:]
        words = [fold(word) for word in _WORD.findall(text, span.start, span.end)]
        title = titles.get(fold(before[0])) if before else None
        if title is not None and title.gender is not Gender.UNKNOWN:
            found.add(title.gender)
        elif len(words) > 1:
            found.add(given.get(words[0], Gender.UNKNOWN))
    return frozenset(gender.value for gender in found - {Gender.UNKNOWN})


def _ages(text: str, spans: Iterable[Span]) -> frozenset[int]:
    found: set[int] = set()
    for span in spans:
        after = text[span.end : span.end + 40].split(".")[0] + "."
        before = text[max(0, span.start - 40) : span.start]
        for beside in (after, before[before.rfind(".") + 1 :]):
            found.update(int(next(filter(None, hit.groups()))) for hit in _AGE.finditer(beside))
            for hit in _SPELLED_AGE.finditer(beside):
                found.update(_age_of(hit[1] or hit[2]))
    return frozenset(age for age in found if age > 0)


def _age_of(words: str) -> Collection[int]:
    values = [CARDINALS.get(word) for word in words.split("-")]
    known = [value for value in values if value is not None]
    return {sum(known)} if known and len(known) == len(values) and sum(known) > 9 else ()
