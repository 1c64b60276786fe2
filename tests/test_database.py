"""How a register is named: a path, or a database of a server, whose password nobody is shown."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from mihak.database import DISABLE, REQUIRE, VERIFY, Database, is_there, label, where
from mihak.errors import OptionError
from mihak.settings import Settings

SECRET = "g3heim/@:x"
CODED = "g3heim%2F%40%3Ax"


def database(text: str) -> Database:
    found = where(text)
    assert isinstance(found, Database)
    return found


def test_a_url_names_a_database() -> None:
    found = database(f"postgresql://salma:{CODED}@db.example.org:6432/war")
    assert found == Database(name="war", user="salma", host="db.example.org", port=6432, password=SECRET)
    assert str(found) == "postgresql://salma@db.example.org:6432/war"


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://db.example.org/war", "postgresql:///war", "postgresql://salma@[2001:db8::1]:6432/war",
        "postgresql://salma@db.example.org/war?sslmode=require", "postgresql:///war?host=/var/run/postgresql",
        "postgresql://s%40l@127.0.0.1/%D8%AD%D9%84%D8%A8", "postgresql://h/war?sslrootcert=/etc/ca.pem",
    ],
)  # fmt: skip
def test_what_is_shown_names_the_same(text: str) -> None:
    assert str(database(text)) == text and database(str(database(text))) == database(text)


def test_other_names_are_files() -> None:
    assert where("war.db") == where(Path("war.db")) == Path("war.db")
    assert where("postgresql.db") == Path("postgresql.db")
    assert where(database("postgres://h/war")) == database("postgresql://h/war")
    assert (is_there(Path("/none")), is_there(database("postgresql://h/war"))) == (False, True)


def test_only_this_machine_is_reached_without_encryption() -> None:
    assert [database(f"postgresql://{host}/war").tls for host in ("", "localhost", "127.0.0.1", "[::1]")] == [
        DISABLE
    ] * 4
    assert database("postgresql:///war?host=/run/pg").tls == DISABLE
    assert database("postgresql://10.0.0.7/war").tls == VERIFY
    assert database("postgresql://10.0.0.7/war?sslmode=require").tls == REQUIRE


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://u:{}@h:port/war", "postgresql://u:{}@h", "postgresql://u:{}@h/", "postgresql://u:{}@h/a/b",
        "postgresql://u:{}@h/war?sslmode=maybe", "postgresql://u:{}@h/war?passwort={}", "postgresql://u:{}@h/war#{}",
        "postgresql://u:{}@h/war?x", "postgresql://u:{}@[h/war", "postgresql://u:a/{}@h/war", "postgresql://u:1/{}@h",
    ],
)  # fmt: skip
def test_a_url_that_is_none_is_told_without_its_password(text: str) -> None:
    with pytest.raises(OptionError) as told:
        where(text.replace("{}", "g3heim"))
    assert "g3heim" not in str(told.value) and told.value.repair
    assert told.value.__cause__ is None


@pytest.mark.parametrize(
    "text",
    [
        "postgresq://u:{}@h/war", "postgresql:/u:{}@h/war", "POSTGRESQL://u:{}@h/war", " postgresql://u:{}@h/war",
        "postgres//u:{}@h/war", "postgresql+psycopg://u:{}@h/war", "mysql://u:{}@h/war", "sqlite:///war.db",
    ],
)  # fmt: skip
def test_a_url_that_is_misspelt_is_no_path(text: str) -> None:
    with pytest.raises(OptionError, match=r"names no register. Give a file. Write it as postgresql://") as told:
        where(text.replace("{}", "g3heim"))
    assert "g3heim" not in str(told.value)


def test_a_drive_is_no_scheme() -> None:
    assert where("C:/war.db") == Path("C:/war.db") and where("a/b:c//war.db") == Path("a/b:c//war.db")


def test_a_password_is_never_shown() -> None:
    found = database(f"postgresql://salma:{CODED}@h/war")
    for shown in (str(found), repr(found), repr(Settings(register=found)), label(found), f"{found}"):
        assert "g3heim" not in shown
    assert pickle.loads(pickle.dumps(found)).password == SECRET


def test_settings_take_a_database() -> None:
    assert Settings.from_env({"MIHAK_REGISTER": "postgresql://h/war"}).register == database("postgresql://h/war")
    assert Settings.from_env({"MIHAK_REGISTER": "~/war.db"}).register == Path("~/war.db").expanduser()
    assert (label(database("postgresql://h/war")), label(Path("/a/war.db"))) == ("postgresql://…/war", "war.db")
