"""A desk that is killed while people judge loses no judgement that it has answered for."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from time import sleep

import pytest

pytest.importorskip("httpx", reason="needs httpx (pip install 'mihak[dev]')")

import httpx

from mihak.model.judgement import READING_VERDICTS
from mihak.register.people import API
from mihak.register.register import Register, open_register
from mihak.web.security.secrets import drawn, kept
from web.conftest import NAME

PEOPLE = 4
EACH = 400
SECONDS = 1.5


def tokens(register: Register) -> list[str]:
    """A program's token for each of some reviewers."""
    found = []
    for n in range(PEOPLE):
        name, secret = f"desk-{n}", drawn()
        register.people.add(name, "reviewer", "", by="tests")
        lasts = timedelta(hours=1)
        register.people.give_key(kept(secret), API, name=name, role="reviewer", label="t", lasts=lasts, by=name)
        found.append(secret)
    return found


def judge(address: str, token: str, claims: list[str]) -> list[str]:
    """Judge one claim after another until the desk is gone; the claims that it answered for."""
    answered: list[str] = []
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=10) as client:
        for claim in islice(cycle(claims), EACH):
            try:
                answer = client.post(address, json={"verdict": "right", "claims": [claim]})
            except httpx.TransportError:
                return answered
            assert answer.status_code == 201, answer.text
            answered.append(claim)
    return answered


def test_no_answered_judgement_is_lost_when_the_desk_is_killed(register_path: Path) -> None:
    with open_register(register_path) as register:
        secrets = tokens(register)
        claims = [claim.id for claim in register.claims()]
    port = free_port()
    command = [sys.executable, "-m", "browser.at_port", str(register_path), str(port)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[1], start_new_session=True) as process:
        address = f"http://127.0.0.1:{port}/p/{NAME}"
        waiting(f"{address}/sign-in")
        with ThreadPoolExecutor(PEOPLE) as pool:
            running = [
                pool.submit(judge, f"{address}/api/v1/judgements", secret, claims[n::PEOPLE])
                for n, secret in enumerate(secrets)
            ]
            sleep(SECONDS)
            os.killpg(process.pid, signal.SIGKILL)
            answered = [set(one.result()) for one in running]
    with open_register(register_path) as register:
        held = {(one.by, one.left) for one in register.judgements.live(person=True, verdicts=READING_VERDICTS)}
        assert register.damage() == []
        assert register.audit.damage() == []
    assert sum(map(len, answered)) > 0
    assert {(f"desk-{n}", claim) for n, claims in enumerate(answered) for claim in claims} <= held


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def waiting(address: str) -> None:
    """Wait until the desk answers."""
    for _ in range(300):
        try:
            httpx.get(address, timeout=1)
        except httpx.TransportError:
            sleep(0.1)
        else:
            return
    raise AssertionError("the desk did not start")
