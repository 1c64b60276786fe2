"""What is fired stands behind its verb, over much else."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only
from mihak.claims.shots import all_fired, shot_behind
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "shot"),
    [
        ("أطلقت قوات النظام مساء الأحد أكثر من 260 صاروخا على بلدات ريف حماة.", "صاروخا"),
        ("أطلق مسلحون اليوم السبت، بحسب مصدر محلي، قذائف على مدينة حماة.", "قذايف"),
        ("أطلقت ميليشيا حفتر على منازل المواطنين في العاصمة طرابلس عشرات القذائف.", "القذايف"),
        ("فتحت القوات الموجودة في الحي، الذي يطل على الطريق العام، النار على الحافلة.", "النار"),
        ("أطلق الجيش عملية عسكرية ثم قصف البلدة بالصواريخ.", ""),
        ("أطلق الجيش سراح ثلاثة مدنيين احتجزهم.", ""),
    ],
)
def test_what_a_verb_fires(text: str, shot: str) -> None:
    sentence = said(text)
    at = shot_behind(sentence.document, sentence.passage, sentence.passage.start)
    assert (sentence.document.words[at].form if at >= 0 else "") == shot


def test_munitions_are_joined() -> None:
    sentence = said("أطلق الجيش صواريخ وقذائف على البلدة.")
    found = all_fired(sentence.document, sentence.passage, sentence.at("صواريخ"), sentence.passage.end)
    assert [sentence.phrase(arm) for arm in found] == ["صواريخ", "قذائف"]


def test_fire_far_behind_its_verb_makes_an_attack() -> None:
    text = "أطلقت قوات النظام مساء الأحد أكثر من 260 صاروخا استهدفت بلدات في ريف حماة."
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator)) == ("shelling", "قوات النظام")


def test_a_masdar_of_firing_has_it_far_behind_too() -> None:
    attack = only(Attack, "أعلن مصدر عسكري إطلاق العراق، على مدى ساعات، ستة صواريخ باتجاه مدينة الرياض.")
    assert (attack.mode, best(attack.perpetrator)) == ("shelling", "العراق")


def test_a_campaign_that_is_launched_fires_nothing() -> None:
    assert of_kind(Attack, "أطلقت الحكومة حملة لجمع التبرعات في مدينة حماة.") == []
