"""Clitics: one row a word, with what is taken off and what is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.lang.ar.clitics import Analyser, without_article
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import fold
from mihak.mentions.vocabulary import GENERAL, TABLES

ANALYSE = Analyser(load(GENERAL) | load(TABLES) | {"جيش": frozenset({"n"}), "حوثيين": frozenset({"n"})})

# word, what stands before it (with ال for the article), stem, pronoun
SPLIT = """
وبالجيش	وب+ال	جيش
للحوثيين	ل+ال	حوثيين
للجيش	ل+ال	جيش
فللجيش	فل+ال	جيش
الجيش	ال	جيش
والجيش	و+ال	جيش
بالجيش	ب+ال	جيش
كالجيش	ك+ال	جيش
وجيش	و	جيش
لجيش	ل	جيش
جيشهم		جيش	هم
وجيشها	و	جيش	ها
فسيقتلون	فس	يقتلون
سيقتل	س	يقتل
وسيطلق	وس	يطلق
ستستمر	س	تستمر
سيستخدم	س	يستخدم
وقتل	و	قتل
فقتل	ف	قتل
وقتلت	و	قتلت
وتمكنت	و	تمكنت
وجاءت	و	جاءت
وبدأت	و	بدأت
وتشكلت	و	تشكلت
ليقتل	ل	يقتل
لتطارد	ل	تطارد
واستخدم	و	استخدم
وانضمت	و	انضمت
ووصلت	و	وصلت
ووافقت	و	وافقت
فقال	ف	قال
وأعلنت	و	أعلنت
استهدفتهم		استهدفت	هم
استهدفوها		استهدفو	ها
قتلوهم		قتلو	هم
يدعمها		يدعم	ها
تدعمهم		تدعم	هم
وتدعمه	و	تدعم	ه
نصبه		نصب	ه
ارتكبتها		ارتكبت	ها
سيطرتهم		سيطرة	هم
وسيطرتها	و	سيطرة	ها
بسيطرتهم	ب	سيطرة	هم
هزيمتهم		هزيمة	هم
مشاركتها		مشاركة	ها
حالتهم		حالة	هم
مناقشته		مناقشة	ه
دعوته		دعوة	ه
بالبيان	ب+ال	بيان
وبيان	و	بيان
بيانها		بيان	ها
ببيان	ب	بيان
بغارة	ب	غارة
بغارات	ب	غارات
وغارات	و	غارات
بالغارات	ب+ال	غارات
لتعزيز	ل	تعزيز
لمنع	ل	منع
لتقديم	ل	تقديم
للهجوم	ل+ال	هجوم
بهجوم	ب	هجوم
وهجوم	و	هجوم
كهجوم	ك	هجوم
فالهجوم	ف+ال	هجوم
الهجمات	ال	هجمات
والمفاوضات	و+ال	مفاوضات
بالمفاوضات	ب+ال	مفاوضات
باستخدام	ب	استخدام
بإسناد	ب	إسناد
بكثافة	ب	كثافة
بتهمة	ب	تهمة
بتوثيق	ب	توثيق
وتحديدا	و	تحديدا
وأسلحة	و	أسلحة
أسلحتهم		أسلحة	هم
بأسلحتها	ب	أسلحة	ها
أعضائه		أعضاء	ه
أعضاؤها		أعضاء	ها
حلفائهم		حلفاء	هم
وحلفاؤه	و	حلفاء	ه
وشركاؤها	و	شركاء	ها
بأبنائهم	ب	أبناء	هم
هزائمها		هزائم	ها
جرائمها		جرائم	ها
تاريخها		تاريخ	ها
ومشروعهم	و	مشروع	هم
مواقعهم		مواقع	هم
لمواقعها	ل	مواقع	ها
آلياتهم		آليات	هم
وآلياتها	و	آليات	ها
عليهم		عليهم
خلالها		خلال	ها
ضدهم		ضد	هم
وزير		وزير
وزيرا		وزيرا
وزارة		وزارة
وزارته		وزارة	ه
والوزير	و+ال	وزير
وزيرهم		وزير	هم
والد		والد
والدها		والد	ها
ولد		ولد
وقت		وقت
وقف		وقف
وحدات		وحدات
والوحدات	و+ال	وحدات
ووحدات	و	وحدات
وفد		وفد
ولاية		ولاية
بولاية	ب	ولاية
وكالة		وكالة
وقود		وقود
واشنطن		واشنطن
فصائل		فصائل
وفصائل	و	فصائل
فصائلها		فصائل	ها
فرقة		فرقة
فندق		فندق
فجر		فجر
فقد		فقد
كتيبة		كتيبة
كتائب		كتائب
الكتيبة	ال	كتيبة
بكتيبة	ب	كتيبة
كمين		كمين
بكمين	ب	كمين
كبير		كبير
كبيرا		كبيرا
كثافة		كثافة
كنيسة		كنيسة
بيان		بيان
بلدة		بلدة
ببلدة	ب	بلدة
بلدات		بلدات
بنادق		بنادق
بناء		بناء
بعيدة		بعيدة
بشرية		بشرية
لواء		لواء
لجنة		لجنة
لغم		لغم
بلغم	ب	لغم
ليلة		ليلة
سلاح		سلاح
بسلاح	ب	سلاح
سيارة		سيارة
بسيارة	ب	سيارة
سيطرة		سيطرة
سفينة		سفينة
سكان		سكان
سياسية		سياسية
الغاز	ال	غاز
إلقاء		إلقاء
ألغام		ألغام
"""


def rows() -> list[tuple[str, str, str, str]]:
    cells = [line.split("\t") for line in SPLIT.strip().split("\n")]
    return [(row[0], row[1], row[2], row[3] if len(row) > 3 else "") for row in cells]


@pytest.mark.parametrize(("form", "before", "stem", "enc"), rows())
def test_a_word_is_taken_apart(form: str, before: str, stem: str, enc: str) -> None:
    word = ANALYSE(fold(form))
    pro, article = before.removesuffix("ال").rstrip("+"), before.endswith("ال")
    assert (word.pro, word.article, word.stem, word.enc) == (pro, article, fold(stem), enc)
    assert word.lead == len(pro)
    assert word.known


@pytest.mark.parametrize(
    ("form", "before", "stem"),
    [
        ("الزبرقان", "ال", "زبرقان"),
        ("والزبرقان", "و+ال", "زبرقان"),
        ("بالزبرقان", "ب+ال", "زبرقان"),
        ("للزبرقان", "ل+ال", "زبرقان"),
        ("وللزبرقان", "ول+ال", "زبرقان"),
        ("وزبرقان", "", "وزبرقان"),
        ("بزبرقان", "", "بزبرقان"),
    ],
)
def test_of_an_unknown_word_only_the_article_goes(form: str, before: str, stem: str) -> None:
    word = ANALYSE(form)
    pro, article = before.removesuffix("ال").rstrip("+"), before.endswith("ال")
    assert (word.pro, word.article, word.stem, word.known) == (pro, article, stem, False)


@pytest.mark.parametrize(
    ("form", "name"),
    [("للجيش", "الجيش"), ("وبالجيش", "الجيش"), ("وجيشهم", "جيش"), ("جيش", "جيش"), ("للزبرقان", "الزبرقان")],
)
def test_a_name_keeps_its_article(form: str, name: str) -> None:
    assert ANALYSE(form).name == name


@pytest.mark.parametrize(
    ("form", "kind"), [("12", "number"), ("2016", "number"), (",", "sign"), ('"', "sign"), ("\n", "break")]
)
def test_what_is_no_word_is_left_whole(form: str, kind: str) -> None:
    word = ANALYSE(form)
    assert (word.kind, word.pro, word.article, word.enc) == (kind, "", False, "")


def test_a_word_that_stands_alone_takes_no_clitic() -> None:
    analyse = Analyser({"كذا": frozenset({"n", "alone"})})
    assert not analyse("وكذا").known


def test_a_bare_word_takes_no_pronoun() -> None:
    assert not Analyser({"عشر": frozenset({"num", "bare"})})("عشرهم").known


def test_future_seen_stands_before_the_present_alone() -> None:
    analyse = Analyser({"عاد": frozenset({"v"}), "يعود": frozenset({"v"})})
    assert analyse("سيعود").pro == "س"
    assert not analyse("سعاد").known


def test_a_verb_does_not_take_the_possessive() -> None:
    analyse = Analyser({"جاهد": frozenset({"v"}), "كتاب": frozenset({"n"})})
    assert not analyse("جاهدي").known
    assert analyse("كتابي").enc == "ي"


def test_a_preposition_does_not_stand_before_a_verb() -> None:
    assert not Analyser({"اعلنت": frozenset({"v"})})("باعلنت").known


@pytest.mark.parametrize(("word", "rest"), [("الجيش", "جيش"), ("الوية", "الوية"), ("الغام", "الغام"), ("دار", "دار")])
def test_article_of_a_name(word: str, rest: str) -> None:
    assert without_article(fold(word)) == fold(rest)


@given(st.text("وفبلكسايتنمهة", min_size=1, max_size=9))
def test_the_parts_make_up_the_form(form: str) -> None:
    form = fold(form)
    word = ANALYSE(form)
    assert word.form == form
    assert form.startswith(word.pro)
    assert form.endswith(word.enc)
    assert len(word.pro) == word.lead
    assert ANALYSE(form) is word


@pytest.mark.parametrize(("form", "pro"), [("وان", "و"), ("فان", "ف"), ("وادي", "")])
def test_a_conjunction_before_that_is_no_name(form: str, pro: str) -> None:
    names = {form: frozenset({"nm", "pl"}), "ان": frozenset({"that", "conj", "f"})}
    assert Analyser(names)(form).pro == pro


def test_a_name_with_the_article_stands_behind_a_preposition_though_it_is_a_verb_too() -> None:
    lexicon = {"يمن": frozenset({"pl", "nm", "v"}), "ضرب": frozenset({"v"})}
    yemen = Analyser(lexicon)("باليمن")
    assert (yemen.pro, yemen.article, yemen.stem, yemen.known) == ("ب", True, "يمن", True)
    assert not Analyser(lexicon)("بضرب").known
