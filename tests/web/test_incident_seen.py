"""What the page of one incident shows, gathered."""

from __future__ import annotations

import pytest

from mihak.errors import MissingExtra, NotInRegister
from mihak.gazetteer.actors import default_actors
from mihak.model.incident import Incident
from mihak.model.judgement import DIFFERENT, SAME, WRONG, Judgement
from mihak.web.incident_seen import acts, brief_of, chart_of, columns, incident_at, names_of, view_of
from mihak.web.snapshot import Snapshot
from web.conftest import StillDesk

SIDES = default_actors().sides


def told_by_several(snapshot: Snapshot) -> Incident:
    """An incident that claims of two sides tell of."""
    return next(one for one in snapshot.weighed.incidents if one.agree == "contradict" and one.kind == "control")


def with_figures(snapshot: Snapshot) -> Incident:
    found = snapshot.weighed.assessments
    return next(one for one in snapshot.weighed.incidents if found[one.id].ranges)


def test_an_incident_is_found_by_its_id_a_claim_or_the_beginning_of_it(taken_once: Snapshot) -> None:
    one = told_by_several(taken_once)
    assert incident_at(taken_once, one.id) is one
    assert incident_at(taken_once, one.claims[-1]) is one
    assert incident_at(taken_once, one.id[:9]) is one


@pytest.mark.parametrize("key", ["", "i", "i12", "zzzz", "izzzzzzzz"])
def test_too_little_and_nothing_are_no_incident(taken_once: Snapshot, key: str) -> None:
    with pytest.raises(NotInRegister):
        incident_at(taken_once, key)


def test_tellings_stand_by_side_and_voice(standing: StillDesk) -> None:
    snapshot = standing.shows
    names = names_of(standing, "en")
    for one in snapshot.weighed.incidents[:40]:
        view, brief = view_of(snapshot, one, SIDES), brief_of(snapshot, one, names)
        found = columns(view, brief)
        told = [telling.claim for column in found for voice in column.voices for telling in voice.tellings]
        assert sorted(told) == sorted(one.claims)
        assert [column.camp for column in found] == list(brief.camps)
        assert all(column.count == sum(len(voice.tellings) for voice in column.voices) for column in found)
        for column in found:
            voices = [voice.id for voice in column.voices]
            assert len(voices) == len(set(voices))
            assert {snapshot.weighed.voices[t.claim] for v in column.voices for t in v.tellings} == set(voices)


def test_the_brief_is_of_this_incident_alone(standing: StillDesk) -> None:
    one = with_figures(standing.shows)
    brief = brief_of(standing.shows, one, names_of(standing, "ar"))
    assert [shown.id for shown in brief.incidents] == [one.id]
    assert {told.id for told in brief.evidence} == set(one.claims)
    assert [told.number for told in brief.evidence] == list(range(1, len(one.claims) + 1))
    assert (brief.lang, brief.rule) == ("ar", "mihak")


def test_the_chart_is_drawn_once_and_only_where_there_are_figures(standing: StillDesk) -> None:
    snapshot, names = standing.shows, names_of(standing, "en")
    one = with_figures(snapshot)
    drawn = chart_of(snapshot, one, names)
    assert drawn and "<svg" in drawn[0].svg
    assert chart_of(snapshot, one, names) is drawn
    none = next(one for one in snapshot.weighed.incidents if not snapshot.weighed.assessments[one.id].ranges)
    assert chart_of(snapshot, none, names) == ()


def test_without_the_library_there_is_no_chart(standing: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise MissingExtra("not here")

    monkeypatch.setattr("mihak.exports.brief_charts.charts", missing)
    other = [one for one in standing.shows.weighed.incidents if standing.shows.weighed.assessments[one.id].ranges][-1]
    assert chart_of(standing.shows, other, names_of(standing, "ar")) is None


def test_acts_stand_the_newest_first_with_all_that_was_judged_in_one(own_desk: StillDesk) -> None:
    one = next(one for one in own_desk.shows.weighed.incidents if len(one.claims) >= 3)
    first, *rest = one.claims
    judge = own_desk.register.judgements.judge
    pair = {"by": "Rim", "person": True, "id": ""}
    made = judge(*(Judgement(verdict=DIFFERENT, left=min(first, id), right=max(first, id), **pair) for id in rest))  # type: ignore[arg-type]
    (later,) = judge(Judgement(id="", verdict=WRONG, left=first, by="Sami", person=True))
    found = acts(own_desk, one)
    assert [(act.by, act.verdict, act.pairs, len(act.judgements)) for act in found] == [
        ("Sami", WRONG, False, 1), ("Rim", DIFFERENT, True, len(made)),
    ]  # fmt: skip
    assert found[0].at == later.made_at and found[1].because == ""


def test_an_act_says_why(own_desk: StillDesk) -> None:
    from mihak.web.incident_acts import judged  # noqa: PLC0415

    one = next(one for one in own_desk.shows.weighed.incidents if len(one.claims) >= 2)
    first, second, *_ = one.claims
    judged(own_desk, first, second, SAME, "one day, one hill", "Rim")
    assert [act.because for act in acts(own_desk, one)] == ["one day, one hill"]
