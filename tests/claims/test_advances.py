"""Advances that were made, and those that only go on."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    "text",
    [
        "دخلت حافلات إلى بلدة كفرنبل لنقل السكان.",
        "وتحدث البيان عن دخول قافلة مساعدات إلى مدينة دوما.",
        "تواصل القوات الحكومية تقدمها نحو مركز مدينة سراقب.",
        "أحصى المراقبون 40 خرقا للاتفاق في ريف إدلب.",
        "حاول شبان اختراق السياج عند حدود غزة.",
    ],
)
def test_what_goes_in_or_on_takes_no_ground(text: str) -> None:
    assert of_kind(Control, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "تقدمت القوات الحكومية في بلدة كفرنبل.",
        "أحرزت القوات الحكومية تقدما في ريف إدلب.",
        "توغل الجيش السوري في مدينة سراقب.",
    ],
)
def test_an_advance_into_a_place_is_a_gain(text: str) -> None:
    assert only(Control, text).change == "gained"


def test_a_force_that_stands_before_a_place() -> None:
    claim = only(Control, "باتت القوات العراقية على بعد كيلومترين من مدينة تلعفر.")
    assert (claim.change, best(claim.actor)) == ("gained", "القوات العراقية")
