"""Entities: who is who as JSON of its own, for programs that need no claims.

Entities and identities have the shape of the contract; beside every offset stand the words, so
that the list can be read without the documents.

- In: `case.Listing`.
- Out: the list as plain dicts and lists; its JSON Schema.
- Not here: the contract of a whole answer (`export.contract`).
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

from whence.case import Context, Doubt, Listed, Listing
from whence.export.decisions import from_decision, from_unfit
from whence.export.documents import from_problem
from whence.export.people import from_entity, from_identity
from whence.export.plain import Json, from_span, known
from whence.export.writing import to_lines
from whence.records import DocumentId, EntityId, Mention, Span


def to_entities_json(listing: Listing) -> str:
    """The list as JSON text, one record a line.

    Args:
        listing: Who is who.

    Returns:
        JSON in ASCII, ending with a line break; the same text for the same answer.
    """
    return to_lines(from_listing(listing))


def from_listing(listing: Listing) -> dict[str, Json]:
    """The list as `entities.json` describes it.

    Args:
        listing: Who is who.

    Returns:
        Documents by path; entities and pairs in the order of the list.
    """
    answer = listing.answer
    texts = {document.id: document.text for document in answer.documents}
    names = {one.entity.id: one.entity.name for one in listing.entities}
    documents = sorted(answer.documents, key=lambda one: (one.path, one.id))
    return {
        "whence": answer.version,
        "documents": [
            {"id": one.id, "path": one.path, "title": known(one.title)} for one in documents
        ],
        "problems": [from_problem(one) for one in sorted(answer.problems)],
        "entities": [_from_listed(one, texts) for one in listing.entities],
        "doubtful": [_from_doubt(one, texts, names) for one in listing.doubts],
        "different": [from_identity(one) for one in listing.different],
        "applied": [from_decision(one) for one in answer.applied],
        "unfit": [from_unfit(one) for one in answer.unfit],
    }


def read_entities_schema() -> dict[str, Json]:
    """The JSON Schema of the list.

    Returns:
        The schema, draft 2020-12, as plain dicts and lists.
    """
    text = files("whence.export").joinpath("entities.json").read_text(encoding="utf-8")
    return cast(dict[str, Json], json.loads(text))


def _from_listed(listed: Listed, texts: Mapping[DocumentId, str]) -> dict[str, Json]:
    entity = listed.entity
    mentions = sorted(entity.mentions, key=lambda one: (one.span, one.form.value, one.why))
    return {
        **from_entity(entity),
        "documents": listed.documents,
        "mentions": [_from_mention(one, texts) for one in mentions],
        "ties": [from_identity(one) for one in listed.ties],
    }


def _from_mention(mention: Mention, texts: Mapping[DocumentId, str]) -> dict[str, Json]:
    return {
        **from_span(mention.span),
        "form": mention.form.value,
        "why": known(mention.why),
        "words": _words(mention.span, texts),
    }


def _from_doubt(
    doubt: Doubt, texts: Mapping[DocumentId, str], names: Mapping[EntityId, str]
) -> dict[str, Json]:
    return {
        **from_identity(doubt.identity),
        "names": [known(names.get(one)) for one in (doubt.identity.a, doubt.identity.b)],
        "contexts": [_from_context(one, texts) for one in doubt.contexts],
    }


def _from_context(context: Context, texts: Mapping[DocumentId, str]) -> dict[str, Json]:
    return {
        "entity": context.entity,
        **from_span(context.words),
        "words": _words(context.words, texts),
        "sentence": _words(context.sentence, texts),
    }


def _words(span: Span, texts: Mapping[DocumentId, str]) -> str:
    return texts[span.document][span.start : span.end]
