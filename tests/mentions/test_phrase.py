"""How far a noun phrase reaches from its head."""

from __future__ import annotations

import pytest

from mentions.scanning import scanned
from mihak.mentions.phrase import LONGEST, allegiance, closing_quote, extent, sign


def phrase(text: str) -> str:
    """The words of the noun phrase at the first word of a text."""
    document = scanned(text)
    end = extent(document.tokens, 0, len(document.tokens))
    return " ".join(word.form for word in document.words[:end])


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("قوات النظام السوري في حماة", 3),
        ("عناصر قوات النظام قتلوا", 3),
        ("مسلحين مجهولين في حماة", 2),
        ("الجيش السوري", 2),
        ("كتيبة شهداء الوادي حاجزا", 3),
        ("منازلهم في حماة", 1),
    ],
)
def test_a_phrase_goes_on_through_idafa_and_adjectives(text: str, reach: int) -> None:
    assert len(phrase(text).split()) == reach


@pytest.mark.parametrize("text", ["جنود، ضباط", "جنود في حماة", "جنود قتلوا أمس", "جنود وضباط"])
def test_a_phrase_ends_before_conjunctions_signs_prepositions_and_verbs(text: str) -> None:
    assert phrase(text) == "جنود"


def test_a_phrase_ends_before_a_conjunction_that_stands_alone() -> None:
    assert phrase("جنود و ضباط") == "جنود"


def test_once_definite_only_the_definite_goes_on() -> None:
    assert phrase("الكتيبة السورية حاجزا") == "الكتيبه السوريه"


def test_two_adjectives_joined_by_and_stay_together() -> None:
    assert phrase("مراكز أمنية وطبية في حماة") == "مراكز امنيه وطبيه"


def test_a_quoted_name_belongs_to_its_head() -> None:
    assert phrase("كتيبة «أسود التل» الموقع") == 'كتيبه " اسود التل "'


def test_a_quotation_that_does_not_close_soon_is_no_name() -> None:
    assert phrase("كتيبة «أسود التل في كل الجبال من حولنا» أمس") == "كتيبه"
    document = scanned("كتيبة «أسود التل")
    assert closing_quote(document.tokens, 1, len(document.tokens)) == 1


def test_a_phrase_has_an_end() -> None:
    assert len(phrase("الجيش " * 30).split()) <= LONGEST


def test_a_phrase_stays_under_its_limit() -> None:
    document = scanned("قوات النظام السوري")
    assert extent(document.tokens, 0, 2) == 2


def test_a_sign_is_told_by_its_form() -> None:
    words = scanned("سبعة 7 عشرات ، جندي").words
    assert [sign(word, ",") for word in words] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("text", "reach"), [("مسلحون كمينا لهم", 1), ("مقاتلا سوريا هناك", 2), ("صاروخ مطعما", 1), ("رجال شرطة", 2)]
)
def test_an_accusative_is_no_part_of_an_idafa(text: str, reach: int) -> None:
    document = scanned(text)
    assert extent(document.tokens, 0, len(document.tokens)) == reach


@pytest.mark.parametrize(
    ("text", "reach"),
    [("مقرات تابعة للفصائل هناك", 3), ("مسلحون منتمون إلى تنظيم القاعدة", 5), ("مقرات كثيرة للفصائل", 1)],
)
def test_allegiance_reaches_over_whom_it_is_to(text: str, reach: int) -> None:
    document = scanned(text)
    assert allegiance(document.tokens, 1, len(document.tokens)) == reach


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("شاب فلسطيني جنديا إسرائيليا", "شاب فلسطيني"),
        ("قياديا عسكريا في الحركة", "قياديا عسكريا"),
        ("متظاهرون النار في المبنى", "متظاهرون"),
        ("مساجين النظام في حماة", "مساجين النظام"),
    ],
)
def test_a_person_in_the_accusative_and_a_bound_plural(text: str, reach: str) -> None:
    assert phrase(text) == reach
