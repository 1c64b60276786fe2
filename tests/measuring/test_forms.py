"""How counts, deeds, days and speakers are told."""

from __future__ import annotations

from typing import Any

import pytest

from bench import forms
from measuring.small import at, attack, casualties


@pytest.mark.parametrize(
    ("words", "low", "high", "form"),
    [
        ("قتل 14 شخصا", 14, 14, forms.DIGITS),
        ("قتل سبعة أشخاص", 7, 7, forms.SPELLED),
        ("قتل جنديان", 2, 2, forms.DUAL),
        ("قتل جندي", 1, 1, forms.SINGULAR),
        ("قتل عشرات الجنود", 20, None, forms.VAGUE),
        ("قتل أكثر من 20 جنديا", 20, None, forms.BOUNDED),
        ("قتل 30 إلى 40 جنديا", 30, 40, forms.BETWEEN),
        ("قتل نحو 30 جنديا", 30, 30, forms.ABOUT),
        ("قتل جنود", None, None, forms.UNCOUNTED),
        ("قتل جنود", 9, 9, forms.UNREAD),
    ],
)
def test_how_a_count_is_told(words: str, low: int | None, high: int | None, form: str) -> None:
    text = f"{words} في سراقب."
    assert forms.count_form(at(casualties(words, text, low=low, high=high), text)) == form


@pytest.mark.parametrize(
    ("text", "quote", "slots", "form"),
    [
        ("قتلت قوات النظام ثلاثة.", "قتلت قوات النظام ثلاثة", {"perpetrator": ["قوات النظام"]}, forms.ACTIVE),
        ("قتل ثلاثة في سراقب.", "قتل ثلاثة", {}, forms.PASSIVE),
        ("وقُتل ثلاثة بيد قوات النظام.", "وقُتل ثلاثة", {"perpetrator": ["قوات النظام"]}, forms.PASSIVE),
        ("أعلن مقتل ثلاثة.", "مقتل ثلاثة", {}, forms.MASDAR),
        ("أدى إلى قتل ثلاثة.", "قتل ثلاثة", {}, forms.MASDAR),
        ("سقط أمس قتلى.", "قتلى", {}, forms.NOUN),
        ("قتل ضابط وثلاثة جنود.", "ثلاثة جنود", {}, forms.NO_WORD),
    ],
)
def test_which_word_tells_the_deed(text: str, quote: str, slots: dict[str, Any], form: str) -> None:
    assert forms.deed_form(at(casualties(quote, text, **slots), text)) == form


def test_a_raid_is_a_noun_and_shelling_may_be_a_verb() -> None:
    raid, shelled = "غارة على سراقب", "قصفت قوات النظام سراقب"
    text = f"وقعت {raid}. {shelled}."
    assert forms.deed_form(at(attack(raid, text), text)) == forms.NOUN
    assert forms.deed_form(at(attack(shelled, text, perpetrator=["قوات النظام"]), text)) == forms.ACTIVE


@pytest.mark.parametrize(
    ("quote", "day", "form"),
    [
        ("سبعة مدنيين قتلوا", "2016-03-04", forms.FULL),
        ("رجل أمس", "2016-03-04", forms.RELATIVE),
        ("امرأة توفيت", "2016-03-04", forms.CARRIED),
        ("قتلى في قصف", "2016-03-04", forms.LATER),
        ("امرأة توفيت", "2016-03-05", forms.PUBLISHED),
        ("امرأة توفيت", "2016-03", forms.WORKED_OUT),
        ("امرأة توفيت", None, forms.UNDATED),
    ],
)
def test_where_a_day_is_told(quote: str, day: str | None, form: str) -> None:
    assert forms.day_form(at(casualties(quote, date=day))) == form


def test_a_day_of_no_publication_is_worked_out() -> None:
    assert forms.day_form(at(casualties("امرأة توفيت", date="2016-03-05"), published=None)) == forms.WORKED_OUT


@pytest.mark.parametrize(
    ("quote", "source", "form"),
    [
        ("سبعة مدنيين قتلوا", ["مصدر طبي"], forms.AHEAD),
        ("رجل أمس", ["ناشطين"], forms.BEHIND),
        ("امرأة توفيت", ["مصدر طبي"], forms.ADDED),
        ("وقُتل جنديان", ["مصدر طبي"], forms.HELD),
        ("وقُتل جنديان", ["ناشطين"], forms.NAMED_LATER),
        ("وقُتل جنديان", ["وزارة الدفاع"], forms.NOT_NAMED),
        ("وقُتل جنديان", None, forms.NOBODY),
    ],
)
def test_where_a_speaker_is_named(quote: str, source: list[str] | None, form: str) -> None:
    assert forms.speaker_form(at(casualties(quote, source=source))) == form


def test_every_form_is_shown() -> None:
    every = (forms.COUNTS, forms.DEEDS, forms.DAYS, forms.SPEAKERS)
    assert [len(set(values)) for values in every] == [10, 5, 7, 7]
