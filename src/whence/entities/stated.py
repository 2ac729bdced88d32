"""Stated: turns of phrase by which a text says that two names are one bearer's.

A rename, a birth name, a nickname between commas. The phrases of English news for "also known as"
are a list of their own; here are those that stand behind a clause, name a former name, or come from
other tongues.

- In: the text between two names.
- Out: whether it says that they are one.
- Not here: acronyms and pseudonyms (`aliases`).
"""

import re

from whence.entities.folding import fold

_RENAMED = re.compile(
    r",? \(?(?:which |that )?(?:"
    r"(?:has |had )?(?:since |later |then )?became|(?:was |is |has been |had been )?"
    r"(?:since |later )?(?:renamed|rebranded|rechristened)(?: itself)?(?: as| to)?"
    r"|(?:was |is |has been )?(?:formerly|previously|now|once|until recently)(?: the| called| named"
    r"| known as| branded)*"
    r"|(?:had been |was |is )?(?:called|named)|changed its name to|(?:traded|trades|trading"
    r"|operates|operated|operating) as|(?:which )?goes by|formerly trading as|ex-|anciennement"
    r"|antes|ehemals|früher|бывш\w+|ранее)"
    r" ?(?:the )?[“\"‘'«]?$",
    re.I,
)
_KNOWN = re.compile(
    r",? \(?(?:who |which )?(?:is |was )?(?:also |better |widely )?(?:known|called|nicknamed"
    r"|dubbed) (?:[\w’'-]+ ){0,5}?(?:as |by )?(?:the )?[“\"‘'«]?$"
    r"|,? \(?(?:apodado|alias|conocido como|conhecido como|dit|detto|genannt|zwany|по прозвищу"
    r"|известный как|он же|відомий як|الملقب ب|المعروف ب) ?[“\"‘'«]?$",
    re.I,
)
_BORN = re.compile(
    r"(?:\bn[ée]e|\bgeb(?:orene?|\.)|\bdjevojački|\brođena|\brozená|\broz\.|\bz domu|\bde soltera"
    r"|\bnata|\bdoğumlu|\bурожд[её]нн\w+|\bв девичестве|\bborn|\b(?:maiden|birth|former|married"
    r"|previous|family) name(?: was| is| of)?|\bmarried name(?: was| is)?) [“\"‘'«]?$",
    re.I,
)
_NICKNAME = re.compile(r", [“\"‘'«]$")
_NICKNAME_END = re.compile(r"^[”\"’'»],|^,[”\"’'»]")
# Letters that a short form in brackets must have.
_LEAST = 3


def says_one(between: str, after: str) -> bool:
    """Whether the words between two names say that these are one bearer's.

    Args:
        between: From the end of the first name to the start of the second.
        after: What follows the second.
    """
    is_nickname = _NICKNAME.fullmatch(between) and _NICKNAME_END.match(after)
    return bool(_KNOWN.fullmatch(between) or is_nickname)


def says_renamed(between: str) -> bool:
    """Whether the words between two names of bodies say that one is the other's former name.

    Args:
        between: From the end of the first name to the start of the second.
    """
    return _RENAMED.fullmatch(between) is not None


def says_born(before: str) -> bool:
    """Whether the words before a surname say that somebody named before was born with it.

    Args:
        before: What stands before it.
    """
    return _BORN.search(before) is not None


def is_clipped(short: str, full: str) -> bool:
    """Whether a word is put together from the beginnings of a name's words: "Fronavel".

    Args:
        short: One word.
        full: Several.

    Returns:
        True if the first letters of the long form's larger words stand in it in order.
    """
    letters, words = fold(short), [word for word in fold(full).split() if len(word) > _LEAST]
    if len(letters) < _LEAST or len(words) < 2 or " " in short or letters[0] != words[0][0]:
        return False
    rest = iter(letters)
    return all(word[0] in rest for word in words)


def is_loose_acronym(short: str, words: list[str]) -> bool:
    """Whether capitals may stand for a name with a letter more: "SLTA", Sandlands Teachers' A.

    Args:
        short: The acronym, folded.
        words: The large words of the name, folded.

    Returns:
        True if every word gives its first letter, in order, and each letter more stands within the
        word before it.
    """
    if not short or not words or short[0] != words[0][0] or len(short) <= len(words):
        return False
    at, inside = 0, ""
    for letter in short:
        if at < len(words) and letter == words[at][0]:
            inside, at = words[at][1:], at + 1
        elif letter in inside:
            inside = inside[inside.index(letter) + 1 :]
        else:
            return False
    return at == len(words)
