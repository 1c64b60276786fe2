"""The queue of review for programs: words, opinions blind to each other, settling, agreement."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from litestar.testing import TestClient

from mihak.register.choices import REVIEWERS, TWO
from mihak.register.people import API
from mihak.register.register import open_register
from mihak.web.security.secrets import drawn, kept
from web.conftest import NAME, Visit

HERE = f"/p/{NAME}/api/v1/review"


def program(visit: Visit, path: Path, name: str, role: str) -> TestClient[Any]:
    """Somebody's program."""
    secret, client = drawn(), visit("")
    with open_register(path) as register:
        register.people.add(name, role, "", by="tests")
        register.people.give_key(kept(secret), API, name=name, role=role, label="", lasts=timedelta(hours=1), by=name)
    client.headers["authorization"] = f"Bearer {secret}"
    return client


@pytest.fixture
def two(register_path: Path) -> None:
    """The project wants two reviewers."""
    with open_register(register_path) as register:
        register.choices.choose(REVIEWERS.name, TWO, by="root")


def first(client: TestClient[Any]) -> str:
    return str(client.get(HERE, params={"limit": 1}).json()["items"][0]["claim"]["id"])


def test_the_queue_and_a_word_that_counts_at_once(visit: Visit, register_path: Path) -> None:
    salma = program(visit, register_path, "salma", "reviewer")
    whole = salma.get(HERE, params={"limit": 3}).json()
    assert len(whole["items"]) == 3 and whole["waiting"] == whole["all"] > 3 and not whole["two"]
    kinds = {one["claim"]["kind"] for one in salma.get(HERE, params={"kind": "control", "limit": 5}).json()["items"]}
    assert kinds == {"control"}
    claim = whole["items"][0]["claim"]["id"]
    said = salma.post(f"{HERE}/{claim}", json={"verdict": "corrected", "corrections": {"low": "5", "high": "none"}})
    assert said.status_code == 201 and said.json() == {"outcome": "judged"}
    after = salma.get(HERE, params={"limit": 1}).json()
    assert after["judged"] == 1 and after["items"][0]["claim"]["id"] == whole["items"][1]["claim"]["id"]


@pytest.mark.usefixtures("two")
def test_two_opinions_a_third_and_the_figures(visit: Visit, register_path: Path) -> None:
    salma, karim = (program(visit, register_path, name, "reviewer") for name in ("salma", "karim"))
    huda = program(visit, register_path, "huda", "editor")
    claim = first(salma)
    assert salma.post(f"{HERE}/{claim}", json={"verdict": "right", "because": "hidden"}).json()["outcome"] == "opinion"
    assert first(salma) != claim and first(karim) == claim
    assert karim.get(f"{HERE}/opinions").json() == [] and "hidden" not in huda.get(f"{HERE}/settle").text
    assert [one["because"] for one in salma.get(f"{HERE}/opinions").json()] == ["hidden"]
    assert karim.post(f"{HERE}/{claim}", json={"verdict": "wrong"}).json()["outcome"] == "opinion"
    assert karim.get(f"{HERE}/settle").status_code == 403
    (differing,) = huda.get(f"{HERE}/settle").json()
    assert [one["verdict"] for one in differing["opinions"]] == ["right", "wrong"]
    (made,) = huda.post(f"{HERE}/settle/{claim}", json={"verdict": "wrong"}).json()
    assert (made["by"], made["verdict"]) == ("huda", "wrong")
    figures = karim.get(f"{HERE}/agreement").json()
    assert (figures["whole"]["units"], figures["whole"]["agreed"], figures["pairs"][0]["of"]) == (1, 0, "karim & salma")


@pytest.mark.usefixtures("two")
def test_judgements_by_the_other_address_are_opinions_too(visit: Visit, register_path: Path) -> None:
    salma, karim = (program(visit, register_path, name, "reviewer") for name in ("salma", "karim"))
    claim = first(salma)
    told = salma.post(f"/p/{NAME}/api/v1/judgements", json={"verdict": "right", "claims": [claim]})
    assert told.status_code == 201 and told.json() == []
    assert karim.get(f"/p/{NAME}/api/v1/judgements").json()["items"] == []
    both = karim.post(f"/p/{NAME}/api/v1/judgements", json={"verdict": "right", "claims": [claim]}).json()
    assert [one["by"] for one in both] == ["karim & salma"]
    late = karim.post(f"/p/{NAME}/api/v1/judgements", json={"verdict": "wrong", "claims": [claim]})
    assert late.status_code == 409


@pytest.mark.usefixtures("two")
def test_an_opinion_is_taken_back_by_its_own_person_alone(visit: Visit, register_path: Path) -> None:
    salma, karim = (program(visit, register_path, name, "reviewer") for name in ("salma", "karim"))
    claim = first(salma)
    salma.post(f"{HERE}/{claim}", json={"verdict": "right"})
    assert karim.delete(f"{HERE}/opinions/{claim}").status_code == 404
    assert salma.delete(f"{HERE}/opinions/{claim}").status_code == 204
    assert first(salma) == claim


def test_what_makes_no_sense_is_refused(visit: Visit, register_path: Path) -> None:
    salma = program(visit, register_path, "salma", "reviewer")
    claim = first(salma)
    assert salma.post(f"{HERE}/{claim}", json={"verdict": "same"}).status_code in (400, 422)
    assert salma.post(f"{HERE}/{claim}", json={"verdict": "corrected"}).status_code in (400, 422)
    assert salma.post(f"{HERE}/c0000000000000000", json={"verdict": "right"}).status_code == 404
    assert program(visit, register_path, "guest", "viewer").get(HERE).status_code == 403
