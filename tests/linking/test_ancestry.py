"""Where reports come from."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.gazetteer.sources import default_sources
from mihak.linking.ancestry import Ancestry, lineage
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.model.finding import Words
from mihak.model.report import Report

SOURCES = default_sources()
DAY = date(2016, 10, 28)
BODY = (
    "صرح مصدر عسكري أن وحدات من الجيش تصدت لهجوم واسع شنه المسلحون على محور الأكاديمية العسكرية غربي حلب وأوقعت بينهم "
    "عشرات القتلى ودمرت لهم ثلاث عربات مفخخة قبل وصولها إلى نقاط الجيش كما استهدف سلاح الجو تجمعاتهم في الريف الغربي."
)


def report(publisher: str, day: int = 0, text: str = BODY) -> Report:
    return Report.make(text, publisher=publisher, published=DAY + timedelta(day))


def test_the_cited_agency_is_the_original_though_it_came_later() -> None:
    agency, outlet = report("وكالة سانا", 1), report("موقع ما", 0, "نقلا عن وكالة سانا: " + BODY)
    (copy,) = lineage([outlet, agency], SOURCES).copies
    assert (copy.original, copy.copy) == (agency.id, outlet.id)


def test_a_communique_is_the_original() -> None:
    communique, outlet = report("المكتب الإعلامي لجيش الفتح", 1), report("موقع ما")
    (copy,) = lineage([outlet, communique], SOURCES).copies
    assert copy.original == communique.id


def test_else_the_earlier_is_the_original() -> None:
    first, second = report("موقع ما"), report("موقع آخر", 1)
    (copy,) = lineage([second, first], SOURCES).copies
    assert copy.original == first.id


def test_a_report_given_twice_is_no_copy_of_itself() -> None:
    once = report("موقع ما", 0, "نقلا عن وكالة سانا: " + BODY)
    assert lineage([once, once], SOURCES) == lineage([once], SOURCES)
    assert lineage([once], SOURCES).copies == ()


def test_the_line_goes_up_to_whom_the_text_is_credited() -> None:
    words = Words(0, 8, "(رويترز)")
    lines = Lineage(
        (Copy("r1", "r2", 0.9, "reprint"), Copy("r3", "r4", 0.9, "reprint")),
        (Citation("r1", "reuters", words, True), Citation("r3", "sana", words), Citation("r5", "afp", words, True),
         Citation("r6", "afp", words, True), Citation("r6", "reuters", words, True),
         Citation("r4", "dpa", words, True)),
    )  # fmt: skip
    graph = Ancestry.of(lines)
    assert graph.line("r2") == ("r2", "r1", "reuters")
    assert graph.root("r3") == "r3"  # Only something in it is told after SANA.
    assert graph.root("r4") == "dpa"
    assert graph.root("r5") == "afp"
    assert graph.root("r6") == "r6"  # Two agencies: neither's own.
    assert graph.root("r9") == "r9"
    assert graph.copies == {"r1": ("r2",), "r3": ("r4",)}
    assert graph.cited["r6"] == ("afp", "reuters")


PUBLISHERS = ("وكالة سانا", "موقع ما", "موقع آخر", "رويترز", "")


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(PUBLISHERS), st.integers(0, 40), st.integers(0, 3)), max_size=10), st.randoms()
)
def test_the_order_of_reports_changes_nothing(told: list[tuple[str, int, int]], shuffler: Random) -> None:
    heads = ("", "(رويترز)\n", "نقلا عن وكالة سانا: ", "وقالت هيئة لا يعرفها أحد في هذه المدينة: ")
    made = [report(publisher, day, heads[head] + BODY) for publisher, day, head in told]
    reports = list({one.id: one for one in made}.values())  # A register holds a report once.
    mixed = list(reports)
    shuffler.shuffle(mixed)
    assert lineage(mixed, SOURCES) == lineage(reports, SOURCES)
