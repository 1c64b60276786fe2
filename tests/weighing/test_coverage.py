"""Coverage: who reported when, and who fell silent."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.facts import Facts, Party
from mihak.model.report import Report
from mihak.weighing.coverage import SIDE, Coverage, DayCount, SilenceRule, coverage, silences
from weighing.control_facts import day

RULE = SilenceRule(times=3, days=7, told=3, reports=5)


def report(publisher: str, on: int | None, n: int = 0) -> Report:
    published = date.fromordinal(day(on)) if on else None
    return Report.make(f"{publisher} {on} {n}", publisher=publisher, published=published)


def fact(of: Report, claim: str, source: str, side: str = "", on: tuple[int, int] | None = None) -> Facts:
    first, last = (day(on[0]), day(on[1])) if on else (None, None)
    return Facts(
        claim=claim, report=of.id, position=0, kind="attack", what="clash", status="asserted",
        speaker=Party(source), source=source, source_side=side, first=first, last=last,
    )  # fmt: skip


def counted(found: Coverage, id: str) -> list[tuple[int, int, int, int]]:
    row = next(row for row in found.rows if row.id == id)
    return [(n.day - day(0), n.reports, n.claims, n.told) for n in row.days]


def test_reports_and_claims_are_counted_by_day_of_publication_and_day_told_of() -> None:
    one, two = report("وكالة", 5), report("وكالة", 7)
    facts = [
        fact(one, "a", "agency", "state", (4, 4)), fact(one, "b", "agency", "state", (4, 5)),
        fact(two, "c", "agency", "state"),
    ]  # fmt: skip
    found = coverage([one, two], facts)
    assert counted(found, "agency") == [(4, 0, 0, 2), (5, 1, 2, 1), (7, 1, 1, 0)]
    (row,) = found.rows
    assert (row.side, row.publishers, row.reports, row.claims) == ("state", ("وكالة",), 2, 3)
    assert (row.first, row.last) == (day(5), day(7))


def test_a_report_without_claims_stands_with_its_publisher() -> None:
    one, two, other = report("وكالة", 5), report("وكالة", 7), report("الموقع", 7)
    found = coverage([one, two, other], [fact(one, "a", "agency")])
    assert [(row.id, row.reports, row.claims) for row in found.rows] == [("agency", 2, 1), ("الموقع", 1, 0)]


def test_guesses_and_long_spans_tell_of_no_day() -> None:
    one = report("وكالة", 5)
    guessed = Facts(
        claim="a", report=one.id, position=0, kind="attack", what="clash", status="asserted", speaker=Party(""),
        source="agency", first=day(4), last=day(4), guessed=True,
    )  # fmt: skip
    assert counted(coverage([one], [guessed, fact(one, "b", "agency", on=(1, 31))]), "agency") == [(5, 1, 2, 0)]


def test_the_days_asked_for_bound_both_counts() -> None:
    early, late, never = report("وكالة", 2), report("وكالة", 9), report("وكالة", None)
    facts = [fact(late, "a", "agency", on=(1, 1)), fact(late, "b", "agency", on=(8, 8))]
    found = coverage([early, late, never], facts, first=day(8), last=day(9))
    assert counted(found, "agency") == [(8, 0, 0, 1), (9, 1, 2, 0)]
    assert coverage([early, late, never], facts).rows[0].undated == 1


def test_sources_of_one_side_are_one_row() -> None:
    one, two = report("وكالة", 5), report("تلفزيون", 6)
    found = coverage([one, two], [fact(one, "a", "x", "state"), fact(two, "b", "y", "state")], by=SIDE)
    assert [(row.id, row.reports) for row in found.rows] == [("state", 2)]


def test_who_stops_while_others_go_on_fell_silent() -> None:
    (found,) = silences({"x": [1, 3, 5], "y": [2, 6, 8, 10, 12, 14, 16]}, RULE)
    assert (found.id, found.after, found.until, found.days) == ("x", 5, None, 11)
    assert (found.usual, found.told, found.others, found.reports) == (2.0, 3, 1, 6)


def test_who_comes_back_was_silent_until_then() -> None:
    (found,) = silences({"x": [1, 2, 3, 20], "y": [5, 6, 7, 8, 9, 20]}, RULE)
    assert (found.after, found.until, found.days, found.reports) == (3, 20, 16, 5)


@pytest.mark.parametrize(
    ("days", "others", "why"),
    [
        ([1, 2], range(3, 30), "told too seldom to be regular"),
        ([1, 6, 11], range(12, 24), "no longer than three times its usual gap"),
        ([1, 21, 41], range(42, 140), "usually three weeks apart, which is not regular"),
        ([1, 2, 3], range(4, 10), "shorter than seven days"),
        ([1, 2, 3], [4, 5, 6, 25], "the others were all but silent too"),
    ],
)
def test_these_are_no_silences(days: list[int], others: list[int], why: str) -> None:
    assert silences({"x": days, "y": list(others)}, RULE) == (), why


def test_a_side_that_is_not_known_cannot_fall_silent() -> None:
    assert silences({"": [1, 2, 3], "y": list(range(1, 30))}, RULE) == ()


def test_bodies_of_no_camp_do_not_fall_silent_as_one_side() -> None:
    ours = [report("رصد", n) for n in (1, 2, 3)]
    others = [report("وكالة", n) for n in range(1, 30)]
    for side, fell in (("independent", 0), ("state", 1)):
        facts = [fact(one, f"c{one.id}", "x", side) for one in ours]
        assert len(coverage([*ours, *others], facts, by=SIDE).silences) == fell


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.integers(1, 40)), max_size=25), st.integers(0, 99))
def test_the_order_of_reports_changes_nothing(told: list[tuple[str, int]], seed: int) -> None:
    reports = [report(name, on, n) for n, (name, on) in enumerate(told)]
    facts = [fact(one, f"c{n}", one.publisher, on=(3, 3)) for n, one in enumerate(reports)]
    before = coverage(reports, facts)
    mixed = random.Random(seed)
    mixed.shuffle(reports)
    mixed.shuffle(facts)
    assert coverage(reports, facts) == before
    assert sum(row.reports for row in before.rows) == len(told)
    assert all(isinstance(count, DayCount) for row in before.rows for count in row.days)
