"""A claim that a person tells of: its words, its values, its ids."""

from __future__ import annotations

from typing import Any

import pytest
from fakes import sample_report

from mihak.errors import OptionError
from mihak.linking.by_hand import RULE, ByHand, claim_by_hand, nearest
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Attack, Casualties, Claim, Control, claim_id

REPORT = sample_report(0)
QUOTE = "مقتل 30 عنصراً من قوات النظام في حي الحمدانية"
START = REPORT.text.index(QUOTE)


def told(kind: str = "casualties", quote: str = QUOTE, **given: Any) -> ByHand:
    start = REPORT.text.index(quote)
    return ByHand(kind=kind, start=start, end=start + len(quote), **given)


def made(one: ByHand) -> Claim:
    claim = claim_by_hand(REPORT, one, "person@Rim", default_vocabulary())
    claim.verify(REPORT)
    return claim


def test_a_count_of_people_with_names_where_they_stand() -> None:
    values = {"effect": "killed", "low": "30", "high": "٣٠", "victims": "قوات النظام", "places": "الحمدانية; حلب"}
    claim = made(told(values=values | {"date": "2016-10", "status": "denied", "victim_kind": ""}))
    assert isinstance(claim, Casualties)
    assert (claim.quote, claim.start, claim.rule, claim.reader) == (QUOTE, START, RULE, "person@Rim")
    assert (claim.count.low, claim.count.high, claim.count.start) == (30, 30, -1)
    assert claim.victims is not None
    assert claim.victims.names == ("قوات النظام",)
    assert claim.victims.entity
    assert [place.names[0] for place in claim.places] == ["الحمدانية", "حلب"]
    assert claim.places[1].entity == "geonames:170063"
    assert claim.date is not None
    assert (claim.date.public, claim.date.precision) == ("2016-10", "month")
    assert (claim.status, claim.victim_kind) == ("denied", "unknown")


def test_words_that_were_pointed_at_are_taken_where_they_stand() -> None:
    second = REPORT.text.rindex("الحمدانية")
    at = (second, second + len("الحمدانية"))
    claim = made(told(values={"effect": "killed", "places": "الحمدانية"}, spots={"places": (at,)}))
    assert (claim.places[0].start, claim.places[0].end) == at
    figure = REPORT.text.index("30")
    counted = made(told(values={"effect": "killed", "low": "30"}, spots={"count": ((figure, figure + 2),)}))
    assert isinstance(counted, Casualties)
    assert (counted.count.start, counted.count.end) == (figure, figure + 2)


def test_the_id_rests_on_kind_words_and_what_happened() -> None:
    claim = made(told("control", "سقوط الحمدانية", values={"change": "gained"}))
    assert isinstance(claim, Control)
    span = (claim.start, claim.end)
    assert claim.id == claim_id(REPORT.id, "control", (span,), "gained")
    other = made(told("control", "سقوط الحمدانية", values={"change": "lost"}))
    assert other.id != claim.id


def test_several_weapons() -> None:
    claim = made(told("attack", "قصف الطيران مدينة إدلب", values={"mode": "airstrike", "weapons": "صواريخ غراد"}))
    assert isinstance(claim, Attack)
    assert [one.names for one in claim.weapons] == [("صواريخ غراد",)]


@pytest.mark.parametrize(
    ("one", "what"),
    [
        (told("rumour", values={}), "kind is 'rumour'"),
        (ByHand(kind="attack", start=5, end=5, values={"mode": "clash"}), "no words were selected"),
        (ByHand(kind="attack", start=0, end=10**6, values={"mode": "clash"}), "no words were selected"),
        (told(values={"low": "3"}), "effect is not said"),
        (told(values={"effect": "killed", "low": "9", "high": "3"}), "low 9 is more than high 3"),
        (told(values={"effect": "killed", "victims": "أهل القمر"}), "the report does not say so"),
        (told(values={"effect": "vanished"}), "effect is 'vanished'"),
        (told(values={"effect": "killed", "mode": "clash"}), "cannot be corrected"),
    ],
)
def test_what_makes_no_sense_is_refused(one: ByHand, what: str) -> None:
    with pytest.raises(OptionError, match=what):
        made(one)


def test_the_nearest_words_are_meant() -> None:
    text = "حلب وإدلب وحماة وحلب"
    assert nearest(text, "حلب", 2) == 0
    assert nearest(text, "حلب", 15) == text.rindex("حلب")
    assert nearest(text, "حمص", 2) == -1
