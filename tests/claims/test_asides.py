"""Places told in passing."""

from __future__ import annotations

import pytest

from claims.telling import only, places
from mihak.model.claim import Attack, Casualties


@pytest.mark.parametrize(
    "text",
    [
        "شن الطيران غارات على محافظة حماة غربي البلاد.",
        "شن الطيران غارات على محافظة حماة المجاورة لإدلب.",
        "شن الطيران غارات على محافظة حماة المحاذية للحدود التركية.",
        "شن الطيران غارات على محافظة حماة التي تبعد 60 كيلومترا عن الحدود التركية.",
    ],
)
def test_where_a_place_lies_is_not_where_it_happened(text: str) -> None:
    assert places(only(Attack, text)) == ["محافظة حماة"]


def test_the_country_alone_is_where_it_happened() -> None:
    assert places(only(Attack, "شن الطيران غارات شمالي البلاد.")) == ["شمالي البلاد"]


def test_the_seat_of_who_speaks_is_no_place() -> None:
    text = "قالت منظمة مقرها لندن إن سبعة جنود قتلوا في إدلب."
    assert places(only(Casualties, text)) == ["إدلب"]


def test_the_office_of_who_speaks_is_no_place() -> None:
    text = "قال المتحدث باسم حاكم حماة إن سبعة جنود قتلوا في إدلب."
    assert places(only(Casualties, text)) == ["إدلب"]
    assert places(only(Casualties, "قتل محافظ حماة.")) == ["حماة"]
