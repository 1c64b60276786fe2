"""Coverage by name, and silences in words."""

from __future__ import annotations

from datetime import date

from mihak.model.facts import Facts, Party, Spot
from mihak.model.report import Report
from mihak.views.coverage import about, coverage_view


def report(publisher: str, on: int | None, n: int = 0) -> Report:
    published = date(2016, 10, on) if on else None
    return Report.make(f"{publisher} {on} {n}", publisher=publisher, published=published)


def fact(of: Report, source: str, side: str, *spots: Spot, told: date | None = None) -> Facts:
    day = told.toordinal() if told else None
    return Facts(
        claim=f"c{of.id}", report=of.id, position=0, kind="attack", what="clash", status="asserted",
        speaker=Party(source), source=source, source_side=side, spots=spots, first=day, last=day,
    )  # fmt: skip


SANA = [report("سانا", day) for day in (1, 2, 3)]
SHAM = [report("شبكة شام", day, n) for n, day in enumerate((5, 8, 9, 12, 14, 20))]
FACTS = [fact(one, "sana", "sy-government") for one in SANA]


def test_rows_have_the_publishers_names_and_the_english_names_of_sides() -> None:
    view = coverage_view([*SANA, *SHAM], FACTS, by="source")
    assert [(row.id, row.name, row.side_name, row.reports) for row in view.rows] == [
        ("شبكه شام", "شبكة شام", "", 6),
        ("sana", "سانا", "Syrian government until 2024 and its allies on the ground", 3),
    ]  # fmt: skip
    assert (view.first, view.last) == (date(2016, 10, 1), date(2016, 10, 20))
    assert [(cell.day.day, cell.reports, cell.claims) for cell in view.rows[1].days] == [
        (1, 1, 1),
        (2, 1, 1),
        (3, 1, 1),
    ]


def test_a_silence_is_told_in_a_sentence() -> None:
    (silence,) = coverage_view([*SANA, *SHAM], FACTS, by="source").silences
    assert silence.said == (
        "سانا reported on 3 days up to 2016-10-03, usually every day, then not once in 17 days until the last report"
        " of anybody, while 1 other published 6 reports."
    )
    assert (silence.after, silence.until, silence.days) == (date(2016, 10, 3), None, 17)
    back = coverage_view([*SANA, *SHAM, report("سانا", 28)], FACTS, by="source").silences
    assert [one.said.partition("then ")[2] for one in back] == [
        "not once in 24 days until 2016-10-28, while 1 other published 6 reports."
    ]


def test_sides_have_their_names_and_those_not_known_are_one_row() -> None:
    view = coverage_view([*SANA, *SHAM], FACTS, by="side")
    assert [(row.id, row.name) for row in view.rows] == [
        ("", "side not known"), ("sy-government", "Syrian government until 2024 and its allies on the ground"),
    ]  # fmt: skip


def test_days_told_of_long_ago_do_not_stretch_the_days_shown() -> None:
    view = coverage_view(SANA, [fact(SANA[0], "sana", "", told=date(1982, 2, 2))], by="source")
    assert view.first == date(2016, 10, 1)
    assert view.rows[0].days[0].day == date(1982, 2, 2)


def test_reports_without_a_day_leave_the_days_open() -> None:
    view = coverage_view([report("سانا", None)], [], by="source")
    assert (view.first, view.last, view.rows[0].undated) == (None, None, 1)


def test_about_a_place_keeps_what_tells_of_it_or_of_what_lies_in_it() -> None:
    facts = [
        fact(SANA[0], "sana", "", Spot("حلب", "aleppo")),
        fact(SANA[1], "sana", "", Spot("الحمدانيه", "h", "", ("aleppo",))),
        fact(SANA[2], "sana", "", Spot("ادلب", "idlib")), fact(SHAM[0], "sham", "", Spot("حلب")),
    ]  # fmt: skip
    reports, kept = about([*SANA, *SHAM], facts, frozenset({"aleppo"}), "حلب")
    assert [one.id for one in reports] == [SANA[0].id, SANA[1].id, SHAM[0].id]
    assert len(kept) == 3
