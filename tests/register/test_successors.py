"""Judgements after a report was read again by a better reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fakes import sample_report

from mihak.model.claim import Casualties, Claim, Count, Materiel, claim_id
from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, SAME, WRONG, Judgement
from mihak.register.register import Register, open_register

REPORT, OTHER = sample_report(), sample_report(1)
DAY = datetime(2020, 1, 1, 12, tzinfo=UTC)
KILLED = "مقتل 30 عنصراً من قوات النظام"


def claim(quote: str, effect: str = "killed", number: int = 30, report: Any = REPORT) -> Casualties:
    at = report.text.index(quote)
    key = claim_id(report.id, "casualties", ((at, at + len(quote)),), effect)
    return Casualties(
        id=key, report=report.id, quote=quote, start=at, reader="fake@1", rule="test", effect=effect,
        count=Count(number, number, False, "test"),
    )  # fmt: skip


OLD, ELSEWHERE = claim(KILLED), claim("قصف الطيران", report=OTHER)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    moments = (DAY + timedelta(days=n) for n in range(99))
    with open_register(tmp_path / "war.db", clock=lambda: next(moments)) as register:
        register.add(REPORT, [OLD])
        register.add(OTHER, [ELSEWHERE])
        yield register


def judged(register: Register, verdict: str, left: Claim, right: Claim | None = None, **given: Any) -> Judgement:
    first, second = sorted([left.id, right.id]) if right else (left.id, "")
    draft = Judgement(id="", verdict=verdict, left=first, right=second, by="Rim", person=True, **given)
    (made,) = register.judgements.judge(draft)
    return made


def carried(register: Register) -> list[tuple[set[str], str]]:
    return [({one.left, one.right} - {""}, one.verdict) for one in register.judgements.live(carried=True)]


def again(register: Register, *claims: Claim) -> None:
    register.add(REPORT, list(claims), again=True)


def test_a_claim_that_stays_keeps_its_judgements(register: Register) -> None:
    made = judged(register, SAME, OLD, ELSEWHERE)
    again(register, replace(OLD, count=Count(30, None, False, "bound")))
    assert list(register.judgements.live(carried=True)) == [made]


def test_a_judgement_passes_to_the_claim_with_most_of_the_words(register: Register) -> None:
    made = judged(register, SAME, OLD, ELSEWHERE)
    near, far = claim("مقتل 30 عنصراً من قوات النظام في حي"), claim("مقتل 30 عنصراً")
    again(register, near, far)
    assert carried(register) == [({near.id, ELSEWHERE.id}, SAME)]
    (one,) = register.judgements.live(carried=True)
    assert (one.id, one.made_at, one.left < one.right) == (made.id, made.made_at, True)
    assert list(register.judgements.live()) == [made]
    assert register.judgements.orphans() == ()


def test_corrections_pass_too(register: Register) -> None:
    judged(register, CORRECTED, OLD, slot="low", value="20")
    new = claim("مقتل 30 عنصراً من قوات")
    again(register, new)
    assert [(one.left, one.slot, one.value) for one in register.judgements.live(carried=True)] == [
        (new.id, "low", "20")
    ]


@pytest.mark.parametrize(
    "others",
    [
        (),
        (claim("قوات النظام"),),
        (Materiel(id="cmateriel", report=REPORT.id, quote=KILLED, start=REPORT.text.index(KILLED), reader="fake@2",
                  rule="test", effect="destroyed", count=Count(1, 1, False, "test")),),
    ],
    ids=["none", "fewer than half of the words", "another kind"],
)  # fmt: skip
def test_one_without_a_successor_is_kept_as_an_orphan(register: Register, others: tuple[Claim, ...]) -> None:
    made = judged(register, SAME, OLD, ELSEWHERE)
    again(register, *others)
    assert carried(register) == []
    assert register.judgements.orphans() == (made,)
    assert register.judgements.orphans(verdicts=[DIFFERENT]) == ()
    assert list(register.judgements.live()) == [made]


def test_a_claim_that_was_there_beside_the_old_one_takes_nothing_over(register: Register) -> None:
    beside = claim(KILLED, "injured")
    again(register, OLD, beside)
    made = judged(register, SAME, OLD, ELSEWHERE)
    again(register, beside)
    assert register.judgements.orphans() == (made,)


def test_of_two_on_the_same_words_the_one_of_the_same_effect(register: Register) -> None:
    judged(register, SAME, OLD, ELSEWHERE)
    wider = "أعلن جيش الفتح اليوم مقتل 30 عنصراً من قوات النظام"
    killed, injured = claim(wider), claim(wider, "injured")
    again(register, injured, killed)
    assert carried(register) == [({killed.id, ELSEWHERE.id}, SAME)]


def test_two_that_become_one_say_nothing_of_each_other(register: Register) -> None:
    beside = claim("30 عنصراً من قوات النظام في حي الحمدانية")
    again(register, OLD, beside)
    made = judged(register, DIFFERENT, OLD, beside)
    again(register, claim("مقتل 30 عنصراً من قوات النظام في حي الحمدانية"))
    assert carried(register) == []
    assert register.judgements.orphans() == (made,)


def test_where_two_meet_the_later_holds(register: Register) -> None:
    judged(register, SAME, OLD, ELSEWHERE)
    new = claim("مقتل 30 عنصراً من قوات")
    again(register, new)
    judged(register, DIFFERENT, new, ELSEWHERE)
    assert carried(register) == [({new.id, ELSEWHERE.id}, DIFFERENT)]


@pytest.mark.parametrize("verdict", [RIGHT, WRONG])
def test_right_and_wrong_pass_only_to_a_reading_that_says_the_same(register: Register, verdict: str) -> None:
    made = judged(register, verdict, OLD)
    shorter = claim("مقتل 30 عنصراً من قوات")
    again(register, shorter)
    assert carried(register) == [({shorter.id}, verdict)]
    again(register, claim("مقتل 30 عنصراً من قوات", number=31))
    assert carried(register) == []
    assert register.judgements.orphans() == (made,)


def test_wrong_is_no_more_said_of_a_claim_whose_content_was_mended(register: Register) -> None:
    judged(register, WRONG, OLD)
    mended = replace(OLD, count=Count(30, None, False, "bound"))
    again(register, mended)
    assert carried(register) == []
    judged(register, RIGHT, mended)
    assert carried(register) == [({OLD.id}, RIGHT)]


def test_the_machines_judgements_of_claims_that_are_gone_are_left_to_the_next_linking(register: Register) -> None:
    left, right = sorted([OLD.id, ELSEWHERE.id])
    said = Judgement(id="", verdict=SAME, left=left, right=right, by="mihak@1", person=False)
    register.judgements.replace_machine("mihak@1", [said], register.judgements.basis())
    assert len(carried(register)) == 1
    again(register, claim("مقتل 30 عنصراً من قوات"))
    assert carried(register) == []
    assert register.judgements.linked().basis != register.judgements.basis()


def test_as_it_was_on_a_day(register: Register) -> None:
    judged(register, SAME, OLD, ELSEWHERE)  # The third day.
    new = claim("مقتل 30 عنصراً من قوات")
    again(register, new)  # The fourth.
    days = [date(2020, 1, n) for n in (2, 3, 4)]
    held = [list(register.judgements.live(carried=True, recorded_by=day)) for day in days]
    assert [[OLD.id in (one.left, one.right) for one in found] for found in held] == [[], [True], [False]]
    assert len(list(register.judgements.live(carried=True, claims=[new.id], person=True))) == 1
    assert list(register.judgements.live(carried=True, claims=[OLD.id])) == []
