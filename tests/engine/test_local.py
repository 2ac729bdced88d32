"""One bad document never stops a pile."""

from whence.engine import run_each


def halve(number: int) -> int:
    """A step that cannot handle odd numbers."""
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def test_a_failing_item_becomes_a_problem_and_the_rest_goes_on() -> None:
    """The failed item has no result and is named with the reason."""
    outcome = run_each(halve, [2, 3, 4], stage="halve", name_of=str)

    assert outcome.results == (1, None, 2)
    (problem,) = outcome.problems
    assert (problem.path, problem.stage, problem.code) == ("3", "halve", "step-failed")
    assert "3 is odd" in problem.message


def test_progress_is_told_behind_each_item() -> None:
    """A long run shows how far it is."""
    seen: list[tuple[str, int, int]] = []

    run_each(halve, [2, 4], stage="halve", name_of=str, progress=lambda *at: seen.append(at))

    assert seen == [("halve", 1, 2), ("halve", 2, 2)]
