"""Rulings: what a person decided, put into effect on what the other rooms found.

The program errs, and whoever reads the documents knows better. Every decision either takes effect
or is given back with the reason; which line stands first never matters, and a decision that stands
twice does what it does once.

- In: `Rulings`, casts, derivations, claims.
- Out: the same records as a person decided them, and `Ruled`: what took effect and what did not.
- Not here: reading a decisions file and finding its words (`case`).
"""

from whence.rulings.claims import rule_claims
from whence.rulings.edges import rule_edges
from whence.rulings.entities import rule_entities
from whence.rulings.naming import rename_entities
from whence.rulings.tied import Named, Ruled, Rulings, join_ruled, say_lines

__all__ = [
    "Named",
    "Ruled",
    "Rulings",
    "join_ruled",
    "rename_entities",
    "rule_claims",
    "rule_edges",
    "rule_entities",
    "say_lines",
]
