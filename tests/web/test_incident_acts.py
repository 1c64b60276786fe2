"""What a reviewer does to incidents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.incident import Incident
from mihak.model.judgement import DIFFERENT, SAME, WRONG, Judgement
from mihak.model.person import Person
from mihak.web import incident_acts
from mihak.web.incident_acts import NEAR, apart, found_near, given_up, joined, judged
from mihak.web.snapshot import Snapshot
from web.conftest import StillDesk

RIM = Person(name="Rim", role="reviewer")


def large(snapshot: Snapshot, least: int = 3) -> Incident:
    """An incident of several claims."""
    return next(one for one in snapshot.weighed.incidents if len(one.claims) >= least)


def alone(snapshot: Snapshot) -> list[Incident]:
    return [one for one in snapshot.weighed.incidents if len(one.claims) == 1]


def live(desk: StillDesk) -> list[Judgement]:
    return list(desk.register.judgements.live(person=True))


def test_two_claims_are_judged_the_smaller_id_first(own_desk: StillDesk) -> None:
    one, other = large(own_desk.shows).claims[:2]
    made = judged(own_desk, max(one, other), min(one, other), SAME, " they are ", "Rim")
    assert (made.left, made.right) == (min(one, other), max(one, other))
    assert (made.by, made.person, made.verdict) == ("Rim", True, SAME)
    assert [reason.found for reason in made.reasons] == ["they are"]
    assert live(own_desk) == [made]


def test_another_verdict_and_a_claim_that_is_not_there_are_refused(own_desk: StillDesk) -> None:
    one, other = large(own_desk.shows).claims[:2]
    with pytest.raises(OptionError, match="verdict is 'right'"):
        judged(own_desk, one, other, "right", "", "Rim")
    with pytest.raises(NotInRegister):
        judged(own_desk, one, "c0000000000000000", SAME, "", "Rim")
    assert live(own_desk) == []


def test_incidents_are_joined_by_what_is_told_first(own_desk: StillDesk) -> None:
    one, other, *_ = alone(own_desk.shows)
    made = joined(own_desk, own_desk.shows, one, other, "", "Rim")
    assert {made.left, made.right} == {*one.claims, *other.claims} and made.verdict == SAME
    with pytest.raises(OptionError, match="already"):
        joined(own_desk, own_desk.shows, one, one, "", "Rim")


@pytest.mark.parametrize("turned", [False, True])
def test_what_a_person_called_different_is_not_joined_over_their_head(own_desk: StillDesk, turned: bool) -> None:
    one, other, third, *_ = alone(own_desk.shows)
    pair = sorted((one.claims[0], other.claims[0]), reverse=turned)
    said = Judgement(id="j1", verdict=DIFFERENT, left=pair[0], right=pair[1], by="Sami", person=True)
    snapshot = replace(own_desk.shows, ready=replace(own_desk.shows.ready, judged=(said,)))
    with pytest.raises(OptionError, match=r"Sami.*\(j1\)"):
        joined(own_desk, snapshot, one, other, "", "Rim")
    assert joined(own_desk, snapshot, one, third, "", "Rim").verdict == SAME


def test_claims_are_called_different_from_all_that_stay_in_one_act(own_desk: StillDesk) -> None:
    one = large(own_desk.shows)
    out, stay = one.claims[:1], one.claims[1:]
    made = apart(own_desk, one, out, "not there", "Rim")
    assert {frozenset((each.left, each.right)) for each in made} == {frozenset((out[0], id)) for id in stay}
    assert len({each.made_at for each in made}) == 1 and {each.verdict for each in made} == {DIFFERENT}


def test_none_all_and_strangers_are_no_choice(own_desk: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = large(own_desk.shows)
    for chosen, what in (((), "none or all"), (one.claims, "none or all"), (("c1",), "no claim of this incident")):
        with pytest.raises(OptionError, match=what):
            apart(own_desk, one, chosen, "", "Rim")
    monkeypatch.setattr(incident_acts, "PAIRS", 1)
    with pytest.raises(OptionError, match="too much"):
        apart(own_desk, one, one.claims[:1], "", "Rim")
    assert live(own_desk) == []


def test_an_act_is_taken_back_whole(own_desk: StillDesk) -> None:
    one = large(own_desk.shows)
    made = apart(own_desk, one, one.claims[:1], "", "Rim")
    assert len(made) > 1
    given_up(own_desk, one, [made[0].id], RIM)
    assert live(own_desk) == []


def test_what_does_not_hold_here_is_not_taken_back(own_desk: StillDesk) -> None:
    one = large(own_desk.shows)
    other = alone(own_desk.shows)[0]
    elsewhere = Judgement(id="", verdict=WRONG, left=other.claims[0], by="Rim", person=True)
    (wrong,) = own_desk.register.judgements.judge(elsewhere)
    for ids in ([], [wrong.id], ["j0"]):
        with pytest.raises(OptionError, match="holds here"):
            given_up(own_desk, one, ids, RIM)
    given_up(own_desk, other, [wrong.id], RIM)
    assert live(own_desk) == []


def test_a_reading_that_another_judged_is_taken_back_by_editors_alone_where_two_review(own_desk: StillDesk) -> None:
    one = alone(own_desk.shows)[0]
    made = own_desk.register.judgements.judge(
        Judgement(id="", verdict=WRONG, left=one.claims[0], by="Sami", person=True)
    )
    own_desk.register.choices.choose("reviewers", "two", by="admin")
    with pytest.raises(RegisterError):
        given_up(own_desk, one, [made[0].id], RIM)
    given_up(own_desk, one, [made[0].id], Person(name="Edda", role="editor"))
    assert live(own_desk) == []


def test_what_is_near_is_of_one_kind_and_place_and_time(standing: StillDesk) -> None:
    snapshot = standing.shows
    for one in snapshot.weighed.incidents[:60]:
        own = snapshot.weighed.assessments[one.id]
        for near in found_near(standing, snapshot, one, ""):
            found = snapshot.weighed.assessments[near.id]
            assert near.kind == one.kind and near.id != one.id
            if None not in (own.first, own.last, found.first, found.last):
                assert max(found.first - own.last, own.first - found.last) <= NEAR  # type: ignore[operator]


def test_it_is_looked_for_by_id_by_claim_by_words_and_by_place(standing: StillDesk) -> None:
    snapshot = standing.shows
    one, other, *_ = alone(snapshot)
    assert found_near(standing, snapshot, one, other.id) == (other,)
    assert found_near(standing, snapshot, one, other.claims[0]) == (other,)
    assert found_near(standing, snapshot, one, one.id) == ()  # Itself.
    assert found_near(standing, snapshot, one, "؟!") == ()
    there = found_near(standing, snapshot, one, "منيان")
    assert there and len(there) == len({near.id for near in there}) <= incident_acts.SHOWN
    quote = snapshot.weighed.claims[other.claims[0]].quote
    assert other in found_near(standing, snapshot, one, " ".join(quote.split()[:5]))


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [((1, 3), (5, 6), 2), ((5, 6), (1, 3), 2), ((1, 5), (3, 9), 0), ((1, 3), (3, 3), 0), ((None, 3), (9, 9), 0)],
)
def test_days_between(one: tuple[int | None, int], other: tuple[int, int], days: int) -> None:
    assert incident_acts._between(one, other) == days
