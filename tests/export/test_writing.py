"""The contract as text."""

import io
import json
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.export import to_contract, to_json, write_json
from whence.records import Answer, BlockKind


def test_the_file_reads_back_as_the_contract(cells: Answer) -> None:
    """Nothing is lost on the way through text, and a second run writes the same."""
    file = io.StringIO()

    write_json(cells, file)

    assert json.loads(file.getvalue()) == to_contract(cells)
    assert file.getvalue() == to_json(cells)


def test_one_record_stands_on_each_line(cells: Answer) -> None:
    """A claim can be found with a search by line."""
    lines = to_json(cells).splitlines()

    found = [line for line in lines if line.startswith('{"id": "claim-cells"')]
    assert len(found) == 1


def test_any_character_survives(answers: ModuleType) -> None:
    """Control characters and lone surrogates are written as escapes."""
    text = 'NUL \x00, escape \x1b, lone \ud800, line \u2028 <b>&"'
    document = answers.document("a.txt", None, [(BlockKind.BODY, text)])

    written = to_json(answers.answer([document], []))

    assert written.isascii()
    assert json.loads(written)["documents"][0]["text"] == document.text


@given(data=st.data())
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_answer_is_written(data: st.DataObject, drawn: st.SearchStrategy[Answer]) -> None:
    """What is written is JSON without NaN or infinity."""
    written = to_json(data.draw(drawn))

    json.loads(written, parse_constant=lambda name: (_ for _ in ()).throw(ValueError(name)))
