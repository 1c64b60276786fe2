"""A loss of power while judging and linking: what reached the disk is a whole state that there was."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from fakes import sample_claims, sample_report

from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement
from mihak.register.register import Register, open_register

VERDICTS: Final = (SAME, DIFFERENT, UNSURE)
STEPS: Final = 12
CUTS: Final = 25
State = frozenset[tuple[str, str, str, bool]]


def state(register: Register) -> State:
    return frozenset((one.left, one.right, one.verdict, one.person) for one in register.judgements.live())


def judging(register: Register, step: int) -> None:
    left, right = sorted(claim.id for claim in register.claims())[:2]
    draft = Judgement(id="", verdict=VERDICTS[step % 3], left=left, right=right, by="Rim", person=True)
    register.judgements.judge(draft)


def linking(register: Register, step: int) -> None:
    pairs = [(f"c{a}", f"c{b}") for a in range(step) for b in range(a)]
    made = (
        Judgement(id="", verdict=SAME, left=min(pair), right=max(pair), by="m@1", person=False, score=float(step))
        for pair in pairs
    )
    register.judgements.replace_machine("m@1", made, str(step))


@pytest.mark.parametrize("act", [judging, linking])
def test_what_is_on_the_disk_is_a_state_that_there_was(act: Callable[[Register, int], None], tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    chance = random.Random(7)
    report = sample_report()
    with open_register(path) as register:
        register.add(report, sample_claims(report))
        states = [state(register)]
        for step in range(STEPS):
            act(register, step)
            states.append(state(register))
        log = path.with_name("war.db-wal")
        assert log.stat().st_size > 0
        for cut in range(CUTS):
            copy = tmp_path / f"cut{cut}.db"
            shutil.copy(path, copy)
            shutil.copy(log, copy.with_name(f"{copy.name}-wal"))
            with copy.with_name(f"{copy.name}-wal").open("r+b") as lost:
                lost.truncate(chance.randrange(log.stat().st_size + 1))
            assert_whole(copy, states)


def assert_whole(copy: Path, states: list[State]) -> None:
    with open_register(copy) as found:
        assert found.damage() == []
        assert state(found) in states
        for claim in found.claims():
            assert claim.quote
