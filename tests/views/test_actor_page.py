"""Actors as a list, and the page of one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from weighing.sample import sample_weighed

from mihak.errors import NotInRegister
from mihak.gazetteer.actor import Actor
from mihak.views.actor_page import (
    ActorName,
    Share,
    actor_line,
    actor_name,
    actor_page,
    found_actors,
    incidents_of,
    known_actor,
    listed_actors,
    shares,
)
from mihak.views.told_of import DONE, SAID, SUFFERED, ActorTold, ToldOf
from mihak.weighing.coverage import coverage

LISTED: Actor = next(one for one in listed_actors().values() if one.parents and one.parents[0] in listed_actors())
PARENT = LISTED.parents[0]
WEIGHED = sample_weighed()
HOME = {claim: one.id for one in WEIGHED.incidents for claim in one.claims}


def actor(key: str, *names: str, side: str = "", **claims: tuple[str, ...]) -> ActorTold:
    return ActorTold(key, names, side, {role: claims.get(role, ()) for role in (SAID, DONE, SUFFERED)})


def told(*actors: ActorTold) -> ToldOf:
    empty = MappingProxyType[str, tuple[str, ...]]({})
    return ToldOf(
        places={}, inside=empty, actors={one.key: one for one in actors}, sources={}, days={}, long=(), timelines={},
        stories=(), coverage=coverage((), ()),
    )  # fmt: skip


MILITIA = actor("لواء الفجر", "لواء الفجر", "لواء الفجر الحر", side="sy-opposition", said=("c1", "c2"), done=("c3",))
KNOWN = actor(LISTED.id, LISTED.name_ar, suffered=("c4",))
BOTH = told(MILITIA, KNOWN)


def test_a_name_is_the_gazetteers_else_what_is_told_most() -> None:
    side = "" if LISTED.side == "unknown" else LISTED.side
    assert actor_name(LISTED.id, BOTH) == ActorName(LISTED.id, LISTED.name_ar, LISTED.name_en, side)
    assert actor_name("لواء الفجر", BOTH) == ActorName("لواء الفجر", "لواء الفجر", "", "sy-opposition")
    assert actor_name("nobody", BOTH) == ActorName("nobody", "nobody", "", "")


def test_an_unknown_side_is_none() -> None:
    one = next(one for one in listed_actors().values() if one.side == "unknown")
    assert actor_name(one.id, BOTH).side == ""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", [MILITIA.key, LISTED.id]), ("الفجر", [MILITIA.key]), ("لِواء الفَجر", [MILITIA.key]),
        (LISTED.name_ar, [LISTED.id]), (LISTED.name_en.upper(), [LISTED.id]), (LISTED.id, [LISTED.id]),
        ("لا أحد", []),
    ],
)  # fmt: skip
def test_actors_are_found_by_any_of_their_names(asked: str, found: list[str]) -> None:
    assert [one.key for one in found_actors(BOTH, asked)] == found


def test_actors_are_found_by_side_and_role() -> None:
    assert found_actors(BOTH, "", side="sy-opposition") in ((MILITIA,), (MILITIA, KNOWN))
    assert found_actors(BOTH, "", role=SUFFERED) == (KNOWN,)
    assert found_actors(BOTH, "", role=DONE) == (MILITIA,)
    assert found_actors(BOTH, "", side="nowhere") == ()


def test_a_line_counts_by_role() -> None:
    line = actor_line(MILITIA, BOTH)
    assert (line.said, line.done, line.suffered, line.names) == (2, 1, 0, MILITIA.names)


def test_a_key_leads_to_an_actor_in_any_spelling() -> None:
    assert known_actor("لواء الفجر", BOTH) is MILITIA
    assert known_actor("لِواء الفَجر", BOTH) is MILITIA
    with pytest.raises(NotInRegister, match="nobody"):
        known_actor("nobody", BOTH)


def test_a_page_has_what_the_gazetteer_knows_and_what_is_told_of_its_parts() -> None:
    parent = actor(PARENT, listed_actors()[PARENT].name_ar)
    all_ = told(MILITIA, KNOWN, parent)
    page = actor_page(parent, all_, WEIGHED, HOME)
    assert page.listed and LISTED.id in {one.key for one in page.parts}
    own = actor_page(KNOWN, all_, WEIGHED, HOME)
    assert own.parents[0].key == PARENT and own.kind == LISTED.kind
    assert LISTED.name_en in own.aliases and (own.active_from, own.active_to) == (
        LISTED.active_from, LISTED.active_to,
    )  # fmt: skip


def test_a_page_of_somebody_whom_only_reports_know() -> None:
    page = actor_page(MILITIA, BOTH, WEIGHED, HOME)
    assert not page.listed and (page.aliases, page.parents, page.parts, page.kind) == ((), (), (), "")
    assert page.shares[SAID] == (Share("casualties", "killed", 2, 1, 2),)
    assert page.shares[SUFFERED] == ()


def test_shares_count_incidents_and_reports_once() -> None:
    found = shares(("c1", "c2", "c3", "c5"), WEIGHED, HOME)
    assert found == (Share("casualties", "killed", 3, 2, 3), Share("operation", "launched", 1, 1, 1))
    assert shares(("c1",), WEIGHED, {}) == (Share("casualties", "killed", 1, 0, 1),)
    assert shares((), WEIGHED, HOME) == ()


def test_incidents_stand_in_the_order_of_time() -> None:
    by_id = {one.id: one for one in WEIGHED.incidents}
    assert [one.id for one in incidents_of(("c5", "c2", "c1", "lost"), HOME, by_id)] == ["i1", "i5"]
    assert incidents_of((), HOME, by_id) == ()
    assert replace(MILITIA).count == 3
