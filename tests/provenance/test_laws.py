"""The laws of the count, over worlds with relays, unseen parents, ties, loops and wrong dates."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import Basis, Contact, DerivationStatus, OriginInterval
from worlds import Link, Says, World, claim_and_known

LAW = settings(max_examples=500, deadline=None)
DOCUMENTS = ("a", "b", "c", "d")
PEOPLE = ("Orlin", "Fenn", "Marr", "a doctor", "a soldier", "an", "a senior official")
STATUSES = tuple(DerivationStatus)


def origins(world: World) -> OriginInterval:
    """The headline of a world."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings()).origins


@st.composite
def voices(draw: st.DrawFn, document: str) -> Says:
    """Anything that a document can say about its source."""
    speakers = tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)))
    if not speakers:
        return Says(document)
    contact = draw(st.sampled_from((Contact.OWN, Contact.UNSTATED, Contact.PUBLIC)))
    return Says(document, speakers, contact)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Up to four documents and two unseen texts, linked in any way, loops included."""
    names = DOCUMENTS[: draw(st.integers(1, 4))]
    said: list[Says] = []
    links: list[Link] = []
    for name in names:
        said.extend(draw(voices(name)) for _ in range(draw(st.integers(1, 2))))
    for name in names:
        if draw(st.booleans()):
            continue
        parent = draw(st.sampled_from((*names, "?wire", "?cable")))
        if parent == name:
            continue
        basis = Basis.CREDIT if parent[0] == "?" else draw(st.sampled_from(tuple(Basis)))
        status = DerivationStatus.FOLLOWED if parent[0] == "?" else draw(st.sampled_from(STATUSES))
        confidence = draw(st.sampled_from((0.3, 0.9)))
        links.append(Link(name, parent, basis, status, confidence))
    pairs = st.frozensets(st.sampled_from(PEOPLE), min_size=2, max_size=2)
    possible = draw(st.frozensets(pairs, max_size=2))
    dates = {name: draw(st.integers(0, 9)) for name in names if draw(st.booleans())}
    return World(tuple(said), tuple(links), possible, dates=dates)


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
def copies(draw: st.DrawFn) -> tuple[World, World]:
    """A world, and the same with a copy of one document.

    The copy shares the words with everyone who shares them with the copied one, in any direction,
    at any date; it keeps or loses each attribution, the contact and the credits.
    """
    world = draw(worlds())
    copied = draw(st.sampled_from(sorted({voice.document for voice in world.voices})))
    said = []
    for number in world.numbers(copied):
        voice = world.voices[number]
        kept = draw(st.booleans())
        said.append(replace(voice, document="copy") if kept else Says("copy"))
    links = [_reuse(draw, "copy", copied)]
    for link in world.links:
        if link.basis is Basis.CREDIT:
            if link.child == copied and draw(st.booleans()):
                links.append(replace(link, child="copy"))
        elif copied in (link.child, link.parent):
            other = link.parent if link.child == copied else link.child
            links.append(_reuse(draw, "copy", other))
    return world, world.plus(*said, links=tuple(links))


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


@given(worlds(), st.data())
@LAW
def test_accepting_a_derivation_never_raises(world: World, data: st.DataObject) -> None:
    """And rejecting it again never lowers."""
    assume(world.links)
    index = data.draw(st.integers(0, len(world.links) - 1))
    link = world.links[index]
    rejected = replace(world, links=(*world.links[:index], *world.links[index + 1 :]))
    accepted = replace(link, status=DerivationStatus.FOLLOWED, confidence=1.0)
    followed = replace(rejected, links=(*rejected.links, accepted))

    without, before, after = (origins(w) for w in (rejected, world, followed))

    assert after.min <= before.min <= without.min
    assert after.max <= before.max <= without.max


@pytest.mark.parametrize("name", PEOPLE[:1])
def test_naming_a_speaker_twice_is_one_origin(name: str) -> None:
    """The same named speaker in two unconnected documents is one origin."""
    found = origins(World((Says("a", (name,), Contact.OWN), Says("b", (name,), Contact.OWN))))

    assert (found.min, found.max) == (1, 1)
