"""The front page: counts, what waits, what was done last."""

from __future__ import annotations

import re
import time
from pathlib import Path

from mihak.model.judgement import RIGHT, Judgement
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
    for _ in range(300):
        found = figures(client.get(HOME).text)
        if found["Incidents"] != "…":
            break
        time.sleep(0.2)
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
