"""Whose an operation is."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Operation


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قوات النظام تقصف. وقال إن فصائل معارضة أعلنت اليوم انطلاق معركة فك الحصار عن حماة.", "فصائل معارضة"),
        ("أعلن العراق عن عملية عسكرية نفذتها قوات النظام في حماة.", "قوات النظام"),
        ("أعلنت قوات سوريا الديمقراطية بدعم من تركيا أنها شنت عملية برية كبيرة.", "قوات سوريا الديمقراطية"),
        ("انطلقت فجر اليوم عملية عسكرية ضخمة للجيش السوري في حماة.", "الجيش السوري"),
    ],
)
def test_whose_it_is(text: str, actor: str) -> None:
    found = only(Operation, text)
    assert actor in (found.actor.names if found.actor else ()), best(found.actor)
