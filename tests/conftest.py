"""What every test shares: nobody opens a connection."""

import socket

import pytest
from hypothesis import settings

# The same examples on every machine and run; look for others with `--hypothesis-profile=search`.
settings.register_profile("fixed", derandomize=True)
settings.register_profile("search", max_examples=1000)
settings.load_profile("fixed")


class ConnectionRefusedInTestsError(AssertionError):
    """A test tried to reach the network."""


@pytest.fixture(autouse=True)
def _refuse_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every connection and name look-up fails; Whence works offline."""

    def refuse(*args: object, **_: object) -> None:
        raise ConnectionRefusedInTestsError(f"a test tried to connect: {args!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
