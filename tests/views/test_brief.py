"""The brief as a view: what it takes in, how it counts, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from exports.case import ARMY, DAY, FACTIONS, FIRST, LAST, MONITOR, TEXTS, finding, names, sample, weighed

from mihak.errors import OptionError
from mihak.model.report import Report
from mihak.views.brief import brief
from mihak.views.brief_names import camps
from mihak.views.brief_scope import scope
from mihak.weighing.weighed import Weighed


def test_a_brief_takes_in_what_lies_in_the_place() -> None:
    found = sample()
    assert (found.reports, found.sources, found.voices, len(found.evidence)) == (3, 3, 3, 6)
    assert [one.kind for one in found.incidents] == ["casualties", "control"]
    assert {one.day for one in found.incidents} == {date(2016, 10, 29)}
    assert sample(place="دمشق").evidence == ()


def test_claims_are_numbered_once_and_in_order() -> None:
    found = sample()
    assert [one.number for one in found.evidence] == list(range(1, 7))
    inside = [number for one in found.incidents for number in one.claims]
    assert sorted(inside) == list(range(1, 7))
    quotes = {one.quote for one in found.evidence}
    assert all(any(quote in text for text in TEXTS) for quote in quotes)


def test_every_claim_has_its_speaker_its_side_and_its_figure() -> None:
    told = {one.quote: one for one in sample().evidence}
    monitor = told["أكثر من 40 مقاتلا قتلوا في الحمدانية"]
    assert (monitor.publisher, monitor.side, monitor.low, monitor.high, monitor.open) == (
        "Syrian Observatory", MONITOR, 40, None, True,
    )  # fmt: skip
    assert told["استعاد الحمدانية بالكامل"].side == ARMY
    assert told["استعادة الجيش <الحمدانية>"].status == "denied"
    assert told["بمقتل 30 من مقاتليها"].side == FACTIONS


def test_a_denied_change_is_a_contradiction_of_two_claims_by_number() -> None:
    found = sample()
    kinds = {
        (clash.incident, found.evidence[number - 1].kind)
        for clash in found.clashes
        for number in (clash.left, clash.right)
    }
    assert kinds == {(1, "casualties"), (2, "control")}
    assert len([clash for clash in found.clashes if clash.incident == 2]) == 1


def test_two_voices_contradict_each_other_once_for_one_reason() -> None:
    found = sample()
    pairs = [
        (frozenset(found.evidence[number - 1].voice for number in (clash.left, clash.right)), clash.incident, clash.why)
        for clash in found.clashes
    ]
    assert len(pairs) == len(set(pairs))


def test_a_place_has_its_timeline() -> None:
    holding = next(one for one in sample().holdings)
    assert holding.spans[0].claims
    assert {span.side for span in holding.spans} <= {ARMY, FACTIONS, ""}


def test_sides_are_those_that_speak_or_hold_and_the_unknown_stands_last() -> None:
    found = sample()
    assert [camp.index for camp in found.camps] == list(range(len(found.camps)))
    assert {ARMY, FACTIONS, MONITOR} <= {camp.id for camp in found.camps}
    assert "" not in [camp.id for camp in found.camps[:-1]]


def test_findings_of_its_reports_are_kept() -> None:
    base = weighed()
    other = replace(finding(), report=Report.make("غيره").id)
    kept = brief(base, "حلب", FIRST, LAST, names("ar"), findings=[other, finding()])
    assert [one.finding for one in kept.findings] == [finding()]


def test_names_follow_the_language() -> None:
    assert {one.name for one in sample("ar").publishers} == {"وكالة سانا", "المرصد السوري", "شبكة شام"}
    assert {one.name for one in sample("en").publishers} == {"SANA", "Syrian Observatory", "Sham Network"}
    assert camps("ar").keys() == camps("en").keys()


def test_the_time_bounds_what_is_taken_in() -> None:
    after = date.fromordinal(DAY) + timedelta(days=1)
    later = brief(weighed(), "حلب", after, LAST, names("en"))
    assert later.incidents == ()
    # What was taken before is held still, and the claims that say so are told.
    assert {one.kind for one in later.evidence} == {"control"}
    assert {number for one in later.holdings for span in one.spans for number in (*span.claims, *span.against)} == {
        1,
        2,
    }
    with pytest.raises(OptionError, match="before it begins"):
        brief(weighed(), "حلب", LAST, FIRST, names("en"))


def test_a_place_is_a_name_or_an_id() -> None:
    places = names("en").places
    named = scope("حلب", FIRST, LAST, places)
    assert len(named.ids) > 1
    one = sorted(named.ids)[0]
    assert scope(one, FIRST, LAST, places).ids == {one}
    assert scope("مكان لا يعرفه أحد", FIRST, LAST, places).ids == frozenset()
    with pytest.raises(OptionError, match="no place"):
        scope(" ", FIRST, LAST, places)


def test_another_language_is_refused() -> None:
    with pytest.raises(OptionError, match="no brief in 'fr'"):
        names("fr")


def turned(base: Weighed) -> Weighed:
    """The same with everything in another order."""
    return replace(
        base, incidents=tuple(reversed(base.incidents)), claims=dict(reversed(list(base.claims.items()))),
        facts=dict(reversed(list(base.facts.items()))), reports=dict(reversed(list(base.reports.items()))),
    )  # fmt: skip


def test_the_order_of_adding_changes_nothing() -> None:
    again = brief(turned(weighed()), "حلب", FIRST, LAST, names("en"), findings=[finding()])
    assert again == sample()
