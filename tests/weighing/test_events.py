"""Events: what one sentence tells belongs together, where days, places and doers do not speak against it."""

from __future__ import annotations

from typing import Any

import pytest

from mihak.model.facts import Spot
from mihak.weighing.events import Event, events
from weighing.losses import ARMY, DAY, REBELS
from weighing.told_together import Said, together

TEXT = "قصفت طائرات حي الحمدانية وقتل 12 مدنيا وجرح 30. ثم دمرت دبابة."
IDLIB = Spot("ادلب", "idlib", "city", ("idlib-gov", "syria"))
STRIKE = Said("strike", "a", "قصفت طائرات", "attack", "airstrike")
DEAD = Said("dead", "a", "قتل 12 مدنيا", "casualties", "killed")
HURT = Said("hurt", "a", "جرح 30", "casualties", "injured")
TANK = Said("tank", "a", "دمرت دبابة", "materiel", "destroyed")


def _found(*said: Said, texts: dict[str, str] | None = None, but: tuple[str, ...] = ()) -> list[Event]:
    weighed = together(texts or {"a": TEXT}, said)
    return list(events([one for one in weighed.incidents if one.id not in but], weighed))


def _ids(found: list[Event]) -> list[list[str]]:
    return [[one.id for one in event.incidents] for event in found]


def _with(one: Said, **told: Any) -> Said:
    return Said(one.incident, one.report, one.quote, one.kind, one.what, told)


def test_an_attack_leads_the_losses_of_its_sentence() -> None:
    found = _found(DEAD, HURT, STRIKE, TANK)
    assert _ids(found) == [["strike", "dead", "hurt"], ["tank"]]
    assert len(found[0].told) == 1
    assert found[1].told == ()


def test_every_incident_is_in_one_event() -> None:
    found = _found(STRIKE, DEAD, HURT, TANK)
    assert sorted(one.id for event in found for one in event.incidents) == ["dead", "hurt", "strike", "tank"]


def test_without_an_attack_the_dead_lead_the_injured() -> None:
    assert _ids(_found(HURT, DEAD)) == [["dead", "hurt"]]


def test_what_is_left_out_leads_nothing() -> None:
    assert _ids(_found(STRIKE, DEAD, but=("strike",))) == [["dead"]]


def test_operations_are_no_events() -> None:
    assert _ids(_found(Said("battle", "a", "قصفت طائرات", "operation", "launched"), DEAD)) == [["dead"]]


@pytest.mark.parametrize(
    "told",
    [
        {"first": DAY + 3, "last": DAY + 3},
        {"spots": (IDLIB,)},
        {"status": "denied"},
        {"status": "intended"},
        {"cumulative": True},
        {"doer": REBELS},
        {"what": "displaced"},
    ],
    ids=lambda told: next(iter(told)),
)
def test_what_does_not_fit_stands_alone(told: dict[str, Any]) -> None:
    assert _ids(_found(_with(STRIKE, doer=ARMY), _with(DEAD, doer=ARMY))) == [["strike", "dead"]]
    assert _ids(_found(_with(STRIKE, doer=ARMY), _with(DEAD, **{"doer": ARMY} | told))) == [["strike"], ["dead"]]


def test_days_and_places_that_nobody_tells_speak_against_nothing() -> None:
    assert _ids(_found(STRIKE, _with(DEAD, first=None, last=None, spots=()))) == [["strike", "dead"]]


def test_in_a_fight_either_side_may_have_done_it() -> None:
    clash = Said("clash", "a", "قصفت طائرات", "attack", "clash", {"doer": ARMY})
    assert _ids(_found(clash, _with(DEAD, doer=REBELS))) == [["clash", "dead"]]


def test_what_changed_hands_belongs_to_a_fight_and_not_to_fire_from_afar() -> None:
    texts = {"a": "اقتحم الجيش القرية وسيطر عليها وقتل 12 مدنيا."}
    assault = Said("assault", "a", "اقتحم الجيش القرية", "attack", "assault")
    gained = Said("gained", "a", "سيطر عليها", "control", "gained")
    assert _ids(_found(gained, assault, DEAD, texts=texts)) == [["assault", "dead", "gained"]]
    strike = Said("strike", "a", "اقتحم الجيش القرية", "attack", "airstrike")
    assert _ids(_found(gained, strike, texts=texts)) == [["gained"], ["strike"]]


def test_the_lead_that_most_reports_tell_it_with_wins() -> None:
    texts = dict.fromkeys("abc", TEXT)
    others = [
        Said(one.incident.replace("strike", "shells"), report, one.quote, one.kind, one.what)
        for report in "bc"
        for one in (STRIKE, DEAD)
    ]
    found = _found(STRIKE, DEAD, *others, texts=texts)
    assert _ids(found) == [["strike"], ["shells", "dead"]]
    assert len(found[1].told) == 2


def test_a_loss_follows_what_it_belongs_to_up_to_the_lead() -> None:
    texts = {"a": "اقتحم الجيش القرية وسيطر عليها.", "b": "سيطر عليها وقتل 12 مدنيا."}
    said = [
        Said("assault", "a", "اقتحم الجيش القرية", "attack", "assault"),
        Said("gained", "a", "سيطر عليها", "control", "gained"), Said("gained", "b", "سيطر عليها", "control", "gained"),
        Said("dead", "b", "قتل 12 مدنيا", "casualties", "killed"),
    ]  # fmt: skip
    found = _found(*said, texts=texts)
    assert _ids(found) == [["assault", "dead", "gained"]]
    assert len(found[0].told) == 2
