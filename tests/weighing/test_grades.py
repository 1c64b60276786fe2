"""Grades after Airwars, for every kind of incident."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mihak.model.facts import Facts, Party
from mihak.model.incident import Contradiction
from mihak.weighing.admissions import admitted
from mihak.weighing.grades import grade
from weighing.losses import ARMY, REBELS, assessed, enemy, facts, incident, own, voices_of


def _control(claim: str, what: str, **given: Any) -> Facts:
    return facts(claim, kind="control", what=what, counted=False, victim_kind="", **given)


def _deed(kind: str, what: str, **given: Any) -> Facts:
    """The rebels tell of a deed of the rebels."""
    return facts("a", **{"kind": kind, "what": what, "speaker": REBELS, "doer": REBELS, **given})


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ([own("a", 5, 5)], "confirmed"),
        ([own("a", 5, 5), facts("b", 5, 5, status="denied")], "confirmed"),
        ([facts("a", 5, 5), facts("b", 7, 7)], "fair"),
        ([facts("a", 5, 5, source="x"), facts("b", 7, 7, source="x")], "weak"),
        ([enemy("a", 5, 5)], "weak"),
        ([facts("a", 5, 5), facts("b", 5, 5, status="denied", speaker=ARMY)], "contested"),
        ([facts("a", 5, 5, doer=ARMY), facts("b", 5, 5, doer=REBELS)], "contested"),
        ([facts("a", 5, 5, status="denied")], "discounted"),
        ([facts("a", 5, 5, status="intended")], "weak"),
        ([facts("a", 5, 5, source="x"), facts("b", 5, 5, source="x", status="denied")], "discounted"),
        ([facts("a", 5, 5, source="x"), facts("b", 5, 5, source="x", status="denied", speaker=ARMY)], "contested"),
        (
            [facts("a", 5, 5, speaker=REBELS), facts("b", status="denied"), facts("c", status="denied", speaker=ARMY)],
            "discounted",
        ),
        ([_control("a", "gained", doer=REBELS, sufferer=ARMY, speaker=ARMY)], "confirmed"),
        ([_control("a", "gained", doer=REBELS, sufferer=ARMY, speaker=REBELS)], "weak"),
    ],
)
def test_the_grade_of_an_incident(claims: list[Facts], name: str) -> None:
    assert assessed(*claims).grade == name


def test_who_admits_a_loss_and_denies_it_is_contested() -> None:
    denial = facts("b", 5, 5, status="denied", speaker=ARMY, sufferer=ARMY, interest="own")
    assert assessed(own("a", 5, 5), denial).grade == "contested"


def test_the_reasons_are_in_words() -> None:
    assert assessed(own("a", 5, 5)).reasons == ("الجيش admits its own side's loss",)
    assert assessed(facts("a", 5, 5), facts("b", 5, 5, speaker=REBELS)).reasons == (
        "2 independent voices: المرصد, جيش الفتح",
    )
    monitors = [facts(id, 5, 5, source=voice, speaker=Party(name)) for id, voice, name in
                (("a", "x", "ب"), ("b", "x", "ا"), ("c", "y", "ت"))]  # fmt: skip
    assert assessed(*monitors).reasons == ("2 independent voices: ا = ب, ت",)
    assert assessed(*monitors[:2]).reasons == ("one voice only: ا = ب",)
    rebels = [enemy("a", 5, 5), enemy("b", 5, 5)]
    assert assessed(*rebels).reasons[-1] == "all of them speak for sy-opposition"


def test_claims_of_who_holds_a_place_contest_each_other() -> None:
    claims = [_control("a", "gained", doer=REBELS), _control("b", "held", doer=ARMY)]
    found = replace(incident(*claims), contradictions=(Contradiction("a", "b", "gained against held"),))
    given = grade(found, claims, voices_of(claims))
    assert (given.grade, given.reasons) == ("contested", ("claims against each other: gained against held",))


def test_figures_that_differ_do_not_contest_whether_it_happened() -> None:
    claims = [facts("a", 5, 5), facts("b", 50, 50)]
    found = replace(incident(*claims), contradictions=(Contradiction("a", "b", "5 against 50"),))
    assert grade(found, claims, voices_of(claims)).grade == "fair"


def test_denials_are_dissent() -> None:
    given = assessed(facts("a", 5, 5), facts("b", 5, 5, status="denied"))
    assert (given.voices, given.dissent) == (1, ("b",))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (facts("a", 1, 1, speaker=ARMY, doer=ARMY, victim_kind="civilian"), "الجيش admits its own side's deed"),
        (_control("a", "lost", doer=ARMY, speaker=ARMY), "الجيش admits that its own side lost it"),
        (_deed("attack", "shelling", cited=True), "جيش الفتح takes responsibility for the attack"),
        (_deed("attack", "shelling"), ""),
        (_deed("attack", "clash", cited=True), ""),
        (_deed("attack", "shelling", cited=True, sufferer=ARMY), ""),
        (_deed("operation", "launched", cited=True), "جيش الفتح announces its own side's operation"),
        (_deed("operation", "launched"), ""),
        (_deed("operation", "launched", cited=True, doer=ARMY), ""),
        (own("a", 1, 1, status="denied"), ""),
        (facts("a", 1, 1), ""),
    ],
)
def test_what_counts_as_an_admission(claim: Facts, said: str) -> None:
    assert admitted(claim) == said
