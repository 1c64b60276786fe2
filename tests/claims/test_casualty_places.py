"""Counts of the same people by place, the place before the number."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("قتل 12 مدنيا في إدلب، وفي حماة أربعة، وفي حلب سبعة.", [12, 4, 7]),
        ("قتل ثلاثة محتجين في إدلب ومثلهم في حماة.", [3, 3]),
        ("سقط في إدلب 14 قتيلا مدنيا، وفي حماة سبعة كذلك، وفي حلب خمسة.", [14, 7, 5]),
    ],
)
def test_each_place_has_its_count(text: str, counts: list[int]) -> None:
    found = of_kind(Casualties, text)
    assert [c.count.low for c in found] == counts
    assert len({best(c.victims) for c in found}) == 1


@pytest.mark.parametrize(
    "text",
    ["قتل 12 مدنيا في إدلب، وفي حماة أربع غارات.", "قتل 12 مدنيا في إدلب، وفي حماة دمرت القوات سبعة مقار."],
)
def test_things_by_place_are_no_victims(text: str) -> None:
    assert only(Casualties, text).count.low == 12
