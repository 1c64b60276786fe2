"""Where incidents happened, place by place, and how precisely each place is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.linking.spots import plain, spot
from mihak.model.incident import Assessment, Incident
from mihak.views.incidents import places_told
from mihak.views.ordinals import day_of
from mihak.weighing.control_place import kilometres
from mihak.weighing.weighed import Weighed

POINT, CIRCLE, OUTLINE, NOWHERE = "point", "circle", "outline", "nowhere"
SHAPES: Final = (POINT, CIRCLE, OUTLINE, NOWHERE)
SPOTS: Final = frozenset({"village", "neighbourhood", "site"})
BORDERED: Final = frozenset({"admin1", "country"})
WIDE_KM: Final[Mapping[str, float]] = {"town": 3.0, "city": 10.0, "admin3": 12.0, "admin2": 25.0, "admin1": 80.0}
"""How far a place of a kind reaches from its middle, where no border of it is known."""
AREA_KM: Final[Mapping[str, float]] = {"city": 5.0, "town": 3.0, "admin3": 10.0, "admin2": 15.0, "admin1": 30.0}
"""How far an area without a border reaches, by the kind of what it lies in."""
REGION_KM: Final = 150.0
"""An area that lies in a country alone, or in several."""
PART_KM: Final = 8.0
"""An area named after a city ("the west of Aleppo") whose middle is no farther from the city's is a part of it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A place as a map may show it: nothing is drawn more precisely than it is known.

    ``place`` is an id, or the folded name of what the gazetteer lacks. ``shape``
    is one of SHAPES: a point for a village, quarter or site; a circle of
    ``radius_km`` for what is wider; the outline of a province or country;
    nowhere without a position. ``lat`` and ``lon`` are degrees, None where not known.
    """

    place: str
    name: str
    name_en: str
    kind: str
    country: str
    shape: str
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0


@dataclass(frozen=True, slots=True)
class DaysCount:
    """How many incidents have the same first and last day, as ordinals."""

    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """Incidents of one place: how many, of which kinds, between which days; ``undated`` have no day."""

    ground: Ground
    incidents: int
    kinds: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    days: tuple[DaysCount, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class WhereView:
    """Places by their number of incidents, most first; ``placeless`` counts the incidents that name none."""

    places: tuple[PlaceCount, ...]
    placeless: int
    incidents: int


def where_view(incidents: Sequence[Incident], weighed: Weighed, places: PlaceIndex) -> WhereView:
    """Incidents by the place that most of their claims tell."""
    by_place: dict[str, list[Incident]] = {}
    for one in incidents:
        by_place.setdefault(place_of(weighed.assessments[one.id]), []).append(one)
    placeless = len(by_place.pop("", ()))
    found = [_counted(ground(key, places, _as_told(key, there[0], weighed)), there, weighed.assessments)
             for key, there in by_place.items()]  # fmt: skip
    return WhereView(
        tuple(sorted(found, key=lambda one: (-one.incidents, one.ground.name, one.ground.place))), placeless,
        len(incidents),
    )  # fmt: skip


def place_of(assessment: Assessment) -> str:
    """The place that an incident is counted at; "" for none."""
    return assessment.places[0] if assessment.places else ""


def ground(key: str, places: PlaceIndex, name: str = "") -> Ground:
    """A place by its id, or ``name`` where the gazetteer lacks it."""
    known = places.get(key)
    if known is None:
        return Ground(key, name or key, "", "", "", NOWHERE)
    shape = OUTLINE if known.kind in BORDERED else NOWHERE if known.lat is None else CIRCLE
    if known.kind in SPOTS and shape == CIRCLE:
        shape = POINT
    radius = 0.0 if shape == POINT else reach(known, places)
    return Ground(key, known.name_ar, known.name_en, known.kind, known.country, shape, known.lat, known.lon, radius)


def reach(place: Place, places: PlaceIndex) -> float:
    """How far a place reaches from its middle, in km, by its kind: a guess that is shown as one."""
    if place.kind != "area":
        return WIDE_KM.get(place.kind, 0.0)
    if _in_city(place, places):
        return AREA_KM["city"]
    outer = (places.get(parent) for parent in place.parents)
    return next((AREA_KM[one.kind] for one in outer if one is not None and one.kind in AREA_KM), REGION_KM)


def _in_city(area: Place, places: PlaceIndex) -> bool:
    """Whether an area is a part of a city whose name it bears."""
    named = (one for word in area.name_ar.split() for one in places.candidates(word) if one.kind == "city")
    apart = (kilometres(spot(area.name_ar, area), spot(one.name_ar, one)) for one in named)
    return any(km is not None and km <= PART_KM for km in apart)


def _as_told(key: str, incident: Incident, weighed: Weighed) -> str:
    """A name as the reports spell it."""
    return next((name for name in places_told(incident, weighed) if plain(name) == key), key)


def _counted(place: Ground, there: Iterable[Incident], assessments: Mapping[str, Assessment]) -> PlaceCount:
    kinds: Counter[str] = Counter()
    spans: Counter[tuple[int, int]] = Counter()
    undated = 0
    for one in there:
        kinds[one.kind] += 1
        first, last = assessments[one.id].first, assessments[one.id].last
        if first is None or last is None:
            undated += 1
        else:
            spans[first, last] += 1
    begins, ends = min((first for first, _ in spans), default=None), max((last for _, last in spans), default=None)
    return PlaceCount(
        place, sum(kinds.values()), tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
        day_of(begins), day_of(ends),
        tuple(DaysCount(first, last, count) for (first, last), count in sorted(spans.items())), undated,
    )  # fmt: skip
