"""Documents: token ranges as raw words, and names as they are cut from the raw text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mentions.scanning import found, scanned

KINDS = ("places", "actors", "people", "persons", "weapons")
WORDS = st.lists(
    st.sampled_from("قصف وبالجيش السوريّ للحوثيين في حَلَـــب فبحماة كتيبة «الزلط» العميد سهيل زلطان ، . بصواريخ".split()),
    max_size=20,
).map(" ".join)


def test_a_token_range_is_whole_words_of_the_raw_text() -> None:
    document = scanned("قصفٌ على حلـــبَ أمس")
    start, end = document.raw_span(1, 3)
    assert document.report.text[start:end] == "على حلـــبَ"


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_every_name_is_the_text_at_its_place(text: str) -> None:
    document = scanned(text)
    for kind in KINDS:
        for mention in found(document, kind):
            name = document.name(mention)
            assert document.report.text[name.start : name.end] == name.names[0]
            assert name.names[0]


def test_a_name_has_the_rule_of_its_mention_and_no_id_yet() -> None:
    document = scanned("انسحب الجيش السوري")
    (mention,) = document.passages[0].actors
    name = document.name(mention)
    assert (name.rule, name.entity) == (mention.rule, "")


def test_an_article_hidden_by_li_is_given_as_it_stands_and_clean() -> None:
    document = scanned("قصف للحوثيين في تعز")
    (mention,) = document.passages[0].actors
    assert document.name(mention).names == ("للحوثيين", "الحوثيين")


def test_and_before_li_is_left_out() -> None:
    document = scanned("قصف وللحوثيين نقاط")
    (mention,) = document.passages[0].actors
    assert document.name(mention).names == ("للحوثيين", "الحوثيين")


def test_a_clean_form_that_stands_elsewhere_is_taken_from_there() -> None:
    document = scanned("قصف للحوثيين في تعز. هاجموا الحوثيين.")
    name = document.name(document.passages[0].actors[0])
    assert name.names == ("الحوثيين",)
    assert document.report.text[name.start : name.end] == "الحوثيين"
    assert name.start == document.report.text.rindex("الحوثيين")


def test_li_without_an_article_is_a_clitic_like_others() -> None:
    document = scanned("قصف لقوات النظام")
    assert document.name(document.passages[0].actors[0]).names == ("قوات النظام",)


def test_tokens_know_their_clause() -> None:
    document = scanned("قصفوا حماة، وقتلوا جنديا")
    (passage,) = document.passages
    assert passage.clause_of(passage.start) == 0
    assert passage.clause_of(passage.end - 1) > 0
    assert len(passage.clause) == passage.end - passage.start
