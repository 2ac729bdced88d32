"""Compounds: words of a person's name that are written together or apart.

Abdul Mohsin is Abdulmohsin, Nur al-Din is Noureddine, Abu Omar is one word of two. What stands
between given name and surname and is often left out ("al", "de", "bin") counts for nothing here.

- In: the folded words of a name, in any script.
- Out: `Part`s, one for each word that counts.
- Not here: titles and what else is cut off a name (`names`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whence.entities.folding import find_key
from whence.entities.scripts import find_bones, to_latin

# Parts that stand between given name and surname and are often left out.
PARTICLES = frozenset(
    """al el ad ar as ash an az ul bin ibn bint ben de del della di da das dos du des van von der
    den ter la le y e بن ابن بنت""".split()
)
# Usual surnames of peoples that write them first: Chinese, Korean, Vietnamese, Hungarian.
SURNAMES_FIRST = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo
    zheng liang xie tang song deng han cao peng zeng xiao tian dong pan yuan cai jiang yu du
    ye cheng wei su lu ding ren shen yao zhong cui tan fan jin qiu hou bai fang mao xiong qin
    gu shi long duan lei qian kong shao wan yan lai wen fu chan lee wong cheung leung kim park
    choi jung kang cho yoon jang lim shin seo kwon hwang ahn hong nguyen tran pham hoang phan
    vu vo dang bui ngo duong ly nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas
    balogh""".split()
)
# These say whose child somebody is.
FATHER = frozenset("bin ibn bint ben бин бен بن ابن بنت".split())
# These are one word with the next, and written as the key says.
JOINED = {
    **dict.fromkeys(("abd", "abdul", "abdel", "abdal", "абд", "абдул", "عبد"), "abd"),
    **dict.fromkeys(("abu", "abou", "абу", "ابو", "أبو"), "abu"),
    **dict.fromkeys(("ghulam", "gholam", "golam", "gulam", "غلام"), "gulam"),
    **dict.fromkeys(("bu", "bou", "بو"), "bu"),
    **dict.fromkeys(("umm", "oum", "умм", "ام", "أم"), "umm"),
}
_BONES = {"abd": "bd", "abu": "b", "bu": "b", "umm": "m", "gulam": "glm"}
# Names so common that their usual spellings must not look like two people.
_VARIANTS = {"muhamid": "muhamad", "muhamit": "muhamad", "ahmid": "ahmad", "usif": "usuf"}
_SERVANT = re.compile(r"abd[aeiou](?:l|r(?=r)|s(?=s)|n(?=n)|sh(?=sh))?[-’']?(?=\w{3})")
_GOD = re.compile(r"^al(?=lah$)")
# "al-Din" behind a word, alone or with it.
_FAITH = re.compile(r"[aeou][ld][-’']?d?d?(?:i|ee)ne?|[aeou]d[-’']?(?:i|ee)ne?")
_WITH_FAITH = re.compile(r"(\w{2,}?)[aeou]?(?:dd|ld)(?:i|ee)ne?")
_PREFIXED = re.compile(r"^(?:a[lrstnzd]|ass|el|e[zsrtd]|ess|[ae]sh|ech|ath|ul)[-'’](?=\w{2})")
_ARTICLES = frozenset("al el ad ed ud ul".split())
_DIN = frozenset("din dine deen".split())


@dataclass(frozen=True, slots=True)
class Part:
    """One word that counts: its key, its consonants, and all its letters as Latin ones."""

    key: str
    bones: str
    word: str = field(default="", compare=False)


def join_words(words: Sequence[str]) -> tuple[Part, ...]:
    """The words of a person's name that count.

    Args:
        words: Folded, in order.

    Returns:
        Compounds as one word each, particles left out; empty if no word has a letter.
    """
    parts: list[Part] = []
    joined = ""
    for index, word in enumerate(_join_faith(words)):
        is_middle = 0 < index < len(words) - 1 or (index == 0 and word in FATHER)
        if is_middle and word in PARTICLES:
            continue
        if word in JOINED and index < len(words) - 1:
            joined = JOINED[word]
            continue
        part = _read_part(word, joined)
        joined = ""
        if part.key:
            parts.append(part)
    return tuple(parts)


def _read_part(word: str, joined: str) -> Part:
    servant = _SERVANT.match(word)
    if servant and not joined:
        joined, word = "abd", word[servant.end() :]
    if joined == "abd":
        word = _GOD.sub("", word)
    faith = _WITH_FAITH.fullmatch(word)
    if faith and not joined:
        return Part(find_key(faith[1]) + "din", find_bones(faith[1]) + "dn", f"{faith[1]}din")
    key = find_key(word)
    return Part(
        (joined + _VARIANTS.get(key, key)) if key else "",
        _BONES.get(joined, "") + find_bones(word),
        joined + _PREFIXED.sub("", to_latin(word)),
    )


def _join_faith(words: Sequence[str]) -> Iterator[str]:
    """The words, "al-Din" and the like written as one with the word before it."""
    before, index = "", 0
    while index < len(words):
        pair = words[index : index + 2]
        is_faith = _FAITH.fullmatch(words[index]) is not None
        is_apart = len(pair) == 2 and pair[0] in _ARTICLES and pair[1] in _DIN
        if before and (is_faith or is_apart):
            before += "eddin"
            index += 1 + is_apart
            continue
        if before:
            yield before
        before = words[index]
        index += 1
    if before:
        yield before
