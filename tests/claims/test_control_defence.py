"""Ground held."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    "text",
    [
        "تصدت الدفاعات الجوية السورية لهجوم صاروخي على مطار حماة.",
        "أحبطت قوات التحالف هجوما بطائرة مسيرة على مدينة نجران.",
    ],
)
def test_what_comes_by_air_is_no_attack_on_ground(text: str) -> None:
    assert of_kind(Control, text) == []


def test_the_failure_of_an_attack_denies_no_defence() -> None:
    claim = only(Control, "انتهى بالفشل هجوم لفصائل المعارضة على مدينة حماة بعدما صدته قوات النظام.")
    assert (claim.change, claim.status) == ("held", "asserted")


def test_a_verb_of_keeping_needs_what_was_kept() -> None:
    assert only(Control, "حافظ الجيش على بلدة سراقب.").change == "held"
    assert of_kind(Control, "زار حافظ سليمان بلدة سراقب.") == []


@pytest.mark.parametrize(
    ("text", "holder", "foe"),
    [
        ("انكسر هجوم ميليشيا الحوثي على مدينة حيس أمام قوات الجيش.", "قوات الجيش", "ميليشيا الحوثي"),
        ("فشل هجوم شنته ميليشيا الحوثي على مواقع الجيش في مدينة حيس.", "الجيش", "ميليشيا الحوثي"),
        ("باءت بالفشل محاولة تسلل لميليشيا الحوثي على مدينة حيس.", "", "ميليشيا الحوثي"),
        ("صمدت قوات الجيش في وجه هجوم ميليشيا الحوثي على مدينة حيس.", "قوات الجيش", "ميليشيا الحوثي"),
    ],
)
def test_an_attack_that_failed_leaves_the_place_held(text: str, holder: str, foe: str) -> None:
    (claim,) = of_kind(Control, text)
    told = claim.opponent.names if claim.opponent else ()
    assert (claim.change, best(claim.actor), foe in told) == ("held", holder, True)


def test_smuggling_that_is_foiled_holds_no_ground() -> None:
    assert of_kind(Control, "أحبطت قوات الأمن محاولة تهريب أسلحة في مدينة الحسكة.") == []
