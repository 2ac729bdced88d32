"""Captions: lines that stand under pictures, and the credits of who took them.

A caption tells of the picture, often in words of the agency that sold it; it is kept and shown, but
no claim is read from it and its credit says nothing about where the text came from.

- In: one line.
- Out: whether it is a caption or a bare credit.
- Not here: captions that only repetition shows (`label`).
"""

import re

_MAKERS = (
    r"(?i:photo(?:graph(?:er|y|s)?)?s?|images?|pictures?|pic|illustration|graphic|video|footage|"
    r"foto|screenshot)"
)
_OWNERS = (
    r"(?i:getty\s*images?|shutterstock|istock(?:photo)?|reuters|afp|ap\s+(?:photo|images?)|ap|epa|"
    r"corbis|alamy|unsplash|pexels|pixabay|flickr|wikimedia(?:\s+commons)?|rex\s+features|"
    r"pa\s+wire|"
    r"press\s+association|anadolu(?:\s+agency)?|xinhua|creative\s+commons|bloomberg|zuma\s*press|"
    r"nurphoto|sipa(?:\s+usa)?|handout)"
)
# No lower-case Latin letter: a capital of any script that has capitals.
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PERSON = (
    rf"{_CAPITAL}[\w.'’-]*"
    rf"(?:\s+(?:{_CAPITAL}[\w.'’&-]*|for|of|via|and|the|de|van|von|bin|al-\w+)){{0,6}}"
)
_PEOPLE = rf"{_PERSON}(?:\s*[/|,]\s*{_PERSON})*"
_WHOSE = r"\s*(?i:credits?|courtesy(?:\s+of)?|by|copyright|source)?\s*[:©/|]\s*"
_GIVEN = r"\s+(?i:credit|courtesy(?:\s+of)?|by)\s+"
_OPENING = re.compile(
    rf"^\W*(?:{_MAKERS}(?:\s*(?i:credits?|caption|copyright|source|courtesy(?:\s+of)?|"
    rf"by))?\s*[:|©/]|"
    rf"{_MAKERS}\s+(?i:credit|caption)\b|(?i:(?:photo|image|picture)s?\s+\d+\s+of\s+\d+|"
    r"(?:caption|credits?|pictured|above|left|right|top|file)\s*:\s|"
    r"(?:in\s+this\s+)?(?:file|undated|handout)\s+(?:photo|image|picture|photograph)\b|"
    r"file\s*(?:--|[-–—])\s|in\s+this\s+[\w ,.]{0,40}\b(?:photo|image|photograph)\b|"
    r"(?:hide|toggle|enlarge)\s+(?:this\s+)?(?:caption|image)|view\s+image))"
)
_STOP = r"[.!?\"”’)|–—-]\s*"
_ENDING = re.compile(
    rf"(?:(?:{_STOP}|\s(?=[A-Z])){_MAKERS}{_WHOSE}{_PEOPLE}|"
    rf"{_STOP}{_MAKERS}{_GIVEN}{_PEOPLE}|"
    rf"{_STOP}(?i:credits?\s*:|courtesy\s+of)\s*{_PEOPLE}|"
    rf"[(\[]\s*(?:{_MAKERS}\s*(?i::|by|/|courtesy|via|credit)|(?i:ap\s+photo|file\s+photo|photo\b))"
    r"[^()\[\]]{0,80}[)\]]|"
    rf"[(\[]\s*{_PERSON}\s*/\s*{_PERSON}[^()\[\]]{{0,40}}[)\]]|"
    rf"{_STOP}{_PERSON}\s*/\s*{_OWNERS}(?:\s+via\s+{_PERSON})?|"
    rf"{_STOP}(?i:ap\s+photo|getty\s*images?|shutterstock|"
    rf"file\s+photo)(?:\s*/\s*{_PERSON})?)[\s.)\]]*$"
)
_BARE = re.compile(
    rf"^\W*(?:{_MAKERS}{_WHOSE}{_PEOPLE}|{_MAKERS}{_GIVEN}{_PEOPLE}|"
    rf"(?i:credits?)\s*:\s*{_PEOPLE}|(?i:courtesy\s+(?:of\s+|photo\s*)?){_PERSON}|"
    rf"(?:©\s*)?(?:{_PERSON}\s*(?:/|\||–|—|\bfor\b|\bvia\b)\s*)?{_OWNERS}(?:\s*(?:/|"
    rf"via)\s*{_PERSON})?|"
    rf"(?:{_PERSON}\s+)?(?i:file\s+(?:photo|image|picture)))\W*$"
)
_LONGEST_CREDIT = 12
_LONGEST_CAPTION = 110


def is_credit(line: str) -> bool:
    """Whether the line only says whose picture it is."""
    return len(line.split()) <= _LONGEST_CREDIT and _BARE.match(line) is not None


def is_caption(line: str) -> bool:
    """Whether the line opens as a caption or ends in the credit of a picture.

    Args:
        line: One line.

    Returns:
        False for lines longer than captions are; linear in the line's length for all others.
    """
    if len(line.split()) > _LONGEST_CAPTION:
        return False
    return _OPENING.match(line) is not None or _ENDING.search(line[-240:]) is not None
