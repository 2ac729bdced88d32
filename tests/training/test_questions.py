"""Questions: what the ranker is asked, beside what people and chains say."""

import pytest

from whence.evaluation.attribution import to_document
from whence.models import Reader
from whence.records import Attribution, AttributionId, AttributionKind, Modality, Polarity, Span
from whence.training import questions
from whence.training.chains import Chained, ChainMention
from whence.training.questions import Question, ask, digest_of, read_gum, read_readings

TEXT = "Karim Adel said it rained. He said it snowed. He left."


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader that finds two sayings and no names."""
    document = to_document(TEXT).id

    def saying(source: str, content: str) -> Attribution:
        start, said = TEXT.index(source), TEXT.index(content)
        return Attribution(
            id=AttributionId(content),
            document=document,
            kind=AttributionKind.INDIRECT,
            source=(Span(document, start, start + len(source)),),
            cue=(Span(document, start + len(source) + 1, start + len(source) + 5),),
            content=(Span(document, said, said + len(content)),),
            modality=Modality.SAID,
            polarity=Polarity.POSITIVE,
            step="hand",
            detail="",
        )

    said = (saying("Karim Adel", "it rained"), saying("He", "it snowed"))
    monkeypatch.setattr(questions, "find_attributions", lambda *_: said)
    monkeypatch.setattr(questions, "find_names", lambda *_: ())
    return Reader.__new__(Reader)


def mentions() -> tuple[ChainMention, ...]:
    """Adel and both pronouns in one chain."""
    first = TEXT.index("He")
    last = TEXT.rindex("He")
    return (
        ChainMention(0, 10, "1", 6, "person"),
        ChainMention(first, first + 2, "1", None, "person"),
        ChainMention(last, last + 2, "1", None, "person"),
    )


def test_only_sources_are_asked_where_a_machine_made_the_chains(reader: Reader) -> None:
    """The chain votes; nobody has said who is right."""
    (found,) = ask(TEXT, mentions(), reader, by_people=False)

    assert found.place == (digest_of(TEXT), TEXT.index("He"))
    assert found.chain == found.rule == found.measured[0][0]
    assert found.starts[found.measured[0][0]] == (0,)
    assert found.right is None


def test_every_pronoun_of_a_chain_is_asked_where_people_made_it(reader: Reader) -> None:
    """What the chain names is right."""
    found: list[Question] = list(read_gum([Chained("one", TEXT, mentions())], reader))

    assert [one.place[1] for one in found] == [TEXT.index("He"), TEXT.rindex("He")]
    assert all(one.right == {one.measured[0][0]} for one in found)


def test_what_people_have_read_is_split() -> None:
    """Some is held out; places are offsets of a hashed text."""
    found = read_readings()

    assert found.held < set(found.right)
    assert all(len(digest) == 32 and start >= 0 for digest, start in found.right)
