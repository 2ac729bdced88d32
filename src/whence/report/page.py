"""Page: the whole report as one HTML file that needs nothing else.

No script, no network, no font from elsewhere: it opens on any machine, today and in ten years, and
opening it tells nobody. Every text of a document is escaped and shown, never rendered.

- In: `records.Answer`.
- Out: HTML.
- Not here: what each part shows (the modules beside this one), its looks (`templates`).
"""

from jinja2 import Environment, PackageLoader, StrictUndefined

from whence.provenance import describe_origins
from whence.records import Answer
from whence.report.anchors import Anchors
from whence.report.claims import view_claims
from whence.report.documents import view_documents
from whence.report.lookup import read_lookup
from whence.report.surroundings import (
    view_decisions,
    view_derivations,
    view_identities,
    view_scope,
    view_settings,
    view_unseen,
)
from whence.report.wording import count, show_line

OVERVIEW = 40  # claims in the table at the top; all follow below it
OPEN_ROWS = 60  # so many assertions without a source stand open


def write_report(answer: Answer) -> str:
    """Write the report.

    Args:
        answer: What one run found.

    Returns:
        One HTML page; the same page for the same answer.

    Raises:
        UnknownRecordError: The answer points to a document that it does not hold.
    """
    lookup = read_lookup(answer)
    anchors = Anchors(lookup)
    page = {
        "version": show_line(answer.version),
        "scope": view_scope(answer, lookup),
        "claims": view_claims(answer, lookup=lookup, anchors=anchors, describe=describe_origins),
        "unseen": view_unseen(answer, lookup),
        "derivations": view_derivations(answer.derivations, lookup, anchors),
        "identities": view_identities(answer.identities, lookup, anchors),
        "problems": sorted(answer.problems),
        "decisions": view_decisions(answer),
        "settings": view_settings(answer),
        "overview": OVERVIEW,
        "open_rows": OPEN_ROWS,
    }
    # Last, because only now every link into the texts has been handed out.
    page["documents"] = view_documents(answer, lookup=lookup, anchors=anchors)
    return _open_templates().get_template("report.html").render(page)


def _open_templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("whence.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.globals["count"] = count
    templates.filters["line"] = show_line
    return templates
