"""Whence: who said it, how it got here, and how many independent origins stand behind it.

The names below load what they need on first use, so that `import whence` stays cheap.

- In: nothing.
- Out: `read_pile`, `write_report`, `to_json`, `Settings`, `Answer`, `WhenceError`.
- Not here: any work.
"""

import importlib

__version__ = "0.1.0"

_HOMES = {
    "Answer": "whence.records",
    "Settings": "whence.config",
    "WhenceError": "whence.errors",
    "read_pile": "whence.case",
    "to_json": "whence.export",
    "write_report": "whence.report",
}

__all__ = [
    "Answer",
    "Settings",
    "WhenceError",
    "__version__",
    "read_pile",
    "to_json",
    "write_report",
]


def __getattr__(name: str) -> object:
    """Load a public name on first use.

    Args:
        name: One of `__all__`.

    Returns:
        What it stands for.

    Raises:
        AttributeError: There is no such public name.
    """
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'whence' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)
