"""Quantities: one row a phrase, with what each figure in it comes to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.numbers import dual_of, figures
from mihak.lang.ar.tokens import Tokens, tokenise
from mihak.model.reading import Figure

LEXICON = load(["numbers.tsv", "measures.tsv", "dates.tsv", "function.tsv", "common.tsv"])
DUALS = {form: frozenset({"n", "du"}) for form in ("قتيلان", "جنديين", "غارتين", "طفلتان", "شخصين")}
ANALYSE = Analyser({**LEXICON, **DUALS})


def tokens_of(text: str) -> Tokens:
    return tokenise(normalise(text).norm, ANALYSE)


def read(text: str) -> list[Figure]:
    tokens = tokens_of(text)
    return figures(tokens, 0, len(tokens))


PLAIN = [
    ("قتل 5 مدنيين", 5),
    ("مقتل38 شخصا", 38),
    ("قتل ٥ مدنيين", 5),
    ("جرح ۱۲ عنصرا", 12),
    ("نحو السجن 1300 معتقل", 1300),
    ("نزوح 1,300 عائلة", 1300),
    ("نزوح 1.300 عائلة", 1300),
    ("نزوح ١٬٣٠٠ عائلة", 1300),
    ("تهجير 1,250,000 نسمة", 1250000),
    ("وصول 3 آلاف مقاتل", 3000),
    ("وصول ٣ آلاف مقاتل", 3000),
    ("نزوح 350 ألف شخص", 350000),
    ("نزوح 350 ألفا", 350000),
    ("نزوح 1.5 مليون سوري", 1500000),
    ("نزوح 1,5 مليون سوري", 1500000),
    ("نزوح 6.6 ملايين سوري", 6600000),
    ("عودة 3 آلاف و500 عائلة", 3500),
    ("عودة مليون و200 ألف نازح", 1200000),
    ("مقتل واحد منهم", 1),
    ("قتل طفل واحد", 1),
    ("جريحة واحدة", 1),
    ("أسر اثنين من الجنود", 2),
    ("اثنان من الضباط", 2),
    ("اثنتان من المسعفات", 2),
    ("اثنا عشر جنديا", 12),
    ("مقتل اثني عشر جنديا", 12),
    ("اثنتي عشرة امرأة", 12),
    ("ثلاث نساء", 3),
    ("ثلاثة رجال", 3),
    ("وثلاثة رجال", 3),
    ("بثلاثة صواريخ", 3),
    ("لأربعة مقاتلين", 4),
    ("أربع قذائف", 4),
    ("خمس قرى", 5),
    ("وخمسة جرحى", 5),
    ("ست غارات", 6),
    ("ستة عناصر", 6),
    ("سبع قرى", 7),
    ("سبعة عمال", 7),
    ("ثماني غارات", 8),
    ("ثمان قذائف", 8),
    ("ثمانية أطفال", 8),
    ("تسع جثث", 9),
    ("تسعة مسلحين", 9),
    ("عشر آليات", 10),
    ("عشرة أسرى", 10),
    ("أحد عشر قتيلا", 11),
    ("إحدى عشرة غارة", 11),
    ("ثلاثة عشر جنديا", 13),
    ("ثلاث عشرة قذيفة", 13),
    ("أربعة عشر شهيدا", 14),
    ("خمسة عشر ألف مقاتل", 15000),
    ("ستة عشر مدنيا", 16),
    ("سبع عشرة جثة", 17),
    ("ثمانية عشر قتيلا", 18),
    ("ثماني عشرة ضحية", 18),
    ("تسعة عشر قتيلا", 19),
    ("عشرون جريحا", 20),
    ("أصيب عشرين جنديا", 20),
    ("واحد وعشرون قتيلا", 21),
    ("إحدى وعشرين غارة", 21),
    ("اثنين وثلاثين عنصرا", 32),
    ("خمسة وعشرون مدنيا", 25),
    ("خمسة وعشرين مدنيا", 25),
    ("سبعة وأربعين شخصا", 47),
    ("ثمانية وخمسين شخصا", 58),
    ("ستون أسيرا", 60),
    ("وسبعين أسيرا", 70),
    ("تسعة وتسعون", 99),
    ("مئة قتيل", 100),
    ("مائة قتيل", 100),
    ("مئة وخمسة وعشرون قتيلا", 125),
    ("مئة وستة قتلى", 106),
    ("مئة وأحد عشر قتيلا", 111),
    ("مئتا قتيل", 200),
    ("مئتي قتيل", 200),
    ("مائتين وخمسين جريحا", 250),
    ("ثلاثمئة مقاتل", 300),
    ("ثلاثمائة وخمسين مقاتلا", 350),
    ("ثلاث مئة مقاتل", 300),
    ("أربعمائة أسرة", 400),
    ("خمسمئة وأربعة وثلاثون", 534),
    ("ستمئة عائلة", 600),
    ("ثمانمئة عائلة", 800),
    ("ألف مقاتل", 1000),
    ("ألف وثلاثمئة معتقل", 1300),
    ("ألفي مقاتل", 2000),
    ("ألفان وأربعمئة قتيل", 2400),
    ("ألفا مقاتل", 2000),
    ("ثلاثة آلاف نازح", 3000),
    ("خمسة آلاف ومئتين وعشرة", 5210),
    ("عشرة آلاف مقاتل", 10000),
    ("مئة ألف نازح", 100000),
    ("مئة وعشرين ألف نازح", 120000),
    ("مئتي ألف نازح", 200000),
    ("مليون نازح", 1000000),
    ("مليوني لاجئ", 2000000),
    ("ثلاثة ملايين لاجئ", 3000000),
    ("مليون ونصف المليون لاجئ", 1500000),
    ("نصف مليون طفل", 500000),
    ("ربع مليون محاصر", 250000),
    ("ألف ونصف", 1500),
    ("مقتل أحد عناصر الميليشيا", 1),
    ("القتلى الخمسة", 5),
    ("القتلى الـ 14 الذين", 14),
]

BOUNDED = [
    ("أكثر من 30 قتيلا", 30, None, False),
    ("اكثر من ثلاثين قتيلا", 30, None, False),
    ("بأكثر من 20 صاروخا", 20, None, False),
    ("وأكثر من مئة جريح", 100, None, False),
    ("أزيد من 40 شخصا", 40, None, False),
    ("ما يزيد على 200 معتقل", 200, None, False),
    ("ما يزيد عن 200 معتقل", 200, None, False),
    ("يزيد عددهم على 60", 60, None, False),
    ("ما لا يقل عن 14 مدنيا", 14, None, False),
    ("وما لا يقل عن 14 مدنيا", 14, None, False),
    ("لا يقل عن خمسة عشر", 15, None, False),
    ("فوق الـ 50 قتيلا", 50, None, False),
    ("تجاوز عددهم 70", 70, None, False),
    ("تجاوز عدد القتلى 70 شخصا", 70, None, False),
    ("تجاوزت حصيلة الضحايا الـ 300", 300, None, False),
    ("على الأقل 14 مدنيا", 14, None, False),
    ("14 مدنيا على الأقل", 14, None, False),
    ("ثلاثة أشخاص على الأقل", 3, None, False),
    ("30 أو أكثر", 30, None, False),
    ("30 فأكثر", 30, None, False),
    ("ليس أقل من 30", 30, None, False),
    ("أقل من 50 عنصرا", None, 50, False),
    ("حتى 50 عنصرا", None, 50, False),
    ("ما يصل إلى 50 عنصرا", None, 50, False),
    ("لا يزيد عن 50 عنصرا", None, 50, False),
    ("50 عنصرا كحد أقصى", None, 50, False),
    ("50 عنصرا على الأكثر", None, 50, False),
    ("نحو 400 مقاتل", 400, 400, True),
    ("بنحو 400 مقاتل", 400, 400, True),
    ("نحو ألفي مقاتل", 2000, 2000, True),
    ("حوالي 400 مقاتل", 400, 400, True),
    ("حوالى ٤٠٠ مقاتل", 400, 400, True),
    ("قرابة الـ 400 مقاتل", 400, 400, True),
    ("قرابة أربعمئة مقاتل", 400, 400, True),
    ("زهاء 400 مقاتل", 400, 400, True),
    ("400 مقاتل تقريبا", 400, 400, True),
    ("ما يقارب 400 مقاتل", 400, 400, True),
    ("ما يقارب الـ400 مقاتل", 400, 400, True),
    ("ما يقرب من 400 مقاتل", 400, 400, True),
    ("يقدر عددهم بـ 400", 400, 400, True),
    ("نحو 30 قتيلا على الأقل", 30, None, True),
    ("بين 30 و40 قتيلا", 30, 40, False),
    ("ما بين 30 و40 قتيلا", 30, 40, False),
    ("بين ثلاثين وأربعين قتيلا", 30, 40, False),
    ("بين ألف وثلاثة آلاف مقاتل", 1000, 3000, False),
    ("بين 30 و40 ألف نازح", 30000, 40000, False),
    ("من 30 إلى 40 قتيلا", 30, 40, False),
    ("30 إلى 40 قتيلا", 30, 40, False),
    ("30 - 40 قتيلا", 30, 40, False),
    ("30-40 قتيلا", 30, 40, False),
    ("40-30 قتيلا", 30, 40, False),
    ("ثلاثة أو أربعة قتلى", 3, 4, False),
    ("عشرات القتلى", 20, None, False),
    ("والعشرات من الجرحى", 20, None, False),
    ("للعشرات", 20, None, False),
    ("مئات المقاتلين", 200, None, False),
    ("المئات", 200, None, False),
    ("آلاف العائلات", 2000, None, False),
    ("الآلاف من النازحين", 2000, None, False),
    ("عشرات آلاف النازحين", 20000, None, False),
    ("ما يقرب 168 مسجدا", 168, 168, True),
    ("عشرات الآلاف من النازحين", 20000, None, False),
    ("مئات الآلاف", 200000, None, False),
    ("ملايين السوريين", 2000000, None, False),
    ("بضعة عناصر", None, None, False),
    ("عدة قرى", None, None, False),
    ("العديد من الجرحى", None, None, False),
    ("عدد من القتلى", None, None, False),
    ("وعددا من الجرحى", None, None, False),
    ("عدد كبير من الجرحى", None, None, False),
    ("مجموعة من المقاتلين", None, None, False),
    ("بضع عشرات من القتلى", 20, None, False),
    ("عدة آلاف من المقاتلين", 2000, None, False),
]

UNITS = [
    ("في عام 2016", "year"),
    ("العام 2016", "year"),
    ("سنة 2013", "year"),
    ("منذ 2011", "year"),
    ("بين عامي 2014 و2016", "year"),
    ("في 16 حزيران", "date"),
    ("16 من حزيران", "date"),
    ("في حزيران 2014", "date"),
    ("يوم 11/11/2016", "date"),
    ("بتاريخ 2016-10-28", "date"),
    ("الساعة 10", "time"),
    ("الساعة 10:30", "time"),
    ("20%", "percent"),
    ("20 بالمئة", "percent"),
    ("20 في المائة", "percent"),
    ("عمره 12 عاما", "age"),
    ("طفل (12 عاما)", "age"),
    ("20 كم", "distance"),
    ("مئة كيلومتر", "distance"),
    ("خمسة كيلومترات", "distance"),
    ("200 متر", "distance"),
    ("50 طنا", "mass"),
    ("500 دولار", "money"),
    ("مليون ليرة", "money"),
    ("3 أيام", "duration"),
    ("24 ساعة", "duration"),
    ("21 آب, 2015", "date"),
    ("منذ حزيران (يونيو) 2014", "date"),
    ("1973 - حرب", "year"),
    ("فتى في الـ 16 من عمره", "age"),
    ("في الستين شمال المدينة", "name"),
    ("في آن واحد", "times"),
    ("خمس سنوات", "duration"),
    ("الأيام الثلاثة", "duration"),
    ("الفرقة 17", "name"),
    ("اللواء 93", "name"),
    ("الفوج 46", "name"),
    ("المادة 5", "name"),
    ("القرار 2254", "name"),
    ("القرار رقم 2254", "name"),
    ("مشروع الـ 1070 شقة", "name"),
    ("دبابة T-72", "name"),
    ("طائرة إف-16", "name"),
    ("دبابة تي 72", "name"),
    ("طائرة ميغ 23", "name"),
    ("شارع الثلاثين", "name"),
    ("هاتف 0123456789012345", "name"),
]

SEVERAL = [
    ("قتل 85 عنصرا وأسر 30", [(85, 85), (30, 30)]),
    ("مقتل 5 مدنيين بينهم طفلان و3 نساء", [(5, 5), (3, 3)]),
    ("ارتفع عدد القتلى من 30 إلى 40 قتيلا", [(30, 30), (40, 40)]),
    ("ألف قتيل وثلاثمئة جريح", [(1000, 1000), (300, 300)]),
    ("ثلاثة قتلى وأربعة جرحى", [(3, 3), (4, 4)]),
    ("عشرون وخمسة", [(20, 20), (5, 5)]),
    ("أكثر من 30 قتيلا ونحو 50 جريحا", [(30, None), (50, 50)]),
    ("عشرات القتلى ومئات الجرحى", [(20, None), (200, None)]),
    ("قتيلان وثلاثة جرحى", [(2, 2), (3, 3)]),
    ("شخصين اثنين", [(2, 2)]),
    ("الـ 672 المتبقين", [(672, 672)]),
    ("مجموعة مكونة من 6 أشخاص", [(6, 6)]),
]

NOTHING = ["الرابع عشر من", "عدد القتلى", "نصف القتلى", "لم يصب أحد", "كمية كبيرة", "الأول", "", "الاثنين"]


@pytest.mark.parametrize(("text", "value"), PLAIN)
def test_plain(text: str, value: int) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.high, figure.approx, figure.unit) == (value, value, False, "")


@pytest.mark.parametrize(("text", "low", "high", "approx"), BOUNDED)
def test_bounds(text: str, low: int | None, high: int | None, approx: bool) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.high, figure.approx, figure.unit) == (low, high, approx, "")


@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_what_counts_nothing_says_what_it_is(text: str, unit: str) -> None:
    found = read(text)
    assert found
    assert {figure.unit for figure in found} == {unit}
    assert not any(figure.counts for figure in found)


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert [(figure.low, figure.high) for figure in read(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert read(text) == []


def test_dual() -> None:
    tokens = tokens_of("قتيلان وجنديين في سوريتين")
    assert [dual_of(word) for word in tokens.words] == [True, True, False, False]
    assert [figure.unit for figure in figures(tokens, 0, len(tokens))] == ["dual", "dual"]


def test_tokens_cover_bounds_but_not_the_noun() -> None:
    (figure,) = read("مقتل أكثر من ثلاثين مدنيا")
    assert (figure.start, figure.end) == (1, 4)
    assert figure.rule == "words+low"


def test_range_of_tokens_is_kept_to() -> None:
    tokens = tokens_of("أكثر من 30 قتيلا و40 جريحا")
    assert [figure.low for figure in figures(tokens, 3, len(tokens))] == [40]
    assert figures(tokens, 2, 3) == [Figure(30, 30, False, "digits", 2, 3)]


WORDS = ["3", "و", "ألف", "وألف", "مئة", "بين", "من", "إلى", "أحد", "عشر", "-", "عشرات", "الـ", "30-40"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_never_overlaps_and_stays_inside(parts: list[str]) -> None:
    tokens = tokens_of(" ".join(parts))
    at = 0
    for figure in figures(tokens, 0, len(tokens)):
        assert at <= figure.start < figure.end <= len(tokens)
        assert figure.rule
        at = figure.end


REPEATED = ["ألف و", "3 ألف ", "ألف وثلاثة آلاف و", "بين 3 و", "30 - ", "أكثر من ", "عشرات ", "مئة و"]


@pytest.mark.parametrize("unit", REPEATED)
def test_time_grows_with_length(unit: str) -> None:
    tokens = tokens_of(unit * 20_000)
    began = time.process_time()
    figures(tokens, 0, len(tokens))
    assert time.process_time() - began < 30


@pytest.mark.parametrize("text", ["ارتفع العدد بخمسة إلى 204", "ارتفع العدد من 199 إلى 204"])
def test_a_rise_by_or_from_a_number_to_another_is_no_interval(text: str) -> None:
    assert (204, 204) in [(f.low, f.high) for f in read(text)]
