"""Edits: what outlets do to words that they take over.

Each edit takes a story and gives one; words that came from elsewhere keep the mark of where they
came from. The edits work on plain sentences, so real articles can be edited like written ones.

- In: stories, habits, a random source.
- Out: stories.
- Not here: which edits a copy undergoes (`grow`), credits (`credit`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from random import Random

from whence.evaluation.cascades.families import Habits
from whence.evaluation.cascades.realize import capitalize, write_number
from whence.evaluation.cascades.texts import Sentence, Story

_HEDGES = re.compile(
    r"\b(?:reportedly|apparently|allegedly|probably|possibly) (?=[a-z])"
    r"|(?<!less )\b(?:at least|about|around|roughly|nearly|almost) (?=\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{2,4})(?![\w]|[.,]\d)")
_ROUGH = re.compile(
    r"(?:\b(?:about|around|at least|some|nearly|almost) )?"
    r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{3,4})(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"^(?!That |What |Who |When |As |If )(?P<who>(?:The |A )?[A-Z][\w.’'-]+(?: [\w.’'-]+){0,5}) "
    r"(?P<cue>said|stated|announced) "
    r"(?:that )?(?P<what>[a-z][^“”\"]{25,})\.$"
)
_SAID_LAST = re.compile(
    r"^(?P<what>[A-Z][^“”\"]{25,}), (?P<who>(?:the |an? )?[\w.’'-]+(?: [\w.’'()-]+){0,5}) "
    r"(?P<cue>said|stated|announced)\.$"
)
_TIME_FIRST = re.compile(
    r"^(?P<when>(?:On|Last|In) [A-Z]?[\w ]{3,20}), (?P<what>[a-z][^“”\"]{20,})\.$"
)
_SPLIT = re.compile(r"(?:, and |; )(?=(?:the|he|she|they|it|some|several|a|an|police|two|most) )")
_JOINS = (", and ", "; ", ", while ")
_OPENERS = re.compile(r"^(?:The|A|An|He|She|They|It|Some|Several|Most|Two|Many) ")
_NUMBERED = frozenset("line signal number plate train road highway lamp box on".split())
_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
_AMERICAN = (
    "organization organizations organized organizers center centers color colors defense harbor "
    "meters kilometers percent labor theater favorite"
).split()
_BRITISH = (
    "organisation organisations organised organisers centre centres colour colours defence "
    "harbour metres kilometres per_cent labour theatre favourite"
).split()


def take_over(story: Story, key: str) -> Story:
    """The story as another outlet has it before it: all its words now come from this text."""
    sentences = tuple(replace(one, source=key) for one in story.sentences)
    return replace(story, sentences=sentences)


def cut_end(story: Story, keep: float) -> Story:
    """The first part of a story, at least two sentences."""
    count = max(2, round(len(story.sentences) * keep))
    return replace(story, sentences=story.sentences[:count])


def cut_inside(story: Story, share: float, rng: Random) -> Story:
    """A story without some of its sentences; the lead stays."""
    kept = [one for at, one in enumerate(story.sentences) if at == 0 or rng.random() >= share]
    return replace(story, sentences=tuple(kept))


def explain_names(story: Story) -> Story:
    """Put the full form where a short name now stands first without it."""
    sentences = list(story.sentences)
    for short, full in story.names.items():
        known = " ".join(full.split()[-2:])
        if any(known in one.text for one in sentences):
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
        for at, one in enumerate(sentences):
            if pattern.search(one.text):
                text = capitalize(pattern.sub(_literal(full), one.text, count=1))
                sentences[at] = replace(one, text=text)
                break
    return replace(story, sentences=tuple(sentences))


def _literal(text: str) -> str:
    """A replacement that means itself."""
    return text.replace("\\", r"\\")


def drop_hedges(story: Story, share: float, rng: Random) -> tuple[Story, int]:
    """A story that is surer than its parent, and how many hedges it lost."""
    lost = 0

    def drop(match: re.Match[str]) -> str:
        nonlocal lost
        if rng.random() >= share:
            return match[0]
        lost += 1
        return ""

    sentences = tuple(
        one if one.quotes else _with(one, capitalize(_HEDGES.sub(drop, one.text)))
        for one in story.sentences
    )
    return replace(story, sentences=sentences), lost


def change_number(story: Story, rng: Random, *, grow: bool = False) -> tuple[Story, str, str]:
    """Print one number wrong, or a higher one, wherever it stands.

    Args:
        story: The story.
        rng: Draws which number and how.
        grow: Whether it becomes larger, as a toll does.

    Returns:
        The story, the old and the new number; both empty if it holds no number.
    """
    found = [match for one in story.sentences for match in _NUMBER.finditer(one.text)]
    numbers = sorted({match[1] for match in found if not _is_named(match)})
    numbers = [number for number in numbers if not 1900 <= int(number.replace(",", "")) <= 2100]
    if not numbers:
        return story, "", ""
    if grow:
        first = [m[1] for m in _NUMBER.finditer(" ".join(one.text for one in story.sentences[:2]))]
        old = next((number for number in first if number in numbers), numbers[0])
        value = int(old.replace(",", ""))
        new = f"{value + max(1, value // rng.randint(4, 9)):,}"
    else:
        old = rng.choice(numbers)
        new = _misprint(old, rng)
    return replace_words(story, old, new), old, new


def _misprint(number: str, rng: Random) -> str:
    digits = list(number)
    at = [place for place, sign in enumerate(digits) if sign.isdigit()]
    first, second = at[0], at[1]
    if digits[first] != digits[second] and digits[second] != "0" and rng.random() < 0.5:
        digits[first], digits[second] = digits[second], digits[first]
    else:
        digits[second] = str((int(digits[second]) + rng.randint(1, 8)) % 10)
    return "".join(digits)


def misspell_name(story: Story, rng: Random) -> tuple[Story, str]:
    """Print one name wrong throughout, and say which; "" if the story has no fitting name."""
    words: dict[str, int] = {}
    for one in story.sentences:
        for match in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b", one.text):
            words[match[0]] = words.get(match[0], 0) + 1
    names = sorted(word for word in words if not word.endswith("day"))
    if not names:
        return story, ""
    old = rng.choice(names)
    at = rng.randint(2, len(old) - 2)
    new = rng.choice(
        (old[:at] + old[at] + old[at:], old[:at] + old[at + 1] + old[at] + old[at + 2 :])
    )
    if new == old:
        new = old[:at] + old[at + 1 :]
    return replace_words(story, old, new), old


def replace_words(story: Story, old: str, new: str) -> Story:
    """Put one word for another wherever it stands, in all variants."""
    pattern = re.compile(rf"(?<![\w,.]){re.escape(old)}(?![\w]|[.,]\d)")

    def put(text: str) -> str:
        return pattern.sub(lambda _: new, text)

    sentences = tuple(
        replace(
            one,
            text=put(one.text),
            near=tuple(map(put, one.near)),
            far=tuple(map(put, one.far)),
        )
        for one in story.sentences
    )
    names = {put(short): put(full) for short, full in story.names.items()}
    return replace(
        story,
        title=put(story.title),
        titles=tuple(map(put, story.titles)),
        sentences=sentences,
        names=names,
        place=put(story.place),
    )


def reword(
    story: Story, habits: Habits, strength: float, rng: Random, spent: set[str] | None = None
) -> Story:
    """Put sentences otherwise: other words, another order, split and merged.

    Args:
        story: The story.
        habits: Synonyms and how often each is done.
        strength: 1 for a thorough rewrite, less for a light one.
        rng: Draws what is done where.
        spent: Far variants that another rewriter has used; those used here are added. No two
            writers find the same new sentence.

    Returns:
        The same facts; quotations keep their words.
    """
    weights = habits.weights
    spent = set() if spent is None else spent
    sentences: list[Sentence] = []
    for number, one in enumerate(story.sentences):
        if one.quotes:
            sentences.append(one)
            continue
        far = [other for other in one.far if other not in spent]
        if far and number and rng.random() < weights["far"] * strength:
            spent.add(far[0])
            sentences.append(replace(one, text=far[0], near=(), far=()))
            continue
        text = one.text
        if one.near and rng.random() < 0.6 * strength:
            text = rng.choice(one.near)
        text = substitute(text, habits.synonyms, weights["substitute"] * strength, rng)
        if rng.random() < weights["turn"] * strength:
            text = turn_around(text)
        cut = split_sentence(text) if rng.random() < weights["split"] * strength else [text]
        sentences.extend(replace(one, text=part, near=(), far=()) for part in cut)
    if rng.random() < 0.5 * strength and len(sentences) > 4:
        at = rng.randint(1, len(sentences) - 2)
        sentences[at], sentences[at + 1] = sentences[at + 1], sentences[at]
    merged = _merge(sentences, weights["merge"] * strength, rng)
    return replace(story, sentences=tuple(merged))


@lru_cache(maxsize=8)
def _index_synonyms(
    groups: tuple[tuple[str, ...], ...],
) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        found.setdefault(group[0], group[1:])
    longest = sorted(found, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b"), found


def substitute(text: str, groups: tuple[tuple[str, ...], ...], share: float, rng: Random) -> str:
    """A sentence with some words exchanged for others of their group."""
    pattern, known = _index_synonyms(groups)

    def put(match: re.Match[str]) -> str:
        return rng.choice(known[match[0]]) if rng.random() < share else match[0]

    return pattern.sub(put, text)


def turn_around(text: str) -> str:
    """A sentence with its attribution or time moved to the other end, if it has one."""
    said = _SAID.match(text)
    if said is not None:
        who = said["who"]
        who = who[0].lower() + who[1:] if who.startswith(("The ", "A ")) else who
        return f"{capitalize(said['what'])}, {who} {said['cue']}."
    last = _SAID_LAST.match(text)
    if last is not None and last["what"].startswith(
        ("The ", "A ", "At ", "About ", "It ", "There ")
    ):
        what = last["what"][0].lower() + last["what"][1:]
        return f"{capitalize(last['who'])} {last['cue']} that {what}."
    first = _TIME_FIRST.match(text)
    if first is not None:
        return f"{capitalize(first['what'])} {first['when'][0].lower()}{first['when'][1:]}."
    return text


def split_sentence(text: str) -> list[str]:
    """Two sentences, if one is long and has a place to part it."""
    found = _SPLIT.search(text)
    if found is None or found.start() < 30 or len(text) - found.end() < 30:
        return [text]
    return [f"{text[: found.start()]}.", capitalize(text[found.end() :])]


def _merge(sentences: Sequence[Sentence], share: float, rng: Random) -> list[Sentence]:
    merged: list[Sentence] = []
    for one in sentences:
        before = merged[-1] if len(merged) > 1 else None
        fits = before is not None and not (before.quotes or one.quotes) and _OPENERS.match(one.text)
        if before and fits and len(before.text) + len(one.text) < 260 and rng.random() < share:
            tail = one.text[0].lower() + one.text[1:]
            joined = f"{before.text.rstrip('.')}{rng.choice(_JOINS)}{tail}"
            merged[-1] = replace(before, text=joined, near=(), far=())
        else:
            merged.append(one)
    return merged


def round_numbers(story: Story, rng: Random) -> tuple[Story, bool]:
    """A story with one large number rounded down, and whether there was one to round."""
    fitting = [
        (at, match)
        for at, one in enumerate(story.sentences)
        for match in _ROUGH.finditer(one.text)
        if not one.quotes and _is_round_able(match)
    ]
    if not fitting:
        return story, False
    at, match = rng.choice(fitting)
    rows = list(story.sentences)
    low = write_number(int(match["number"].replace(",", "")) // 100 * 100)
    text = match.string
    rounded = f"{text[: match.start()]}more than {low}{text[match.end() :]}"
    rows[at] = _with(rows[at], capitalize(rounded))
    return replace(story, sentences=tuple(rows)), True


def _is_round_able(match: re.Match[str]) -> bool:
    """Whether it counts something and is neither small nor round."""
    value = int(match["number"].replace(",", ""))
    return value > 150 and value % 100 != 0 and not 1900 <= value <= 2100 and not _is_named(match)


def _is_named(match: re.Match[str]) -> bool:
    """Whether a number names something: a day of a month, a road, a train."""
    before = match.string[: match.start()].split()
    after = match.string[match.end() :].split()
    return (bool(before) and (before[-1][0].isupper() or before[-1] in _NUMBERED)) or (
        bool(after) and after[0].strip(",.") in _MONTHS
    )


def put_house_style(story: Story, *, british: bool) -> Story:
    """A story in the spelling of a house."""
    change = _to_british if british else _to_american
    sentences = tuple(_with(one, change(one.text)) for one in story.sentences)
    names = {short: change(full) for short, full in story.names.items()}
    return replace(story, title=change(story.title), sentences=sentences, names=names)


def map_sentences(story: Story, change: Callable[[Sentence], Sentence]) -> Story:
    """A story with each sentence changed."""
    return replace(story, sentences=tuple(map(change, story.sentences)))


def _with(one: Sentence, text: str) -> Sentence:
    return one if text == one.text else replace(one, text=text)


def _to_british(text: str) -> str:
    return _spell(text, _AMERICAN, _BRITISH)


def _to_american(text: str) -> str:
    return _spell(text, _BRITISH, _AMERICAN)


def _spell(text: str, old: Sequence[str], new: Sequence[str]) -> str:
    table = {}
    for one, other in zip(old, new, strict=True):
        before, after = one.replace("_", " "), other.replace("_", " ")
        table.update({before: after, before.capitalize(): after.capitalize()})
    pattern = rf"\b(?:{'|'.join(table)})\b"
    return re.sub(pattern, lambda match: table[match[0]], text)
