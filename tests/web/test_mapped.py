"""What the map and the timeline show of a snapshot."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.errors import OptionError
from mihak.exports.palette import UNKNOWN
from mihak.views.held import Camp, HeldView
from mihak.web.filters import Filters
from mihak.web.incident_seen import names_of
from mihak.web.mapped import Mapped, camp_name, camp_style, mapped
from web.conftest import StillDesk

DAY = date(2016, 10, 28)


def of(desk: StillDesk, **filters: object) -> Mapped:
    return Mapped(desk, desk.shows, Filters(**filters))  # type: ignore[arg-type]


def test_incidents_are_those_that_the_filters_let_through(standing: StillDesk) -> None:
    assert len(of(standing).incidents) == len(standing.shows.weighed.incidents)
    assert {one.kind for one in of(standing, kind="control").incidents} == {"control"}
    assert of(standing, place="باريس").incidents == ()


def test_every_incident_is_counted_at_one_place_or_at_none(standing: StillDesk) -> None:
    found = of(standing)
    view = found.where
    assert sum(one.incidents for one in view.places) + view.placeless == view.incidents == len(found.incidents)
    for one in view.places[:10]:
        assert len(found.at(one.ground.place)) == one.incidents
    assert len(found.at("")) == view.placeless
    assert found.at("nowhere") == ()


def test_what_is_made_is_kept_with_the_snapshot(standing: StillDesk) -> None:
    assert of(standing).where is of(standing).where
    assert of(standing).held is of(standing, kind="attack").held  # Other filters do not bear on it.
    assert of(standing).held is not of(standing, place="حلب").held
    assert of(standing).course is of(standing).course
    assert Mapped(standing, standing.shows, Filters(), whole=True).course is not of(standing).course


def test_a_day_is_chosen_among_those_that_are_told_or_asked_for(standing: StillDesk) -> None:
    first, last = of(standing).days or (None, None)
    assert first is not None and last is not None and first < DAY < last
    for asked in (of(standing, first=DAY), of(standing, last=DAY)):
        begin, end = asked.days or (date.min, date.min)
        assert (asked.filters.first or begin, asked.filters.last or end) == (begin, end) and begin < end
    assert of(standing, place="باريس").days is None
    assert of(standing, place="باريس", first=DAY).days == (DAY, DAY)


def test_the_last_day_is_shown_where_none_is_asked_for(standing: StillDesk) -> None:
    found = of(standing)
    assert found.days is not None
    assert found.on("") == found.days[1]
    assert found.on("2016-10-28") == DAY
    assert of(standing, place="باريس").on("") is None
    with pytest.raises(OptionError, match="no day"):
        found.on("yesterday")


def test_what_is_held_on_a_day(standing: StillDesk) -> None:
    found = of(standing)
    told = found.held_on(DAY)
    assert told and all((span.first or DAY) <= DAY <= (span.last or DAY) for _, span in told)
    assert found.held_on(None) == []


def test_a_place_is_called_as_the_gazetteer_does_else_as_told(standing: StillDesk) -> None:
    found = of(standing)
    known = next(one.ground for one in found.where.places if one.ground.place == "geonames:170063")
    assert found.named(names_of(standing, "en"), known) == "Aleppo"
    assert found.named(names_of(standing, "ar"), known) == "حلب"
    told = next((one.ground for one in found.where.places if not one.ground.kind), None)
    assert told is not None and found.named(names_of(standing, "en"), told) == told.name


def test_an_address_asks_for_a_map(standing: StillDesk) -> None:
    found, fresh = mapped(standing, {"kind": "attack", "days": "all"})
    assert fresh and found.whole and found.filters.kind == "attack"
    assert not mapped(standing, {"days": "some"})[0].whole
    with pytest.raises(OptionError):
        mapped(standing, {"kind": "nothing"})


def test_a_side_that_no_claim_names_is_grey() -> None:
    view = HeldView((Camp("sy-government", "أ", "A"), Camp("unknown", "؟", "?")), (), None, None)
    assert [camp_name(view.camps[0], lang) for lang in ("ar", "en")] == ["أ", "A"]
    assert camp_style(view, 1) == UNKNOWN != camp_style(view, 0)
