"""Normalising: what is folded, what is dropped, and that every cut of the raw text is right."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.lang.ar.normalise import DROPPED, FOLD, fold, normalise

FOLDED = [
    ("أحمد إدلب آذار ٱلله", "احمد ادلب اذار الله"),
    ("مستشفى", "مستشفي"),
    ("مئة", "ميه"),
    ("مؤتمر", "موتمر"),
    ("معرّة النعمان", "معره النعمان"),
    ("حَـــلَب", "حلب"),
    ("کردستان", "كردستان"),
    ("دیالى", "ديالي"),
    ("١٢٣٤٥٦٧٨٩٠", "1234567890"),
    ("۱۲۳۴۵۶۷۸۹۰", "1234567890"),
    ("٣٫٥٪، ٢؛ ٣؟", "3.5%, 2; 3?"),
    ("«حلب» “حمص” ‘درعا’", '"حلب" "حمص" \'درعا\''),
    ("2011–2016", "2011-2016"),
    ("ا\u200fل\u202bح\u2069", "الح"),
    ("ﷲ", "الله"),
    ("ﻻﻟﻜﺘﺎﺋﺐ", "لالكتايب"),
    ("ﻷن", "لان"),
    ("حلب\xa0وحمص", "حلب وحمص"),
    ("حلب\r\nحمص", "حلب\n\nحمص"),
    ("", ""),
]

QUOTES = [
    ("دخلت حَلَبَ قوّاتٌ", "حلب", "حَلَبَ"),
    ("دخلت حـــلـــب قوات", "حلب", "حـــلـــب"),
    ("دخلت \u202bحلب\u202c قوات", "حلب", "حلب"),
    ("الأحياء الشرقيّة،", "الشرقيه", "الشرقيّة"),
    ("قُتل ٣٥ عنصراً من", "35 عنصرا", "٣٥ عنصراً"),
    ("ﻻجئ وﻻجئة", "لاجي", "ﻻجئ"),
    ("قال ﷲ أعلم", "الله", "ﷲ"),
    ("آخِرُ كلمةٍ", "كلمه", "كلمةٍ"),
]

RUNS = ["ل", "لا", "أ", "ة", "ى", "حلب", " ", "\n", "5", "٥", "،", "-", "a", "T-72", "😀"]
ODD = ["َ", "ّ", "ٍ", "ـ", "\u200f", "\u202b", "\u2069", "\ufeff", "ﻻ", "ﻷ", "ﷺ", "ﷲ", "ﱠ", "ﹰ", "\ud800"]
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(RUNS + ODD), max_size=60).map("".join),
)


@pytest.mark.parametrize(("raw", "norm"), FOLDED)
def test_folds(raw: str, norm: str) -> None:
    assert normalise(raw).norm == norm
    assert fold(raw) == norm


@pytest.mark.parametrize(("raw", "wanted", "quote"), QUOTES)
def test_quotes_are_cut_from_the_raw_text(raw: str, wanted: str, quote: str) -> None:
    text = normalise(raw)
    at = text.norm.index(wanted)
    assert text.quote(at, at + len(wanted)) == quote


def test_every_occurrence_has_its_own_place() -> None:
    text = normalise("حَلَب ثم حلب ثم حـلب")
    starts = [at for at in range(len(text.norm)) if text.norm.startswith("حلب", at)]
    assert [text.quote(at, at + 3) for at in starts] == ["حَلَب", "حلب", "حـلب"]


@settings(max_examples=600, deadline=None)
@given(texts)
def test_each_letter_is_cut_where_it_came_from(raw: str) -> None:
    text = normalise(raw)
    assert text.raw == raw
    before = 0
    for at, letter in enumerate(text.norm):
        start, end = text.raw_start(at), text.raw_end(at + 1)
        assert before <= start < end <= len(raw)
        assert letter in fold(raw[start:end])
        before = start


@settings(max_examples=600, deadline=None)
@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_each_span_folds_back_to_itself(raw: str, first: int, last: int) -> None:
    text = normalise(raw)
    start, end = sorted((min(first, len(text.norm)), min(last, len(text.norm))))
    if start == end:
        return
    quote = text.quote(start, end)
    assert quote in raw
    assert text.norm[start:end] in fold(quote)
    assert not DROPPED.match(quote)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_normal_text_stays_as_it_is(raw: str) -> None:
    once = normalise(raw).norm
    assert not DROPPED.search(once)
    assert once.translate(FOLD) == once


@settings(max_examples=300, deadline=None)
@given(texts)
def test_an_end_parts_no_letter_from_its_marks(raw: str) -> None:
    text = normalise(raw)
    for at in range(1, len(text.norm) + 1):
        behind = raw[text.raw_end(at) : text.raw_end(at) + 1]
        assert not "\u064b" <= behind <= "\u0652" or not behind


@pytest.mark.parametrize("unit", ["حلب ", "حَلَبُ ", "ـ", "ﻻ", "\u202b", "َ", "5", "a", "ﷺ "])
def test_time_grows_with_length(unit: str) -> None:
    raw = unit * (300_000 // len(unit) // (10 if "ﷺ" in unit else 1))
    began = time.process_time()
    text = normalise(raw)
    for at in range(0, len(text.norm), 50):
        text.quote(at, at + 1)
    assert time.process_time() - began < 30
