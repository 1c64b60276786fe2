"""A report as the checks are handed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes import sample_claims, sample_report

from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Count, Name
from mihak.model.sentence import say
from mihak.weighing.checks.case import Case, counted, places, same, shown, voice
from weighing.checks.checking import case

TEXT = "قتل 20 مدنيا في بلدة حيان. وقُتِلَ ثلاثة آخرون. ولم يقتل 5 مسلحين."


def test_claims_stand_in_order_and_counts_are_those_that_happened() -> None:
    report = sample_report()
    told = Case.make(report, reversed(sample_claims(report)), default_vocabulary())
    assert [claim.start for claim in told.claims] == sorted(claim.start for claim in told.claims)
    assert [claim.count.low for claim in case(TEXT).counts] == [20, 3]


def test_raw_offsets_lead_to_tokens_and_sentences() -> None:
    told = case(TEXT)
    at = TEXT.index("ثلاثة")
    assert told.document.words[told.token(at)].form.startswith("ثلاث")
    assert told.passage(at).index == 1
    assert [claim.count.low for claim in told.near(told.passage(at))] == [3]
    assert [claim.count.low for claim in told.near(told.passage(at), before=1)] == [20, 3]


def test_words_are_cut_from_the_raw_text() -> None:
    told = case(TEXT)
    passage = told.passage(TEXT.index("وقُتِلَ"))
    words = told.tokens(passage.start, passage.start + 1)
    assert words.quote == "وقُتِلَ" == TEXT[words.start : words.end]


@pytest.mark.parametrize(("rule", "is_counted"), [("digits", True), ("vague:tens", False), ("sum", False)])
def test_what_is_not_told_in_numbers_is_not_reckoned_with(rule: str, is_counted: bool) -> None:
    claim = replace(case(TEXT).counts[0], count=Count(20, None, False, rule))
    assert counted(claim) is is_counted


def test_names_are_compared_by_id_then_by_folded_words() -> None:
    assert same(Name(("الأسد",), 0, 5, "test")) == same(Name(("الاسد",), 0, 5, "test"))
    assert same(Name(("حلب",), 0, 3, "test", "place:1")) == "place:1"
    assert (same(None), shown(None, "voice.nobody")) == ("", say("voice.nobody"))
    assert shown(Name(("جيش\nالفتح",), 0, 9, "test"), "") == "جيش الفتح"
    claim = sample_claims(sample_report())[0]
    assert (voice(claim), places(claim)) == ("actor:jaf", frozenset({"place:1", "place:2"}))


def test_a_day_of_another_sentence_is_not_told_here() -> None:
    told = case("قتل 20 مدنيا يوم 5/10/2016 في بلدة حيان. وقتل ثلاثة مدنيين في بلدة حيان.", date(2016, 10, 9))
    assert [told.tells_day(claim) for claim in told.counts] == [True, False]
