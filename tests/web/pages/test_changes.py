"""What a report changed, as a page."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web import beside
from web.pages.conftest import _Here
from web.pages.test_operations import page


def test_without_a_report_the_page_asks_for_one(reading: TestClient[Any]) -> None:
    assert 'name="report"' in page(reading, "changes")


def test_a_report_shows_what_it_changed(judging: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "ProcessPoolExecutor", _Here)
    monkeypatch.setattr("mihak.web.pages.changes.PATIENCE", 60.0)
    english, arabic = (page(judging, "changes", report="ra15", lang=lang) for lang in ("en", "ar"))
    assert "New incidents" in english and "Control of places" in english
    assert "حوادث جديدة" in arabic and "New incidents" not in arabic


def test_a_report_that_is_not_there_is_not_found(reading: TestClient[Any]) -> None:
    page(reading, "changes", 404, report="no-such-report")


def test_while_it_is_worked_out_the_page_looks_again(judging: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside.Beside, "answer", lambda *_, **__: None)
    assert 'http-equiv="refresh"' in page(judging, "changes", 503, report="ra15")
