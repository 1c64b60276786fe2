"""``mihak serve`` as it is started: options, the links that it prints, a real start and stop."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner

from mihak.cli.common import App
from mihak.cli.main import cli
from mihak.errors import MihakError, OptionError, RegisterError
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.desk import Desk
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import hashed
from mihak.web.serve import begun, links

PATIENCE = 60.0


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[str, list[ServeOptions]]:
    """What is printed, and what the server would be started with."""
    started: list[ServeOptions] = []
    monkeypatch.setattr("mihak.web.serve.serve", started.append)
    result = CliRunner().invoke(cli, ["serve", *arguments], obj=App(Settings(), False), standalone_mode=False)
    if result.exception:
        raise result.exception
    return result.stdout, started


def test_one_person_is_given_a_link_that_is_good_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "War of 2016.db"
    told, [options] = run(monkeypatch, "--register", str(path), "--port", "9001")
    assert re.fullmatch(r"http://127\.0\.0\.1:9001/p/war-of-2016/enter/[\w-]{43}\n", told)
    assert path.exists() and not options.team and options.upload_bytes == 100_000_000


def test_a_team_is_given_an_invitation_until_it_has_an_admin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "war.db"
    told, _ = run(monkeypatch, "--register", str(path), "--team")
    assert "/p/war/invitation/" in told
    with open_register(path) as war:
        war.people.add("desk-1", "admin", hashed("a touchstone tells gold"), by="tests")
    assert run(monkeypatch, "--register", str(path), "--team")[0].endswith("/p/war\n")


def test_each_register_is_a_project_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, [options] = run(monkeypatch, "--register", str(tmp_path / "a.db"), "--register", str(tmp_path / "b.db"))
    assert [name for name, _ in options.registers] == ["a", "b"]
    assert "/p/a/enter/" in told and "/p/b/enter/" in told


def test_addresses_are_written_as_browsers_take_them(tmp_path: Path) -> None:
    registers = (("war", tmp_path / "war.db"),)
    assert links(ServeOptions(registers=registers, host="::1"))[0].startswith("http://[::1]:8765/p/war/enter/")
    secured = ServeOptions(registers=registers, host="0.0.0.0", team=True, https=True)
    assert links(secured)[0].startswith("https://0.0.0.0:8765/p/war/invitation/")


@pytest.mark.parametrize(
    ("arguments", "repair"),
    [((), "--register"), (("--register", "war.db", "--host", "0.0.0.0"), "--team"),
     (("--register", "war.db", "--host", "0.0.0.0", "--team"), "--https"),
     (("--register", "war.db", "--tiles", "ftp://tiles"), "https://host"),
     (("--register", "a/war.db", "--register", "b/war.db"), "Rename")],
)  # fmt: skip
def test_an_oversight_is_told_with_its_repair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], repair: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OptionError, match=re.escape(repair)):
        run(monkeypatch, *arguments)


def test_another_file_is_not_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "war.db").write_text("no register")
    with pytest.raises(MihakError, match=r"war\.db"):
        run(monkeypatch, "--register", str(tmp_path / "war.db"))


def test_the_help_names_every_option_with_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    told = CliRunner().invoke(cli, ["serve", "--help"], obj=App(Settings(), False)).stdout
    for word in (
        "--register",
        "--host",
        "--port",
        "--team",
        "--https",
        "--tiles",
        "--upload-mb",
        "--browser",
        "Examples",
    ):
        assert word in told


def test_it_starts_lets_in_and_stops(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from mihak.cli.main import main; main()", "serve", "--register",
               str(tmp_path / "war.db"), "--port", str(port)]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as server:
        try:
            assert server.stdout is not None
            link = line_of(server.stdout)
            opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
            answer = opened(opener, f"{link}", server)
            assert answer.startswith(f"http://127.0.0.1:{port}/p/war")
            assert "sign-in" not in answer
        finally:
            server.send_signal(signal.SIGINT)
            _, told = server.communicate(timeout=PATIENCE)
    assert server.returncode in (0, 130, -signal.SIGINT), told
    assert "Traceback" not in told


def line_of(stream: IO[str]) -> str:
    link = stream.readline().strip()
    assert "/p/war/enter/" in link
    return link


def opened(opener: urllib.request.OpenerDirector, link: str, server: subprocess.Popen[str]) -> str:
    """Where a browser that follows the link ends."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with opener.open(link, timeout=10) as answer:
                return str(answer.url)
        except urllib.error.URLError:
            assert server.poll() is None and time.monotonic() < end
            time.sleep(0.2)


def test_a_desk_is_weighed_before_anybody_looks(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk("war", register_path, ServeOptions(registers=(("war", register_path),)))
    try:
        begun(desk)
        assert desk._weigher._under_way or desk._weigher._made
        assert desk.seen(patience=PATIENCE).fresh

        def gone() -> None:
            raise RegisterError("gone", repair="Bring it back")

        monkeypatch.setattr(desk, "begin", gone)
        begun(desk)  # Told in the log, and to who looks.
    finally:
        desk.close()
