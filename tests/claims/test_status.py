"""Whether a claim is asserted, denied or intended."""

from __future__ import annotations

import pytest

from claims.telling import of_kind, only, told
from mihak.model.claim import Attack, Casualties, Control


@pytest.mark.parametrize(
    "text",
    ["قتل سبعة جنود في حماة.", "زعم جيش الفتح أن سبعة جنود قتلوا في حماة.", "قد قتل سبعة جنود في حماة."],
)
def test_what_is_said_to_have_happened_is_asserted(text: str) -> None:
    assert [claim.status for claim in told(text)] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "نفى جيش الفتح مقتل سبعة من مقاتليه في حماة.",
        "نفت وزارة الدفاع مقتل سبعة جنود في حماة.",
    ],
)
def test_what_a_speaker_denies_is_denied(text: str) -> None:
    assert [claim.status for claim in told(text)] == ["denied"]


@pytest.mark.parametrize("text", ["لم يقتل أي مدني في حماة.", "لم يسقط قتلى في حماة."])
def test_what_is_said_not_to_have_happened_is_denied_or_left_out(text: str) -> None:
    assert all(claim.status == "denied" for claim in told(text))


def test_ground_that_was_not_gained_is_denied() -> None:
    text = "هاجم جيش الفتح حماة لكنه لم يحقق تقدما."
    assert [claim.status for claim in of_kind(Control, text) if claim.change == "gained"] == ["denied"]


@pytest.mark.parametrize("plan", ["تسعى", "تحاول", "تعتزم", "تستعد"])
def test_a_plan_is_intended(plan: str) -> None:
    preposition = {"تسعى": "إلى ", "تستعد": "ل"}.get(plan, "")
    control = "لسيطرة" if preposition == "ل" else "السيطرة"
    text = f"{plan} قوات النظام {preposition}{control} على بلدة صوران."
    assert only(Control, text).status == "intended"


def test_a_threat_is_intended() -> None:
    assert only(Attack, "هدد جيش الفتح بقصف مدينة إدلب.").status == "intended"


def test_an_attempt_to_kill_is_intended() -> None:
    assert only(Casualties, "يحاول جيش الفتح قتل سبعة جنود.").status == "intended"


def test_a_plan_beside_an_event_leaves_the_event_asserted() -> None:
    text = "قتل سبعة جنود أثناء محاولة قوات النظام التقدم في حماة."
    assert only(Casualties, text).status == "asserted"
    assert only(Control, text).status == "intended"


def test_a_denial_covers_its_own_sentence_alone() -> None:
    text = "نفى جيش الفتح مقتل سبعة من مقاتليه.\nأصيب تسعة مدنيين في إدلب."
    assert [claim.status for claim in told(text)] == ["denied", "asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "أسفرت المعارك عن سقوط ما لا يقل عن 100 قتيل في حماة.",
        "أطلقت فصائل قذيفة أدت لمقتل 35 شخصا في حماة.",
        "دفعت المعارك نحو 32 ألف شخص للنزوح من حماة.",
    ],
)
def test_what_a_number_or_a_result_is_told_with_denies_and_plans_nothing(text: str) -> None:
    assert {claim.status for claim in of_kind(Casualties, text)} == {"asserted"}


@pytest.mark.parametrize("adjective", ["وشيك", "بري وشيك", "محتمل"])
def test_an_act_that_is_still_to_come_is_intended(adjective: str) -> None:
    (claim,) = of_kind(Attack, f"حذر المرصد من هجوم {adjective} على حماة.")
    assert claim.status == "intended"


def test_what_and_led_to_tells_has_come_about() -> None:
    assert [claim.status for claim in told("وأدى القصف لمقتل خمسة مدنيين.")] == ["asserted", "asserted"]
