"""The laws of the count, over worlds with relays, unseen parents, ties, loops and wrong dates."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import Access, Basis, Contact, Counts, DerivationStatus, OriginInterval
from worlds import Link, Says, World, claim_and_known, shared_voices

LAW = settings(max_examples=500, deadline=None)
DOCUMENTS = ("a", "b", "c", "d")
PEOPLE = (
    "Orlin",
    "Fenn",
    "Marr",
    "a doctor",
    "a soldier",
    "",
    "a senior official",
    "Orlin and Velt",
)
NAMED = ("wire", "cable", "a")
CHANNELS = (*NAMED, "a news agency")
STATUSES = tuple(DerivationStatus)


def origins(world: World) -> OriginInterval:
    """The headline of a world."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings()).origins


def counts(world: World) -> Counts:
    """What stands beside the headline."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings()).counts


@st.composite
def voices(draw: st.DrawFn, document: str, channels: tuple[str, ...] = CHANNELS) -> Says:
    """Anything that a document can say about its source."""
    speakers = tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)))
    contact = draw(st.sampled_from(tuple(Contact)))
    channel = draw(st.sampled_from(channels)) if contact is Contact.OTHER else None
    if not speakers and channel is None:
        return Says(document)
    access = draw(st.sampled_from(tuple(Access))) if speakers else Access.UNKNOWN
    inner = draw(st.sampled_from((Contact.UNSTATED, Contact.OWN, Contact.PUBLIC)))
    return Says(document, speakers, contact, channel, access, inner)


@st.composite
def links(draw: st.DrawFn, child: str, names: tuple[str, ...], world: World) -> Link | None:
    """Anything that a document can have from another one, or from an unseen text."""
    parent = draw(st.sampled_from((*names, "?wire", "?cable")))
    if parent == child:
        return None
    is_unseen = parent[0] == "?"
    basis = Basis.CREDIT if is_unseen else draw(st.sampled_from(tuple(Basis)))
    status = DerivationStatus.FOLLOWED if is_unseen else draw(st.sampled_from(STATUSES))
    if basis is Basis.CREDIT and status is DerivationStatus.UNDECIDED:
        status = DerivationStatus.LOOP  # a credit says who took it from whom
    confidence = draw(st.sampled_from((0.1, 0.3, 0.6, 0.9)))
    covered = None
    if draw(st.booleans()):
        covered = tuple(sorted(draw(st.sets(st.sampled_from(world.numbers(child)), min_size=1))))
    share = draw(st.sampled_from((1.0, 1.0, 0.5, 0.15)))
    return Link(child, parent, basis, status, confidence, covered, share)


@st.composite
def loops(draw: st.DrawFn, names: tuple[str, ...], world: World) -> list[Link]:
    """Two documents that cite each other, and sentences that one shares with others; or none."""
    if len(names) < 2 or not draw(st.booleans()):
        return []
    one, other, *others = draw(st.permutations(names))
    confidence = draw(st.sampled_from((0.3, 0.9)))
    found = [
        Link(child, parent, Basis.CREDIT, DerivationStatus.LOOP, confidence)
        for child, parent in draw(st.sampled_from((((other, one),), ((one, other), (other, one)))))
    ]
    for name in others:
        if draw(st.booleans()):
            number = draw(st.sampled_from(world.numbers(one)))
            status = draw(st.sampled_from(STATUSES))
            found.append(Link(one, name, status=status, voices=(number,)))
    return found


@st.composite
def worlds(draw: st.DrawFn, channels: tuple[str, ...] = CHANNELS) -> World:
    """Up to four documents and two unseen texts, linked in any way, loops included."""
    names = DOCUMENTS[: draw(st.integers(1, 4))]
    said = [draw(voices(name, channels)) for name in names for _ in range(draw(st.integers(1, 3)))]
    world = World(tuple(said))
    found = [
        link
        for name in names
        for _ in range(draw(st.integers(0, 2)))
        if (link := draw(links(name, names, world))) is not None
    ]
    found += draw(loops(names, world))
    pairs = st.frozensets(st.sampled_from(PEOPLE), min_size=2, max_size=2)
    versions = {names[-1]: names[0]} if len(names) > 2 and draw(st.booleans()) else {}
    return replace(
        world,
        links=tuple(found),
        possible=draw(st.frozensets(pairs, max_size=2)),
        versions=versions,
        dates={name: draw(st.integers(0, 9)) for name in names if draw(st.booleans())},
    )


@given(worlds())
@LAW
def test_the_interval_has_bounds(world: World) -> None:
    """0 <= min <= max <= documents, and nothing stated means min 0."""
    found = origins(world)

    assert 0 <= found.min <= found.max <= len({voice.document for voice in world.voices})
    assert found.stated or found.min == 0


@given(worlds(), st.randoms(use_true_random=False))
@LAW
def test_order_never_matters(world: World, chance: object) -> None:
    """Occurrences and links in another order give the same count."""
    claim, known = claim_and_known(world)
    order = list(range(len(claim.occurrences)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    shuffled = replace(claim, occurrences=tuple(claim.occurrences[index] for index in order))
    turned = replace(
        known,
        derivations=known.derivations[::-1],
        attributions=known.attributions[::-1],
        entities=known.entities[::-1],
        documents=known.documents[::-1],
    )

    before = answer_claim(claim, known, settings=Settings())
    after = answer_claim(shuffled, turned, settings=Settings())

    assert (before.origins.min, before.origins.max) == (after.origins.min, after.origins.max)
    assert before.counts == after.counts
    assert [g.id for g in before.origins.groups] == [g.id for g in after.origins.groups]


@st.composite
def copies(draw: st.DrawFn, channels: tuple[str, ...] = CHANNELS) -> tuple[World, World]:
    """A world, and the same with a copy of one document.

    The copy shares the words with everyone who shares them with the copied one, in any direction,
    at any date; it keeps or loses each attribution, the contact and the credits.
    """
    world = draw(worlds(channels))
    copied = draw(st.sampled_from(sorted({voice.document for voice in world.voices})))
    family = [name for name in world.names if world.family(name) == world.family(copied)]
    said: list[Says] = []
    twin: dict[int, int] = {}
    for number in (number for name in family for number in world.numbers(name)):
        kept = draw(st.booleans())
        twin[number] = len(world.voices) + len(said)
        said.append(replace(world.voices[number], document="copy") if kept else Says("copy"))
    found = [_reuse(draw, "copy", name) for name in family]
    for link in world.links:
        if link.basis is Basis.CREDIT:
            if link.child in family and draw(st.booleans()):
                found.append(replace(link, child="copy", voices=None, share=1.0))
        elif link.child in family or link.parent in family:
            other = link.parent if link.child in family else link.child
            if other not in family:
                found.append(_reuse(draw, "copy", other))
    shared = shared_voices(world)
    passed_on = [(b, twin[a]) for pair in shared for a, b in (pair, pair[::-1]) if a in twin]
    shared = (*shared, *twin.items(), *((min(pair), max(pair)) for pair in passed_on))
    return world, replace(world.plus(*said, links=tuple(found)), shared=tuple(sorted(set(shared))))


def _reuse(draw: st.DrawFn, one: str, two: str) -> Link:
    child, parent = draw(st.permutations((one, two)))
    return Link(child, parent, Basis.REUSE, draw(st.sampled_from(STATUSES)), 0.95)


@given(copies())
@LAW
def test_a_copy_never_adds_an_origin(pair: tuple[World, World]) -> None:
    """In any direction, at any date, credit kept or lost, its attributions repeated."""
    before, after = (origins(world) for world in pair)

    assert after.min <= before.min
    assert after.max <= before.max


@given(copies(NAMED))
@LAW
def test_a_copy_adds_no_collection_and_no_originator(pair: tuple[World, World]) -> None:
    """At neither end of the plain counts that stand beside the headline.

    A copy that passes for the older text may be "a news agency" of which the other one speaks, and
    so is no other agency any more (not drawn here).
    """
    before, after = (counts(world) for world in pair)

    assert after.collections.min <= before.collections.min
    assert after.collections.max <= before.collections.max
    assert after.originators.min <= before.originators.min
    assert after.originators.max <= before.originators.max


@given(worlds(), st.data())
@LAW
def test_a_document_adds_at_most_one_collection_a_voice(world: World, data: st.DataObject) -> None:
    """It tells nothing apart that stood there before."""
    said = [data.draw(voices("new")) for _ in range(data.draw(st.integers(1, 3)))]

    after = counts(world.plus(*said))

    assert after.collections.max <= counts(world).collections.max + len(said)


@given(worlds())
@LAW
def test_an_own_voice_document_never_raises_min(world: World) -> None:
    """Who states something without a source confirms nothing."""
    after = origins(world.plus(Says("new")))

    assert after.min <= origins(world).min


@given(worlds(), st.data())
@LAW
def test_one_document_raises_max_by_at_most_one(world: World, data: st.DataObject) -> None:
    """However many witnesses it brings, it is one article."""
    said = [data.draw(voices("new")) for _ in range(data.draw(st.integers(1, 3)))]

    after = origins(world.plus(*said))

    assert after.max <= origins(world).max + 1


@given(worlds(), st.frozensets(st.sampled_from(PEOPLE), min_size=2, max_size=2))
@LAW
def test_accepting_an_identity_never_raises(world: World, pair: frozenset[str]) -> None:
    """And rejecting it again never lowers: the same comparison, read backwards."""
    before = origins(world)

    after = origins(replace(world, same=world.same | {pair}))

    assert after.min <= before.min
    assert after.max <= before.max


@given(worlds(NAMED), st.data())
@LAW
def test_accepting_a_derivation_never_raises(world: World, data: st.DataObject) -> None:
    """And rejecting it again never lowers.

    `max` of a tie or a loop holds for either direction. `min` is what is left whichever direction
    is the true one, so to know it may raise it, though never above what the count is without the
    derivation (decision 7). To say which agency "a news agency" was may raise either (not drawn
    here).
    """
    assume(world.links)
    index = data.draw(st.integers(0, len(world.links) - 1))
    link = world.links[index]
    rejected = replace(world, links=(*world.links[:index], *world.links[index + 1 :]))
    accepted = replace(link, confidence=1.0, status=DerivationStatus.FOLLOWED)
    followed = replace(rejected, links=(*rejected.links, accepted), shared=shared_voices(world))

    without, before, after = (origins(w) for w in (rejected, world, followed))

    assert max(before.min, after.min) <= without.min
    assert after.max <= before.max <= without.max
    if link.status is DerivationStatus.FOLLOWED:
        assert after.min <= before.min


@pytest.mark.parametrize(
    ("link", "low", "high"),
    [
        (Link("b", "a", status=DerivationStatus.UNDECIDED, voices=(2,)), 1, 2),
        (Link("b", "a", voices=(2,)), 1, 1),
        (Link("a", "b", voices=(0,)), 2, 2),
    ],
    ids=("undecided", "b from a", "a from b"),
)
def test_to_decide_a_direction_may_raise_min(link: Link, low: int, high: int) -> None:
    """The smallest world in which one law must give way to two others (decision 7).

    Article a has two witnesses, and b shares the words of one. Copied from a, b adds nothing; had
    b been first, a would have one witness from b and one of its own. Unknown, `min` holds for both.
    """
    said = (Says("a", ("Orlin",)), Says("a", ("Fenn",), Contact.OWN), Says("b", ("Orlin",)))

    found = origins(World(said, (link,)))

    assert (found.min, found.max) == (low, high)


@pytest.mark.parametrize(
    ("links", "high"),
    [
        ((("a", "b"), ("b", "a")), 2),
        ((("a", "b"),), 1),
        ((("b", "a"),), 2),
    ],
    ids=("each cites the other", "a from b", "b from a"),
)
def test_to_decide_who_cited_whom_never_raises_max(
    links: tuple[tuple[str, str], ...], high: int
) -> None:
    """The smallest world in which one knot for all words of a loop is not enough (decision 7).

    What two papers share with two sentences of article a is one only if a has both from b.
    """
    said = (Says("a", ("Orlin",)), Says("a", ("Fenn",)), Says("b", ("Marr",)))
    told = (Says("c", ("Orlin of c",)), Says("d", ("Fenn of d",)))
    status = DerivationStatus.LOOP if len(links) > 1 else DerivationStatus.FOLLOWED
    ties = tuple(
        Link("a", name, status=DerivationStatus.UNDECIDED, voices=(number,))
        for number, name in enumerate("cd")
    )
    credits = tuple(Link(child, parent, Basis.CREDIT, status) for child, parent in links)

    assert origins(World((*said, *told), (*ties, *credits))).max == high


@pytest.mark.parametrize("name", PEOPLE[:1])
def test_naming_a_speaker_twice_is_one_origin(name: str) -> None:
    """The same named speaker in two unconnected documents is one origin."""
    found = origins(World((Says("a", (name,), Contact.OWN), Says("b", (name,), Contact.OWN))))

    assert (found.min, found.max) == (1, 1)
