"""Contract: a whole answer as the JSON that we promise (DESIGN.md section 4).

Records carry no JSON of their own; this codec at the edge is the only place that knows the names
of the contract. What has no content yet is an empty list or null, never missing.

- In: `records.Answer`.
- Out: the contract as plain dicts and lists, in a fixed order.
- Not here: writing it to a file (`export.writing`), its JSON Schema (`schema.json`).
"""

from dataclasses import asdict

from whence.config import Settings
from whence.export.claims import from_claim, from_near_miss
from whence.export.decisions import from_decision, from_unfit
from whence.export.documents import from_document, from_problem
from whence.export.links import from_derivation, from_reuse, from_unseen, from_wanted
from whence.export.people import from_attribution, from_entity, from_identity
from whence.export.plain import Json
from whence.export.values import from_value
from whence.records import Answer, NearMiss


def to_contract(answer: Answer) -> dict[str, Json]:
    """The answer as the JSON contract, in full.

    Beyond the contract's own fields stand more evidence and the person's decisions:
    `near_misses`, `wanted`, `applied` and `unfit`; the schema says what each holds.

    Args:
        answer: What one run found.

    Returns:
        Documents sorted by path, claims and wanted texts in the answer's order, everything else
        by id; the same answer gives the same bytes.
    """
    documents = sorted(answer.documents, key=lambda one: (one.path, one.id))
    misses = sorted(answer.near_misses, key=_miss_order)
    return {
        "whence": answer.version,
        "settings": _from_settings(answer.settings),
        "documents": [from_document(one) for one in documents],
        "problems": [from_problem(one) for one in sorted(answer.problems)],
        "reuses": [from_reuse(one) for one in sorted(answer.reuses, key=lambda r: r.id)],
        "unseen": [from_unseen(one) for one in sorted(answer.unseen, key=lambda u: u.id)],
        "derivations": [
            from_derivation(one) for one in sorted(answer.derivations, key=lambda d: d.id)
        ],
        "attributions": [
            from_attribution(one) for one in sorted(answer.attributions, key=lambda a: a.id)
        ],
        "entities": [from_entity(one) for one in sorted(answer.entities, key=lambda e: e.id)],
        "identities": [from_identity(one) for one in sorted(answer.identities, key=lambda i: i.id)],
        "values": [from_value(one) for one in sorted(answer.values, key=lambda v: v.id)],
        "claims": [from_claim(one) for one in answer.claims],
        "themes": [],
        "near_misses": [from_near_miss(one) for one in misses],
        "wanted": [from_wanted(one) for one in answer.wanted],
        "applied": [from_decision(one) for one in answer.applied],
        "unfit": [from_unfit(one) for one in answer.unfit],
    }


def _from_settings(settings: Settings) -> dict[str, Json]:
    return dict(sorted(asdict(settings).items()))


def _miss_order(miss: NearMiss) -> tuple[object, ...]:
    return (miss.a, miss.b, miss.why)
