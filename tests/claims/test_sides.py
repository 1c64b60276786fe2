"""Which side a group is on, and who stands against whom."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.sides import allied, country, kind_of, nature, opposed, sides, standing_sides


def test_allies_are_told_by_the_wars_in_which_they_fought() -> None:
    assert ("russia", "sy-government") in allied()
    assert ("saudi", "ye-coalition") in allied()
    assert ("sy-opposition", "sy-government") not in allied()


def test_sides_of_states_have_an_army_and_no_rebels() -> None:
    assert "sy-government" in standing_sides()
    assert not {"sy-opposition", "islamic-state"} & standing_sides()


@pytest.mark.parametrize(
    ("text", "told"),
    [("قوات النظام السوري", "state"), ("الحوثيين", "armed"), ("مقاتلات التحالف العربي", "state")],
)
def test_the_nature_of_a_group(text: str, told: str) -> None:
    one = said(f"وقالت مصادر إن {text} في المدينة")
    assert nature(one.document, one.passage.actors[-1]) == told


def test_a_country_is_no_army() -> None:
    one = said("عاد الجيش السوري بدعم من روسيا")
    army, state = one.passage.actors
    assert (country(army), country(state)) == (False, True)
    assert (kind_of(army), kind_of(state)) == ("army", "state")


def test_friends_of_one_war_do_not_stand_against_each_other() -> None:
    one = said("تقدم الجيش السوري وحزب الله اللبناني أمام جبهة النصرة")
    mine, friend, foe = ((sides(m), nature(one.document, m)) for m in one.passage.actors)
    assert not opposed(mine, friend)
    assert opposed(mine, foe)
