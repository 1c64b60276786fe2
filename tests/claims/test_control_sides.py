"""Who did it and who suffered it, where the one that suffered is told first."""

from __future__ import annotations

from claims.telling import best, of_kind
from mihak.model.claim import Control


def test_those_driven_out_are_not_the_doers() -> None:
    text = "يقصف الجيش اليمني مواقع في حيس، فيما يتحصن الحوثيون في الجبال بعد طردهم منها."
    assert "الحوثيون" not in [best(claim.actor) for claim in of_kind(Control, text)]


def test_whose_attack_failed_is_the_opponent() -> None:
    text = "قتل قيادي من ميليشيا الحوثي في حيس عقب هجوم للحوثيين تم إفشاله من قبل قوات الجيش الوطني."
    (claim,) = of_kind(Control, text)
    assert "الجيش" in best(claim.actor)
    assert "حوثي" in best(claim.opponent)


def test_a_doer_named_behind_its_verb_stays() -> None:
    text = "شنت قوات النظام هجوما على حي صلاح الدين دحره الجيش السوري الحر."
    assert "الجيش السوري الحر" in [best(claim.actor) for claim in of_kind(Control, text)]
