"""A total with how it was made, or its refusal with what would have to be decided."""

from __future__ import annotations

from datetime import date

import pytest
from weighing.sample import sample_weighed

from mihak.errors import OptionError
from mihak.gazetteer.place_index import default_places
from mihak.views.total import TotalView, total_view
from mihak.weighing.chosen import Choice


def _view(choice: Choice, group: str = "all", *, strict: bool = False) -> TotalView:
    return total_view(sample_weighed(), choice, default_places(), {}, effect="killed", group=group, strict=strict)


def test_a_total_is_an_interval_while_duplicates_are_undecided() -> None:
    view = _view(Choice())
    assert view.low is not None
    assert view.best is not None
    assert view.high is not None
    assert (view.low.value, view.best.value, view.high.value) == (3, None, 30)
    assert view.said == "killed, in all: 3 to 30, no best figure, over 3 incidents."
    (pair,) = view.decide
    assert (pair.same, pair.different) == ("mihak judge same c1 c3", "mihak judge different c1 c3")
    assert pair.quote == "قتل 12 مدنيا في الحمدانية بمدينة حلب"


def test_strict_refuses_and_names_what_to_decide() -> None:
    view = _view(Choice(), strict=True)
    assert (view.low, view.counted) == (None, ())
    assert view.said.startswith("No total of killed, in all: 1 pairs of incidents may be one happening each")
    assert [pair.same for pair in view.decide] == ["mihak judge same c1 c3"]


def test_incidents_that_are_counted_say_what_they_bring() -> None:
    view = _view(Choice(place="إدلب"), "civilians")
    assert view.counted == ()
    view = _view(Choice(first=date(2016, 10, 28), operation="ملحمة حلب"), "civilians")
    (one,) = view.counted
    assert (one.id, one.first, one.places, one.low, one.best, one.high, one.grade, one.partly) == (
        "i3", date(2016, 10, 28), ("الحمدانية",), 15, 15, 15, "weak", False,
    )  # fmt: skip


def test_what_is_left_out_says_why() -> None:
    assert _view(Choice(), "civilians").left_out == (("i4", "does not say how many of them were civilians"),)


@pytest.mark.parametrize("group", ["civilian", "side:nowhere", "side:", "item:", "sy-government", ""])
def test_a_group_that_there_is_not_is_no_zero(group: str) -> None:
    with pytest.raises(OptionError, match="there is no group"):
        _view(Choice(), group)
