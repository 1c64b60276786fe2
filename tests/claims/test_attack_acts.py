"""Whether a noun of attack tells an act done, a new one, or one only meant."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import of_kind
from mihak.claims.attack_acts import known_already, no_act, status_before
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "noun", "none"),
    [
        ("وقع قصف على حماة", "قصف", False),
        ("وقف القصف على حماة", "القصف", True),
        ("صد الجيش السوري هجوم داعش", "هجوم", True),
        ("نفذ داعش عملية انتحارية", "عمليه", False),
        ("نفذ داعش عملية إدارية", "عمليه", True),
    ],
)
def test_a_noun_may_name_no_act(text: str, noun: str, none: bool) -> None:
    one = said(text)
    assert no_act(one.document, one.passage, one.at(noun), one.word(noun)) is none


@pytest.mark.parametrize(
    ("text", "noun", "known"),
    [
        ("قصف على حماة", "قصف", False),
        ("أدى هذا القصف إلى دمار", "القصف", True),
        ("تعرضت للقصف مدينة حماة", "للقصف", False),
        ("أسفر الهجوم عن دمار", "الهجوم", True),
    ],
)
def test_an_article_or_a_demonstrative_points_back(text: str, noun: str, known: bool) -> None:
    one = said(text)
    assert known_already(one.document, one.passage, one.at(noun), None, None) is known


def test_a_threatened_attack_is_intended() -> None:
    one = said("هدد داعش بقصف حماة")
    assert status_before(one.document, one.passage, one.at("بقصف")) == "intended"
    other = said("وقع قصف على حماة")
    assert status_before(other.document, other.passage, other.at("قصف")) == "asserted"


@pytest.mark.parametrize(
    "plan", ["تعتزم الفصائل شن هجوم", "تخطط الفصائل لشن هجوم", "تستعد الفصائل المعارضة لشن هجوم واسع"]
)
def test_an_attack_that_is_planned_is_intended(plan: str) -> None:
    assert {c.status for c in of_kind(Attack, f"{plan} على حي الحمدانية.")} == {"intended"}


def test_a_plan_in_another_clause_leaves_the_attack_asserted() -> None:
    text = "تعتزم الفصائل العودة، فيما شنت قوات النظام هجوما على حي الحمدانية."
    assert [c.status for c in of_kind(Attack, text)] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "noun", "known"),
    [
        ("تتعرض أحياء المدينة منذ الفجر للقصف", "للقصف", False),
        ("تبادل الطرفان القصف", "القصف", False),
        ("سبقت ذلك مواجهات", "مواجهات", False),
        ("واصل الجيش هجومه على البلدة", "هجومه", False),
        ("منذ بدء هجومه على البلدة", "هجومه", True),
        ("تقدم الجيش بعد هجومه الأخير", "هجومه", True),
    ],
)
def test_who_is_exposed_to_it_or_makes_it_tells_it_anew(text: str, noun: str, known: bool) -> None:
    one = said(text)
    assert known_already(one.document, one.passage, one.at(noun), None, None) is known


def test_an_act_of_which_not_any_is_admitted_is_denied() -> None:
    attack = next(iter(of_kind(Attack, "أنكر الجيش السوري حصول أي قصف على حماة.")))
    assert (attack.mode, attack.status) == ("shelling", "denied")


def test_fire_exchanged_has_two_sides() -> None:
    text = "وقعت مواجهات بين الجيش السوري وداعش. وتبادل الطرفان القصف المدفعي."
    shelling = next(a for a in of_kind(Attack, text) if a.mode == "shelling")
    assert shelling.perpetrator is not None and shelling.target is not None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("نزح السكان خوفا من هجوم لقوات النظام", "هجوم"),
        ("تعزيزات تنذر بهجوم وشيك على حماة", "بهجوم"),
        ("تم تفجير وإبطال مفعول عشر عبوات", "تفجير"),
    ],
)
def test_what_is_feared_or_defused_is_no_act(text: str, noun: str) -> None:
    one = said(text)
    assert no_act(one.document, one.passage, one.at(noun), one.word(noun))


def test_a_raid_called_special_is_an_act() -> None:
    one = said("نفذ الجيش السوري عملية نوعية في حماة")
    assert not no_act(one.document, one.passage, one.at("عمليه"), one.word("عمليه"))


def test_an_attack_that_is_ranked_points_back() -> None:
    text = "قتل سبعة في هجوم على سوق في كابول.\nوهذا ثاني هجوم تشهده المدينة خلال أسبوع."
    assert len(of_kind(Attack, text)) == 1


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("اندلعت مواجهة مسلحة بين الجيش وتنظيم الدولة في حماة.", 1),
        ("قتل سبعة في مواجهة مسلحة بين الجيش وتنظيم الدولة في حماة.", 1),
        ("يدعم التحالف الحكومة في مواجهة الحوثيين.", 0),
        ("قصفت القوات البلدة بمدفعية عيار 120.", 1),
        ("دمرت الطائرات منصات إطلاق صواريخ في صعدة.", 0),
        ("وقعت عمليتان انتحاريتان في كابول.", 1),
        ("بدأت عمليتان عسكريتان في كابول.", 0),
    ],
)
def test_words_of_two_senses(text: str, acts: int) -> None:
    assert len(of_kind(Attack, text)) == acts


def test_attacking_somebody_has_its_object() -> None:
    (attack,) = of_kind(Attack, "تواصل الميليشيات مهاجمة مواقع الجيش في تعز.")
    assert (attack.mode, attack.target is not None and attack.target.names[0]) == ("assault", "مواقع الجيش")


@pytest.mark.parametrize(
    "text",
    [
        "قال المسؤول إن استهداف المدنيين يجب أن يتوقف.",
        "ستعزز الطائرات قدرات الجيش على استهداف المسلحين.",
        "كسر الجيش هجوما للمسلحين في حماة.",
        "ضبطت الشرطة عبوة شديدة الانفجار في حماة.",
    ],
)
def test_rules_calls_and_what_was_broken_are_no_acts(text: str) -> None:
    assert of_kind(Attack, text) == []


def test_a_participle_tells_who_attacks_and_no_attack() -> None:
    assert of_kind(Attack, "تقدمت القوات المهاجمة نحو مدينة حلب.") == []
    assert len(of_kind(Attack, "دعا إلى مهاجمة القوات الحكومية.")) == 1


def test_fire_that_tells_who_killed_is_no_attack_of_its_own() -> None:
    assert of_kind(Attack, "قتل مدنيان بنيران الجيش.") == []
