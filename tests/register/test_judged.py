"""Judgements: made, undone, asked for; history stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from fakes import sample_claims, sample_report
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, SAME, UNSURE, WRONG, Judgement, Reason
from mihak.register.register import Register, open_register

BY = "Rim"


def ids(reports: int = 2) -> list[str]:
    """The claim ids of the sample reports, sorted."""
    return sorted(claim.id for n in range(reports) for claim in sample_claims(sample_report(n)))


def pair(verdict: str, a: str, b: str, by: str = BY) -> Judgement:
    left, right = sorted((a, b))
    reasons = (Reason("person", "the same place", 0.0),)
    return Judgement(id="", verdict=verdict, left=left, right=right, by=by, person=True, reasons=reasons)


def reading(verdict: str, claim: str, slot: str = "", value: str = "", by: str = BY) -> Judgement:
    return Judgement(id="", verdict=verdict, left=claim, by=by, person=True, slot=slot, value=value)


def said(judgements: Iterator[Judgement]) -> list[tuple[str, ...]]:
    """What judgements say, without their ids and times."""
    return [(one.left, one.right, one.verdict, one.slot, one.value, one.by) for one in judgements]


def ticking(start: datetime = datetime(2020, 1, 1, tzinfo=UTC)) -> Callable[[], datetime]:
    moment = start

    def clock() -> datetime:
        nonlocal moment
        moment += timedelta(hours=1)
        return moment

    return clock


def filled(path: Path, clock: Callable[[], datetime] | None = None) -> Register:
    register = open_register(path, clock=clock or ticking())
    for n in range(2):
        report = sample_report(n)
        register.add(report, sample_claims(report))
    return register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with filled(tmp_path / "war.db") as register:
        yield register


A, B, C, *_ = ids()


def test_what_goes_in_comes_out(register: Register) -> None:
    draft = pair(SAME, A, B)
    (made,) = register.judgements.judge(draft)
    assert made.id.startswith("j")
    assert made.made_at
    assert (made.left, made.right, made.reasons) == (A, B, draft.reasons)
    assert list(register.judgements.live()) == [made]


def test_a_later_judgement_retires_the_earlier_and_keeps_it(register: Register) -> None:
    (first,) = register.judgements.judge(pair(SAME, A, B))
    (second,) = register.judgements.judge(pair(DIFFERENT, A, B, "Sami"))
    assert list(register.judgements.live()) == [second]
    old, new = register.judgements.history(A)
    assert (old.id, old.retired_at, new) == (first.id, second.made_at, second)


def test_right_and_wrong_stand_alone_and_corrections_side_by_side(register: Register) -> None:
    judge = register.judgements
    judge.judge(reading(WRONG, A))
    judge.judge(reading(CORRECTED, A, "low", "40"), reading(CORRECTED, A, "high", "50"))
    assert said(judge.live()) == [(A, "", CORRECTED, "high", "50", BY), (A, "", CORRECTED, "low", "40", BY)]
    judge.judge(reading(CORRECTED, A, "low", "45"))
    assert [one.value for one in judge.live()] == ["50", "45"]
    judge.judge(reading(RIGHT, A))
    assert said(judge.live()) == [(A, "", RIGHT, "", "", BY)]


def test_undoing_brings_back_what_was_replaced_as_a_new_row(register: Register) -> None:
    judge = register.judgements
    (first,) = judge.judge(pair(SAME, A, B))
    (second,) = judge.judge(pair(DIFFERENT, A, B))
    undone = judge.undo(by=BY)
    assert [one.id for one in undone.retired] == [second.id]
    (again,) = undone.restored
    assert (again.verdict, again.reasons) == (SAME, first.reasons)
    assert again.id not in (first.id, second.id)
    assert list(judge.live()) == [again]
    assert [one.live for one in judge.history(A)] == [False, False, True]


def test_undoing_goes_back_act_by_act(register: Register) -> None:
    judge = register.judgements
    judge.judge(pair(SAME, A, B))
    judge.judge(reading(RIGHT, C))
    judge.judge(reading(CORRECTED, C, "low", "1"), reading(CORRECTED, C, "high", "2"))
    judge.judge(pair(UNSURE, A, B))
    states = []
    for _ in range(4):
        judge.undo(by=BY)
        states.append([(one.left, one.verdict) for one in judge.live()])
    first, corrected = (A, SAME), (C, CORRECTED)
    assert states == [sorted([first, corrected, corrected]), [first, (C, RIGHT)], [first], []]
    with pytest.raises(NotInRegister, match=r"no live judgement by 'Rim'.*mihak judge history"):
        judge.undo(by=BY)


def test_undoing_by_id_takes_one_and_restores_only_what_may_stand(register: Register) -> None:
    judge = register.judgements
    judge.judge(reading(WRONG, A))
    low, high = judge.judge(reading(CORRECTED, A, "low", "1"), reading(CORRECTED, A, "high", "2"))
    assert judge.undo(low.id[:8]).restored == ()
    assert said(judge.live()) == [(A, "", CORRECTED, "high", "2", BY)]
    assert [one.verdict for one in judge.undo(high.id).restored] == [WRONG]
    with pytest.raises(NotInRegister):
        judge.undo(high.id)


def test_several_are_taken_back_as_one_act_all_or_none(register: Register) -> None:
    made = [*register.judgements.judge(pair(SAME, A, B)), *register.judgements.judge(reading(WRONG, C))]
    with pytest.raises(NotInRegister):
        register.judgements.undo_all([made[0].id, "j0"], by="Sami")
    assert len(list(register.judgements.live(person=True))) == len(made)
    undone = register.judgements.undo_all([made[0].id, made[1].id, made[0].id], by="Sami")
    assert {one.id for one in undone.retired} == {one.id for one in made}
    assert [entry.by for entry in register.audit.entries(act="undone")] == ["Sami"]


def test_what_others_judged_of_a_reading_may_be_kept_from_undoing(register: Register) -> None:
    (same,), (wrong,) = register.judgements.judge(pair(SAME, A, B)), register.judgements.judge(reading(WRONG, C))
    with pytest.raises(RegisterError, match=BY):
        register.judgements.undo_all([same.id, wrong.id], by="Sami", others=False)
    for one, by in ((same, "Sami"), (wrong, BY)):
        assert register.judgements.undo_all([one.id], by=by, others=False).retired[0].id == one.id


def test_an_id_that_may_be_several_is_refused(register: Register) -> None:
    register.judgements.judge(pair(SAME, A, B), pair(SAME, A, C))
    with pytest.raises(RegisterError, match="may be any of"):
        register.judgements.undo("j")


def test_somebody_elses_last_is_left_alone(register: Register) -> None:
    judge = register.judgements
    judge.judge(pair(SAME, A, B))
    judge.judge(pair(SAME, A, C, "Sami"))
    judge.undo(by=BY)
    assert said(judge.live()) == [(A, C, SAME, "", "", "Sami")]


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (pair("alike", A, B), r"verdict is 'alike'.*same, different, unsure, right, wrong, corrected"),
        (pair(SAME, A, A), "the two are one claim"),
        (reading(SAME, A), "names the wrong claims"),
        (pair(RIGHT, A, B), "names the wrong claims"),
        (reading(CORRECTED, A), "Give a slot"),
        (reading(RIGHT, A, "low", "3"), "corrections alone"),
        (reading(RIGHT, A, by=" "), "a person's name"),
    ],
)
def test_what_makes_no_sense_is_refused(register: Register, draft: Judgement, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        register.judgements.judge(draft)
    assert list(register.judgements.live()) == []


def test_all_drafts_come_in_or_none(register: Register) -> None:
    with pytest.raises(NotInRegister, match="no live claim cnone"):
        register.judgements.judge(pair(SAME, A, B), pair(SAME, A, "cnone"))
    assert list(register.judgements.live()) == []


def test_asking(register: Register) -> None:
    judge = register.judgements
    judge.judge(pair(SAME, A, B))
    judge.judge(reading(WRONG, C))
    assert said(judge.live(claims=[B])) == [(A, B, SAME, "", "", BY)]
    assert said(judge.live(verdicts=[WRONG])) == [(C, "", WRONG, "", "", BY)]
    assert list(judge.live(person=False)) == []
    assert len(list(judge.live(claims=[A, *map(str, range(600))]))) == 1


def test_what_held_on_a_day(tmp_path: Path) -> None:
    days = iter([datetime(2020, 1, day, 23, 30, tzinfo=UTC) for day in (1, 1, 1, 2, 3)])
    with filled(tmp_path / "war.db", lambda: next(days)) as register:
        judge = register.judgements
        judge.judge(pair(SAME, A, B))
        judge.judge(pair(DIFFERENT, A, B))
        judge.undo(by=BY)
        verdicts = [[one.verdict for one in judge.live(recorded_by=date(2020, 1, day))] for day in (1, 2, 3)]
        assert verdicts == [[SAME], [DIFFERENT], [SAME]]
        assert all(one.live for one in judge.live(recorded_by=date(2020, 1, 1)))
        assert list(judge.live(recorded_by=date(2019, 12, 31))) == []


def test_a_clock_that_stands_still_or_goes_back_loses_nothing(tmp_path: Path) -> None:
    with filled(tmp_path / "war.db", lambda: datetime(2020, 1, 1, tzinfo=UTC)) as register:
        judge = register.judgements
        for verdict in (SAME, DIFFERENT, UNSURE):
            judge.judge(pair(verdict, A, B))
        assert [judge.undo(by=BY).restored[0].verdict for _ in range(2)] == [DIFFERENT, SAME]
        assert judge.undo(by=BY).restored == ()
        made = [one.id for one in judge.history()]
        assert len(made) == len(set(made)) == 5


PAIRS = list(combinations(ids(), 2))


@given(
    st.lists(
        st.tuples(st.sampled_from(PAIRS), st.sampled_from([SAME, DIFFERENT, UNSURE])),
        min_size=1,
        max_size=6,
        unique_by=lambda one: one[0],
    ),
    st.randoms(),
)
@settings(max_examples=15, deadline=None)
def test_the_order_of_judging_does_not_matter(given: list[tuple[tuple[str, str], str]], random: object) -> None:
    drafts = [pair(verdict, *claims) for claims, verdict in given]
    states = []
    for order in (drafts, sorted(drafts, key=lambda _: random.random())):  # type: ignore[attr-defined]
        with TemporaryDirectory() as folder, filled(Path(folder) / "war.db") as register:
            for draft in order:
                register.judgements.judge(draft)
            states.append(said(register.judgements.live()))
    assert states[0] == states[1]
