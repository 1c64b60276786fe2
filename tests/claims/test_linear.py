"""The bounds that keep the time of reading in line with the length of the text, whatever it is."""

from __future__ import annotations

import time
from datetime import date
from typing import Final

import pytest
from mentions.scanning import scanned

from mihak.claims.repeats import COMPARED
from mihak.claims.rules import RulesReader
from mihak.lang.ar import clitics
from mihak.lang.ar.clitics import LONGEST as LONGEST_FORM
from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.segment import LONGEST, clauses, sentences
from mihak.lang.ar.tokens import tokenise
from mihak.mentions.document import ELSEWHERE
from mihak.model.report import Report

ANALYSE: Final = Analyser({"جيش": frozenset({"n"})})
READER: Final = RulesReader()
LONG: Final = 100_000


def test_a_long_sentence_is_cut_into_bounded_ones_that_leave_nothing_out() -> None:
    tokens = tokenise("كلمة " * 1000, ANALYSE)
    found = sentences(tokens)
    assert {s.end - s.start for s in found} == {LONGEST}
    assert [s.start for s in found] == [0, *(s.end for s in found[:-1])]
    assert found[-1].end == len(tokens)


def test_a_long_sentence_is_cut_behind_a_comma_where_one_is_near() -> None:
    text = "كلمة " * (LONGEST - 20) + ", " + "كلمة " * 100
    tokens = tokenise(text, ANALYSE)
    first, second = sentences(tokens)
    assert (first.end, second.start) == (LONGEST - 19, LONGEST - 19)


def test_a_sentence_of_the_full_length_stays_whole() -> None:
    assert len(sentences(tokenise("كلمة " * LONGEST, ANALYSE))) == 1


def test_what_is_cut_from_signs_alone_is_no_sentence() -> None:
    assert sentences(tokenise("(" * 1000, ANALYSE)) == []


def test_clauses_are_counted_from_the_first_token_of_a_range() -> None:
    tokens = tokenise("كلمة , كلمة , كلمة", ANALYSE)
    assert clauses(tokens, 0, 5) == [0, 0, 1, 1, 2]
    assert clauses(tokens, 2, 5) == [0, 0, 1]


def test_a_form_longer_than_any_word_is_not_taken_apart() -> None:
    form = "وال" + "ج" * LONGEST_FORM
    word = ANALYSE(form)
    assert (word.form, word.stem, word.article, word.known) == (form, form, False, False)
    assert ANALYSE("والجيش").article


def test_an_analyser_forgets_rather_than_grows_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clitics, "REMEMBERED", 100)
    analyse = Analyser({"جيش": frozenset({"n"})})
    forms = [f"{number}" for number in range(1000)]
    assert [analyse(form).form for form in forms] == forms
    assert len(analyse._seen) <= 100
    assert analyse("الجيش").stem == "جيش"


def test_an_analyser_leaves_out_the_space_before_a_form() -> None:
    for form in (" الجيش", "\u2003\u2003الجيش", "  .", " \n \n"):
        assert ANALYSE(form) == ANALYSE(form.lstrip(" \u2003"))


def test_a_name_behind_lam_is_looked_for_nearby_alone() -> None:
    def best(far: int) -> str:
        document = scanned("استسلم للحوثيين " + "كلمة " * (far // 5) + "الحوثيين")
        return document.name(document.passages[0].actors[0]).names[0]

    assert best(100) == "الحوثيين"
    assert best(2 * ELSEWHERE) == "للحوثيين"


def test_a_claim_told_often_is_one_claim() -> None:
    report = Report.make("مقتل 5 مدنيين في حلب\n" * 3 * COMPARED, published=date(2016, 11, 12))
    assert len(READER.read(report)) == 1


@pytest.mark.parametrize("unit", ["(", '"', "،", ".", "\n", "1-", "قتل ", "للجيش ", "غارة ", "دمرت 3 دبابات "])
def test_a_hundred_thousand_letters_of_one_kind_take_seconds_at_most(unit: str) -> None:
    report = Report.make(unit * (LONG // len(unit)), published=date(2016, 11, 12))
    started = time.process_time()
    for claim in READER.read(report):
        claim.verify(report)
    assert time.process_time() - started < 30
