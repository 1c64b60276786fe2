"""Totals over the incidents that filters let through."""

from __future__ import annotations

import pytest

from mihak.errors import OptionError
from mihak.views.total import TotalView
from mihak.web import adding_up
from mihak.web.adding_up import added_up
from mihak.web.filters import Filters
from web.conftest import StillDesk


def total(desk: StillDesk, filters: Filters | None = None, **given: object) -> TotalView:
    asked = {"effect": "killed", "group": "all", "strict": False} | given
    return added_up(desk, desk.shows, filters or Filters(), **asked)  # type: ignore[arg-type]


def test_a_total_is_made_once_for_what_is_asked(standing: StillDesk) -> None:
    assert total(standing) is total(standing)
    assert total(standing) is not total(standing, effect="injured")
    assert total(standing) is not total(standing, strict=True)


def test_filters_bear_on_it(standing: StillDesk) -> None:
    assert total(standing).counted and not total(standing, Filters(place="باريس")).counted
    assert len(total(standing, Filters(place="منيان")).counted) < len(total(standing).counted)


def test_a_group_that_there_is_not_is_refused(standing: StillDesk) -> None:
    for _ in range(2):  # An error is not kept as an answer.
        with pytest.raises(OptionError, match="martians"):
            total(standing, group="martians")


def test_too_many_incidents_are_not_added_up_while_somebody_waits(
    standing: StillDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding_up, "MOST", 5)
    with pytest.raises(OptionError, match="too many") as told:
        total(standing)
    assert "mihak total" in told.value.repair
    few = Filters(place="منيان", kind="casualties")
    assert total(standing, few) == total(standing, few)
