"""What the page of one incident shows, gathered: its view, the columns of its sides, what persons judged, its chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from mihak.errors import MissingExtra, NotInRegister
from mihak.model.incident import Incident
from mihak.model.judgement import PAIR_VERDICTS, Judgement
from mihak.views.brief_evidence import camps_of, evidence, numbered
from mihak.views.brief_incidents import happening
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Brief, Camp
from mihak.views.incidents import IncidentView, Telling, in_order, incident_named, incident_view
from mihak.views.source_page import listed_sources
from mihak.web.desk import Desk
from mihak.web.snapshot import Snapshot

if TYPE_CHECKING:
    from mihak.exports.brief_charts import Figure
    from mihak.web.mapped import Placed


@dataclass(frozen=True, slots=True)
class Voice:
    """Tellings of one voice inside a column: copies, or all who cite one speaker."""

    id: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one side tells, voice by voice, in the order in which they spoke."""

    camp: Camp
    voices: tuple[Voice, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Act:
    """What a person decided in one act; ``pairs`` tells whether it is of pairs of claims, and not of readings."""

    by: str
    at: str
    verdict: str
    judgements: tuple[Judgement, ...]
    because: str
    pairs: bool


def incident_at(snapshot: Snapshot, key: str) -> Incident:
    """The incident of an id, of a claim's id, or of the beginning of one; NotInRegister for none."""
    id = snapshot.home.get(key, key)
    if id in snapshot.incidents:
        return snapshot.incidents[id]
    if len(key) < 4:
        raise NotInRegister(f"no incident {key!r}", repair="Look for it in the list of incidents")
    return incident_named(snapshot.weighed, key)


def view_of(snapshot: Snapshot, one: Incident, sides: Mapping[str, str]) -> IncidentView:
    """The incident in full; ``sides`` are names of sides by id."""
    return incident_view(one, snapshot.weighed, sides, snapshot.home, snapshot.ready.corrections)


def columns(view: IncidentView, brief: Brief) -> tuple[Column, ...]:
    """The tellings by side, the sides that tell most first, the unknown last."""
    found = []
    for camp in brief.camps:
        told = [one for one in view.tellings if one.side == camp.id]
        voices: dict[str, list[Telling]] = {}
        for one in told:
            voices.setdefault(one.voice, []).append(one)
        grouped = tuple(Voice(id, tuple(tellings)) for id, tellings in voices.items())
        found.append(Column(camp, grouped, len(told)))
    return tuple(found)


def brief_of(snapshot: Snapshot, one: Incident, names: Names) -> Brief:
    """A brief of this incident alone, as its charts are drawn from."""
    made = tuple(made for id in one.claims for made in snapshot.ready.corrections.get(id, ()))
    weighed = replace(snapshot.weighed, judgements=made)
    told = evidence(in_order(one, weighed), weighed, names)
    numbers = numbered(told)
    shown = happening(1, one, weighed, names, numbers, dict.fromkeys(numbers, 1))
    return Brief(
        lang=names.lang, place="", inside=(), first=shown.first or date.min, last=shown.last or date.min,
        rule=weighed.rule, as_of=snapshot.lens.as_of, reports=0, sources=0,
        camps=camps_of((one.side for one in told), names), evidence=told, incidents=(shown,), clashes=(),
        holdings=(), campaigns=(), findings=(), publishers=(), voices=shown.voices, sums=(), coverage=(), told=(),
    )  # fmt: skip


def chart_of(snapshot: Snapshot, one: Incident, names: Names) -> tuple[Figure, ...] | None:
    """The chart of an incident's figures, kept; none without figures, None where no library draws."""
    from mihak.exports.brief_charts import charts  # noqa: PLC0415  # Part of an extra.
    from mihak.exports.brief_words import Words  # noqa: PLC0415

    try:
        return snapshot.ready.keep(
            ("chart", one.id, names.lang),
            lambda: charts(brief_of(snapshot, one, names), Words(names.lang)).figures,
        )
    except MissingExtra:
        return None


def names_of(desk: Placed, lang: str) -> Names:
    """What things are called in a language."""
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # It takes a moment to load.

    return Names(lang, desk.places, default_actors(), listed_sources())


def acts(desk: Desk, one: Incident) -> tuple[Act, ...]:
    """What persons decided of the claims of an incident and holds, the newest first."""
    held = list(desk.register.judgements.live(claims=one.claims, person=True, carried=True))
    held.sort(key=lambda made: (made.made_at, made.by, made.verdict), reverse=True)
    found = []
    for (at, by, verdict), of_act in groupby(held, key=lambda made: (made.made_at, made.by, made.verdict)):
        made = tuple(of_act)
        because = next((reason.found for one in made for reason in one.reasons), "")
        found.append(Act(by, at, verdict, made, because, verdict in PAIR_VERDICTS))
    return tuple(found)
