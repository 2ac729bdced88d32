"""Cues: how sure a word is in its frame."""

import pytest

from whence.attribution.cues import ANY, Count, Entry, read_lexicon, to_lexicon


def entry(word: str, lemma: str, phrase: str = "", **frames: tuple[int, int]) -> Entry:
    """A row of the table; `a__b` stands for the key "a:b"."""
    counts = {key.replace("__", ":"): Count(*pair) for key, pair in frames.items()}
    return Entry(word, lemma, False, phrase, counts)


def test_a_word_is_judged_by_its_frame() -> None:
    """The same word is a cue in one frame and none in the other."""
    lexicon = to_lexicon(
        [
            entry(ANY, ANY, subject__that=(1, 10), subject__noun=(1, 100)),
            entry("found", "find", subject__that=(90, 100), subject__noun=(5, 100)),
        ]
    )

    assert lexicon.chance("found", "subject:that") > 0.8
    assert lexicon.chance("found", "subject:noun") < 0.2


def test_a_rare_word_leans_on_its_lemma_and_an_unknown_one_on_the_frame() -> None:
    """Forms of one lemma help each other; a word never seen counts as any word."""
    lexicon = to_lexicon(
        [
            entry(ANY, ANY, quote__end=(9, 10)),
            entry("warned", "warn", subject__that=(50, 50)),
            entry("warns", "warn", subject__end=(0, 1)),
        ]
    )

    assert lexicon.chance("warns", "subject:that") > 0.8
    assert lexicon.chance("thundered", "quote:end") == pytest.approx(9.4 / 14)


def test_what_a_cue_takes_is_told_by_its_rows() -> None:
    """A clause if it stood before "that" often enough, a phrase if the table says so."""
    lexicon = to_lexicon([entry(ANY, ANY), entry("denied", "deny", "noun", subject__that=(3, 3))])

    assert lexicon.takes_clause("denied")
    assert lexicon.takes_phrase("denied", "noun")
    assert not lexicon.takes_phrase("denied", "prep")
    assert lexicon.lemma("denied") == "deny"
    assert lexicon.lemma("unseen") == "unseen"


def test_the_shipped_table_is_whole() -> None:
    """It has the row of any word, and no row counts more cues than sightings."""
    lexicon = read_lexicon()

    counts = [c for row in lexicon.entries.values() for c in row.frames.values()]
    assert ANY in lexicon.entries
    assert all(count.cues <= count.seen for count in counts)
    assert lexicon.chance("said", "subject:that") > 0.9
    assert lexicon.entries["said"].total.seen > 1000
