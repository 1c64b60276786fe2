"""The index of incidents gives what going through all of them gives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mihak.errors import OptionError
from mihak.weighing.chosen import Choice, chosen
from mihak.weighing.index import index_of, indexed
from weighing.sample import sample_weighed
from weighing.test_chosen import PLACES


@pytest.mark.parametrize(
    "asked",
    [
        {}, {"place": "حلب"}, {"place": "aleppo-gov"}, {"place": "الحمدانيّة"}, {"place": "دمشق"},
        {"place": "حلب", "effect": "killed", "last": date(2016, 10, 28)}, {"min_claims": 2}, {"kind": "operation"},
        {"operation": "حلب الكبرى", "place": "حلب"}, {"agree": "contradict"}, {"first": date(2016, 10, 29)},
    ],
)  # fmt: skip
def test_every_choice_gives_the_same_incidents_in_the_same_order(asked: dict[str, Any]) -> None:
    weighed, choice = sample_weighed(), Choice(**asked)
    assert indexed(weighed, index_of(weighed), choice, PLACES) == chosen(weighed, choice, PLACES)


def test_an_operation_that_nobody_names_is_refused_too() -> None:
    weighed = sample_weighed()
    with pytest.raises(OptionError, match="no claim names"):
        indexed(weighed, index_of(weighed), Choice(operation="نبع السلام"), PLACES)


def test_incidents_are_found_by_id() -> None:
    weighed = sample_weighed()
    assert index_of(weighed).at == {one.id: at for at, one in enumerate(weighed.incidents)}
