"""Units have canonical names and convert."""

from whence.quantities.units import find_currency, find_unit, measure_of, per_time, raise_unit


def test_words_lead_to_units() -> None:
    """Spellings and short forms are one unit."""
    assert find_unit("km") == find_unit("kilometres")
    assert find_unit("pony") is None


def test_powers_and_speeds() -> None:
    """Square and cubic units, and units an hour, are units of their own."""
    mile, day = find_unit("miles"), find_unit("days")

    assert mile is not None
    assert day is not None
    assert raise_unit(mile, "square").name == "square mile"
    assert raise_unit(day, "square") == day
    assert per_time(mile, "hour").measure == "speed"
    assert per_time(day, "week").name == "day per week"


def test_money_is_no_measure() -> None:
    """Currencies are codes and do not convert."""
    assert (find_currency("$"), find_currency("euros"), find_currency("pony")) == (
        "USD",
        "EUR",
        None,
    )
    assert measure_of("USD") is None
    found = measure_of("square mile")
    assert found is not None
    assert found.measure == "area"
