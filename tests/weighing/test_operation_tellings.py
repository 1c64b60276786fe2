"""What each report tells of each operation that it names."""

from __future__ import annotations

import pytest

from mihak.mentions.vocabulary import default_vocabulary
from mihak.weighing.operation_tellings import Reads, names_in_quotes, tellings
from weighing.operation_sample import COURSE, LAUNCH, read, report, taken_apart


def test_one_telling_for_each_name() -> None:
    (one,) = tellings(taken_apart(COURSE))
    assert one.key == ("غضب", "السهل")
    assert [claim.event for claim in one.claims] == ["launched", "phase_ended", "phase_started"]
    assert one.blocs == {"sy-opposition"}
    assert one.aims == (frozenset({"siege"}),)


def test_a_phase_without_a_name_is_of_the_battle_named_last() -> None:
    (one,) = tellings(taken_apart(f"{LAUNCH} وبدأت فصائل المعارضة يوم 9/3/2016 المرحلة الثانية من المعركة."))
    assert [claim.phase for claim in one.claims] == [None, 2]


def test_a_denied_event_is_no_telling() -> None:
    read = taken_apart("نفت فصائل المعارضة إطلاق معركة «غضب السهل».")
    assert [one.claims for one in tellings(read)] == [()]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("وفي معركة «غضب السهل» قتل اثنان", True),
        ("وفي «ملحمة السهل» قتل اثنان", True),
        ("بمعركة جديدة «غضب السهل»", True),
        ("وقال «خالد» إن المعركة انتهت", False),
        ("معركة بلا علامات", False),
    ],
)
def test_which_texts_are_taken_apart(text: str, near: bool) -> None:
    assert names_in_quotes(text) is near


def test_only_reports_whose_claims_changed_are_taken_apart_again() -> None:
    found = read(report(LAUNCH, "one"), report(COURSE, "two"), report("لا جديد اليوم.", "three"))
    reads, words = Reads(), default_vocabulary()
    first = reads.of(found.reports, found.claims, found.facts, words)
    assert [one.id for one in first] == sorted(id for id, one in found.reports.items() if one.text != "لا جديد اليوم.")
    again = reads.of(dict(found.reports), dict(found.claims), dict(found.facts), words)
    assert all(one is other for one, other in zip(first, again, strict=True))
    gone = next(id for id, claim in found.claims.items() if claim.report == first[0].id)
    claims = {id: claim for id, claim in found.claims.items() if id != gone}
    third = reads.of(found.reports, claims, found.facts, words)
    assert gone in first[0].facts and gone not in third[0].facts
    assert third[1] is first[1]
    assert reads.of({}, {}, {}, words) == ()
