"""Aliases: a file of names that are one bearer's.

- In: a path.
- Out: `entities.Aliases`.
- Not here: what stands in such a file (`entities.listed`).
"""

from pathlib import Path

from whence.entities import Aliases, parse_aliases
from whence.errors import AliasFileError


def read_aliases(path: Path) -> Aliases:
    """Read a file of aliases.

    Args:
        path: TOML in UTF-8, with one table `[[group]]` for each bearer: `name`, `kind`, `aliases`,
            perhaps `source` and `note`.

    Returns:
        Its groups.

    Raises:
        AliasFileError: The file cannot be opened, is no text or no TOML, or contradicts itself; the
            message names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AliasFileError(f"cannot read aliases from {path}: {error}") from error
    return parse_aliases(text, path=str(path))
