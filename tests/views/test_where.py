"""Places of the map: nothing is drawn more precisely than it is known."""

from __future__ import annotations

import pytest

from mihak.gazetteer.place_index import default_places
from mihak.model.incident import Assessment, Incident
from mihak.views.where import AREA_KM, CIRCLE, NOWHERE, OUTLINE, POINT, WIDE_KM, ground, place_of, where_view
from mihak.weighing.weighed import Weighed

PLACES = default_places()


@pytest.mark.parametrize(
    ("place", "shape", "km"),
    [
        ("mihak:sy-minyan", POINT, 0.0), ("geonames:170063", CIRCLE, WIDE_KM["city"]),
        ("pcode:SY02", OUTLINE, WIDE_KM["admin1"]), ("iso:SY", OUTLINE, 0.0),
        ("mihak:sy-western-aleppo", CIRCLE, AREA_KM["city"]), ("التله الخضراء", NOWHERE, 0.0),
    ],
)  # fmt: skip
def test_the_shape_of_a_place_is_its_precision(place: str, shape: str, km: float) -> None:
    found = ground(place, PLACES)
    assert (found.shape, found.radius_km) == (shape, km)


def test_a_wide_area_is_wider_than_a_part_of_a_city() -> None:
    wide = ground("mihak:sy-northern-syria", PLACES)
    assert wide.shape == CIRCLE and wide.radius_km > AREA_KM["city"]


def test_a_name_that_the_gazetteer_lacks_keeps_the_spelling_of_the_report() -> None:
    assert ground("المدرسه", PLACES, "المدرسة").name == "المدرسة"


def test_incidents_are_counted_at_the_place_told_most_or_at_none() -> None:
    told = {
        "a": assessed("a", ("mihak:sy-minyan", "geonames:170063"), 100, 101),
        "b": assessed("b", ("mihak:sy-minyan",), 90, 90), "c": assessed("c", (), None, None),
    }  # fmt: skip
    incidents = tuple(Incident(id, "attack", (), "single") for id in told)
    found = where_view(incidents, weighed(incidents, told), PLACES)
    assert (found.incidents, found.placeless) == (3, 1)
    (only,) = found.places
    assert (only.incidents, only.undated, only.kinds) == (2, 0, (("attack", 2),))
    assert [(one.first, one.last, one.count) for one in only.days] == [(90, 90, 1), (100, 101, 1)]
    assert only.first is not None and only.first.toordinal() == 90
    assert place_of(told["c"]) == ""


def assessed(id: str, places: tuple[str, ...], first: int | None, last: int | None) -> Assessment:
    return Assessment(id, "mihak", "weak", 1, (), first, last, places)


def weighed(incidents: tuple[Incident, ...], told: dict[str, Assessment]) -> Weighed:
    from mihak.linking.lineage import Lineage  # noqa: PLC0415

    return Weighed({}, {}, {}, incidents, told, Lineage((), ()), {}, (), "mihak")
