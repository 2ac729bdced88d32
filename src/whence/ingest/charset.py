"""Charset: the encoding that an HTML page says it is written in.

- In: the first bytes of a page.
- Out: the name of an encoding that Python knows, or None.
- Not here: decoding, and pages that say something wrong (`decode`).
"""

import codecs
import re

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|"
    rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
# Browsers look this far, too.
_FIRST = 4096
# Browsers read these labels as Windows' own code pages, which hold the same letters and more.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def find_declared(data: bytes) -> str | None:
    """The encoding that the page declares.

    Args:
        data: The page.

    Returns:
        Python's name of it; None if there is none, or Python does not know it.
    """
    match = _DECLARED.search(data[:_FIRST])
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii", "ignore")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _WIDER.get(name, name)
