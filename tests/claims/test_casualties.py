"""Casualties: one sentence of our own for each way of telling them."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties

Row = tuple[str, int | None, int | None, str]


def rows(text: str) -> list[Row]:
    """Effect, bounds and victims of the casualties that a text tells."""
    return [(c.effect, c.count.low, c.count.high, best(c.victims)) for c in of_kind(Casualties, text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("قتل 14 مدنيا في بلدة كفرنبل.", ("killed", 14, 14, "مدنيا")),
        ("قتل أمس الخميس في بلدة كفرنبل 14 مدنيا.", ("killed", 14, 14, "مدنيا")),
        ("وقتل خلاله أكثر من 500 مدني.", ("killed", 500, None, "مدني")),
        ("قتل 8 جنود على الأقل في البلدة.", ("killed", 8, None, "جنود")),
        ("سقط قتيلان على الأقل في البلدة.", ("killed", 2, None, "")),
        ("قتلت قوات النظام ثلاثة مدنيين.", ("killed", 3, 3, "مدنيين")),
        ("وقال ناشطون إن 12 مدنيا أصيبوا في البلدة.", ("injured", 12, 12, "مدنيا")),
        ("لقي 20 جنديا مصرعهم في البلدة.", ("killed", 20, 20, "جنديا")),
        ("أودى انفجار بحياة سبعة أطفال.", ("killed", 7, 7, "أطفال")),
        ("أودى هجوم ثان بثلاثة أشخاص.", ("killed", 3, 3, "أشخاص")),
        ("تكبدت الميليشيا ما لا يقل عن 40 عنصرا.", ("killed", 40, None, "الميليشيا")),
        ("أربعة من مقاتلي حزب الله يسقطون في القرية.", ("killed", 4, 4, "مقاتلي حزب الله")),
        ("قضت القوات على 30 مسلحا.", ("killed", 30, 30, "مسلحا")),
        ("انتشال جثث 13 مدنيا من تحت الأنقاض.", ("killed", 13, 13, "مدنيا")),
        ("وصلت إلى المستشفى 20 حالة اختناق.", ("injured", 20, 20, "")),
        ("ألقت الشرطة القبض على خمسة مسلحين.", ("captured", 5, 5, "مسلحين")),
        ("نزوح ثلاثة آلاف شخص من البلدة.", ("displaced", 3000, 3000, "شخص")),
        ("قضى 16 مدنيا على الأقل في البلدة.", ("killed", 16, None, "مدنيا")),
        ("أودى رصاص القناصة في البلدة بحياة ستة مدنيين.", ("killed", 6, 6, "مدنيين")),
        ("قتلت القوات العديد من المسلحين قرب البلدة.", ("killed", None, None, "المسلحين")),
        ("سقط 70 قرويا على الأقل ضحية الهجوم.", ("killed", 70, None, "قرويا")),
        ("عشرات من عناصر الفصائل سقطوا قتلى.", ("killed", 20, None, "عناصر الفصائل")),
        ("خرج 900 شخص من الأحياء المحاصرة.", ("displaced", 900, 900, "شخص")),
        ("سينقل 250 مسلحا من البلدة.", ("displaced", 250, 250, "مسلحا")),
        ("فقدت الكتيبة أربعة من مقاتليها في المعركة.", ("killed", 4, 4, "الكتيبة")),
        ("مقتل مدني في البلدة.", ("killed", 1, 1, "مدني")),
        ("اعتقل عدد منهم في البلدة.", ("captured", None, None, "")),
        ("سقط للجيش 60 قتيلا في المعركة.", ("killed", 60, 60, "للجيش")),
        ("كلفت المعركة الجيش 28 قتيلا.", ("killed", 28, 28, "الجيش")),
        ("قال إن عددا كبيرا من رفاقهم لقي مصرعه.", ("killed", None, None, "رفاقهم")),
        ("أكدت المنظمة أن ما لا يقل عن 45 ألف شخص فروا من البلدة.", ("displaced", 45000, None, "شخص")),
        ("وفر أكثر من 2500 مدني من البلدة.", ("displaced", 2500, None, "مدني")),
        ("عشرات الآلاف جرى تشريدهم في المدينة.", ("displaced", 20000, None, "")),
        ("استشهد مدنيان اثنان في البلدة.", ("killed", 2, 2, "مدنيان")),
        ("قتل من المسلحين تسعة في البلدة.", ("killed", 9, 9, "المسلحين")),
        ("وأصيب آخر هو سالم محمد علي.", ("injured", 1, 1, "سالم محمد علي")),
        ("وقال إن مواطنا سعوديا قتل في البلدة.", ("killed", 1, 1, "مواطنا سعوديا")),
        ("وقتل شاب آخر في البلدة.", ("killed", 1, 1, "شاب")),
        ("قتل جميع ركاب الطائرة وعددهم 298 شخصا.", ("killed", 298, 298, "ركاب الطائرة")),
        ("نزوح المدنيين الذين تخطى عددهم 45 ألفا.", ("displaced", 45000, None, "المدنيين")),
        ("اقتاد المسلحون 15 شخصا إلى جهة مجهولة.", ("captured", 15, 15, "شخصا")),
        ("ألقت الشرطة القبض على المهاجم الخامس.", ("captured", 1, 1, "المهاجم الخامس")),
        ("شيعت الجماعة 35 شخصا من مسلحيها.", ("killed", 35, 35, "مسلحيها")),
        ("هاجم المسلحون الحاجز، وأوقع الرد قتلى في صفوفهم.", ("killed", None, None, "المسلحون")),
    ],
)
def test_a_word_of_harm_tells_a_count(text: str, row: Row) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "نجا قائد الفصيل من محاولة اغتيال.",
        "شيع الأهالي الشهداء في البلدة.",
        "أفرجت السلطات عن 20 معتقلا.",
        "يخطط المقاتلون للعودة إلى البلدة.",
        "خرج ثلاثة أشخاص من المبنى.",
        "نقل مراسلنا عن شهود في البلدة.",
        "قضت محكمة بسجن 7 أشخاص.",
        "أوضح العميد ياسر الحارثي أن العملية بدأت.",
    ],
)
def test_background_is_no_claim(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أدى القصف إلى مقتل وإصابة العشرات من المدنيين.",
        "سقط عشرات المدنيين بين قتيل وجريح.",
        "سقوط قتلى وجرحى من المدنيين.",
        "سقط في الاشتباكات العديد من الجنود بين قتيل ومصاب.",
        "سقط العديد من عناصر المجموعات المسلحة قتلى ومصابين.",
        "وخلفت الغارة ضحايا وجرحى في البلدة.",
    ],
)
def test_a_sum_over_two_effects_gives_both_without_a_number(text: str) -> None:
    assert [row[:3] for row in rows(text)] == [("killed", None, None), ("injured", None, None)]


def test_thousands_keep_their_order_of_magnitude_in_a_sum() -> None:
    assert [row[:3] for row in rows("خلفت الحرب آلاف القتلى والجرحى.")] == [
        ("killed", 2000, None),
        ("injured", 2000, None),
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("قتل 12 في كفرنبل وسبعة في سراقب وستة في معرة النعمان.", [12, 7, 6]),
        ("قتل 8 في كفرنبل، و5 في سراقب.", [8, 5]),
    ],
)
def test_counts_by_place_share_one_verb(text: str, counts: list[int]) -> None:
    assert [(row[0], row[1]) for row in rows(text)] == [("killed", n) for n in counts]


def test_each_verb_takes_the_count_before_it() -> None:
    assert rows("تحدثت الجماعة عن 4 أشخاص قتلوا و67 أصيبوا.") == [
        ("killed", 4, 4, "أشخاص"),
        ("injured", 67, 67, "أشخاص"),
    ]


def test_two_counts_in_a_sentence_are_two_claims() -> None:
    assert rows("مقتل 9 مدنيين وإصابة 50 آخرين في البلدة.") == [
        ("killed", 9, 9, "مدنيين"),
        ("injured", 50, 50, "مدنيين"),
    ]


@pytest.mark.parametrize("text", ["لم يقتل أي مدني في القصف.", "سقطت قذائف من دون وقوع إصابات."])
def test_what_did_not_happen_is_denied(text: str) -> None:
    claim = only(Casualties, text)
    assert (claim.status, claim.count.low) == ("denied", None)


def test_his_own_death_shares_no_count() -> None:
    assert rows("وفجر المهاجم نفسه ما أدى إلى مقتله وإصابة خمسة.")[-1][:2] == ("injured", 5)


def test_uncounted_dead_do_not_become_the_hurt_beside_them() -> None:
    assert rows("أوقع القصف عشرات القتلى ومئات الجرحى.")[0] == ("killed", 20, None, "")
