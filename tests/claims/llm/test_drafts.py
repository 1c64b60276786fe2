"""Every slot of a draft rests on words, or is left out and noted."""

from __future__ import annotations

import pytest

from claims.llm.telling import KILLED, REGAINED, given, place, spans
from mihak.claims.draft import AttackDraft, CasualtyDraft, ControlDraft, MaterielDraft, OperationDraft
from mihak.claims.llm.answer import NO_DATE, NO_NAME, NO_NUMBER, NO_PHASE, Dropped
from mihak.claims.llm.drafts import Drafted, drafted

DRAFTS = (
    ("casualties", {"effect": "killed"}, CasualtyDraft), ("control", {"change": "gained"}, ControlDraft),
    ("attack", {"mode": "shelling"}, AttackDraft), ("operation", {"event": "launched"}, OperationDraft),
    ("materiel", {"effect": "destroyed"}, MaterielDraft),
)  # fmt: skip


def draft(base: dict[str, object] = KILLED, **changed: object) -> Drafted:
    within = spans()
    claim = given(base, **changed)
    return drafted(within, claim, place(within, claim.quote), [])


@pytest.mark.parametrize(("kind", "detail", "made"), DRAFTS)
def test_each_type_has_its_draft(kind: str, detail: dict[str, object], made: type) -> None:
    found = draft({"type": kind, "quote": "دمر دبابة", "status": "denied"} | detail)
    assert type(found.told.draft) is made
    assert found.told.draft.status == "denied"
    assert found.told.speech is None
    assert found.told.setting.when is None


def test_a_true_claim_keeps_all_its_slots() -> None:
    found = draft()
    assert found.dropped == ()
    assert isinstance(found.told.draft, CasualtyDraft)
    assert (found.told.draft.figure.low, found.told.draft.victim_kind) == (3, "civilian")
    assert found.told.setting.when is not None
    assert found.told.setting.when.public == "2016-11-11"
    assert found.told.speech is not None
    assert [name.names[0] for name in found.names] == ["مصدر طبي في حلب", "مدنيين", "قوات النظام", "حي الشعار"]


def test_what_the_report_does_not_say_is_left_out() -> None:
    found = draft(
        source=["رامي عبد الرحمن"], victims=["أطفال"], places=[["حماة"], ["حلب"]], low=300, high=300, date="2016-11-01"
    )
    assert set(found.dropped) == {
        Dropped("source", NO_NAME), Dropped("victims", NO_NAME), Dropped("places", NO_NAME),
        Dropped("count", NO_NUMBER), Dropped("date", NO_DATE),
    }  # fmt: skip
    assert isinstance(found.told.draft, CasualtyDraft)
    assert found.told.draft.figure.low is found.told.draft.figure.high is None
    assert found.told.draft.victims is None
    assert found.told.speech is None
    assert len(found.told.setting.places) == 1


def test_what_changed_hands_is_also_where() -> None:
    found = draft(REGAINED)
    assert isinstance(found.told.draft, ControlDraft)
    assert found.told.draft.places == found.told.setting.places != ()


def test_a_place_named_twice_is_one() -> None:
    assert len(draft(places=[["حي الشعار"], ["حي الشعار"]]).told.setting.places) == 1


def test_a_phase_that_is_not_told_is_noted() -> None:
    found = draft({"type": "operation", "event": "launched", "quote": "دمر دبابة", "phase": 3})
    assert found.dropped == (Dropped("phase", NO_PHASE),)


def test_claims_of_one_quote_are_told_by_different_words() -> None:
    within = spans()
    before: list[Drafted] = []
    for _ in range(3):
        claim = given()
        before.append(drafted(within, claim, place(within, claim.quote), before))
    assert len({found.told.draft.at for found in before}) == 3
