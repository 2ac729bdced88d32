"""Pieces are those of the library `tokenizers`, in number and in place, for every text."""

import hashlib
import unicodedata
from functools import cache
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from whence.errors import DataError
from whence.models import Pieces, WordPiece, read_wordpiece, wordpiece

UNKNOWN = 100
# No character is spared. The library sorts characters by Unicode 8 and so does our table; where
# Python's decompositions and lower case are newer or older, the letters are in no piece of the
# vocabulary, and the word is unknown both ways.
SCRIPTS = [
    "abcxyzABCXYZ0189",
    ".,;:!?-'\"()[]#$%&*+/<=>@^_`{|}~",
    " \t\n\r\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000",
    "\x00\x01\x0b\x0c\x1c\x1f\x7f\x85\xad\ufffd\ufeff\u200b\u200c\u200d\u2060\U000e0001\ue000",
    "\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2069\u061c",
    "éèüñçåøßłŁÉÀŽžǆǅﬁﬃŉſKÅΩ≠≮½²",
    "İIıi\u0307",
    "ΣσςΆάᾳᾼ;·",
    "中文字々〇漢\uf900\ufa0e\U00020000\U0002b820\U0002f800\u3400",
    "ひがガｶﾞ한국어\u1112\u1161\u11ab",
    "السلامأؤعَّ",
    "אבגבּ",
    "कक्षािो",
    "কোবাংলা",
    "ไทยกำ",
    "ёйЖщ",
    "\u0300\u0301\u0316\u031b\u0323\u0327\u0334\u0344\u0345\u20dd\u0f73",
    "\u302e\u302f\u1b44\ua953\U0001d165\U0001d16d\U0001d15e\u1df6\u1ace",  # kept, and some move
    "😀👩\u200d👧🇺🇦☂\ufe0f👍🏽“”‘’«»–—…•",
]
MIXTURES = st.text(st.sampled_from(sorted(set("".join(SCRIPTS)))), max_size=40)
MARKS = st.text(st.sampled_from(sorted({*SCRIPTS[-2], *SCRIPTS[-3], *"a\x00中"})), max_size=6)
PIECES = st.sampled_from(sorted(read_wordpiece().vocabulary)).map(lambda s: s.removeprefix("##"))
WORDS = st.lists(st.one_of(PIECES, MIXTURES), max_size=12).map("".join)
ANYTHING = st.text(st.one_of(st.characters(), st.characters(categories=["Cs"])))


@cache
def library() -> Tokenizer:
    """The library in the setting of uncased BERT models, without marks around the text."""
    vocabulary = dict(read_wordpiece().vocabulary)
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def theirs(text: str) -> Pieces:
    """What the library says."""
    said = library().encode(text)
    starts, ends = zip(*said.offsets, strict=True) if said.offsets else ((), ())
    return Pieces(tuple(said.ids), starts, ends)


def spell(text: str) -> list[tuple[str, str]]:
    """Each piece beside the characters it stands for."""
    tokenizer = read_wordpiece()
    names = {number: piece for piece, number in tokenizer.vocabulary.items()}
    found = tokenizer.encode(text)
    return [
        (names[number], text[start:end])
        for number, start, end in zip(found.ids, found.starts, found.ends, strict=True)
    ]


@given(st.one_of(st.text(), MIXTURES, MARKS, WORDS))
@example("\u0301\u302e")
@example("\u0344\u302f\x00\u0323中\u302e\u0300中\u0301\u0300\u302e")
@example("\u0345\u1df6a\u302e")
def test_pieces_are_those_of_the_library(text: str) -> None:
    """Ids and offsets are the same, whatever the script and however broken the text."""
    assert read_wordpiece().encode(text) == theirs(text)


def test_every_piece_is_read_as_the_library_reads_it() -> None:
    """Up to the longest piece of the vocabulary, as a word and inside one."""
    text = " ".join(f"{piece} so{piece}" for piece in read_wordpiece().vocabulary)

    assert read_wordpiece().encode(text) == theirs(text)


@pytest.mark.parametrize("category", ["C", "L", "M", "N", "P", "S", "Z"])
def test_every_character_is_read_as_the_library_reads_it(category: str) -> None:
    """Alone and inside a word; ideographs, Hangul and private use have their rules, and samples."""
    letters = [chr(point) for point in range(0x20000) if not 0xD800 <= point < 0xF900]
    letters += map(chr, (0xE000, 0xF8FF, 0x20000, 0x2A6E0, 0x2B820, 0x2F800, 0x2FA20, 0xE0100))
    text = " ".join(
        f"{letter} a{letter}b"
        for letter in letters
        if unicodedata.category(letter)[0] == category
        and not 0x4E10 <= ord(letter) < 0x9FF0
        and not 0xAC10 <= ord(letter) < 0xD790
        and (unicodedata.category(letter) != "Cn" or ord(letter) % 16 == 15)
    )

    assert read_wordpiece().encode(text) == theirs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Café's", [("cafe", "Café"), ("'", "'"), ("s", "s")]),
        ("cafe\u0301s e\u0301", [("cafes", "cafe\u0301s"), ("e", "e")]),
        ("İstanbul", [("istanbul", "İstanbul")]),
        ("sea中map", [("sea", "sea"), ("中", "中"), ("map", "map")]),
        ("ha\u200brbor", [("harbor", "ha\u200brbor")]),
        ("1 ≠ 2", [("1", "1"), ("=", "≠"), ("2", "2")]),
        ("harbormaster", [("harbor", "harbor"), ("##master", "master")]),
        ("a\x85b\x1cc d", [("abc", "a\x85b\x1cc"), ("d", "d")]),
        ("ﬁ 😀!", [("ﬁ", "ﬁ"), ("[UNK]", "😀"), ("!", "!")]),
        ("", []),
        ("\x00\ufffd\u200e \u0301\u3000", []),
    ],
)
def test_pieces_stand_for_the_characters_as_written(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Accents, case and invisible characters change the piece, never the way back."""
    assert spell(text) == expected


@given(ANYTHING)
def test_offsets_go_forward_inside_the_text(text: str) -> None:
    """Every piece stands for at least one character, also among lone surrogates."""
    found = read_wordpiece().encode(text)

    assert len(found) == len(found.ids) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert all(a <= b for a, b in pairwise(found.starts))
    assert all(a <= b for a, b in pairwise(found.ends))


@given(ANYTHING, ANYTHING)
def test_a_space_cuts_a_text_in_two(left: str, right: str) -> None:
    """What stands before a space changes nothing behind it, but the offsets."""
    first, second = read_wordpiece().encode(left), read_wordpiece().encode(right)
    shift = len(left) + 1

    whole = read_wordpiece().encode(f"{left} {right}")

    assert whole.ids == first.ids + second.ids
    assert whole.starts == first.starts + tuple(start + shift for start in second.starts)
    assert whole.ends == first.ends + tuple(end + shift for end in second.ends)


def test_lone_surrogates_are_left_out() -> None:
    """The library refuses them; we read the word around them."""
    assert spell("har\ud800bor \udfff") == [("harbor", "har\ud800bor")]


@pytest.mark.parametrize("mark", ["[SEP]", "[CLS]", "[UNK]", "[MASK]", "[PAD]", "[unused7]"])
def test_a_text_cannot_pretend_to_be_a_mark(mark: str) -> None:
    """Marks written out are signs and letters."""
    found = read_wordpiece().encode(f"so {mark} it")

    assert read_wordpiece().vocabulary[mark] not in found.ids
    assert len(found) >= 5


@pytest.mark.parametrize(
    ("text", "count"),
    [("a" * 101, 1), ("é" * 10**6, 1), ("中" * 10**5, 10**5), ("\u0301" * 10**6, 0)],
)
def test_long_words_are_unknown(text: str, count: int) -> None:
    """More than a hundred letters are one unknown word, however many; CJK stands alone."""
    found = read_wordpiece().encode(text)

    assert len(found) == count
    assert count != 1 or (found.ids, found.ends) == ((UNKNOWN,), (len(text),))


@pytest.mark.parametrize("text", ["a" * 100, "a" * 101, "é" * 100, "中a" * 60, "a." * 99])
def test_a_hundred_letters_are_still_a_word(text: str) -> None:
    """Letters are counted between signs and spaces, as the library counts them."""
    assert read_wordpiece().encode(text) == theirs(text)


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full memory of words is emptied, and the pieces stay the same."""
    text = "one two three two one harbors harbor two"
    monkeypatch.setattr(wordpiece, "_REMEMBERED", 2)

    found = WordPiece(read_wordpiece().vocabulary).encode(text)

    assert found == theirs(text)


def test_the_vocabulary_is_the_one_its_licence_names() -> None:
    """30,522 pieces, unchanged since the licence file was written."""
    room = files("whence.models")
    digest = hashlib.sha256(room.joinpath("vocabulary.txt").read_bytes()).hexdigest()

    assert digest in room.joinpath("vocabulary.LICENSE").read_text(encoding="utf-8")
    assert sorted(read_wordpiece().vocabulary.values()) == list(range(30522))


def test_a_vocabulary_without_unknown_is_refused() -> None:
    """Some word will be unknown, so its piece must exist."""
    with pytest.raises(DataError, match="no \\[UNK\\]"):
        WordPiece({"harbor": 0})
