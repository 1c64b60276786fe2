"""How far the words of a claim of control reach."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import only, places
from mihak.claims.ground_reach import over_time, reach
from mihak.model.claim import Control


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت قوات النظام خلال الساعات الماضية على مدينة سراقب.",
        "بسط الجيش السوري سيطرته قبل ساعات على مدينة سراقب.",
        "سيطرت قوات النظام بعد منتصف الليل على مدينة سراقب.",
    ],
)
def test_a_time_may_stand_before_the_ground(text: str) -> None:
    (place,) = places(only(Control, text))
    assert place.endswith("سراقب")


def test_an_attack_is_no_time() -> None:
    one = said("سيطروا بعد هجوم على حماة")
    at = one.at("بعد")
    assert over_time(one.document, one.passage, at, one.passage.end) == at


def test_the_next_act_ends_it() -> None:
    one = said("سيطروا على حماة ثم قصفت الطائرات إدلب")
    assert reach(one.document, one.passage, one.at("سيطروا")) <= one.at("قصفت")


def test_the_ground_may_stand_behind_commas() -> None:
    claim = only(Control, "بسطت قوات النظام سيطرتها شمال حماة، بريف إدلب، على قرية كفرزيتا وجبل الأربعين.")
    assert [place.split()[-1] for place in places(claim)][-2:] == ["كفرزيتا", "الأربعين"]
