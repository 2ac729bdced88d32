"""Who: whom pronouns and descriptions mean, to whom things were said, how speakers know them.

The attributions are those that people marked, so that these figures judge the finding of speakers
and channels and not the reader. Quotations without a cue are the exception: nobody marked them
whole, so there the product reads for itself.

- In: the gold (`speakers`, `channels`, `access`, `cueless`) and the data folder; the reader, whose
  names vote.
- Out: `SpeakerMeasure`, `LabelMeasure`.
- Not here: identity across documents (`identity`), rows and floors (`casting`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from whence.attribution.finder import find_attributions, record_marked
from whence.entities import find_entities, find_names
from whence.evaluation.attribution import Roles, read_articles, to_document
from whence.evaluation.gold import GoldRecord, Stretches, hash_text, read_gold
from whence.ingest.outlets import name_host
from whence.models import Reader
from whence.records import Attribution, Cast, Contact, Entity, EntityKind, Span, Stretch
from whence.text import find_words, read_prose

_NAMED = ("named", "group", "author")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class SpeakerMeasure:
    """Sources that were led to a name, of one kind.

    Attributes:
        right: Of those led to a name, the share that is the right one, 0 to 1.
        answered: Of those that mean somebody named, the share that was led to some name.
        misnamed: Of those that mean nobody named, the share that was led to a name.
        sources: How many were judged; those that no reader could tell are left out.
        unnamed: Those among them that mean nobody named.
    """

    right: float
    answered: float
    misnamed: float
    sources: int
    unnamed: int


@dataclass(frozen=True, slots=True)
class LabelMeasure:
    """Labels of attributions.

    Attributes:
        equal: Share of the items whose label is the gold's, 0 to 1.
        stated: The same of the items whose label is not the plain one ("unstated", "unknown").
        invented: Share of the items with the plain label that got another one.
        items: By label of the gold, how many; undecided ones are left out.
        right: By label of the gold, the share that is right.
    """

    equal: float
    stated: float
    invented: float
    items: Mapping[str, int]
    right: Mapping[str, float]


def measure_speakers(
    data: Path, folder: Path, reader: Reader | None = None, *, kind: str, split: str
) -> SpeakerMeasure:
    """Score the way from a pronoun or a description to a name.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        kind: "pronoun" or "description".
        split: "tune" or "test".

    Returns:
        The figures. Right is an entity that is mentioned by name where the gold names it; of a
        group, the members that the gold names and no others.

    Raises:
        DataError: Gold, texts or weights are missing.
    """
    judged = [
        (record, speaker, cast)
        for record, attribution, cast in _pair("speakers", data, folder, reader, split=split)
        if record.item.stratum.endswith(kind) and record.answer.label != "cannot_tell"
        for speaker in [_find_speaker(attribution, cast)]
    ]
    return _count_speakers(
        [(row[0].answer.label in _NAMED, _is_named(row[1]), _is_right(*row)) for row in judged]
    )


def measure_cueless_speakers(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> SpeakerMeasure:
    """Score who speaks in quotations that no cue claims, from the text alone.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The figures over the quotations whose speaker the text tells; a quotation that was not found
        is not answered. `unnamed` are those whose speaker it does not tell.

    Raises:
        DataError: Gold, texts or weights are missing.
    """
    records = read_gold("cueless", data, folder, split=split)
    casts = {}
    for record in records:
        text = record.item.text
        if record.item.digest not in casts:
            casts[record.item.digest] = _cast(text, None, reader)
    rows = []
    for record in records:
        if record.answer.label == "cueless":
            cast = casts[record.item.digest]
            found = _find_quotation(record, cast.attributions)
            rows.append((record, _find_speaker(found, cast), cast))
    return _count_speakers(
        [(bool(row[0].answer.speaker), row[1] is not None, _is_right(*row)) for row in rows]
    )


def measure_channels(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> LabelMeasure:
    """Score whose contact with the speaker the words state.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The figures; a stated channel is right if its class is the gold's and its words or the names
        of its entity share one with those that the gold gives, wherever both stand.

    Raises:
        DataError: Gold, texts or weights are missing.
    """

    def label(record: GoldRecord, attribution: Attribution | None, cast: Cast) -> str:
        if attribution is None or attribution.contact is Contact.UNSTATED:
            return "unstated"
        text = record.item.text
        channel = next((one for one in cast.entities if one.id == attribution.channel), None)
        names = (channel.name, *channel.aliases) if channel is not None else ()
        ours = [text[span.start : span.end] for span in attribution.contact_spans]
        gold = [text[start:end] for start, end in record.answer.speaker]
        is_there = not gold or _words(gold) & _words((*ours, *names))
        return attribution.contact.value if is_there else "elsewhere"

    return _measure_labels(_pair("channels", data, folder, reader, split=split), label, "unstated")


def measure_access(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> LabelMeasure:
    """Score how the speaker is said to know.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The figures; the words that show it are not compared.

    Raises:
        DataError: Gold, texts or weights are missing.
    """
    rows = _pair("access", data, folder, reader, split=split)
    return _measure_labels(
        rows, lambda _, one, __: one.access.value if one else "unknown", "unknown"
    )


def find_outlet(text: str) -> str | None:
    """The outlet that an address in the first line names, as the ingest reads it.

    Args:
        text: A page.

    Returns:
        The name of the site; None without an address.
    """
    first = text.partition("\n")[0].strip()
    return name_host(first) if first.startswith("http") else None


def _count_speakers(rows: Sequence[tuple[bool, bool, bool]]) -> SpeakerMeasure:
    """Count answers by whether there is one to give, whether one was given, and whether it fits."""
    told = [(is_answered, is_right) for is_told, is_answered, is_right in rows if is_told]
    answered = sum(is_answered for is_answered, _ in told)
    wrong = sum(is_answered for is_told, is_answered, _ in rows if not is_told)
    right = sum(is_answered and is_right for is_answered, is_right in told)
    untold = len(rows) - len(told)
    return SpeakerMeasure(
        right=_share(right, answered + wrong),
        answered=_share(answered, len(told)),
        misnamed=_share(wrong, untold),
        sources=len(rows),
        unnamed=untold,
    )


def _measure_labels(
    rows: Iterable[tuple[GoldRecord, Attribution | None, Cast]],
    label: Callable[[GoldRecord, Attribution | None, Cast], str],
    plain: str,
) -> LabelMeasure:
    pairs = [
        (row[0].answer.label, label(*row)) for row in rows if row[0].answer.label != "cannot_tell"
    ]
    items = Counter(gold for gold, _ in pairs)
    right = Counter(gold for gold, ours in pairs if gold == ours)
    stated = len(pairs) - items[plain]
    return LabelMeasure(
        equal=_share(right.total(), len(pairs)),
        stated=_share(right.total() - right[plain], stated),
        invented=_share(items[plain] - right[plain], items[plain]),
        items=dict(sorted(items.items())),
        right={name: _share(right[name], items[name]) for name in sorted(items)},
    )


def _pair(
    name: str, data: Path, folder: Path, reader: Reader | None, *, split: str
) -> Iterator[tuple[GoldRecord, Attribution | None, Cast]]:
    """Each item with the attribution that it asks about, as we fill it in, and its cast."""
    role = "source" if name == "speakers" else "content"
    marked = _read_marked(data, folder)
    casts: dict[str, Cast] = {}
    for record in read_gold(name, data, folder, split=split):
        digest = record.item.digest
        if digest not in casts:
            casts[digest] = _cast(record.item.text, marked[digest], reader)
        yield record, _find_marked(record, casts[digest].attributions, role), casts[digest]


def _read_marked(data: Path, folder: Path) -> dict[str, Sequence[Roles]]:
    """What people marked in each text, by the hash of the text."""
    marked: dict[str, Sequence[Roles]] = {
        hash_text(article.text): article.attributions
        for article in read_articles(data, split="dev")
    }
    for record in read_gold("abroad", data, folder):
        marked[record.item.digest] = [
            {"source": one.source, "cue": one.cue, "content": one.content}
            for one in record.answer.attributions
            if not one.cannot_tell
        ]
    return marked


def _cast(text: str, marked: Sequence[Roles] | None, reader: Reader | None) -> Cast:
    """Who appears in a text, with the attributions that are marked or else those that we find."""
    document = replace(to_document(text), outlet=find_outlet(text))
    prose = read_prose(document)
    if marked is None:
        attributions = find_attributions(prose, reader)
    else:
        attributions = record_marked(prose, marked, reader)
    return find_entities(document, prose, attributions, find_names(prose, reader))


def _find_marked(
    record: GoldRecord, attributions: Sequence[Attribution], role: str
) -> Attribution | None:
    """The attribution whose source or content the item is, or touches most of."""
    best, most = None, 0
    for one in attributions:
        spans = one.source if role == "source" else one.content
        common = sum(
            max(0, min(end, span.end) - max(start, span.start))
            for start, end in record.item.pieces
            for span in spans
        )
        if common > most:
            best, most = one, common
    return best


def _find_quotation(record: GoldRecord, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution without a cue that shares half of the words with a quotation."""
    text, pieces = record.item.text, record.item.pieces
    gold = {word for start, end in pieces for word in find_words(text, start, end)}
    for one in attributions:
        if not one.cue and one.within is None:
            spans = one.content
            ours = {word for span in spans for word in find_words(text, span.start, span.end)}
            if gold and len(gold & ours) >= _HALF * len(gold | ours):
                return one
    return None


def _find_speaker(attribution: Attribution | None, cast: Cast) -> Entity | None:
    if attribution is None:
        return None
    return next((one for one in cast.entities if one.id == attribution.speaker), None)


def _is_named(speaker: Entity | None) -> bool:
    """Whether an answer gives a name: its own, those of its members, or the author's part."""
    if speaker is None:
        return False
    is_group = speaker.kind is EntityKind.GROUP and len(speaker.members) > 0
    return speaker.named or is_group or "author" in speaker.roles


def _is_right(record: GoldRecord, speaker: Entity | None, cast: Cast) -> bool:
    """Whether a speaker is the one that the gold names."""
    answer = record.answer
    if speaker is None:
        return False
    if answer.label == "author":
        return "author" in speaker.roles
    whole = {one.id: one for one in cast.entities}
    members = [whole[name] for name in speaker.members if name in whole] or [speaker]
    if answer.label == "group" and len(answer.speaker) > 1:
        touched = [any(_names(one, record, [place]) for one in members) for place in answer.speaker]
        return all(touched) and all(_names(one, record, answer.speaker) for one in members)
    return any(_names(one, record, answer.speaker) for one in members) and len(members) == 1


def _names(entity: Entity, record: GoldRecord, places: Stretches | list[Stretch]) -> bool:
    """Whether an entity stands at one of these places, or bears the name that stands there."""
    text = record.item.text
    written = {" ".join(text[start:end].split()).lower() for start, end in places}
    if written & {name.lower() for name in (entity.name, *entity.aliases)}:
        return True
    return _touch([mention.span for mention in entity.mentions], places)


def _words(texts: Iterable[str]) -> set[str]:
    """The words of some texts, small ones left out."""
    words = {
        text[word.start : word.end].lower()
        for text in texts
        for word in find_words(text, 0, len(text))
    }
    return words - {"the", "a", "an", "of", "in", "on", "to", "at"}


def _touch(spans: Iterable[Span], places: Iterable[Stretch]) -> bool:
    held = list(places)
    return any(span.start < end and start < span.end for span in spans for start, end in held)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
