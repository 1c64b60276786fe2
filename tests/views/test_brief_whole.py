"""A brief with its checks and operations worked out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from exports.case import FIRST, LAST, reports, weighed

from mihak.errors import OptionError
from mihak.mentions.vocabulary import default_vocabulary
from mihak.views.brief_whole import findings, whole_brief
from mihak.weighing.control import HELD, ControlSpan, PlaceTimeline


def test_only_the_reports_that_are_asked_for_are_checked() -> None:
    base = weighed()
    made = tuple(findings(base, [one.id for one in reports()[:2]], default_vocabulary()))
    assert {one.report for one in made} <= {one.id for one in reports()[:2]}
    assert [one.report for one in made] == sorted(one.report for one in made)
    assert tuple(findings(base, [], default_vocabulary())) == ()


def test_the_brief_has_what_the_register_tells_of_the_place() -> None:
    found = whole_brief(weighed(), "حلب", FIRST, LAST, "en")
    assert (found.lang, found.place, found.reports) == ("en", "حلب", 3)
    assert [one.kind for one in found.incidents] == ["casualties", "control"]
    listed = {"Syrian Arab News Agency", "Syrian Observatory for Human Rights"}
    assert {one.name for one in found.publishers} == {*listed, "شبكة شام"}
    assert {one.finding.report for one in found.findings} <= {one.id for one in reports()}


def test_nothing_is_checked_of_a_place_that_nobody_names() -> None:
    found = whole_brief(weighed(), "دمشق", FIRST, LAST, "ar")
    assert (found.incidents, found.findings, found.evidence, found.campaigns) == ((), (), (), ())


def test_timelines_and_operations_at_hand_are_taken() -> None:
    base = weighed()
    place = next(iter(base.facts.values())).spots[0]
    span = ControlSpan(first=FIRST.toordinal(), last=None, state=HELD, holder="sy-government")
    held = (PlaceTimeline(place.id, (place.name,), (span,)),)
    found = whole_brief(base, "حلب", FIRST, LAST, "en", held=held, stories=())
    assert [one.spans[0].first for one in found.holdings] == [FIRST]
    assert found.campaigns == ()


def test_reports_without_claims_are_told_of_nowhere() -> None:
    base = weighed()
    empty = replace(base, claims={}, facts={}, incidents=(), assessments={}, voices={})
    assert whole_brief(empty, "حلب", FIRST, LAST, "en").reports == 0


def test_another_language_is_refused() -> None:
    with pytest.raises(OptionError, match="'fr'"):
        whole_brief(weighed(), "حلب", FIRST, LAST, "fr")
