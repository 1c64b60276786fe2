"""Timelines with names, days and words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes import name_at

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.model.claim import Control
from mihak.model.facts import Facts, Party, Spot
from mihak.model.report import Report
from mihak.views.control import ControlView, Told, control_view
from mihak.weighing.control import timelines

TEXT = "سيطر الثوار على بلدة منيان. ونفى الجيش سقوط منيان، وقال إن أبناء التل دخلوا مدرسة الحكمة."
REPORT = Report.make(TEXT, publisher="شبكة", published=date(2016, 10, 29), name="ra99")
CITY, MINYAN, SCHOOL = "geonames:170063", "mihak:sy-minyan", "mihak:sy-al-hikma-school"
REBELS = Party("الثوار", "sy-opposition-forces", "sy-opposition", "sy-opposition")
LOCALS = Party("ابناء التل")
DAY = date(2016, 10, 28).toordinal()


def claim(id: str, quote: str, place: str, actor: str = "", status: str = "asserted") -> Control:
    return Control(
        id=id, report=REPORT.id, quote=quote, start=TEXT.index(quote), reader="t@1", rule="t", change="gained",
        places=(name_at(TEXT, place),), actor=name_at(TEXT, actor) if actor else None, status=status,
    )  # fmt: skip


CLAIMS = {
    "a": claim("a", "سيطر الثوار على بلدة منيان", "منيان"),
    "b": claim("b", "سقوط منيان", "منيان", status="denied"),
    "c": claim("c", "أبناء التل دخلوا مدرسة الحكمة", "مدرسة الحكمة", actor="أبناء التل"),
}


def fact(id: str, name: str, place: str, doer: Party, **given: int | None) -> Facts:
    days: dict[str, int | None] = {"first": DAY, "last": DAY, **given}
    return Facts(
        claim=id, report=REPORT.id, position=0, kind="control", what="gained", status=CLAIMS[id].status, doer=doer,
        speaker=Party("شبكه"), spots=(Spot(name, place, "village"),), first=days["first"], last=days["last"],
    )  # fmt: skip


FACTS = (
    fact("a", "منيان", MINYAN, REBELS), fact("b", "منيان", MINYAN, REBELS),
    fact("c", "مدرسه الحكمه", SCHOOL, LOCALS, first=DAY + 4, last=DAY + 4),
)  # fmt: skip
TOLD = Told(CLAIMS, {REPORT.id: REPORT}, default_places(), default_actors())


def view(*facts: Facts, place: str = "", first: date | None = None, last: date | None = None) -> ControlView:
    return control_view(timelines(facts or FACTS, {}), TOLD, place=place, first=first, last=last)


def test_places_stand_by_their_first_change_under_the_name_that_reports_give() -> None:
    shown = view()
    assert [(place.name, place.name_en) for place in shown.places] == [
        ("منيان", "Minyan"), ("مدرسة الحكمة", "Al-Hikma school"),
    ]  # fmt: skip
    assert (shown.first, shown.last) == (date(2016, 10, 28), date(2016, 11, 1))


def test_a_span_has_both_names_of_a_side_and_the_words_of_both_voices() -> None:
    (span,) = view().places[0].spans
    assert span.holder is not None
    assert (span.holder.side, span.holder.name_ar) == ("sy-opposition", "المعارضة السورية المسلحة")
    assert span.holder.name_en == "Syrian armed opposition"
    assert (span.state, span.first, span.last) == ("contested", date(2016, 10, 28), None)
    assert [(one.quote, one.report, one.publisher) for one in span.said] == [(CLAIMS["a"].quote, "ra99", "شبكة")]
    assert [(one.quote, one.status) for one in span.against] == [("سقوط منيان", "denied")]


def test_a_holder_without_a_side_keeps_the_name_that_the_report_has() -> None:
    (span,) = view().places[1].spans
    assert span.holder is not None
    assert (span.holder.side, span.holder.name_ar, span.holder.name_en) == ("", "أبناء التل", "أبناء التل")


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("منيان", [MINYAN]), (SCHOOL, [SCHOOL]), ("حلب", [MINYAN, SCHOOL]), (CITY, [MINYAN, SCHOOL]),
        ("إدلب", []),
    ],
)  # fmt: skip
def test_a_place_is_asked_for_by_name_or_id_and_has_what_lies_in_it(asked: str, places: list[str]) -> None:
    assert [place.place for place in view(place=asked).places] == places


def test_spans_outside_the_days_asked_for_are_left_out() -> None:
    before = view(last=date(2016, 10, 30))
    assert [place.place for place in before.places] == [MINYAN]
    assert before.last == date(2016, 10, 30)
    assert view(last=date(2016, 10, 1)).places == ()


def test_claims_without_a_day_are_shown_apart_unless_days_are_asked_for() -> None:
    undated = replace(FACTS[0], first=None, last=None)
    (place,) = view(undated).places
    assert (place.spans, [one.claim for one in place.undated]) == ((), ["a"])
    assert view(undated, first=date(2016, 10, 1)).places == ()
