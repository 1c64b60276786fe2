"""Events as entities of FollowTheMoney, a line of JSON each, for Aleph, OpenAleph and what else reads them.

An Event with its days, place and parties; an Organization or PublicBody for each
actor, an Address for each place, an Article for each report, which is the proof, and
a Note for each claim, with its words. An UnknownLink says what a party is to an event.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from mihak.exports.ftm_entities import (
    Made,
    actor_made,
    id_of,
    made,
    note_made,
    place_made,
    report_made,
    side_made,
)  # fmt: skip
from mihak.exports.material import Material
from mihak.exports.table import Written
from mihak.gazetteer.actors import ActorIndex
from mihak.model.claim import ASSERTED, Operation
from mihak.views.event_parties import COLLECTIVE, Sided
from mihak.views.events import EventView, Loss
from mihak.views.incident_words import days_said, group_said

DOER, SUFFERER = "doer", "sufferer"
SHARED: Final = frozenset({"Article", "Address", "Organization", "PublicBody"})
NOT_SAID, OPERATION, FIGURE, CONTRADICTED = "not-said", "operation", "figure", "contradicted"
SPEAKER, GUESSED, UNKNOWN, CUT = "speaker", "guessed", "unknown", "cut"
ALTERED: Final = "altered"
LOST: Final = {
    NOT_SAID: "events that are denied or planned: an Event of FollowTheMoney has happened",
    OPERATION: "operations: they last, and are no event",
    FIGURE: "figures of people or things: FollowTheMoney has no number for them, the ranges stand in description",
    CONTRADICTED: "events with contradictions: they stand in notes",
    SPEAKER: "speakers: they are names on the note of their claim, no entities",
    GUESSED: "events whose day no claim tells: startDate and endDate are the days that their reports leave open",
    UNKNOWN: "parties that the gazetteer does not know: they are namesMentioned of the event, no entities",
    ALTERED: "texts and quotes whose marks FollowTheMoney orders anew (NFC), or whose invisible ones it leaves out",
    CUT: "entities with a text longer than FollowTheMoney holds: its end is left out",
}
"""What the format cannot hold, by code."""


def write_ftm(material: Material, stream: BinaryIO) -> Written:
    """Write the events and what they are tied to, each entity once, before the first that points to it."""
    lost: Counter[str] = Counter()
    lost[OPERATION] = left = sum(one.kind == Operation.kind for one in material.incidents)
    count, there = 0, set[str]()
    for event in material.events():
        if event.status != ASSERTED:
            lost[NOT_SAID] += 1
            left += 1
            continue
        lost.update(_lost(event))
        for one in _new(_entities(event, material), there):
            count += 1
            lost[CUT] += one.cut
            lost[ALTERED] += one.altered
            stream.write(json.dumps(one.data, ensure_ascii=False).encode() + b"\n")
    return Written(count, left, {code: times for code, times in sorted(lost.items()) if times})


def _new(entities: Iterable[Made], there: set[str]) -> Iterator[Made]:
    """The entities of an event that have not been written; ``there`` are those that other events share."""
    own: set[str] = set()
    for one in entities:
        held = there if one.data["schema"] in SHARED else own
        if one.id not in held:
            held.add(one.id)
            yield one


def _lost(event: EventView) -> Iterator[str]:
    if event.guessed and event.first:
        yield GUESSED
    if event.against:
        yield CONTRADICTED
    yield from (FIGURE for _ in event.losses)
    yield from (SPEAKER for one in event.tellings if one.speaker)
    yield from (UNKNOWN for one in (*event.doers, *event.sufferers) if not party_id(one))


def _entities(event: EventView, material: Material) -> Iterator[Made]:
    """What an event is made of, then the event, then what points to it."""
    reports = [report_made(material.weighed.reports[told.id]) for told in event.reports]
    yield from reports
    ground = event.place.ground
    if ground is not None:
        yield place_made(ground, (event.place.admin1.name_en, event.place.admin2.name_en))
    for party in (*event.doers, *event.sufferers):
        if party_id(party):
            yield _party(party, material.actors)
    proof = [one.id for one in reports]
    happened = event_made(event, proof, material.actors.sides)
    yield happened
    for role, parties in ((DOER, event.doers), (SUFFERER, event.sufferers)):
        yield from (_link(event, happened.id, party, role, proof) for party in parties if party_id(party))
    for told in event.tellings:
        yield note_made(told, id_of("report", material.weighed.claims[told.claim].report), happened.id)


def party_id(party: Sided) -> str:
    """The id of a party's entity; that of its camp where its name stands for no single body, "" for nobody known."""
    if party.id and party.kind != COLLECTIVE:
        return id_of("actor", party.id)
    return id_of("side", party.side) if party.side else ""


def _party(party: Sided, actors: ActorIndex) -> Made:
    if party.id and party.kind != COLLECTIVE:
        actor = actors.get(party.id)
        return actor_made(actor, actors.sides.get(actor.side, ""))
    return side_made(party.side, party.side_name)


def event_made(event: EventView, proof: list[str], sides: Mapping[str, str]) -> Made:
    """The event itself; what it cannot hold stands in its description and notes, in words."""
    ground = event.place.ground
    where = (ground.name_en or ground.name) if ground else ""
    parties = (*event.doers, *event.sufferers)
    return made(
        "event", event.id, "Event", name=(", ".join((*event.what, where, days_said(event.first, event.last))),),
        startDate=(event.first,), endDate=(event.last,), date=(event.first if event.first == event.last else "",),
        location=event.place.told, addressEntity=(id_of("place", ground.place) if ground else "",),
        country=(ground.country.lower() if ground else "",), involved=(party_id(one) for one in parties),
        namesMentioned=(one.name for one in parties if not party_id(one)), keywords=(event.kind, *event.what),
        proof=proof, recordId=(event.id,), description=("\n".join(figure_said(loss, sides) for loss in event.losses),),
        notes=("\n".join(notes(event)),),
    )  # fmt: skip


def figure_said(loss: Loss, sides: Mapping[str, str]) -> str:
    """A range in a line, with the rules that gave it."""
    low, best, high = ("open" if value is None else str(value) for value in (loss.low, loss.best, loss.high))
    return f"{loss.effect}, {group_said(loss.group, sides)}: low {low}, best {best}, high {high} ({loss.why})"


def notes(event: EventView) -> Iterator[str]:
    """What must be known of an event: how well it stands, what speaks against it, how it came about."""
    yield f"Grade: {event.grade}; independent voices: {event.voices}; claims: {event.agree}"
    if event.guessed:
        yield "No claim tells the day"
    if event.undecided:
        yield f"Claims of other incidents that may belong here, undecided: {event.undecided}"
    if event.weapons:
        yield f"Weapons, as told: {', '.join(event.weapons)}"
    yield from (f"Contradiction: {one}" for one in event.against)
    yield from event.reasons


def _link(event: EventView, id: str, party: Sided, role: str, proof: list[str]) -> Made:
    """What a party is to an event, as claims tell it."""
    return made(
        role, f"{event.id}.{party_id(party)}", "UnknownLink", subject=(party_id(party),), object=(id,), role=(role,),
        summary=(f"Told by {party.told} {'claim' if party.told == 1 else 'claims'}, as {party.name}",),
        startDate=(event.first,), endDate=(event.last,), proof=proof,
    )  # fmt: skip
