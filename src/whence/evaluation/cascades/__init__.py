"""Cascades: generated news of which we know who took it from whom.

Nobody knows of real news, for certain, which text was copied from which. So we write some, send it
through agencies, papers and aggregators that cut, rewrite, misprint and misdate it, hide part of it
and keep the truth. The template families are in two splits: `tune_*` may be read and tuned on,
`test_*` may only be measured on. Never open a `test_*` file to improve a method.

- In: template families (files beside this one), real articles from the data folder, a seed.
- Out: `CascadePile`: pages, documents and the true derivations.
- Not here: what the product makes of them (`evaluation.descended`).
"""

from whence.evaluation.cascades.piles import CascadePile, make_piles, write_pile
from whence.evaluation.cascades.texts import Kind, Text

__all__ = ["CascadePile", "Kind", "Text", "make_piles", "write_pile"]
