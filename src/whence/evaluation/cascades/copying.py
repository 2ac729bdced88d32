"""Copying: how one outlet makes its text of another's.

Each kind of copy keeps, cuts, rewords and adds in its own way; on top come the slips that all make:
hedges lost, numbers and names misprinted, first mentions cut away. What was done is written down.

- In: the parents, the outlet, habits, what the outlet may add of its own.
- Out: the child's story and the list of changes.
- Not here: credits (`credit`), dates and who copies whom (`grow`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from whence.evaluation.cascades import edits
from whence.evaluation.cascades.families import Habits
from whence.evaluation.cascades.realize import capitalize, choose_words
from whence.evaluation.cascades.texts import Kind, Sentence, Story

_HEADED = 0.15


@dataclass(frozen=True, slots=True)
class Changed:
    """A story and what was done to its parent's words."""

    story: Story
    changes: tuple[str, ...]


@dataclass(slots=True)
class Desk:
    """Where copies are made.

    Attributes:
        habits: How often things are done.
        rng: Draws what is done.
        spent: New wordings that a rewriter of the pile has used.
    """

    habits: Habits
    rng: Random
    spent: set[str] = field(default_factory=set)


def copy_story(
    kind: Kind, parents: Sequence[Story], own: Sequence[Sentence], desk: Desk
) -> Changed:
    """Make a child of one or two stories.

    Args:
        kind: How.
        parents: Stories already marked with where their words come from.
        own: Sentences that only the child has.
        desk: Habits and chance.

    Returns:
        The child's story before slips, house style and credits.
    """
    story = parents[0]
    habits, rng = desk.habits, desk.rng
    if kind is Kind.MERGER:
        return Changed(_merge(parents, rng), ("merged",))
    if kind is Kind.REPRINT:
        return Changed(story, ())
    if kind in (Kind.ABRIDGEMENT, Kind.BRIEF):
        return _shorten(kind, story, desk)
    if kind is Kind.REWRITE:
        changed = edits.reword(story, habits, 1.0, rng, desk.spent)
        if rng.random() < 0.5:
            changed = edits.cut_inside(changed, 0.2, rng)
        return Changed(changed, ("reworded",))
    if kind is Kind.ADDITION:
        light = edits.reword(story, habits, 0.3, rng, desk.spent)
        return Changed(_add(light, own, rng), ("own reporting added",))
    return _update(story, own, habits, rng)


def _shorten(kind: Kind, story: Story, desk: Desk) -> Changed:
    habits, rng = desk.habits, desk.rng
    if kind is Kind.BRIEF:
        count = rng.randint(2, 3)
        brief = replace(story, sentences=story.sentences[:count])
        if rng.random() < 0.5:
            light = edits.reword(brief, habits, 0.5, rng, desk.spent)
            return Changed(light, ("cut at the end", "reworded"))
        return Changed(brief, ("cut at the end",))
    changes = []
    ends = rng.random() < habits.weights["end.cut"]
    if ends:
        story = edits.cut_end(story, rng.uniform(0.4, 0.8))
        changes.append("cut at the end")
    if not ends or rng.random() < 0.4:
        story = edits.cut_inside(story, rng.uniform(0.2, 0.4), rng)
        changes.append("cut inside")
    return Changed(story, tuple(changes))


def _merge(parents: Sequence[Story], rng: Random) -> Story:
    """The first half of one story, most of another, their sentences in turns of one to three."""
    first, second = parents
    queues = [
        list(edits.cut_end(first, rng.uniform(0.5, 0.8)).sentences),
        list(edits.cut_end(second, rng.uniform(0.4, 0.7)).sentences),
    ]
    rows: list[Sentence] = []
    turn = 0
    while queues[0] or queues[1]:
        queue = queues[turn] or queues[1 - turn]
        count = rng.randint(1, 3)
        rows.extend(queue[:count])
        del queue[:count]
        turn = 1 - turn
    names = {**second.names, **first.names}
    return replace(first, sentences=tuple(rows), names=names)


def _add(story: Story, own: Sequence[Sentence], rng: Random) -> Story:
    rows = list(story.sentences)
    for one in own:
        rows.insert(rng.randint(1, len(rows)), one)
    return replace(story, sentences=tuple(rows))


def _update(story: Story, own: Sequence[Sentence], habits: Habits, rng: Random) -> Changed:
    """A later state of things: a higher number, what it was before, sometimes news of its own."""
    newer, old, _ = edits.change_number(story, rng, grow=True)
    if not old:
        return Changed(_add(story, own, rng), ("own reporting added",))
    notice = choose_words(rng.choice(habits.lists["update"]), rng).replace("{old}", old)
    rows = list(newer.sentences)
    rows.insert(min(len(rows), rng.randint(1, 4)), Sentence(capitalize(notice)))
    updated = replace(newer, sentences=tuple(rows))
    if rng.random() < 0.5:
        updated = _add(updated, own[:1], rng)
    return Changed(updated, ("number raised",))


def slip(made: Changed, kind: Kind, habits: Habits, rng: Random) -> Changed:
    """What happens to words without anybody's wanting it.

    Args:
        made: The child's story so far.
        kind: Reprints lose no hedge.
        habits: How often.
        rng: Draws.

    Returns:
        The story with its slips.
    """
    story, changes = made.story, list(made.changes)
    weights = habits.weights
    if kind is not Kind.REPRINT and rng.random() < weights["hedge"]:
        story, lost = edits.drop_hedges(story, 0.7, rng)
        if lost:
            changes.append("hedge dropped")
    if rng.random() < weights["number.slip"]:
        story, old, _ = edits.change_number(story, rng)
        if old:
            changes.append("number misprinted")
    if rng.random() < weights["name.slip"]:
        story, name = edits.misspell_name(story, rng)
        if name:
            changes.append("name misspelled")
    if kind in (Kind.REWRITE, Kind.ABRIDGEMENT, Kind.BRIEF) and rng.random() < 0.25:
        story, rounded = edits.round_numbers(story, rng)
        if rounded:
            changes.append("number rounded")
    careful = edits.explain_names(story)
    if careful != story and rng.random() < weights["careless"]:
        changes.append("first mention lost")
    else:
        story = careful
    return Changed(story, tuple(changes))


def retitle(story: Story, habits: Habits, rng: Random) -> Story:
    """Another headline, as most outlets write their own."""
    if rng.random() >= habits.weights["retitle"]:
        return story
    if story.titles and rng.random() < 0.7:
        return replace(story, title=rng.choice(story.titles))
    title = edits.substitute(story.title, habits.synonyms, 0.6, rng)
    words = title.split()
    if len(words) > 7 and rng.random() < 0.4:
        title = " ".join(words[: rng.randint(6, len(words) - 1)]).rstrip(",;:-–")
    return head_title(replace(story, title=title), habits, rng)


def head_title(story: Story, habits: Habits, rng: Random) -> Story:
    """Sometimes a word in front of the headline, by originals as by copies."""
    heads = habits.lists["title head"]
    marks = [head.replace("{title}", "").strip() for head in heads]
    if rng.random() >= _HEADED or any(mark in story.title for mark in marks):
        return story
    return replace(story, title=rng.choice(heads).replace("{title}", story.title))
