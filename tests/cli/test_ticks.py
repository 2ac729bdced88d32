"""Progress on a terminal, and nothing elsewhere."""

import io
import sys

import pytest

from whence.cli.ticks import shown_ticks


class Terminal(io.StringIO):
    """Takes what is written, and says that a person reads it."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(("kind", "shown"), [(Terminal, True), (io.StringIO, False)])
def test_counts_are_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, kind: type[io.StringIO], shown: bool
) -> None:
    """A new stage shows at once; at the end the line is cleared."""
    stream = kind()
    monkeypatch.setattr(sys, "stderr", stream)

    with shown_ticks() as tick:
        tick("read", 1000)
        tick("read", 2000)
        tick("compare", 2000)

    written = stream.getvalue()
    assert ("read 1,000" in written, "compare 2,000" in written) == (shown, shown)
    assert written.endswith("\r\x1b[K") is shown
