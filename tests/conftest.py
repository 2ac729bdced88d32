"""What every test shares: nobody opens a connection."""

import socket

import pytest


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
