"""What errors say is there in Arabic, for all that somebody at the desk may meet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar.testing import TestClient

from mihak.web import errors_said
from mihak.web.errors_said import Said, said, templates
from mihak.web.words import words_of
from web.conftest import NAME, Visit, sent
from web.error_calls import messages

NOT_MET: Final = (
    "cli/", "evaluate/", "demo.py", "__init__.py", "errors.py",  # Not of the desk.
    # Met on the terminal, before there is a page.
    "settings.py", "web/options.py", "web/serve.py", "database.py", "register/server.py",
    # Commands that the desk does not have.
    "gazetteer/importers/", "imports/", "linking/training.py", "spark/", "model/plain.py", "register/copying.py",
    "gazetteer/actors.py", "gazetteer/alliances.py", "gazetteer/persons.py", "gazetteer/places_file.py",
    "gazetteer/sources.py", "gazetteer/weapons.py", "linking/citing_words.py",  # Of lists that Mihak brings itself.
)  # fmt: skip
HANDED_ON: Final = (
    "claims/llm/reader.py", "model/public.py", "readers/__init__.py", "readers/warc.py", "web/adding/reading.py",
    "web/api/course.py", "claims/learned/reader.py", "claims/llm/troubles.py", "register/answers.py",
    "register/postgres.py",
)  # fmt: skip
"""Files with an error that repeats what another said, which is found where that is raised."""
DRAWN: Final = ("exports/brief", "exports/chart", "exports/page_charts", "exports/svg", "exports/wanted")
"""What the desk uses of the exports; the others are written by commands."""
ALL: Final = [one for one in messages(*NOT_MET) if not one.where.startswith("exports/") or one.where.startswith(DRAWN)]
MET: Final = [one for one in ALL if one.text is not None]
ARABIC: Final = re.compile(r"[\u0621-\u064a]")
HTML: Final = {"accept-language": "ar", "accept": "text/html"}
ISOLATES: Final = re.compile("[\u2066-\u2069]")


def test_no_message_is_without_arabic_words() -> None:
    found = sorted({f"{one.where}: {one.text}" for one in MET if one.text and said(one.text, "ar").lang != "ar"})
    assert found == []
    assert len(MET) > 300


def test_what_the_source_does_not_tell_is_known_by_file() -> None:
    unclear = {one.where.partition(":")[0] for one in ALL if one.text is None}
    assert unclear <= set(HANDED_ON)


def test_every_line_of_the_table_is_of_a_message() -> None:
    """What is said no more is taken out; words of the web's own stand in other files."""
    told = {one.text for one in MET if one.text}
    unused = [
        one.english.pattern for one in templates("ar")
        if not any(one.english.fullmatch(text) for text in told) and not _elsewhere(one.english)
    ]  # fmt: skip
    assert unused == []


def _elsewhere(pattern: re.Pattern[str]) -> bool:
    return any(pattern.fullmatch(text) for text in OWN)


OWN: Final = (
    "There is no such project", "Sign in first", "This asks for the role editor, and Rim is viewer",
    "Writing asks for a token", "Something broke; the log of the server has it", "The register is being weighed",
    "Ask again in a moment", "Not Found", "Method Not Allowed", "Too Many Requests", "Request Entity Too Large",
    "CSRF token verification failed", "Validation failed for GET /p/war/map", "Bad Request", "Unsupported Media Type",
    "The file is being written", "This asks for the role editor, and the token has the role viewer",
    "That token is not known here, or has ended", "Make a token with the role editor on the page of your account",
    "Ask an admin of the project for the role editor",
    "Make a new one on the page of your account, and send it as Authorization: Bearer TOKEN",
    "the process that reads ended before it began (exit status 1)",
    "the process that read it ended at once (exit status -9)",
    "What stands before in it was added; leave this file out",
    *(f"postgresql://host/war {what}" for what in (
        "was waited for in vain: somebody else has been writing for 30 seconds", "may only be read here",
        "has no room left on its disk", "has all its connections in use", "was shut down meanwhile",
        "is just starting or stopping", "found two transactions that wait for each other",
    )),
    "Write to the server that takes writes, with a user who may", "Make room on the server",
    "Try again, or let the server have more (max_connections)", "Try again when it is up",
)  # fmt: skip
"""Messages that no line of the source raises as they are: of the framework, of jobs, and what servers answer."""


@pytest.mark.parametrize("sentence", OWN)
def test_the_webs_own_are_there_too(sentence: str) -> None:
    told = said(sentence, "ar")
    assert told.lang == "ar" and ARABIC.search(told.text)


def test_what_changes_stands_where_it_belongs() -> None:
    told = said("3 incidents are told of حلب in that time, and a brief holds 1000", "ar")
    assert ISOLATES.sub("", told.text) == "في حلب في هذه المدة 3 من الحوادث، وأقصى ما يسعه الموجز 1000"
    assert "\u2068حلب\u2069" in told.text


def test_a_slot_is_told_by_its_name_and_a_value_in_the_pages_quotation_marks() -> None:
    told = words_of("ar").error("effect is 'x'")
    assert ISOLATES.sub("", told.text) == "«ما حدث» لا تقبل القيمة «x»"


def test_days_and_commands_run_from_left_to_right_in_arabic() -> None:
    assert said("Write it as 2016-10-28", "ar").text == "اكتبه هكذا: \u20662016-10-28\u2069"
    assert (
        "(مثلاً \u2066ocrmypdf -l ara\u2069)"
        in said("They may be scanned pictures: run OCR first (for instance ocrmypdf -l ara)", "ar").text
    )
    told = said("the PDF is damaged (Broken: no pages)", "ar").text
    assert told.endswith("(\u2068Broken\u2069: \u2068no pages\u2069)")


def test_a_list_of_names_keeps_its_quotation_marks() -> None:
    told = said("no column holds the text (the columns are 'x', 'y')", "ar")
    assert ISOLATES.sub("", told.text) == "لا عمود فيه النص (الأعمدة هي 'x', 'y')"


def test_a_message_within_a_message_is_told_too() -> None:
    told = said("report r1: the answer of m cannot be used, it holds no words", "ar")
    assert ISOLATES.sub("", told.text) == "التقرير r1: جواب m غير صالح، لا كلمات فيه"


def test_what_is_not_known_stays_as_it_is_and_says_so() -> None:
    told = said("the moon is made of cheese", "ar")
    assert told == Said("the moon is made of cheese", "en")
    assert told.direction == "ltr"
    assert said("x" * 5000, "ar").lang == "en"


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_that_fills_a_gap_breaks_it(place: str, held: str) -> None:
    told = said(f"{place} has no live claim {held}", "ar")
    assert told.lang == "ar"
    assert "{" not in told.text.replace(place, "").replace(held, "").replace(repr(place), "")


def test_a_line_with_a_gap_too_many_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "errors_xx.tsv").write_text("no {} here\tلا {2} هنا\n", encoding="utf-8")
    monkeypatch.setattr(errors_said, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match="fewer gaps"):
        templates("xx")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("incidents?from=nie", 400, "«من يوم»: «nie» ليس يوماً"), ("incidents/i0", 404, "لا حادثة بالمعرّف «i0»"),
        ("reports/nowhere", 404, "لا تقرير في"), ("places/nowhere", 404, "لا ادعاء يذكر المكان"),
        ("incidents?page=0", 400, "اكتب عدداً من 1 فصاعداً"), ("nowhere", 404, "لا صفحة بهذا العنوان"),
        ("brief/page", 400, "اكتب اسم المكان"), ("reports?side=x", 400, "لا معسكر باسم «x»"),
    ],
)  # fmt: skip
def test_pages_tell_errors_in_arabic(client: TestClient[Any], path: str, status: int, words: str) -> None:
    _waited(client)
    answer = client.get(f"/p/{NAME}/{path}", headers=HTML)
    assert answer.status_code == status
    assert words in ISOLATES.sub("", answer.text)
    assert 'lang="en" dir="ltr"' not in answer.text.partition("<main")[2].partition("</main>")[0]


def _waited(client: TestClient[Any]) -> None:
    while client.get(f"/p/{NAME}/incidents").status_code == 503:
        pass


def test_who_may_not_is_told_so(visit: Visit) -> None:
    answer = visit("viewer").get(f"/p/{NAME}/people?lang=ar", headers=HTML)
    assert answer.status_code == 403
    assert "هذا يتطلب الدور «مشرف»" in ISOLATES.sub("", answer.text)


def test_a_form_tells_what_was_wrong_in_arabic(client: TestClient[Any]) -> None:
    answer = sent(client, f"/p/{NAME}/reports/add/text?lang=ar", text=" ")
    assert answer.status_code == 422
    assert "ألصق نص التقرير" in answer.text


def test_what_is_told_in_english_is_marked(client: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors_said, "templates", lambda _: ())
    errors_said._met.cache_clear()
    answer = client.get(f"/p/{NAME}/incidents?from=nie&lang=ar", headers=HTML)
    errors_said._met.cache_clear()
    assert '<bdi lang="en" dir="ltr">from is &#39;nie&#39;, which is no day</bdi>' in answer.text
