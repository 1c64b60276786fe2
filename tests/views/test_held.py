"""Who holds what, as a map shows it."""

from __future__ import annotations

from datetime import date

from exports.case import ARMY, DAY, FACTIONS, quarter

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.views.held import Camp, HeldView, held_view, on_day
from mihak.weighing.control import CONTESTED, HELD, UNKNOWN, ControlSpan, PlaceTimeline

HERE = quarter().id


def span(first: int | None, last: int | None, holder: str = ARMY, state: str = HELD, **given: object) -> ControlSpan:
    return ControlSpan(first=first, last=last, state=state, holder=holder, **given)  # type: ignore[arg-type]


def line(*spans: ControlSpan, place: str = HERE, name: str = "الحمدانيه") -> PlaceTimeline:
    return PlaceTimeline(place, (name,), spans)


def view(*found: PlaceTimeline, place: str = "", first: date | None = None, last: date | None = None) -> HeldView:
    return held_view(found, {}, default_places(), default_actors(), place=place, first=first, last=last)


def test_sides_are_numbered_by_how_much_they_are_told_to_hold() -> None:
    found = view(
        line(span(DAY, DAY, "لواء ما"), span(DAY + 1, DAY + 3, FACTIONS), span(DAY + 4, None, FACTIONS, CONTESTED,
                                                                               rivals=(ARMY,))),
        line(span(DAY, None, ARMY, besieged_by=FACTIONS), place="تله", name="تله"),
    )  # fmt: skip
    assert [camp.id for camp in found.camps] == [FACTIONS, ARMY, ""]
    assert found.camps[2] == Camp("", "لواء ما", "لواء ما")
    assert found.camps[0].name_ar and found.camps[0].name_en == default_actors().sides[FACTIONS]
    spans = {one.ground.place: one.spans for one in found.places}
    assert [one.holder for one in spans[HERE]] == [2, 0, 0]
    assert spans[HERE][2].rivals == (1,) and spans["تله"][0].besieger == 0


def test_a_side_keeps_its_number_whatever_is_asked() -> None:
    lines = (line(span(DAY, None, FACTIONS)), line(span(DAY, DAY, ARMY), span(DAY + 1, None, ARMY), place="تله"))
    assert view(*lines).camps == view(*lines, place=HERE).camps
    (here,) = view(*lines, place=HERE).places
    assert here.spans[0].holder == 1


def test_what_nobody_tells_of_is_left_out_and_a_siege_is_not() -> None:
    found = view(line(span(None, DAY - 1, "", UNKNOWN), span(DAY, DAY + 2, "", UNKNOWN, besieged_by=ARMY)))
    (place,) = found.places
    assert [(one.first, one.holder, one.besieger) for one in place.spans] == [(date.fromordinal(DAY), None, 0)]
    assert view(line(span(None, None, "", UNKNOWN))).places == ()


def test_days_that_are_asked_for_cut_what_is_shown() -> None:
    told = line(span(None, DAY - 1), span(DAY, DAY + 9, FACTIONS), span(DAY + 10, None))
    found = view(told, first=date.fromordinal(DAY), last=date.fromordinal(DAY + 9))
    assert [one.first for one in found.places[0].spans] == [date.fromordinal(DAY)]
    assert (found.first, found.last) == (date.fromordinal(DAY), date.fromordinal(DAY + 9))
    assert view(line(span(DAY, DAY)), last=date.fromordinal(DAY - 1)) == HeldView(
        (Camp(ARMY, *_names(ARMY)),), (), None, None
    )


def _names(side: str) -> tuple[str, str]:
    camp = next(camp for camp in view(line(span(1, None, side))).camps)
    return camp.name_ar, camp.name_en


def test_a_place_is_asked_for_by_its_name_or_by_what_it_lies_in() -> None:
    lines = (line(span(DAY, None)), line(span(DAY, None), place="تله موته", name="تله موته"))
    for asked, found in (("حلب", [HERE]), (HERE, [HERE]), ("تلة موتة", ["تله موته"]), ("دمشق", [])):
        assert [one.ground.place for one in view(*lines, place=asked).places] == found


def test_what_stands_told_of_a_day() -> None:
    (place,) = view(line(span(None, DAY - 5, FACTIONS), span(DAY, DAY + 2), span(DAY + 9, None, FACTIONS))).places
    told = [on_day(place, date.fromordinal(DAY + n)) for n in (-900, -5, -1, 0, 2, 3, 9, 900)]
    assert [None if one is None else one.holder for one in told] == [0, 0, None, 1, 1, None, 0, 0]


def test_voices_and_claims_are_counted() -> None:
    told = span(DAY, None, voices=2, voices_against=1, claims=("a", "b", "c"), against=("d",), guessed=True)
    (found,) = view(line(told)).places[0].spans
    assert (found.voices, found.voices_against, found.claims, found.guessed) == (2, 1, 4, True)
