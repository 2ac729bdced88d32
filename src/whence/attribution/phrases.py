"""Phrases: where a noun phrase begins and ends, and which words belong to one verb.

Everything that the other rules need of grammar stands here: a noun phrase with what modifies it,
the helping words before a verb, the words between a cue and what was said.

- In: a `Passage` and a token of it.
- Out: token numbers.
- Not here: which phrase is a source (`sources`) or a content (`contents`).
"""

from whence.attribution.passage import QUOTE, QUOTE_TAG, Passage

NOUN_LIKE = frozenset("NPUQ")
INSIDE = frozenset("NPADQSGE")
AUXILIARIES = frozenset(
    """have has had is are was were be been being do does did 've 'd 'll 're 'm am get gets got
    will would can could may might must shall should wo ca""".split()
)
_ADVERBIALS = frozenset(
    ["at first", "at least", "at once", "in fact", "in turn", "of course", "at times", "at last"]
)
_LEADS_TO = frozenset(
    "went goes going go continued continues continue began came used proceeded had has".split()
)
SUBJECT_PRONOUNS = frozenset("he she they we i".split())
BE = frozenset("is are was were be been being 're 'm am got gets get".split())
NEGATIONS = frozenset("not n't never no neither nor nobody none hardly".split())
COMPLEMENTIZERS = frozenset("that whether if how why what because although though".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
    earlier later late recently""".split()
)
PERIODS = frozenset("morning afternoon evening night day week month year weekend".split())
# Adjectives that may stand for persons.
_STANDALONE = frozenset("many most several few more other others latter former third".split())
_RELATIVES = frozenset("who which whose that".split())
# Prepositions that tie two parts of one noun phrase, in the order of how tightly they do.
TIES = frozenset("of like for in at from with on about against to by near between among".split())
# Prepositions of what may stand between a cue and what was said.
_LEADS = frozenset("in on at during via through by after from with of to about".split())
SETTINGS = frozenset(
    """statement interview conference briefing report letter email e-mail speech tweet post message
    press memo call hearing court release testimony television tv radio twitter facebook phone
    telephone blog video address appearance remarks speech debate""".split()
)
_CLAUSE_OPENERS = COMPLEMENTIZERS | frozenset(
    "while as when after before until since where who which whom".split()
)
LONGEST_PHRASE = 45
LONGEST_BRACKET = 20


def verb_group(passage: Passage, first: int, head: int) -> int:
    """First token of the helping words before a verb ("has not yet" said, "went on to" say)."""
    at = _helping_start(passage, first, head)
    words = passage.words
    if at - 2 >= first and words[at - 1] == "to" and passage.tags[head] == "B":
        before = at - 3 if words[at - 2] == "on" and at - 3 >= first else at - 2
        if words[before] in _LEADS_TO:
            return _helping_start(passage, first, before)
    if at - 2 >= first and words[at - 1] == "as" and passage.tags[head] == "G":
        for before in range(at - 2, max(first, at - 8) - 1, -1):
            if words[before] in ("quoted", "cited"):
                begin = _helping_start(passage, first, before)
                return begin if begin < before else at - 1
        return at - 1 if words[head] in ("saying", "telling") else at
    return at


def _helping_start(passage: Passage, first: int, head: int) -> int:
    at = head
    while at > first:
        word, tag = passage.words[at - 1], passage.tags[at - 1]
        is_clitic = word == "'s" and at - 2 >= first and passage.tags[at - 2] in "UW"
        is_helping = word in AUXILIARIES or tag in "MR" or word in NEGATIONS or is_clitic
        if " ".join(passage.words[max(first, at - 2) : at]) in _ADVERBIALS:
            at -= 2
            continue
        if passage.held[at - 1] or not is_helping:
            break
        at -= 1
    return at


def phrase_start(passage: Passage, first: int, end: int) -> int:
    """First token of the noun phrase that ends before token `end`, its "of ..." parts included.

    Returns:
        `end` itself if no noun phrase ends there.
    """
    least = max(first, end - LONGEST_PHRASE)
    at = _core_start(passage, least, end)
    while at < end and _is_tied(passage, least, at):
        if passage.tags[at - 1] == "C":
            begin = phrase_start(passage, least, at - 1)
            return begin if begins_clause(passage, first, begin) and begin < at - 1 else at
        begin = _core_start(passage, least, at - 1)
        if begin == at - 1:
            break
        at = begin
    return at


def begins_clause(passage: Passage, first: int, at: int) -> bool:
    """Whether a clause begins at `at`: at a sentence's start, a mark or a conjunction."""
    if at <= first:
        return True
    word, tag = passage.words[at - 1], passage.tags[at - 1]
    return tag in ",;:-.('" or word == QUOTE or tag == "C" or word in _CLAUSE_OPENERS


def _core_start(passage: Passage, least: int, end: int) -> int:
    """First token of a plain noun phrase such as "the two senior officials"."""
    at = end
    if at > least and passage.tags[at - 1] == ")":
        at = _behind_bracket(passage, least, at)
    if at == least or not _may_end_phrase(passage, at - 1, whole=at == end):
        return end
    if passage.tags[at - 1] in "UW":
        return at - 1
    while at > least:
        tag = passage.tags[at - 1]
        if tag == "." and passage.words[at - 1] == "." and len(passage.words[at - 2]) == 1:
            at -= 1
        elif tag == ")" and at < end and _behind_bracket(passage, least, at) < at:
            at = _behind_bracket(passage, least, at)
        elif _modifies(passage, least, at, end):
            at -= 1
        elif tag in INSIDE and not (tag == "E" and passage.tags[at] not in INSIDE):
            at -= 1
            if tag == "D" and not _precedes_determiner(passage, least, at):
                break
        else:
            break
    return _skip_verbal_start(passage, at, end)


def _modifies(passage: Passage, least: int, at: int, end: int) -> bool:
    """Whether the token before `at` is an adverb in the phrase or a mark of a short quotation."""
    tag = passage.tags[at - 1]
    if tag == "'":
        return passage.held[at - 1]
    return tag == "R" and at < end and passage.tags[at] in "AEQR" and at - 1 > least


def _may_end_phrase(passage: Passage, at: int, *, whole: bool) -> bool:
    tag, word = passage.tags[at], passage.words[at]
    if tag in NOUN_LIKE or (word in ("who", "which", "that") and whole):
        return True
    if tag == "A":
        return word in _STANDALONE
    return tag == "D" and word not in ("the", "a", "an", "its", "my", "your", "our", "their")


def _precedes_determiner(passage: Passage, least: int, at: int) -> bool:
    """Whether the phrase goes on before a determiner ("all the", "the agency's own")."""
    return at > least and (
        passage.words[at - 1] in ("all", "both", "half", "such") or passage.tags[at - 1] == "S"
    )


def _skip_verbal_start(passage: Passage, at: int, end: int) -> int:
    """A phrase does not begin with "'s", "that" or a bare participle ("saying officials")."""
    if at < end - 1 and passage.words[at] == "that" and passage.words[end - 1].endswith("s"):
        at += 1
    while at < end and passage.tags[at] in "S.E" and passage.tags[at] != "P":
        at += 1
    if at < end - 1 and passage.tags[at] == "G" and passage.tags[at + 1] in "DPU":
        at += 1
    return at


def _behind_bracket(passage: Passage, least: int, end: int) -> int:
    for at in range(end - 2, max(least, end - LONGEST_BRACKET) - 1, -1):
        if passage.tags[at] == "(":
            return at
    return end


def _is_tied(passage: Passage, least: int, at: int) -> bool:
    """Whether the phrase goes on to the left of `at`, before "of" or "and"."""
    if at - 1 <= least or (passage.held[at - 1] and not passage.held[at]):
        return False
    word, tag = passage.words[at - 1], passage.tags[at - 1]
    before = passage.tags[at - 2]
    if tag == "I":
        is_setting = word in ("in", "at", "on", "during") and is_occasion(passage, at, at + 8)
        is_part = word == "of" and before in "AD"
        return word in TIES and (before in "NPQ)" or is_part) and not is_setting
    if tag == "T":
        return before in "NP"
    if passage.words[at] in SUBJECT_PRONOUNS:
        return False
    return tag == "C" and word in ("and", "or", "&") and before in "NPU)"


def relative_start(passage: Passage, first: int, begin: int) -> int:
    """Where a phrase starts if `begin` only ends a clause that describes it; else `begin`.

    "A senior official who spoke on condition of anonymity", "people familiar with the matter".
    """
    at = begin - 1
    is_tied = passage.tags[at - 1] in "EAG" or passage.words[at - 1] == "close"
    if at - 1 > first and passage.tags[at] in "IT" and is_tied:
        longer = phrase_start(passage, first, at - 1)
        if longer < at - 1 and begins_clause(passage, first, longer):
            return longer
    has_verb = False
    for token in range(at, max(first, begin - LONGEST_PHRASE), -1):
        tag, word = passage.tags[token], passage.words[token]
        if tag in ",;:-." or word == QUOTE:
            return begin
        if word in _RELATIVES and tag in "WI" and has_verb:
            longer = phrase_start(passage, first, token)
            is_phrase = longer < token and passage.tags[token - 1] in "NPU"
            return longer if is_phrase and begins_clause(passage, first, longer) else begin
        has_verb = has_verb or tag in "VM"
    return begin


def is_occasion(passage: Passage, at: int, end: int) -> bool:
    """Whether the phrase at `at` says when or on what occasion words were spoken."""
    stop = min(end, len(passage.words))
    while at < stop and passage.tags[at] in INSIDE:
        if passage.words[at] in SETTINGS or passage.words[at] in DAYS:
            return True
        at += 1
    return False


def is_time(passage: Passage, at: int, end: int) -> bool:
    """Whether all that the phrase says is when ("last week", "Tuesday morning")."""
    return passage.words[end - 1] in DAYS or (passage.words[end - 1] in PERIODS and end - at < 4)


def phrase_end(passage: Passage, at: int, end: int) -> int:
    """End token of the noun phrase that begins at `at`, its "of ..." parts included."""
    start = at
    end = min(end, at + LONGEST_PHRASE)
    while at < end:
        core = _core_end(passage, at, end)
        if core == at:
            break
        at = core
        if at >= end - 1 or not _ties_on(passage, at):
            return at
        at += 1
    while at > start and passage.tags[at - 1] in "ICT":
        at -= 1
    return at


def _core_end(passage: Passage, at: int, end: int) -> int:
    start = at
    if at < end and passage.tags[at] in "UW":
        return at + 1
    while at < end:
        step = _behind_bracket_at(passage, at, end) if passage.tags[at] == "(" else at + 1
        if step == at or not _belongs_behind(passage, start, at, end):
            break
        at = step
    while at > start and passage.tags[at - 1] in "GED":
        if passage.words[at - 1] not in ("a", "an", "the") and passage.tags[at - 1] == "D":
            break
        at -= 1
    return at


def _belongs_behind(passage: Passage, start: int, at: int, end: int) -> bool:
    """Whether a token goes on with the noun phrase that began at `start`."""
    tag, is_later = passage.tags[at], at > start
    if tag == "R":
        return at + 1 < end and passage.tags[at + 1] in "AEQ"
    if tag == "(" or (tag == "'" and passage.held[at]):
        return True
    if tag == ".":
        return is_later and len(passage.words[at - 1]) == 1
    if is_later and (passage.words[at] in DAYS or (tag == "D" and passage.tags[at - 1] in "NP")):
        return False
    return tag in INSIDE


def _behind_bracket_at(passage: Passage, at: int, end: int) -> int:
    """Token behind the bracket that opens at `at`, or `at` if it does not close soon."""
    for closing in range(at, min(end, at + LONGEST_BRACKET)):
        if passage.tags[closing] == ")":
            return closing + 1
    return at


def _ties_on(passage: Passage, at: int) -> bool:
    word, tag, after = passage.words[at], passage.tags[at], passage.tags[at + 1]
    if (after not in INSIDE and after != "U") or passage.words[at + 1] in DAYS:
        return False
    if tag == "C":
        return word in ("and", "or", "&") and after not in "UG"
    if word not in ("of", "for", "at", "from", "in", "with"):
        return False
    near = passage.words[at + 1 : at + 5]
    return not (word in ("in", "at", "from") and any(item in SETTINGS for item in near))


def skip_adjuncts(passage: Passage, at: int, end: int) -> int:
    """Pass over the words between a cue and what was said ("on Tuesday in a statement")."""
    while at < end:
        after = _behind_adjunct(passage, at, end)
        if after == at:
            return at
        at = after
    return at


def _behind_adjunct(passage: Passage, at: int, end: int) -> int:
    word, tag = passage.words[at], passage.tags[at]
    is_adverb = tag == "R" and word not in NEGATIONS and word not in COMPLEMENTIZERS
    if (is_adverb and word != "as") or word in DAYS:
        return at + 1
    if tag == "(":
        return _behind_bracket_at(passage, at, end)
    if word in PERIODS and passage.words[at - 1] in DAYS:
        return at + 1
    following = passage.words[at + 1] if at + 1 < end else ""
    if word in ("last", "this", "earlier", "that"):
        return at + 2 if following in PERIODS or following in DAYS else at
    return _behind_preposition(passage, at, end) if word in _LEADS else at


def _behind_preposition(passage: Passage, at: int, end: int) -> int:
    """Token behind "on Tuesday", or behind any such phrase if "that" or a quotation follows it."""
    stop = phrase_end(passage, at + 1, end)
    inside = passage.words[at + 1 : stop]
    if any(item in SETTINGS or item in DAYS for item in inside):
        return stop
    follows = passage.words[stop] if stop < end else ""
    is_comma = follows == "," and stop + 1 < end and passage.words[stop + 1] == QUOTE
    is_next = is_comma or follows in ("that", ":", QUOTE)
    return stop if stop > at + 1 and is_next else at


def find_verb(passage: Passage, at: int, end: int) -> int:
    """The first finite verb from `at`, within the same clause; `end` if there is none."""
    for token in range(at, min(end, at + 30)):
        tag = passage.tags[token]
        if tag in "VM":
            return token
        if tag in ",;:-.W(" or tag == QUOTE_TAG:
            return end
        is_turn = passage.words[token] == "but"
        if is_turn or (tag == "C" and token + 1 < end and passage.tags[token + 1] in "VMR"):
            return end
    return end
