"""Drafts made into claims: ids, quotes and the offsets of every value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from mentions.scanning import scanned

from claims.telling import READER, of_kind, only, told
from mihak.claims.build import Builder, kind_and_detail
from mihak.claims.draft import ControlDraft, Draft
from mihak.claims.repeats import Told
from mihak.claims.rules import drafted
from mihak.claims.setting import Setting
from mihak.mentions.resolve import Resolver
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Casualties, Claim, Control
from mihak.model.report import Report

TEXT = "أعلن جيش الفتح أمس مقتل سبعة من عناصر قوات النظام بينهم ضابطان في حماة، والسيطرة على بلدة صوران."


def ids(claims: list[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def bare(text: str, reader: str) -> list[Claim]:
    """The claims of a text without days, places and speakers."""
    document = scanned(text)
    drafts = [Told(draft, Setting(None, None, ()), None) for draft in drafted(document)]
    return Builder(document, Resolver(document, default_vocabulary()), reader).claims(drafts)


def test_ids_do_not_change_with_the_reader_the_day_the_places_or_the_speaker() -> None:
    assert ids(bare(TEXT, "rules@1")) == ids(bare(TEXT, "better@9")) == ids(told(TEXT))


def test_what_is_not_known_is_left_open() -> None:
    claims = bare(TEXT, "rules@1")
    assert [(claim.source, claim.date, claim.places) for claim in claims] == [(None, None, ())] * len(claims)


def test_ids_do_not_change_with_what_is_known_about_the_report() -> None:
    assert ids(told(TEXT, None)) == ids(told(TEXT, date(2020, 1, 1)))


def test_the_claims_of_another_publisher_are_others() -> None:
    one, other = (READER.read(Report.make(TEXT, publisher=name)) for name in ("سانا", "شام"))
    assert set(ids(one)).isdisjoint(ids(other))


def test_no_two_claims_of_a_report_share_an_id() -> None:
    claims = told(TEXT + "\nسقط عشرات القتلى والجرحى في إدلب.")
    assert len(set(ids(claims))) == len(claims)


def test_values_point_at_their_words() -> None:
    claim = of_kind(Casualties, TEXT)[0]
    assert TEXT[claim.count.start : claim.count.end] == "سبعة"
    assert claim.date and TEXT[claim.date.start : claim.date.end] == "أمس"
    assert claim.source and TEXT[claim.source.start : claim.source.end] == "جيش الفتح"
    assert TEXT[claim.start : claim.end] == claim.quote


def test_a_part_names_the_id_of_its_whole() -> None:
    whole, part = of_kind(Casualties, TEXT)
    assert (part.count.low, part.part_of) == (2, whole.id)


def test_a_name_has_the_id_of_the_gazetteer() -> None:
    claim = only(Control, "سيطر حزب الله اللبناني على بلدة صوران.")
    assert claim.actor and claim.actor.entity == "lb-hezbollah"
    assert claim.actor.candidates[0] == "lb-hezbollah"


def test_a_name_that_nobody_lists_has_no_id() -> None:
    claim = only(Control, "سيطرت كتيبة الزلطان على قرية كفرزلطة.")
    assert claim.actor and (claim.actor.entity, claim.actor.candidates) == ("", ())
    assert {place.entity for place in claim.places} == {""}


def test_every_claim_names_its_rule_and_reader() -> None:
    assert all(claim.rule and claim.reader == READER.version for claim in told(TEXT))


def test_a_draft_of_no_kind_is_refused() -> None:
    shared: dict[str, Any] = {"passage": 0, "at": 0, "start": 0, "end": 1}
    assert kind_and_detail(ControlDraft(**shared, rule="test", change="lost")) == ("control", "lost")
    with pytest.raises(TypeError, match="no kind of claim for Draft"):
        kind_and_detail(Draft(**shared, rule="test"))
