"""Facts: what is stated of two bearers of one name that tells them apart.

Two men of one name may be of two nations. But a paper that rewrites another's words gets just that
wrong, so nations tell nobody apart whose documents share words or the one who took them down. And
where they do tell apart, the two are possibly one, never two: a paper may be wrong alone, too.
Occupations are left aside, as one paper's general is the next one's police chief.

- In: faces, attributions with channels, pairs of documents that share words.
- Out: why two bearers may be two; whether documents are tied.
- Not here: names (`likeness`), genders and kinds (`pairing`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from whence.entities.faces import Face
from whence.entities.listed import Aliases
from whence.entities.tables import load_nations
from whence.records import Attribution, DocumentId


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of a pile besides its casts.

    Attributes:
        aliases: Names that a person lists as one bearer's.
        sharing: Pairs of documents that share words.
    """

    aliases: Aliases = field(default_factory=Aliases)
    sharing: frozenset[frozenset[DocumentId]] = frozenset()


class Ties:
    """Which documents share words, or a channel.

    Attributes:
        partners: For each document those that share words with it.
        channels: For each document the channels of what is said in it.
    """

    def __init__(
        self,
        attributions: Iterable[Attribution] = (),
        sharing: Collection[frozenset[DocumentId]] = (),
    ) -> None:
        self.partners: dict[DocumentId, set[DocumentId]] = defaultdict(set)
        self.channels: dict[DocumentId, set[str]] = defaultdict(set)
        for pair in sharing:
            for document in pair:
                self.partners[document] |= pair
        for one in attributions:
            if one.channel is not None and one.content:
                self.channels[one.content[0].document].add(one.channel)

    def tie(self, a: Face, b: Face) -> bool:
        """Whether a document of one shares words or a channel with one of the other."""
        if a.documents & b.documents:
            return True
        if any(not b.documents.isdisjoint(self.partners.get(one, ())) for one in a.documents):
            return True
        first, second = (
            {channel for one in face.documents for channel in self.channels.get(one, ())}
            for face in (a, b)
        )
        return not first.isdisjoint(second)


def find_conflict(a: Face, b: Face, ties: Ties) -> str:
    """Why two bearers of one name may be two.

    Args:
        a: One of them.
        b: The other.
        ties: Of the pile.

    Returns:
        The reason in words; empty if nothing stated of them conflicts, or if it tells nothing.
    """
    first, second = _nations(a), _nations(b)
    if first and second and first.isdisjoint(second) and not ties.tie(a, b):
        return f"{', '.join(sorted(first))} here, {', '.join(sorted(second))} there"
    return ""


def has_facts(face: Face) -> bool:
    """Whether anything is stated of a bearer that could conflict with another."""
    return bool(_nations(face))


def _nations(face: Face) -> set[str]:
    peoples = load_nations().peoples
    return {peoples[role] for role in face.entity.roles if role in peoples}
