"""The people of a project and the lines of its audit log."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from mihak.model.person import Entry
from mihak.register.people import API, BROWSER, INVITATION
from mihak.register.register import open_register
from mihak.views.people import SHORT, Told, audit_line, key_lines, people_lines

NOW, LATER = "2020-01-01T00:00:00.000000", "2999-01-01T00:00:00.000000"


def entry(what: str) -> Entry:
    return Entry(seq=7, at="2020-01-01T00:00:00", by="desk", act="person.added", what=what, before="", hash="h")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"name": "desk", "role": "", "none": None, "no": False, "empty": []}, [("name", "desk")]),
        ({"seqs": [1, 2]}, [("seqs", "1, 2")]),
        ({"three": 3, "yes": True}, [("three", "3"), ("yes", "true")]),
        ({"deep": {"a": "ب"}}, [("deep", '{"a": "ب"}')]),
        (["a", "b"], [("what", "a, b")]),
        ("plain", [("what", "plain")]),
    ],
)
def test_a_line_says_what_its_json_says(what: object, told: list[tuple[str, str]]) -> None:
    line = audit_line(entry(json.dumps(what)))
    assert line.what == tuple(Told(name, value) for name, value in told)
    assert (line.seq, line.act, line.hash) == (7, "person.added", "h")


def test_long_values_are_cut() -> None:
    (told,) = audit_line(entry(json.dumps({"value": "ا" * (SHORT + 1)}))).what
    assert told.value == "ا" * SHORT + "…"
    (told,) = audit_line(entry(json.dumps({"value": "ا" * SHORT}))).what
    assert told.value == "ا" * SHORT


def test_everybody_stands_with_what_is_open_of_theirs(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        people = war.people
        for name, role in (("zed", "viewer"), ("amin", "admin"), ("gone", "editor")):
            people.add(name, role, "a hash" if name == "amin" else "", by="amin")
        for number, (use, name) in enumerate(((BROWSER, "amin"), (BROWSER, "amin"), (API, "amin"), (API, "zed"))):
            people.give_key(str(number), use, name=name, role="viewer", label="", lasts=timedelta(hours=1), by=name)
        people.leave("gone", by="amin")
        lines = people_lines(war, NOW)
        assert [one.name for one in lines] == ["amin", "zed", "gone"]  # Who left stands last.
        amin, zed, gone = lines
        assert (amin.password, amin.sessions, amin.tokens) == (True, 2, 1)
        assert (zed.password, zed.sessions, zed.tokens) == (False, 0, 1)
        assert gone.left_at and amin.last_at >= zed.made_at
        assert amin.last_act.startswith("person.")


def test_a_lock_that_is_over_is_not_told(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        war.people.add("amin", "admin", "a hash", by="amin")
        for _ in range(20):
            war.people.tried("amin", False)
        (locked,) = people_lines(war, NOW)
        assert locked.locked_until > NOW
        (free,) = people_lines(war, LATER)
        assert free.locked_until == ""


def test_keys_stand_the_newest_first_and_the_one_that_asks_is_marked(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        war.people.add("amin", "admin", "", by="amin")
        for number in range(3):
            war.people.give_key(
                str(number), INVITATION, name="", role="viewer", label=str(number), lasts=timedelta(days=1), by="amin"
            )
        keys = war.people.keys(INVITATION)
        lines = key_lines(keys, here=keys[0].seq)
        assert [one.label for one in lines] == ["2", "1", "0"]
        assert [one.here for one in lines] == [one.seq == keys[0].seq for one in lines]
        assert not any(one.here for one in key_lines(keys))
