"""The lexicon: what its patterns stand for, and what its tables hold."""

from __future__ import annotations

import pytest

from mihak.lang.ar.lexicon import expand, load, read_table
from mihak.lang.ar.normalise import fold
from mihak.mentions.vocabulary import GENERAL, TABLES

FORMS = [
    ("قتل/يقتل", "قتل قتلت قتلوا قتلا قتلتا قتلنا يقتل تقتل يقتلون تقتلون يقتلوا نقتل يقتلان"),
    ("قال/يقول", "قال قالت قالوا يقول تقول يقولون نقول يقل"),
    ("أعاد/يعيد", "أعاد أعادت أعادوا يعيد تعيد يعيدون يعد"),
    ("استطاع/يستطيع", "استطاعت استطاعوا يستطيع تستطيع يستطيعون يستطع"),
    ("رمى/يرمي", "رمى رمت رموا يرمي ترمي يرم يرمون رما"),
    ("بقي/يبقى", "بقي بقيت بقوا يبقى تبقى يبق يبقون"),
    ("دعا/يدعو", "دعا دعت دعوا يدعو تدعو يدع يدعون"),
    ("بدأ/يبدأ", "بدأ بدأت بدأوا بدؤوا يبدأ تبدأ يبدأون يبدؤون"),
    ("أنشأ/ينشئ", "أنشأت أنشأوا ينشئ تنشئ"),
    ("جاء/يجيء", "جاء جاءت جاءوا جاؤوا يجيء"),
    ("استهدف/يستهدف", "استهدفت استهدفوا يستهدف تستهدف يستهدفون استهدفو يستهدفو"),
    ("رد/يرد", "رد ردت ردوا يرد ترد يردون"),
    ("~عرض/يعرض", "عرضت عرضوا يعرض تعرض يعرضون"),
    ("/يقف", "يقف تقف يقفون يقفوا"),
    ("قتيل+", "قتيل قتيلا قتيلان قتيلين قتيلة قتيلات"),
    ("عسكري+", "عسكري عسكريا عسكرية عسكريين عسكريون عسكريات عسكريو"),
    ("غارة+", "غارة غارتان غارتين غارات غارتا غارتي"),
    ("حادث-", "حادث حادثا حادثان حادثين حادثات"),
    ("=قوات", "قوات"),
    ("آخرون", "اخرون"),
]  # fmt: skip
PAIRS = [(spec, form) for spec, forms in FORMS for form in forms.split()]


@pytest.mark.parametrize(("spec", "form"), PAIRS)
def test_a_pattern_stands_for_the_form(spec: str, form: str) -> None:
    assert fold(form) in set(expand(spec))


@pytest.mark.parametrize(
    ("spec", "form"),
    [
        ("~عرض/يعرض", "عرض"),
        ("~عرض/يعرض", "عرضا"),
        ("/يقف", "قف"),
        ("/يقف", "وقف"),
        ("رد/يرد", "ردنا"),
        ("رد/يرد", "ردن"),
        ("قال/يقول", "قالن"),
        ("وجد/يجد", "نجد"),
        ("بدأ/يبدأ", "بدت"),
        ("غارة+", "غارته"),
        ("حادث-", "حادثه"),
        ("قوات", "قواتا"),
        ("دعا/يدعو", "دعات"),
    ],
)
def test_a_pattern_does_not_stand_for_the_form(spec: str, form: str) -> None:
    assert fold(form) not in set(expand(spec))


@pytest.mark.parametrize("table", [*TABLES, *GENERAL])
def test_rows_have_a_tag_and_forms(table: str) -> None:
    for number, cells in read_table(table):
        assert len(cells) >= 2, f"{table}:{number}"
        assert cells[0] and cells[1].split(), f"{table}:{number}"


@pytest.mark.parametrize("table", [*TABLES, *GENERAL])
def test_every_form_comes_out_folded(table: str) -> None:
    forms = load([table])
    assert [form for form in forms if fold(form) != form or not form.isalpha()] == []


@pytest.mark.parametrize("table", GENERAL)
def test_general_words_have_three_letters_or_are_function_words(table: str) -> None:
    short = {form for form, tags in load([table]).items() if len(form) < 3 and "f" not in tags}
    assert short <= DOUBLED


DOUBLED = frozenset("تم دل عج دق".split())


@pytest.mark.parametrize(
    ("table", "form", "tags"),
    [
        ("verbs.tsv", "تمكنت", {"v"}),
        ("verbs.tsv", "يستخدم", {"v"}),
        ("nouns.tsv", "اتفاق", {"n"}),
        ("nouns.tsv", "مستشفيات", {"n"}),
        ("adjectives.tsv", "عراقيه", {"n", "adj"}),
        ("adjectives.tsv", "مكثف", {"n", "adj"}),
        ("adverbs.tsv", "موخرا", {"f", "adv"}),
        ("adverbs.tsv", "ولكن", {"conj", "clause", "f"}),
    ],
)
def test_general_tables_know_the_word(table: str, form: str, tags: set[str]) -> None:
    assert load([table])[form] == tags


def test_tags_of_all_tables_come_together() -> None:
    tags = load(["control.tsv", "casualties.tsv"])["فقد"]
    assert {"lose", "missing", "v"} <= tags
