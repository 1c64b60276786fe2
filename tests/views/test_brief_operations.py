"""Operations in a brief: days, sayings and losses with the numbers of their claims."""

from __future__ import annotations

from datetime import date
from typing import Final

from exports.case import ARMY, FACTIONS, names

from mihak.model.incident import Contradiction
from mihak.views.brief_operations import campaign, claims_of, clashes, sides_of, told_in
from mihak.weighing.operation_story import (
    BY_NAME,
    NOT_MET,
    SAID,
    TOLD,
    Aim,
    Alias,
    Day,
    HeadFinding,
    Loss,
    OperationStory,
    Outcome,
    Phase,
    Quoted,
    StatusQuo,
)

DAY: Final = date(2016, 10, 28).toordinal()
QUOTE: Final = Quoted("r1", 0, 4, "كسر الحصار")
NUMBERS: Final = {f"c{n}": n for n in range(1, 9)}


def loss(claim: str, **given: object) -> Loss:
    fields: dict[str, object] = {
        "claim": claim, "kind": "casualties", "effect": "killed", "low": 100, "high": None, "approx": False,
        "side": FACTIONS, "victims": "مقاتليها", "teller": ARMY, "phase": 1, "shared": (), "grounds": (SAID,),
        "why": "its sentence names it", "voice": "v", "part_of": "", "quote": QUOTE,
    }  # fmt: skip
    return Loss(**(fields | given))  # type: ignore[arg-type]


def story(**given: object) -> OperationStory:
    fields: dict[str, object] = {
        "id": "o1", "name": "ملحمة حلب الكبرى", "side": FACTIONS, "actors": ("جيش الفتح",),
        "names": (Alias("ملحمة حلب الكبرى", BY_NAME, "", ()), Alias("معركة حلب", BY_NAME, "", ())),
        "launched": Day(DAY, DAY, TOLD, "told with it"), "last": Day(None, DAY + 9, TOLD, "told with it"),
        "within": (), "phases_told": 2, "phases": (Phase(1, Day(DAY, DAY, TOLD, ""), None, ("c2",), ("c1", "c2")),),
        "aims": (Aim("كسر الحصار", FACTIONS, "غرفة العمليات", "c1", QUOTE),),
        "outcomes": (Outcome(NOT_MET, ARMY, "الجيش", DAY, ("c3",), (QUOTE, QUOTE)),), "losses": (loss("c4"),),
        "status_quo": (StatusQuo(DAY + 9, "unknown", "", FACTIONS, ARMY, ("منيان",), ("c5",), QUOTE),),
        "findings": (
            HeadFinding("field", "منيان: gained by x.", ("c6",)),
            HeadFinding("field", "Phase 1, killed: 100+ (x).", ("c4",)),
            HeadFinding("plan", "No aim is declared.", ("c3",)),
        ),
        "quotations": (), "contradictions": (Contradiction("c7", "c3", "one says so"),),
        "claims": ("c1", "c2"), "reports": ("r1",),
    }  # fmt: skip
    return OperationStory(**(fields | given))  # type: ignore[arg-type]


def test_days_are_days_or_lie_between_two() -> None:
    found = campaign(1, story(), names("en"), NUMBERS)
    assert found.launched is not None
    assert (found.launched.earliest, found.launched.latest) == (date(2016, 10, 28), date(2016, 10, 28))
    assert found.last is not None
    assert (found.last.earliest, found.last.latest) == (None, date(2016, 11, 6))
    unknown = campaign(1, story(launched=None, last=Day(None, None, TOLD, "")), names("en"), NUMBERS)
    assert (unknown.launched, unknown.last) == (None, None)


def test_names_aims_phases_and_outcomes_keep_who_says_them() -> None:
    found = campaign(1, story(), names("en"), NUMBERS)
    assert (found.name, found.aliases, found.side) == ("ملحمة حلب الكبرى", ("معركة حلب",), FACTIONS)
    assert [(aim.side, aim.quotes, aim.claims) for aim in found.aims] == [(FACTIONS, ("كسر الحصار",), (1,))]
    assert [(phase.number, phase.ended, phase.claims) for phase in found.phases] == [(1, (2,), (1, 2))]
    assert [(one.label, one.side, one.quotes) for one in found.outcomes] == [(NOT_MET, ARMY, ("كسر الحصار",))]


def test_lines_that_returned_name_who_held_them() -> None:
    back = campaign(1, story(), names("ar"), NUMBERS).status_quo[0]
    assert (back.side, back.day, back.places) == ("", date(2016, 11, 6), ("منيان",))
    assert back.before == names("ar").camp(FACTIONS)
    assert back.after == names("ar").camp(ARMY)


def test_losses_are_told_once_as_figures() -> None:
    found = campaign(1, story(), names("en"), NUMBERS)
    assert [(one.claim, one.low, one.high, one.sufferer, one.teller) for one in found.losses] == [
        (4, 100, None, FACTIONS, ARMY)
    ]
    assert [(head, [one.words for one in told]) for head, told in found.heads] == [
        ("field", ["منيان: gained by x."]), ("plan", ["No aim is declared."]),
    ]  # fmt: skip


def test_the_brief_takes_named_operations_that_its_claims_tell_of_in_the_order_of_time() -> None:
    later = story(id="o2", launched=Day(DAY + 3, DAY + 3, TOLD, ""))
    undated = story(id="o3", launched=None)
    unnamed, other = story(id="o4", name=""), story(id="o5", claims=("c99",))
    found = told_in([undated, unnamed, later, other, story()], ["c1"])
    assert [one.id for one in found] == ["o1", "o2", "o3"]


def test_every_claim_and_side_that_it_rests_on_is_known() -> None:
    assert set(claims_of([story()])) == {f"c{n}" for n in range(1, 8)}
    assert set(sides_of([campaign(1, story(), names("en"), NUMBERS)])) == {ARMY, FACTIONS, ""}


def test_contradictions_are_those_between_claims_of_the_brief() -> None:
    found = list(clashes(2, story(), NUMBERS))
    assert [(one.incident, one.operation, one.left, one.right) for one in found] == [(0, 2, 3, 7)]
    assert list(clashes(2, story(), {"c7": 1})) == []
