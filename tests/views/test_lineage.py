"""The graph of reports, as it is shown."""

from __future__ import annotations

from datetime import date

import pytest
from fakes import sample_claims, sample_report

from mihak.gazetteer.sources import default_sources
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.model.finding import Words
from mihak.model.report import Report
from mihak.views.lineage import LineageView, claims_by_report, lineage_view

CREDIT, CITED = Words(0, 8, "(رويترز)"), Words(9, 15, "عن سانا")


def report(id: str, publisher: str, day: int) -> Report:
    return Report(id, "نص", publisher, published=date(2016, 10, day))


REPORTS = {
    one.id: one
    for one in (
        report("r1", "رويترز", 28), report("r2", "موقع ما", 29), report("r3", "وكالة سانا", 27),
        report("r4", "البعث ميديا", 28), report("r5", "لا أحد", 26),
    )
}  # fmt: skip
LINES = Lineage(
    (Copy("r3", "r4", 0.75, "edited"),),
    (Citation("r2", "reuters", CREDIT, True), Citation("r4", "nobody at all", CITED), Citation("r4", "sana", CITED)),
)
CLAIMS = {"r1": ["a"], "r2": ["b"], "r3": ["c"], "r4": ["d", "e"]}
VOICES = {"a": "source:reuters", "b": "source:reuters", "c": "party:sy-state", "d": "party:sy-state", "e": "party:un"}


def view(only: str = "") -> LineageView:
    return lineage_view(REPORTS, LINES, CLAIMS, VOICES, default_sources(), only)


def test_texts_stand_under_the_source_that_they_come_from() -> None:
    found = view()
    assert [(origin.source, [text.report.id for text in origin.texts]) for origin in found.origins] == [
        ("reuters", ["r1", "r2"]), ("", ["r5", "r3"]),
    ]  # fmt: skip
    assert (found.reports, found.copies, found.claims, found.voices) == (5, 1, 5, 3)


def test_copies_stand_under_their_text_with_what_they_share() -> None:
    (text,) = (text for origin in view().origins for text in origin.texts if text.copies)
    assert (text.report.id, text.kind, text.similarity) == ("r3", "", None)
    (copy,) = text.copies
    assert (copy.report.id, copy.kind, copy.similarity, copy.report.claims) == ("r4", "edited", 0.75, 2)
    assert [(one.source, one.name, one.quote) for one in copy.cites] == [
        ("nobody at all", "nobody at all", "عن سانا"), ("sana", "وكالة سانا", "عن سانا"),
    ]  # fmt: skip


def test_who_is_cited_is_counted_by_reports() -> None:
    assert [(one.source, one.side, one.reports) for one in view().cited] == [
        ("nobody at all", "", 1), ("reuters", "independent", 1), ("sana", "sy-government", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("id", ["r3", "r4"])
def test_one_report_is_shown_with_the_whole_of_its_text(id: str) -> None:
    found = view(id)
    assert (found.reports, found.copies, found.claims, found.voices) == (2, 1, 3, 2)
    assert [text.report.id for origin in found.origins for text in origin.texts] == ["r3"]


def test_claims_stand_by_their_report_in_the_order_given() -> None:
    one, two = sample_report(), sample_report(1)
    claims = [*sample_claims(two), *sample_claims(one)]
    found = claims_by_report(claims)
    assert list(found) == [two.id, one.id]
    assert found[one.id] == [claim.id for claim in sample_claims(one)]
    assert claims_by_report(()) == {}
