"""The indexes behind the pages, over the bundled register."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from mihak.views.told_of import DONE, SUFFERED
from web.pages.conftest import snapshot


def test_every_place_of_a_claim_and_every_report_is_found(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    told, weighed = seen.told, seen.weighed
    for id, facts in weighed.facts.items():
        for spot in facts.spots if facts.placed else ():
            assert id in told.places[spot.id or spot.name].claims
    assert {id for one in told.sources.values() for id in one.reports} == set(weighed.reports)
    claims = [id for one in told.sources.values() for id in (*one.own, *one.cited)]
    assert sorted(claims) == sorted(weighed.claims)


def test_who_lost_a_place_suffers_it(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    for one in seen.told.actors.values():
        for id in one.claims[DONE]:
            claim = seen.weighed.claims[id]
            named = {name.entity or name.names[0] for slot, name in claim.named() if slot == "actor"}
            if getattr(claim, "change", "") == "lost" and one.key in named:
                assert id in one.claims[SUFFERED]
