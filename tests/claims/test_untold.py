"""Doers, targets and arms that a sentence leaves to the reader."""

from __future__ import annotations

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


def test_the_only_group_of_a_sentence_did_it() -> None:
    claim = only(Attack, "استعادت قوات النظام بعد هجوم عنيف عشرات القرى.")
    assert best(claim.perpetrator) == "قوات النظام"


def test_a_group_among_others_did_nothing_untold() -> None:
    claim = only(Attack, "واجهت قوات النظام مسلحي داعش فيما وقع تفجير في السوق.")
    assert best(claim.perpetrator) == ""


def test_a_speaker_did_nothing_untold() -> None:
    claim = only(Attack, "أعلنت قوات الأمن وقوع تفجير في السوق.")
    assert best(claim.perpetrator) == ""


def test_those_whom_it_killed_were_its_target() -> None:
    claim = only(Attack, "قتل 12 مقاتلا من قوات النظام جراء انفجار سيارة مفخخة في القرية.")
    assert best(claim.target) == "قوات النظام"


def test_the_foe_in_the_sentence_is_struck_from_the_air() -> None:
    text = "تراجع تنظيم داعش أمام غارات التحالف الدولي في المحافظة."
    assert best(only(Attack, text).target) == "تنظيم داعش"


def test_a_tank_is_the_weapon_of_its_army() -> None:
    claim = only(Attack, "قال الجيش الإسرائيلي إن دبابة استهدفت موقعا عسكريا.")
    assert (best(claim.perpetrator), [best(arm) for arm in claim.weapons]) == ("الجيش الإسرائيلي", ["دبابة"])


def test_a_bombing_has_the_bomb_beside_it() -> None:
    text = "فجر تنظيم داعش مساء أمس عند بوابة المطار عربتين مفخختين."
    assert [best(arm) for claim in of_kind(Attack, text) for arm in claim.weapons] == ["عربتين مفخختين"]


def test_a_bomb_goes_off_beside_a_building() -> None:
    claim = only(Attack, "وقع تفجير انتحاري في مسجد بالمدينة.")
    assert best(claim.target) == "مسجد"


def test_the_side_that_alone_lost_men_was_struck() -> None:
    clash = only(Attack, "قتل 20 عنصرا من ميليشيا الحوثي في معارك مع القوات الحكومية في صعدة.")
    assert (best(clash.perpetrator), best(clash.target)) == ("القوات الحكومية", "ميليشيا الحوثي")
