"""Ticks: one line on a terminal that says how far a long run is, without a library for it.

- In: nothing.
- Out: a function for `case.read_texts`.
- Not here: bars with a known end (`progress`).
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY = 0.1
_CLEAR = "\r\x1b[K"

Tick = Callable[[str, int], None]


@contextmanager
def shown_ticks() -> Iterator[Tick]:
    """Show stage and count on stderr while the block runs; nothing where it is no terminal."""
    shown = sys.stderr.isatty()
    last = ("", 0.0)

    def tick(stage: str, done: int) -> None:
        nonlocal last
        now = time.monotonic()
        if shown and (stage != last[0] or now - last[1] >= _EVERY):
            last = (stage, now)
            sys.stderr.write(f"{_CLEAR}{stage} {done:,}")
            sys.stderr.flush()

    try:
        yield tick
    finally:
        if last[0]:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
