"""Schema: the JSON Schema of the contract, shipped with the program.

Whoever receives an export can check it without us.

- In: nothing.
- Out: the schema, draft 2020-12.
- Not here: the check itself, which any validator does.
"""

import json
from importlib.resources import files
from typing import cast

from whence.export.plain import Json


def read_schema() -> dict[str, Json]:
    """The JSON Schema of the contract.

    Returns:
        The schema as plain dicts and lists.
    """
    text = files("whence.export").joinpath("schema.json").read_text(encoding="utf-8")
    return cast(dict[str, Json], json.loads(text))
