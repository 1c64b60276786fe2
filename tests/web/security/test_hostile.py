"""Hostile texts, file names, addresses and amounts."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.claims.rules import RulesReader
from mihak.model.report import Report
from mihak.register.people import BROWSER
from mihak.register.register import open_register
from mihak.web.app import LIMIT, make_app
from mihak.web.options import ServeOptions
from mihak.web.security.headers import policy
from mihak.web.security.secrets import drawn, hashed, kept
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent, signed_in
from web.security.walk import ids, ways

AT = f"/p/{NAME}"
GOOD = "a touchstone tells gold"
EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e'{{7*7}}"
Browser = TestClient[Any]


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A register whose every field is hostile."""
    path = tmp_path / f"{NAME}.db"
    text = f"قتل 7 مدنيين أمس في حلب. {EVIL} وقال المتحدث {EVIL} إن 3 أصيبوا في حلب."
    report = Report.make(
        text, publisher=EVIL, title=EVIL, name=EVIL[:40], origin=f"{EVIL}.txt", url="javascript:alert(3)",
        published=date(2016, 10, 28), retold_from="javascript:alert(4)",
    )  # fmt: skip
    with open_register(path) as war:
        war.add(report, RulesReader().read(report), by=EVIL)
        war.people.add("<i>desk</i>", "viewer", "", by=EVIL)
    return path


def test_hostile_words_are_letters_on_every_page(hostile: Path) -> None:
    app = make_app(ServeOptions(registers=((NAME, hostile),)))
    with open_register(hostile) as war:
        known = ids(war)
    seen = 0
    with TestClient(app, base_url="http://testserver.local") as client:
        client.cookies.set(cookie_of(NAME), signed_in(hostile, "admin"))
        for way in ways(app, "GET"):
            for asked in ({"lang": "en"}, {"q": EVIL, "by": EVIL, "place": EVIL, "claim": known["claim"]}):
                answer = client.get(way.at(known, NAME), params=asked, follow_redirects=False)
                kind = answer.headers.get("content-type", "")
                assert answer.status_code != 500, f"{way.id} {asked}"
                if "html" not in kind and "svg" not in kind:
                    continue
                seen += answer.status_code == 200
                for raw in ("<script>alert", "<img src=x", "<i>desk</i>", 'href="javascript:', "&#39;49"):
                    assert raw not in answer.text, f"{way.id} {asked}: {raw}"
    assert seen > 5


def test_no_page_needs_inline_script_or_style(hostile: Path) -> None:
    app = make_app(ServeOptions(registers=((NAME, hostile),)))
    with open_register(hostile) as war:
        known = ids(war)
    with TestClient(app, base_url="http://testserver.local") as client:
        client.cookies.set(cookie_of(NAME), signed_in(hostile, "admin"))
        for way in ways(app, "GET"):
            answer = client.get(way.at(known, NAME), follow_redirects=False)
            if "html" not in answer.headers.get("content-type", "") or "/api" in way.path:
                continue
            tags = re.findall(r"<[a-zA-Z][^<>]*>", answer.text)
            bare = [re.sub(r"\"[^\"]*\"|'[^']*'", "", tag) for tag in tags]
            assert not [tag for tag in bare if re.search(r"\s(style|on[a-z]+)\s*=", tag)], way.id
            scripts = [tag for tag in tags if tag.startswith("<script")]
            assert all(" src=" in tag or 'type="application/json"' in tag for tag in scripts), way.id
            assert not [tag for tag in tags if tag.startswith("<style")], way.id


def test_the_policy_allows_this_server_alone() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy("").split("; "))
    assert rules["script-src"] == "'self'" and rules["style-src"] == "'self'"
    assert rules["object-src"] == "'none'" and rules["base-uri"] == "'none'" and rules["frame-ancestors"] == "'none'"
    assert rules["form-action"] == "'self'" and "unsafe" not in policy("") and "http" not in policy("")
    assert "https://tiles.example" in policy("https://tiles.example/{z}/{x}/{y}.png")


def test_cookies_are_for_encrypted_connections_and_not_for_scripts(register_path: Path) -> None:
    with open_register(register_path) as war:
        war.people.add("desk-1", "viewer", hashed(GOOD), by="tests")
    app = make_app(ServeOptions(registers=((NAME, register_path),), team=True, https=True))
    with TestClient(app, base_url="https://testserver.local") as client:
        answer = sent(client, f"{AT}/sign-in", name="desk-1", password=GOOD)
        own = [one for one in answer.headers.get_list("set-cookie") if one.startswith(cookie_of(NAME))]
        assert len(own) == 1
        assert all(flag in own[0] for flag in ("HttpOnly", "Secure", "SameSite=lax", f"Path={AT}"))
        token = client.get(f"{AT}/sign-in", headers={"cookie": ""}).headers.get_list("set-cookie")
        assert all("Secure" in one for one in token)
        assert "max-age" in answer.headers["strict-transport-security"]


def test_a_session_is_new_at_every_sign_in(visit: Visit, register_path: Path) -> None:
    """A cookie that somebody else put into the browser beforehand is worth nothing afterwards."""
    with open_register(register_path) as war:
        war.people.add("desk-1", "viewer", hashed(GOOD), by="tests")
    planted, browser = drawn(), visit("")
    browser.cookies.set(cookie_of(NAME), planted)
    assert sent(browser, f"{AT}/sign-in", name="desk-1", password=GOOD).status_code == 303
    assert planted not in {one.value for one in browser.cookies.jar if one.path == AT}
    other = visit("")
    other.cookies.set(cookie_of(NAME), planted)
    assert other.get(f"{AT}/account", follow_redirects=False).status_code == 302


def test_a_session_ends_after_its_time(visit: Visit, register_path: Path) -> None:
    secret, browser = drawn(), visit("")
    with open_register(register_path) as war:
        war.people.add("desk-1", "viewer", "", by="tests")
        war.people.give_key(
            kept(secret), BROWSER, name="desk-1", role="viewer", label="", lasts=timedelta(seconds=-1), by="desk-1"
        )
    browser.cookies.set(cookie_of(NAME), secret)
    assert browser.get(f"{AT}/account", follow_redirects=False).status_code == 302


@pytest.mark.parametrize(
    "place",
    ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", f"{AT}/../../elsewhere",
     f"{AT}@elsewhere.example", "javascript:alert(1)", f"{AT}/\r\nSet-Cookie: x=y", f"{AT}//elsewhere.example"],
)  # fmt: skip
def test_the_way_on_leads_nowhere_else(visit: Visit, register_path: Path, place: str) -> None:
    with open_register(register_path) as war:
        war.people.add("desk-1", "viewer", hashed(GOOD), by="tests")
    answer = sent(visit(""), f"{AT}/sign-in", name="desk-1", password=GOOD, next=place)
    assert answer.status_code == 303
    where = answer.headers["location"]
    assert where == AT or where.startswith(f"{AT}/")
    assert ".." not in where and "\n" not in where and "\\" not in where
    assert "set-cookie: x=y" not in str(answer.headers).lower()


def test_the_way_back_from_the_sign_in_stays_here(visit: Visit) -> None:
    for path in (f"{AT}/reports", f"{AT}//elsewhere.example", f"{AT}/reports?next=//elsewhere.example"):
        answer = visit("").get(path, follow_redirects=False)
        if answer.status_code in (301, 302, 303, 307):
            assert answer.headers["location"].startswith(f"{AT}/sign-in?next=/p/"), path


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static/....//app.py",
     f"{AT}/reports/..%2f..%2fetc%2fpasswd", f"{AT}/reports/%2e%2e%2f%2e%2e", "/p/..%2fwar/reports",
     "/p/%2e%2e/reports", "/static//etc/passwd"],
)  # fmt: skip
def test_no_path_leads_out(client: Browser, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (400, 403, 404, 405)
    assert "make_app" not in answer.text and "root:" not in answer.text


def test_what_is_sent_is_bounded(register_path: Path) -> None:
    app = make_app(ServeOptions(registers=((NAME, register_path),), upload_bytes=10_000))
    with TestClient(app, base_url="http://testserver.local") as client:
        client.cookies.set(cookie_of(NAME), signed_in(register_path, "admin"))
        assert sent(client, f"{AT}/account/language", lang="en", more="x" * 20_000).status_code == 413
        assert sent(client, f"{AT}/account/language", lang="en").status_code == 303


def test_an_address_that_asks_too_often_is_told_to_wait(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mihak.web.app.LIMIT", replace(LIMIT, rate_limit=("minute", 5)))
    app = make_app(ServeOptions(registers=((NAME, register_path),)))
    with TestClient(app, base_url="http://testserver.local") as client:
        found = [client.get(f"{AT}/sign-in").status_code for _ in range(7)]
        assert found == [200] * 5 + [429] * 2


def test_a_wrong_name_takes_as_long_as_a_wrong_password(visit: Visit, register_path: Path) -> None:
    with open_register(register_path) as war:
        war.people.add("desk-1", "viewer", hashed(GOOD), by="tests")
        war.people.add("desk-2", "viewer", "", by="tests")
    browser = visit("")
    took: dict[str, list[float]] = {"desk-1": [], "nobody": [], "desk-2": []}
    for _ in range(4):
        for name, times in took.items():
            begun = time.perf_counter()
            answer = sent(browser, f"{AT}/sign-in?lang=en", name=name, password="not this one at all")
            times.append(time.perf_counter() - begun)
            assert answer.status_code == 403
    slow, *others = (median(times) for times in took.values())
    assert all(slow / 2.5 < one < slow * 2.5 for one in others), took


def test_a_project_may_be_named_in_any_script(tmp_path: Path) -> None:
    path = tmp_path / "حلب.db"
    with open_register(path) as war:
        war.people.add("desk-1", "viewer", hashed(GOOD), by="tests")
    app = make_app(ServeOptions(registers=(("حلب", path),)))
    with TestClient(app, base_url="http://testserver.local") as client:
        client.get("/p/حلب/sign-in")
        form = {"_csrf_token": client.cookies.get("mihak-csrf") or "", "name": "desk-1", "password": GOOD}
        answer = client.post("/p/حلب/sign-in", data=form, follow_redirects=False)
        assert answer.status_code == 303
        assert client.get("/p/حلب/account", follow_redirects=False).status_code == 200
        assert client.get("/p/حلب/account?lang=en").text.count('href="/p/حلب') == 0
