"""Incidents: what is said of one happening by all sides, and what it amounts to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from mihak.errors import NotInRegister
from mihak.linking.corrections import corrections
from mihak.model.claim import Casualties, Claim, Materiel
from mihak.model.incident import Incident, Range
from mihak.model.judgement import Judgement
from mihak.views.brief_evidence import side_of
from mihak.views.incident_words import contradiction_said, correction_said, incident_said, range_said
from mihak.views.lines import WHAT, retelling
from mihak.views.ordinals import day_of
from mihak.weighing.told import stake_of
from mihak.weighing.weighed import Weighed

Sides = Mapping[str, str]
"""Names of sides by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim of an incident: who says what, in which words.

    ``speaker`` is "" where the publisher says it itself; ``side`` is the id of
    the camp that says it, "" where it is not known. ``stake`` is what the
    speaker has at stake in a loss (own, enemy, free, partial). ``voice`` is the
    same for copies and for those who cite one speaker. ``low`` and ``high`` are
    None where open; ``counts`` tells whether the kind has a figure. ``dissents``:
    it denies the incident, or its figure lies outside the range. ``corrected``:
    the slots that persons corrected, so that they are not what was read in the
    words, as "low=40, by desk-2".
    """

    claim: str
    report: str
    publisher: str
    published: date | None
    speaker: str
    side: str
    stake: str
    voice: str
    what: str
    status: str
    date: str
    places: tuple[str, ...]
    counts: bool
    low: int | None
    high: int | None
    approx: bool
    quote: str
    start: int
    note: str
    dissents: bool
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Against:
    """Two claims that cannot both be so; ``said`` puts it in a sentence with both quotes."""

    left: Telling
    right: Telling
    why: str
    said: str


@dataclass(frozen=True, slots=True)
class RangeLine:
    """A range with its bounds and their rules; ``said`` is it in a sentence."""

    range: Range
    said: str


@dataclass(frozen=True, slots=True)
class Open:
    """A claim of another incident that may be of this happening, and nobody has decided it."""

    own: str
    other: str
    incident: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """One incident in full: ``places`` are names as told, most told first, ``said`` is it in a sentence."""

    id: str
    kind: str
    what: tuple[str, ...]
    first: date | None
    last: date | None
    places: tuple[str, ...]
    agree: str
    grade: str
    voices: int
    rule: str
    ranges: tuple[RangeLine, ...]
    reasons: tuple[str, ...]
    tellings: tuple[Telling, ...]
    contradictions: tuple[Against, ...]
    undecided: tuple[Open, ...]
    said: str


def incident_views(incidents: Iterable[Incident], weighed: Weighed, sides: Sides) -> tuple[IncidentView, ...]:
    """The views of incidents, in the order given."""
    return tuple(map(viewer(weighed, sides), incidents))


def viewer(weighed: Weighed, sides: Sides) -> Callable[[Incident], IncidentView]:
    """What gives the view of an incident; what all of them need of the register is made once."""
    homes = {claim: one.id for one in weighed.incidents for claim in one.claims}
    made = corrections(weighed.judgements)
    return partial(incident_view, weighed=weighed, sides=sides, homes=homes, made=made)


def incident_named(weighed: Weighed, id: str) -> Incident:
    """The incident of an id, of the beginning of one, or of one of its claims; NotInRegister for none or several."""
    exact = [one for one in weighed.incidents if one.id == id or id in one.claims]
    found = exact or [one for one in weighed.incidents if one.id.startswith(id)]
    if len(found) == 1:
        return found[0]
    repair = "See which there are: mihak incidents"
    if not found:
        raise NotInRegister(f"no incident {id!r}", repair=repair)
    raise NotInRegister(f"{len(found)} incidents begin with {id!r}", repair="Give more of the id")


def incident_view(
    one: Incident, weighed: Weighed, sides: Sides, homes: Mapping[str, str], made: Mapping[str, Sequence[Judgement]]
) -> IncidentView:
    """The view of one incident; ``homes`` are the ids of incidents and ``made`` the corrections, by claim."""
    found = weighed.assessments[one.id]
    tellings = {id: _telling(weighed, id, id in found.dissent, made.get(id, ())) for id in in_order(one, weighed)}
    first, last = day_of(found.first), day_of(found.last)
    places = places_told(one, weighed)
    what = tuple(dict.fromkeys(telling.what for telling in tellings.values()))
    against = tuple(_against(tellings[pair.left], tellings[pair.right], pair.why) for pair in one.contradictions)
    return IncidentView(
        id=one.id, kind=one.kind, what=what, first=first, last=last, places=places, agree=one.agree,
        grade=found.grade, voices=found.voices, rule=found.rule,
        ranges=tuple(RangeLine(range_, range_said(range_, sides)) for range_ in found.ranges),
        reasons=found.reasons, tellings=tuple(tellings.values()), contradictions=against,
        undecided=_open(one, weighed, homes),
        said=incident_said(what, first, last, places, found),
    )  # fmt: skip


def _against(left: Telling, right: Telling, why: str) -> Against:
    sentence = contradiction_said(
        (left.speaker or left.publisher, left.quote), (right.speaker or right.publisher, right.quote), why
    )
    return Against(left, right, why, sentence)


def _open(one: Incident, weighed: Weighed, homes: Mapping[str, str]) -> tuple[Open, ...]:
    """The undecided pairs of an incident whose other claim is at hand."""
    pairs = (pair if pair[0] in one.claims else (pair[1], pair[0]) for pair in one.undecided)
    return tuple(
        Open(own, other, homes[other], weighed.claims[other].quote) for own, other in sorted(pairs) if other in homes
    )


def in_order(incident: Incident, weighed: Weighed) -> list[str]:
    """The claims of an incident by the day of their report, then by report and place in it; undated reports last."""

    def key(id: str) -> tuple[int, str, int, str]:
        facts = weighed.facts[id]
        return facts.published or date.max.toordinal(), facts.report, facts.position, id

    return sorted(incident.claims, key=key)


def _telling(weighed: Weighed, id: str, dissents: bool, made: Sequence[Judgement]) -> Telling:
    claim, facts = weighed.claims[id], weighed.facts[id]
    report = weighed.reports[claim.report]
    count = claim.count if isinstance(claim, Casualties | Materiel) else None
    return Telling(
        claim=id, report=report.label, publisher=report.publisher, published=report.published,
        speaker=claim.source.names[0] if claim.source else "", side=side_of(facts), stake=stake_of(facts),
        voice=weighed.voices[id], what=_what(claim), status=claim.status,
        date=claim.date.public if claim.date else "", places=tuple(place.names[0] for place in claim.places),
        counts=count is not None, low=count.low if count else None, high=count.high if count else None,
        approx=bool(count and count.approx), quote=claim.quote, start=claim.start, note=retelling(report),
        dissents=dissents, corrected=tuple(correction_said(one) for one in made),
    )  # fmt: skip


def _what(claim: Claim) -> str:
    what = getattr(claim, WHAT[claim.kind])
    assert isinstance(what, str)
    return what


def places_told(one: Incident, weighed: Weighed) -> tuple[str, ...]:
    """The names of an incident's places as told, the one most told first."""
    counts: dict[str, int] = {}
    for id in in_order(one, weighed):
        for place in weighed.claims[id].places:
            counts[place.names[0]] = counts.get(place.names[0], 0) + 1
    return tuple(sorted(counts, key=lambda place: -counts[place]))
