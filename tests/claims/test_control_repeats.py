"""Changes of control told twice: in title and body, tried and repelled, pointed back to."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only, places
from mihak.model.claim import Control


def test_an_attack_pointed_back_to_is_repelled_once() -> None:
    text = "صدت القوات الحكومية هجوما للحوثيين على مدينة حيس. وأضاف المصدر أن قوات الجيش تصدت للهجوم في جبل النار."
    assert only(Control, text).change == "held"


def test_another_attack_is_another_defence() -> None:
    text = "صدت القوات الحكومية هجوما للحوثيين على مدينة حيس. وأحبطت قوات الجيش هجوما آخر على مدينة ميدي."
    assert len(of_kind(Control, text)) == 2


def test_a_headline_without_a_place_is_told_by_the_body() -> None:
    text = "الجيش اليمني يصد هجوما عنيفا\nقال مصدر إن الجيش اليمني صد هجوما للحوثيين على مدينة حيس."
    assert "حيس" in " ".join(places(only(Control, text)))


def test_a_gain_told_again_as_a_regaining_is_one() -> None:
    text = (
        "استعاد الجيش السوري مدينة تدمر أمس.\nوقال ناشطون إن الجيش السوري دخل المدينة وسيطر على مدينة تدمر بعد معارك."
    )
    assert only(Control, text).change == "regained"


def test_what_was_tried_and_repelled_is_the_defence() -> None:
    claim = only(Control, "حاول الحوثيون دخول مدينة حيس فتصدت لهم قوات الجيش اليمني.")
    assert (claim.change, claim.status) == ("held", "asserted")
    assert best(claim.opponent) == "الحوثيون"


@pytest.mark.parametrize("joined", ["وسيطرت عليها", "ثم سيطرت عليها"])
def test_a_second_verb_of_ground_pointed_back_to_goes_on(joined: str) -> None:
    assert len(of_kind(Control, f"اقتحمت القوات الحكومية بلدة كفرنبل وأخرجت منها داعش {joined}.")) == 1
