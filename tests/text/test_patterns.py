"""Rules over kinds of words find what they say."""

import re

import pytest

from whence.text.patterns import (
    Tokens,
    assign_letters,
    compile_rule,
    compile_rules,
    cut_tokens,
    find_phrases,
)

LETTERS = assign_letters(["WORD", "NUM"])
CUT = re.compile(r"\w+")


def cut(text: str) -> Tokens:
    """Words and numbers."""
    kind = {True: LETTERS["NUM"], False: LETTERS["WORD"]}
    return cut_tokens(text, 0, len(text), cut=CUT, kind_of=lambda word: kind[word.isdigit()])


def test_letters_do_not_depend_on_order() -> None:
    """The same kinds have the same letters."""
    assert assign_letters(["NUM", "WORD", "NUM"]) == LETTERS


def test_phrases_have_named_parts() -> None:
    """The first rule that fits wins; its parts lead to their words."""
    rules = compile_rules(
        [("pair", "(?P<count>NUM) (?P<what>THING)"), ("lone", "NUM")],
        letters=LETTERS,
        parts={"THING": "(WORD)"},
        guard="(?=NUM)",
    )

    found = list(find_phrases(cut("some 12 Boats and 7"), rules))

    assert [(phrase.rule, phrase.start, phrase.end) for phrase in found] == [
        ("pair", 1, 3),
        ("lone", 4, 5),
    ]
    assert (found[0].words("what"), found[0].word("none")) == (("boats",), "")


def test_tokens_know_their_end() -> None:
    """Offsets count in the whole text."""
    tokens = cut("a boat")

    assert (tokens.starts[1], tokens.end(1)) == (2, 6)


def test_an_unknown_kind_is_refused() -> None:
    """A rule that names what does not exist is a mistake."""
    with pytest.raises(KeyError, match="PONY"):
        compile_rule("PONY", LETTERS)
