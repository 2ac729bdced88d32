"""Answers made by hand, for the rooms that show or write them: invented people, places, outlets."""

# ruff: noqa: E501 - a record reads best on one line

import hashlib
from dataclasses import replace
from datetime import date

from whence.config import Settings
from whence.records import (
    Access,
    Answer,
    AnsweredClaim,
    Attribution,
    AttributionId,
    AttributionKind,
    Basis,
    Block,
    BlockDetail,
    BlockKind,
    Circumstance,
    CircumstanceKind,
    Claim,
    ClaimGraph,
    ClaimId,
    Contact,
    Counts,
    DateInterval,
    Decision,
    DecisionKind,
    Derivation,
    DerivationId,
    DerivationStatus,
    Disagreement,
    DisagreementKind,
    Document,
    DocumentId,
    Edge,
    EdgeId,
    EdgeKind,
    Entity,
    EntityId,
    EntityKind,
    Evidence,
    Identity,
    IdentityId,
    IdentityState,
    Mention,
    MentionForm,
    Modality,
    NearMiss,
    Node,
    NodeId,
    NodeKind,
    Occurrence,
    OriginGroup,
    OriginInterval,
    Paragraph,
    Polarity,
    Problem,
    Prose,
    QuantityValue,
    Range,
    Relation,
    RelationKind,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    RivalValue,
    Sentence,
    Sighting,
    Slot,
    Span,
    Tie,
    TimeKind,
    TimeValue,
    Unfit,
    Unseen,
    UnseenId,
    UnseenKind,
    ValueId,
    Voice,
    Wanted,
)

Lines = list[tuple[BlockKind, str]]
NORTHWIRE = EntityId("entity-northwire")
OSKEL = EntityId("entity-oskel")
COUNCIL = EntityId("entity-council")
MIRA = EntityId("entity-mira")
TEACHER = EntityId("entity-teacher")
DISPATCH = UnseenId("unseen-northwire")


def document(path: str, outlet: str | None, lines: Lines, day: date | None = None) -> Document:
    """A document whose blocks are these lines, one below the other."""
    text, blocks = "", []
    for kind, line in lines:
        detail = BlockDetail.TIMESTAMP if line.startswith("Updated") else None
        blocks.append(
            Block(kind, len(text), len(text) + len(line), detail, f"looks like {kind.value}")
        )
        text += line + "\n\n"
    id_ = DocumentId(hashlib.sha256((path + text).encode("utf-8", "surrogatepass")).hexdigest())
    title = next((line for kind, line in lines if kind is BlockKind.TITLE), None)
    evidence = () if outlet is None else (Evidence("outlet", outlet, "meta og:site_name"),)
    if day is not None:
        shown = f"Updated {day.isoformat()}"
        at = text.find(shown)
        place = (at, at + len(shown)) if at >= 0 else (None, None)
        evidence += (Evidence("published", day.isoformat(), "visible line", *place),)
    return Document(
        id_,
        path,
        text,
        tuple(blocks),
        id_,
        outlet=outlet,
        title=title,
        published=None if day is None else DateInterval(day.isoformat(), day, day),
        evidence=evidence,
        sightings=(Sighting(path),),
        language="en",
    )


def prose_of(document: Document) -> Prose:
    """Title and body, cut at full stops; enough for these texts."""
    read = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY)
    paragraphs, sentences = [], []
    for block in document.blocks:
        if block.kind not in read:
            continue
        paragraphs.append(Paragraph(block.start, block.end, block.kind))
        start = block.start
        while start < block.end:
            stop = document.text.find(". ", start, block.end)
            end = block.end if stop < 0 else stop + 1
            sentences.append(Sentence(start, end, len(paragraphs) - 1))
            start = end + 1
    return Prose(document.id, document.text, tuple(paragraphs), tuple(sentences), ())


def words(document: Document, text: str) -> Span:
    """Where these words stand first."""
    start = document.text.index(text)
    return Span(document.id, start, start + len(text))


def occurrence(span: Span, **more: object) -> Occurrence:
    """An occurrence in the outlet's own voice unless told otherwise."""
    plain = Occurrence(
        span, None, None, None, Modality.SAID, Polarity.POSITIVE, Access.UNKNOWN, Voice.OUTLET
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def edge(start: str, end: str, kind: EdgeKind, why: str, **more: object) -> Edge:
    """A followed edge of full confidence unless told otherwise."""
    plain = Edge(
        EdgeId(f"edge-{start}-{end}"),
        NodeId(start),
        NodeId(end),
        kind,
        0.95,
        DerivationStatus.FOLLOWED,
        (),
        why,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def node(id_: str, kind: NodeKind, name: str, **more: object) -> Node:
    """A vertex that stands for nothing but itself unless told otherwise."""
    return replace(Node(NodeId(id_), kind, None, name), **more)  # type: ignore[arg-type]


def interval(low: int, high: int, *groups: OriginGroup, **more: object) -> OriginInterval:
    """An interval with these groups."""
    return replace(OriginInterval(low, high, True, 0, groups), **more)  # type: ignore[arg-type]


def answer(documents: list[Document], claims: list[AnsweredClaim], **more: object) -> Answer:
    """An answer about these documents in which everything else is empty unless given."""
    documents = sorted(documents, key=lambda one: one.path)
    plain = Answer(
        version="0.0.1",
        settings=Settings(),
        documents=tuple(documents),
        proses=tuple(prose_of(one) for one in documents),
        problems=(),
        reuses=(),
        unseen=(),
        derivations=(),
        attributions=(),
        entities=(),
        identities=(),
        values=(),
        claims=tuple(claims),
        near_misses=(),
        wanted=(),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def own_voice(document: Document, text: str, number: int = 0) -> AnsweredClaim:
    """A claim that one document makes in its own voice."""
    span = words(document, text)
    claim = Claim(ClaimId(f"claim-own-{document.id[:8]}-{number}"), text, (), (occurrence(span),))
    nodes = (
        node(
            "document", NodeKind.DOCUMENT, document.outlet or "", ref=document.id, occurrences=(0,)
        ),
        node("nobody", NodeKind.ORIGINATOR, "source not stated", stated=False, occurrences=(0,)),
    )
    graph = ClaimGraph(nodes, (edge("nobody", "document", EdgeKind.ASSUMED, "no source is named"),))
    group = OriginGroup("group-0", NodeKind.ORIGINATOR, "origin not stated", (0,), "own voice")
    counts = Counts(1, Range(0, 1), Range(0, 1))
    return AnsweredClaim(claim, graph, counts, interval(0, 1, group, stated=False))


def empty_answer() -> Answer:
    """An answer about nothing."""
    return answer([], [])


def pile() -> list[Document]:
    """Three rewrites of an interview that is not in the pile, and two accounts of an escape."""
    body, title, line = BlockKind.BODY, BlockKind.TITLE, BlockKind.FURNITURE
    return [
        document(
            "pile/01-merrin-daily.html",
            "The Merrin Daily",
            [
                (line, "Home | Valley | Sport | Log in"),
                (title, "Captured fighter warns of sleeper cells"),
                (BlockKind.BYLINE, "By Petra Lindqvar"),
                (line, "Updated 2024-03-14"),
                (
                    body,
                    "Black Harvest is reportedly preparing sleeper cells in three towns of the Dolmen valley, a captured fighter told the Northwire agency in prison. An officer was present during the interview, the agency noted.",
                ),
                (
                    body,
                    "Daren Oskel surrendered in January. “We left men behind in every town,” he told Northwire.",
                ),
                (line, "Sign up for our newsletter"),
                (
                    BlockKind.COMMENT,
                    "valleyboy77: “We left men behind in every town” – of course they did.",
                ),
            ],
            date(2024, 3, 14),
        ),
        document(
            "pile/02-tolvek-portal.txt",
            "Tolvek Portal",
            [
                (title, "Prisoner: Black Harvest prepares sleeper cells"),
                (line, "Updated 2024-03-15"),
                (BlockKind.DATELINE, "ASHKAR (Northwire)"),
                (
                    body,
                    "Sleeper cells are being prepared by Black Harvest in four towns of the Dolmen valley, a prisoner has said. Daren Oskel spoke to Northwire in the prison at Ashkar.",
                ),
                (
                    body,
                    "The Free Valley Council denied that any such cells exist. Rain is expected on Sunday.",
                ),
            ],
            date(2024, 3, 15),
        ),
        document(
            "pile/03-lanterna.html",
            "Lanterna",
            [
                (title, "Cells that sleep"),
                (
                    body,
                    "A former fighter told Northwire that his group prepares cells in three towns. Whoever reads it must know that he sat in a prison when he spoke.",
                ),
            ],
        ),
        document(
            "pile/04-radio-sable.txt",
            "Radio Sable",
            [
                (title, "Families leave Orn"),
                (line, "Updated 2024-03-16"),
                (
                    body,
                    "“I saw two families leave Orn at night,” Mira, a teacher, told this station. The road to Orn is closed.",
                ),
            ],
            date(2024, 3, 16),
        ),
        document(
            "pile/05-aldan-post.html",
            "The Aldan Post",
            [
                (title, "Night road"),
                (line, "Updated 2024-03-17"),
                (
                    body,
                    "Two families had left Orn in the dark, a teacher said. The price of ferries rises in summer.",
                ),
            ],
            date(2024, 3, 17),
        ),
    ]


def attribution(id_: str, content: Span, source: Span, cue: Span, **more: object) -> Attribution:
    """An indirect attribution unless told otherwise."""
    plain = Attribution(
        AttributionId(id_),
        content.document,
        AttributionKind.INDIRECT,
        (source,),
        (cue,),
        (content,),
        Modality.SAID,
        Polarity.POSITIVE,
        "attribution-rules-1",
        "a source before a cue",
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def interview_claim(merrin: Document, tolvek: Document, lanterna: Document) -> AnsweredClaim:
    """Three documents, one interview: one origin."""
    first = (
        "Black Harvest is reportedly preparing sleeper cells in three towns of the Dolmen valley"
    )
    spans = (
        words(merrin, first),
        words(
            tolvek,
            "Sleeper cells are being prepared by Black Harvest in four towns of the Dolmen valley",
        ),
        words(lanterna, "his group prepares cells in three towns"),
    )
    told = {"speaker": OSKEL, "channel": NORTHWIRE, "voice": Voice.REPORTED}
    occurrences = (
        occurrence(
            spans[0],
            attribution=AttributionId("attribution-1"),
            modality=Modality.REPORTED,
            access=Access.TOOK_PART,
            hedges=(words(merrin, "reportedly"),),
            values=(ValueId("value-three"),),
            **told,
        ),
        occurrence(spans[1], attribution=AttributionId("attribution-2"), **told),
        occurrence(spans[2], attribution=AttributionId("attribution-3"), **told),
    )
    numbers = Disagreement(
        "how_many",
        DisagreementKind.REWRITING,
        (
            RivalValue("three towns", 3, 3, (0, 2), 1),
            RivalValue("four towns", 4, 4, (1,), None),
        ),
        EdgeId("edge-dispatch-tolvek"),
    )
    claim = Claim(
        ClaimId("claim-cells"),
        first,
        (Slot("who", "Black Harvest", (words(merrin, "Black Harvest"),)),),
        occurrences,
        (numbers,),
        relations=(Relation(ClaimId("claim-orn"), RelationKind.SAME_EVENT),),
        why=("shares 9 words", "same speaker, channel and number"),
    )
    custody = Circumstance(CircumstanceKind.CUSTODY, (words(merrin, "in prison"),))
    minder = Circumstance(CircumstanceKind.MINDER, (words(merrin, "An officer was present"),))
    nodes = (
        node("oskel", NodeKind.ORIGINATOR, "Daren Oskel", ref=OSKEL, access=Access.TOOK_PART),
        node(
            "interview",
            NodeKind.COLLECTION,
            "interview of Daren Oskel by Northwire",
            circumstances=(custody, minder),
        ),
        node("dispatch", NodeKind.UNSEEN, "dispatch of Northwire (not in the pile)", ref=DISPATCH),
        node("merrin", NodeKind.DOCUMENT, "The Merrin Daily", ref=merrin.id, occurrences=(0,)),
        node("tolvek", NodeKind.DOCUMENT, "Tolvek Portal", ref=tolvek.id, occurrences=(1,)),
        node("lanterna", NodeKind.DOCUMENT, "Lanterna", ref=lanterna.id, occurrences=(2,)),
    )
    credit = EdgeKind.CREDITED
    edges = (
        edge("oskel", "interview", EdgeKind.TOLD, "he told the agency", spans=(words(merrin, "told the Northwire agency"),)),
        edge("interview", "dispatch", EdgeKind.PUBLISHED, "the agency printed its interview"),
        edge("dispatch", "merrin", credit, "credits Northwire", spans=(words(merrin, "told the Northwire agency"),)),
        edge("dispatch", "tolvek", credit, "credits Northwire", spans=(words(tolvek, "ASHKAR (Northwire)"),)),
        edge("dispatch", "lanterna", credit, "credits Northwire", confidence=0.6, status=DerivationStatus.UNDECIDED, spans=(words(lanterna, "told Northwire"),)),
    )  # fmt: skip
    group = OriginGroup(
        "group-1",
        NodeKind.COLLECTION,
        "interview of Daren Oskel by Northwire",
        (0, 1, 2),
        "all three credit the agency's interview",
    )
    counts = Counts(3, Range(1, 1), Range(1, 1))
    return AnsweredClaim(
        claim, ClaimGraph(nodes, edges), counts, interval(1, 1, group, first_hand=1)
    )


def orn_claim(sable: Document, aldan: Document) -> AnsweredClaim:
    """A witness known by given name only and an unnamed teacher: one or two origins."""
    spans = (
        words(sable, "I saw two families leave Orn at night"),
        words(aldan, "Two families had left Orn in the dark"),
    )
    occurrences = (
        occurrence(
            spans[0],
            attribution=AttributionId("attribution-4"),
            speaker=MIRA,
            access=Access.SAW,
            voice=Voice.QUOTED,
        ),
        occurrence(
            spans[1],
            attribution=AttributionId("attribution-5"),
            speaker=TEACHER,
            voice=Voice.REPORTED,
            values=(ValueId("value-dark"),),
        ),
    )
    claim = Claim(
        ClaimId("claim-orn"),
        "I saw two families leave Orn at night",
        (),
        occurrences,
        why=("same event",),
    )
    hidden = Circumstance(CircumstanceKind.ANONYMITY, (words(aldan, "a teacher"),))
    nodes = (
        node("mira", NodeKind.ORIGINATOR, "Mira, a teacher", ref=MIRA, access=Access.SAW),
        node("teacher", NodeKind.ORIGINATOR, "a teacher", ref=TEACHER),
        node("talk-1", NodeKind.COLLECTION, "interview of Mira by Radio Sable"),
        node("talk-2", NodeKind.COLLECTION, "words to The Aldan Post", circumstances=(hidden,)),
        node("sable", NodeKind.DOCUMENT, "Radio Sable", ref=sable.id, occurrences=(0,)),
        node("aldan", NodeKind.DOCUMENT, "The Aldan Post", ref=aldan.id, occurrences=(1,)),
    )
    edges = (
        edge("mira", "talk-1", EdgeKind.TOLD, "told this station", spans=(words(sable, "told this station"),)),
        edge("talk-1", "sable", EdgeKind.PUBLISHED, "own contact"),
        edge("teacher", "talk-2", EdgeKind.TOLD, "a teacher said", spans=(words(aldan, "a teacher said"),)),
        edge("talk-2", "aldan", EdgeKind.PUBLISHED, "own contact"),
    )  # fmt: skip
    why = "“a teacher” may be Mira, a teacher"
    tie = Tie(NodeId("mira"), NodeId("teacher"), 0.4, why, (words(aldan, "a teacher"),))
    groups = (
        OriginGroup("group-1", NodeKind.ORIGINATOR, "Mira, a teacher", (0,), "own contact", ("group-2",)),
        OriginGroup("group-2", NodeKind.ORIGINATOR, "a teacher", (1,), "own contact", ("group-1",)),
    )  # fmt: skip
    counts = Counts(2, Range(2, 2), Range(1, 2))
    found = interval(1, 2, *groups, first_hand=1, reasons=(why,))
    return AnsweredClaim(claim, ClaimGraph(nodes, edges, (tie,)), counts, found)


def denial_claim(tolvek: Document) -> AnsweredClaim:
    """One body denies in one document."""
    text = "any such cells exist"
    one = occurrence(
        words(tolvek, text),
        attribution=AttributionId("attribution-6"),
        speaker=COUNCIL,
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
        voice=Voice.REPORTED,
    )
    claim = Claim(ClaimId("claim-denial"), text, (), (one,), denies=ClaimId("claim-cells"))
    nodes = (
        node("council", NodeKind.ORIGINATOR, "Free Valley Council", ref=COUNCIL),
        node("statement", NodeKind.COLLECTION, "statement of the Free Valley Council"),
        node("tolvek", NodeKind.DOCUMENT, "Tolvek Portal", ref=tolvek.id, occurrences=(0,)),
    )
    edges = (
        edge("council", "statement", EdgeKind.TOLD, "denied"),
        edge("statement", "tolvek", EdgeKind.PUBLISHED, "printed it"),
    )
    group = OriginGroup("group-1", NodeKind.COLLECTION, "statement of the Free Valley Council", (0,), "one body")  # fmt: skip
    counts = Counts(1, Range(1, 1), Range(1, 1))
    return AnsweredClaim(claim, ClaimGraph(nodes, edges), counts, interval(1, 1, group))


def sleeper_cells() -> Answer:
    """The example of the design: at least one origin, and the dispatch is not in the pile."""
    documents = pile()
    merrin, tolvek, lanterna, sable, aldan = documents
    claims = [
        interview_claim(merrin, tolvek, lanterna),
        orn_claim(sable, aldan),
        denial_claim(tolvek),
        own_voice(tolvek, "Rain is expected on Sunday."),
        own_voice(aldan, "The price of ferries rises in summer."),
    ]
    return answer(documents, claims, **_around(documents))


def _around(documents: list[Document]) -> dict[str, object]:
    """Everything of the example beside its documents and claims."""
    merrin, tolvek, lanterna, _sable, aldan = documents
    return {
        "problems": (Problem("pile/06.pdf", "ingest", "format", "not a .txt or .html file"),),
        "unseen": (
            Unseen(DISPATCH, UnseenKind.DISPATCH, "dispatch of Northwire (not in the pile)", NORTHWIRE, "Northwire"),
        ),
        "attributions": _attributions(documents),
        "entities": tuple(sorted(_entities(documents), key=lambda one: one.id)),
        "derivations": (
            Derivation(DerivationId("derivation-1"), merrin.id, DISPATCH, DerivationStatus.FOLLOWED, Basis.CREDIT, 0.95, ("It says “told the Northwire agency”.",), (words(merrin, "told the Northwire agency"),), (), "descent-1"),
            Derivation(DerivationId("derivation-2"), tolvek.id, merrin.id, DerivationStatus.UNDECIDED, Basis.REUSE, 0.5, ("Both share nine words.",), (words(tolvek, "Sleeper cells"),), (words(tolvek, "Sleeper cells"),), "descent-1"),
        ),
        "reuses": (
            Reuse(ReuseId("reuse-1"), *sorted((words(merrin, "sleeper cells in three towns of the Dolmen valley"), words(tolvek, "in four towns of the Dolmen valley"))), ReuseKind.EDITED, ReuseMeaning.COPYING, 0.8, "reuse-1", "nine words"),
        ),
        "identities": (
            Identity(IdentityId("identity-1"), MIRA, TEACHER, IdentityState.POSSIBLE, 0.4, "one is unnamed and both are teachers", (words(aldan, "a teacher"),)),
        ),
        "values": (
            QuantityValue(ValueId("value-three"), words(merrin, "three towns"), 3, 3, None, "town", False, "cardinal", 0.9),
            TimeValue(ValueId("value-dark"), words(aldan, "in the dark"), TimeKind.TIME, "2024-03-16TNI", date(2024, 3, 16), date(2024, 3, 17), "2024-03-16/2024-03-17", "published", None, "night", 0.5),
        ),
        "near_misses": (
            NearMiss(words(merrin, "We left men behind in every town"), words(lanterna, "his group prepares cells in three towns"), "too few words in common"),
        ),
        "wanted": (Wanted(DISPATCH, 1),),
        "applied": (Decision(2, DecisionKind.SET_OUTLET, "03-lanterna.html", value="Lanterna"),),
        "unfit": (
            Unfit(Decision(3, DecisionKind.ADD_CLAIM, "05-aldan-post.html", "no such words"), "the words are not in the document"),
        ),
    }  # fmt: skip


def _attributions(documents: list[Document]) -> tuple[Attribution, ...]:
    merrin, tolvek, lanterna, sable, aldan = documents
    custody = Circumstance(CircumstanceKind.CUSTODY, (words(merrin, "in prison"),))
    told = {"speaker": OSKEL, "channel": NORTHWIRE, "contact": Contact.OTHER}
    return (
        attribution("attribution-1", words(merrin, "Black Harvest is reportedly preparing sleeper cells in three towns of the Dolmen valley"), words(merrin, "a captured fighter"), words(merrin, "told"), circumstances=(custody,), **told),
        attribution("attribution-2", words(tolvek, "Sleeper cells are being prepared by Black Harvest in four towns of the Dolmen valley"), words(tolvek, "a prisoner"), words(tolvek, "has said"), **told),
        attribution("attribution-3", words(lanterna, "his group prepares cells in three towns"), words(lanterna, "A former fighter"), words(lanterna, "told"), **told),
        attribution("attribution-4", words(sable, "“I saw two families leave Orn at night,”"), words(sable, "Mira, a teacher"), words(sable, "told"), kind=AttributionKind.DIRECT, speaker=MIRA, access=Access.SAW, access_spans=(words(sable, "I saw"),)),
        attribution("attribution-5", words(aldan, "Two families had left Orn in the dark"), words(aldan, "a teacher"), words(aldan, "said"), speaker=TEACHER),
        attribution("attribution-6", words(tolvek, "any such cells exist"), words(tolvek, "The Free Valley Council"), words(tolvek, "denied"), speaker=COUNCIL, modality=Modality.DENIED),
    )  # fmt: skip


def _entities(documents: list[Document]) -> list[Entity]:
    merrin, tolvek, _, sable, aldan = documents
    name, described = MentionForm.NAME, MentionForm.DESCRIPTION
    return [
        Entity(NORTHWIRE, EntityKind.ORGANIZATION, "Northwire", True, mentions=(Mention(words(merrin, "Northwire"), name),)),
        Entity(OSKEL, EntityKind.PERSON, "Daren Oskel", True, ("Abu Tarek",), roles=("fighter",), mentions=(Mention(words(merrin, "Daren Oskel"), name, "full name"),)),
        Entity(COUNCIL, EntityKind.ORGANIZATION, "Free Valley Council", True, mentions=(Mention(words(tolvek, "Free Valley Council"), name),)),
        Entity(MIRA, EntityKind.PERSON, "Mira", False, roles=("teacher",), mentions=(Mention(words(sable, "Mira"), name),)),
        Entity(TEACHER, EntityKind.PERSON, "a teacher", False, roles=("teacher",), mentions=(Mention(words(aldan, "a teacher"), described),)),
    ]  # fmt: skip
