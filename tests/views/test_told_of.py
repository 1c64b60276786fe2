"""The indexes of what is told of places, actors, sources and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from fakes import name_at
from weighing.losses import ALEPPO, DAY, GOVERNMENT, HAMDANIYA, OPPOSITION
from weighing.sample import REPORTS, sample_weighed

from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Casualties, Claim, Control
from mihak.model.facts import Facts, Party
from mihak.model.incident import Incident
from mihak.views.told_of import DONE, LONGEST, SAID, SPELLINGS, SUFFERED, ToldOf, told_of
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed


def told(base: Weighed) -> ToldOf:
    return told_of(base, default_vocabulary())


def with_facts(base: Weighed, facts: Mapping[str, Facts]) -> Weighed:
    return replace(base, facts={**base.facts, **facts})


@pytest.fixture(scope="module")
def sample() -> ToldOf:
    return told(sample_weighed())


def control_claim(change: str) -> Weighed:
    """A claim of control beside the others: who gained a place or lost it, and who took it."""
    base, report = sample_weighed(), REPORTS[1]
    claim = Control(
        id="c6", report=report.id, quote="الجيش", start=report.text.index("الجيش"), reader="t@1", rule="t",
        change=change, actor=name_at(report.text, "الجيش"),
    )  # fmt: skip
    fact = replace(
        base.facts["c2"], claim="c6", kind="control", what=change, doer=Party("الجيش", "", GOVERNMENT), sufferer=None,
        spots=(HAMDANIYA,),
    )  # fmt: skip
    one = Incident("i6", "control", ("c6",), "single")
    facts: dict[str, Facts] = {**base.facts, "c6": fact}
    claims: dict[str, Claim] = {**base.claims, "c6": claim}
    return replace(
        base, claims=claims, facts=facts, voices={**base.voices, "c6": "v-c6"}, incidents=(*base.incidents, one),
        assessments={**base.assessments, "i6": assess(one, facts, {"c6": "v-c6"}, "mihak")},
    )  # fmt: skip


def test_a_place_has_its_claims_and_incidents_in_the_order_of_time(sample: ToldOf) -> None:
    place = sample.places["hamdaniya"]
    assert (place.kind, place.parents) == (HAMDANIYA.kind, HAMDANIYA.parents)
    assert (place.claims, place.incidents) == (("c1", "c2", "c3", "c5"), ("i1", "i3", "i5"))
    assert place.names[0] == "الحمدانية"
    assert list(sample.places) == ["aleppo", "hamdaniya"]  # As often told: by key.


def test_what_lies_in_a_place_is_found_by_it(sample: ToldOf) -> None:
    assert sample.inside == {"aleppo": ("hamdaniya",), "aleppo-gov": ("aleppo", "hamdaniya"),
                             "syria": ("aleppo", "hamdaniya")}  # fmt: skip


def test_a_claim_that_names_no_place_itself_is_told_of_none() -> None:
    base = sample_weighed()
    found = told(with_facts(base, {id: replace(one, placed=False) for id, one in base.facts.items()}))
    assert found.places == {} and found.inside == {}


def test_a_place_without_an_id_goes_by_its_folded_name() -> None:
    base = sample_weighed()
    spot = replace(ALEPPO, id="", parents=())
    found = told(with_facts(base, {"c1": replace(base.facts["c1"], spots=(spot,))}))
    assert found.places["حلب"].claims == ("c1",) and found.places["حلب"].names == ("حلب",)


@pytest.mark.parametrize(("change", "role"), [("gained", DONE), ("regained", DONE), ("lost", SUFFERED)])
def test_who_lost_a_place_suffers_it(change: str, role: str) -> None:
    army = told(control_claim(change)).actors["الجيش"]
    assert army.claims[role] == ("c6",)
    assert army.claims[SAID] == ("c2",)
    assert army.count == 2


def test_the_side_is_the_one_told_most_often() -> None:
    base = control_claim("gained")
    other = replace(base.facts["c6"], doer=Party("الجيش", "", OPPOSITION))
    # One of each: the first in the alphabet.
    assert told(with_facts(base, {"c6": other})).actors["الجيش"].side == GOVERNMENT
    speaks = replace(base.facts["c2"], speaker=Party("الجيش"))
    assert told(with_facts(base, {"c6": other, "c2": speaks})).actors["الجيش"].side == ""


def test_unnamed_victims_are_nobody_and_named_ones_are_found_by_id() -> None:
    base = sample_weighed()
    claim, text = base.claims["c1"], REPORTS[0].text
    assert isinstance(claim, Casualties)
    civilians = replace(claim, victims=name_at(text, "مدنيا"))
    known = replace(claim, victims=name_at(text, "مدنيا", "actor:1"))
    assert "مدنيا" not in told(replace(base, claims={**base.claims, "c1": civilians})).actors
    assert told(replace(base, claims={**base.claims, "c1": known})).actors["actor:1"].claims[SUFFERED] == ("c1",)


def test_a_source_has_what_it_says_itself_and_whom_it_cites() -> None:
    base = sample_weighed()
    named = {id: replace(one, source="sham" if id in ("c3", "c4", "c5") else id) for id, one in base.facts.items()}
    found = told(with_facts(base, named))
    sham = found.sources["sham"]
    assert (sham.names, sham.cited) == (("شبكة شام",), ())
    assert set(sham.own) == {"c3", "c4", "c5"} and len(sham.reports) == 2
    assert (found.sources["c2"].own, found.sources["c2"].cited) == ((), ("c2",))
    assert next(iter(found.sources)) == "sham"  # Most reports.


def test_days_have_the_claims_that_tell_of_them(sample: ToldOf) -> None:
    assert sample.days == {DAY - 1: ("c5",), DAY: ("c1", "c2", "c3", "c4", "c5")}
    assert sample.long == ()
    assert date.fromordinal(DAY) == date(2016, 10, 28)


def test_long_times_stand_apart_and_what_is_guessed_on_no_day() -> None:
    base = sample_weighed()
    just = replace(base.facts["c1"], first=DAY - LONGEST)
    long = replace(base.facts["c2"], first=DAY - LONGEST - 1)
    guessed, unknown = replace(base.facts["c3"], guessed=True), replace(base.facts["c4"], last=None)
    found = told(with_facts(base, {"c1": just, "c2": long, "c3": guessed, "c4": unknown}))
    assert found.long == ("c2",)
    assert found.days[DAY - LONGEST] == ("c1",) and found.days[DAY] == ("c1", "c5")
    assert list(found.days) == sorted(found.days)


def test_few_spellings_are_kept() -> None:
    base = sample_weighed()
    many = {}
    facts = {}
    for number in range(SPELLINGS + 5):
        text = REPORTS[1].text
        name = name_at(text, "الجيش", "army")
        many[f"x{number}"] = replace(base.claims["c2"], id=f"x{number}", source=replace(name, names=(f"جيش {number}",)))
        facts[f"x{number}"] = replace(base.facts["c2"], claim=f"x{number}")
    found = told(replace(base, claims={**base.claims, **many}, facts={**base.facts, **facts}))
    assert len(found.actors["army"].names) == SPELLINGS
