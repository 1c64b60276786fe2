"""Control in a brief: which timelines belong to it, and what becomes of their spans."""

from __future__ import annotations

from datetime import date
from typing import Final

from exports.case import ARMY, DAY, FACTIONS, FIRST, LAST, names, quarter

from mihak.views.brief_control import claims_of, held_by, holdings, inside
from mihak.views.brief_scope import scope
from mihak.weighing.control import CONTESTED, HELD, UNKNOWN, ControlSpan, PlaceTimeline

HERE: Final = quarter().id
SCOPE: Final = scope("حلب", FIRST, LAST, names("en").places)


def span(first: int | None, last: int | None, state: str = HELD, holder: str = ARMY, **given: object) -> ControlSpan:
    return ControlSpan(first=first, last=last, state=state, holder=holder, **given)  # type: ignore[arg-type]


def test_places_inside_the_scope_are_kept_and_others_are_not() -> None:
    spans = (span(DAY, None, claims=("c1",)),)
    here, elsewhere = PlaceTimeline(HERE, ("الحمدانيه",), spans), PlaceTimeline("geonames:1", ("مكان",), spans)
    unknown = PlaceTimeline("تله بلا معرف", ("تله بلا معرف",), spans)
    assert [one.place for one in inside([here, elsewhere, unknown], SCOPE, names("en"), ["c1"])] == [
        HERE, "geonames:1", "تله بلا معرف",
    ]  # fmt: skip
    assert [one.place for one in inside([here, elsewhere, unknown], SCOPE, names("en"), [])] == [HERE]


def test_spans_outside_the_time_or_with_nothing_told_are_left_out() -> None:
    spans = (
        span(None, DAY - 60), span(DAY - 59, DAY, claims=("c1",)), span(DAY + 1, DAY + 2, UNKNOWN, ""),
        span(DAY + 3, DAY + 4, UNKNOWN, "", besieged_by=FACTIONS, claims=("c2",)), span(DAY + 90, None),
    )  # fmt: skip
    kept = inside([PlaceTimeline(HERE, ("الحمدانيه",), spans)], SCOPE, names("en"), [])
    assert [one.first for one in kept[0].spans] == [DAY - 59, DAY + 3]
    assert list(claims_of(kept)) == ["c1", "c2"]
    assert inside([PlaceTimeline(HERE, ("الحمدانيه",), spans[:1])], SCOPE, names("en"), []) == []


def test_spans_have_days_names_and_numbers() -> None:
    told = span(
        DAY,
        None,
        CONTESTED,
        FACTIONS,
        rivals=(ARMY, "لواء ما"),
        claims=("c2", "c1"),
        against=("c3", "c9"),
        guessed=True,
    )
    holding = holdings([PlaceTimeline(HERE, ("الحمدانيه",), (told,))], names("ar"), {"c1": 1, "c2": 2, "c3": 3})[0]
    found = holding.spans[0]
    assert (found.first, found.last, found.contested, found.guessed) == (date.fromordinal(DAY), None, True, True)
    assert (found.side, found.holder) == (FACTIONS, names("ar").camp(FACTIONS))
    assert found.rivals == ((ARMY, names("ar").camp(ARMY)), ("", "لواء ما"))
    assert (found.claims, found.against, found.besieger) == ((1, 2), (3,), ("", ""))
    assert holding.place == names("ar").place(HERE, "")


def test_a_name_that_is_no_side_has_none() -> None:
    assert held_by("لواء ما", names("en")) == ("", "لواء ما")
    assert held_by(ARMY, names("en"))[0] == ARMY
