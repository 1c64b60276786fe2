"""Who works at a project: roles, departures, choices."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from httpx import Response
from litestar.testing import TestClient

from mihak.register.people import MOST_FAILURES
from mihak.register.register import open_register
from mihak.web.security.secrets import hashed
from web.conftest import NAME, Visit, sent

AT = f"/p/{NAME}"
GOOD, BETTER = "a touchstone tells gold", "and a better one tells brass"
Browser = TestClient[Any]


def shown_once(answer: Response) -> str:
    found = re.search(r'<input readonly value="([^"]+)"', answer.text)
    assert found, answer.text[:2000]
    return html.unescape(found[1])


def invited(client: Browser, role: str = "reviewer") -> str:
    answer = sent(client, f"{AT}/people/invite", role=role, lasts="3", label="<b>desk 2</b>")
    assert answer.status_code in (200, 201)
    return "/p" + shown_once(answer).split("/p", 1)[1]


def test_roles_change_and_hold_at_once(client: Browser, visit: Visit) -> None:
    viewer = visit("viewer")
    assert viewer.get(f"{AT}/people").status_code == 403
    assert sent(client, f"{AT}/people/change", act="role", name="viewer", role="admin").status_code == 303
    assert viewer.get(f"{AT}/people").status_code == 200


def test_who_leaves_is_out_and_stays_in_the_list(client: Browser, visit: Visit) -> None:
    viewer = visit("viewer")
    assert sent(client, f"{AT}/people/change", act="leave", name="viewer").status_code == 303
    assert viewer.get(f"{AT}/account", follow_redirects=False).status_code == 302
    assert 'class="gone"' in client.get(f"{AT}/people").text


def test_the_last_admin_is_told_why_not(client: Browser) -> None:
    for form in ({"act": "leave"}, {"act": "role", "role": "viewer"}):
        answer = sent(client, f"{AT}/people/change?lang=en", name="admin", **form)
        assert answer.status_code == 409
        assert "last administrator" in answer.text


def test_sessions_of_another_are_ended(client: Browser, visit: Visit) -> None:
    viewer = visit("viewer")
    sent(client, f"{AT}/people/change", act="sessions", name="viewer")
    assert viewer.get(f"{AT}/account", follow_redirects=False).status_code == 302
    sent(client, f"{AT}/people/change", act="sessions", name="admin")
    assert client.get(f"{AT}/people").status_code == 200


def test_a_lock_out_is_shown_and_lifted(client: Browser, visit: Visit, register_path: Path) -> None:
    with open_register(register_path) as war:
        war.people.add("desk-2", "viewer", hashed(GOOD), by="tests")
        for _ in range(MOST_FAILURES):
            war.people.tried("desk-2", False)
    assert "locked until" in client.get(f"{AT}/people?lang=en").text
    refused = sent(visit(""), f"{AT}/sign-in?lang=en", name="desk-2", password=GOOD)
    assert refused.status_code == 403 and "15 minutes" in refused.text
    sent(client, f"{AT}/people/change", act="unlock", name="desk-2")
    assert sent(visit(""), f"{AT}/sign-in", name="desk-2", password=GOOD).status_code == 303


def test_choices_are_kept_and_noted(client: Browser, register_path: Path) -> None:
    assert sent(client, f"{AT}/people/choose", names="editor", published="masked").status_code == 303
    assert sent(client, f"{AT}/people/choose", names="nobody").status_code == 400
    with open_register(register_path) as war:
        assert (war.choices.value("names"), war.choices.value("published")) == ("editor", "masked")
        assert war.audit.count(act="chosen") == 2
