"""Fire opened, shells and rockets sent, and men murdered."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "doer", "target"),
    [
        ("أطلق الجيش السوري النار على متظاهرين.", "shooting", "الجيش السوري", "متظاهرين"),
        ("فتح الجيش السوري النار على متظاهرين.", "shooting", "الجيش السوري", "متظاهرين"),
        ("أطلق الجيش السوري صواريخ على مدرسة.", "shelling", "الجيش السوري", "مدرسة"),
        ("سقطت قذيفة على مدرسة.", "shelling", "", "مدرسة"),
        ("سقوط قذائف على مدرسة.", "shelling", "", "مدرسة"),
    ],
)
def test_what_was_fired_tells_the_mode(text: str, mode: str, doer: str, target: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == (mode, doer, target)


def test_fire_exchanged_is_a_clash() -> None:
    assert only(Attack, "تبادل إطلاق النار بين الجيش السوري وداعش.").mode == "clash"


def test_fire_is_no_weapon_and_shells_are() -> None:
    assert only(Attack, "أطلق الجيش السوري النار على متظاهرين.").weapons == ()
    assert [best(w) for w in only(Attack, "سقطت قذيفة على مدرسة.").weapons] == ["قذيفة"]


def test_a_murder_names_its_victim() -> None:
    attack = only(Attack, "اغتيال العقيد سهيل الزلطان في حماة.")
    assert (attack.mode, best(attack.target)) == ("shooting", "سهيل الزلطان")


@pytest.mark.parametrize("text", ["إطلاق مشروع جديد في حماة.", "أطلقت الوزارة حملة لتنظيف الشوارع."])
def test_other_things_are_launched_too(text: str) -> None:
    assert of_kind(Attack, text) == []


def test_who_is_killed_in_gunfire_was_its_target() -> None:
    assert best(only(Attack, "قتل الصحفي سمير الحلبي في إطلاق نار بمدينة حماة.").target) == "سمير الحلبي"


def test_an_execution_told_with_a_pronoun_has_its_people_before() -> None:
    attack = only(Attack, "عثر الأهالي على مدنيين تم إعدامهم داخل منازلهم.")
    assert (attack.mode, best(attack.target)) == ("shooting", "مدنيين")


def test_a_shell_told_before_its_verb_may_have_adjectives() -> None:
    attack = only(Attack, "أصيب جندي بشظايا قذيفة مدفعية أطلقت على موقع شرق حماة.")
    assert (attack.mode, len(attack.weapons)) == ("shelling", 1)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("أطلقت طائرة حربية إسرائيلية أربعة صواريخ على موقع في رفح.", "airstrike"),
        ("أطلق مسلحون أربعة صواريخ على موقع في رفح.", "shelling"),
        ("أطلقت دبابة إسرائيلية النار على مركز مراقبة في رفح.", "shelling"),
        ("أطلق جندي النار على مركز مراقبة في رفح.", "shooting"),
        ("ألقى مسلحون قنبلة على سيارة للشرطة في الموصل.", "bombing"),
    ],
)
def test_who_fires_tells_the_mode(text: str, mode: str) -> None:
    assert only(Attack, text).mode == mode


@pytest.mark.parametrize("text", ["قتل شاب بطلق ناري في غزة.", "قتل شاب بعيارات نارية في غزة."])
def test_shots_are_told_by_many_words(text: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.target)) == ("shooting", "شاب")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("انتشرت قوات الأمن قرب المبنى.\nوأمكن سماع إطلاق النار أحيانا.", 0),
        ("انتشرت قوات الأمن قرب المبنى.\nوردت بإطلاق النار.", 1),
    ],
)
def test_shots_of_those_told_before_need_their_verb(text: str, acts: int) -> None:
    assert len(of_kind(Attack, text)) == acts


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("نفذت قوات الدعم السريع إعدامات ميدانية بحق مدنيين في الجزيرة.", "قوات الدعم السريع", "مدنيين"),
        ("نفذ تنظيم داعش حكم الإعدام بحق أربعة مدنيين في الميادين.", "تنظيم داعش", "مدنيين"),
        ("أطلقت الشرطة قنابل الغاز المسيل للدموع لتفريق المتظاهرين.", "الشرطة", "المتظاهرين"),
    ],
)
def test_those_whom_fire_and_executions_are_for(text: str, doer: str, target: str) -> None:
    attack = only(Attack, text)
    assert (best(attack.perpetrator), best(attack.target)) == (doer, target)


def test_who_answers_fire_did_not_open_it() -> None:
    text = "قصفت طائرات الجيش الإسرائيلي فجر الأربعاء مواقع لحركة حماس في خان يونس ردا على إطلاق صواريخ."
    fired = [attack for attack in of_kind(Attack, text) if attack.mode == "shelling"]
    assert [best(attack.perpetrator) for attack in fired] == [""]


def test_a_pronoun_behind_on_means_who_was_hit() -> None:
    attack = only(Attack, "لقي صحفي حتفه بعد أن أطلق عليه مسلحون الرصاص في بيشاور.")
    assert (best(attack.perpetrator), best(attack.target)) == ("مسلحون", "صحفي")


def test_fire_that_killed_is_an_attack_without_its_doer() -> None:
    assert only(Attack, "مقتل خمسة أشخاص في إطلاق نار بمدرسة في تكساس.").mode == "shooting"


def test_men_who_fell_by_fire_are_no_shells() -> None:
    assert of_kind(Attack, "سقطوا قتلى بنيران الحامية.") == []


def test_whose_rockets_fell_is_told_by_their_adjective() -> None:
    attack = only(Attack, "قتل مدنيان جراء سقوط صواريخ روسية على خاركيف.")
    assert best(attack.perpetrator) == "روسية"
