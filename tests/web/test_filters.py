"""The filters of an address."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.errors import OptionError
from mihak.web.filters import NAMES, Filters
from mihak.web.snapshot import Lens
from mihak.weighing.chosen import Choice

WHOLE = {
    "place": "حلب", "from": "2016-10-28", "to": "2016-11-12", "kind": "casualties", "effect": "killed",
    "agree": "contradict", "grade": "fair", "min_claims": "2", "operation": "ملحمة حلب", "rule": "ucdp",
    "as_of": "2016-12-01",
}  # fmt: skip


def test_an_address_gives_filters_and_filters_the_address() -> None:
    found = Filters.of(WHOLE)
    assert found.query == WHOLE
    assert tuple(WHOLE) == NAMES
    assert found.choice == Choice(
        place="حلب", first=date(2016, 10, 28), last=date(2016, 11, 12), kind="casualties", effect="killed",
        agree="contradict", operation="ملحمة حلب", min_claims=2,
    )  # fmt: skip
    assert found.lens == Lens("ucdp", date(2016, 12, 1))


def test_what_is_not_asked_is_left_out() -> None:
    assert Filters.of({}) == Filters()
    assert Filters.of({"kind": "", "place": "  ", "min_claims": "1", "rule": "mihak", "page": "3"}).query == {}
    assert Filters.of(WHOLE).without("place", "from", "to", "grade").keys() == set(WHOLE) - {
        "place",
        "from",
        "to",
        "grade",
    }
    assert Filters.of(WHOLE).undated().first is None


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"kind": "<script>"}, "Allowed: casualties"),
        ({"rule": "mine"}, "Allowed: mihak"),
        ({"grade": "good"}, "Allowed: confirmed"),
        ({"from": "28.10.2016"}, "Write it as 2016-10-28"),
        ({"as_of": "soon"}, "as_of is 'soon'"),
        ({"min_claims": "0"}, "Give a number from 1 on"),
        ({"min_claims": "٣"}, "Give a number from 1 on"),
        ({"from": "2016-11-01", "to": "2016-10-01"}, "Exchange the two"),
        ({"place": "ح" * 201}, "200 characters at most"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(query: dict[str, str], told: str) -> None:
    with pytest.raises(OptionError, match=told):
        Filters.of(query)
