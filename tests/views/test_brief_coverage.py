"""Who reported on the place of a brief, and who fell silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from exports.case import ARMY, DAY, FIRST, LAST, SOURCES, claims, common, facts_of, names, reports, weighed

from mihak.model.claim import Claim, Control
from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.views.brief_coverage import reported
from mihak.views.brief_scope import scope
from mihak.weighing.weighed import Weighed

SCOPE = scope("حلب", FIRST, LAST, names("en").places)


def daily(**days: range) -> Weighed:
    """Sources that tell of the place on some days, so many days after the first."""
    base, report, told = weighed(), reports()[0], claims()[1]
    every: dict[str, Report] = {}
    found: dict[str, Facts] = {}
    kept: dict[str, Claim] = {}
    for source, numbers in days.items():
        for number in numbers:
            day = FIRST + timedelta(number)
            one = Report.make(f"{report.text} {number}", publisher=SOURCES[source].name_ar, published=day)
            claim = Control(**common(one, told.quote, "control"), change="regained")
            at, fact = day.toordinal(), facts_of(told, 0)
            every[one.id], kept[claim.id] = one, claim
            found[claim.id] = replace(
                fact, claim=claim.id, report=one.id, published=at, first=at, last=at, source=source,
                source_side=SOURCES[source].side,
            )  # fmt: skip
    return replace(base, reports=every, claims=kept, facts=found, incidents=(), assessments={}, voices={})


def test_sources_have_their_days_and_the_days_that_they_tell_of() -> None:
    found = reported(weighed(), SCOPE, names("en"))
    assert [(one.name, one.side, one.reports, one.claims) for one in found] == [
        (SOURCES[id].name_en, SOURCES[id].side, 1, 2) for id in ("sana", "sham", "sohr")
    ]
    assert [(day.day, day.reports, day.told) for day in found[0].days] == [
        (date.fromordinal(DAY), 0, 2), (date(2016, 10, 30), 1, 0),
    ]  # fmt: skip


def test_only_the_place_and_the_time_count() -> None:
    assert reported(weighed(), scope("دمشق", FIRST, LAST, names("en").places), names("en")) == ()
    later = scope("حلب", date(2017, 1, 1), date(2017, 2, 1), names("en").places)
    assert reported(weighed(), later, names("en")) == ()


def test_who_stops_reporting_while_others_go_on_is_silent() -> None:
    army, monitor = reported(daily(sana=range(6), sohr=range(1, 30)), SCOPE, names("en"))
    (silent,) = army.silences
    assert (silent.after, silent.until, silent.usual) == (FIRST + timedelta(5), None, 1)
    assert silent.others == 1 and silent.reports == 24
    assert army.side == ARMY and monitor.silences == ()
    # Where nobody else reports, nothing happened: that is no silence.
    assert reported(daily(sana=range(6)), SCOPE, names("en"))[0].silences == ()


def test_who_comes_back_was_silent_until_then() -> None:
    base, more = daily(sana=range(6), sohr=range(1, 30)), daily(sana=range(25, 27))
    back = replace(
        base, reports={**base.reports, **more.reports}, claims={**base.claims, **more.claims},
        facts={**base.facts, **more.facts},
    )  # fmt: skip
    (silent,) = reported(back, SCOPE, names("en"))[0].silences
    assert (silent.after, silent.until, silent.days) == (FIRST + timedelta(5), FIRST + timedelta(25), 19)


def test_a_source_that_no_list_knows_is_called_as_its_reports_call_it() -> None:
    base = weighed()
    told = {id: replace(one, source="page", source_side="unknown") for id, one in base.facts.items()}
    (one,) = reported(replace(base, facts=told), SCOPE, names("en"))
    assert one.side == "" and one.name in {report.publisher for report in base.reports.values()}
