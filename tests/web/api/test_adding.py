"""Reports that programs send."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from web.api.conftest import HERE, Program

TEXT = "قالت وكالة الأنباء إن أربعين مدنيا قتلوا في قصف على مدينة حلب يوم 28 تشرين الأول 2016."


def test_a_report_is_added_once(api: TestClient[Any]) -> None:
    report = {"text": TEXT, "publisher": "وكالة", "published": "2016-10-29", "name": "mine"}
    first = api.post(f"{HERE}/reports", json=report)
    assert (first.status_code, first.json()["outcome"]) == (201, "added")
    assert first.json()["report"]["claims"] > 0
    again = api.post(f"{HERE}/reports", json=report | {"title": "another title"})
    assert (again.status_code, again.json()["outcome"]) == (200, "there")
    assert again.json()["report"]["id"] == first.json()["report"]["id"]
    anew = api.post(f"{HERE}/reports", json=report | {"again": True})
    assert (anew.status_code, anew.json()["outcome"]) == (200, "read-again")
    added = api.get(f"{HERE}/audit", params={"act": "report.added", "by": "admin"}).json()["items"]
    assert len(added) == 1


def test_a_report_without_words_is_refused(api: TestClient[Any]) -> None:
    answer = api.post(f"{HERE}/reports", json={"text": " \n "})
    assert answer.status_code == 422 and answer.json()["error"]["repair"]


def test_files_are_read_and_what_is_none_is_told(api: TestClient[Any]) -> None:
    told = f"<article><p>{TEXT} وأضافت أن القصف استمر.</p></article>"
    page = f"<html><head><title>خبر</title></head><body>{told}</body></html>"
    files = [
        ("files", ("a.txt", TEXT.encode(), "text/plain")),
        ("files", ("../../etc/b.html", page.encode(), "text/html")),
        ("files", ("<script>.pdf", b"%PDF-1.4 cut off", "application/pdf")),
        ("files", ("empty.txt", b"", "text/plain")),
    ]
    answer = api.post(f"{HERE}/reports/files", files=files, params={"publisher": "وكالة", "published": "2016-10-29"})
    assert answer.status_code == 200
    found = answer.json()
    assert [one["outcome"] for one in found["taken"]] == ["added", "added"]
    assert {one["report"]["published"] for one in found["taken"]} == {"2016-10-29"}
    assert all(".." not in one["report"]["origin"] for one in found["taken"])
    assert [one["file"] for one in found["refused"]] == ["<script>.pdf", "empty.txt"]
    assert all(one["what"] and one["repair"] for one in found["refused"])


def test_one_file_is_enough_and_none_is_refused(api: TestClient[Any]) -> None:
    one = api.post(f"{HERE}/reports/files", files={"files": ("a.txt", TEXT.encode(), "text/plain")})
    assert len(one.json()["taken"]) == 1
    assert api.post(f"{HERE}/reports/files", data={"other": "x"}).status_code in (400, 415)


def test_an_address_that_is_none_stops_no_weighing(api: TestClient[Any]) -> None:
    assert api.post(f"{HERE}/reports", json={"text": TEXT, "url": "http://["}).status_code == 201
    assert api.get(f"{HERE}/incidents").status_code == 200


def test_who_does_not_see_names_can_add(program: Program, api: TestClient[Any]) -> None:
    answer = program("editor").post(f"{HERE}/reports", json={"text": TEXT, "publisher": "أخرى"})
    assert answer.status_code == 201
