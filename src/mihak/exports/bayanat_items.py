"""Records of Bayanat as its interface for programs takes them: a report as a bulletin, an event as an incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Any, Final

from mihak.exports.bayanat_lists import LONGEST, Acting, Lists
from mihak.exports.ftm import figure_said, notes
from mihak.exports.ftm_entities import url_of
from mihak.model.claim import Attack, Claim, Control, Materiel, Name
from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.views.event_parties import Sided
from mihak.views.events import EventView
from mihak.views.incident_words import days_said
from mihak.views.lines import DOER, SUFFERER, WHAT, retelling
from mihak.views.ordinals import day_of
from mihak.weighing.events import FIGHTS

Item = dict[str, Any]
INCIDENT: Final = {"id": 29, "title": "Incident"}
"""The type of event that every Bayanat has for what happened."""
INJURED, PERPETRATOR, PARTICIPANT = 1, 3, 5
"""What an actor is to a bulletin or an incident, by the numbers that every Bayanat begins with."""
STATUS: Final = "Machine Created"
TAG: Final = "mihak"
NO_LINK: Final = "NA"


def bulletin_item(report: Report, told: Iterable[tuple[Claim, Facts]], lists: Lists, made: str) -> Item:
    """A report with its text, its publisher and, an event each, what it claims."""
    claims = tuple(told)
    places = {id: spot for _, facts in claims for spot in facts.spots if facts.placed and (id := spot.id)}
    note = retelling(report)
    link = link_of(report.url)
    comments = (made, note, f"Address: {report.url}" if report.url and link == NO_LINK else "")
    return {
        "class": "bulletin", "id": lists.number("bulletin", report.id), "originid": report.id,
        "title": (report.title or report.label)[:LONGEST], "title_ar": report.title[:LONGEST] or None,
        "description": paragraphs((note, *report.text.splitlines())), "source_link": link, "source_link_type": False,
        "publish_date": stamp(report.published), "comments": "\n".join(line for line in comments if line),
        "status": STATUS, "tags": [TAG], "sources": [lists.source(report.publisher)] if report.publisher else [],
        "locations": [one for id in places if (one := lists.location(id))],
        "geoLocations": [
            {"title": lists.title(id), "lat": spot.lat, "lng": spot.lon, "main": n == 0, "comment": spot.kind or None}
            for n, (id, spot) in enumerate(places.items()) if spot.lat is not None and spot.lon is not None
        ],
        "events": [_claimed(claim, facts, lists) for claim, facts in claims],
        "actor_relations": _joined(pair for claim, facts in claims for pair in _told_of(claim, facts, lists)),
        **{name: [] for name in ("labels", "verLabels", "medias", "bulletin_relations", "incident_relations")},
    }  # fmt: skip


def incident_item(event: EventView, lists: Lists, reports: Iterable[str], sides: Mapping[str, str], made: str) -> Item:
    """An event with its days, places and parties; ranges and contradictions stand in its description."""
    ground = event.place.ground
    place = lists.location(ground.place) if ground else None
    where = (ground.name_en or ground.name) if ground else ""
    title = ", ".join(part for part in (*event.what, where, days_said(event.first, event.last)) if part)
    lines = (*(figure_said(loss, sides) for loss in event.losses), *notes(event), *_unknown(event, lists))
    quotes = dict.fromkeys(f"«{one.quote}» ({one.speaker or one.publisher or one.report})" for one in event.tellings)
    happened = {
        "title": title, "title_ar": None, "comments": made, "location": place, "eventtype": INCIDENT,
        "from_date": stamp(event.first), "to_date": stamp(event.last),
        "estimated": event.guessed or event.first is None,
    }  # fmt: skip
    return {
        "class": "incident", "id": lists.number("incident", event.id), "title": title[:LONGEST],
        "title_ar": (ground.name if ground else "")[:LONGEST] or None, "description": paragraphs((*lines, *quotes)),
        "comments": f"{made}\nMihak: {event.id}", "status": STATUS, "locations": [place] if place else [],
        "events": [happened], "check_ar": True, "actor_relations": _joined(_parties(event, lists)), "check_br": True,
        "bulletin_relations": [{"bulletin": {"id": lists.number("bulletin", id)}, "related_as": 1} for id in reports],
        **{name: [] for name in ("labels", "potential_violations", "claimed_violations", "incident_relations")},
    }  # fmt: skip


def actor_item(one: Acting, lists: Lists, made: str) -> Item:
    """An actor as an entity with one profile."""
    profile = {
        "mode": 1, "originid": one.key, "description": paragraphs(one.known),
        "sources": [], "labels": [], "ver_labels": [],
    }  # fmt: skip
    return {
        "class": "actor", "id": lists.number("actor", one.key), "type": "Entity", "name": one.name[:LONGEST],
        "name_ar": one.name_ar[:LONGEST] or None, "comments": made, "status": STATUS, "tags": [TAG, one.kind],
        "actor_profiles": [profile],
        **{name: [] for name in ("events", "medias", "actor_relations", "bulletin_relations", "incident_relations")},
    }  # fmt: skip


def _claimed(claim: Claim, facts: Facts, lists: Lists) -> Item:
    """A claim as an event: its title the reading, its Arabic title the words."""
    spot = facts.spots[0] if facts.spots and facts.placed else None
    speaker = claim.source.names[0] if claim.source else ""
    parties = ((name, getattr(claim, slot[claim.kind])) for name, slot in (("doer", DOER), ("to", SUFFERER)))
    said = (
        f"Speaker: {speaker}" if speaker else "", f"Place: {spot.name}" if spot and not spot.id else "",
        *(f"{name}: {found.names[0]}" for name, found in parties if isinstance(found, Name)),
        f"Claim: {claim.id}, letters {claim.start} to {claim.end}",
    )  # fmt: skip
    return {
        "title": reading(claim), "title_ar": claim.quote, "comments": "\n".join(line for line in said if line),
        "location": lists.location(spot.id) if spot and spot.id else None, "eventtype": INCIDENT,
        "from_date": stamp(day_of(facts.first)), "to_date": stamp(day_of(facts.last)),
        "estimated": facts.guessed or facts.first is None,
    }  # fmt: skip


def reading(claim: Claim) -> str:
    """What a claim was read as: "killed: 12", "killed: 40-" where open above, "denied airstrike"; imports read it."""
    status = "" if claim.status == "asserted" else f"{claim.status} "
    count = getattr(claim, "count", None)
    thing = "materiel " if isinstance(claim, Materiel) else ""
    told = f"{status}{thing}{getattr(claim, WHAT[claim.kind])}"
    if count is None or (count.low is None and count.high is None):
        return told
    low, high = ("" if value is None else str(value) for value in (count.low, count.high))
    return f"{told}: {low}" if low == high else f"{told}: {low}-{high}"


def _told_of(claim: Claim, facts: Facts, lists: Lists) -> Iterator[tuple[Item, int, str]]:
    """The actors of a claim, and what it makes of them."""
    fights = facts.what in FIGHTS or claim.kind in (Control.kind, "operation")
    for party, slot, role in ((facts.doer, DOER, PERPETRATOR), (facts.sufferer, SUFFERER, INJURED)):
        name = getattr(claim, slot[claim.kind])
        one = lists.actor(party.id, party.side) if party else None
        if one is not None:
            words = name.names[0] if isinstance(name, Name) else ""
            yield one, PARTICIPANT if fights else role, f"told as {words}" if words else ""


def _parties(event: EventView, lists: Lists) -> Iterator[tuple[Item, int, str]]:
    fights = event.kind == Control.kind or (event.kind == Attack.kind and not FIGHTS.isdisjoint(event.what))
    for parties, role in ((event.doers, PERPETRATOR), (event.sufferers, INJURED)):
        for party in parties:
            one = lists.actor(party.id, party.side)
            if one is not None:
                said = f"as {party.told} {'claim tells' if party.told == 1 else 'claims tell'}; grade: {event.grade}"
                yield one, PARTICIPANT if fights else role, said


def unknown(event: EventView, lists: Lists) -> tuple[Sided, ...]:
    """The parties of an event that are no actors."""
    return tuple(one for one in (*event.doers, *event.sufferers) if lists.actor(one.id, one.side) is None)


def _unknown(event: EventView, lists: Lists) -> Iterator[str]:
    yield from (f"Also named: {one.name}" for one in unknown(event, lists))


def _joined(told: Iterable[tuple[Item, int, str]]) -> list[Item]:
    """Relations, one for each actor, with all that it is said to be."""
    found: dict[int, Item] = {}
    for one, role, said in told:
        known = found.setdefault(one["id"], {"actor": one, "related_as": [], "comment": said or None})
        if role not in known["related_as"]:
            known["related_as"].append(role)
    return list(found.values())


def link_of(address: str) -> str:
    """An address as Bayanat takes it; NA for none, for one that is not of the web, or one that is too long."""
    return address if len(address) <= LONGEST and url_of(address) else NO_LINK


def stamp(day: date | None) -> str | None:
    """A day as Bayanat writes it."""
    return f"{day.isoformat()}T00:00" if day else None


def paragraphs(lines: Iterable[str]) -> str:
    """Lines as paragraphs of HTML; what looks like HTML in them is text."""
    return "".join(f"<p>{escape(line.strip(), quote=False)}</p>" for line in lines if line.strip())
