"""The doer of a word of control, operation or loss, and who stands against it."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only
from mihak.claims.doer import doer, fights
from mihak.claims.rivals import rival, rival_near
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "form", "verb"),
    [
        ("سيطرت قوات النظام على حماة", "سيطرت", True),
        ("سيطرة قوات النظام على حماة", "سيطره", False),
        ("قوات النظام سيطرت على حماة", "سيطرت", True),
        ("تقدمت قوات النظام.\nوسيطرت على حماة", "وسيطرت", True),
    ],
)
def test_the_doer_stands_behind_the_word_or_before_it(text: str, form: str, verb: bool) -> None:
    one = said(text)
    assert one.phrase(doer(one.document, one.passage, one.at(form), verb)) == "قوات النظام"


def test_a_group_behind_a_preposition_is_no_doer() -> None:
    one = said("بعد معارك مع داعش سيطروا على حماة")
    assert doer(one.document, one.passage, one.at("سيطروا"), True) is None


def test_a_monitor_does_not_fight() -> None:
    one = said("قال المرصد السوري لحقوق الإنسان إن الجيش السوري انسحب")
    assert [fights(actor) for actor in one.passage.actors] == [False, True]


def test_two_sides_of_a_war_are_rivals() -> None:
    one = said("تقدم الجيش السوري في حماة وتراجع داعش")
    army, other = one.passage.actors
    assert rival(one.document, one.passage, army) == other
    assert rival_near(one.document, one.passage, 0, army) == other
    assert rival(one.document, one.passage, None) is None


def test_two_groups_of_one_side_are_none() -> None:
    one = said("تقدم الجيش السوري وقوات النظام")
    assert rival(one.document, one.passage, one.passage.actors[0]) is None


def test_who_only_speaks_of_it_is_no_rival() -> None:
    one = said("نفى جيش الفتح أن تكون قوات النظام تقدمت")
    assert rival(one.document, one.passage, one.passage.actors[1]) is None


def test_a_plural_verb_has_the_people_before_it_for_its_subject() -> None:
    claim = only(Control, "انهارت دفاعات النظام أمام الثوار فدخلوا بلدة خان طومان.")
    assert best(claim.actor) == "الثوار"


def test_those_whose_attack_was_foiled_did_not_foil_it() -> None:
    text = "شدد الجيش السوري على أنه أفشل هجوم المسلحين على بلدة خان طومان."
    assert [(c.change, best(c.actor)) for c in of_kind(Control, text)] == [("held", "الجيش السوري")]


def test_a_group_of_another_act_is_no_rival_near() -> None:
    claim = only(Control, "اشتبك داعش مع الشرطة، وقصفت روسيا إدلب، ثم سيطر الجيش السوري على حماة.")
    assert best(claim.actor) == "الجيش السوري"


def test_what_stands_behind_a_verb_of_becoming_and_its_verb_undergoes_it() -> None:
    found = of_kind(Control, "استكملت قوات النظام المعركة وباتت تحاصر داعش في إدلب، تمهيدا للسيطرة عليها.")
    assert "قوات النظام" in [best(claim.actor) for claim in found if claim.status == "intended"]
