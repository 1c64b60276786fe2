"""A register on a server: what is in the way is told with what to do, and never the password."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from fakes import sample_claims, sample_report

from mihak.database import where
from mihak.errors import BadRecord, MissingExtra, NotARegister, RegisterError
from mihak.model.report import Report
from mihak.register import dialect
from mihak.register import server as connecting
from mihak.register.interface import TEXT_INDEXES
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.register.schema import HEAD, VERSION_TABLE
from tools import postgres_server as pg

CODED = quote(pg.PASSWORD, safe="")


def refused(url: str) -> str:
    """What opening says; neither it nor what caused it holds a password."""
    with pytest.raises(RegisterError) as told:
        open_register(url)
    error: BaseException | None = told.value
    while error is not None:
        assert pg.PASSWORD not in str(error) and "wr0ng" not in str(error)
        error = error.__cause__
    return str(told.value)


def test_a_right_password_lets_in(server: pg.Server, empty_register: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = server.database(empty_register)
    open_register(server.tcp(name, CODED)).close()
    monkeypatch.setenv("PGPASSWORD", pg.PASSWORD)
    open_register(server.tcp(name)).close()


def test_the_password_file_is_read(
    server: pg.Server, empty_register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    path, name = tmp_path / "pgpass", server.database(empty_register)
    monkeypatch.setenv("PGPASSFILE", str(path))
    path.write_text(f"# ours\nother:5432:*:*:wr0ng\n127.0.0.1:{server.port}:*:mihak:{pg.PASSWORD}\n")
    path.chmod(0o600)
    open_register(server.tcp(name)).close()
    path.chmod(0o644)
    assert "asks for a password" in refused(server.tcp(name))
    assert f"chmod 600 {path}" in caplog.text


def test_what_keeps_one_out_is_told(server: pg.Server, empty_register: str) -> None:
    assert "does not take this password. Set PGPASSWORD" in refused(server.tcp(empty_register, "wr0ng"))
    assert "asks for a password" in refused(server.tcp(empty_register))
    assert "has no such database. Make it: createdb" in refused(server.url("none"))
    assert "cannot be reached" in refused("postgresql://u:wr0ng@127.0.0.1:1/war")
    assert "cannot be reached" in refused("postgresql:///war?host=/nowhere")
    assert "does not encrypt" in refused(server.tcp(empty_register, CODED) + "?sslmode=require")


def test_a_server_that_is_down_and_comes_back(empty_register: str, server: pg.Server) -> None:
    with open_register(server.url(server.database(empty_register))) as war:
        watch = war.watch()
        watch.number()
        server.stop()
        with pytest.raises(RegisterError, match=r"cannot be reached|connection.*broke|shut down"):
            war.count()
        server.start()
        assert war.count() == 0 and watch.number()
        watch.close()


def test_a_server_that_dies_in_the_middle_of_writing(empty_register: str, server: pg.Server) -> None:
    url = server.url(server.database(empty_register))
    report = sample_report()
    with open_register(url) as war:
        with pytest.raises(RegisterError, match=r"broke|shut down"), war._writing() as connection:
            connection.exec_driver_sql("SELECT 1")
            server.stop("immediate")
            server.start()
            connection.exec_driver_sql("INSERT INTO choices (name, value) VALUES ('a', 'b')")
        war.add(report, sample_claims(report))
        assert (war.count(), war.damage(), war.audit.damage()) == (3, [], [])


def test_a_connection_that_breaks_in_the_middle_of_reading_is_told_once(
    database: str, server: pg.Server, caplog: pytest.LogCaptureFixture
) -> None:
    report = sample_report()
    with open_register(database) as war:
        war.add(report, sample_claims(report))
        reading = war.found()
        next(reading)
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
        server.admin(ended.format(where(database).name))
        with pytest.raises(RegisterError, match=r"broke|shut down"), war._reading() as connection:
            list(reading)
            connection.exec_driver_sql("SELECT 1")
        assert war.count() == 3 and not caplog.records


def test_encryption_is_checked(server: pg.Server, empty_register: str, tmp_path: Path) -> None:
    data = server.folder / "data"
    certified = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=db",
                 "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(data / "server.key"), "-out",
                 str(data / "server.crt")]  # fmt: skip
    try:
        subprocess.run(certified, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    root = tmp_path / "ca.pem"
    root.write_bytes((data / "server.crt").read_bytes())
    server.own("server.key", "server.crt")
    server.stop()
    server.start("ssl=on")
    url = server.tcp(empty_register, CODED)
    try:
        assert "cannot be trusted" in refused(f"{url}?sslmode=verify-full")
        for option in ("sslmode=require", f"sslmode=verify-full&sslrootcert={root}"):
            with open_register(f"{url}?{option}", read_only=True) as war, war._reading() as connection:
                query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
                assert connection.exec_driver_sql(query).scalar() is True
    finally:
        server.stop()
        server.start()


def test_certificates_that_cannot_be_read_are_named(server: pg.Server, empty_register: str, tmp_path: Path) -> None:
    url, root = server.tcp(empty_register, CODED), tmp_path / "ca.pem"
    for _ in ("not there", "no certificates"):
        assert f"the certificates of {root} cannot be read" in refused(f"{url}?sslmode=verify-full&sslrootcert={root}")
        root.write_text("none")


def test_what_is_no_register_is_refused_and_left_alone(server: pg.Server) -> None:
    name = server.database()
    server.admin("CREATE TABLE claims (id int)", database=name)
    assert "holds something else than a register. Give an empty database" in refused(server.url(name))
    assert server.admin("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", database=name)[0][0] == 1


def test_a_database_of_another_encoding_is_refused(server: pg.Server) -> None:
    name = "latin"
    server.admin(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING SQL_ASCII LOCALE_PROVIDER libc LOCALE 'C'")
    assert "is encoded in SQL_ASCII. Give an empty database: createdb --encoding UTF8" in refused(server.url(name))


def test_a_newer_and_a_missing_register(server: pg.Server, empty_register: str) -> None:
    name = server.database(empty_register)
    server.admin(f"UPDATE {VERSION_TABLE} SET version_num = '0999'", database=name)
    for read_only in (True, False):
        with pytest.raises(NotARegister, match=r"newer Mihak.*Upgrade"):
            open_register(server.url(name), read_only=read_only)
    with pytest.raises(RegisterError, match=r"there is no register at postgresql://"):
        open_register(server.url(server.database()), read_only=True)


def test_a_reader_may_not_write(database: str) -> None:
    assert dialect.revision(where(database)) == HEAD
    with open_register(database, read_only=True) as war:
        report = sample_report()
        with pytest.raises(RegisterError, match="may only be read here"):
            war.add(report, sample_claims(report))


def test_a_user_without_rights_is_told(server: pg.Server, empty_register: str) -> None:
    name = server.database(empty_register)
    server.admin("DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN")
    with pytest.raises(RegisterError, match="does not allow this user"):
        open_register(server.url(name).replace("mihak@", "guest@"))


def test_records_that_postgresql_cannot_hold_are_refused_one_by_one(database: str) -> None:
    with open_register(database) as war:
        with pytest.raises(BadRecord, match=r"sham-1: it has the character NUL.*Take it out"):
            war.add(sample_report(1, title="a\0b"), [])
        with pytest.raises(BadRecord, match="its name has 3000 letters"):
            war.add(sample_report(1, name="ب" * 3000), [])
        report = sample_report(2)
        assert war.add(report, sample_claims(report)) and war.audit.damage() == []


def test_words_of_any_length_and_texts_of_any_size_are_found(database: str) -> None:
    long, last = "ن" * 60_000, "آخر كلمة هنا"
    report = Report.make(f"{long} {'حلب في ' * 20_000} {last}", publisher="x", published=None)
    with open_register(database) as war:
        war.add(report, [])
        for asked, hits in ((long, 1), ("ن" * 59_999, 0), (f'"{last}"', 1), ('"في حلب"', 1), ('"كلمة آخر"', 0)):
            assert len(list(war.reports(text=asked))) == hits


def test_an_index_that_lacks_rows_is_damage(database: str, server: pg.Server) -> None:
    with open_register(database) as war:
        report = sample_report()
        war.add(report, sample_claims(report))
        server.admin(f"DELETE FROM {TEXT_INDEXES[1]}", database=where(database).name)
        assert war.damage() == ["claim_words lacks 3 rows"] and war.count(ClaimQuery(text="غراد")) == 0


def test_a_watch_sees_what_others_write(database: str) -> None:
    with open_register(database) as war:
        watch = war.watch()
        before = watch.number()
        assert watch.number() == before
        with open_register(database) as other:
            other.choices.secret()
        assert watch.number() != before
        watch.close()


def test_without_the_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pg8000.dbapi", None)
    with pytest.raises(MissingExtra, match=r"pip install 'mihak\[postgres\]'"):
        open_register("postgresql:///war")


def test_who_waits_for_a_writer_too_long_is_told(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connecting.SESSION, "lock_timeout", "200ms")
    waits = pytest.raises(RegisterError, match="somebody else has been writing")
    with open_register(database) as war, open_register(database) as other, other._writing(), waits:
        war.choices.secret()
