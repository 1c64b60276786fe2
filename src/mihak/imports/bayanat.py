"""Bulletins, incidents and actors of a JSON export of Bayanat as reports by Bayanat; their events are the claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from mihak.errors import InputError
from mihak.imports.bayanat_fields import PERSON, Fields, done, first_column, flat, listed, part, text
from mihak.imports.bayanat_file import Found, each_record
from mihak.imports.bayanat_words import Meant, meant, meant_by_mihak
from mihak.imports.cells import Cells, written
from mihak.imports.known import Nearest, actor_of
from mihak.imports.rows import Imported, Record
from mihak.model.claim import Attack, Casualties, Claim, Control, Count, Dated, Name, claim_id
from mihak.model.report import Report

READER: Final = "bayanat@1"
PUBLISHER: Final = "Bayanat"
MADE: Final = "Read by Mihak"
"""How the comments begin of what Mihak's own export wrote."""
ACTORS: Final = "actors"
TITLES: Final = ("type", "title", "title_ar")
HALF: Final = re.compile("[\ud800-\udfff]")
WEB: Final = re.compile(r"https?://", re.I)


def read_bayanat(path: Path, nearest: Nearest) -> Iterator[Record]:
    """A report, or an error, for each record of an export; UnreadableFile where it is none of Bayanat's.

    Actors are reports where an event of theirs is a claim.
    """
    for found in each_record(path):
        if isinstance(found, InputError):
            yield found
            continue
        try:
            one = _imported(found, nearest)
            for claim in one.claims:
                claim.verify(one.report)
            if one.claims or found.kind != ACTORS:  # Who is but listed is no report of anything.
                yield one
        except InputError as error:
            yield error


def _imported(found: Found, nearest: Nearest) -> Imported:
    """One record; BadRecord where it is restricted, or a day or a letter cannot be read."""
    kind, fields = found.kind.rstrip("s"), found.fields
    row = dict(flat(kind, fields))
    cells = written(row, tuple(row), found.file, found.number)
    if fields.get("restricted"):
        raise cells.bad("the record is restricted", "Export it as one who may see it")
    if HALF.search(cells.text):
        raise cells.bad("a field holds half of a character (a lone surrogate)", "Write the field anew")
    label = f"{kind}-{text(fields.get('id')) or found.number}"
    link = cells.value("source_link")
    report = Report.make(
        cells.text, publisher=PUBLISHER, title=cells.value(first_column(cells, "title", "title_ar", "name", "name_ar")),
        url=link if WEB.match(link) else "", name=f"bayanat-{label}", origin=f"{found.file}#{found.number}",
        published=cells.day("publish_date") if cells.value("publish_date") else None,
    )  # fmt: skip
    claims = tuple(_claims(kind, fields, cells, report, nearest))
    killed = (one.count for one in claims if isinstance(one, Casualties) and one.effect == "killed")
    return Imported(report, claims, sum(count.low or 0 for count in killed))


def _claims(kind: str, fields: Fields, cells: Cells, report: Report, nearest: Nearest) -> Iterator[Claim]:
    events = listed(fields, "events")
    own = text(fields.get("comments")).startswith(MADE)
    for n, event in enumerate(events, 1):
        column, told = _told(n, cells, own)
        if told is None:
            continue
        shared: dict[str, Any] = {
            **_words(n, cells, report, told), "date": _dated(n, cells), "status": told.status,
            "places": _places(n, event, fields, cells, nearest), "source": _named("sources_1", cells),
        }  # fmt: skip
        doer = _doer(fields, cells) if len(events) == 1 else None
        if told.kind == Attack.kind:
            yield Attack(mode=told.what, perpetrator=doer, **shared)
        elif told.kind == Control.kind:
            yield Control(change=told.what, **shared)
        else:
            yield _casualties(kind, column, told, cells, doer, own, shared)


def _told(n: int, cells: Cells, own: bool) -> tuple[str, Meant | None]:
    """The column that tells what an event is, and what it tells of; Bayanat's own types say more than titles."""
    title = f"event_{n}_title"
    if own:
        return title, meant_by_mihak(cells.value(title))
    columns = (f"event_{n}_{name}" for name in TITLES)
    found = ((column, meant(cells.value(column))) for column in columns)
    return next(((column, told) for column, told in found if told is not None), (title, None))


def _casualties(
    kind: str, column: str, told: Meant, cells: Cells, doer: Name | None, own: bool, shared: Mapping[str, Any]
) -> Casualties:
    """Those that an event tells of: an actor's own event is of one person, another without a number of one or more.

    What Mihak wrote without a number has none.
    """
    person = kind == "actor" and cells.value("type") == PERSON
    low, high, rule = told.low, told.high, "bayanat:figure"
    if low is None and high is None and not own:
        low, high, rule = (1, 1, "bayanat:person") if person else (1, None, "bayanat:someone")
    name = first_column(cells, "name_ar", "name") if person else ""
    civilian = cells.value("civilian").casefold()
    return Casualties(
        effect=told.what, count=Count(low, high, False, rule, *cells.span(column)), perpetrator=doer,
        victims=cells.name(name, "person:bayanat") if name else None,
        victim_kind={"civilian": "civilian", "non-civilian": "combatant"}.get(civilian, "unknown"), **shared,
    )  # fmt: skip


def _words(n: int, cells: Cells, report: Report, told: Meant) -> dict[str, Any]:
    """The lines of an event's type and titles, which stand one below the other, as a claim's quote."""
    lines = [cells.line(name) for name in (f"event_{n}_{title}" for title in TITLES) if cells.value(name)]
    start, end = lines[0][0], lines[-1][1]
    id = claim_id(report.id, told.kind, ((start, end),), told.what)
    quote = report.text[start:end]
    return {"id": id, "report": report.id, "quote": quote, "start": start, "reader": READER, "rule": "bayanat:event"}


def _dated(n: int, cells: Cells) -> Dated | None:
    begins, ends = f"event_{n}_from_date", f"event_{n}_to_date"
    told = [column for column in (begins, ends) if cells.value(column)]
    if not told:
        return None
    first, last = sorted(cells.day(column) for column in (told[0], told[-1]))
    start, end = cells.span(told[0])[0], cells.span(told[-1])[1]
    if first == last:
        return Dated(first.isoformat(), "day", "bayanat:date", start, end)
    return Dated(f"{first}/{last}", "interval", "bayanat:date", start, end)


def _places(n: int, event: Fields, fields: Fields, cells: Cells, nearest: Nearest) -> tuple[Name, ...]:
    """The place of an event, else that of its record where it has one alone."""
    held = listed(fields, "locations")
    column, place = f"event_{n}_location", part(event, "location")
    if not place and len(held) == 1:
        column, place = "locations_1", held[0]
    name = cells.name(column, "bayanat:location", _near(place, nearest))
    return (name,) if name else ()


def _near(place: Fields, nearest: Nearest) -> str:
    """The id of the place at a location's position; "" where it has none that is one."""
    lat, lon = place.get("lat"), place.get("lng")
    if not all(isinstance(value, int | float) for value in (lat, lon)):
        return ""
    found = nearest.at(float(lat), float(lon)) if abs(lat) <= 90 and abs(lon) <= 180 else None  # type: ignore[arg-type]
    return found.id if found else ""


def _doer(fields: Fields, cells: Cells) -> Name | None:
    """The perpetrator, where a record names one alone, and it is a known body."""
    told = [n for n, one in enumerate(listed(fields, "actor_relations"), 1) if done(one)]
    return _named(f"actor_{told[0]}", cells) if len(told) == 1 else None


def _named(column: str, cells: Cells) -> Name | None:
    return cells.name(column, f"bayanat:{column.partition('_')[0]}", actor_of(cells.value(column)))
