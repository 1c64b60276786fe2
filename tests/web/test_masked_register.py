"""A register read by who may not see the names of victims and private persons."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from mihak.errors import OptionError
from mihak.model.judgement import WRONG, Judgement
from mihak.readers.base import Hints
from mihak.register.register import Register, open_register
from mihak.settings import Settings
from mihak.views.masked import MARK, Hidden, hidden
from mihak.web.adding.job import Job
from mihak.web.adding.jobs import Jobs
from mihak.web.adding.reading import ADDED, Line, Sent, Task, Told
from mihak.web.masked_register import MaskedJobs, MaskedRegister, has_mark, has_words

NAME = "زاهر النحاس"
HIDDEN = hidden([("r1", "c1", NAME, -1, -1)])


def masked_over(register: Register, names: Hidden = HIDDEN) -> MaskedRegister:
    return MaskedRegister(register, lambda: names)


def test_lines_of_jobs_bear_no_hidden_name() -> None:
    task = Task(Path("war.db"), Settings(), Hints(), (Sent(1, f"{NAME}.txt"),), False, "Rim")
    job = Job("a", task, Path(), "2020-01-01")
    job.tell(Told(1, Line(ADDED, "r1", f"مقتل {NAME}"), done=True))

    class _Jobs:
        def job(self, _: str) -> Job:
            return job

        def all(self) -> tuple[Job, ...]:
            return (job,)

    jobs = MaskedJobs(cast("Jobs", _Jobs()), masked_over(cast("Register", None)))
    for one in (jobs.job("a"), *jobs.all()):
        (file,) = one.files
        assert NAME not in file.sent.name + file.lines[0].label
        assert MARK in file.lines[0].label
        assert (one.id, one.turn, one.totals[ADDED]) == ("a", 1, 1)


def test_nothing_hidden_is_written_back(register_path: Path) -> None:
    with open_register(register_path) as war:
        claim, shown = next(iter(war.claims())), masked_over(war)
        draft = Judgement(id="", verdict=WRONG, left=claim.id, by=MARK * 4, person=True)
        with pytest.raises(OptionError, match="hidden"):
            shown.judgements.judge(draft)
        assert list(war.judgements.live(person=True)) == []


def test_marks_and_words_are_found() -> None:
    assert has_mark(("a", [MARK])) and not has_mark(("a", ["b"], 3))
    assert has_words("قتل المدني زاهر النحاس", "زاهر")
    assert not has_words("قتل المدني", "زاهر")
