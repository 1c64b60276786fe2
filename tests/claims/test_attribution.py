"""Who says it: each way in which Arabic reporting names a speaker."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only, places, sources, told
from mihak.model.claim import Casualties, Control

DEAD = "سبعة جنود قتلوا في حماة"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلن جيش الفتح مقتل سبعة جنود في حماة.", "جيش الفتح"),
        ("أفاد مصدر طبي بمقتل سبعة جنود في حماة.", "مصدر طبي"),
        (f"قال الدفاع المدني إن {DEAD}.", "الدفاع المدني"),
        (f"وقال طبيب في حماة إن {DEAD}.", "طبيب"),
        ("جيش الفتح أعلن مقتل سبعة جنود في حماة.", "جيش الفتح"),
        ("مصادر محلية أكدت مقتل سبعة جنود في حماة.", "مصادر محلية"),
    ],
)
def test_the_subject_of_a_verb_of_saying_speaks_before_it_or_behind_it(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]


@pytest.mark.parametrize(
    "accord",
    ["بحسب جيش الفتح", "حسب جيش الفتح", "وفق جيش الفتح", "وفقا لجيش الفتح", "طبقاً لجيش الفتح", "نقلا عن جيش الفتح"],
)
def test_an_accord_covers_what_stands_before_it_and_behind_it(accord: str) -> None:
    assert sources(f"قتل سبعة جنود في حماة، {accord}.") == ["جيش الفتح"]
    assert sources(f"{accord}، قتل سبعة جنود في حماة.") == ["جيش الفتح"]


def test_an_article_hidden_by_li_is_given_in_both_forms() -> None:
    claim = only(Casualties, "قتل سبعة جنود في حماة، وفقا للدفاع المدني.")
    assert claim.source and claim.source.names == ("للدفاع المدني", "الدفاع المدني")


@pytest.mark.parametrize(
    "trailing",
    [
        "كما أفاد الدفاع المدني", "حسبما ذكر الدفاع المدني", "بحسب ما ذكره الدفاع المدني",
        "وفق ما أعلنه الدفاع المدني",
    ],
)  # fmt: skip
def test_a_trailing_attribution_covers_what_stands_before_it(trailing: str) -> None:
    assert sources(f"قتل سبعة جنود في حماة، {trailing}.") == ["الدفاع المدني"]


def test_a_relayed_speaker_is_the_farthest_one() -> None:
    assert sources(f"نقلت وكالة رويترز عن مصدر طبي أن {DEAD}.") == ["مصدر طبي"]
    assert sources(f"نقل المرصد السوري لحقوق الإنسان عن شهود عيان أن {DEAD}.") == ["شهود عيان"]


def test_a_source_quoted_by_the_speaker_is_the_farthest_one() -> None:
    assert sources(f"ذكرت وكالة سانا نقلا عن مصدر عسكري أن {DEAD}.") == ["مصدر عسكري"]


def test_whom_it_was_told_to_is_not_the_speaker() -> None:
    assert sources(f"قال متحدث باسم جيش الفتح لوكالة رويترز إن {DEAD}.") == ["متحدث باسم جيش الفتح"]


def test_a_speaker_is_told_by_the_tongue_that_said_it() -> None:
    assert sources(f"جاء على لسان مصدر عسكري أن {DEAD}.") == ["مصدر عسكري"]


@pytest.mark.parametrize(
    "role",
    ["مدير المرصد السوري خالد زلطان", "قائد جيش الفتح خالد زلطان", "العقيد خالد زلطان، قائد جيش الفتح،"],
)
def test_a_person_behind_a_role_is_the_speaker(role: str) -> None:
    assert sources(f"قال {role} إن {DEAD}.") == ["خالد زلطان"]


def test_an_adjective_of_the_role_is_not_in_the_name() -> None:
    assert sources(f"قال القائد الميداني خالد زلطان إن {DEAD}.") == ["خالد زلطان"]


def test_a_bare_surname_speaks() -> None:
    assert sources(f"وقال ستيفنز إن {DEAD}.") == ["ستيفنز"]
    text = f"قال العقيد خالد زلطان إن {DEAD}.\nوأضاف زلطان أن تسعة مدنيين أصيبوا."
    assert sources(text) == ["خالد زلطان", "زلطان"]


@pytest.mark.parametrize("verb", ["وأضاف", "وتابع", "وأوضح", "وذكر"])
def test_a_verb_without_a_subject_carries_the_last_speaker(verb: str) -> None:
    text = f"قال جيش الفتح إن {DEAD}.\n{verb} أن تسعة مدنيين أصيبوا."
    assert sources(text) == ["جيش الفتح", "جيش الفتح"]


@pytest.mark.parametrize("verb", ["وأردف", "واستطرد"])
def test_rarer_verbs_carry_the_last_speaker_too(verb: str) -> None:
    text = f"قال جيش الفتح إن {DEAD}.\n{verb} أن تسعة مدنيين أصيبوا."
    assert sources(text) == ["جيش الفتح", "جيش الفتح"]


def test_a_participle_carries_the_speaker_of_its_sentence() -> None:
    text = "أعلن جيش الفتح مقتل سبعة جنود في حماة، مضيفا أن تسعة مدنيين أصيبوا."
    assert sources(text) == ["جيش الفتح", "جيش الفتح"]


def test_nobody_is_carried_where_nobody_spoke() -> None:
    assert sources(f"وأضاف أن {DEAD}.") == [""]


def test_two_speakers_of_one_sentence_have_each_their_own() -> None:
    text = f"قال جيش الفتح إن {DEAD}، وقالت وكالة سانا إن تسعة مدنيين أصيبوا في إدلب."
    assert sources(text) == ["جيش الفتح", "وكالة سانا"]


def test_an_unattributed_sentence_belongs_to_the_publisher() -> None:
    assert sources("قتل سبعة جنود في حماة.") == [""]
    assert sources(f"قال جيش الفتح إن {DEAD}.\nأصيب تسعة مدنيين في إدلب.") == ["جيش الفتح", ""]


def test_a_direct_quotation_belongs_to_its_speaker() -> None:
    assert sources('قال الدفاع المدني: "قتل سبعة جنود في حماة".') == ["الدفاع المدني"]


def test_an_accuser_is_the_source_and_the_accused_the_doer() -> None:
    claim = only(Casualties, "اتهم الدفاع المدني قوات النظام بقتل سبعة مدنيين في حماة.")
    assert (best(claim.source), best(claim.perpetrator)) == ("الدفاع المدني", "قوات النظام")


def test_a_capital_speaks_for_its_state() -> None:
    assert sources("أعلنت أنقرة مقتل سبعة جنود في حماة.") == ["أنقرة"]


@pytest.mark.parametrize("speaker", ["مصدر طبي", "الدفاع المدني"])
def test_a_headline_names_its_speaker_before_a_colon(speaker: str) -> None:
    assert sources(f"{speaker}: مقتل سبعة مدنيين في حماة") == [speaker]


def test_what_a_speaker_denies_is_denied() -> None:
    (claim,) = of_kind(Control, "نفى جيش الفتح أن تكون قوات النظام سيطرت على بلدة صوران.")
    assert (claim.status, best(claim.source), best(claim.actor)) == ("denied", "جيش الفتح", "قوات النظام")


def test_a_denier_is_not_the_opponent() -> None:
    (claim,) = of_kind(Control, "نفى جيش الفتح أن تكون قوات النظام سيطرت على بلدة صوران.")
    assert claim.opponent is None


@pytest.mark.parametrize("speaker", ["جيش الفتح", "الدفاع المدني"])
def test_a_speaker_is_not_the_doer(speaker: str) -> None:
    assert only(Casualties, f"قال {speaker} إن {DEAD}.").perpetrator is None


def test_what_was_said_is_not_in_the_name_of_the_speaker() -> None:
    assert sources("أكدت مصادر محلية سيطرة جيش الفتح على بلدة صوران.") == ["مصادر محلية"]


def test_impersonal_verbs_name_nobody() -> None:
    assert [best(claim.source) for claim in told("يذكر أن سبعة جنود قتلوا في حماة.")] == [""]


def test_a_denial_covers_its_own_clause_and_not_what_the_same_speaker_then_says() -> None:
    text = "كذبت مصادر رسمية رواية المسلحين، وقالت إن سبعة جنود قتلوا في حماة، وأكدت أن ثلاثة مدنيين أصيبوا في إدلب."
    assert [(best(c.source), c.status) for c in told(text)] == [("مصادر رسمية", "asserted")] * 2


def test_what_is_denied_behind_a_subject_left_out_is_denied_by_who_spoke_before() -> None:
    text = (
        "أما الجيش السوري فأكد وقوع قتال في حلب، لكنه قال إن سبعة مسلحين قتلوا هناك، "
        "ونفى أن تكون بلدة خان طومان قد صارت بيد قوات المعارضة."
    )
    claim = only(Control, text)
    assert (claim.change, claim.status, best(claim.source)) == ("gained", "denied", "الجيش السوري")
    assert {best(c.source) for c in told(text)} == {"الجيش السوري"}


def test_an_accord_that_opens_a_clause_ends_the_speech_before_it() -> None:
    text = "قال مصدر عسكري إن سبعة جنود قتلوا في حماة، وبحسب الدفاع المدني أصيب ثلاثة مدنيين في إدلب."
    assert sources(text) == ["مصدر عسكري", "الدفاع المدني"]


def test_a_date_may_stand_between_the_verb_and_its_subject() -> None:
    assert sources(f"قال الجمعة 11 تشرين الثاني 2016 الدفاع المدني إن {DEAD}.") == ["الدفاع المدني"]


def test_to_whom_it_is_said_does_not_say_it() -> None:
    assert sources(f"قال لوكالة سانا مصدر طبي إن {DEAD}.") == ["مصدر طبي"]
    assert sources("قتل سبعة جنود في حماة، وفق ما صرح به لوكالة سانا مصدر طبي.") == ["مصدر طبي"]


def test_a_source_quoted_at_the_end_is_the_farthest_one() -> None:
    assert sources(f"قال التلفزيون الرسمي إن {DEAD}، نقلا عن مصدر طبي.") == ["مصدر طبي"]


def test_a_capital_may_say_it_before_its_verb() -> None:
    text = "وكانت أنقرة قد أعلنت أنها قتلت سبعة جنود في حماة."
    assert sources(text) == ["أنقرة"]
    assert "أنقرة" not in places(only(Casualties, text))


def test_some_of_many_speak() -> None:
    assert sources(f"قالت بعض المصادر المحلية إن {DEAD}.") == ["المصادر المحلية"]


def test_who_passed_the_words_on_is_not_the_speaker() -> None:
    text = f"وذكر المرصد السوري لحقوق الإنسان، وفق ما نقلت وكالة رويترز، أن {DEAD}."
    assert sources(text) == ["المرصد السوري لحقوق الإنسان"]


@pytest.mark.parametrize("also", ["كما أعلن الدفاع المدني أن", "، كما أعلن الدفاع المدني أن"])
def test_kama_with_what_is_said_behind_it_means_also(also: str) -> None:
    text = f"قتل تسعة مدنيين في حلب{also if also[0] == '،' else '. ' + also} {DEAD}."
    assert sources(text) == ["", "الدفاع المدني"]
