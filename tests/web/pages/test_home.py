"""The front page: counts, what waits, what was done last."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from mihak.model.judgement import RIGHT, WRONG, Judgement
from mihak.register.register import open_register
from web.conftest import NAME, Visit

HOME = f"/p/{NAME}?lang=en"


def figures(page: str) -> dict[str, str]:
    """The figures of the page by their words."""
    return {words: number for number, words in re.findall(r"<strong>([^<]*)</strong> <span>([^<]*)</span>", page)}


def test_the_counts_are_those_of_the_register(visit: Visit, register_path: Path) -> None:
    with open_register(register_path) as register:
        claims = list(register.claims())
        register.judgements.judge(Judgement(id="", verdict=RIGHT, left=claims[0].id, by="rana", person=True))
        reports = sum(1 for _ in register.reports())
    client = visit("reviewer")
    found = figures(_once(client, HOME, lambda page: figures(page)["Incidents"] != "…"))
    assert (found["Reports"], found["Claims"]) == (str(reports), str(len(claims)))
    assert found["Claims that wait for review"] == str(len(claims) - 1)
    assert 0 < int(found["Incidents with contradictions"]) < int(found["Incidents"])


def test_the_last_acts_are_told_once_a_run_and_people_only_to_admins(visit: Visit, register_path: Path) -> None:
    with open_register(register_path) as register:
        register.people.add("<i>سلمى</i>", "viewer", "", by="admin")
    viewer, admin = visit("viewer").get(HOME).text, visit("admin").get(HOME).text
    assert "report added" in viewer
    assert "×21" in viewer
    assert "joined" not in viewer
    assert "joined" in admin
    assert "session begun" not in admin
    assert f"/p/{NAME}/audit" in admin
    assert "<i>" not in admin


def test_what_a_role_may_not_do_is_not_offered(visit: Visit) -> None:
    viewer, editor = visit("viewer").get(HOME).text, visit("editor").get(HOME).text
    assert "reports/add" not in viewer
    assert "wait for review" not in viewer
    assert "reports/add" in editor


def test_the_server_leads_to_the_first_project(visit: Visit) -> None:
    answer = visit("").get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/p/{NAME}")


def test_a_page_that_waits_is_offered_the_new_figures_and_not_loaded_again(visit: Visit, register_path: Path) -> None:
    client = visit("reviewer")
    incidents = f"/p/{NAME}/incidents?lang=en"
    assert "hx-get" not in _once(client, incidents, lambda page: "/fresh" not in page)
    with open_register(register_path) as register:
        claim = next(iter(register.claims()))
        register.judgements.judge(Judgement(id="", verdict=WRONG, left=claim.id, by="rana", person=True))
    assert f'hx-get="/p/{NAME}/fresh"' in client.get(incidents).text
    told = _once(client, f"/p/{NAME}/fresh?lang=en", bool)
    assert 'href=""' in told and "Show the new figures" in told
    assert "HX-Refresh" not in client.get(f"/p/{NAME}/fresh").headers


def _once(client: TestClient[Litestar], path: str, holds: Callable[[str], bool]) -> str:
    """What an address answers once it is as wanted."""
    for _ in range(300):
        if holds(found := client.get(path).text):
            return found
        time.sleep(0.2)
    raise AssertionError(f"{path} is not as wanted")
