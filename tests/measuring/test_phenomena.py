"""Which phenomena a claim shows."""

from __future__ import annotations

from typing import Any

import pytest

from bench.phenomena import CROWDS, FAMILIES, SENTENCES, Around, Case, band, cases
from bench.telling import Scanned, told
from measuring.small import attack, casualties, report
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary

SEVEN = casualties(
    "سبعة مدنيين قتلوا", low=7, high=7, date="2016-03-04", source=["مصدر طبي"], places=[["إدلب", "مدينة إدلب"]],
    victims=["مدنيين"], perpetrator=["قوات النظام"],
)  # fmt: skip
SHELLING = attack("قصف لقوات النظام", places=[["إدلب"]], perpetrator=["قوات النظام"])
WOMAN = casualties("امرأة توفيت", low=1, high=1, part_of=SEVEN["id"], status="denied")
MAN = casualties("رجل أمس", places=[["أم الخيال"], ["سراقب"]])


def shown(claim: dict[str, Any]) -> dict[str, list[str]]:
    scanned = Scanned(scan(report(), default_vocabulary()))
    around = Around([told(scanned, one) for one in (SEVEN, SHELLING, WOMAN, MAN)], default_vocabulary())
    found: dict[str, list[str]] = {}
    for case in cases(told(scanned, claim), around):
        found.setdefault(case.family, []).append(f"{case.slot}: {case.value}" if case.slot else case.value)
    return found


def test_the_phenomena_of_a_claim() -> None:
    assert shown(SEVEN) == {
        "What is claimed": ["casualties: killed"],
        "How the count is told": ["count: number words"],
        "Which word tells the deed": ["a verb, its doer in the sentence"],
        "Where the words stand: places": ["places: in the same clause"],
        "Where the words stand: speaker": ["source: in the same clause"],
        "Where the words stand: doer": ["perpetrator: in the same clause"],
        "Where the words stand: undergoer": ["victims: in the claim's own words"],
        "Where the speaker is named": ["source: named before the claim, same sentence"],
        "Where the day is told": ["date: told in the sentence"],
        "How many places": ["places: one place"],
        "Places in the gazetteer": ["places: every place in the gazetteer"],
        "Parts and wholes": ["part_of: no part"],
        "Denials and plans": ["status: asserted"],
        "Title and body": ["in the body"],
        "Claims in the same sentence": ["two or three claims"],
        "Length of the sentence": ["16 to 30"],
        "Length of the report": ["up to 100 words"],
    }


def test_of_several_places_the_farthest_counts_and_one_may_be_unlisted() -> None:
    found = shown(MAN)
    assert found["Where the words stand: places"] == ["places: in the sentence before"]
    assert found["How many places"] == ["places: two places"]
    assert found["Places in the gazetteer"] == ["places: some of them"]
    assert found["Claims in the same sentence"] == ["alone"]


def test_parts_and_denials() -> None:
    found = shown(WOMAN)
    assert found["Parts and wholes"] == ["part_of: part of another claim"]
    assert found["Denials and plans"] == ["status: denied"]


def test_an_attack_has_neither_count_nor_part() -> None:
    assert not {"How the count is told", "Parts and wholes"} & set(shown(SHELLING))


@pytest.mark.parametrize("claim", [SEVEN, SHELLING, WOMAN, MAN], ids=lambda claim: str(claim["type"]))
def test_every_value_is_among_those_of_its_family(claim: dict[str, Any]) -> None:
    scanned = Scanned(scan(report(), default_vocabulary()))
    values = {family.name: family.values for family in FAMILIES}
    found = cases(told(scanned, claim), Around([], default_vocabulary()))
    assert [case for case in found if case.value not in values[case.family]] == []
    assert Case("What is claimed", f"{claim['type']}: {claim.get('effect') or claim.get('mode')}") in found


@pytest.mark.parametrize(("number", "name"), [(1, "up to 15 words"), (15, "up to 15 words"), (16, "16 to 30"),
                                              (51, "more than 50")])  # fmt: skip
def test_bands(number: int, name: str) -> None:
    assert band(number, SENTENCES) == name
    assert band(0, CROWDS) == "alone"
