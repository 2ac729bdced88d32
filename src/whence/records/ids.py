"""Ids: names of records that depend only on what the record says.

An id is a hash of the content, so the order in which documents are given, or a second run, never
changes it, and a person's decision about it stays valid.

- In: the kind of record and the parts that make it what it is.
- Out: typed id strings.
- Not here: the id of a document, which is the full sha256 of its own bytes.
"""

import hashlib
from typing import NewType

DocumentId = NewType("DocumentId", str)
AttributionId = NewType("AttributionId", str)
EntityId = NewType("EntityId", str)
IdentityId = NewType("IdentityId", str)
ReuseId = NewType("ReuseId", str)
UnseenId = NewType("UnseenId", str)
DerivationId = NewType("DerivationId", str)
ValueId = NewType("ValueId", str)
ClaimId = NewType("ClaimId", str)
NodeId = NewType("NodeId", str)
EdgeId = NewType("EdgeId", str)


def make_id(kind: str, *parts: object) -> str:
    """An id of 16 hex digits behind its kind, the same for the same parts.

    Args:
        kind: Short lower-case word, such as "claim".
        parts: What makes the record what it is, in a fixed order; compared by their `str`.

    Returns:
        For example "claim-1f0c6a52b9d3e847".
    """
    text = "\x1f".join(str(part) for part in parts)
    return f"{kind}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
