"""The audit log as a page."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from mihak.register.register import open_register
from web.conftest import sent
from web.pages.test_people import AT, Browser


def test_the_audit_log_is_shown_filtered_and_verified(client: Browser, register_path: Path) -> None:
    sent(client, f"{AT}/people/choose", names="editor")
    page = client.get(f"{AT}/audit?lang=en&act=chosen&by=admin").text
    assert page.count('id="line-') == 1 and "choice of the project" in page and "editor" in page
    with open_register(register_path) as war:
        last = war.audit.last()
    whole = client.get(f"{AT}/audit/verified?lang=en").text
    assert "The log is whole" in whole and last and last.hash in whole
    with sqlite3.connect(register_path) as connection:
        connection.execute("UPDATE audit SET by = 'nobody' WHERE seq = 3")
    part = client.get(f"{AT}/audit/verified?lang=en", headers={"hx-request": "true"}).text
    assert "line 3: changed since it was written" in part and "<html" not in part


def test_the_audit_log_has_pages(client: Browser) -> None:
    assert client.get(f"{AT}/audit?lang=en").status_code == 200
    assert client.get(f"{AT}/audit?page=1000").status_code == 200
    for number in ("0", "-1", "x", "9999999999999999", "٣"):
        assert client.get(f"{AT}/audit", params={"page": number}).status_code == 400
    assert client.get(f"{AT}/audit?by=nobody&lang=en").text.count('id="line-') == 0
