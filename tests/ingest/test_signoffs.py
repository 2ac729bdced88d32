"""Lines by which an agency's text shows itself."""

import time

import pytest

from whence.ingest.signoffs import find_dash, find_divider, find_signoff, is_around

LEGAL = "This material may not be published, broadcast, rewritten or passed on in any form at all."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Reporting by Ana Lind; Editing by Bo Tarn.)", "Reuters"),
        ("(Additional reporting by Ana Lind in Ortal; Editing by Bo Tarn and Cy Dorn)", "Reuters"),
        ("It fell. (Reporting by Ana Lind; Writing by Cy Dorn; Editing by Bo Tarn)", "Reuters"),
        (f"Copyright 2014 The Associated Press. All rights reserved. {LEGAL}", "Associated Press"),
        ("(Copyright (c) 2014 Northwire. All Rights Reserved.)", "Northwire"),
        ("This article originally appeared at Northwire.", "Northwire"),
        ("Reporting by Ana Lind", None),
        ("(Editing by Bo Tarn)", None),
        ("© 2014 The Merrin Daily", None),
        ("The mayor told Northwire that the bridge was closed.", None),
        ("The copyright of the Associated Press was discussed.", None),
    ],
)
def test_lines_that_give_the_maker(line: str, agency: str | None) -> None:
    """Only what is said of the whole text counts; the words are exact."""
    signed = find_signoff(line)

    assert (signed.name if signed else None) == agency
    if signed is not None:
        assert 0 <= signed.start < signed.end <= len(line)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Associated Press", "Associated Press"),
        ("Ana Lind, Associated Press Writer", "Associated Press"),
        ("By Ana Lind and Bo Tarn, Associated Press Writers", "Associated Press"),
        ("Ana Lind, Merrin Daily", None),
        ("Ana Lind/AP", None),
        ("The bridge, Reuters said, was closed.", None),
        ("Northwire", None),
    ],
)
def test_bare_names_count_only_around_an_article(line: str, agency: str | None) -> None:
    """A known agency's name below the writer's; unknown ones could be anything."""
    signed = find_signoff(line, alone=True)

    assert (signed.name if signed else None) == agency
    assert find_signoff(line) is None


def test_a_dash_behind_the_article() -> None:
    """Behind its last line a dash and an agency credit the text, a bare name a picture."""
    signed = find_dash("— Reuters")

    assert signed is not None
    assert signed.name == "Reuters"
    assert find_dash("Reuters") is None
    assert find_dash("— Ana Lind") is None


def test_dividing_lines() -> None:
    """Three underscores divide the parts of an article of the agency that it names."""
    named = ["The bridge is closed, an Associated Press count shows.", "___", "It may fall."]

    found = find_divider(named)

    assert found is not None
    assert (found[0], found[1].name) == (1, "Associated Press")
    assert find_divider(["The bridge is closed.", "___"]) is None
    assert find_divider(["The Associated Press says so.", "_______"]) is None


def test_where_makers_are_named() -> None:
    """Right above an article, on its first and last lines, right behind it."""
    around = [number for number in range(30) if is_around(number, 5, 20)]

    assert around == [2, 3, 4, 5, 6, 19, 20, 21, 22, 23, 24]


def test_long_lines_cost_little() -> None:
    """A line of a hundred thousand words is read at its ends only."""
    line = "(Reporting by Ana Lind, " * 100_000

    begun = time.process_time()
    assert find_signoff(line, alone=True) is None
    assert time.process_time() - begun < 1
