"""What a reviewer says from the queue."""

from __future__ import annotations

import pytest

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.claim import Casualties, Claim
from mihak.model.judgement import CORRECTED, RIGHT, SAME, WRONG, Judgement
from mihak.model.person import Person
from mihak.views.report_desk import DeskClaim
from mihak.web.review_acts import AGREED, JUDGED, OPINION, drafted, say, settled, standing, undo
from mihak.web.review_desk import item_of
from web.conftest import StillDesk

RIM, SAMI = (Person(name=name, role="reviewer") for name in ("Rim", "Sami"))


@pytest.fixture
def read(own_desk: StillDesk) -> Claim:
    return next(one for one in own_desk.shows.weighed.claims.values() if isinstance(one, Casualties) and one.places)


def card(desk: StillDesk, claim: str) -> DeskClaim:
    found = item_of(desk, claim)
    assert found is not None
    return found.claim


def draft(desk: StillDesk, read: Claim, verdict: str, by: str = "Rim", **given: str) -> tuple[Judgement, ...]:
    return drafted(desk, read, card(desk, read.id), verdict, given, "", by)


def field(desk: StillDesk, claim: str, slot: str) -> str:
    return next(one.value for one in card(desk, claim).fields if one.slot == slot)


def test_right_and_wrong_are_of_the_whole_claim(own_desk: StillDesk, read: Claim) -> None:
    (one,) = drafted(own_desk, read, card(own_desk, read.id), WRONG, {"low": "9"}, " not there ", "Rim")
    assert (one.verdict, one.left, one.by, one.slot, one.value) == (WRONG, read.id, "Rim", "", "")
    assert [reason.found for reason in one.reasons] == ["not there"]


@pytest.mark.parametrize("verdict", ["", SAME, "perhaps"])
def test_another_verdict_is_refused(own_desk: StillDesk, read: Claim, verdict: str) -> None:
    with pytest.raises(OptionError, match="verdict is"):
        draft(own_desk, read, verdict)


def test_only_what_is_another_now_is_corrected(own_desk: StillDesk, read: Claim) -> None:
    now = field(own_desk, read.id, "status")
    made = draft(own_desk, read, CORRECTED, status="  denied ", effect=field(own_desk, read.id, "effect"))
    assert [(one.slot, one.value) for one in made] == [("status", "denied")] and now != "denied"


@pytest.mark.parametrize("given", ["", "none", "  "])
def test_a_slot_is_emptied(own_desk: StillDesk, read: Claim, given: str) -> None:
    (one,) = draft(own_desk, read, CORRECTED, places=given)
    assert (one.slot, one.value) == ("places", "none")


def test_what_is_empty_and_stays_so_is_no_correction(own_desk: StillDesk, read: Claim) -> None:
    empty = [one.slot for one in card(own_desk, read.id).fields if not one.value]
    assert empty
    for given in ("", "none"):
        with pytest.raises(OptionError):
            draft(own_desk, read, CORRECTED, **dict.fromkeys(empty, given))


@pytest.mark.parametrize(("slot", "value"), [("colour", "red"), ("low", "many"), ("effect", "eaten"), ("low", "-3")])
def test_slots_and_values_that_there_are_not_are_refused(
    own_desk: StillDesk, read: Claim, slot: str, value: str
) -> None:
    with pytest.raises(OptionError):
        draft(own_desk, read, CORRECTED, **{slot: value})


def test_alone_a_word_counts_at_once(own_desk: StillDesk, read: Claim) -> None:
    assert say(own_desk, draft(own_desk, read, RIGHT), RIM) == JUDGED
    assert [one.verdict for one in card(own_desk, read.id).standing] == [RIGHT]


def test_of_two_the_first_waits_and_the_second_agrees(own_desk: StillDesk, read: Claim) -> None:
    own_desk.register.choices.choose("reviewers", "two", by="admin")
    assert say(own_desk, draft(own_desk, read, RIGHT), RIM) == OPINION
    assert card(own_desk, read.id).standing == ()
    assert say(own_desk, draft(own_desk, read, RIGHT, "Sami"), SAMI) == AGREED
    assert [one.verdict for one in card(own_desk, read.id).standing] == [RIGHT]


def test_who_looked_before_another_judged_must_look_again(own_desk: StillDesk, read: Claim) -> None:
    before = standing(card(own_desk, read.id).standing)
    assert before == ""
    say(own_desk, draft(own_desk, read, WRONG, "Sami"), SAMI)
    with pytest.raises(RegisterError, match="in the meantime"):
        say(own_desk, draft(own_desk, read, RIGHT), RIM, held=before)
    now = standing(card(own_desk, read.id).standing)
    assert say(own_desk, draft(own_desk, read, RIGHT), RIM, held=now) == JUDGED


def test_what_stands_is_told_in_one_order() -> None:
    one, other = (Judgement(id=id, verdict=RIGHT, left="c1", by="Rim", person=True) for id in "ab")
    assert standing([other, one]) == standing([one, other]) == "a b"


def test_an_act_is_taken_back_with_all_its_corrections(own_desk: StillDesk, read: Claim) -> None:
    say(own_desk, draft(own_desk, read, CORRECTED, low="7000", high="8000"), RIM)
    made = card(own_desk, read.id).standing
    assert len(made) == 2
    with pytest.raises(OptionError, match="not yours"):
        undo(own_desk, read.id, made[0].id, "Sami")
    undo(own_desk, read.id, made[0].id, "Rim")
    assert card(own_desk, read.id).standing == ()
    with pytest.raises(OptionError, match="no longer stands"):
        undo(own_desk, read.id, made[0].id, "Rim")


def test_an_open_opinion_is_taken_back(own_desk: StillDesk, read: Claim) -> None:
    own_desk.register.choices.choose("reviewers", "two", by="admin")
    say(own_desk, draft(own_desk, read, RIGHT), RIM)
    undo(own_desk, read.id, "", "Rim")
    assert own_desk.register.opinions.spoken() == {}
    with pytest.raises(RegisterError):
        undo(own_desk, read.id, "", "Rim")


def differ(desk: StillDesk, read: Claim) -> None:
    desk.register.choices.choose("reviewers", "two", by="admin")
    say(desk, draft(desk, read, RIGHT), RIM)
    say(desk, drafted(desk, read, card(desk, read.id), WRONG, {}, "another war", "Sami"), SAMI)


def test_a_third_takes_over_one_of_two_opinions(own_desk: StillDesk, read: Claim) -> None:
    differ(own_desk, read)
    ((_, wrong),) = own_desk.register.opinions.differing(claim=read.id)
    (made,) = settled(own_desk, read.id, wrong.seq, "", "Edda")
    assert (made.verdict, made.by, [one.found for one in made.reasons]) == (WRONG, "Edda", ["another war"])
    assert own_desk.register.opinions.differing() == ()


def test_only_one_of_the_two_is_taken_over(own_desk: StillDesk, read: Claim) -> None:
    with pytest.raises(OptionError, match="no longer open"):
        settled(own_desk, read.id, 1, "", "Edda")
    differ(own_desk, read)
    with pytest.raises(OptionError, match="no longer open"):
        settled(own_desk, read.id, 999, "", "Edda")
    with pytest.raises((OptionError, NotInRegister)):
        settled(own_desk, "c0", 1, "", "Edda")
