"""Against whom ground was taken, held or lost."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "foe"),
    [
        ("سيطرت هيئة تحرير الشام على بلدة دارة عزة عقب اشتباكات مع حركة نور الدين الزنكي.", "حركة نور الدين الزنكي"),
        ("انسحبت قوات البيشمركة من سنجار بعد معارك عنيفة مع تنظيم داعش.", "تنظيم داعش"),
        ("تراجع مقاتلو داعش من حي الرمال أمام تقدم قوات البنيان المرصوص.", "قوات البنيان المرصوص"),
        ("فقدت قوات الدعم السريع السيطرة على القصر الجمهوري لصالح الجيش السوداني.", "الجيش السوداني"),
        ("سلم مقاتلو المعارضة مدينة دوما إلى القوات الحكومية.", "القوات الحكومية"),
        ("انسحب الجيش السوداني من سنجة بعد هجوم شنته قوات الدعم السريع.", "قوات الدعم السريع"),
    ],
)
def test_who_fought_or_took_it_is_the_foe(text: str, foe: str) -> None:
    assert best(only(Control, text).opponent) == foe


def test_whose_siege_is_broken() -> None:
    text = "كسر الجيش السوري الحصار الذي يفرضه تنظيم داعش على مطار دير الزور."
    broken = of_kind(Control, text)[0]
    assert (broken.change, best(broken.opponent)) == ("siege_broken", "تنظيم داعش")


def test_who_is_driven_out_behind_a_gain() -> None:
    claim = only(Control, "تمكنت قوات الشرعية من دخول مدينة حيس وطرد ميليشيا الحوثي.")
    assert (best(claim.actor), best(claim.opponent)) == ("قوات الشرعية", "ميليشيا الحوثي")


def test_a_fight_before_the_word_tells_no_foe() -> None:
    (claim,) = of_kind(Control, "سيطر الجيش السوري على مدينة منبج قبل سنوات، وتستمر المعارك في إدلب.")
    assert claim.opponent is None
