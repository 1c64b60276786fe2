"""Camps that fought on one side."""

from __future__ import annotations

import pytest

from mihak.errors import GazetteerError
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.alliances import alliances, bloc, parsed

OPEN = {"armed", "state"}


def test_every_camp_and_leader_is_one_of_the_sides() -> None:
    sides = default_actors().sides
    assert [row for row in alliances() if row[1] not in OPEN and row[1] not in sides] == []
    assert [leader for leader in alliances().values() if leader not in sides] == []


def test_no_leader_follows_another_in_the_same_country() -> None:
    leads = alliances()
    assert [(land, leader) for (land, _), leader in leads.items() if leads.get((land, leader), leader) != leader] == []


def test_a_camp_is_compared_as_the_one_that_leads_it_there() -> None:
    assert bloc("russia", "SY") == "sy-government"
    assert bloc("russia", "UA") == "russia"
    assert bloc("independent", "SY") == bloc("", "SY") == ""


def test_a_row_that_is_none_is_named() -> None:
    with pytest.raises(GazetteerError, match="line 2"):
        parsed("# head\nSY\trussia\n")
