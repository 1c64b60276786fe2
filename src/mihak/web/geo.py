"""The map as data: GeoJSON of places and of control, and the course of time as plain lists."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any, Final

from mihak.views.brief_names import Names
from mihak.views.course import CourseView, Stretch
from mihak.views.held import HeldSpan, HeldView
from mihak.views.where import Ground, WhereView
from mihak.web.mapped import Mapped, camp_name, camp_style

EPOCH: Final = 719_163
"""1970-01-01 as an ordinal."""
NAMED: Final = 5
"""Places that a mark of the timeline names."""


def collection(features: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    """A FeatureCollection (RFC 7946) with members of our own beside it."""
    return {"type": "FeatureCollection", "features": features} | more


def feature(ground: Ground, name: str, **properties: object) -> dict[str, Any]:
    """A place; without geometry where it has no position, so that nobody takes it for one.

    The point of what is wider than a point is its middle; ``shape`` and ``km`` say so.
    """
    at = [ground.lon, ground.lat] if ground.lat is not None and ground.lon is not None else None
    told = {
        "place": ground.place, "name": name, "en": ground.name_en, "kind": ground.kind, "country": ground.country,
        "shape": ground.shape, "km": ground.radius_km,
    }  # fmt: skip
    geometry = {"type": "Point", "coordinates": at} if at else None
    return {"type": "Feature", "geometry": geometry, "properties": told | properties}


def places_geo(view: WhereView, found: Mapped, names: Names) -> dict[str, Any]:
    """Incidents by place; ``days`` are first and last day (days since 1970-01-01) and count, ``undated`` has none."""
    features = [
        feature(
            one.ground, found.named(names, one.ground), incidents=one.incidents, kinds=dict(one.kinds),
            days=[(day.first - EPOCH, day.last - EPOCH, day.count) for day in one.days], undated=one.undated,
        )
        for one in view.places
    ]  # fmt: skip
    return collection(features, placeless=view.placeless, incidents=view.incidents)


def control_geo(view: HeldView, found: Mapped, names: Names) -> dict[str, Any]:
    """Who holds which place, span by span; numbers of sides are those of ``camps``."""
    features = [
        feature(one.ground, found.named(names, one.ground), spans=[_span(span) for span in one.spans])
        for one in view.places
    ]
    camps = [
        {"id": camp.id, "name": camp_name(camp, names.lang)} | asdict(camp_style(view, number))
        for number, camp in enumerate(view.camps)
    ]
    return collection(features, camps=camps, first=view.first, last=view.last)


def _span(span: HeldSpan) -> dict[str, Any]:
    told = asdict(span) | {"first": _day(span.first), "last": _day(span.last)}
    return {name: value for name, value in told.items() if value is not None and value is not False and value != ()}


def days_of(view: CourseView, found: Mapped, names: Names) -> dict[str, Any]:
    """The course of time for a chart."""
    held = found.held
    sides = [(camp_name(camp, names.lang), camp_style(held, number).colour) for number, camp in enumerate(held.camps)]
    together: dict[tuple[date, str, str, str], list[str]] = {}
    for one in view.changes:
        side, colour = ("", "") if one.holder is None else sides[one.holder]
        together.setdefault((one.day, one.state, side, colour), []).append(names.place(one.place, one.name))
    changes = [
        {
            "day": day,
            "state": state,
            "side": side,
            "colour": colour,
            "name": "، ".join(there[:NAMED]),
            "count": len(there),
        }
        for (day, state, side, colour), there in together.items()
    ]
    return {"step": view.step, "stretches": [_stretch(one) for one in view.stretches], "changes": changes}


def _stretch(one: Stretch) -> dict[str, Any]:
    return asdict(one)


def _day(day: date | None) -> int | None:
    return day.toordinal() - EPOCH if day else None
