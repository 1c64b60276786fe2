"""What holds where several judged: persons before the machine, later before earlier."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mihak.linking.decided import decided, readings
from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, SAME, UNSURE, WRONG, Judgement


def judged(verdict: str, left: str = "c1", right: str = "", **given: Any) -> Judgement:
    fields: dict[str, Any] = {"id": "j1", "by": "Rim", "person": True, "made_at": "2020-01-01T00:00:00"}
    return Judgement(verdict=verdict, left=left, right=right, **(fields | given))


MACHINE = judged(SAME, right="c2", by="mihak@1", person=False, made_at="2020-01-09", score=12.0)
PERSON = judged(DIFFERENT, right="c2")


def test_a_person_goes_before_the_machine_however_late_it_speaks() -> None:
    assert decided([PERSON, MACHINE]) == decided([MACHINE, PERSON]) == {("c1", "c2"): PERSON}


def test_a_persons_doubt_takes_the_pair_out_of_the_machines_hands() -> None:
    doubt = replace(PERSON, verdict=UNSURE)
    assert decided([MACHINE, doubt]) == {("c1", "c2"): doubt}


def test_the_later_goes_before_the_earlier() -> None:
    later = replace(PERSON, verdict=SAME, made_at="2020-01-02", id="j0")
    assert decided([later, PERSON]) == {("c1", "c2"): later}


def test_what_is_retired_does_not_hold() -> None:
    assert decided([replace(PERSON, retired_at="2020-02-01"), MACHINE]) == {("c1", "c2"): MACHINE}
    assert readings([judged(WRONG, retired_at="2020-02-01")]) == {}


def test_pairs_and_readings_are_kept_apart_and_stand_in_order() -> None:
    others = [judged(SAME, "c3", "c4"), judged(WRONG, "c9"), PERSON, judged(RIGHT, "c1")]
    assert list(decided(others)) == [("c1", "c2"), ("c3", "c4")]
    assert [(claim, one.verdict) for claim, one in readings(others).items()] == [("c1", RIGHT), ("c9", WRONG)]


def test_a_reading_that_was_corrected_is_neither_right_nor_wrong() -> None:
    corrections = [judged(CORRECTED, slot=slot, value="1", id=slot) for slot in ("low", "high")]
    assert readings(corrections)["c1"].verdict == CORRECTED


ONE = st.builds(
    judged, st.sampled_from([SAME, DIFFERENT, UNSURE]), st.sampled_from(["c1", "c2"]), st.sampled_from(["c3", "c4"]),
    person=st.booleans(), made_at=st.sampled_from(["2020-01-01", "2020-01-02"]), id=st.text("j0123", min_size=4),
)  # fmt: skip


@given(st.lists(ONE, unique_by=lambda one: one.id), st.randoms())
def test_the_order_in_which_judgements_come_does_not_matter(found: list[Judgement], chance: Any) -> None:
    other = sorted(found, key=lambda _: chance.random())
    assert list(decided(found).items()) == list(decided(other).items())
