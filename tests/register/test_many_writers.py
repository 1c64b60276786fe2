"""Many processes that write at once, and writers that are killed: nothing is lost, the audit chain is whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest
from fakes import sample_claims, sample_report

from mihak.register.register import open_register

TESTS: Final = Path(__file__).parents[1]
WRITERS, ACTS, KILLS = 5, 8, 4
# Each adds reports of its own, judges claims that all judge, and says how it went.
WRITING: Final = """
import sys
sys.path.insert(0, sys.argv[3])
from fakes import sample_claims, sample_report
from mihak.model.judgement import CORRECTED, Judgement
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
place, writer = sys.argv[1], int(sys.argv[2])
with open_register(place) as war:
    shared = [claim.id for claim in war.claims(ClaimQuery(report=sample_report().id))]
    print("ready", flush=True)
    for n in range(int(sys.argv[4])):
        report = sample_report(1 + writer * 1000 + n)
        war.add(report, sample_claims(report), by=f"writer {writer}")
        for claim in shared:
            war.judgements.judge(
                Judgement(id="", verdict=CORRECTED, left=claim, by=f"writer {writer}", person=True, slot="low",
                          value=str(n))
            )
        print(n, flush=True)
"""


def begun(place: str, writer: int, acts: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITING, place, str(writer), str(TESTS), str(acts)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def first(place: str) -> None:
    with open_register(place) as war:
        report = sample_report()
        war.add(report, sample_claims(report), by="first")


def test_many_who_write_at_once_lose_nothing(place: str) -> None:
    first(place)
    writers = [begun(place, n, ACTS) for n in range(WRITERS)]
    assert [writer.wait(300) for writer in writers] == [0] * WRITERS
    with open_register(place) as war:
        assert war.count() == 3 * (1 + WRITERS * ACTS)
        assert len(list(war.reports())) == 1 + WRITERS * ACTS
        assert (war.damage(), war.audit.damage()) == ([], [])
        acts = war.audit.count(act="judged"), war.audit.count(act="report.added")
        assert acts == (3 * WRITERS * ACTS, 1 + WRITERS * ACTS)
        live, history = list(war.judgements.live()), list(war.judgements.history())
        assert (len(live), len(history)) == (3, 3 * WRITERS * ACTS)
        # Each stands in the place of the one before it: none was lost, none stands twice.
        for claim in {one.left for one in history}:
            ours = sorted((one.made_at, one.retired_at) for one in history if one.left == claim)
            assert [retired for _, retired in ours[:-1]] == [made for made, _ in ours[1:]]


def test_the_same_report_by_many_is_one(place: str) -> None:
    first(place)
    writers = [begun(place, 1, ACTS) for _ in range(3)]
    assert [writer.wait(300) for writer in writers] == [0] * 3
    with open_register(place) as war:
        assert (war.count(), war.audit.damage()) == (3 * (1 + ACTS), [])


def test_a_new_register_that_many_open_at_once_is_made_once(place: str) -> None:
    code = "import sys; from mihak.register.register import open_register; open_register(sys.argv[1]).close()"
    opening = [subprocess.Popen([sys.executable, "-c", code, place]) for _ in range(4)]
    assert [one.wait(120) for one in opening] == [0] * 4
    with open_register(place) as war:
        assert (war.count(), war.damage()) == (0, [])


def test_a_writer_that_is_killed_leaves_whole_acts(place: str) -> None:
    first(place)
    chance = random.Random(5)
    said = 0
    for n in range(KILLS):
        writer = begun(place, n, 10_000)
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.05, 0.5))
        writer.send_signal(signal.SIGKILL)
        said += len(writer.stdout.read().splitlines())
        writer.wait()
        with open_register(place) as war:
            reports = [count for _, count in war.reports()]
            assert set(reports) == {3} and len(reports) >= 1 + said
            assert (war.damage(), war.audit.damage()) == ([], [])
            assert war.audit.count(act="report.added") == len(reports)
    assert said


@pytest.mark.usefixtures("server")
def test_a_reader_sees_one_state_however_long_it_reads(database: str) -> None:
    with open_register(database) as war:
        for n in range(3):
            report = sample_report(n)
            war.add(report, sample_claims(report))
        reading = war.found()
        next(reading)
        report = sample_report(9)
        war.add(report, sample_claims(report))
        assert len(list(reading)) == 8 and war.count() == 12
