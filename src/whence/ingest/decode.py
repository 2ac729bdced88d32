"""Decode: the bytes of one file become characters, or a clear reason why they cannot.

Saved news comes in old encodings, with a wrong label, with stray control characters, or is no text
at all. Whatever was done to the bytes is said in a note: a guessed letter can change a name.

- In: the bytes of one file.
- Out: `Decoded`: the text, lines ended by a line feed, and notes on what was done.
- Not here: the encoding that an HTML page declares (passed in), tags and lines.
"""

import codecs
import re
from dataclasses import dataclass

from whence.errors import IngestError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
)
# More than one NUL in fifty bytes is no slip of a program that wrote text.
_NUL_SHARE = 0.02
# Control characters beside tab and line ends, as a share of all characters, in what is no text.
_CONTROL_SHARE = 0.05
# In English pages of one byte a letter, letters beyond ASCII are rare; in Cyrillic ones most are.
_WESTERN_SHARE = 0.15
# charset-normalizer looks at this much at most: its time grows with the text.
_SAMPLE = 200_000

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Invisible: controls, soft hyphen, zero-width space, word joiner, byte order mark, surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file.

    Attributes:
        text: Lines end in a line feed; control and invisible characters are left out.
        notes: What was guessed, replaced or left out, each in a few words.
    """

    text: str
    notes: tuple[str, ...] = ()


def decode_bytes(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text in these bytes, by UTF-8 where possible.

    A byte order mark decides; then UTF-8, the declared encoding, Western European for a few
    letters beyond ASCII, and the guess of charset-normalizer, in this order.

    Args:
        data: The whole file.
        declared: Name of the encoding that the page itself states.

    Returns:
        The text, with notes on everything that was not plain UTF-8.

    Raises:
        IngestError: `empty` if nothing but space is left, `not-text` if these are no letters.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise IngestError("not-text", f"this is {what}, not text: save its text as .txt")
    text, notes = _read_letters(data, declared)
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise IngestError("not-text", "this holds mostly control characters: is it a program?")
    text = _LINE_ENDS.sub("\n", text)
    text, dropped = _INVISIBLE.subn("", text)
    if dropped:
        notes = (*notes, f"{dropped} control or invisible characters left out")
    if not text or text.isspace():
        raise IngestError("empty", "the file holds no words: remove it or fetch it again")
    return Decoded(text, notes)


def _read_letters(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, _tell_replaced(text, encoding)
    wide = _find_wide(data)
    if wide is not None:
        text = data.decode(wide, "replace")
        return text, (f"read as {wide} by its pattern of NUL bytes", *_tell_replaced(text, wide))
    if data.count(0) > _NUL_SHARE * len(data):
        raise IngestError("not-text", "many NUL bytes: this is no text, or it is damaged")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _read_other(data, declared)


def _find_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every second byte is NUL."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) / 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _read_other(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    damaged = data.decode("utf-8", "replace")
    wrong = damaged.count("\ufffd")
    right = sum(1 for _ in re.finditer("[^\x00-\x7f\ufffd]", damaged))
    if right > 10 * wrong:
        return damaged, _tell_replaced(damaged, "utf-8")
    high = sum(1 for byte in data[:_SAMPLE] if byte > 127)
    western = high < _WESTERN_SHARE * len(data[:_SAMPLE])
    for encoding in (declared, "cp1252" if western else None, _guess_encoding(data)):
        if encoding is None:
            continue
        try:
            return data.decode(encoding), (f"read as {encoding}: it is not UTF-8",)
        except (UnicodeDecodeError, LookupError):
            continue
    if not western:
        raise IngestError("not-text", "no known encoding fits: save the text as UTF-8")
    return data.decode("cp1252", "replace"), ("read as cp1252: some bytes fit no encoding",)


def _guess_encoding(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return None if best is None else best.encoding


def _tell_replaced(text: str, encoding: str) -> tuple[str, ...]:
    wrong = text.count("\ufffd")
    return (f"{wrong} bytes fit no {encoding} letter and are marked",) if wrong else ()
