"""Adding reports by files and by text, and the page that follows a job."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent, signed_in

ADD = f"/p/{NAME}/reports/add"
TEXT = "قال ناشطون إن خمسة مدنيين قتلوا في قصف على حي الشعار في مدينة حلب يوم 12 تشرين الثاني 2016."


@pytest.fixture
def editor(visit: Visit) -> TestClient[Any]:
    return visit("editor")


def uploaded(client: TestClient[Any], *files: tuple[str, bytes], **fields: str) -> Response:
    client.get(f"/p/{NAME}/sign-in")
    token = client.cookies.get("mihak-csrf") or ""
    return client.post(
        ADD, data={"_csrf_token": token, **fields}, files=[("files", one) for one in files] or None,
        follow_redirects=False,
    )  # fmt: skip


def followed(client: TestClient[Any], answer: Response) -> str:
    """The page of a job once it has ended."""
    assert answer.status_code == 303, answer.text[:500]
    for _ in range(600):
        page = client.get(f"{answer.headers['location']}?lang=en").text
        if "job-next" in page:
            return page
        time.sleep(0.1)
    raise AssertionError(page)


@pytest.mark.parametrize("role", ["viewer", "reviewer", ""])
def test_only_editors_add(visit: Visit, role: str) -> None:
    client = visit(role)
    assert client.get(ADD, headers={"accept": "text/html"}, follow_redirects=False).status_code in (302, 401, 403)
    assert uploaded(client, ("a.txt", b"x")).status_code in (302, 401, 403)
    assert sent(client, f"{ADD}/text", text=TEXT).status_code in (302, 401, 403)
    assert client.get(f"{ADD}/nothing", follow_redirects=False).status_code in (302, 401, 403)


def test_files_are_read_and_each_has_its_outcome(editor: TestClient[Any], register_path: Path) -> None:
    answer = uploaded(
        editor, ('../../<img src=x onerror="1">.txt', TEXT.encode()), ("empty.csv", b""),
        publisher="مكتب حلب الإعلامي", published="2016-11-13",
    )  # fmt: skip
    page = followed(editor, answer)
    assert "<img" not in page
    assert "&lt;img src=x onerror=&#34;1&#34;&gt;.txt" in page
    assert "the file is empty" in page
    assert "Check that the right file was given" in page
    with open_register(register_path, read_only=True) as register:
        (report, count), *more = register.reports(publisher="مكتب حلب الإعلامي")
        last = register.audit.last()
    assert not more
    assert (report.text, str(report.published), count > 0) == (TEXT, "2016-11-13", True)
    assert "/" not in report.origin
    assert last is not None
    assert (last.act, last.by) == ("report.added", "editor")


def test_text_is_kept_as_it_was_pasted(editor: TestClient[Any], register_path: Path) -> None:
    page = followed(editor, sent(editor, f"{ADD}/text", text=f"{TEXT}\r\n\r\nسطر", publisher="شاهد", title="عنوان"))
    assert "Open the report" in page
    with open_register(register_path, read_only=True) as register:
        (report, _), *_ = register.reports(publisher="شاهد")
    assert (report.text, report.title) == (f"{TEXT}\n\nسطر", "عنوان")


@pytest.mark.parametrize(
    ("fields", "told"),
    [({"text": " "}, "ألصق نص التقرير"), ({"text": TEXT, "published": "yesterday"}, "ليس يوماً")],
)
def test_what_cannot_be_added_comes_back_with_the_form(
    editor: TestClient[Any], fields: dict[str, str], told: str
) -> None:
    answer = sent(editor, f"{ADD}/text", **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert fields["text"] in answer.text


def test_no_file_and_bad_hints_are_told(editor: TestClient[Any]) -> None:
    assert "لم يُختر ملف" in uploaded(editor, encoding="utf-8").text
    answer = uploaded(editor, ("a.txt", b"x"), encoding="klingon")
    assert (answer.status_code, "klingon" in answer.text) == (422, True)


def test_a_form_without_its_token_adds_nothing(editor: TestClient[Any], register_path: Path) -> None:
    answer = editor.post(ADD, files=[("files", ("a.txt", TEXT.encode()))], follow_redirects=False)
    assert answer.status_code == 403


def test_more_than_the_limit_is_refused(register_path: Path) -> None:
    options = ServeOptions(registers=((NAME, register_path),), settings=Settings(reader="rules"), upload_bytes=10_000)
    with TestClient(make_app(options), base_url="http://testserver.local") as editor:
        editor.cookies.set(cookie_of(NAME), signed_in(register_path, "editor"))
        assert uploaded(editor, ("a.txt", b"x" * 20_000)).status_code == 413
        assert "At most" in editor.get(f"{ADD}?lang=en").text


def test_a_page_that_follows_a_job_gets_what_has_changed(editor: TestClient[Any]) -> None:
    answer = uploaded(editor, ("a.txt", TEXT.encode()), ("b.txt", b""))
    followed(editor, answer)
    headers = {"hx-request": "true"}
    whole = editor.get(f"{answer.headers['location']}?since=0", headers=headers).text
    assert "<html" not in whole
    assert whole.count('hx-swap-oob="true"') == 2
    assert "hx-get" not in whole.split("</section>")[0]
    assert "hx-swap-oob" not in editor.get(f"{answer.headers['location']}?since=999999", headers=headers).text
    assert "a.txt" in editor.get(f"{answer.headers['location']}?since=x").text
    assert "2 files" in editor.get(f"{ADD}?lang=en").text


def test_a_browser_that_sends_by_script_is_told_where_to_go(editor: TestClient[Any]) -> None:
    editor.get(f"/p/{NAME}/sign-in")
    headers = {"hx-request": "true", "x-csrftoken": editor.cookies.get("mihak-csrf") or ""}
    answer = editor.post(ADD, files=[("files", ("a.txt", TEXT.encode()))], headers=headers)
    assert answer.headers["hx-redirect"].startswith(f"{ADD}/")


def test_stopping_and_unknown_jobs(editor: TestClient[Any]) -> None:
    answer = uploaded(editor, ("a.txt", TEXT.encode()))
    assert sent(editor, f"{answer.headers['location']}/stop").status_code == 303
    assert "job-next" in followed(editor, answer)
    assert editor.get(f"{ADD}/nothing").status_code == 404
