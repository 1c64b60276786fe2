"""Names hidden letter by letter, with every offset as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.claims.rules import RulesReader
from mihak.model.judgement import Judgement, Reason
from mihak.model.report import Report
from mihak.views.masked import MARK, Hidden, cut, hidden, masked, masked_claim, masked_report, masked_text, report_spans

NAME = "زاهر النحاس"
TEXT = "قُتل المدني زاهر النحاس أمس في حلب جراء قصف مدفعي. وقال جار لزاهر إن القتيل كان في منزله."
REPORT = Report.make(TEXT, title="مقتل زاهر النحاس", url="https://news.example/%D8%B2%D8%A7%D9%87%D8%B1-النحاس")


@pytest.fixture
def names() -> Hidden:
    return hidden([(REPORT.id, "c1", NAME, TEXT.index(NAME), TEXT.index(NAME) + len(NAME))])


def test_a_name_is_hidden_and_the_length_stays(names: Hidden) -> None:
    found = masked_report(REPORT, names)
    assert "زاهر" not in found.text and "النحاس" not in found.text
    assert len(found.text) == len(TEXT) and found.id == REPORT.id
    assert found.title == "مقتل " + MARK * len(NAME) and found.url == ""
    assert "ل" + MARK * 4 in found.text


@pytest.mark.parametrize(
    "text",
    ["زَاهِر النحّاس", "وزاهر النحاس", "لزاهر النحاس", "زاهر نحاس", "«زاهر» النحاس", "زاهر\nالنحاس", "زاهـر النحاس"],
)
def test_a_name_is_known_in_every_spelling(names: Hidden, text: str) -> None:
    found = masked_text(f"رأى {text} هناك", names)
    assert MARK * 4 in found and "حاس" not in found
    assert found.startswith("رأى ") and found.endswith(" هناك")


@pytest.mark.parametrize("text", ["زاهر الخطيب", "سوق النحاس", "زاهر. " + "سطر آخر عن النحاس", "", "حلب"])
def test_a_part_of_a_name_is_another_person_elsewhere(names: Hidden, text: str) -> None:
    assert masked_text(text, names) == text


def test_a_name_of_one_word_is_hidden_in_its_report_alone() -> None:
    names = hidden([("r1", "c1", "نوار", -1, -1)])
    assert masked_text("جاءت نوار", names, "r1") == "جاءت " + MARK * 4
    assert masked_text("جاءت نوار", names, "r2") == "جاءت نوار"


def test_words_that_are_no_names_stay(names: Hidden) -> None:
    names = hidden([("r1", "c1", "علي عبد الله", -1, -1)])
    assert masked_text("على الطريق عبد", names, "r1") == "على الطريق عبد"
    assert MARK in masked_text("قتل علي عبد الله", names, "r2")


def test_claims_stay_the_words_of_their_reports() -> None:
    claims = RulesReader().read(REPORT)
    told = [(REPORT.id, one.id, name.names[0], name.start, name.end) for one in claims for slot, name in one.named()
            if slot == "victims"]  # fmt: skip
    assert told
    names = hidden(told)
    report, where = masked_report(REPORT, names), report_spans(REPORT, names)
    for claim in claims:
        found = masked_claim(claim, names, where)
        found.verify(report)
        assert found.id == claim.id and NAME not in repr(found)
        assert masked((REPORT, claim), names) == (report, found)
        assert NAME not in repr(masked_claim(claim, names))


def test_a_judgement_is_hidden_with_its_reasons(names: Hidden) -> None:
    made = Judgement(
        id="j1", verdict="corrected", left="c1", by="desk-1", person=True, slot="victims", value=NAME,
        reasons=(Reason("person", "اسمه زاهر"),),
    )  # fmt: skip
    found = masked(made, names)
    assert "زاهر" not in repr(found) and found.by == "desk-1"
    assert masked(replace(made, left="c2", value="حلب", reasons=()), names).value == "حلب"


def test_what_has_no_name_is_the_same_thing(names: Hidden) -> None:
    other = Report.make("قصف مدفعي على حلب")
    assert masked_report(other, names) is other
    for claim in RulesReader().read(other):
        assert masked_claim(claim, names) is claim
    assert not hidden([]) and masked(REPORT, hidden([])) is REPORT


@given(st.text(), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50))), st.integers(0, 10))
def test_hiding_never_changes_the_length(text: str, where: list[tuple[int, int]], start: int) -> None:
    found = cut(text, where, start)
    assert len(found) == len(text) and found.count("\n") == text.count("\n")


@given(st.text(alphabet="زاهر النحسوف\u064b\u0651ـ\n.«»", max_size=80))
def test_a_whole_name_never_stays(text: str) -> None:
    names = hidden([("r1", "c1", NAME, -1, -1)])
    found = masked_text(f"{text} {NAME} {text}", names)
    assert NAME not in found and len(found) == 2 * len(text) + len(NAME) + 2
    assert masked_text(found, names) == found
