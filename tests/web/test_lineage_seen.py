"""What the page of lineage shows: texts with their copies and whom they cite, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from weighing.sample import REPORTS

from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.model.finding import Words
from mihak.web import lineage_seen
from mihak.web.answers import Answers
from mihak.web.lineage_seen import families, shown
from mihak.web.snapshot import Snapshot

WORDS = Words(0, 2, "قت")


@pytest.fixture
def copied(taken_once: Snapshot) -> tuple[Snapshot, tuple[str, ...]]:
    """Five reports: the first is copied by two others, the fourth by none; the second and the fifth cite somebody."""
    weighed = taken_once.weighed
    ids = tuple(sorted({claim.report for claim in weighed.claims.values()}))[:5]
    one, two, three, four, five = ids
    lineage = Lineage(
        (Copy(one, two, 0.9, "edited"), Copy(one, three, 1.0, "reprint")),
        (Citation(two, "sana", WORDS), Citation(five, "sana", WORDS), Citation(five, "لا أحد", WORDS),
         Citation(two, "sana", WORDS)),
    )  # fmt: skip
    days = {id: date(2016, 10, number) for number, id in enumerate((five, four, three, two, one), 1)}
    reports = {id: replace(one, published=days.get(id, one.published)) for id, one in weighed.reports.items()}
    fresh = replace(taken_once.ready, answers=Answers())
    return replace(taken_once, weighed=replace(weighed, lineage=lineage, reports=reports), ready=fresh), ids


Copied = tuple[Snapshot, tuple[str, ...]]


def test_texts_are_originals_those_with_most_copies_first(copied: Copied) -> None:
    snapshot, (one, two, three, _, five) = copied
    found = families(snapshot)
    assert found.texts == (one, five)
    assert found.copies == {one: (two, three)} and found.original == {two: one, three: one}
    assert found.sources == (("sana", 2), ("لا أحد", 1))  # A report that cites twice counts once.
    assert set(found.claims) == {claim.report for claim in snapshot.weighed.claims.values()}


def test_a_text_cites_what_its_copies_cite(copied: Copied) -> None:
    snapshot, (one, *_, five) = copied
    found = families(snapshot)
    assert found.of_source("sana") == (one, five)
    assert found.of_source("لا أحد") == (five,) and found.of_source("nobody") == ()


def test_a_page_counts_the_whole_register(copied: Copied) -> None:
    snapshot, (one, *_, five) = copied
    view = shown(snapshot, 1)
    assert (view.count, view.copies, view.reports) == (2, 2, len(snapshot.weighed.reports))
    assert view.voices == len(set(snapshot.weighed.voices.values()))
    assert {origin.source for origin in view.view.origins} | {one.source for one in view.view.cited} >= set(view.names)
    assert [(id, source.id if source else None, count) for id, source, count in view.sources] == [
        ("sana", "sana", 2), ("لا أحد", None, 1),
    ]  # fmt: skip
    assert shown(snapshot, 1, source="لا أحد").count == 1
    assert one != five


def test_a_report_leads_to_the_text_that_it_has_a_part_in(copied: Copied) -> None:
    snapshot, (_, two, _, four, _) = copied
    assert shown(snapshot, 1, report=two).count == 1
    assert shown(snapshot, 1, report=four).count == 1  # It stands alone.
    assert shown(snapshot, 1, report=REPORTS[0].id).count == 0


def test_texts_come_a_page_at_a_time(copied: Copied, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot, _ = copied
    monkeypatch.setattr(lineage_seen, "SIZE", 1)
    pages = [shown(snapshot, number) for number in (1, 2, 3)]
    assert [page.count for page in pages] == [2, 2, 2]
    told = [[text.report.id for origin in page.view.origins for text in origin.texts] for page in pages]
    assert [len(texts) for texts in told] == [1, 1, 0] and told[0] != told[1]


def test_it_is_worked_out_once(copied: Copied, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot, _ = copied
    made = []
    monkeypatch.setattr(lineage_seen, "families", lambda one: made.append(one) or families(one))  # type: ignore[func-returns-value]
    shown(snapshot, 1)
    shown(snapshot, 2)
    assert len(made) == 1
