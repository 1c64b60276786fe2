"""Judging and linking that are killed, or run out of disk, at any moment: the register stays whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from fakes import sample_claims, sample_report

from mihak.model.judgement import CORRECTED, Judgement
from mihak.register.register import Register, open_register

TESTS: Final = Path(__file__).parents[1]
KILLS: Final = 6
# Both say when they are about to begin, and go on until they are stopped; an error ends them.
JUDGING: Final = """
import resource, sys
from itertools import count
from mihak.errors import RegisterError
from mihak.model.judgement import CORRECTED, Judgement
from mihak.register.register import open_register
register = open_register(sys.argv[1])
claims = sorted(claim.id for claim in register.claims())
print("ready", flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    for n in count():
        drafts = [
            Judgement(id="", verdict=CORRECTED, left=claims[n % len(claims)], by="Rim", person=True, slot=slot,
                      value=str(n))
            for slot in ("low", "high")
        ]
        register.judgements.judge(*drafts)
        if n % 3 == 2:
            register.judgements.undo(by="Rim")
except RegisterError as error:
    sys.exit(str(error))
"""
LINKING: Final = """
import resource, sys
from itertools import combinations, count
from mihak.errors import RegisterError
from mihak.model.judgement import SAME, Judgement
from mihak.register.register import open_register
register = open_register(sys.argv[1])
pairs = list(combinations([f"c{n:04}" for n in range(90)], 2))
begin = int(register.judgements.linked().basis or 0) + 1
print("ready", flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    for n in count(begin):
        said = (
            Judgement(id="", verdict=SAME, left=left, right=right, by="mihak@1", person=False, score=n)
            for left, right in pairs
        )
        register.judgements.replace_machine("mihak@1", said, str(n))
except RegisterError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_register(tmp_path / "war.db") as register:
        for n in range(3):
            register.add(sample_report(n), sample_claims(sample_report(n)))
    return tmp_path / "war.db"


def begun(program: str, path: Path, room: int = -1) -> subprocess.Popen[str]:
    """The program, started and about to write; files may grow to ``room`` bytes."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path), str(room)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, env={"PYTHONPATH": str(TESTS)},
    )  # fmt: skip
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def whole_acts(register: Register) -> int:
    """How many acts of judging there are; each is there with both its corrections, live ones too."""
    assert register.damage() == []
    made = list(register.judgements.history())
    assert set(Counter(one.made_at for one in made).values()) <= {2}
    live = list(register.judgements.live())
    assert set(Counter(one.left for one in live).values()) <= {2}
    assert all(one.verdict == CORRECTED for one in live)
    return len(made) // 2


def one_linking(register: Register) -> int:
    """The number of the last linking; what is live is its, all of it and nothing else."""
    assert register.damage() == []
    number = int(register.judgements.linked().basis or 0)
    live: list[Judgement] = list(register.judgements.live(person=False))
    assert Counter(one.score for one in live) == ({float(number): 90 * 89 // 2} if number else {})
    return number


@pytest.mark.parametrize(("program", "state"), [(JUDGING, whole_acts), (LINKING, one_linking)], ids=["judge", "link"])
def test_a_kill_at_any_moment_leaves_the_register_whole(path: Path, program: str, state: object) -> None:
    assert callable(state)
    chance = random.Random(11)
    numbers = []
    for _ in range(KILLS):
        process = begun(program, path)
        time.sleep(chance.uniform(0.0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with open_register(path) as register:
            numbers.append(state(register))
    assert numbers == sorted(numbers)
    assert numbers[-1] > 0


@pytest.mark.parametrize(("program", "state"), [(JUDGING, whole_acts), (LINKING, one_linking)], ids=["judge", "link"])
def test_a_full_disk_is_told_and_leaves_the_register_whole(path: Path, program: str, state: object) -> None:
    assert callable(state)
    process = begun(program, path, room=path.stat().st_size + 1_500_000)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "See that there is room on the disk" in said
    with open_register(path) as register:
        before = state(register)
        assert before > 0 or program == LINKING
    process = begun(program, path)
    time.sleep(0.5)
    process.kill()
    process.communicate()
    with open_register(path) as register:
        assert state(register) > before
