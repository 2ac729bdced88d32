"""README output: the beginning of what `make demo` prints, put into the README.

    python genscripts/readme_output.py

- In: the example pile and `README.md`.
- Out: `README.md` with the lines between its two marks made again; a test compares them.
- Not here: the table itself (`whence.report.table`).
"""

import io
from pathlib import Path

from whence import read_pile
from whence.report import print_table

ROOT = Path(__file__).parent.parent
LINES = 52


def main() -> None:
    """Write the block."""
    answer = read_pile([ROOT / "examples/sleeper-cells"])
    file = io.StringIO()
    print_table(answer, file=file)
    printed = [line.rstrip() for line in file.getvalue().splitlines()][:LINES]
    while printed and not printed[-1].startswith("├"):
        printed.pop()
    readme = ROOT / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split("<!-- begin", 1)
    mark, rest = rest.split("\n", 1)
    after = rest.split("<!-- end", 1)[1]
    block = "\n".join(("```", *printed, "  ...", "```"))
    readme.write_text(f"{before}<!-- begin{mark}\n{block}\n<!-- end{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
