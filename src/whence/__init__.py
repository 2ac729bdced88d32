"""Whence: who said it, how it got here, and how many independent origins stand behind it."""

__version__ = "0.1.0"
