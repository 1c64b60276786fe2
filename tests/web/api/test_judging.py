"""Judgements of programs."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from web.api.conftest import HERE, Program


@pytest.fixture
def claims(api: TestClient[Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.get(f"{HERE}/claims", params={"kind": "casualties"}).json()["items"]
    return found


def test_a_reading_is_judged_and_taken_back(program: Program, claims: list[dict[str, Any]]) -> None:
    reviewer, claim = program("reviewer"), claims[0]["id"]
    made = reviewer.post(f"{HERE}/judgements", json={"verdict": "right", "claims": [claim], "because": "as it stands"})
    assert made.status_code == 201
    [line] = made.json()
    assert (line["verdict"], line["by"], line["person"], line["reasons"]) == (
        "right",
        "reviewer",
        True,
        ["as it stands"],
    )
    assert [one["id"] for one in reviewer.get(f"{HERE}/judgements").json()["items"]] == [line["id"]]
    assert [one["id"] for one in reviewer.get(f"{HERE}/claims/{claim}").json()["history"]] == [line["id"]]
    undone = reviewer.post(f"{HERE}/undo", json={"judgement": line["id"]})
    assert undone.status_code == 200 and [one["id"] for one in undone.json()["retired"]] == [line["id"]]
    assert reviewer.get(f"{HERE}/judgements").json()["items"] == []
    assert reviewer.post(f"{HERE}/undo", json={}).status_code == 404


def test_a_correction_changes_what_counts(program: Program, claims: list[dict[str, Any]]) -> None:
    reviewer, claim = program("reviewer"), claims[0]["id"]
    sent = {"verdict": "corrected", "claims": [claim], "corrections": {"low": "41", "high": "43"}}
    assert len(reviewer.post(f"{HERE}/judgements", json=sent).json()) == 2
    whole = reviewer.get(f"{HERE}/claims/{claim}").json()
    assert (whole["now"]["low"], whole["now"]["high"]) == (41, 43)
    assert (whole["read"]["low"], whole["read"]["high"]) == (claims[0]["low"], claims[0]["high"])


def test_two_claims_are_called_one_happening(program: Program, claims: list[dict[str, Any]]) -> None:
    reviewer, pair = program("reviewer"), [claims[1]["id"], claims[0]["id"]]
    [line] = reviewer.post(f"{HERE}/judgements", json={"verdict": "same", "claims": pair}).json()
    assert sorted(one["id"] for one in line["claims"]) == sorted(pair)
    homes = {reviewer.get(f"{HERE}/incidents/{claim}").json()["id"] for claim in pair}
    assert len(homes) == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"verdict": "same", "claims": ["A"]},
        {"verdict": "right", "claims": ["A", "B"]},
        {"verdict": "right", "claims": ["A"], "corrections": {"low": "4"}},
        {"verdict": "corrected", "claims": ["A"]},
        {"verdict": "corrected", "claims": ["A"], "corrections": {"low": "many"}},
        {"verdict": "corrected", "claims": ["A"], "corrections": {"places": "no-such-place-id"}},
        {"verdict": "same", "claims": ["A", "A"]},
    ],
)
def test_what_makes_no_sense_is_refused(program: Program, claims: list[dict[str, Any]], sent: dict[str, Any]) -> None:
    ids = {"A": claims[0]["id"], "B": claims[1]["id"]}
    answer = program("reviewer").post(
        f"{HERE}/judgements", json=sent | {"claims": [ids[one] for one in sent["claims"]]}
    )
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["what"]


def test_a_missed_claim_is_added_and_taken_back(program: Program, api: TestClient[Any]) -> None:
    reviewer = program("reviewer")
    text = api.get(f"{HERE}/reports/battles/text").json()["text"]
    sent = {
        "kind": "control",
        "start": 0,
        "end": len(text.split(".")[0]),
        "values": {"change": "held"},
    }
    made = reviewer.post(f"{HERE}/reports/battles/claims", json=sent)
    assert made.status_code == 201, made.text
    assert made.json()["reader"] == "person@reviewer" and text.startswith(made.json()["quote"])
    claim = made.json()["id"]
    assert reviewer.post(f"{HERE}/reports/battles/claims", json=sent).status_code == 409
    assert reviewer.delete(f"{HERE}/claims/{claim}").status_code == 204
    assert reviewer.get(f"{HERE}/claims/{claim}").status_code == 404
    again = program("editor").post(f"{HERE}/reports/battles/claims", json=sent).json()["id"]
    refused = reviewer.delete(f"{HERE}/claims/{again}")
    assert refused.status_code == 409
    assert "Ask an editor" in refused.json()["error"]["repair"]
    assert program("editor").delete(f"{HERE}/claims/{again}").status_code == 204
    read = api.get(f"{HERE}/claims").json()["items"][0]["id"]
    assert reviewer.delete(f"{HERE}/claims/{read}").status_code == 409
