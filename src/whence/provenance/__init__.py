"""Provenance: the graph of one claim, and how many independent origins stand behind it.

This room is the rule of the product (docs/origins.md). A wrong answer here is a false confirmation,
so its laws are tested as properties.

- In: a claim, and everything known of its documents.
- Out: `build_graph`, `count_origins`, `answer_claim`, `describe_origins`, `rank_unseen`.
- Not here: finding claims, derivations or identities.
"""

from whence.provenance.answer import answer_claim, rank_unseen
from whence.provenance.build import build_graph
from whence.provenance.count import OriginRule, count_origins
from whence.provenance.known import Known
from whence.provenance.wording import describe_origins

__all__ = [
    "Known",
    "OriginRule",
    "answer_claim",
    "build_graph",
    "count_origins",
    "describe_origins",
    "rank_unseen",
]
