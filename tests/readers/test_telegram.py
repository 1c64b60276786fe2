from __future__ import annotations

import json
from datetime import date
from typing import Any

from mihak.errors import BadRecord, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, read, report


def message(number: int, text: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "type": "message",
        "date": "2016-10-28T23:40:00",
        "from": "قناة",
        "text": text,
        **more,
    }


def export(*messages: Any) -> bytes:
    channel = {"name": "قناة المثال", "type": "public_channel", "id": 1, "messages": list(messages)}
    return json.dumps(channel, ensure_ascii=False, indent=1).encode()


STYLED = ["قتل ", {"type": "bold", "text": "12"}, " في حلب\n", {"type": "hashtag", "text": "#حلب"}]


def test_messages_become_reports() -> None:
    reports, errors = read(export(message(5, "سقط قتلى"), message(6, STYLED)), "result.json")
    assert not errors
    assert [r.text for r in reports] == ["سقط قتلى", "قتل 12 في حلب\n#حلب"]
    assert [r.name for r in reports] == ["5", "6"]
    assert reports[0].publisher == "قناة المثال"
    assert reports[0].published == date(2016, 10, 28)
    assert reports[1].origin == "result.json, record 6"


def test_messages_without_words_are_passed_over() -> None:
    service = message(7, "", type="service", action="pin_message")
    reports, errors = read(export(service, message(8, "", photo="a.jpg"), message(9, "قتل")), "result.json")
    assert not errors
    assert [r.name for r in reports] == ["9"]


def test_an_account_with_many_chats() -> None:
    chats = [{"name": n, "id": 1, "messages": [message(1, f"من {n}")]} for n in ("أولى", "ثانية")]
    data = json.dumps({"about": "…", "chats": {"about": "…", "list": chats}}).encode()
    reports, errors = read(data, "result.json")
    assert not errors
    assert [(r.publisher, r.text) for r in reports] == [("أولى", "من أولى"), ("ثانية", "من ثانية")]


def test_hints_fill_what_is_lacking_alone() -> None:
    assert report(export(message(1, "قتل")), "result.json", Hints(publisher="آخر")).publisher == "قناة المثال"


def test_bad_messages_are_one_error_each() -> None:
    bad = [
        message(1, 12),
        message(2, "قتل", date="أمس"),
        message(3, "قتل", date=4),
        "no object",
        message(4, [None]),
    ]
    reports, errors = read(export(message(8, "قبل"), *bad, message(9, "قتل")), "result.json")
    assert [r.name for r in reports] == ["8", "9"]
    assert [e.record for e in errors] == ["1", "2", "3", "5", "4"]
    assert all(isinstance(e, BadRecord) and e.repair for e in errors)


def test_a_cut_export_gives_what_stands_before() -> None:
    data = export(*(message(n, f"قتل {n}") for n in range(1, 100)))
    reports, errors = read(data[: len(data) // 2], "result.json")
    assert 40 < len(reports) < 60
    assert len(errors) == 1
    assert isinstance(errors[0], UnreadableFile)
    assert "cut off after" in str(errors[0])


def test_another_encoding_is_one_error() -> None:
    data = export(message(1, "قتل")).decode().encode("windows-1256")
    assert isinstance(error(data, "result.json", Hints(format="telegram")), UnreadableFile)
