"""Who stands against whom in a sentence."""

from __future__ import annotations

from claims.sentence import said
from mihak.claims.rivals import rival, rival_before, says, winner


def test_the_other_side_of_a_sentence_is_the_rival() -> None:
    one = said("سيطرت قوات النظام على كفرنبل بعد معارك مع داعش.")
    first, second = one.passage.actors
    assert rival(one.document, one.passage, first) == second
    assert winner(one.document, one.passage, second, second) == first


def test_a_rival_may_stand_in_the_sentence_before() -> None:
    one = said("هاجم داعش البلدة. وصدت قوات النظام الهجوم.")
    (own,) = one.passage.actors
    assert one.phrase(rival_before(one.document, one.passage, own)) == "داعش"


def test_who_only_speaks_is_no_rival() -> None:
    one = said("قال داعش إن قوات النظام انسحبت.")
    assert says(one.document, one.passage.actors[0])
