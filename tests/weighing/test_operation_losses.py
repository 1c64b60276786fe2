"""Which battle a loss is told for, by its sentence."""

from __future__ import annotations

import pytest

from mihak.weighing.operation_group import Group, Index, group_id
from mihak.weighing.operation_losses import said_losses
from mihak.weighing.operation_tellings import tellings
from weighing.operation_sample import taken_apart

FIRST = "أطلقت الفصائل يوم 5/3/2016 معركة «غضب السهل». وأطلقت الفصائل يوم 7/3/2016 غزوة «خالد العلي»."


def losses(text: str) -> list[tuple[int | None, tuple[str, ...], int | None]]:
    read = taken_apart(text)
    told = tellings(read)
    groups = [Group(group_id([one]), (one,), (), read.facts, {}) for one in told]
    found = said_losses(read, Index.of(groups))
    return [(loss.claim.count.low, tuple(named.shown for named in loss.named), loss.phase) for loss in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وفي معركة «غضب السهل» قتل 30 عنصرا من قوات النظام.", [(30, ("غضب السهل",), None)]),
        ("وقتل في هذه المعركة 30 عنصرا من قوات النظام.", [(30, ("خالد العلي",), None)]),
        ("وخسرت الفصائل في المعركتين 30 قتيلا.", [(30, ("غضب السهل", "خالد العلي"), None)]),
        (
            "وانتهت المرحلة الأولى من معركة «غضب السهل» بمقتل 30 عنصرا من قوات النظام.",
            [(30, ("غضب السهل",), 1)],
        ),
        ("وقتل 30 عنصرا من قوات النظام في حادث آخر.", []),
        ("وفي معركة «غضب السهل» لم يقتل أحد، ثم قتل بعدها 30 عنصرا من قوات النظام.", []),
        ("وغزوة «خالد العلي» الذي قتل 30 جنديا عام 1979.", []),
    ],
)
def test_the_sentence_says_for_which(text: str, found: list[tuple[int | None, tuple[str, ...], int | None]]) -> None:
    assert losses(f"{FIRST} {text}") == found
