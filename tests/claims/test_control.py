"""Changes of control: one sentence of our own for each phenomenon."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only, places
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "change", "actor"),
    [
        ("سيطرت قوات النظام على بلدة كفرنبل في ريف إدلب.", "gained", "قوات النظام"),
        ("دخلت قوات النظام أمس إلى مدينة سراقب.", "gained", "قوات النظام"),
        ("استعادت قوات النظام خلال الأيام الماضية السيطرة على مدينة سراقب.", "regained", "قوات النظام"),
        ("سيطرت قوات النظام مجددا على مدينة سراقب.", "regained", "قوات النظام"),
        ("انسحبت فصائل المعارضة من مدينة سراقب.", "lost", "فصائل المعارضة"),
        ("صدت قوات الجيش اليمني هجوما للحوثيين على مدينة حيس.", "held", "قوات الجيش اليمني"),
        ("تحاصر قوات النظام مدينة دوما.", "besieged", "قوات النظام"),
        ("فرضت قوات النظام حصارا على مدينة دوما.", "besieged", "قوات النظام"),
        ("كسر جيش الفتح الحصار عن مدينة حلب.", "siege_broken", "جيش الفتح"),
        ("سقطت مدينة سراقب بيد قوات النظام.", "gained", "قوات النظام"),
        ("تخضع مدينة إدلب لسيطرة هيئة تحرير الشام.", "held", "هيئة تحرير الشام"),
    ],
)
def test_the_word_tells_the_change(text: str, change: str, actor: str) -> None:
    claim = only(Control, text)
    assert (claim.change, best(claim.actor), claim.status) == (change, actor, "asserted")
    assert claim.places


def test_the_places_behind_it_changed_hands() -> None:
    taken, around = places(only(Control, "سيطرت قوات النظام على بلدة كفرنبل في ريف إدلب."))
    assert taken.endswith("كفرنبل")
    assert around.endswith("إدلب")


def test_items_of_a_list_behind_a_noun_are_places() -> None:
    claim = only(Control, "سيطر الجيش اليمني على تلال السنابل والوردية والقمة.")
    assert places(claim) == ["تلال السنابل", "الوردية", "القمة"]


def test_a_pronoun_takes_the_place_told_before() -> None:
    found = of_kind(Control, "تقع مدينة دوما قرب دمشق. وقال مراقبون إن قوات النظام تسعى للسيطرة عليها.")
    assert [claim.status for claim in found] == ["intended"]
    assert found[0].places


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تسعى قوات النظام للسيطرة على مدينة سراقب.", "intended"),
        ("تحاول قوات النظام التقدم نحو مدينة سراقب.", "intended"),
        ("لم تحقق الفصائل المسلحة هدفها في السيطرة على مدينة حلب.", "denied"),
        ("تمكنت قوات النظام من السيطرة على مدينة سراقب.", "asserted"),
    ],
)
def test_a_gain_is_told_as_done_meant_or_missed(text: str, status: str) -> None:
    claim = only(Control, text)
    assert (claim.change, claim.status) == ("gained", status)


def test_taking_back_what_others_had_taken_is_regaining() -> None:
    claim = only(Control, "تقدمت قوات النظام وبسطت سيطرتها على جميع المواقع التي تقدمت إليها الفصائل المسلحة في منيان.")
    assert (claim.change, best(claim.opponent)) == ("regained", "الفصائل المسلحة")
    assert claim.quote.startswith("تقدمت")


def test_the_losers_withdrawal_belongs_to_the_gain() -> None:
    claim = only(Control, "سيطرت قوات النظام على مدينة سراقب إثر انسحاب فصائل المعارضة منها.")
    assert (claim.change, best(claim.opponent)) == ("gained", "فصائل المعارضة")


def test_the_attacker_is_the_opponent_of_who_held() -> None:
    claim = only(Control, "صدت قوات الجيش اليمني هجوما للحوثيين على مدينة حيس.")
    assert best(claim.opponent) == "للحوثيين"


@pytest.mark.parametrize(
    "text",
    [
        "زار الوفد المناطق التي يسيطر عليها الحوثيون.",
        "قصفت الطائرات بلدة معرة النعمان الواقعة تحت سيطرة هيئة تحرير الشام.",
        "وصلت قافلة مساعدات إلى مدينة دوما المحاصرة.",
        "قال متحدث باسم هيئة تحرير الشام في إدلب إن المفاوضات مستمرة.",
    ],
)
def test_what_only_describes_a_place_is_no_claim(text: str) -> None:
    assert of_kind(Control, text) == []


def test_the_aim_of_an_operation_is_no_claim_of_its_own() -> None:
    assert of_kind(Control, 'أطلقت فصائل المعارضة معركة "الفجر الجديد" لكسر الحصار عن مدينة دوما.') == []


@pytest.mark.parametrize(
    ("text", "change", "actor"),
    [
        ("دحرت فصائل المعارضة هجوما لقوات النظام على بلدة كفرنبل.", "held", "فصائل المعارضة"),
        ("حاولت قوات النظام التسلل إلى بلدة كفرنبل، فتصدت لها فصائل المعارضة.", "held", "فصائل المعارضة"),
        ("تحتل فصائل المعارضة بلدة كفرنبل.", "held", "فصائل المعارضة"),
        ("رفعت قوات النظام العلم فوق مدينة سراقب.", "gained", "قوات النظام"),
        ("سيطرت قوات النظام، السبت، على أجزاء من مدينة سراقب.", "gained", "قوات النظام"),
        ("عادت مدينة سراقب أمس إلى سيطرة قوات النظام.", "regained", "قوات النظام"),
        ("وصلت قوات النظام إلى مشارف مدينة سراقب.", "gained", "قوات النظام"),
        ("تخلت فصائل المعارضة عن مواقع في مدينة سراقب.", "lost", "فصائل المعارضة"),
    ],
)
def test_further_words_of_a_change(text: str, change: str, actor: str) -> None:
    claim = only(Control, text)
    assert (claim.change, best(claim.actor), claim.status) == (change, actor, "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "تستعد قوات النظام لمعركة في مدينة سراقب.",
        "تسعى الشرطة في مدينة سراقب للسيطرة على الفوضى.",
        "قتل ثلاثة مزارعين في مدينة سراقب بأيدي عناصر داعش.",
        "عرقلت قوات النظام تقدم فصائل المعارضة في مدينة سراقب.",
        "بدأت السلطات إخراج مدنيين من مدينة سراقب.",
    ],
)
def test_what_only_looks_like_a_change(text: str) -> None:
    assert not of_kind(Control, text)


def test_storming_is_a_gain_only_where_it_was_tried() -> None:
    assert only(Control, "حاولت قوات النظام اقتحام بلدة كفرنبل.").status == "intended"
    assert not of_kind(Control, "قتل جندي خلال اقتحام قوات النظام بلدة كفرنبل.")


def test_a_loss_of_another_place_is_a_claim_of_its_own() -> None:
    found = of_kind(Control, "سيطرت قوات النظام على مدينة سراقب بعد انسحاب فصائل المعارضة من بلدة كفرنبل.")
    assert [claim.change for claim in found] == ["gained", "lost"]


def test_who_repelled_an_attack_names_its_foe_from_the_sentence_before() -> None:
    found = of_kind(Control, "هاجم الحوثيون مدينة حيس.\nوصدت قوات الجيش اليمني الهجوم على المدينة.")
    assert [(claim.change, best(claim.opponent)) for claim in found] == [("held", "الحوثيون")]


def test_the_siege_that_a_relative_clause_tells() -> None:
    found = of_kind(Control, "دعا ناشطون إلى كسر الحصار الذي تفرضه قوات النظام على مدينة دوما.")
    assert ("besieged", "قوات النظام") in [(claim.change, best(claim.actor)) for claim in found]


def test_a_place_that_only_situates_another_did_not_come_under_the_hand() -> None:
    claim = only(Control, "كانت مدينة سراقب، المجاورة لبلدة كفرنبل، قد عادت إلى سيطرة قوات النظام.")
    assert [name.removeprefix("مدينة ") for name in places(claim)[:1]] == ["سراقب"]


@pytest.mark.parametrize(
    "text",
    [
        "استولى مسلحون على مركبة وأسلحة في هجوم على القاعدة.",
        "طوقت قوات الأمن المكان بعد انفجار في حماة.",
        "خرج الوضع الإنساني في حماة عن السيطرة.",
        "قتل مدنيون في مناطق متفرقة تحت سيطرة قوات النظام.",
        "أعلن الجيش السوري معركة تحرير حماة.",
    ],
)
def test_what_is_no_change_of_control(text: str) -> None:
    assert of_kind(Control, text) == []


def test_headway_goes_on_to_what_was_taken() -> None:
    claim = only(Control, "أحرزت الفصائل تقدما على حساب قوات النظام وسيطرت على مدينة سراقب.")
    assert (best(claim.actor), best(claim.opponent)) == ("الفصائل", "قوات النظام")


def test_no_more_than_a_place_is_still_held() -> None:
    claim = only(Control, "باتت الفصائل لا تسيطر سوى على مدينة سراقب.")
    assert claim.status == "asserted"


def test_calm_given_back_is_a_regaining() -> None:
    assert only(Control, "أعادت وحدات من الجيش السوري الأمن والاستقرار إلى بلدة المليحة.").change == "regained"


def test_who_surrounds_is_told_behind_a_participle() -> None:
    claim = only(Control, "كانت بلدة الفوعة محاصرة من قبل فصائل المعارضة.")
    assert (claim.change, best(claim.actor)) == ("besieged", "فصائل المعارضة")
