"""Which incidents are asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mihak.errors import OptionError
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.weighing.chosen import Choice, chosen, named, partly, place_keys
from weighing.losses import DAY, facts
from weighing.sample import sample_weighed


class Places:
    """A gazetteer that knows Aleppo."""

    def candidates(self, name: str) -> tuple[Place, ...]:
        aleppo = Place("aleppo", "حلب", "Aleppo", ("حلب",), "city", "SY")
        return (aleppo,) if name == "حلب" else ()


PLACES: PlaceIndex = Places()  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["i1", "i3", "i4", "i5"]),
        ({"place": "حلب"}, ["i1", "i3", "i5"]),
        ({"place": "aleppo-gov"}, ["i1", "i3", "i5"]),
        ({"place": "الحمدانيّة"}, ["i1", "i3", "i5"]),
        ({"place": "دمشق"}, []),
        ({"first": date(2016, 10, 29)}, []),
        ({"first": date(2016, 10, 28), "last": date(2016, 10, 28)}, ["i1", "i3", "i4", "i5"]),
        ({"last": date(2016, 10, 27)}, ["i5"]),
        ({"kind": "operation"}, ["i5"]),
        ({"effect": "killed"}, ["i1", "i3", "i4"]),
        ({"agree": "contradict"}, ["i1"]),
        ({"min_claims": 2}, ["i1"]),
        ({"operation": "حلب الكبرى"}, ["i3", "i5"]),
    ],
)
def test_every_condition_that_is_given_must_hold(asked: dict[str, Any], ids: list[str]) -> None:
    assert [one.id for one in chosen(sample_weighed(), Choice(**asked), PLACES)] == ids


def test_a_name_stands_for_every_place_that_bears_it() -> None:
    assert place_keys("حلب", PLACES) == {"حلب", "aleppo"}
    assert place_keys("", PLACES) == frozenset()


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(OptionError, match="Exchange the two"):
        Choice(first=date(2016, 10, 2), last=date(2016, 10, 1))


def test_an_operation_that_nobody_names_is_refused() -> None:
    with pytest.raises(OptionError, match="mihak claims --kind operation"):
        chosen(sample_weighed(), Choice(operation="نبع السلام"), PLACES)


def test_an_operation_runs_from_its_first_day_told_to_its_end() -> None:
    shared: dict[str, Any] = {"kind": "operation", "name": "ملحمه حلب الكبري"}
    told = [
        facts("a", what="launched", **shared), facts("b", what="ended", first=DAY + 9, last=DAY + 9, **shared),
        facts("c", what="ended", first=DAY + 90, last=DAY + 90, status="intended", **shared),
    ]  # fmt: skip
    found = named(told, "ملحمة حلب الكبرى")
    assert (found.first, found.last) == (DAY, DAY + 9)
    assert named(told[:1], "ملحمة حلب").last is None


def test_incidents_that_reach_beyond_the_time_only_partly_belong() -> None:
    weighed = sample_weighed()
    wanted = chosen(weighed, Choice(), PLACES)
    assert partly(wanted, weighed.assessments, Choice(first=date(2016, 10, 28))) == {"i5"}
    assert partly(wanted, weighed.assessments, Choice()) == frozenset()
