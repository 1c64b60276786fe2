"""People and their keys: who may come in, and who no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.person import ROLES
from mihak.register.people import API, BROWSER, INVITATION, LOCKED, MOST_FAILURES, People
from mihak.register.register import Register, open_register

HOUR = timedelta(hours=1)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def war(tmp_path: Path, clock: Clock) -> Iterator[Register]:
    with open_register(tmp_path / "war.db", clock=clock) as register:
        register.people.add("desk-1", "admin", "hash-1", by="desk-1")
        yield register


def key(people: People, secret: str, use: str = BROWSER, name: str = "desk-1", lasts: timedelta = HOUR) -> int:
    return people.give_key(secret, use, name=name, role="viewer", label="", lasts=lasts, by="desk-1").seq


def test_a_person_is_there_with_name_and_role(war: Register) -> None:
    assert war.people.person("desk-1").role == "admin"
    assert [one.name for one in war.people.everyone()] == ["desk-1"]
    with pytest.raises(RegisterError, match="Choose another name"):
        war.people.add("desk-1", "viewer", "", by="desk-1")
    with pytest.raises(NotInRegister):
        war.people.person("desk-2")


@pytest.mark.parametrize("name", ["", " ", " desk", "a@b", "desk\n2", "x" * 81])
def test_a_name_that_cannot_sign_is_refused(war: Register, name: str) -> None:
    with pytest.raises(OptionError, match="cannot be a name"):
        war.people.add(name, "viewer", "", by="desk-1")


def test_a_role_that_is_none_is_refused(war: Register) -> None:
    with pytest.raises(OptionError, match="viewer, reviewer, editor, admin"):
        war.people.add("desk-2", "owner", "", by="desk-1")


def test_each_role_may_what_those_before_it_may(war: Register) -> None:
    for rank, role in enumerate(ROLES):
        person = war.people.add(f"p-{role}", role, "", by="desk-1")
        assert [person.may(other) for other in ROLES] == [n <= rank for n in range(len(ROLES))]


def test_the_last_admin_stays(war: Register) -> None:
    with pytest.raises(RegisterError, match="last admin"):
        war.people.leave("desk-1", by="desk-1")
    with pytest.raises(RegisterError, match="last admin"):
        war.people.set_role("desk-1", "viewer", by="desk-1")
    war.people.add("desk-2", "admin", "", by="desk-1")
    war.people.leave("desk-1", by="desk-2")
    assert war.people.person("desk-1").left_at


def test_a_key_lets_in_until_it_is_over(war: Register, clock: Clock) -> None:
    key(war.people, "s1")
    assert war.people.holder("s1", BROWSER).name == "desk-1"
    for secret, use in (("s2", BROWSER), ("s1", API)):
        with pytest.raises(NotInRegister):
            war.people.holder(secret, use)
    clock.now += HOUR
    with pytest.raises(NotInRegister):
        war.people.holder("s1", BROWSER)


def test_a_key_that_is_ended_lets_nobody_in(war: Register) -> None:
    key(war.people, "s1")
    number = key(war.people, "s2", API)
    war.people.end_key("s1")
    war.people.end_key(seq=number, name="desk-1", by="desk-1")
    for secret, use in (("s1", BROWSER), ("s2", API)):
        with pytest.raises(NotInRegister):
            war.people.holder(secret, use)
    with pytest.raises(NotInRegister):
        war.people.end_key(seq=number)


def test_nobody_ends_the_key_of_another(war: Register) -> None:
    number = key(war.people, "s1", API)
    with pytest.raises(NotInRegister):
        war.people.end_key(seq=number, name="desk-2", by="desk-2")
    assert war.people.keys(API, "desk-1")


def test_who_left_is_let_in_no_more(war: Register) -> None:
    war.people.add("desk-2", "viewer", "hash-2", by="desk-1")
    key(war.people, "s1", name="desk-2")
    war.people.leave("desk-2", by="desk-1")
    with pytest.raises(NotInRegister):
        war.people.holder("s1", BROWSER)
    with pytest.raises(NotInRegister):
        war.people.password("desk-2")


def test_wrong_passwords_lock_out_for_a_while(war: Register, clock: Clock) -> None:
    for _ in range(MOST_FAILURES - 1):
        war.people.tried("desk-1", False)
    assert war.people.password("desk-1") == "hash-1"
    war.people.tried("desk-1", False)
    with pytest.raises(NotInRegister, match="may not come in now"):
        war.people.password("desk-1")
    clock.now += LOCKED
    assert war.people.password("desk-1") == "hash-1"


def test_a_right_password_forgives_wrong_ones(war: Register) -> None:
    for _ in range(3):
        for _ in range(MOST_FAILURES - 1):
            war.people.tried("desk-1", False)
        war.people.tried("desk-1", True)
    assert war.people.password("desk-1") == "hash-1"


def test_another_password_ends_the_other_sessions(war: Register) -> None:
    key(war.people, "here")
    key(war.people, "elsewhere")
    key(war.people, "program", API)
    war.people.set_password("desk-1", "hash-2", by="desk-1", keep="here")
    assert war.people.password("desk-1") == "hash-2"
    assert war.people.holder("here", BROWSER) and war.people.holder("program", API)
    with pytest.raises(NotInRegister):
        war.people.holder("elsewhere", BROWSER)


def test_an_invitation_brings_one_person(war: Register) -> None:
    war.people.give_key("i1", INVITATION, name="", role="editor", label="", lasts=HOUR, by="desk-1")
    assert war.people.invitation("i1").role == "editor"
    with pytest.raises(RegisterError):
        war.people.accept("i1", "desk-1", "hash-3")
    assert war.people.accept("i1", "desk-3", "hash-3").role == "editor"
    with pytest.raises(NotInRegister, match="Ask for a new one"):
        war.people.accept("i1", "desk-4", "hash-4")


def test_every_act_is_in_the_log_and_no_secret(war: Register) -> None:
    key(war.people, "s1")
    war.people.set_password("desk-1", "hash-2", by="desk-1")
    war.people.tried("desk-1", False)
    lines = list(war.audit.entries())
    assert [one.act for one in lines] == ["person.added", "key.browser", "person.password", "person.refused"]
    assert not any(secret in one.what for one in lines for secret in ("hash-1", "hash-2", "s1"))


def test_the_other_sessions_are_ended_and_counted(war: Register) -> None:
    for secret in ("here", "one", "two"):
        key(war.people, secret)
    key(war.people, "program", API)
    assert war.people.end_others("desk-1", by="desk-1", keep="here") == 2
    assert war.people.key("here", BROWSER).name == "desk-1"
    assert [one.use for one in war.people.keys(API)] == [API]
    last = war.audit.last()
    assert last and (last.act, last.what) == ("sessions.ended", '{"count":2,"name":"desk-1"}')


def test_a_locked_person_is_let_try_again(war: Register) -> None:
    for _ in range(MOST_FAILURES):
        war.people.tried("desk-1", False)
    war.people.unlock("desk-1", by="desk-1")
    assert war.people.password("desk-1") == "hash-1"
    with pytest.raises(NotInRegister):
        war.people.unlock("desk-2", by="desk-1")


def test_a_program_may_no_more_than_its_token_and_its_person(war: Register) -> None:
    war.people.add("desk-2", "admin", "", by="desk-1")
    for secret, role in (("weak", "viewer"), ("strong", "admin")):
        war.people.give_key(secret, API, name="desk-2", role=role, label="", lasts=HOUR, by="desk-2")
    assert war.people.holder("weak", API).role == "viewer"
    assert war.people.holder("strong", API).role == "admin"
    war.people.set_role("desk-2", "reviewer", by="desk-1")
    assert war.people.holder("strong", API).role == "reviewer"
    assert war.people.holder("weak", API).role == "viewer"
