"""Tables: the word lists and rules that a room ships beside its code.

Words are data and change more often than code, so they stand in tab-separated files that a person
can read and correct. A line that begins with "#" is a remark.

- In: the room's package and the file's name.
- Out: its rows.
- Not here: what the columns mean.
"""

from importlib import resources

from whence.errors import DataError


def read_table(package: str, name: str, *, columns: int) -> tuple[tuple[str, ...], ...]:
    """Read the rows of a shipped table.

    Args:
        package: Full name of the package that holds it.
        name: File name.
        columns: How many columns every row has.

    Returns:
        Rows in the order of the file, without remarks and empty lines.

    Raises:
        DataError: The file is missing, or a row has another number of columns.
    """
    try:
        lines = resources.files(package).joinpath(name).read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        raise DataError(f"the table {name} of {package} is missing; install again") from error
    rows = tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
    for row in rows:
        if len(row) != columns:
            raise DataError(f"{name} of {package}: {columns} columns wanted, not {row!r}")
    return rows
