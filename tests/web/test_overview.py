"""What the front page of a project shows."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from mihak.model.judgement import WRONG, Judgement
from mihak.model.person import Entry
from mihak.web.answers import Answers
from mihak.web.desk import NotYetWeighed
from mihak.web.overview import ACTS, Act, last_acts, overview, told
from mihak.web.snapshot import Snapshot
from web.conftest import StillDesk


def entry(act: str, by: str = "Rim", at: str = "1", **what: object) -> Entry:
    return Entry(seq=1, at=at, by=by, act=act, what=json.dumps(what), before="", hash="")


def test_counts_are_of_the_register_and_of_what_was_weighed(standing: StillDesk) -> None:
    found = overview(standing, everything=False)
    weighed = standing.shows.weighed
    assert (found.reports, found.claims) == (len(weighed.reports), len(weighed.claims))
    assert found.waiting == found.claims and found.fresh
    assert found.incidents == len(weighed.incidents)
    assert found.contradictions == sum(one.agree == "contradict" for one in weighed.incidents)
    pairs = {frozenset(pair) for one in weighed.incidents for pair in one.undecided}
    assert found.undecided == len(pairs) and 0 < len(pairs) < sum(len(one.undecided) for one in weighed.incidents)


def test_what_is_judged_waits_no_more_and_stands_among_the_acts(own_desk: StillDesk) -> None:
    claim = next(iter(own_desk.shows.weighed.claims))
    before = overview(own_desk, everything=False).waiting
    own_desk.register.judgements.judge(Judgement(id="", verdict=WRONG, left=claim, by="Rim", person=True))
    found = overview(own_desk, everything=False)
    assert found.waiting == before - 1
    assert found.acts[0].by == "Rim"


def test_before_the_first_weighing_incidents_are_not_known(
    own_desk: StillDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen(*_: object, **__: object) -> None:
        raise NotYetWeighed

    monkeypatch.setattr(own_desk, "seen", seen)
    found = overview(own_desk, everything=True)
    assert (found.incidents, found.contradictions, found.undecided, found.fresh) == (None, None, None, False)
    assert found.reports > 0


def test_counts_of_a_snapshot_are_kept_with_it(taken_once: Snapshot) -> None:
    assert told(taken_once) is told(taken_once)
    empty, ready = replace(taken_once.weighed, incidents=()), replace(taken_once.ready, answers=Answers())
    fresh = replace(taken_once, weighed=empty, ready=ready)
    assert told(fresh) == (0, 0, 0)


def test_the_same_act_in_a_row_is_told_once_with_the_last_time() -> None:
    entries = [entry("judged", at="3"), entry("judged", at="2"), entry("judged", by="Sami"), entry("judged")]
    assert last_acts(entries, everything=False) == (
        Act("Rim", "judged", "3", 2, ""), Act("Sami", "judged", "1", 1, ""), Act("Rim", "judged", "1", 1, ""),
    )  # fmt: skip


def test_one_act_on_one_report_leads_there() -> None:
    (one,) = last_acts([entry("report.added", report="r1")], everything=False)
    assert one.report == "r1"
    (two,) = last_acts([entry("report.added", report="r1"), entry("report.added", report="r2")], everything=False)
    assert (two.report, two.count) == ("", 2)


@pytest.mark.parametrize("act", ["person.added", "opinion", "opinion.settled", "chosen"])
def test_acts_on_people_are_for_admins(act: str) -> None:
    assert last_acts([entry(act)], everything=False) == ()
    assert len(last_acts([entry(act)], everything=True)) == 1


@pytest.mark.parametrize("act", ["key.given", "sessions.ended", "person.signed-in", "person.refused"])
def test_who_came_and_went_stands_in_the_log_alone(act: str) -> None:
    assert last_acts([entry(act)], everything=True) == ()


def test_what_is_hidden_parts_no_run_and_few_are_told() -> None:
    (one,) = last_acts([entry("judged"), entry("opinion", by="Sami"), entry("judged")], everything=False)
    assert one.count == 2
    many = [entry("judged", by=str(number)) for number in range(ACTS + 5)]
    assert [one.by for one in last_acts(many, everything=True)] == [str(number) for number in range(ACTS)]
