"""People and the audit log for programs."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from web.api.conftest import HERE, Program
from web.conftest import NAME, Visit


def test_who_asks_is_told_and_can_end_the_token(program: Program) -> None:
    viewer = program("viewer")
    assert viewer.get(f"{HERE}/me").json()["role"] == "viewer"
    [token] = viewer.get(f"{HERE}/tokens").json()
    assert "secret" not in token
    assert viewer.delete(f"{HERE}/tokens/{token['seq']}").status_code == 204
    assert viewer.get(f"{HERE}/me").status_code == 401


def test_nobody_ends_the_token_of_another(program: Program) -> None:
    admin, viewer = program("admin"), program("viewer")
    [token] = admin.get(f"{HERE}/tokens").json()
    assert viewer.delete(f"{HERE}/tokens/{token['seq']}").status_code == 404
    assert admin.get(f"{HERE}/me").status_code == 200


def test_roles_are_given_and_the_last_admin_stays(program: Program, api: TestClient[Any]) -> None:
    viewer = program("viewer")
    assert api.put(f"{HERE}/people/viewer/role", json={"role": "reviewer"}).json()["role"] == "reviewer"
    assert api.put(f"{HERE}/people/admin/role", json={"role": "viewer"}).status_code == 409
    assert api.delete(f"{HERE}/people/nobody").status_code == 404
    assert api.delete(f"{HERE}/people/viewer").status_code == 204
    assert viewer.get(f"{HERE}/me").status_code == 401


def test_an_invitation_leads_in(api: TestClient[Any], visit: Visit) -> None:
    made = api.post(f"{HERE}/invitations", json={"role": "editor"})
    assert made.status_code == 201 and made.json()["address"].startswith(f"/p/{NAME}/invitation/")
    assert visit("").get(made.json()["address"]).status_code == 200


def test_the_audit_log_is_followed_to_its_end(api: TestClient[Any]) -> None:
    after: int | None = 0
    seen: list[int] = []
    while after is not None:
        part = api.get(f"{HERE}/audit?limit=5&after={after}").json()
        seen += [one["seq"] for one in part["items"]]
        after = part["after"]
    assert seen == list(range(1, len(seen) + 1)) and len(seen) > 20
